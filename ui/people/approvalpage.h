#pragma once

#include "core/till/people/peopledesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <QButtonGroup>

class QComboBox;
class QVBoxLayout;

namespace countertop::ui {

class PinField;
class TextLabel;

/// A second person's yes: what is asked, the approver by name, then the PIN (CT-09). A page of the
/// dialog that asked.
class ApprovalPage final : public DialogPage
{
    Q_OBJECT

public:
    ApprovalPage(Frame &frame,
                 const till::Session &requester,
                 const till::ApprovalRequest &request);

signals:
    void approved(const countertop::Approval &approval);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const till::ApprovalRequest &request);
    QVBoxLayout *buildQuestion(const till::ApprovalRequest &request);
    QVBoxLayout *buildPin();
    void showApprovers(const std::vector<till::PersonTile> &people);
    /// Somebody was chosen: an empty PIN field, and whose PIN it wants.
    void startPin();
    void chooseNext(int steps);
    void tryApprove();
    void refuse(const QString &sentence);

    Frame &m_frame;
    till::Session m_requester;
    till::ApprovalRequest m_request;
    QButtonGroup m_approvers;
    QVBoxLayout *m_names = nullptr;
    QComboBox *m_reason = nullptr; ///< where the request brought none
    PinField *m_pin = nullptr;
    TextLabel *m_problem = nullptr;
    bool m_isChecking = false;
};

/// The name of a right in words, e.g. "change a price".
QString rightName(QStringView right);

} // namespace countertop::ui

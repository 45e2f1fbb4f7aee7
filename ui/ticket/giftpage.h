#pragma once

#include "core/domain/ticket/ticket.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

class QLineEdit;
class QPlainTextEdit;

namespace countertop::ui {

class TextLabel;

/// Whom the next goods are a gift for: asked before they are added, never after (IC-25 … IC-29).
class GiftPage final : public DialogPage
{
    Q_OBJECT

public:
    explicit GiftPage(Frame &frame);

    bool mayLeave() override;

signals:
    void chosen(const countertop::GiftDetails &gift);

private:
    GiftDetails details() const;
    void count();
    void takeNow();

    Frame &m_frame;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QPlainTextEdit *m_message;
    TextLabel *m_left;
    TextLabel *m_problem;
    bool m_mayLose = false;
};

} // namespace countertop::ui

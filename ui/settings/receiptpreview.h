#pragma once

#include "core/domain/settings/picturetext.h"
#include "core/domain/ticket/completedticket.h"
#include "ui/settings/settingdraft.h"
#include "ui/shell/frame.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace countertop::ui {

class SegmentedControl;
class TextLabel;

/// The paper as the settings in the draft would print it: the last sale of this till, or a sample,
/// through the emitter of plain text (printing.md 4.1).
class ReceiptPreview final : public QWidget
{
    Q_OBJECT

public:
    ReceiptPreview(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    void refresh();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Kind { Receipt, Gift };

    const CompletedTicket &shownSale(Kind kind);
    QString textOf(Kind kind);
    void showLogo(const std::optional<PictureText> &logo);
    QFont paperFont() const;

    Frame &m_frame;
    SettingDraft &m_draft;
    std::optional<CompletedTicket> m_sample;
    SegmentedControl *m_kinds;
    QLabel *m_logo;
    QScrollArea *m_area = nullptr;
    QLabel *m_paper;
    TextLabel *m_fact;
};

} // namespace countertop::ui

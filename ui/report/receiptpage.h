#pragma once

#include "core/till/ticket/ticketdesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <optional>

class QLabel;

namespace countertop::ui {

class TextLabel;

/// A completed sale as its receipt says it, what came back of it, and what can be printed of it
/// once more (CT-70, CT-71).
class ReceiptPage final : public DialogPage
{
    Q_OBJECT

public:
    ReceiptPage(Frame &frame, const QString &receiptNumber);

private:
    void show(const till::SaleForReturn &found);
    void print(till::SalePaper paper, const QString &sentence);

    Frame &m_frame;
    QLabel *m_paper;
    TextLabel *m_fact;
    ActionButton *m_gift;
    std::optional<TicketId> m_sale; ///< empty until it was found
};

} // namespace countertop::ui

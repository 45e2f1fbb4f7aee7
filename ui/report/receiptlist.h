#pragma once

#include "core/till/shift/shiftdesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/frame.h"

#include <QCoreApplication>

namespace countertop::ui {

/// The receipts that a figure is the sum of (CT-77).
class ReceiptList final
{
    Q_DECLARE_TR_FUNCTIONS(countertop::ui::ReceiptList)

public:
    using Receipts = Result<std::vector<till::FigureReceipt>>;

    /// Opens the page that lists them; Enter on one opens the receipt itself. *figure* is what they
    /// add up to, as it was called where it stood.
    static void open(Frame &frame, const QString &figure, const Future<Receipts> &asked);

private:
    static void
    show(Frame &frame, PickPage *page, const std::vector<till::FigureReceipt> &receipts);
    static PickRow rowOf(const Frame &frame, const till::FigureReceipt &receipt);
};

} // namespace countertop::ui

#include "ui/report/receiptlist.h"

#include "core/documents/moneytext.h"
#include "core/domain/settings/settings.h"
#include "ui/report/receiptpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

namespace countertop::ui {

void ReceiptList::open(Frame &frame, const QString &figure, const Future<Receipts> &asked)
{
    auto *page = new PickPage({ .title = figure,
                                .subject = tr("the receipts behind it"),
                                .headers = { tr("Receipt"), tr("Time"), tr("Share") },
                                .numbersFrom = 1,
                                .primary = tr("Show receipt"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("No receipt belongs to this figure"),
                                .emptyFact = {} });
    frame.dialog.open(page, DialogWidth::Middle);
    asked.then(page, [&frame, page](const Receipts &receipts) {
        if (receipts) {
            show(frame, page, *receipts);
        } else {
            page->showProblem(deskProblem(receipts.error()));
        }
    });
}

void ReceiptList::show(Frame &frame,
                       PickPage *page,
                       const std::vector<till::FigureReceipt> &receipts)
{
    std::vector<PickRow> rows;
    rows.reserve(receipts.size());
    for (const till::FigureReceipt &receipt : receipts) {
        rows.push_back(rowOf(frame, receipt));
    }
    page->setSubject(tr("%n receipt(s) behind it", nullptr, static_cast<int>(receipts.size())));
    page->setRows(std::move(rows));
    QObject::connect(page, &PickPage::picked, page, [&frame, receipts](int row) {
        const till::FigureReceipt &receipt = receipts.at(static_cast<std::size_t>(row));
        frame.dialog.open(new ReceiptPage(frame, receipt.receiptNumber), DialogWidth::Middle);
    });
}

PickRow ReceiptList::rowOf(const Frame &frame, const till::FigureReceipt &receipt)
{
    const QDateTime at = frame.flow.settings().storeZone().toLocal(receipt.at);
    return { { receipt.receiptNumber,
               dateTimeText(at, frame.locale),
               moneyText(receipt.amount, frame.locale) },
             receipt.person.name,
             {} };
}

} // namespace countertop::ui

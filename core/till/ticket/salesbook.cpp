#include "core/till/ticket/salesbook.h"

#include "core/domain/people/rights.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/protocol/tickettables.h"
#include "core/till/people/deskrights.h"
#include "core/till/print/printqueue.h"
#include "core/till/ticket/projectticket.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Error noSuchReceipt(const QString &what)
{
    return { ErrorKind::Invalid, TicketDeskError::NoSuchReceipt, what };
}

Result<CompletedTicket> completedOf(const QByteArray &bytes)
{
    CT_TRY(body, bodyOf(bytes));
    return completedTicketFromJson(body);
}

struct StoredSale
{
    std::int64_t seq = 0;
    int copies = 0;
    QByteArray bytes;
};

Result<StoredSale> storedSale(storage::Database &database, const TicketId &ticket)
{
    CT_TRY(statement, database.statement(u"ticket/find_copies"_s));
    statement->bind("ticket_id"_L1, ticket.toText());
    CT_TRY(stored, statement->one([](const storage::Row &row) {
        return StoredSale{ row.integer(0), static_cast<int>(row.integer(1)), row.bytes(2) };
    }));
    if (!stored) {
        return noSuchReceipt(ticket.toText());
    }
    return std::move(*stored);
}

Result<void> appendCopy(Posting &posting,
                        const StoredSale &stored,
                        const CompletedTicket &sale,
                        const Session &by)
{
    Ledger &ledger = posting.ledger();
    const ReceiptReprinted reprinted{
        sale.ticket.id, sale.receiptNumber, stored.copies + 1, by.ref(), ledger.clock().now()
    };
    CT_TRY_DONE(posting.append(
        { factkind::receiptCopied, 1, ledger.ids().make<FactId>(), toJson(reprinted) }));
    CT_TRY(statement, ledger.database().statement(u"ticket/update_copies"_s));
    statement->bind("seq"_L1, stored.seq).bind("copies"_L1, reprinted.copyNumber);
    CT_TRY_DONE(statement->run());
    CT_TRY_DONE(queuePaper(ledger,
                           { .kind = paperkind::copy,
                             .title = sale.receiptNumber.toText(),
                             .factSeq = stored.seq,
                             .copyNumber = reprinted.copyNumber }));
    posting.counts(reprinted);
    return done();
}

Result<void> appendGift(Posting &posting,
                        const StoredSale &stored,
                        const CompletedTicket &sale,
                        const Session &by)
{
    Ledger &ledger = posting.ledger();
    const QJsonObject body{ { "ticket"_L1, sale.ticket.id.toText() },
                            { "receipt"_L1, sale.receiptNumber.toText() },
                            { "by"_L1, personToJson(by.ref()) },
                            { "printedAt"_L1, static_cast<qint64>(ledger.clock().now().ms()) } };
    CT_TRY_DONE(
        posting.append({ factkind::giftReceiptPrinted, 1, ledger.ids().make<FactId>(), body }));
    CT_TRY_DONE(queuePaper(
        ledger,
        { .kind = paperkind::gift, .title = sale.receiptNumber.toText(), .factSeq = stored.seq }));
    return done();
}

} // namespace

Result<std::vector<SaleRow>>
salesOfSpan(storage::Database &database, std::int64_t openedSeq, std::int64_t lastSeq)
{
    struct Raw
    {
        QByteArray bytes;
        int copies = 0;
        std::optional<QString> state;
    };
    CT_TRY(statement, database.statement(u"ticket/sales_of_span"_s));
    statement->bind("opened_seq"_L1, openedSeq).bind("last_seq"_L1, lastSeq);
    CT_TRY(rows, statement->all([](const storage::Row &row) {
        return Raw{ row.bytes(0), static_cast<int>(row.integer(1)), row.optionalText(2) };
    }));
    std::vector<SaleRow> sales;
    for (const Raw &row : rows) {
        CT_TRY(sale, completedOf(row.bytes));
        const bool isPrinted = !row.state || *row.state == u"printed"_s;
        sales.push_back({ sale.ticket.id,
                          sale.receiptNumber.toText(),
                          sale.completedAt,
                          sale.completedBy,
                          sale.priced.total,
                          row.copies + (isPrinted ? 1 : 0),
                          isPrinted });
    }
    return sales;
}

Result<std::vector<CompletedTicket>> returnsOf(storage::Database &database, const TicketId &ticket)
{
    CT_TRY(statement, database.statement(u"ticket/find_returns"_s));
    statement->bind("origin_ticket_id"_L1, ticket.toText());
    CT_TRY(rows, statement->all([](const storage::Row &row) { return row.bytes(0); }));
    std::vector<CompletedTicket> returns;
    for (const QByteArray &row : rows) {
        CT_TRY(completed, completedOf(row));
        returns.push_back(std::move(completed));
    }
    return returns;
}

Result<SaleForReturn> findSale(storage::Database &database, const QString &receiptNumber)
{
    const auto number = ReceiptNumber::fromText(receiptNumber.trimmed());
    if (!number) {
        return noSuchReceipt(receiptNumber);
    }
    CT_TRY(statement, database.statement(u"ticket/find_by_number"_s));
    statement->bind("device_number"_L1, seriesOf(*number))
        .bind("receipt_year"_L1, number->year)
        .bind("receipt_number"_L1, number->number);
    CT_TRY(bytes, statement->one([](const storage::Row &row) { return row.bytes(0); }));
    if (!bytes) {
        return noSuchReceipt(receiptNumber);
    }
    CT_TRY(sale, completedOf(*bytes));
    if (sale.receiptNumber != *number) {
        return noSuchReceipt(receiptNumber); // another store's
    }
    CT_TRY(returns, returnsOf(database, sale.ticket.id));
    return SaleForReturn{ std::move(sale), std::move(returns) };
}

Result<CompletedTicket> saleOf(Ledger &ledger, const TicketId &ticket)
{
    CT_TRY(stored, storedSale(ledger.database(), ticket));
    return completedOf(stored.bytes);
}

Result<void> printSale(Ledger &ledger, const TicketId &sale, SalePaper paper, const Session &by)
{
    if (decide(by.role, rights::reprint).verdict != Verdict::Allowed) {
        return Error{ ErrorKind::Refused, TicketDeskError::RightDenied, QString(rights::reprint) };
    }
    CT_TRY(stored, storedSale(ledger.database(), sale));
    CT_TRY(completed, completedOf(stored.bytes));
    CT_TRY(posting, ledger.begin());
    switch (paper) {
    case SalePaper::Copy:
        CT_TRY_DONE(appendCopy(posting, stored, completed, by));
        break;
    case SalePaper::GiftReceipt:
        CT_TRY_DONE(appendGift(posting, stored, completed, by));
        break;
    }
    return posting.commit();
}

} // namespace countertop::till

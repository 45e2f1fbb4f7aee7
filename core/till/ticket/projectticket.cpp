#include "core/till/ticket/projectticket.h"

#include "core/domain/stock/ticketstock.h"

#include <set>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Result<void> insertTicket(storage::Database &database,
                          const CompletedTicket &completed,
                          std::int64_t seq,
                          std::int64_t shiftNumber)
{
    const SoldAndReturned amounts = soldAndReturned(completed);
    CT_TRY(statement, database.statement(u"ticket/insert_ticket"_s));
    statement->bind("seq"_L1, seq)
        .bind("device_number"_L1, seriesOf(completed.receiptNumber))
        .bind("receipt_year"_L1, completed.receiptNumber.year)
        .bind("receipt_number"_L1, completed.receiptNumber.number)
        .bind("shift_number"_L1, shiftNumber)
        .bind("completed_at"_L1, completed.completedAt.ms())
        .bind("total_minor"_L1, completed.priced.total.minor())
        .bind("sales_minor"_L1, amounts.sold.minor())
        .bind("returns_minor"_L1, amounts.returned.minor());
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void>
insertReturns(storage::Database &database, const CompletedTicket &completed, std::int64_t seq)
{
    std::set<TicketId> origins;
    for (const TicketLine &line : completed.ticket.lines) {
        if (line.origin && !line.voided) {
            origins.insert(line.origin->ticket);
        }
    }
    for (const TicketId &origin : origins) {
        CT_TRY(statement, database.statement(u"ticket/insert_return"_s));
        statement->bind("origin_ticket_id"_L1, origin.toText()).bind("seq"_L1, seq);
        CT_TRY_DONE(statement->run());
    }
    return done();
}

Result<void>
moveStock(storage::Database &database, const ProductId &product, const Quantity &change)
{
    CT_TRY(statement, database.statement(u"stock/move_local"_s));
    statement->bind("product_id"_L1, product.toText())
        .bind("unit"_L1, unitCode(change.unit()))
        .bind("change_thousandths"_L1, change.thousandths());
    CT_TRY_DONE(statement->run());
    return done();
}

} // namespace

int seriesOf(const ReceiptNumber &number)
{
    return number.isProvisional ? -number.deviceNumber : number.deviceNumber;
}

SoldAndReturned soldAndReturned(const CompletedTicket &completed)
{
    const Money zero = Money::zero(completed.ticket.terms.currency);
    SoldAndReturned amounts{ zero, zero };
    for (const PricedLine &priced : completed.priced.lines) {
        const TicketLine *line = completed.ticket.find(priced.line);
        (line->isReturn() ? amounts.returned : amounts.sold) += priced.totalWithTax();
    }
    return amounts;
}

Result<void> projectTicket(storage::Database &database,
                           const CompletedTicket &completed,
                           std::int64_t seq,
                           std::int64_t shiftNumber)
{
    CT_TRY_DONE(insertTicket(database, completed, seq, shiftNumber));
    CT_TRY_DONE(insertReturns(database, completed, seq));
    for (const TicketStockChange &change : stockChanges(completed.ticket)) {
        CT_TRY_DONE(moveStock(database, change.product, change.change));
    }
    return done();
}

} // namespace countertop::till

#include "core/till/report/daybook.h"

#include "core/protocol/factkind.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/journal/journal.h"
#include "core/till/shift/shiftstore.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// An open shift says nothing of its drawer yet; a closed one what its Z says.
Result<DayShift> dayShiftOf(storage::Database &database, const StoredShift &stored)
{
    DayShift row{ .shift = stored.shift, .zNumber = stored.zNumber };
    if (stored.isOpen()) {
        return row;
    }
    CT_TRY(fact, Journal(database).at(*stored.closedSeq));
    if (!fact) {
        return Error{ ErrorKind::Corrupt,
                      JournalError::ChainBroken,
                      u"no fact %1"_s.arg(*stored.closedSeq) };
    }
    CT_TRY(body, bodyOf(*fact));
    CT_TRY(figures, shiftFiguresFromJson(body));
    row.closedBy = figures.closedBy;
    row.expected = figures.expectedCash();
    row.counted = figures.counted;
    row.difference = figures.difference();
    row.reason = figures.closingReason;
    return row;
}

struct RawProblem
{
    FactSetAside fact;
    QByteArray bytes;
};

} // namespace

Result<DayShifts> shiftsOfDay(storage::Database &database, BusinessDay day, Currency currency)
{
    const ShiftStore store(database, currency);
    CT_TRY(statement, database.statement(u"report/shifts_of_day"_s));
    statement->bind("day"_L1, day.toText());
    CT_TRY(rows, statement->all([&store](const storage::Row &row) { return store.shiftOf(row); }));
    DayShifts found{ {}, Money::zero(currency), 0 };
    for (const StoredShift &stored : rows) {
        CT_TRY(shift, dayShiftOf(database, stored));
        if (shift.difference) {
            found.difference += *shift.difference;
            ++found.countedShifts;
        }
        found.shifts.push_back(std::move(shift));
    }
    return found;
}

Result<std::vector<FactSetAside>> factsSetAside(storage::Database &database, int countMost)
{
    CT_TRY(statement, database.statement(u"report/facts_set_aside"_s));
    statement->bind("most"_L1, std::int64_t{ countMost });
    CT_TRY(rows, statement->all([](const storage::Row &row) {
        return RawProblem{
            { row.integer(0), row.text(1), row.text(4), Instant::fromMs(row.integer(2)), {}, {} },
            row.bytes(3)
        };
    }));
    std::vector<FactSetAside> facts;
    for (RawProblem &raw : rows) {
        if (raw.fact.kind == factkind::ticketCompleted) {
            CT_TRY(body, bodyOf(raw.bytes));
            CT_TRY(sale, completedTicketFromJson(body));
            raw.fact.receiptNumber = sale.receiptNumber.toText();
            raw.fact.total = sale.settlement.total;
        }
        facts.push_back(std::move(raw.fact));
    }
    return facts;
}

} // namespace countertop::till

#include "core/till/journal/rebuild.h"

#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/ticket/projectticket.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr int factsAtOnce = 500;

/// Writes the rows of one fact after the other.
class Projector final
{
public:
    Projector(storage::Database &database, Currency currency)
        : m_database(database)
        , m_shifts(database, currency)
        , m_open{ .shift = { .openingFloat = Money::zero(currency) } }
    {
    }

    Result<void> project(const Fact &fact)
    {
        if (fact.kind == factkind::shiftOpened) {
            return openShift(fact);
        }
        if (fact.kind == factkind::shiftClosed) {
            return closeShift(fact);
        }
        if (fact.kind == factkind::ticketCompleted) {
            CT_TRY(body, bodyOf(fact));
            CT_TRY(sale, completedTicketFromJson(body));
            return projectTicket(m_database, sale, fact.seq, m_open.shift.number);
        }
        if (fact.kind == factkind::receiptCopied) {
            return countCopy(fact);
        }
        return done();
    }

private:
    Result<void> openShift(const Fact &fact)
    {
        CT_TRY(body, bodyOf(fact));
        CT_TRY(shift, shiftFromJson(body));
        m_open = StoredShift{ .shift = shift, .openedSeq = fact.seq };
        return m_shifts.insert(m_open);
    }

    Result<void> closeShift(const Fact &fact)
    {
        CT_TRY(body, bodyOf(fact));
        CT_TRY(figures, shiftFiguresFromJson(body));
        m_open.shift.closedAt = figures.closedAt;
        m_open.closedSeq = fact.seq;
        m_open.zNumber = figures.z ? std::optional(figures.z->number) : std::nullopt;
        m_open.net = figures.turnover;
        m_open.difference = figures.difference();
        return m_shifts.close(m_open);
    }

    Result<void> countCopy(const Fact &fact)
    {
        CT_TRY(body, bodyOf(fact));
        CT_TRY(reprinted, receiptReprintedFromJson(body));
        CT_TRY(find, m_database.statement(u"ticket/find_copies"_s));
        find->bind("ticket_id"_L1, reprinted.ticket.toText());
        CT_TRY(seq, find->one([](const storage::Row &row) { return row.integer(0); }));
        CT_TRY(update, m_database.statement(u"ticket/update_copies"_s));
        update->bind("seq"_L1, seq.value_or(0)).bind("copies"_L1, reprinted.copyNumber);
        CT_TRY_DONE(update->run());
        return done();
    }

    storage::Database &m_database;
    ShiftStore m_shifts;
    StoredShift m_open; ///< the shift that the facts being read belong to
};

Result<void> clearProjections(storage::Database &database)
{
    for (const QString &query : { u"journal/clear_returns"_s,
                                  u"journal/clear_tickets"_s,
                                  u"journal/clear_shifts"_s,
                                  u"journal/clear_stock"_s }) {
        CT_TRY(statement, database.statement(query));
        CT_TRY_DONE(statement->run());
    }
    return done();
}

Result<void> projectAll(storage::Database &database, Currency currency)
{
    Projector projector(database, currency);
    Journal journal(database);
    std::int64_t after = 0;
    while (true) {
        CT_TRY(facts, journal.after(after, factsAtOnce));
        if (facts.empty()) {
            return done();
        }
        for (const Fact &fact : facts) {
            CT_TRY_DONE(projector.project(fact));
        }
        after = facts.back().seq;
    }
}

} // namespace

Result<void> rebuildProjections(Ledger &ledger)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(clearProjections(ledger.database()));
    CT_TRY_DONE(projectAll(ledger.database(), ledger.device().currency));
    return posting.commit();
}

Result<QStringList> projectionDigest(storage::Database &database)
{
    QStringList digest;
    for (const QString &query : { u"journal/digest_tickets"_s,
                                  u"journal/digest_returns"_s,
                                  u"journal/digest_shifts"_s,
                                  u"journal/digest_stock"_s }) {
        CT_TRY(statement, database.statement(query));
        CT_TRY(rows, statement->all([](const storage::Row &row) { return row.text(0); }));
        digest << query;
        for (const QString &row : rows) {
            digest << row;
        }
    }
    return digest;
}

} // namespace countertop::till

#include "core/till/ticket/parkedstore.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/ticketcodec.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

Result<std::vector<ParkedTicket>> ParkedStore::all()
{
    CT_TRY(statement, m_database.statement(u"ticket/read_parked"_s));
    return statement->all([this](const storage::Row &row) {
        ParkedTicket parked{ .total = Money::fromMinor(row.integer(6), m_currency) };
        parked.id = TicketId::fromText(row.text(0)).value_or(TicketId());
        parked.reference = row.text(1);
        parked.name = row.text(2);
        parked.parkedAt = Instant::fromMs(row.integer(3));
        parked.parkedBy = { PersonId::fromText(row.text(4)).value_or(PersonId()), row.text(5) };
        parked.lineCount = static_cast<int>(row.integer(7));
        return parked;
    });
}

Result<Ticket> ParkedStore::find(const TicketId &ticket)
{
    CT_TRY(statement, m_database.statement(u"ticket/find_parked"_s));
    statement->bind("ticket_id"_L1, ticket.toText());
    CT_TRY(body, statement->one([](const storage::Row &row) { return row.bytes(0); }));
    if (!body) {
        return Error{ ErrorKind::Invalid, TicketDeskError::NoSuchParkedTicket, ticket.toText() };
    }
    CT_TRY(json, readJson(*body));
    return ticketFromJson(json);
}

Result<void> ParkedStore::insert(const ParkedTicket &parked, const Ticket &ticket)
{
    CT_TRY(body, canonicalBytes(ticketToJson(ticket)));
    CT_TRY(statement, m_database.statement(u"ticket/insert_parked"_s));
    statement->bind("ticket_id"_L1, parked.id.toText())
        .bind("reference"_L1, parked.reference)
        .bind("name"_L1, parked.name)
        .bind("parked_at"_L1, parked.parkedAt.ms())
        .bind("parked_by_id"_L1, parked.parkedBy.id.toText())
        .bind("parked_by_name"_L1, parked.parkedBy.name)
        .bind("total_minor"_L1, parked.total.minor())
        .bind("line_count"_L1, parked.lineCount)
        .bind("body"_L1, body);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> ParkedStore::remove(const TicketId &ticket)
{
    CT_TRY(statement, m_database.statement(u"ticket/delete_parked"_s));
    statement->bind("ticket_id"_L1, ticket.toText());
    CT_TRY_DONE(statement->run());
    return done();
}

} // namespace countertop::till

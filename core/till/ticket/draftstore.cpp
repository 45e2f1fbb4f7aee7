#include "core/till/ticket/draftstore.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/ticketcodec.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// A ticket without its lines, or with one of them alone: both are read back by the same codec.
Ticket withLines(const Ticket &ticket, std::vector<TicketLine> lines)
{
    Ticket part{ .id = ticket.id, .terms = ticket.terms };
    part.lines = std::move(lines);
    part.openedAt = ticket.openedAt;
    part.openedBy = ticket.openedBy;
    return part;
}

Ticket withoutLines(const Ticket &ticket)
{
    Ticket head = ticket;
    head.lines.clear();
    return head;
}

Result<std::vector<TicketLine>> readLines(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"ticket/read_draft_lines"_s));
    CT_TRY(rows, statement->all([](const storage::Row &row) { return row.bytes(1); }));
    std::vector<TicketLine> lines;
    for (const QByteArray &row : rows) {
        CT_TRY(json, readJson(row));
        CT_TRY(part, ticketFromJson(json));
        for (TicketLine &line : part.lines) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace

Result<std::optional<TicketDraft>> readDraft(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"ticket/read_draft"_s));
    CT_TRY(body, statement->one([](const storage::Row &row) { return row.bytes(0); }));
    if (!body) {
        return std::optional<TicketDraft>();
    }
    CT_TRY(json, readJson(*body));
    CT_TRY(ticket, ticketFromJson(json));
    CT_TRY(tenders, tendersFromJson(json.value("tenders"_L1).toArray(), ticket.terms.currency));
    CT_TRY(lines, readLines(database));
    ticket.lines = std::move(lines);
    return std::optional(TicketDraft{ std::move(ticket), std::move(tenders) });
}

Result<const TicketDraft *> DraftStore::current()
{
    if (!m_isRead) {
        CT_TRY(draft, readDraft(m_database));
        m_written = std::move(draft);
        m_isRead = true;
    }
    return m_written ? &*m_written : nullptr;
}

Result<void> DraftStore::write(const TicketDraft &draft)
{
    CT_TRY(written, current());
    const bool isKnown = written != nullptr && written->ticket.id == draft.ticket.id;
    const std::size_t known = isKnown ? written->ticket.lines.size() : 0;
    const auto &lines = draft.ticket.lines;
    if (!isKnown) {
        CT_TRY_DONE(cutLines(0));
    }
    for (std::size_t place = 0; place < lines.size(); ++place) {
        if (place >= known || written->ticket.lines[place] != lines[place]) {
            CT_TRY_DONE(writeLine(place, draft));
        }
    }
    if (lines.size() < known) {
        CT_TRY_DONE(cutLines(lines.size()));
    }
    QJsonObject head = ticketToJson(withoutLines(draft.ticket));
    head.insert("tenders"_L1, tendersToJson(draft.tenders));
    CT_TRY(body, canonicalBytes(head));
    CT_TRY(statement, m_database.statement(u"ticket/save_draft"_s));
    statement->bind("body"_L1, body);
    CT_TRY_DONE(statement->run());
    m_written = draft;
    return done();
}

Result<void> DraftStore::writeLine(std::size_t place, const TicketDraft &draft)
{
    CT_TRY(body,
           canonicalBytes(ticketToJson(withLines(draft.ticket, { draft.ticket.lines[place] }))));
    CT_TRY(statement, m_database.statement(u"ticket/save_draft_line"_s));
    statement->bind("place"_L1, static_cast<std::int64_t>(place)).bind("body"_L1, body);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> DraftStore::cutLines(std::size_t from)
{
    CT_TRY(statement, m_database.statement(u"ticket/cut_draft_lines"_s));
    statement->bind("place"_L1, static_cast<std::int64_t>(from));
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> DraftStore::clear()
{
    CT_TRY(written, current());
    if (written != nullptr) {
        CT_TRY_DONE(cutLines(0));
        CT_TRY(statement, m_database.statement(u"ticket/clear_draft"_s));
        CT_TRY_DONE(statement->run());
        m_written.reset();
    }
    return done();
}

} // namespace countertop::till

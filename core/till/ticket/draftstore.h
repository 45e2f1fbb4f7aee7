#pragma once

#include "core/storage/database.h"
#include "core/till/ticket/ticketdesk.h"

#include <vector>

namespace countertop::till {

/// The open ticket on disk: a head row and a row a line, so that a change of one line of a long
/// ticket writes one row. Lives on the ledger thread; remembers what it wrote last.
class DraftStore final
{
public:
    explicit DraftStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// The kept ticket, or nothing. *errors*: Invalid JsonError for rows that nobody of us wrote.
    Result<const TicketDraft *> current();
    /// Writes what differs from the last one; the caller owns the database transaction.
    Result<void> write(const TicketDraft &draft);
    /// Forgets the ticket, within the caller's database transaction.
    Result<void> clear();
    /// To be called after a rollback: what was written last must be read again.
    void forgetWritten() { m_isRead = false; }

private:
    Result<void> writeLine(std::size_t place, const TicketDraft &draft);
    Result<void> cutLines(std::size_t from);

    storage::Database &m_database;
    bool m_isRead = false;
    std::optional<TicketDraft> m_written;
};

/// The reading half, for any connection.
Result<std::optional<TicketDraft>> readDraft(storage::Database &database);

} // namespace countertop::till

#pragma once

#include "core/storage/database.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

/// Rows of parked tickets ↔ values. Parked tickets are local to this till.
class ParkedStore final
{
public:
    ParkedStore(storage::Database &database, Currency currency)
        : m_database(database)
        , m_currency(currency)
    {
    }

    /// Oldest first.
    Result<std::vector<ParkedTicket>> all();
    /// *errors*: Invalid TicketDeskError::NoSuchParkedTicket.
    Result<Ticket> find(const TicketId &ticket);
    Result<void> insert(const ParkedTicket &parked, const Ticket &ticket);
    Result<void> remove(const TicketId &ticket);

private:
    storage::Database &m_database;
    Currency m_currency;
};

} // namespace countertop::till

// What people do with credits at the tills of a seed.

#include "core/till/ticket/ticketdesk.h"
#include "tests/simulation/files.h"
#include "tests/simulation/simulation.h"
#include "tests/support/tillfixture.h"

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

till::Session sessionOf(const PersonRef &person)
{
    till::Session session = tests::aSession();
    session.person.id = person.id;
    session.person.name = person.name;
    return session;
}

} // namespace

/// The client is put on a ticket: credits are set aside; then the plan changes, the ticket closes,
/// is given up, or waits.
void Simulation::useCredits(SimTill &till)
{
    const int lot = static_cast<int>(m_chance.below(lotCount));
    const Lease &of = m_company.lots.at(static_cast<std::size_t>(lot));
    const auto ticket = m_ids.make<TicketId>();
    std::optional<Lease> lease;
    const std::int64_t tries = m_chance.between(1, 3);
    for (std::int64_t plan = 0; plan < tries; ++plan) {
        const std::int64_t amount = m_chance.between(1, 3);
        const auto taken
            = till::LeaseDesk(till.sync())
                  .take({ of.account, of.lot, ticket, amount }, sessionOf(m_company.owner))
                  .takeResult();
        note(till, u"%1 credits of lot %2: %3"_s.arg(amount).arg(lot).arg(taken.has_value()));
        if (taken) {
            lease = *taken;
        }
    }
    m_outcome.counted.add(u"lease"_s, lease ? 1 : 0);
    if (m_chance.percent(30)) {
        m_waiting[till.number()].push_back({ ticket, lot, lease });
        return;
    }
    finish(till, ticket, lot, lease);
}

void Simulation::finishLater(SimTill &till)
{
    auto &waiting = m_waiting[till.number()];
    if (waiting.empty()) {
        return;
    }
    const Waiting oldest = waiting.front();
    waiting.erase(waiting.begin());
    finish(till, oldest.ticket, oldest.lot, oldest.lease);
}

void Simulation::finish(SimTill &till,
                        const TicketId &ticket,
                        int lot,
                        const std::optional<Lease> &lease)
{
    if (!lease || m_chance.percent(25)) {
        endTicket(till, ticket);
        return;
    }
    tests::TicketBuilder builder;
    builder.with(1, m_company.products.front());
    BookedSale booked{ till.number(), 0, { { 0, -1000 } } };
    booked.ticket = ticket;
    booked.lot = lot;
    booked.spends = { { lease->id, m_chance.between(1, lease->amount) } };
    if (!complete(till, builder, std::move(booked))) {
        endTicket(till, ticket);
    }
}

void Simulation::endTicket(SimTill &till, const TicketId &ticket)
{
    Ticket none = tests::TicketBuilder();
    none.id = ticket;
    const auto ended = till::TicketDesk(till.till())
                           .cancel({ { none, {} }, tests::aSession(), u"left"_s, std::nullopt })
                           .takeResult();
    note(till, u"gives a ticket up: %1"_s.arg(ended.has_value()));
}

/// Nobody waits for anything any more.
void Simulation::endAllTickets(SimTill &till)
{
    m_waiting[till.number()].clear();
    const Rows open
        = rowsOf(till.journalPath(),
                 "SELECT ticket_id FROM leases WHERE state IN ('asked', 'open') ORDER BY rowid");
    for (const auto &row : open) {
        if (const auto ticket = TicketId::fromText(QString::fromLatin1(row.front()))) {
            endTicket(till, *ticket);
        }
    }
}

} // namespace countertop::simulation

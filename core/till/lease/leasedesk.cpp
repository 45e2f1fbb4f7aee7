#include "core/till/lease/leasedesk.h"

#include "core/protocol/leasecodec.h"
#include "core/till/lease/spendlease.h"
#include "core/till/sync/sync.h"

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

/// The lease that the ticket has or is to have, stored before anybody is asked.
Result<HeldLease> prepare(Ledger &ledger, const LeaseWish &wish)
{
    CT_TRY(posting, ledger.begin());
    LeaseStore store(ledger.database());
    CT_TRY(leases, store.ofTicket(wish.ticket));
    const auto found = std::find_if(leases.begin(), leases.end(), [&wish](const HeldLease &held) {
        return held.lease.account == wish.account && held.lease.lot == wish.lot;
    });
    HeldLease held;
    if (found != leases.end()) {
        held = *found;
    } else {
        held.lease = { .id = ledger.ids().make<LeaseId>(),
                       .account = wish.account,
                       .lot = wish.lot,
                       .ticket = wish.ticket };
    }
    if (wish.amount < std::max<std::int64_t>(held.lease.used, 1)) {
        return Error{ ErrorKind::Refused, LeaseError::OverLease, QString::number(held.lease.used) };
    }
    if (held.state == HeldState::Asked) {
        held.lease.amount = wish.amount;
        CT_TRY_DONE(store.putAsked(held.lease));
    } else {
        CT_TRY_DONE(store.lower(held.lease.id, wish.amount));
    }
    CT_TRY_DONE(posting.commit());
    return held;
}

Result<Lease> keep(Ledger &ledger, const Lease &answered)
{
    CT_TRY(posting, ledger.begin());
    LeaseStore store(ledger.database());
    CT_TRY_DONE(store.putOpen(answered));
    CT_TRY(held, store.find(answered.id));
    CT_TRY_DONE(posting.commit());
    return held && held->state == HeldState::Open
        ? Result<Lease>(held->lease)
        : Error{ ErrorKind::Refused, LeaseError::NotHeld, answered.id.toText() };
}

Result<void> endRefused(Ledger &ledger, const LeaseId &lease)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(LeaseStore(ledger.database()).end(lease, HeldState::Ended));
    return posting.commit();
}

bool isOfTheLine(const Error &error)
{
    return error.kind == ErrorKind::Unavailable;
}

} // namespace

LeaseDesk::LeaseDesk(Sync &sync)
    : m_sync(sync)
{
}

Future<Result<Lease>> LeaseDesk::take(LeaseWish wish, Session by)
{
    return m_sync.till()
        .write(Urgency::Normal, [wish](Ledger &ledger) { return prepare(ledger, wish); })
        .then([this, wish, by = by.ref()](const Result<HeldLease> &held) {
            return held ? ask(*held, wish.amount, by) : ready<Lease>(held.error());
        });
}

Future<Result<Lease>>
LeaseDesk::ask(const HeldLease &held, std::int64_t amount, const PersonRef &by)
{
    const Lease &lease = held.lease;
    const bool isNew = held.state == HeldState::Asked;
    const QJsonObject body = isNew
        ? QJsonObject{ { "lease"_L1, lease.id.toText() },
                       { "account"_L1, lease.account.toText() },
                       { "lot"_L1, lease.lot.toText() },
                       { "ticket"_L1, lease.ticket.toText() },
                       { "amount"_L1, static_cast<qint64>(amount) } }
        : QJsonObject{ { "lease"_L1, lease.id.toText() },
                       { "amount"_L1, static_cast<qint64>(amount) },
                       { "expectedVersion"_L1, static_cast<qint64>(lease.version) } };
    Till &till = m_sync.till();
    return m_sync.command(isNew ? u"lease.grant"_s : u"lease.adjust"_s, body, by)
        .then([&till, isNew, id = lease.id](const Result<CommandAnswer> &answer) {
            if (!answer && isNew && !isOfTheLine(answer.error())) {
                // Before anybody hears of it: whoever gives the ticket up then has nothing to
                // settle.
                return till.write(Urgency::Normal,
                                  [id, refusal = answer.error()](Ledger &ledger) -> Result<Lease> {
                                      CT_TRY_DONE(endRefused(ledger, id));
                                      return refusal;
                                  });
            }
            if (!answer) {
                return ready<Lease>(answer.error());
            }
            JsonFields::Problem problem;
            const Lease answered = leaseFromJson(JsonFields(answer->body, problem));
            if (problem) {
                return ready<Lease>(*problem);
            }
            return till.write(Urgency::Normal,
                              [answered](Ledger &ledger) { return keep(ledger, answered); });
        });
}

Future<Result<std::vector<Lease>>> LeaseDesk::ofTicket(TicketId ticket)
{
    return m_sync.till().write(Urgency::Normal,
                               [ticket](Ledger &ledger) -> Result<std::vector<Lease>> {
                                   CT_TRY(held, LeaseStore(ledger.database()).ofTicket(ticket));
                                   std::vector<Lease> leases;
                                   for (const HeldLease &one : held) {
                                       if (one.state == HeldState::Open) {
                                           leases.push_back(one.lease);
                                       }
                                   }
                                   return leases;
                               });
}

Future<Result<void>> LeaseDesk::giveBack(LeaseId lease)
{
    return m_sync.till().write(Urgency::Normal, [lease](Ledger &ledger) -> Result<void> {
        CT_TRY(posting, ledger.begin());
        CT_TRY(held, LeaseStore(ledger.database()).find(lease));
        const bool isOver
            = !held || held->state == HeldState::Settled || held->state == HeldState::Ended;
        if (isOver) {
            return Error{ ErrorKind::Refused, LeaseError::NotHeld, lease.toText() };
        }
        CT_TRY_DONE(settleLease(posting, held->lease));
        return posting.commit();
    });
}

} // namespace countertop::till

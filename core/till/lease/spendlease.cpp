#include "core/till/lease/spendlease.h"

#include "core/protocol/factkind.h"
#include "core/protocol/leasecodec.h"

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

Error refused(LeaseError code, const QString &detail = {})
{
    return { ErrorKind::Refused, code, detail };
}

/// The lease, where this till may spend from it now.
Result<Lease> spendable(Posting &posting, const TicketId &ticket, const LeaseId &id)
{
    Ledger &ledger = posting.ledger();
    CT_TRY(held, LeaseStore(posting.database()).find(id));
    if (!held || held->state != HeldState::Open || held->lease.ticket != ticket) {
        return refused(LeaseError::NotHeld, id.toText());
    }
    if (posting.head().isProvisional) {
        return refused(LeaseError::Recovered);
    }
    if (ledger.clockWatch().doubt(ledger.clock())) {
        return refused(LeaseError::ClockNotTrusted);
    }
    if (ledger.clockWatch().trustedNow(ledger.clock()) >= held->lease.expiresAt) {
        return refused(LeaseError::Expired, QString::number(held->lease.expiresAt.ms()));
    }
    return held->lease;
}

} // namespace

Result<void>
spendLeases(Posting &posting, const TicketId &ticket, const std::vector<LeaseSpend> &spends)
{
    LeaseStore store(posting.database());
    for (const LeaseSpend &spend : spends) {
        CT_TRY(lease, spendable(posting, ticket, spend.lease));
        CT_TRY(isSpent, store.spend(spend.lease, spend.amount));
        if (!isSpent || spend.amount < 1) {
            return refused(LeaseError::OverLease, QString::number(lease.left()));
        }
        CT_TRY_DONE(posting.append({ factkind::leaseSpent,
                                     1,
                                     posting.ledger().ids().make<FactId>(),
                                     toJson(LeaseSpent{ lease, spend.amount }) }));
    }
    return done();
}

Result<void> settleLease(Posting &posting, const Lease &lease)
{
    CT_TRY_DONE(LeaseStore(posting.database()).end(lease.id, HeldState::Settled));
    CT_TRY_DONE(posting.append({ factkind::leaseSettled,
                                 1,
                                 posting.ledger().ids().make<FactId>(),
                                 leaseSettledToJson(lease) }));
    return done();
}

Result<void> settleLeases(Posting &posting, const TicketId &ticket)
{
    CT_TRY(leases, LeaseStore(posting.database()).ofTicket(ticket));
    for (const HeldLease &held : leases) {
        CT_TRY_DONE(settleLease(posting, held.lease));
    }
    return done();
}

} // namespace countertop::till

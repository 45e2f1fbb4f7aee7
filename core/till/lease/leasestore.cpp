#include "core/till/lease/leasestore.h"

#include "core/base/codedvalue.h"

#include <array>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

QString heldStateCode(HeldState state)
{
    switch (state) {
    case HeldState::Asked:
        return u"asked"_s;
    case HeldState::Open:
        return u"open"_s;
    case HeldState::Settled:
        return u"settled"_s;
    case HeldState::Ended:
        return u"ended"_s;
    }
    return {};
}

HeldLease heldIn(const storage::Row &row)
{
    HeldLease held;
    held.lease = { .id = LeaseId::fromText(row.text(0)).value_or(LeaseId()),
                   .account = AccountId::fromText(row.text(1)).value_or(AccountId()),
                   .lot = LotId::fromText(row.text(2)).value_or(LotId()),
                   .ticket = TicketId::fromText(row.text(3)).value_or(TicketId()),
                   .amount = row.integer(4),
                   .used = row.integer(5),
                   .version = row.integer(6),
                   .expiresAt = Instant::fromMs(row.integer(7)) };
    held.state
        = valueOfCode(
              std::array{ HeldState::Asked, HeldState::Open, HeldState::Settled, HeldState::Ended },
              heldStateCode,
              row.text(8))
              .value_or(HeldState::Ended);
    return held;
}

storage::Statement &bindNames(storage::Statement &statement, const Lease &lease)
{
    return statement.bind("lease"_L1, lease.id.toText())
        .bind("account"_L1, lease.account.toText())
        .bind("lot"_L1, lease.lot.toText())
        .bind("ticket"_L1, lease.ticket.toText())
        .bind("amount"_L1, lease.amount);
}

} // namespace

std::string_view errorFeature(LeaseError)
{
    return "lease";
}

Result<void> LeaseStore::putAsked(const Lease &lease)
{
    CT_TRY(statement, m_database.statement(u"lease/put_asked"_s));
    CT_TRY_DONE(bindNames(*statement, lease).run());
    return done();
}

Result<void> LeaseStore::putOpen(const Lease &lease)
{
    CT_TRY(statement, m_database.statement(u"lease/put_open"_s));
    CT_TRY_DONE(bindNames(*statement, lease)
                    .bind("used"_L1, lease.used)
                    .bind("version"_L1, lease.version)
                    .bind("expires"_L1, lease.expiresAt.ms())
                    .run());
    return done();
}

Result<std::optional<HeldLease>> LeaseStore::find(const LeaseId &lease)
{
    CT_TRY(statement, m_database.statement(u"lease/find"_s));
    return statement->bind("lease"_L1, lease.toText()).one(heldIn);
}

Result<std::vector<HeldLease>> LeaseStore::ofTicket(const TicketId &ticket)
{
    CT_TRY(statement, m_database.statement(u"lease/list_of_ticket"_s));
    return statement->bind("ticket"_L1, ticket.toText()).all(heldIn);
}

Result<std::vector<Lease>> LeaseStore::known()
{
    CT_TRY(statement, m_database.statement(u"lease/list_known"_s));
    return statement->all([](const storage::Row &row) { return heldIn(row).lease; });
}

Result<bool> LeaseStore::spend(const LeaseId &lease, std::int64_t amount)
{
    CT_TRY(statement, m_database.statement(u"lease/spend"_s));
    CT_TRY(spent, statement->bind("lease"_L1, lease.toText()).bind("amount"_L1, amount).run());
    return spent == 1;
}

Result<void> LeaseStore::lower(const LeaseId &lease, std::int64_t amount)
{
    CT_TRY(statement, m_database.statement(u"lease/lower"_s));
    CT_TRY_DONE(statement->bind("lease"_L1, lease.toText()).bind("amount"_L1, amount).run());
    return done();
}

Result<void> LeaseStore::end(const LeaseId &lease, HeldState state)
{
    CT_TRY(statement, m_database.statement(u"lease/end"_s));
    CT_TRY_DONE(
        statement->bind("lease"_L1, lease.toText()).bind("state"_L1, heldStateCode(state)).run());
    return done();
}

} // namespace countertop::till

#include "core/site/lease/leaserows.h"

#include "core/base/codedvalue.h"

#include <array>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

QString leaseStateCode(LeaseState state)
{
    switch (state) {
    case LeaseState::Open:
        return u"open"_s;
    case LeaseState::Settled:
        return u"settled"_s;
    case LeaseState::Fenced:
        return u"fenced"_s;
    case LeaseState::WrittenOff:
        return u"written_off"_s;
    }
    return {};
}

LeaseState stateOf(const QString &code)
{
    return valueOfCode(std::array{ LeaseState::Open,
                                   LeaseState::Settled,
                                   LeaseState::Fenced,
                                   LeaseState::WrittenOff },
                       leaseStateCode,
                       code)
        .value_or(LeaseState::Settled);
}

storage::Statement &bindLot(storage::Statement &statement, const Scope &scope, const Lease &place)
{
    return statement.bind("org"_L1, scope.org.toText())
        .bind("account"_L1, place.account.toText())
        .bind("lot"_L1, place.lot.toText());
}

storage::Statement &
bindLease(storage::Statement &statement, const Scope &scope, const LeaseId &lease)
{
    return statement.bind("org"_L1, scope.org.toText()).bind("lease"_L1, lease.toText());
}

} // namespace

Result<void> addLot(Scope &scope, const Lease &place, LotUnit unit)
{
    CT_TRY(statement, scope.database.statement(u"lease/add_lot"_s));
    CT_TRY(added, bindLot(*statement, scope, place).bind("unit"_L1, lotUnitCode(unit)).run());
    Q_UNUSED(added);
    return done();
}

Result<std::optional<LotRow>> findLot(Scope &scope, const Lease &place)
{
    CT_TRY(statement, scope.database.statement(u"lease/find_lot"_s));
    return bindLot(*statement, scope, place).one([](const storage::Row &row) {
        return LotRow{ lotUnitFromCode(row.text(0)).value_or(LotUnit::Credit),
                       row.integer(1),
                       row.integer(2) };
    });
}

Result<bool> changePosted(Scope &scope, const Lease &place, std::int64_t change)
{
    CT_TRY(statement, scope.database.statement(u"lease/post_lot"_s));
    CT_TRY(touched, bindLot(*statement, scope, place).bind("change"_L1, change).run());
    return touched == 1;
}

Result<bool> reserveOfLot(Scope &scope, const Lease &place, std::int64_t amount)
{
    CT_TRY(statement, scope.database.statement(u"lease/reserve"_s));
    CT_TRY(touched, bindLot(*statement, scope, place).bind("amount"_L1, amount).run());
    return touched == 1;
}

Result<void> freeOfLot(Scope &scope, const Lease &lease, std::int64_t amount)
{
    CT_TRY(statement, scope.database.statement(u"lease/free_reserved"_s));
    CT_TRY(touched, bindLot(*statement, scope, lease).bind("amount"_L1, amount).run());
    Q_UNUSED(touched);
    return done();
}

Result<bool> postSpent(Scope &scope, const Lease &place, std::int64_t amount)
{
    CT_TRY(statement, scope.database.statement(u"lease/post_spent"_s));
    CT_TRY(touched, bindLot(*statement, scope, place).bind("amount"_L1, amount).run());
    return touched == 1;
}

Result<bool>
insertLotEntry(Scope &scope, const Lease &lease, std::int64_t change, const LotCause &cause)
{
    CT_TRY(statement, scope.database.statement(u"lease/insert_entry"_s));
    CT_TRY(touched,
           bindLot(*statement, scope, lease)
               .bind("entry"_L1, scope.ids.make<LedgerEntryId>().toText())
               .bind("change"_L1, change)
               .bind("lease"_L1, lease.id.isNull() ? QString() : lease.id.toText())
               .bind("cause_kind"_L1, QString(cause.kind))
               .bind("cause"_L1, scope.causeId)
               .bind("text"_L1, cause.text)
               .bind("at"_L1, scope.now.ms())
               .run());
    return touched == 1;
}

Result<bool>
insertLease(Scope &scope, const Lease &lease, QLatin1StringView state, LeaseOrigin origin)
{
    CT_TRY(statement, scope.database.statement(u"lease/insert_lease"_s));
    CT_TRY(touched,
           bindLot(*statement, scope, lease)
               .bind("lease"_L1, lease.id.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("device"_L1, scope.device.toText())
               .bind("ticket"_L1, lease.ticket.toText())
               .bind("amount"_L1, lease.amount)
               .bind("used"_L1, lease.used)
               .bind("state"_L1, QString(state))
               .bind("version"_L1, lease.version)
               .bind("is_readmitted"_L1, std::int64_t{ origin == LeaseOrigin::Readmitted })
               .bind("now"_L1, scope.now.ms())
               .bind("expires"_L1, lease.expiresAt.ms())
               .run());
    return touched == 1;
}

Result<std::optional<LeaseRow>> findLease(Scope &scope, const LeaseId &lease)
{
    CT_TRY(statement, scope.database.statement(u"lease/find_lease"_s));
    return bindLease(*statement, scope, lease).one([&lease](const storage::Row &row) {
        LeaseRow found;
        found.lease = { .id = lease,
                        .account = AccountId::fromText(row.text(0)).value_or(AccountId()),
                        .lot = LotId::fromText(row.text(1)).value_or(LotId()),
                        .ticket = TicketId::fromText(row.text(3)).value_or(TicketId()),
                        .amount = row.integer(4),
                        .used = row.integer(5),
                        .version = row.integer(7),
                        .expiresAt = Instant::fromMs(row.integer(8)) };
        found.device = DeviceId::fromText(row.text(2)).value_or(DeviceId());
        found.state = stateOf(row.text(6));
        if (const auto fencedAt = row.optionalInteger(9)) {
            found.fencedAt = Instant::fromMs(*fencedAt);
        }
        return found;
    });
}

Result<bool> changeAmount(Scope &scope, const Lease &lease, std::int64_t expectedVersion)
{
    CT_TRY(statement, scope.database.statement(u"lease/change_amount"_s));
    CT_TRY(touched,
           bindLease(*statement, scope, lease.id)
               .bind("device"_L1, scope.device.toText())
               .bind("amount"_L1, lease.amount)
               .bind("version"_L1, lease.version)
               .bind("expires"_L1, lease.expiresAt.ms())
               .bind("expected"_L1, expectedVersion)
               .run());
    return touched == 1;
}

Result<bool> raiseUsed(Scope &scope, const LeaseId &lease, std::int64_t amount)
{
    CT_TRY(statement, scope.database.statement(u"lease/raise_used"_s));
    CT_TRY(touched, bindLease(*statement, scope, lease).bind("amount"_L1, amount).run());
    return touched == 1;
}

Result<std::optional<std::int64_t>> settleRow(Scope &scope, const LeaseId &lease)
{
    CT_TRY(statement, scope.database.statement(u"lease/settle"_s));
    return bindLease(*statement, scope, lease).one([](const storage::Row &row) {
        return row.integer(0);
    });
}

} // namespace countertop::site

#include "core/till/shift/shiftdesk.h"

#include "core/domain/people/rights.h"
#include "core/domain/shift/shiftrules.h"
#include "core/protocol/tickettables.h"
#include "core/till/shift/shiftstore.h"
#include "core/till/till.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

QJsonObject openedToJson(const Shift &shift)
{
    return { { "shift"_L1, shift.id.toText() },
             { "number"_L1, static_cast<qint64>(shift.number) },
             { "day"_L1, shift.businessDay.toText() },
             { "openedAt"_L1, static_cast<qint64>(shift.openedAt.ms()) },
             { "by"_L1, personToJson(shift.openedBy) },
             { "currency"_L1, shift.openingFloat.currency().code() },
             { "float"_L1, static_cast<qint64>(shift.openingFloat.minor()) } };
}

Result<Shift> openShiftNow(Ledger &ledger, const OpenShift &request)
{
    const DeviceIdentity &device = ledger.device();
    const Instant now = ledger.clock().now();
    const int dayEndHour = static_cast<int>(ledger.settings().number(setting::dayEndHour));
    const ShiftOpening opening{ .shift = ledger.ids().make<ShiftId>(),
                                .person = request.by.ref(),
                                .openingFloat = request.openingSum
                                    ? *request.openingSum
                                    : request.openingFloat.total(device.currency),
                                .at = now,
                                .businessDay = BusinessDay::of(now, device.zone, dayEndHour) };
    ShiftStore shifts(ledger.database(), device.currency);
    CT_TRY(newest, shifts.newest());
    const std::optional<Shift> open
        = newest && !newest->closedSeq ? std::optional(newest->shift) : std::nullopt;
    CT_TRY_DONE(checkCashCount(request.openingFloat, device.currency));
    CT_TRY(shift, openShift(opening, open, newest ? newest->shift.number : 0));
    CT_TRY(posting, ledger.begin());
    CT_TRY(
        fact,
        posting.append({ factkind::shiftOpened, 1, FactId(shift.id.uuid()), openedToJson(shift) }));
    CT_TRY_DONE(shifts.insert({ shift, fact.seq, std::nullopt }));
    CT_TRY_DONE(posting.commit());
    return shift;
}

} // namespace

ShiftDesk::ShiftDesk(Till &till)
    : m_till(till)
{
}

QFuture<Result<std::optional<Shift>>> ShiftDesk::current()
{
    return m_till.write(
        storage::Urgency::Normal, [](Ledger &ledger) -> Result<std::optional<Shift>> {
            ShiftStore shifts(ledger.database(), ledger.device().currency);
            CT_TRY(newest, shifts.newest());
            return newest && !newest->closedSeq ? std::optional(newest->shift) : std::nullopt;
        });
}

QFuture<Result<Shift>> ShiftDesk::open(OpenShift request)
{
    return m_till.write(storage::Urgency::Normal, [request = std::move(request)](Ledger &ledger) {
        return openShiftNow(ledger, request);
    });
}

} // namespace countertop::till

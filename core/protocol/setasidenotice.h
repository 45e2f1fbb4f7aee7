#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/domain/people/person.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace countertop {

/// What became of a fact that the site could not book.
enum class SetAsideState {
    Waiting, ///< for a person
    Booked, ///< tried again, and it went
    Accepted, ///< a person takes it as it is; it stays without effect
    Repaired, ///< a later fact put it right; it stays without effect itself
};
/// "waiting", "booked", "accepted", "repaired".
QString setAsideStateCode(SetAsideState state);
std::optional<SetAsideState> setAsideStateFromCode(QStringView code);

/// A fact that was set aside, as every till of its store reads it in the feed (SY-15, SY-46). The
/// latest image says what became of it; none is ever taken out.
struct SetAsideNotice
{
    DeviceId device;
    int deviceNumber = 0;
    int epoch = 0;
    std::int64_t seq = 0;
    FactId fact;
    QString kind; ///< "ticket.completed"
    QString code; ///< why, as a Refusal's word; of the last try
    QString detail; ///< English, for the log
    Instant receivedAt;
    QString receiptNumber; ///< of a sale, else empty
    std::optional<Money> total; ///< of a sale
    SetAsideState state = SetAsideState::Waiting;
    std::optional<PersonRef> decidedBy; ///< nobody where the site tried again by itself
    std::optional<PersonRef> approvedBy;
    QString reason;
    std::optional<Instant> decidedAt;
    bool operator==(const SetAsideNotice &) const = default;
};

QJsonObject setAsideImage(const SetAsideNotice &notice);
/// *errors*: Invalid JsonError.
Result<SetAsideNotice> setAsideFromImage(const QJsonObject &json);

} // namespace countertop

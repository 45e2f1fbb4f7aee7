#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// The command `facts.decide` `{facts: [{device, epoch, seq}], decision, reason, approver,
/// correctedBy}` about facts of the actor's store that were set aside (SY-15).
///
/// *decision* is "retry": it is tried again, and those behind it follow in their order; "accept":
/// it stays without effect, and a person says why; "repair": the same, for the fact at
/// *correctedBy* put it right. All but a retry want a second person, *approver* `{id, name}`.
/// Answers `{booked, waiting: [{device, epoch, seq, code, detail}]}`. Every decision is kept, also
/// one that changed nothing.
/// *errors*: Refused RightDenied, NoReason, WrongState (somebody decided already; detail: seq),
/// NotFound for a correction that was not booked; Invalid Malformed.
Result<QJsonObject> decideSetAside(Scope &scope, const QJsonObject &body);

} // namespace countertop::site

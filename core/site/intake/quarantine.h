#pragma once

#include "core/site/command/commands.h"

namespace countertop::site {

/// Keeps the facts of a push that is answered with *outcome*, without any effect, each version of
/// a fact once: what is stored and the same again is no news. A fork also locks the device, for two
/// tills now write under its name, and is written down (SY-10).
/// Nothing for Accepted, Gap and UnknownDevice.
Result<void> keepInQuarantine(storage::Database &database,
                              IdSource &ids,
                              const Clock &clock,
                              const DeviceRow &device,
                              const PushRequest &request,
                              PushOutcome outcome);

/// The question `facts.quarantined`: what waits there for a person, oldest first, with its bytes.
Result<QJsonObject> listQuarantined(Scope &scope, const QJsonObject &body);

} // namespace countertop::site

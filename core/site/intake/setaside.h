#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// The question `facts.setAside`: every fact of the store that waits for a person, oldest
/// first, with its bytes.
Result<QJsonObject> listSetAside(Scope &scope, const QJsonObject &body);

/// The question `shift.usage` `{shift}`: the site's own count of what can be limited (CT-11).
Result<QJsonObject> shiftUsageOf(Scope &scope, const QJsonObject &body);

} // namespace countertop::site

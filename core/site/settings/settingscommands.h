#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// `{key, value}`: sets a setting of the store, or of the till that asks where each has its own;
/// published with who and when (CT-90).
/// *errors*: Refused NotAllowedValue with what is allowed.
Result<QJsonObject> setSetting(Scope &scope, const QJsonObject &body);

/// `{key}`: back to the default. *errors*: Refused NotAllowedValue for an unknown key.
Result<QJsonObject> resetSetting(Scope &scope, const QJsonObject &body);

} // namespace countertop::site

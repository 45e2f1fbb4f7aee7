#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// `{key, value}`: sets a setting of the store; published with who and when (CT-90).
/// *errors*: Refused NotAllowedValue with what is allowed.
Result<QJsonObject> setSetting(Scope &scope, const QJsonObject &body);

/// `{key}`: back to the default.
Result<QJsonObject> resetSetting(Scope &scope, const QJsonObject &body);

} // namespace countertop::site

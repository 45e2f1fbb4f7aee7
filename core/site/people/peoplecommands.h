#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

#include <optional>

namespace countertop::site {

// Effects of the commands about staff. *errors*: Refused with a Refusal.

/// `{person, expectedVersion}`. The verifier goes to the stores where the person works (CT-04).
Result<QJsonObject> savePerson(Scope &scope, const QJsonObject &body);
/// `{role, expectedVersion}`. Somebody who may edit people always stays.
Result<QJsonObject> saveRole(Scope &scope, const QJsonObject &body);
/// `{person, verifier: {pin, recoveryCodes}}`, made at the till; a PIN itself never comes here.
Result<QJsonObject> setVerifier(Scope &scope, const QJsonObject &body);

/// As setVerifier, for oneself: the till has checked a recovery code and used it up (CT-12).
Result<QJsonObject> recoverVerifier(Scope &scope, const QJsonObject &body);

/// What the actor's role says of *right* now. Denied for somebody unknown or inactive.
Result<RightValue> rightOf(Scope &scope, const PersonId &person, QLatin1StringView right);

} // namespace countertop::site

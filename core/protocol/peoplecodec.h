#pragma once

#include "core/base/result.h"
#include "core/domain/people/person.h"
#include "core/domain/settings/settings.h"

#include <QJsonObject>

namespace countertop {

// Published images of staff and settings. *errors* of all readers: Invalid JsonError.

QJsonObject personImage(const Person &person);
Result<Person> personFromImage(const QJsonObject &json, std::int64_t version);

/// *shape*: rights by key with "allowed" or "approval"; denied ones are left out.
QJsonObject roleImage(const Role &role);
Result<Role> roleFromImage(const QJsonObject &json, std::int64_t version);

/// How the record of a setting is called that each till has of its own; one of the whole store is
/// called by its key.
QString settingIdOf(const DeviceId &device, const QString &key);
QJsonObject settingImage(const SettingChange &change);
Result<SettingChange> settingFromImage(const QJsonObject &json, std::int64_t version);

/// "refund", "return_without_receipt", "void", "discount", "no_sale".
QString limitedActionCode(LimitedAction action);
std::optional<LimitedAction> limitedActionFromCode(QStringView code);

} // namespace countertop

#include "core/site/settings/settingscommands.h"

#include "core/domain/settings/programversion.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

namespace {

/// Where a setting stands that the asking till may change.
ImageKey keyFor(const Scope &scope, const SettingDefinition &row)
{
    const QString key(row.key);
    return row.scope == SettingScope::Terminal ? settingKey(scope.store, scope.device, key)
                                               : settingKey(scope.store, key);
}

Result<void> put(Scope &scope, const SettingDefinition &row, const QString &value)
{
    CT_TRY(bytes, canonicalBytes(settingImage({ value, 0, scope.actor, scope.now })));
    scope.publisher.put(keyFor(scope, row), bytes);
    return done();
}

/// Tills had no settings of their own once: what was set for all of them is in force until a till
/// says otherwise, so going back to the default must be said, too.
Result<bool> hasOneOfTheStore(Scope &scope, const SettingDefinition &row)
{
    if (row.scope == SettingScope::Store) {
        return false;
    }
    CT_TRY(image, scope.publisher.find(settingKey(scope.store, QString(row.key))));
    return image && !image->isDeleted;
}

} // namespace

Result<QJsonObject> setSetting(Scope &scope, const QJsonObject &body)
{
    const QString key = body.value("key"_L1).toString();
    const QString value = body.value("value"_L1).toString();
    const auto allowed = Settings::check(key, value);
    if (!allowed) {
        return refused(Refusal::NotAllowedValue, allowed.error().detail);
    }
    const auto demanded = ProgramVersion::fromText(value);
    if (key == setting::leastVersion && demanded && *demanded > ProgramVersion::own()) {
        // No program could change it back.
        return refused(Refusal::NotAllowedValue, ProgramVersion::own().text());
    }
    CT_TRY_DONE(put(scope, *Settings::definition(key), value));
    return QJsonObject();
}

Result<QJsonObject> resetSetting(Scope &scope, const QJsonObject &body)
{
    const QString key = body.value("key"_L1).toString();
    const SettingDefinition *row = Settings::definition(key);
    if (row == nullptr) {
        return refused(Refusal::NotAllowedValue, key);
    }
    CT_TRY(isForAll, hasOneOfTheStore(scope, *row));
    if (isForAll) {
        CT_TRY_DONE(put(scope, *row, QString(row->standard)));
    } else {
        scope.publisher.remove(keyFor(scope, *row));
    }
    return QJsonObject();
}

} // namespace countertop::site

#include "core/site/settings/settingscommands.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

Result<QJsonObject> setSetting(Scope &scope, const QJsonObject &body)
{
    const QString key = body.value("key"_L1).toString();
    const QString value = body.value("value"_L1).toString();
    const auto allowed = Settings::check(key, value);
    if (!allowed) {
        return refused(Refusal::NotAllowedValue, allowed.error().detail);
    }
    CT_TRY(bytes, canonicalBytes(settingImage({ value, 0, scope.actor, scope.now })));
    scope.publisher.put(settingKey(scope.store, key), bytes);
    return QJsonObject();
}

Result<QJsonObject> resetSetting(Scope &scope, const QJsonObject &body)
{
    const QString key = body.value("key"_L1).toString();
    if (Settings::definition(key) == nullptr) {
        return refused(Refusal::NotAllowedValue, key);
    }
    scope.publisher.remove(settingKey(scope.store, key));
    return QJsonObject();
}

} // namespace countertop::site

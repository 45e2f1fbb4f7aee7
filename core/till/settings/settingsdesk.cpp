#include "core/till/settings/settingsdesk.h"

#include "core/till/sync/deskerror.h"

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

const RefusalNames<SettingsDeskError> &refusals()
{
    static const RefusalNames<SettingsDeskError> names{
        { Refusal::NotAllowedValue, SettingsDeskError::NotAllowedValue },
        { Refusal::RightDenied, SettingsDeskError::RightDenied },
    };
    return names;
}

Error denied()
{
    return { ErrorKind::Refused, SettingsDeskError::RightDenied, rights::settingsEdit };
}

} // namespace

std::string_view errorFeature(SettingsDeskError)
{
    return "settingsdesk";
}

SettingsDesk::SettingsDesk(Sync &sync)
    : m_sync(sync)
{
}

Future<Result<Settings>> SettingsDesk::settings()
{
    return m_sync.read(storage::Urgency::Normal, [](Reference &reference) -> Result<Settings> {
        CT_TRY(records, reference.records());
        return records->settings;
    });
}

Future<Result<void>> SettingsDesk::change(QString key, QString value, Session by)
{
    if (!mayDo(by, rights::settingsEdit)) {
        return ready<void>(denied());
    }
    const auto allowed = Settings::check(key, value);
    if (!allowed) {
        const bool isUnknown = allowed.error().code.is(SettingError::UnknownKey);
        return ready<void>(
            Error{ allowed.error().kind,
                   isUnknown ? SettingsDeskError::UnknownKey : SettingsDeskError::NotAllowedValue,
                   allowed.error().detail });
    }
    return runCommand(m_sync,
                      u"setting.set"_s,
                      { { "key"_L1, key }, { "value"_L1, value } },
                      by.ref(),
                      refusals());
}

Future<Result<void>> SettingsDesk::reset(QString key, Session by)
{
    if (!mayDo(by, rights::settingsEdit)) {
        return ready<void>(denied());
    }
    return runCommand(m_sync, u"setting.reset"_s, { { "key"_L1, key } }, by.ref(), refusals());
}

} // namespace countertop::till

#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/settings/settings.h"
#include "core/till/people/session.h"

namespace countertop::till {

class Sync;

enum class SettingsDeskError { UnknownKey, NotAllowedValue, RightDenied, Offline };
std::string_view errorFeature(SettingsDeskError);

/// Settings change by command only; each knows its default, who changed it and when (CT-90).
class SettingsDesk final
{
public:
    explicit SettingsDesk(Sync &sync);

    Future<Result<Settings>> settings();
    Future<Result<void>> change(QString key, QString value, Session by);
    Future<Result<void>> reset(QString key, Session by);

private:
    Sync &m_sync;
};

} // namespace countertop::till

#include "app/site/clockguard.h"

#include <QDateTime>

namespace countertop::sitehost {

using namespace Qt::StringLiterals;

std::string_view errorFeature(ClockError)
{
    return "site clock";
}

Instant buildDay()
{
    const QDate day = QDate::fromString(QStringLiteral(CT_BUILD_DAY), Qt::ISODate);
    return Instant::fromMs(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

Result<void> refuseEarlyClock(Instant now)
{
    if (now >= buildDay()) {
        return done();
    }
    const auto shown = [](Instant at) {
        return QDateTime::fromMSecsSinceEpoch(at.ms(), Qt::UTC).toString(Qt::ISODate);
    };
    return Error{ ErrorKind::Refused,
                  ClockError::BeforeBuild,
                  u"%1, built %2"_s.arg(shown(now), shown(buildDay())) };
}

} // namespace countertop::sitehost

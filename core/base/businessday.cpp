#include "core/base/businessday.h"

namespace countertop {

std::string_view errorFeature(ZoneError)
{
    return "zone";
}

Result<Zone> Zone::fromName(const QString &name)
{
    QTimeZone zone(name.toLatin1());
    if (!zone.isValid()) {
        return Error{ ErrorKind::Invalid,
                      ZoneError::Unknown,
                      QStringLiteral("no time zone ") + name };
    }
    return Zone(std::move(zone));
}

Zone Zone::utc()
{
    return Zone(QTimeZone::utc());
}

QDateTime Zone::toLocal(Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms(), m_zone);
}

Instant Zone::startOf(const QDate &day) const
{
    return Instant::fromMs(day.startOfDay(m_zone).toMSecsSinceEpoch());
}

BusinessDay BusinessDay::of(Instant instant, const Zone &zone, int dayEndHour)
{
    const QDateTime local = zone.toLocal(instant);
    const bool belongsToDayBefore = local.time().hour() < dayEndHour;
    return BusinessDay(belongsToDayBefore ? local.date().addDays(-1) : local.date());
}

BusinessDay BusinessDay::fromText(QStringView isoDate)
{
    return BusinessDay(QDate::fromString(isoDate.toString(), Qt::ISODate));
}

Instant endOfValidity(const QDate &lastDay, const Zone &zone)
{
    return zone.startOf(lastDay.addDays(1));
}

} // namespace countertop

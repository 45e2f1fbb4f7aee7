#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <compare>

namespace countertop {

enum class ZoneError { Unknown };
std::string_view errorFeature(ZoneError);

/// The time zone of a store, by its IANA name. The zone of the operating system is never asked
/// (behaviour.md E-T8).
class Zone final
{
public:
    /// *errors*: Invalid ZoneError::Unknown for a name that the system's zone data does not have.
    static Result<Zone> fromName(const QString &name);
    static Zone utc();

    QString name() const { return QString::fromLatin1(m_zone.id()); }
    /// Wall clock time in this zone, for display and for finding the day.
    QDateTime toLocal(Instant instant) const;
    /// The first instant of a local day that exists (behaviour.md E-T5).
    Instant startOf(const QDate &day) const;

    bool operator==(const Zone &other) const { return m_zone == other.m_zone; }

private:
    explicit Zone(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    QTimeZone m_zone;
};

/// A date of the shop's books. Fixed when the shift opens; a sale after midnight keeps it.
class BusinessDay final
{
public:
    BusinessDay() = default;
    explicit BusinessDay(const QDate &date)
        : m_date(date)
    {
    }

    /// The local day of *instant*, where the day ends at *dayEndHour* (0 to 11) of the next
    /// morning.
    static BusinessDay of(Instant instant, const Zone &zone, int dayEndHour);
    static BusinessDay fromText(QStringView isoDate);

    bool isValid() const { return m_date.isValid(); }
    const QDate &date() const { return m_date; }
    /// ISO 8601, "2026-05-14".
    QString toText() const { return m_date.toString(Qt::ISODate); }
    auto operator<=>(const BusinessDay &other) const
    {
        return m_date.toJulianDay() <=> other.m_date.toJulianDay();
    }
    bool operator==(const BusinessDay &other) const { return m_date == other.m_date; }

private:
    QDate m_date;
};

/// First instant that is no longer within a validity whose last day is *lastDay*
/// (behaviour.md E-T1): valid while `now < endOfValidity(…)`.
Instant endOfValidity(const QDate &lastDay, const Zone &zone);

} // namespace countertop

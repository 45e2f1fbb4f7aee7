#include "ui/start/countries.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace countertop::ui {

const std::vector<Country> &countries()
{
    // clang-format off
    static const std::vector<Country> rows{
        { QT_TRANSLATE_NOOP("Countries", "Australia"), "AUD", "Australia/Sydney", "10", true },
        { QT_TRANSLATE_NOOP("Countries", "Austria"), "EUR", "Europe/Vienna", "20", true },
        { QT_TRANSLATE_NOOP("Countries", "Belgium"), "EUR", "Europe/Brussels", "21", true },
        { QT_TRANSLATE_NOOP("Countries", "Canada"), "CAD", "America/Toronto", "", false },
        { QT_TRANSLATE_NOOP("Countries", "Denmark"), "DKK", "Europe/Copenhagen", "25", true },
        { QT_TRANSLATE_NOOP("Countries", "France"), "EUR", "Europe/Paris", "20", true },
        { QT_TRANSLATE_NOOP("Countries", "Germany"), "EUR", "Europe/Berlin", "19", true },
        { QT_TRANSLATE_NOOP("Countries", "Ireland"), "EUR", "Europe/Dublin", "23", true },
        { QT_TRANSLATE_NOOP("Countries", "Italy"), "EUR", "Europe/Rome", "22", true },
        { QT_TRANSLATE_NOOP("Countries", "Japan"), "JPY", "Asia/Tokyo", "10", true },
        { QT_TRANSLATE_NOOP("Countries", "Netherlands"), "EUR", "Europe/Amsterdam", "21", true },
        { QT_TRANSLATE_NOOP("Countries", "New Zealand"), "NZD", "Pacific/Auckland", "15", true },
        { QT_TRANSLATE_NOOP("Countries", "Norway"), "NOK", "Europe/Oslo", "25", true },
        { QT_TRANSLATE_NOOP("Countries", "Poland"), "PLN", "Europe/Warsaw", "23", true },
        { QT_TRANSLATE_NOOP("Countries", "Portugal"), "EUR", "Europe/Lisbon", "23", true },
        { QT_TRANSLATE_NOOP("Countries", "Saudi Arabia"), "SAR", "Asia/Riyadh", "15", true },
        { QT_TRANSLATE_NOOP("Countries", "Spain"), "EUR", "Europe/Madrid", "21", true },
        { QT_TRANSLATE_NOOP("Countries", "Sweden"), "SEK", "Europe/Stockholm", "25", true },
        { QT_TRANSLATE_NOOP("Countries", "Switzerland"), "CHF", "Europe/Zurich", "8.1", true },
        { QT_TRANSLATE_NOOP("Countries", "United Arab Emirates"), "AED", "Asia/Dubai", "5", true },
        { QT_TRANSLATE_NOOP("Countries", "United Kingdom"), "GBP", "Europe/London", "20", true },
        { QT_TRANSLATE_NOOP("Countries", "United States"), "USD", "America/New_York", "", false },
        { QT_TRANSLATE_NOOP("Countries", "Another country"), "", "", "", true },
    };
    // clang-format on
    return rows;
}

QString countryName(const Country &country)
{
    return QCoreApplication::translate("Countries", country.name);
}

int likelyCountry()
{
    // The zone of the system is asked once, as a proposal that a person sees; no sale ever asks it.
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    const int other = static_cast<int>(countries().size()) - 1;
    for (int index = 0; index < other; ++index) {
        if (zone == countries().at(static_cast<std::size_t>(index)).zone) {
            return index;
        }
    }
    return other;
}

} // namespace countertop::ui

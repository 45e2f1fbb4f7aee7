#include "core/base/currency.h"

#include <algorithm>
#include <array>

namespace countertop {

namespace {

constexpr std::int64_t euroNotes[] = { 500, 1000, 2000, 5000, 10000, 20000 };
constexpr std::int64_t euroCoins[] = { 1, 2, 5, 10, 20, 50, 100, 200 };
constexpr std::int64_t dollarNotes[] = { 100, 500, 1000, 2000, 5000, 10000 };
constexpr std::int64_t dollarCoins[] = { 1, 5, 10, 25, 50, 100 };
constexpr std::int64_t australianNotes[] = { 500, 1000, 2000, 5000, 10000 };
constexpr std::int64_t australianCoins[] = { 5, 10, 20, 50, 100, 200 };
constexpr std::int64_t canadianNotes[] = { 500, 1000, 2000, 5000, 10000 };
constexpr std::int64_t canadianCoins[] = { 5, 10, 25, 100, 200 };
constexpr std::int64_t poundNotes[] = { 500, 1000, 2000, 5000 };
constexpr std::int64_t poundCoins[] = { 1, 2, 5, 10, 20, 50, 100, 200 };
constexpr std::int64_t francNotes[] = { 1000, 2000, 5000, 10000, 20000, 100000 };
constexpr std::int64_t francCoins[] = { 5, 10, 20, 50, 100, 200, 500 };
constexpr std::int64_t krona1Notes[] = { 2000, 5000, 10000, 20000, 50000, 100000 };
constexpr std::int64_t krona1Coins[] = { 100, 200, 500, 1000 };
constexpr std::int64_t danishNotes[] = { 5000, 10000, 20000, 50000 };
constexpr std::int64_t danishCoins[] = { 50, 100, 200, 500, 1000, 2000 };
constexpr std::int64_t norwegianNotes[] = { 5000, 10000, 20000, 50000, 100000 };
constexpr std::int64_t norwegianCoins[] = { 100, 500, 1000, 2000 };
constexpr std::int64_t zlotyNotes[] = { 1000, 2000, 5000, 10000, 20000, 50000 };
constexpr std::int64_t zlotyCoins[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
constexpr std::int64_t korunaNotes[] = { 10000, 20000, 50000, 100000, 200000, 500000 };
constexpr std::int64_t korunaCoins[] = { 100, 200, 500, 1000, 2000, 5000 };
constexpr std::int64_t yenNotes[] = { 1000, 2000, 5000, 10000 };
constexpr std::int64_t yenCoins[] = { 1, 5, 10, 50, 100, 500 };
constexpr std::int64_t dirhamNotes[] = { 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000 };
constexpr std::int64_t dirhamCoins[] = { 25, 50, 100 };
constexpr std::int64_t dinarNotes[] = { 250, 500, 1000, 5000, 10000, 20000 };
constexpr std::int64_t dinarCoins[] = { 5, 10, 20, 50, 100 };

// Source: ISO 4217 for code and exponent; notes and coins in circulation by the issuing banks.
constexpr std::array currencyRows = {
    CurrencyRow{ "AED", 2, "AED", dirhamNotes, dirhamCoins },
    CurrencyRow{ "AUD", 2, "$", australianNotes, australianCoins },
    CurrencyRow{ "CAD", 2, "$", canadianNotes, canadianCoins },
    CurrencyRow{ "CHF", 2, "CHF", francNotes, francCoins },
    CurrencyRow{ "CZK", 2, "Kč", korunaNotes, korunaCoins },
    CurrencyRow{ "DKK", 2, "kr", danishNotes, danishCoins },
    CurrencyRow{ "EUR", 2, "€", euroNotes, euroCoins },
    CurrencyRow{ "GBP", 2, "£", poundNotes, poundCoins },
    CurrencyRow{ "JPY", 0, "¥", yenNotes, yenCoins },
    CurrencyRow{ "KWD", 3, "KWD", dinarNotes, dinarCoins },
    CurrencyRow{ "NOK", 2, "kr", norwegianNotes, norwegianCoins },
    CurrencyRow{ "PLN", 2, "zł", zlotyNotes, zlotyCoins },
    CurrencyRow{ "SEK", 2, "kr", krona1Notes, krona1Coins },
    CurrencyRow{ "USD", 2, "$", dollarNotes, dollarCoins },
};

} // namespace

std::string_view errorFeature(CurrencyError)
{
    return "currency";
}

Result<Currency> Currency::fromCode(QStringView code)
{
    const auto row = std::find_if(
        currencyRows.begin(), currencyRows.end(), [code](const CurrencyRow &candidate) {
            return code == QLatin1StringView(candidate.code);
        });
    if (row == currencyRows.end()) {
        return Error{ ErrorKind::Invalid,
                      CurrencyError::Unknown,
                      QStringLiteral("no currency ") + code.toString() };
    }
    return Currency(&*row);
}

std::span<const CurrencyRow> Currency::table()
{
    return currencyRows;
}

std::int64_t Currency::minorPerMajor() const
{
    std::int64_t factor = 1;
    for (int digit = 0; digit < m_row->exponent; ++digit) {
        factor *= 10;
    }
    return factor;
}

} // namespace countertop

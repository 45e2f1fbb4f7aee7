#pragma once

#include <QString>

#include <vector>

namespace countertop::ui {

/// What is usual in a country; each value may be changed before the shop is made.
struct Country
{
    const char *name; ///< English, marked for translation in the context "Countries"
    const char *currency;
    const char *zone;
    const char *taxRate; ///< standard rate in per cent, as of 2026; empty where it differs by place
    bool isTaxIncluded;
};

/// In the order of the list; the last one is for any other country.
const std::vector<Country> &countries();
QString countryName(const Country &country);
/// The one that the computer's language and region suggest.
int likelyCountry();

} // namespace countertop::ui

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/rate.h"

#include <QDate>
#include <QString>

#include <vector>

namespace countertop {

/// What a tax is taken on.
enum class TaxBase {
    Net, ///< the price without any tax
    NetAndEarlierTaxes, ///< compound: the price with the taxes before it in the class
};

/// A rate from a day on, in the store's zone. Rates are dated data
/// (imports-and-golden-numbers.md 5.3).
struct DatedRate
{
    QDate from;
    Rate rate;
    bool operator==(const DatedRate &) const = default;
};

/// One tax of a class. *letter* is printed on the receipt beside each line ("A", "T").
struct TaxDefinition
{
    TaxId id;
    QString name;
    QString letter;
    TaxBase base = TaxBase::Net;
    std::vector<DatedRate> rates; ///< rising by `from`, never empty
    bool operator==(const TaxDefinition &) const = default;
};

/// What goods are taxed with: one tax, several, or none at all (an exempt class is a class too).
struct TaxClass
{
    TaxClassId id;
    std::int64_t version = 0;
    QString name;
    std::vector<TaxDefinition> taxes; ///< in the order in which compound taxes build on each other
    bool isActive = true;
    bool operator==(const TaxClass &) const = default;
};

/// A tax as it is frozen into a line: nothing that changes later alters it.
struct LineTax
{
    TaxId id;
    QString name;
    QString letter;
    Rate rate;
    TaxBase base = TaxBase::Net;
    bool operator==(const LineTax &) const = default;
};

/// A tax of a component, line or ticket with what it was taken on.
struct TaxAmount
{
    LineTax tax;
    Money net; ///< what the tax was computed on; for a compound tax the earlier ones are within
    Money amount;
    bool operator==(const TaxAmount &) const = default;
};

/// The taxes of a class on a day of the store. A tax without a rate on that day is left out.
std::vector<LineTax> taxesOn(const TaxClass &taxClass, const QDate &day);

/// How finely tax is rounded; a store setting, frozen in the fact (CT-44).
enum class TaxRounding { ByLine, ByTotal };

/// Whether prices carry their taxes.
enum class TaxMode { Included, Added };

} // namespace countertop

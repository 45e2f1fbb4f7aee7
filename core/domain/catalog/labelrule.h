#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <span>

namespace countertop {

enum class LabelError { BadCheckDigit, NoRule };
std::string_view errorFeature(LabelError);

enum class LabelValue { Price, Weight };

/// How an in-store EAN-13 is read: prefix, item digits, value digits, check digit (CT-28, CT-29).
struct LabelRule
{
    QString prefix; ///< "21"
    int itemDigits = 5;
    int valueDigits = 5;
    LabelValue value = LabelValue::Price;
    Unit unit = Unit::Kilogram; ///< of a weight
    bool operator==(const LabelRule &) const = default;
};

/// What a label says. *plu* keeps its leading zeros ("00042"); look-ups compare without them.
struct LabelReading
{
    QString plu;
    std::optional<std::int64_t> priceMinor; ///< in the store's currency
    std::optional<Quantity> weight;
    bool operator==(const LabelReading &) const = default;
};

/// True for 8, 12, 13 or 14 digits whose last is the GS1 check digit of the others.
bool hasValidCheckDigit(QStringView code);

/// Reads a code by the first rule whose prefix and length fit.
/// *errors*: Invalid BadCheckDigit when a rule fits but the last digit is wrong; Invalid NoRule.
Result<LabelReading> readLabel(QStringView code, std::span<const LabelRule> rules);

} // namespace countertop

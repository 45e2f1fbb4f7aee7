#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/result.h"

#include <QStringView>

#include <optional>

namespace countertop {

enum class DecimalError {
    Empty,
    NotANumber,
    Ambiguous, ///< «1.234»: a thousand or a bit over one; the file must tell by its other cells
    TooFine, ///< more decimals than the currency or the unit has
    OutOfRange,
};
std::string_view errorFeature(DecimalError);

/// Which sign parts the decimals. Unknown decides cell by cell and refuses what could be both.
enum class DecimalMark { Unknown, Point, Comma };

/// A decimal number as written, without rounding: 4250.00 is 425000 with 2 places.
struct Decimal
{
    std::int64_t digits = 0;
    int places = 0;
    bool operator==(const Decimal &) const = default;
};

/// Reads what people and spreadsheets write into a column of numbers: «1,89», «£4,250.00»,
/// «1.234,50 EUR», «1'234.50», «-5», «5-», «(5.00)». Never goes through floating point.
/// *errors*: Invalid Empty, NotANumber, Ambiguous, OutOfRange (more than 17 digits).
Result<Decimal> readDecimal(QStringView text, DecimalMark mark = DecimalMark::Unknown);

/// The mark that a cell shows beyond doubt, or nothing; used to learn a file's mark from all of its
/// cells before «1.234» is read.
std::optional<DecimalMark> decimalMarkOf(QStringView text);

/// *errors*: Invalid TooFine when an amount smaller than the minor unit would be lost; OutOfRange.
Result<Money> moneyFrom(const Decimal &decimal, Currency currency);
/// The same, rounded once instead of refused. *errors*: Invalid OutOfRange.
Result<Money> moneyFrom(const Decimal &decimal, Currency currency, Rounding rounding);
/// *errors*: Invalid TooFine below a thousandth of the unit; OutOfRange.
Result<Quantity> quantityFrom(const Decimal &decimal, Unit unit);
/// *errors*: Invalid TooFine for a number with decimals other than zero; OutOfRange.
Result<std::int64_t> wholeFrom(const Decimal &decimal);

} // namespace countertop

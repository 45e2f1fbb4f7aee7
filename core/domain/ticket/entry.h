#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <variant>

namespace countertop {

// What a person types on the entry line and in number boxes (screens.md 3.3).

enum class EntryError {
    Malformed, ///< not a number as it is typed here; thousands marks are never read
    LooksLikeBarcode, ///< seven digits or more: a barcode in the wrong place (CT-17)
    NegativeQuantity, ///< goods come back by a return (CT-34)
    CodeMissing, ///< "3*" and nothing after it
};
std::string_view errorFeature(EntryError);

/// The most digits of a typed number; with more it is a barcode in the wrong place (CT-17).
inline constexpr int typedDigitsMost = 6;

/// How money is typed; a setting (CT-14).
enum class MoneyTyping {
    Decimal, ///< "12.5" is 12.50
    Cents, ///< "1250" is 12.50
};

/// Find this code, and sell so much of it. Without a quantity it is one, or what a label says.
struct SellCode
{
    QString code;
    std::optional<std::int64_t> thousandths;
    bool operator==(const SellCode &) const = default;
};

/// "*5": the marked line's quantity becomes five (CT-15).
struct SetMarkedQuantity
{
    std::int64_t thousandths = 0;
    bool operator==(const SetMarkedQuantity &) const = default;
};

using Entry = std::variant<SellCode, SetMarkedQuantity>;

/// Reads the entry line when Enter ends it, or when a scan has put its code behind what was typed.
/// "3*4006381333931", "1,5*17", "*5", a code or words. What stands before a star and is no number
/// belongs to the code.
/// *errors*: Invalid CodeMissing (also for an empty line), LooksLikeBarcode, NegativeQuantity,
/// Malformed.
Result<Entry> parseEntry(QStringView text);

/// What a sign does on an empty line (CT-15).
enum class EntryCommand { Pay, MinusOne, Discount, Quantity };

/// The command of '+', '-', '/', '*' when the line holds nothing yet; with text they are only text.
std::optional<EntryCommand> entryCommand(QStringView lineSoFar, QChar typed);

/// A quantity in thousandths: ',' and '.' are decimal marks, at most three digits behind one
/// (CT-14). *errors*: Invalid Malformed, LooksLikeBarcode, NegativeQuantity.
Result<std::int64_t> parseQuantity(QStringView text);

/// An amount of money, never negative (CT-14, CT-16, CT-17).
/// *errors*: Invalid Malformed (also for more decimals than the currency has), LooksLikeBarcode.
Result<Money> parseMoney(QStringView text, MoneyTyping typing, Currency currency);

} // namespace countertop

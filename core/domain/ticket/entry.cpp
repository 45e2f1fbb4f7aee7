#include "core/domain/ticket/entry.h"

namespace countertop {

namespace {

/// A number as it was typed: its digits without the mark, and how many stood behind it.
struct TypedNumber
{
    std::int64_t digits = 0;
    int decimals = 0;
    bool isNegative = false;
};

Error invalid(EntryError code, const QString &detail)
{
    return { ErrorKind::Invalid, code, detail };
}

bool isDecimalMark(QChar character)
{
    return character == u'.' || character == u',' || character == u'\u066B';
}

/// True for what a person meant as a number: digits and marks, a sign in front.
bool looksLikeNumber(QStringView text)
{
    if (text.startsWith(u'-')) {
        text = text.mid(1);
    }
    bool hasDigit = false;
    for (const QChar character : text) {
        hasDigit = hasDigit || character.isDigit();
        if (!character.isDigit() && !isDecimalMark(character)) {
            return false;
        }
    }
    return hasDigit;
}

Result<TypedNumber> readNumber(QStringView typed)
{
    const QStringView text = typed.trimmed();
    if (!looksLikeNumber(text)) {
        return invalid(EntryError::Malformed, QStringLiteral("not a number"));
    }
    TypedNumber number;
    number.isNegative = text.startsWith(u'-');
    int digitCount = 0;
    bool isBehindMark = false;
    for (const QChar character : text.mid(number.isNegative ? 1 : 0)) {
        if (isDecimalMark(character)) {
            if (isBehindMark) {
                return invalid(EntryError::Malformed, QStringLiteral("two decimal marks"));
            }
            isBehindMark = true;
            continue;
        }
        if (++digitCount > typedDigitsMost) {
            return invalid(EntryError::LooksLikeBarcode, QStringLiteral("seven digits or more"));
        }
        number.digits = number.digits * 10 + character.digitValue();
        number.decimals += isBehindMark ? 1 : 0;
    }
    if (isBehindMark && number.decimals == 0) {
        return invalid(EntryError::Malformed, QStringLiteral("nothing behind the decimal mark"));
    }
    return number;
}

/// The number in units of 10^-decimals. *errors*: Invalid Malformed when it has more decimals.
Result<std::int64_t> scaledTo(const TypedNumber &number, int decimals)
{
    if (number.decimals > decimals) {
        return invalid(
            EntryError::Malformed,
            QStringLiteral("%1 decimals, at most %2").arg(number.decimals).arg(decimals));
    }
    std::int64_t value = number.digits;
    for (int place = number.decimals; place < decimals; ++place) {
        value *= 10;
    }
    return value;
}

} // namespace

std::string_view errorFeature(EntryError)
{
    return "entry";
}

Result<Entry> parseEntry(QStringView text)
{
    const QStringView line = text.trimmed();
    const qsizetype star = line.indexOf(u'*');
    const QStringView before = star < 0 ? QStringView() : line.left(star).trimmed();
    const QStringView after = star < 0 ? line : line.mid(star + 1).trimmed();
    if (star == 0 && looksLikeNumber(after)) {
        CT_TRY(marked, parseQuantity(after));
        return Entry(SetMarkedQuantity{ marked });
    }
    if (star > 0 && looksLikeNumber(before)) {
        CT_TRY(thousandths, parseQuantity(before));
        if (after.isEmpty()) {
            return invalid(EntryError::CodeMissing, QStringLiteral("a quantity without a code"));
        }
        return Entry(SellCode{ after.toString(), thousandths });
    }
    if (line.isEmpty() || (star == 0 && after.isEmpty())) {
        return invalid(EntryError::CodeMissing, QStringLiteral("nothing typed"));
    }
    return Entry(SellCode{ line.toString(), std::nullopt });
}

std::optional<EntryCommand> entryCommand(QStringView lineSoFar, QChar typed)
{
    if (!lineSoFar.isEmpty()) {
        return std::nullopt;
    }
    switch (typed.unicode()) {
    case u'+':
        return EntryCommand::Pay;
    case u'-':
        return EntryCommand::MinusOne;
    case u'/':
        return EntryCommand::Discount;
    case u'*':
        return EntryCommand::Quantity;
    default: // characters are no enumeration
        return std::nullopt;
    }
}

Result<std::int64_t> parseQuantity(QStringView text)
{
    CT_TRY(number, readNumber(text));
    if (number.isNegative) {
        return invalid(EntryError::NegativeQuantity, QStringLiteral("a negative quantity"));
    }
    return scaledTo(number, 3);
}

Result<Money> parseMoney(QStringView text, MoneyTyping typing, Currency currency)
{
    CT_TRY(number, readNumber(text));
    const bool hasMark = number.decimals > 0;
    if (number.isNegative || (hasMark && typing == MoneyTyping::Cents)) {
        return invalid(EntryError::Malformed, QStringLiteral("a sign, or a mark among cents"));
    }
    if (typing == MoneyTyping::Cents) {
        return Money::fromMinor(number.digits, currency);
    }
    CT_TRY(minor, scaledTo(number, currency.exponent()));
    return Money::fromMinor(minor, currency);
}

} // namespace countertop

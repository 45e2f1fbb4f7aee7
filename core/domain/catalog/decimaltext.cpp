#include "core/domain/catalog/decimaltext.h"

#include <algorithm>

namespace countertop {

namespace {

constexpr qsizetype digitsMax = 17;
constexpr qsizetype groupLength = 3;
constexpr QChar point = u'.';
constexpr QChar comma = u',';

Error invalid(DecimalError code, QStringView text)
{
    return Error{ ErrorKind::Invalid, code, QStringLiteral("«%1»").arg(text.left(40)) };
}

bool isCurrencyWord(QStringView word)
{
    const auto rows = Currency::table();
    return std::any_of(rows.begin(), rows.end(), [word](const CurrencyRow &row) {
        return word.compare(QLatin1StringView(row.code), Qt::CaseInsensitive) == 0
            || word.compare(QString::fromUtf8(row.symbol), Qt::CaseInsensitive) == 0;
    });
}

/// A number without its currency, spaces and sign.
struct Bare
{
    QString figures; ///< digits, points and commas only
    bool isNegative = false;
};

bool isGroupSpace(QChar letter)
{
    return letter.isSpace() || letter == u'\'' || letter == u'\u2019';
}

/// True when every space between two digits stands before a group of three: «1 234,50», not «12
/// 34».
bool spacesGroup(QStringView text)
{
    for (qsizetype at = 1; at + 1 < text.size(); ++at) {
        if (!isGroupSpace(text[at]) || !text[at - 1].isDigit() || !text[at + 1].isDigit()) {
            continue;
        }
        const QStringView following = text.mid(at + 1);
        const auto digits = std::find_if_not(
            following.cbegin(), following.cend(), [](QChar letter) { return letter.isDigit(); });
        if (digits - following.cbegin() != groupLength) {
            return false;
        }
    }
    return true;
}

/// Takes a currency word off both ends and a sign off either.
std::optional<Bare> bareOf(QStringView text)
{
    if (!spacesGroup(text)) {
        return std::nullopt;
    }
    QString rest = text.toString();
    rest.removeIf([](QChar letter) {
        return letter.category() == QChar::Symbol_Currency || isGroupSpace(letter);
    });
    Bare bare;
    if (rest.startsWith(u'(') && rest.endsWith(u')')) {
        bare.isNegative = true;
        rest = rest.mid(1, rest.size() - 2);
    }
    const auto takeWords = [&rest] {
        const auto isLetter = [](QChar letter) { return letter.isLetter(); };
        const auto front = std::find_if_not(rest.cbegin(), rest.cend(), isLetter) - rest.cbegin();
        if (front > 0 && isCurrencyWord(QStringView(rest).left(front))) {
            rest.remove(0, front);
        }
        const auto back = std::find_if_not(rest.crbegin(), rest.crend(), isLetter) - rest.crbegin();
        if (back > 0 && isCurrencyWord(QStringView(rest).right(back))) {
            rest.chop(back);
        }
    };
    const auto isMinus = [](QChar letter) { return letter == u'-' || letter == u'\u2212'; };
    takeWords();
    int signs = 0;
    if (!rest.isEmpty() && (isMinus(rest.front()) || rest.front() == u'+')) {
        bare.isNegative = bare.isNegative != isMinus(rest.front());
        rest.remove(0, 1);
        ++signs;
    }
    if (!rest.isEmpty() && isMinus(rest.back())) {
        bare.isNegative = !bare.isNegative;
        rest.chop(1);
        ++signs;
    }
    takeWords();
    const bool isNumber = std::all_of(rest.cbegin(), rest.cend(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || letter == point || letter == comma;
    });
    if (!isNumber || signs > 1) {
        return std::nullopt;
    }
    bare.figures = rest;
    return bare;
}

/// True for 1 to 3 digits followed by groups of three, each after *mark*: "1,234,567".
bool isGrouped(QStringView whole, QChar mark)
{
    const auto groups = whole.split(mark);
    const bool hasHead = !groups.first().isEmpty() && groups.first().size() <= groupLength;
    return hasHead && std::all_of(groups.cbegin() + 1, groups.cend(), [](QStringView group) {
               return group.size() == groupLength;
           });
}

/// What a mark that stands alone in a number can mean.
enum class Reading { Decimal, Thousands, Either };

Reading readingOfSingle(QStringView figures, qsizetype at)
{
    const qsizetype before = at;
    const qsizetype after = figures.size() - at - 1;
    const bool couldGroup
        = after == groupLength && before >= 1 && before <= groupLength && figures.front() != u'0';
    return couldGroup ? Reading::Either : Reading::Decimal;
}

/// Position of the decimal mark, -1 when the number has none; nothing when it is no number or
/// stays ambiguous.
Result<qsizetype> findMark(QStringView figures, DecimalMark mark, QStringView text)
{
    const auto points = figures.count(point);
    const auto commas = figures.count(comma);
    const qsizetype last = std::max(figures.lastIndexOf(point), figures.lastIndexOf(comma));
    if (last < 0) {
        return qsizetype{ -1 };
    }
    const QChar lastMark = figures[last];
    const QChar otherMark = lastMark == point ? comma : point;
    const auto lastCount = lastMark == point ? points : commas;
    const auto otherCount = lastMark == point ? commas : points;
    if (otherCount > 0) {
        const bool isGood = lastCount == 1 && isGrouped(figures.left(last), otherMark);
        return isGood ? Result<qsizetype>(last)
                      : Result<qsizetype>(invalid(DecimalError::NotANumber, text));
    }
    if (lastCount > 1) {
        const bool isGood = isGrouped(figures, lastMark);
        return isGood ? Result<qsizetype>(qsizetype{ -1 })
                      : Result<qsizetype>(invalid(DecimalError::NotANumber, text));
    }
    if (readingOfSingle(figures, last) == Reading::Either) {
        if (mark == DecimalMark::Unknown) {
            return invalid(DecimalError::Ambiguous, text);
        }
        const QChar decimalMark = mark == DecimalMark::Point ? point : comma;
        return lastMark == decimalMark ? last : qsizetype{ -1 };
    }
    return last;
}

std::optional<Int128> scaledTo(const Decimal &decimal, int places, Rounding rounding, bool &isExact)
{
    Int128 value = decimal.digits;
    Int128 divisor = 1;
    for (int place = decimal.places; place < places; ++place) {
        value *= 10;
    }
    for (int place = places; place < decimal.places; ++place) {
        divisor *= 10;
    }
    isExact = value % divisor == 0;
    if (value / divisor > Money::limitMinor || value / divisor < -Money::limitMinor) {
        return std::nullopt;
    }
    return divideRounded(value, divisor, rounding);
}

Error outOfRange(const Decimal &decimal)
{
    return Error{ ErrorKind::Invalid,
                  DecimalError::OutOfRange,
                  QStringLiteral("%1 with %2 places").arg(decimal.digits).arg(decimal.places) };
}

/// *decimal* as an integer of units of 10^-places. *errors*: TooFine, OutOfRange.
Result<std::int64_t> exactly(const Decimal &decimal, int places)
{
    bool isExact = false;
    const auto value = scaledTo(decimal, places, Rounding::Down, isExact);
    if (!value || !Money::isWithinRange(static_cast<std::int64_t>(*value))) {
        return outOfRange(decimal);
    }
    if (!isExact) {
        return Error{ ErrorKind::Invalid,
                      DecimalError::TooFine,
                      QStringLiteral("%1 with %2 places, %3 kept")
                          .arg(decimal.digits)
                          .arg(decimal.places)
                          .arg(places) };
    }
    return static_cast<std::int64_t>(*value);
}

} // namespace

std::string_view errorFeature(DecimalError)
{
    return "decimal";
}

Result<Decimal> readDecimal(QStringView text, DecimalMark mark)
{
    if (text.trimmed().isEmpty()) {
        return invalid(DecimalError::Empty, text);
    }
    const auto bare = bareOf(text);
    if (!bare || bare->figures.isEmpty()) {
        return invalid(DecimalError::NotANumber, text);
    }
    CT_TRY(at, findMark(bare->figures, mark, text));
    const QStringView figures = bare->figures;
    QString digits = (at < 0 ? figures : figures.left(at)).toString();
    digits.removeIf([](QChar letter) { return letter == point || letter == comma; });
    const QStringView decimals = at < 0 ? QStringView() : figures.mid(at + 1);
    digits += decimals;
    if (digits.isEmpty()) {
        return invalid(DecimalError::NotANumber, text);
    }
    if (digits.size() > digitsMax) {
        return invalid(DecimalError::OutOfRange, text);
    }
    const std::int64_t value = digits.toLongLong();
    return Decimal{ bare->isNegative ? -value : value, static_cast<int>(decimals.size()) };
}

std::optional<DecimalMark> decimalMarkOf(QStringView text)
{
    const auto bare = bareOf(text);
    if (!bare) {
        return std::nullopt;
    }
    const QStringView figures = bare->figures;
    const qsizetype last = std::max(figures.lastIndexOf(point), figures.lastIndexOf(comma));
    const auto at = findMark(figures, DecimalMark::Unknown, text);
    if (last < 0 || !at) {
        return std::nullopt;
    }
    const bool isPoint = (figures[last] == point) == (*at == last);
    return isPoint ? DecimalMark::Point : DecimalMark::Comma;
}

Result<Money> moneyFrom(const Decimal &decimal, Currency currency)
{
    CT_TRY(minor, exactly(decimal, currency.exponent()));
    return Money::fromMinor(minor, currency);
}

Result<Money> moneyFrom(const Decimal &decimal, Currency currency, Rounding rounding)
{
    bool isExact = false;
    const auto value = scaledTo(decimal, currency.exponent(), rounding, isExact);
    if (!value || !Money::isWithinRange(static_cast<std::int64_t>(*value))) {
        return outOfRange(decimal);
    }
    return Money::fromMinor(static_cast<std::int64_t>(*value), currency);
}

Result<Quantity> quantityFrom(const Decimal &decimal, Unit unit)
{
    constexpr int thousandthPlaces = 3;
    CT_TRY(thousandths, exactly(decimal, thousandthPlaces));
    return Quantity::fromThousandths(thousandths, unit);
}

Result<std::int64_t> wholeFrom(const Decimal &decimal)
{
    return exactly(decimal, 0);
}

} // namespace countertop

#include "core/domain/ticket/freetext.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace countertop {

namespace {

constexpr qsizetype cardDigitsLeast = 13;
constexpr qsizetype cardDigitsMost = 19;

/// Digits that stand together, with the places where a group of them begins.
struct DigitRun
{
    std::vector<int> digits;
    std::vector<qsizetype> groupStarts;
};

bool partsDigits(QChar character)
{
    return character.isSpace() || character == u'.'
        || character.category() == QChar::Punctuation_Dash;
}

/// Luhn's check: from the right every second digit is doubled, cross sums add up to a multiple of
/// ten.
bool passesLuhn(const std::vector<int> &digits, qsizetype from, qsizetype to)
{
    int sum = 0;
    for (qsizetype place = to - 1; place >= from; --place) {
        const bool isDoubled = (to - 1 - place) % 2 != 0;
        const int value = digits[static_cast<std::size_t>(place)] * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/// A card number begins and ends with a group: digits in the middle of a longer group are none.
bool holdsCardNumber(DigitRun run)
{
    run.groupStarts.push_back(static_cast<qsizetype>(run.digits.size()));
    for (const qsizetype from : run.groupStarts) {
        for (const qsizetype to : run.groupStarts) {
            if (to - from >= cardDigitsLeast && to - from <= cardDigitsMost
                && passesLuhn(run.digits, from, to)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

qsizetype characterCount(QStringView text)
{
    QString normal = text.toString().normalized(QString::NormalizationForm_C);
    normal.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return normal.toUcs4().size();
}

bool holdsCardNumber(QStringView text)
{
    DigitRun run;
    bool startsGroup = true;
    for (const QChar character : text) {
        const int digit = character.digitValue();
        if (digit >= 0) {
            if (startsGroup) {
                run.groupStarts.push_back(static_cast<qsizetype>(run.digits.size()));
            }
            run.digits.push_back(digit);
            startsGroup = false;
            continue;
        }
        startsGroup = true;
        if (!partsDigits(character)) {
            if (holdsCardNumber(std::move(run))) {
                return true;
            }
            run = {};
        }
    }
    return holdsCardNumber(std::move(run));
}

bool isCardNumber(QStringView code)
{
    constexpr qsizetype barcodeDigitsMost = 14;
    const auto digits
        = std::count_if(code.begin(), code.end(), [](QChar sign) { return sign.isDigit(); });
    return digits > barcodeDigitsMost && holdsCardNumber(code);
}

} // namespace countertop

#include "core/domain/ticket/freetext.h"

#include "core/domain/ticket/ticket.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace countertop {

namespace {

constexpr qsizetype cardDigitsLeast = 13;
constexpr qsizetype cardDigitsMost = 19;

/// Digits that stand together, with the places where a group of them begins.
struct DigitRun
{
    std::vector<int> digits;
    std::vector<qsizetype> places; ///< of each digit in the text
    std::vector<qsizetype> groupStarts; ///< among the digits
};

/// Where a card number stands in a text: from its first digit to behind its last.
struct CardPlace
{
    qsizetype from = 0;
    qsizetype to = 0;
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
std::optional<CardPlace> cardIn(DigitRun run)
{
    run.groupStarts.push_back(static_cast<qsizetype>(run.digits.size()));
    for (const qsizetype from : run.groupStarts) {
        for (const qsizetype to : run.groupStarts) {
            if (to - from >= cardDigitsLeast && to - from <= cardDigitsMost
                && passesLuhn(run.digits, from, to)) {
                return CardPlace{ run.places[static_cast<std::size_t>(from)],
                                  run.places[static_cast<std::size_t>(to - 1)] + 1 };
            }
        }
    }
    return std::nullopt;
}

/// The first card number of a text at or after *start*.
std::optional<CardPlace> findCard(QStringView text, qsizetype start)
{
    DigitRun run;
    bool startsGroup = true;
    for (qsizetype place = start; place < text.size(); ++place) {
        const QChar character = text[place];
        const int digit = character.digitValue();
        if (digit >= 0) {
            if (startsGroup) {
                run.groupStarts.push_back(static_cast<qsizetype>(run.digits.size()));
            }
            run.digits.push_back(digit);
            run.places.push_back(place);
            startsGroup = false;
            continue;
        }
        startsGroup = true;
        if (!partsDigits(character)) {
            if (const auto card = cardIn(std::move(run))) {
                return card;
            }
            run = {};
        }
    }
    return cardIn(std::move(run));
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
    return findCard(text, 0).has_value();
}

Result<void> checkTypedText(QStringView text)
{
    if (holdsCardNumber(text)) {
        return Error{ ErrorKind::Refused,
                      TicketError::TextHoldsCardNumber,
                      QStringLiteral("%1 characters").arg(text.size()) };
    }
    return done();
}

QString withMaskedCards(const QString &text)
{
    constexpr qsizetype digitsShown = 4;
    QString masked;
    qsizetype from = 0;
    while (const auto card = findCard(text, from)) {
        QString digits = text.mid(card->from, card->to - card->from);
        digits.removeIf([](QChar sign) { return sign.digitValue() < 0; });
        masked += text.mid(from, card->from - from) + QStringLiteral("****")
            + digits.right(digitsShown);
        from = card->to;
    }
    return masked + text.mid(from);
}

bool isCardNumber(QStringView code)
{
    constexpr qsizetype barcodeDigitsMost = 14;
    const auto digits
        = std::count_if(code.begin(), code.end(), [](QChar sign) { return sign.isDigit(); });
    return digits > barcodeDigitsMost && holdsCardNumber(code);
}

} // namespace countertop

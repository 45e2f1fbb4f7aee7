#include "core/domain/catalog/labelrule.h"

#include <algorithm>

namespace countertop {

namespace {

bool isDigits(QStringView code)
{
    return std::all_of(code.begin(), code.end(), [](QChar character) {
        return character >= u'0' && character <= u'9';
    });
}

bool fits(const LabelRule &rule, QStringView code)
{
    const qsizetype length = rule.prefix.size() + rule.itemDigits + rule.valueDigits + 1;
    return code.size() == length && code.startsWith(rule.prefix) && isDigits(code);
}

} // namespace

std::string_view errorFeature(LabelError)
{
    return "label";
}

bool hasValidCheckDigit(QStringView code)
{
    const qsizetype length = code.size();
    if ((length != 8 && length != 12 && length != 13 && length != 14) || !isDigits(code)) {
        return false;
    }
    // GS1: weights 3, 1, 3 … from the digit beside the check digit leftwards; all with it make
    // tens.
    int sum = 0;
    for (qsizetype place = 0; place < length; ++place) {
        const bool isTripled = (length - 1 - place) % 2 != 0;
        sum += code[place].digitValue() * (isTripled ? 3 : 1);
    }
    return sum % 10 == 0;
}

Result<LabelReading> readLabel(QStringView code, std::span<const LabelRule> rules)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [code](const LabelRule &candidate) {
        return fits(candidate, code);
    });
    if (rule == rules.end()) {
        return Error{ ErrorKind::Invalid,
                      LabelError::NoRule,
                      QStringLiteral("no label rule for ") + code.toString() };
    }
    if (!hasValidCheckDigit(code)) {
        return Error{ ErrorKind::Invalid,
                      LabelError::BadCheckDigit,
                      QStringLiteral("wrong check digit in ") + code.toString() };
    }
    LabelReading reading;
    reading.plu = code.mid(rule->prefix.size(), rule->itemDigits).toString();
    const std::int64_t value
        = code.mid(rule->prefix.size() + rule->itemDigits, rule->valueDigits).toLongLong();
    switch (rule->value) {
    case LabelValue::Price:
        reading.priceMinor = value;
        break;
    case LabelValue::Weight:
        reading.weight = Quantity::fromThousandths(value, rule->unit);
        break;
    }
    return reading;
}

} // namespace countertop

#include "core/documents/cardnumbers.h"

#include <QRegularExpression>

namespace countertop {

namespace {

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (qsizetype place = digits.size() - 1; place >= 0; --place) {
        const int digit = digits.at(place).digitValue() * (isDoubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
        isDoubled = !isDoubled;
    }
    return sum % 10 == 0;
}

} // namespace

QString withoutCardNumbers(const QString &text)
{
    static const QRegularExpression digitRun(QStringLiteral("\\d(?:[ -]?\\d){12,18}(?![ -]?\\d)"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString clean;
    qsizetype from = 0;
    auto matches = digitRun.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString digits = match.captured();
        digits.remove(u' ').remove(u'-');
        if (!passesLuhn(digits)) {
            continue;
        }
        clean += text.mid(from, match.capturedStart() - from) + QStringLiteral("****")
            + digits.right(4);
        from = match.capturedEnd();
    }
    return clean + text.mid(from);
}

} // namespace countertop

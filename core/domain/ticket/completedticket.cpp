#include "core/domain/ticket/completedticket.h"

#include <QStringList>

namespace countertop {

QString ReceiptNumber::toText() const
{
    return QStringLiteral("%1-%2%3-%4-%5")
        .arg(storeNumber)
        .arg(deviceNumber)
        .arg(isProvisional ? QStringLiteral("P") : QString())
        .arg(year)
        .arg(number, 6, 10, QLatin1Char('0'));
}

std::optional<ReceiptNumber> ReceiptNumber::fromText(QStringView text)
{
    const QList<QStringView> parts = text.trimmed().split(u'-');
    if (parts.size() != 4) {
        return std::nullopt;
    }
    ReceiptNumber receipt;
    bool isStore = false;
    bool isDevice = false;
    bool isYear = false;
    bool isNumber = false;
    receipt.storeNumber = parts[0].toInt(&isStore);
    receipt.isProvisional = parts[1].endsWith(u'P');
    receipt.deviceNumber = parts[1].chopped(receipt.isProvisional ? 1 : 0).toInt(&isDevice);
    receipt.year = parts[2].toInt(&isYear);
    receipt.number = parts[3].toLongLong(&isNumber);
    const bool isRead = isStore && isDevice && isYear && isNumber;
    if (!isRead || receipt.storeNumber < 0 || receipt.deviceNumber < 0 || receipt.year < 0
        || receipt.number <= 0) {
        return std::nullopt;
    }
    return receipt;
}

} // namespace countertop

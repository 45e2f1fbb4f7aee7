#include "core/domain/people/pinpolicy.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

constexpr int oldestYear = 1940;

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The same step from each digit to the next, 9 followed by 0: step 0 is all the same.
bool isRun(QStringView pin, int step)
{
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if ((pin[i].digitValue() - pin[i - 1].digitValue() - step + 10) % 10 != 0) {
            return false;
        }
    }
    return true;
}

/// A group of two or more digits that fills the PIN by being repeated, the last time perhaps cut.
bool isRepeatedGroup(QStringView pin)
{
    for (qsizetype period = 2; period * 2 <= pin.size(); ++period) {
        if (pin.sliced(period) == pin.first(pin.size() - period)) {
            return true;
        }
    }
    return false;
}

struct DateOrder
{
    int day;
    int month;
    int year; ///< where each begins
};

bool isDateInRange(int year, int month, int day, const QDate &today)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= oldestYear && date <= today;
}

bool isDate(QStringView pin, const QDate &today)
{
    constexpr std::array shortOrders{
        DateOrder{ 0, 2, 4 }, DateOrder{ 2, 0, 4 }, DateOrder{ 4, 2, 0 }, DateOrder{ 2, 4, 0 }
    };
    constexpr std::array longOrders{
        DateOrder{ 0, 2, 4 }, DateOrder{ 2, 0, 4 }, DateOrder{ 6, 4, 0 }, DateOrder{ 4, 6, 0 }
    };
    if (pin.size() != 6 && pin.size() != 8) {
        return false;
    }
    const bool isShort = pin.size() == 6;
    const auto &orders = isShort ? shortOrders : longOrders;
    return std::any_of(orders.begin(), orders.end(), [&](const DateOrder &order) {
        const int day = pin.sliced(order.day, 2).toInt();
        const int month = pin.sliced(order.month, 2).toInt();
        const int year = pin.sliced(order.year, isShort ? 2 : 4).toInt();
        return isShort ? isDateInRange(1900 + year, month, day, today)
                || isDateInRange(2000 + year, month, day, today)
                       : isDateInRange(year, month, day, today);
    });
}

bool isStoreNumber(QStringView pin, const QString &storeNumber)
{
    if (storeNumber.isEmpty() || storeNumber.size() > pin.size()) {
        return false;
    }
    const QString zeros(pin.size() - storeNumber.size(), u'0');
    return pin == zeros + storeNumber || pin == storeNumber + zeros;
}

} // namespace

std::string_view errorFeature(PinError)
{
    return "pin";
}

Result<void> checkPin(QStringView pin, const PinPolicy &policy)
{
    // The detail never holds digits of the PIN: it goes to the log (CT-04).
    const auto refused = [](PinError code) {
        return Error{ ErrorKind::Invalid, code, u"rule %1"_s.arg(static_cast<int>(code)) };
    };
    if (!isDigits(pin)) {
        return refused(PinError::NotDigits);
    }
    if (pin.size() < PinPolicy::lengthLeast) {
        return refused(PinError::TooShort);
    }
    if (pin.size() > PinPolicy::lengthMost) {
        return refused(PinError::TooLong);
    }
    if (isRun(pin, 0)) {
        return refused(PinError::AllSame);
    }
    if (isRun(pin, 1) || isRun(pin, -1)) {
        return refused(PinError::Run);
    }
    if (isRepeatedGroup(pin)) {
        return refused(PinError::RepeatedGroups);
    }
    if (isDate(pin, policy.today)) {
        return refused(PinError::Date);
    }
    if (isStoreNumber(pin, policy.storeNumber)) {
        return refused(PinError::StoreNumber);
    }
    return done();
}

} // namespace countertop

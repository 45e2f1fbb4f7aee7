#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/people/person.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace countertop {

enum class TenderKind {
    Cash,
    CardSlip, ///< a card terminal of its own; the cashier types the amount (CT-56)
    Account, ///< the customer owes it (CT-58)
    StoreCredit, ///< spends the customer's store credit (CT-59)
};

/// Foreign cash: what was handed over in its own currency and the rate that was used (CT-55).
struct ForeignCash
{
    Money given;
    Rate rate; ///< store currency for one of the foreign one, in millionths
    bool operator==(const ForeignCash &) const = default;
};

/// What was handed over to pay. `net = given - change`; reports use net only (CT-50). A refund
/// has negative amounts.
struct Tender
{
    TenderId id;
    TenderKind kind = TenderKind::Cash;
    Money given;
    Money change;
    Money net;
    std::optional<ForeignCash> foreign;
    QString lastFour; ///< of a card, four digits or empty; never more (CT-57)
    QString reference;
    bool operator==(const Tender &) const = default;
};

enum class SettlementError {
    TooMuch, ///< only cash gives change (CT-54)
    Zero,
    WrongSign,
    NeedsCustomer,
    OverLimit, ///< above the customer's free limit or credit
    Implausible, ///< cash above the plausible sum: ask once, then `AskedAlready`
    NotSettled,
    LastFourMalformed,
    ReferenceHoldsCardNumber, ///< CT-57
    NotPaidThatWay, ///< a refund by another tender needs `payment.refund.other` (CT-67)
};
std::string_view errorFeature(SettlementError);

/// The tenders against the total. Due and remaining are derived, never stored.
struct Settlement
{
    Money total; ///< of the priced ticket; negative when money goes back
    std::int64_t cashStepMinor = 1;
    std::vector<Tender> tenders; ///< in the order given
    bool operator==(const Settlement &) const = default;

    /// Rounding of the part paid in cash, in its own row (CT-45): zero without cash.
    Money cashRounding() const;
    Money paid() const; ///< sum of the tenders' net
    /// What is still to pay if the rest is paid in cash, after rounding; negative: to give back.
    Money remainingInCash() const;
    /// What is still to pay by any other tender.
    Money remaining() const;
    Money change() const; ///< sum of the tenders' change
    bool isSettled() const; ///< paid equals total plus cash rounding
};

enum class Plausibility { Ask, AskedAlready };

struct TenderLimits
{
    Money plausibleCash; ///< above it cash is asked about once
    std::optional<Money> freeLimit; ///< the customer's, for Account and StoreCredit
};

/// Adds a tender; cash above the rest gets its change.
/// *errors*: Refused TooMuch, WrongSign, OverLimit, NeedsCustomer, Implausible; Invalid Zero.
Result<Settlement> addTender(const Settlement &settlement,
                             Tender tender,
                             const TenderLimits &limits,
                             Plausibility plausibility);
Settlement removeTender(const Settlement &settlement, const TenderId &tender);

/// Exact first, then up to four distinct sums: each the least multiple of one note that covers
/// the due (CT-51). *due* is already rounded to the cash step.
std::vector<Money> quickCash(const Money &due);

/// Foreign cash in the store's currency, rounded half up.
Money inStoreCurrency(const ForeignCash &foreign, Currency storeCurrency);

} // namespace countertop

#include "core/domain/ticket/settlement.h"

#include "core/domain/ticket/freetext.h"

#include <algorithm>

namespace countertop {

namespace {

Error refused(SettlementError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

bool needsCustomer(TenderKind kind)
{
    return kind == TenderKind::Account || kind == TenderKind::StoreCredit;
}

/// Card slips stay apart, as two cards are two slips; every other kind stands once (ICX-16).
bool mergesInto(const Tender &present, const Tender &added)
{
    return present.kind == added.kind && present.kind != TenderKind::CardSlip && !present.foreign
        && !added.foreign && present.reference == added.reference;
}

Money netOf(const Settlement &settlement, TenderKind kind)
{
    Money sum = Money::zero(settlement.total.currency());
    for (const Tender &tender : settlement.tenders) {
        if (tender.kind == kind) {
            sum += tender.net;
        }
    }
    return sum;
}

/// What of the total no other tender covers: the part that cash pays, before rounding.
Money cashPart(const Settlement &settlement)
{
    return settlement.total - settlement.paid() + netOf(settlement, TenderKind::Cash);
}

bool hasLastFourForm(const QString &lastFour)
{
    return lastFour.isEmpty()
        || (lastFour.size() == 4
            && std::all_of(lastFour.begin(), lastFour.end(), [](QChar character) {
                   return character >= u'0' && character <= u'9';
               }));
}

Result<void> checkText(const Tender &tender)
{
    if (!hasLastFourForm(tender.lastFour)) {
        return Error{ ErrorKind::Invalid,
                      SettlementError::LastFourMalformed,
                      QStringLiteral("the last digits of a card are four digits") };
    }
    if (holdsCardNumber(tender.reference)) {
        return refused(SettlementError::ReferenceHoldsCardNumber,
                       QStringLiteral("the reference holds a card number"));
    }
    return done();
}

/// Above what the customer may still owe or spend; money that goes back is never above a limit.
Result<void>
checkCustomerLimit(const Settlement &settlement, const Tender &tender, const TenderLimits &limits)
{
    if (!needsCustomer(tender.kind)) {
        return done();
    }
    if (!limits.freeLimit) {
        return refused(SettlementError::NeedsCustomer, QStringLiteral("no customer with a limit"));
    }
    const Money used = netOf(settlement, tender.kind) + tender.given;
    if (tender.given.isPositive() && used > *limits.freeLimit) {
        return refused(
            SettlementError::OverLimit,
            QStringLiteral("%1 wanted, %2 free").arg(used.minor()).arg(limits.freeLimit->minor()));
    }
    return done();
}

/// Checks the amount against the rest and gives cash its change.
Result<Tender> withChange(const Settlement &settlement, Tender tender)
{
    const bool isCash = tender.kind == TenderKind::Cash;
    const Money rest = isCash ? settlement.remainingInCash() : settlement.remaining();
    const bool roundsAway = isCash && rest.isZero() && !settlement.isSettled();
    if (tender.given.isZero() && !roundsAway) {
        return Error{ ErrorKind::Invalid,
                      SettlementError::Zero,
                      QStringLiteral("a tender of nothing") };
    }
    const bool isBack = settlement.remaining().isNegative();
    if (tender.given.isZero() || tender.given.isNegative() == isBack) {
        const bool isAbove = tender.given.abs() > rest.abs();
        if (isAbove && (!isCash || isBack || settlement.isSettled())) {
            return refused(
                SettlementError::TooMuch,
                QStringLiteral("%1 given, %2 remain").arg(tender.given.minor()).arg(rest.minor()));
        }
        tender.change = isAbove ? tender.given - rest : Money::zero(rest.currency());
        tender.net = tender.given - tender.change;
        return tender;
    }
    return refused(
        SettlementError::WrongSign,
        QStringLiteral("%1 given, %2 remain").arg(tender.given.minor()).arg(rest.minor()));
}

} // namespace

std::string_view errorFeature(SettlementError)
{
    return "settlement";
}

Money Settlement::cashRounding() const
{
    const bool hasCash = std::any_of(tenders.begin(), tenders.end(), [](const Tender &tender) {
        return tender.kind == TenderKind::Cash;
    });
    const Money part = cashPart(*this);
    return hasCash ? part.roundedTo(cashStepMinor, Rounding::HalfUp) - part
                   : Money::zero(total.currency());
}

Money Settlement::paid() const
{
    Money sum = Money::zero(total.currency());
    for (const Tender &tender : tenders) {
        sum += tender.net;
    }
    return sum;
}

Money Settlement::remainingInCash() const
{
    return cashPart(*this).roundedTo(cashStepMinor, Rounding::HalfUp)
        - netOf(*this, TenderKind::Cash);
}

Money Settlement::remaining() const
{
    return isSettled() ? Money::zero(total.currency()) : total - paid();
}

Money Settlement::change() const
{
    Money sum = Money::zero(total.currency());
    for (const Tender &tender : tenders) {
        sum += tender.change;
    }
    return sum;
}

bool Settlement::isSettled() const
{
    return paid() == total + cashRounding();
}

Result<Settlement> addTender(const Settlement &settlement,
                             Tender tender,
                             const TenderLimits &limits,
                             Plausibility plausibility)
{
    if (tender.foreign) {
        tender.given = inStoreCurrency(*tender.foreign, settlement.total.currency());
    }
    CT_TRY_DONE(checkText(tender));
    CT_TRY_DONE(checkCustomerLimit(settlement, tender, limits));
    CT_TRY(priced, withChange(settlement, std::move(tender)));
    if (priced.kind == TenderKind::Cash && priced.given > limits.plausibleCash
        && plausibility == Plausibility::Ask) {
        return refused(SettlementError::Implausible,
                       QStringLiteral("%1 in cash").arg(priced.given.minor()));
    }
    Settlement result = settlement;
    const auto same
        = std::find_if(result.tenders.begin(),
                       result.tenders.end(),
                       [&priced](const Tender &present) { return mergesInto(present, priced); });
    if (same == result.tenders.end()) {
        result.tenders.push_back(std::move(priced));
    } else {
        same->given += priced.given;
        same->change += priced.change;
        same->net += priced.net;
    }
    return result;
}

Settlement removeTender(const Settlement &settlement, const TenderId &tender)
{
    Settlement result = settlement;
    std::erase_if(result.tenders,
                  [&tender](const Tender &present) { return present.id == tender; });
    return result;
}

std::vector<Money> quickCash(const Money &due)
{
    constexpr std::size_t furtherMost = 4;
    std::vector<Money> sums;
    if (!due.isPositive()) {
        return sums;
    }
    for (const std::int64_t note : due.currency().notes()) {
        const std::int64_t notes = divideRounded(due.minor(), note, Rounding::Up);
        sums.push_back(Money::fromMinor(notes * note, due.currency()));
    }
    sums.push_back(due);
    std::sort(sums.begin(), sums.end());
    sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
    sums.resize(std::min(sums.size(), furtherMost + 1), due);
    return sums;
}

Money inStoreCurrency(const ForeignCash &foreign, Currency storeCurrency)
{
    const Int128 numerator = static_cast<Int128>(foreign.given.minor()) * foreign.rate.ppm()
        * storeCurrency.minorPerMajor();
    const Int128 denominator
        = static_cast<Int128>(Rate::whole) * foreign.given.currency().minorPerMajor();
    return Money::fromMinor(divideRounded(numerator, denominator, Rounding::HalfUp), storeCurrency);
}

} // namespace countertop

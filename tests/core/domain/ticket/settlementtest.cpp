#include "core/domain/ticket/settlement.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

TenderLimits noLimits()
{
    return { eur(1'000'000), std::nullopt };
}

Settlement due(std::int64_t minor, std::int64_t cashStep = 1)
{
    return { eur(minor), cashStep, {} };
}

Tender tenderOf(TenderKind kind, std::int64_t minor)
{
    static CountedIds ids;
    Tender tender{ .given = eur(minor), .change = eur(0), .net = eur(0) };
    tender.id = ids.make<TenderId>();
    tender.kind = kind;
    return tender;
}

Result<Settlement> pay(const Settlement &settlement,
                       TenderKind kind,
                       std::int64_t minor,
                       TenderLimits limits = noLimits())
{
    return addTender(settlement, tenderOf(kind, minor), limits, Plausibility::Ask);
}

std::vector<std::int64_t> minors(const std::vector<Money> &amounts)
{
    std::vector<std::int64_t> result;
    for (const Money &amount : amounts) {
        result.push_back(amount.minor());
    }
    return result;
}

} // namespace

class SettlementTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_45_onlyThePartPaidInCashIsRounded_data();
    void CT_45_onlyThePartPaidInCashIsRounded();
    void CT_45_cardIsNotRounded();
    void CT_45_restTooSmallForACoinIsPaidWithNothing();
    void CT_50_givenChangeAndNetStandOnTheTender();
    void CT_51_quickCash_data();
    void CT_51_quickCash();
    void CT_53_splitPaymentInAnyMix();
    void CT_53_neverCompleteWithTooLittle();
    void CT_53_tenderCanBeTakenOff();
    void CT_54_onlyCashGivesChange();
    void CT_54_implausibleCashAsksOnce();
    void CT_55_foreignCashKeepsItsOwnAmount();
    void CT_55_currenciesWithOtherExponents();
    void CT_58_accountUpToTheFreeLimit();
    void CT_59_storeCreditNeverBelowZero();
    void CT_57_referenceAndLastFourTakeNoCardNumber();
    void ICX_16_oneEntryAMethod();
    void refundsAreNegativeAndGiveNoChange();
};

void SettlementTest::CT_45_onlyThePartPaidInCashIsRounded_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("card");
    QTest::addColumn<qint64>("cash");
    QTest::addColumn<qint64>("rounding");
    QTest::newRow("10.92 becomes 10.90")
        << qint64{ 1092 } << qint64{ 0 } << qint64{ 1090 } << qint64{ -2 };
    QTest::newRow("10.93 becomes 10.95")
        << qint64{ 1093 } << qint64{ 0 } << qint64{ 1095 } << qint64{ 2 };
    QTest::newRow("card 5.00, then cash 5.90")
        << qint64{ 1092 } << qint64{ 500 } << qint64{ 590 } << qint64{ -2 };
    QTest::newRow("money back rounds the same")
        << qint64{ -1093 } << qint64{ 0 } << qint64{ -1095 } << qint64{ -2 };
}

void SettlementTest::CT_45_onlyThePartPaidInCashIsRounded()
{
    QFETCH(qint64, total);
    QFETCH(qint64, card);
    QFETCH(qint64, cash);
    QFETCH(qint64, rounding);
    Settlement settlement = due(total, 5);
    if (card != 0) {
        settlement = *pay(settlement, TenderKind::CardSlip, card);
    }
    QCOMPARE(settlement.remainingInCash().minor(), cash);
    QCOMPARE(settlement.remaining().minor(), total - card);
    settlement = *pay(settlement, TenderKind::Cash, cash);
    QVERIFY(settlement.isSettled());
    QCOMPARE(settlement.cashRounding().minor(), rounding);
    QCOMPARE(settlement.paid().minor(), total + rounding);
    QCOMPARE(settlement.remaining().minor(), 0);
    QCOMPARE(settlement.total.minor(), total);
}

void SettlementTest::CT_45_cardIsNotRounded()
{
    const Settlement settlement = *pay(due(1092, 5), TenderKind::CardSlip, 1092);
    QVERIFY(settlement.isSettled());
    QCOMPARE(settlement.cashRounding().minor(), 0);
}

void SettlementTest::CT_45_restTooSmallForACoinIsPaidWithNothing()
{
    const Settlement settlement = due(2, 5);
    QCOMPARE(settlement.remainingInCash().minor(), 0);
    QVERIFY(!settlement.isSettled());
    const Result<Settlement> paid = pay(settlement, TenderKind::Cash, 0);
    QVERIFY(paid.has_value());
    QVERIFY(paid->isSettled());
    QCOMPARE(paid->cashRounding().minor(), -2);
    QVERIFY(pay(due(1092, 5), TenderKind::Cash, 0).error().code.is(SettlementError::Zero));
}

void SettlementTest::CT_50_givenChangeAndNetStandOnTheTender()
{
    const Settlement settlement = *pay(due(1090), TenderKind::Cash, 2000);
    const Tender &tender = settlement.tenders.front();
    QCOMPARE(tender.given.minor(), 2000);
    QCOMPARE(tender.change.minor(), 910);
    QCOMPARE(tender.net.minor(), 1090);
    QCOMPARE(settlement.change().minor(), 910);
}

void SettlementTest::CT_51_quickCash_data()
{
    using Row = std::vector<std::int64_t>;
    QTest::addColumn<qint64>("due");
    QTest::addColumn<Row>("sums");
    QTest::newRow("10.92: exact, then 15 20 50 100")
        << qint64{ 1092 } << Row{ 1092, 1500, 2000, 5000, 10000 };
    QTest::newRow("10.90 after rounding") << qint64{ 1090 } << Row{ 1090, 1500, 2000, 5000, 10000 };
    QTest::newRow("20.00 is a note: said once")
        << qint64{ 2000 } << Row{ 2000, 5000, 10000, 20000 };
    QTest::newRow("above every note") << qint64{ 47000 } << Row{ 47000, 48000, 50000, 60000 };
    QTest::newRow("nothing due") << qint64{ 0 } << Row{};
}

void SettlementTest::CT_51_quickCash()
{
    QFETCH(qint64, due);
    QFETCH(std::vector<std::int64_t>, sums);
    QCOMPARE(minors(quickCash(eur(due))), sums);
}

void SettlementTest::CT_53_splitPaymentInAnyMix()
{
    Settlement settlement = *pay(due(3000), TenderKind::CardSlip, 1000);
    settlement = *pay(settlement, TenderKind::StoreCredit, 500, { eur(100'000), eur(500) });
    settlement = *pay(settlement, TenderKind::Cash, 2000);
    QVERIFY(settlement.isSettled());
    QCOMPARE(settlement.change().minor(), 500);
    QCOMPARE(settlement.tenders[2].net.minor(), 1500);
    QCOMPARE(settlement.paid().minor(), 3000);
}

void SettlementTest::CT_53_neverCompleteWithTooLittle()
{
    const Settlement settlement = *pay(due(3000), TenderKind::Cash, 2999);
    QCOMPARE(settlement.remaining().minor(), 1);
    QVERIFY(!settlement.isSettled());
}

void SettlementTest::CT_53_tenderCanBeTakenOff()
{
    Settlement settlement = *pay(due(3000), TenderKind::CardSlip, 1000);
    settlement = removeTender(settlement, settlement.tenders.front().id);
    QVERIFY(settlement.tenders.empty());
    QCOMPARE(settlement.remaining().minor(), 3000);
}

void SettlementTest::CT_54_onlyCashGivesChange()
{
    const Result<Settlement> refused = pay(due(1092), TenderKind::CardSlip, 1100);
    QVERIFY(refused.error().code.is(SettlementError::TooMuch));
    QCOMPARE(due(1092).remaining().minor(), 1092);
    const Settlement paid = *pay(due(1092), TenderKind::Cash, 1092);
    QVERIFY(pay(paid, TenderKind::Cash, 100).error().code.is(SettlementError::TooMuch));
}

void SettlementTest::CT_54_implausibleCashAsksOnce()
{
    const TenderLimits limits{ eur(50'000), std::nullopt };
    QVERIFY(pay(due(1092), TenderKind::Cash, 109'200, limits)
                .error()
                .code.is(SettlementError::Implausible));
    const Result<Settlement> yes = addTender(
        due(1092), tenderOf(TenderKind::Cash, 109'200), limits, Plausibility::AskedAlready);
    QCOMPARE(yes->change().minor(), 108'108);
    QVERIFY(pay(due(1092), TenderKind::Cash, 50'000, limits).has_value());
}

void SettlementTest::CT_55_foreignCashKeepsItsOwnAmount()
{
    const Currency dollars = *Currency::fromCode(u"USD");
    Tender tender = tenderOf(TenderKind::Cash, 0);
    tender.foreign = ForeignCash{ Money::fromMinor(2000, dollars), Rate::fromPpm(920'000) };
    const Settlement settlement = *addTender(due(1500), tender, noLimits(), Plausibility::Ask);
    QCOMPARE(settlement.tenders.front().given.minor(), 1840);
    QCOMPARE(settlement.tenders.front().change.minor(), 340);
    QCOMPARE(settlement.tenders.front().foreign->given.minor(), 2000);
    QVERIFY(settlement.isSettled());
}

void SettlementTest::CT_55_currenciesWithOtherExponents()
{
    const ForeignCash yen{ Money::fromMinor(1000, *Currency::fromCode(u"JPY")),
                           Rate::fromPpm(6'150) };
    QCOMPARE(inStoreCurrency(yen, euros()).minor(), 615);
    const ForeignCash dinars{ Money::fromMinor(1000, *Currency::fromCode(u"KWD")),
                              Rate::fromPpm(3'000'000) };
    QCOMPARE(inStoreCurrency(dinars, euros()).minor(), 300);
}

void SettlementTest::CT_58_accountUpToTheFreeLimit()
{
    const TenderLimits fiftyFree{ eur(100'000), eur(5000) };
    QVERIFY(pay(due(6000), TenderKind::Account, 6000, fiftyFree)
                .error()
                .code.is(SettlementError::OverLimit));
    const Result<Settlement> paid = pay(due(5000), TenderKind::Account, 5000, fiftyFree);
    QVERIFY(paid->isSettled());
    QCOMPARE(paid->tenders.front().net.minor(), 5000);
    QVERIFY(
        pay(due(5000), TenderKind::Account, 5000).error().code.is(SettlementError::NeedsCustomer));
}

void SettlementTest::CT_59_storeCreditNeverBelowZero()
{
    const TenderLimits credit{ eur(100'000), eur(5000) };
    QVERIFY(pay(due(6000), TenderKind::StoreCredit, 5001, credit)
                .error()
                .code.is(SettlementError::OverLimit));
    const Settlement first = *pay(due(6000), TenderKind::StoreCredit, 3000, credit);
    QVERIFY(pay(first, TenderKind::StoreCredit, 2001, credit)
                .error()
                .code.is(SettlementError::OverLimit));
    QCOMPARE(pay(first, TenderKind::StoreCredit, 2000, credit)->remaining().minor(), 1000);
}

void SettlementTest::CT_57_referenceAndLastFourTakeNoCardNumber()
{
    Tender tender = tenderOf(TenderKind::CardSlip, 1092);
    tender.lastFour = QStringLiteral("4111111111111111");
    QVERIFY(addTender(due(1092), tender, noLimits(), Plausibility::Ask)
                .error()
                .code.is(SettlementError::LastFourMalformed));
    tender.lastFour = QStringLiteral("1111");
    tender.reference = QStringLiteral("slip 4111 1111 1111 1111");
    QVERIFY(addTender(due(1092), tender, noLimits(), Plausibility::Ask)
                .error()
                .code.is(SettlementError::ReferenceHoldsCardNumber));
    tender.reference = QStringLiteral("slip 77");
    QVERIFY(addTender(due(1092), tender, noLimits(), Plausibility::Ask).has_value());
}

void SettlementTest::ICX_16_oneEntryAMethod()
{
    Settlement settlement = *pay(due(5000), TenderKind::Cash, 2000);
    settlement = *pay(settlement, TenderKind::CardSlip, 2000);
    settlement = *pay(settlement, TenderKind::Cash, 1000);
    QCOMPARE(settlement.tenders.size(), std::size_t{ 2 });
    QCOMPARE(settlement.tenders[0].net.minor(), 3000);
    QCOMPARE(settlement.paid().minor(), 5000);
    QVERIFY(settlement.isSettled());
}

void SettlementTest::refundsAreNegativeAndGiveNoChange()
{
    const Settlement back = due(-1092);
    QVERIFY(pay(back, TenderKind::Cash, 1092).error().code.is(SettlementError::WrongSign));
    QVERIFY(pay(back, TenderKind::Cash, -1100).error().code.is(SettlementError::TooMuch));
    const Settlement done = *pay(*pay(back, TenderKind::CardSlip, -1000), TenderKind::Cash, -92);
    QVERIFY(done.isSettled());
    QCOMPARE(done.change().minor(), 0);
    QVERIFY(due(0).isSettled()); // an even exchange needs no tender
}

} // namespace countertop

CT_TEST_CLASS(countertop::SettlementTest)
#include "settlementtest.moc"

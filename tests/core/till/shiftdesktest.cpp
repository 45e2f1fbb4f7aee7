#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::ShiftDesk;
using till::ShiftDeskError;

class ShiftDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_74_cashMovesChangeTheExpectedCash();
    void CT_75_differenceOverTheLimitNeedsAManager();
    void CT_75_aFinalCountIsAFactThatSurvivesARestart();
    void CT_75_theSameCountAgainIsOneFact();
    void CT_75_aCountSeenBeforeIsClosedWithAnApprover();
    void CT_76_zClosesOnceWithGrandTotals();
    void CT_77_receiptsBehindAFigureAddUp();
    void CT_78_uncountedCloseNeedsReasonAndRight();
    void CT_79_drawerWithoutASaleIsAFact();
    void CT_57_noReasonWithACardNumberIsKept();
    void SY_06_grandTotalsGoOnFromZToZ();
    void figuresAfterARestartAreTheSame();
    void closedShiftKeepsItsFigures();
};

static till::CloseShift closing(std::int64_t countedMinor)
{
    till::CloseShift request;
    request.by = tests::aSession();
    request.count = CashCount{ { { 1, countedMinor } } };
    return request;
}

static Result<void> move(tests::TillFixture &shop, CashMoveKind kind, std::int64_t minor)
{
    const till::MoveCash request{
        .kind = kind, .amount = tests::eur(minor), .reason = u"change"_s, .by = tests::aSession()
    };
    return ShiftDesk(*shop.till).moveCash(request).takeResult();
}

void ShiftDeskTest::CT_74_cashMovesChangeTheExpectedCash()
{
    tests::TillFixture shop;
    shop.openShift(10000);
    QVERIFY(shop.sell(4230));
    QVERIFY(move(shop, CashMoveKind::PayIn, 2000));
    QVERIFY(move(shop, CashMoveKind::PayOut, 500));
    QVERIFY(move(shop, CashMoveKind::Drop, 5000));
    QCOMPARE(ShiftDesk(*shop.till).figures().takeResult()->expectedCash(), tests::eur(10730));
    const auto tooMuch = move(shop, CashMoveKind::Drop, 10731);
    QVERIFY(!tooMuch && tooMuch.error().code.is(ShiftError::AboveExpectedCash));
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'slip'"_s), 3);
}

void ShiftDeskTest::CT_75_differenceOverTheLimitNeedsAManager()
{
    tests::TillFixture shop;
    shop.openShift(10000);
    till::CloseShift request = closing(10000 - 100'000 / 20);
    request.reason = u"paid the baker"_s;
    request.by.role.rights.insert_or_assign(rights::shiftForceClose, RightValue::WithApproval);
    ShiftDesk desk(*shop.till);
    const auto refused = desk.close(request).takeResult();
    QVERIFY(!refused && refused.error().code.is(ShiftError::DifferenceNeedsManager));
    request.approval = Approval{ .id = tests::idOf<ApprovalId>(u"yes"),
                                 .right = rights::shiftForceClose,
                                 .object = desk.current().takeResult()->value().id.toText(),
                                 .requester = tests::anna(),
                                 .approver = tests::bo(),
                                 .reason = u"seen the bill"_s,
                                 .givenAt = shop.clock.now() };
    const auto z = desk.close(request).takeResult();
    QVERIFY(z);
    QCOMPARE(*z->difference(), tests::eur(-5000));
    QCOMPARE(*z->confirmedBy, tests::bo());
}

/// Counts are blind for her, and she may not confirm a difference alone.
static till::Session aCashier()
{
    till::Session session = tests::aSession();
    session.role.rights.erase(rights::shiftSeeExpected);
    session.role.rights.insert_or_assign(rights::shiftForceClose, RightValue::WithApproval);
    return session;
}

static Result<ShiftFigures> countDrawer(tests::TillFixture &shop, std::int64_t minor)
{
    return ShiftDesk(*shop.till).count({ CashCount{ { { 1, minor } } }, aCashier() }).takeResult();
}

void ShiftDeskTest::CT_75_aFinalCountIsAFactThatSurvivesARestart()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift(10000);
    QVERIFY(shop.sell(10490));
    const auto counted = countDrawer(shop, 100);
    QVERIFY(counted);
    QCOMPARE(*counted->difference(), tests::eur(-20390));
    QVERIFY(counted->earlierCounts.empty());
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'drawer.counted'"_s), 1);
    const DrawerCounted fact{
        shift.id, tests::eur(100), tests::eur(20490), tests::anna(), shop.clock.now()
    };
    const auto kept = [&shop] { return ShiftDesk(*shop.till).figures().takeResult(); };
    QCOMPARE(kept()->earlierCounts, std::vector<DrawerCounted>{ fact });
    shop.restart();
    QCOMPARE(kept()->earlierCounts, std::vector<DrawerCounted>{ fact });
    const auto unknown
        = ShiftDesk(*shop.till).count({ CashCount{ { { 300, 1 } } }, aCashier() }).takeResult();
    QVERIFY(!unknown && unknown.error().code.is(ShiftError::UnknownPiece));
    till::Session denied = aCashier();
    denied.role.rights.erase(rights::shiftClose);
    const auto refused = ShiftDesk(*shop.till).count({ CashCount{}, denied }).takeResult();
    QVERIFY(!refused && refused.error().code.is(ShiftDeskError::RightDenied));
}

void ShiftDeskTest::CT_75_theSameCountAgainIsOneFact()
{
    tests::TillFixture shop;
    shop.openShift(10000);
    QVERIFY(countDrawer(shop, 9970));
    shop.restart();
    const auto again = countDrawer(shop, 9970);
    QVERIFY(again && again->earlierCounts.empty());
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'drawer.counted'"_s), 1);
    till::CloseShift request = closing(9970);
    request.by = aCashier();
    request.reason = u"wrong change"_s;
    const auto z = ShiftDesk(*shop.till).close(request).takeResult();
    QVERIFY(z);
    QVERIFY(z->earlierCounts.empty());
    QVERIFY(!z->confirmedBy);
}

void ShiftDeskTest::CT_75_aCountSeenBeforeIsClosedWithAnApprover()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift(10000);
    QVERIFY(countDrawer(shop, 100));
    QVERIFY(shop.sell(1092));
    shop.restart();
    const auto second = countDrawer(shop, 11092);
    QVERIFY(second);
    QCOMPARE(*second->difference(), tests::eur(0));
    QCOMPARE(second->earlierCounts.size(), std::size_t(1));
    till::CloseShift request = closing(11092);
    request.by = aCashier();
    request.reason = u"miscounted"_s;
    ShiftDesk desk(*shop.till);
    const auto alone = desk.close(request).takeResult();
    QVERIFY(!alone && alone.error().code.is(ShiftError::RecountNeedsManager));
    request.approval = Approval{ .id = tests::idOf<ApprovalId>(u"yes"),
                                 .right = rights::shiftForceClose,
                                 .object = shift.id.toText(),
                                 .requester = tests::anna(),
                                 .approver = tests::bo(),
                                 .reason = u"counted with her"_s,
                                 .givenAt = shop.clock.now() };
    const auto z = desk.close(request).takeResult();
    QVERIFY(z);
    QCOMPARE(*z->confirmedBy, tests::bo());
    QCOMPARE(z->earlierCounts.front().counted, tests::eur(100));
    QVERIFY(*desk.figuresOf(shift.id).takeResult() == *z);
}

void ShiftDeskTest::CT_76_zClosesOnceWithGrandTotals()
{
    tests::TillFixture shop;
    shop.openShift(10000);
    QVERIFY(shop.sell(1092));
    ShiftDesk desk(*shop.till);
    const auto x = desk.figures().takeResult();
    QVERIFY(x && !x->z);
    QCOMPARE(shop.number(u"SELECT seq FROM device_state"_s), 3); // X writes nothing
    const auto z = desk.close(closing(11092)).takeResult();
    QVERIFY(z && z->z);
    QCOMPARE(z->z->number, 1);
    QCOMPARE(z->z->after.sales, tests::eur(1092));
    QCOMPARE(z->state.factCount, 3);
    QCOMPARE(z->state.unsent, 3);
    QCOMPARE(z->state.chainHead.size(), 8);
    const auto second = desk.close(closing(11092)).takeResult();
    QVERIFY(!second && second.error().code.is(ShiftError::NoneOpen));
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'shift.closed'"_s), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'z'"_s), 1);
    const auto archive = desk.archive().takeResult();
    QCOMPARE(archive->size(), std::size_t(1));
    QCOMPARE(archive->front().zNumber, 1);
}

void ShiftDeskTest::CT_77_receiptsBehindAFigureAddUp()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift();
    QVERIFY(shop.sell(1092));
    QVERIFY(shop.sell(189));
    ShiftDesk desk(*shop.till);
    const auto receipts = desk.receiptsBehind(shift.id, u"turnover"_s).takeResult();
    QVERIFY(receipts);
    QCOMPARE(receipts->size(), std::size_t(2));
    QCOMPARE(receipts->at(0).amount + receipts->at(1).amount, tests::eur(1281));
    const auto cash = desk.receiptsBehind(shift.id, u"tender:cash"_s).takeResult();
    QCOMPARE(cash->size(), std::size_t(2));
    QVERIFY(desk.receiptsBehind(shift.id, u"returns"_s).takeResult()->empty());
    const auto unknown = desk.receiptsBehind(shift.id, u"moon"_s).takeResult();
    QVERIFY(!unknown && unknown.error().code.is(ShiftDeskError::UnknownFigure));
}

void ShiftDeskTest::CT_78_uncountedCloseNeedsReasonAndRight()
{
    tests::TillFixture shop;
    shop.openShift();
    till::CloseShift request;
    request.by = tests::aSession();
    ShiftDesk desk(*shop.till);
    QVERIFY(!desk.close(request).takeResult());
    request.reason = u"till stays locked"_s;
    const auto z = desk.close(request).takeResult();
    QVERIFY(z);
    QVERIFY(!z->counted);
    QVERIFY(!desk.current().takeResult()->has_value());
}

void ShiftDeskTest::CT_79_drawerWithoutASaleIsAFact()
{
    tests::TillFixture shop;
    shop.openShift();
    ShiftDesk desk(*shop.till);
    QVERIFY(!desk.openDrawer(u" "_s, tests::aSession(), {}).takeResult());
    const auto alone = desk.openDrawer(u"change"_s, tests::aSession(), {}).takeResult();
    QVERIFY(!alone && alone.error().code.is(ShiftDeskError::NeedsApproval));
    const Approval yes{ .id = tests::idOf<ApprovalId>(u"yes"),
                        .right = rights::drawerNoSale,
                        .object = desk.current().takeResult()->value().id.toText(),
                        .requester = tests::anna(),
                        .approver = tests::bo(),
                        .reason = u"change"_s,
                        .givenAt = shop.clock.now() };
    QVERIFY(desk.openDrawer(u"change"_s, tests::aSession(), yes).takeResult());
    const auto again = desk.openDrawer(u"change"_s, tests::aSession(), yes).takeResult();
    QVERIFY(!again && again.error().code.is(ApprovalError::AlreadyUsed));
    QCOMPARE(desk.figures().takeResult()->noSaleCount, 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'pulse'"_s), 1);
    till::Session denied = tests::aSession();
    denied.role.rights.erase(rights::drawerNoSale);
    const auto refused = desk.openDrawer(u"change"_s, denied, {}).takeResult();
    QVERIFY(!refused && refused.error().code.is(ShiftDeskError::RightDenied));
}

void ShiftDeskTest::CT_57_noReasonWithACardNumberIsKept()
{
    tests::TillFixture shop;
    shop.openShift();
    ShiftDesk desk(*shop.till);
    const QString card = u"4111111111111111"_s;
    const auto isCard = [](const auto &answer) {
        return !answer && answer.error().code.is(TicketError::TextHoldsCardNumber);
    };
    const std::int64_t facts = shop.number(u"SELECT max(seq) FROM facts"_s);
    QVERIFY(isCard(desk.openDrawer(card, tests::aSession(), {}).takeResult()));
    till::MoveCash move{ .kind = CashMoveKind::PayIn,
                         .amount = tests::eur(100),
                         .reason = card,
                         .by = tests::aSession() };
    QVERIFY(isCard(desk.moveCash(move).takeResult()));
    till::CloseShift close = closing(10000);
    close.reason = card;
    QVERIFY(isCard(desk.close(close).takeResult()));
    const till::CancelTicket cancel{ .draft = { shop.ticket(), {} },
                                     .by = tests::aSession(),
                                     .reason = card };
    QVERIFY(isCard(till::TicketDesk(*shop.till).cancel(cancel).takeResult()));
    QCOMPARE(shop.number(u"SELECT max(seq) FROM facts"_s), facts);
    move.reason = u"change"_s;
    QVERIFY(desk.moveCash(move).takeResult());
}

void ShiftDeskTest::SY_06_grandTotalsGoOnFromZToZ()
{
    tests::TillFixture shop;
    for (int shift = 1; shift <= 3; ++shift) {
        shop.openShift(0);
        QVERIFY(shop.sell(1000));
        const auto z = ShiftDesk(*shop.till).close(closing(1000)).takeResult();
        QVERIFY(z);
        QCOMPARE(z->z->number, shift);
        QCOMPARE(z->z->before.sales, tests::eur(1000 * (shift - 1)));
        QCOMPARE(z->z->after.sales, tests::eur(1000 * shift));
        QCOMPARE(z->z->after.receiptCount, shift);
        shop.restart();
    }
}

void ShiftDeskTest::figuresAfterARestartAreTheSame()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell(1092));
    QVERIFY(move(shop, CashMoveKind::PayIn, 2000));
    QVERIFY(ShiftDesk(*shop.till).figures().takeResult()); // from here on kept up sale by sale
    QVERIFY(shop.sell(189));
    const auto running = ShiftDesk(*shop.till).figures().takeResult();
    shop.restart();
    const auto folded = ShiftDesk(*shop.till).figures().takeResult();
    QVERIFY(running && folded);
    QVERIFY(*running == *folded);
}

void ShiftDeskTest::closedShiftKeepsItsFigures()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift();
    QVERIFY(shop.sell(1092));
    QVERIFY(move(shop, CashMoveKind::PayIn, 2000));
    ShiftDesk desk(*shop.till);
    const Money expected = desk.figures().takeResult()->expectedCash();
    const auto z = desk.close(closing(expected.minor())).takeResult();
    QVERIFY(z);
    const auto stored = desk.figuresOf(shift.id).takeResult();
    QVERIFY(stored);
    QVERIFY(*stored == *z);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ShiftDeskTest)

#include "shiftdesktest.moc"

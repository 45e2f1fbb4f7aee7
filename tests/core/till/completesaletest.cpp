#include "core/domain/ticket/returns.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::TicketDesk;
using till::TicketDeskError;

class CompleteSaleTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_60_saleIsOneDatabaseTransaction();
    void CT_60_failedCommitLeavesNothing();
    void CT_60_printJobWaitsAfterAKill();
    void CT_62_secondPressIsOneSale();
    void CT_73_withoutAShiftNothingIsSold();
    void CT_73_saleAfterMidnightKeepsTheDay();
    void unsettledTicketIsRefused();
    void emptyTicketIsRefused();
    void CT_08_discountWithApprovalNeedsASecondPerson();
    void CT_08_deniedRightIsRefused();
    void CT_11_discountsOnEachOtherNeedASecondPerson();
    void CT_11_whatOneTicketHoldsAddsUp();
    void CT_09_approvalWorksOnce();
    void CT_09_anApprovalCoversWhatWasApprovedAndNoMore();
    void CT_09_anApprovalWithoutAnAmountCoversNone();
    void CT_65_returnsNeverExceedTheSale();
    void CT_67_deskChecksTheWayBack();
    void SY_05_numbersRiseWithoutAGap();
    void SY_05_newYearBeginsAtOne();
    void stockOfTheTillFalls();
};

void CompleteSaleTest::CT_60_saleIsOneDatabaseTransaction()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell();
    QVERIFY(sale);
    QCOMPARE(sale->receiptNumber.toText(), u"2-1-2026-000001"_s);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s), 1);
    QCOMPARE(shop.number(u"SELECT total_minor FROM tickets"_s), 1092);
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE state = 'waiting'"_s), 1);
    QCOMPARE(shop.number(u"SELECT seq FROM device_state"_s), 3);
}

void CompleteSaleTest::CT_60_failedCommitLeavesNothing()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    const Ticket ticket = shop.ticket();
    TicketDesk desk(*shop.till);
    QVERIFY(desk.keepDraft({ ticket, { tests::cash(1092) } }).result());
    // The row that the sale will want is taken: the last statement but the commit fails.
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(
            u"CREATE TRIGGER fault BEFORE INSERT ON print_jobs BEGIN SELECT raise(ABORT, 'no'); END"_s);
    }));
    QVERIFY(!shop.complete(ticket, { tests::cash(1092) }));
    QVERIFY(shop.onLedger(
        [](till::Ledger &ledger) { return ledger.database().execute(u"DROP TRIGGER fault"_s); }));
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), 3);
    shop.restart();
    const auto start = TicketDesk(*shop.till).start().result();
    QVERIFY(start && start->draft);
    QVERIFY(start->draft->ticket == ticket);
    QCOMPARE(start->draft->tenders.size(), std::size_t(1));
    const auto sale = shop.complete(ticket, { tests::cash(1092) });
    QVERIFY(sale);
    QCOMPARE(sale->receiptNumber.number, 2);
}

void CompleteSaleTest::CT_60_printJobWaitsAfterAKill()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell();
    QVERIFY(sale);
    shop.restart();
    const auto start = TicketDesk(*shop.till).start().result();
    QVERIFY(start);
    QVERIFY(start->lastSale && *start->lastSale == *sale);
    QVERIFY(!start->wasLastSalePrinted);
    QVERIFY(!start->draft);
}

void CompleteSaleTest::CT_62_secondPressIsOneSale()
{
    tests::TillFixture shop;
    shop.openShift();
    TicketDesk desk(*shop.till);
    const till::CompleteTicket request{ .draft = { shop.ticket(), { tests::cash(1092) } },
                                        .by = tests::aSession() };
    auto first = desk.complete(request);
    auto second = desk.complete(request);
    QVERIFY(first.result());
    const auto refused = second.result();
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(TicketDeskError::AlreadyCompleted));
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 1);
    QCOMPARE(shop.number(u"SELECT receipt_number FROM device_state"_s), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs"_s), 1);
}

void CompleteSaleTest::CT_73_withoutAShiftNothingIsSold()
{
    tests::TillFixture shop;
    const auto sale = shop.sell();
    QVERIFY(!sale);
    QVERIFY(sale.error().code.is(TicketDeskError::NoOpenShift));
    const Shift shift = shop.openShift(10000);
    QCOMPARE(shift.openingFloat, tests::eur(10000));
    QVERIFY(shop.sell());
    till::OpenShift again;
    again.openingSum = tests::eur(0);
    again.by = tests::aSession();
    const auto second = till::ShiftDesk(*shop.till).open(again).result();
    QVERIFY(!second && second.error().code.is(ShiftError::AlreadyOpen));
}

void CompleteSaleTest::CT_73_saleAfterMidnightKeepsTheDay()
{
    tests::TillFixture shop;
    // 14 May 2026, 20:00 in Berlin.
    shop.clock.set(Instant::fromMs(1'778'781'600'000));
    shop.openShift();
    shop.clock.advance(std::chrono::minutes(250));
    const auto sale = shop.sell();
    QVERIFY(sale);
    QCOMPARE(sale->businessDay.toText(), u"2026-05-14"_s);
}

void CompleteSaleTest::unsettledTicketIsRefused()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.complete(shop.ticket(1092), { tests::cash(1091) });
    QVERIFY(!sale);
    QVERIFY(sale.error().code.is(TicketDeskError::NotSettled));
}

void CompleteSaleTest::emptyTicketIsRefused()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket();
    ticket.lines.front().voided = LineVoid{ tests::anna(), tests::noon() };
    const auto sale = shop.complete(ticket, {});
    QVERIFY(!sale);
    QVERIFY(sale.error().code.is(TicketDeskError::TicketEmpty));
}

/// Bo's yes to an act that comes to *stakeMinor*.
static Approval approvalFor(const QLatin1StringView right,
                            const QString &object,
                            Instant now,
                            std::int64_t stakeMinor = 0)
{
    return { .id = tests::idOf<ApprovalId>(u"yes"),
             .right = right,
             .object = object,
             .requester = tests::anna(),
             .approver = tests::bo(),
             .reason = u"regular"_s,
             .stake = tests::eur(stakeMinor),
             .givenAt = now };
}

/// A ticket of 10.00 with 10 % off by Anna, whose role may not give it alone.
static till::CompleteTicket discounted(tests::TillFixture &shop)
{
    Ticket ticket = shop.ticket(1000);
    ticket.lines.front().discount = tests::percentOff(10);
    till::CompleteTicket request{ .draft = { ticket, { tests::cash(900) } },
                                  .by = tests::aSession() };
    request.by.role.rights.insert_or_assign(rights::discount, RightValue::WithApproval);
    return request;
}

void CompleteSaleTest::CT_08_discountWithApprovalNeedsASecondPerson()
{
    tests::TillFixture shop;
    shop.openShift();
    till::CompleteTicket request = discounted(shop);
    TicketDesk desk(*shop.till);
    const auto alone = desk.complete(request).result();
    QVERIFY(!alone && alone.error().code.is(TicketDeskError::NeedsApproval));
    QCOMPARE(alone.error().detail, QString(rights::discount));
    request.approvals = { approvalFor(
        rights::discount, request.draft.ticket.lines.front().id.toText(), shop.clock.now(), 100) };
    request.approvals.front().approver = tests::anna(); // herself
    QVERIFY(!desk.complete(request).result());
    request.approvals.front().approver = tests::bo();
    QVERIFY(desk.complete(request).result());
}

void CompleteSaleTest::CT_08_deniedRightIsRefused()
{
    tests::TillFixture shop;
    shop.openShift();
    till::CompleteTicket request = discounted(shop);
    request.by.role.rights.erase(rights::discount);
    request.approvals = { approvalFor(
        rights::discount, request.draft.ticket.lines.front().id.toText(), shop.clock.now()) };
    const auto denied = TicketDesk(*shop.till).complete(request).result();
    QVERIFY(!denied && denied.error().code.is(TicketDeskError::RightDenied));
}

void CompleteSaleTest::CT_11_discountsOnEachOtherNeedASecondPerson()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(1000);
    ticket.lines.front().discount = tests::percentOff(10);
    ticket.discount = tests::percentOff(10);
    till::CompleteTicket request{ .draft = { ticket, { tests::cash(810) } },
                                  .by = tests::aSession() };
    request.by.role.discountMost = Rate::fromPercent(15);
    TicketDesk desk(*shop.till);
    const auto alone = desk.complete(request).result();
    QVERIFY(!alone && alone.error().code.is(TicketDeskError::NeedsApproval));
    QCOMPARE(alone.error().detail, QString(rights::discount));
    request.approvals
        = { approvalFor(rights::discount, ticket.lines.front().id.toText(), shop.clock.now()) };
    QVERIFY(desk.complete(request).result());
}

void CompleteSaleTest::CT_11_whatOneTicketHoldsAddsUp()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto request = [&shop](std::initializer_list<std::int64_t> amounts) {
        Ticket ticket = shop.ticket();
        ticket.lines.clear();
        for (const std::int64_t minor : amounts) {
            TicketLine line = tests::aLine(u"Lamp"_s, 2000);
            line.discount = tests::amountOff(minor);
            ticket.lines.push_back(line);
        }
        const Money due = priceTicket(ticket).total;
        till::CompleteTicket wanted{ .draft = { ticket, { tests::cash(due.minor()) } },
                                     .by = tests::aSession() };
        wanted.by.role.limits[LimitedAction::Discount].sum = tests::eur(1000);
        return wanted;
    };
    TicketDesk desk(*shop.till);
    const auto over = desk.complete(request({ 600, 401 })).result();
    QVERIFY(!over && over.error().code.is(TicketDeskError::NeedsApproval));
    QVERIFY(desk.complete(request({ 600, 400 })).result());
}

void CompleteSaleTest::CT_09_approvalWorksOnce()
{
    tests::TillFixture shop;
    shop.openShift();
    TicketDesk desk(*shop.till);
    till::CompleteTicket first = discounted(shop);
    first.approvals = { approvalFor(
        rights::discount, first.draft.ticket.lines.front().id.toText(), shop.clock.now(), 100) };
    QVERIFY(desk.complete(first).result());
    till::CompleteTicket second = discounted(shop);
    second.approvals = first.approvals;
    second.approvals.front().object = second.draft.ticket.lines.front().id.toText();
    const auto refused = desk.complete(second).result();
    QVERIFY(!refused && refused.error().code.is(ApprovalError::AlreadyUsed));
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 1);
}

/// So many pieces of 34.00 at 0.01 by Anna, whose role may not set a price alone.
static till::CompleteTicket nearlyGivenAway(tests::TillFixture &shop, std::int64_t pieces)
{
    Ticket ticket = shop.ticket(3400);
    TicketLine &line = ticket.lines.front();
    line.quantity = Quantity::pieces(pieces);
    line.priceOverride = PriceOverride{ tests::eur(1), u"damaged"_s, tests::anna(), {} };
    till::CompleteTicket request{ .draft = { ticket, { tests::cash(pieces) } },
                                  .by = tests::aSession() };
    request.by.role.rights.insert_or_assign(rights::priceOverride, RightValue::WithApproval);
    return request;
}

void CompleteSaleTest::CT_09_anApprovalCoversWhatWasApprovedAndNoMore()
{
    tests::TillFixture shop;
    shop.openShift();
    TicketDesk desk(*shop.till);
    till::CompleteTicket grown = nearlyGivenAway(shop, 200);
    const QString line = grown.draft.ticket.lines.front().id.toText();
    grown.approvals = { approvalFor(rights::priceOverride, line, shop.clock.now(), 3399) };
    const auto refused = desk.complete(grown).result();
    QVERIFY(!refused && refused.error().code.is(TicketDeskError::NeedsApproval));
    const QString ticket = grown.draft.ticket.id.toText();
    Approval rest = approvalFor(rights::priceOverride, ticket, shop.clock.now(), 200 * 3399 - 1);
    rest.id = tests::idOf<ApprovalId>(u"rest"_s);
    grown.approvals.push_back(rest);
    QVERIFY(!desk.complete(grown).result()); // a cent short
    grown.approvals.back().stake = tests::eur(200 * 3399);
    QVERIFY(desk.complete(grown).result());
}

void CompleteSaleTest::CT_09_anApprovalWithoutAnAmountCoversNone()
{
    tests::TillFixture shop;
    shop.openShift();
    till::CompleteTicket request = nearlyGivenAway(shop, 1);
    request.approvals = { approvalFor(
        rights::priceOverride, request.draft.ticket.id.toText(), shop.clock.now()) };
    request.approvals.front().stake.reset();
    QVERIFY(!TicketDesk(*shop.till).complete(request).result());
}

void CompleteSaleTest::CT_65_returnsNeverExceedTheSale()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket sold = shop.ticket();
    sold.lines = { tests::aLine(u"Cup"_s, 333, Quantity::pieces(3)) };
    const auto sale = shop.complete(sold, { tests::cash(999) });
    QVERIFY(sale);
    std::vector<TicketLine> earlier;
    const auto giveBack = [&](std::int64_t pieces, std::int64_t minor) {
        Ticket back = shop.ticket();
        const ReturnChoice choice{ sale->ticket.lines.front().id, Quantity::pieces(pieces) };
        back.lines
            = { *returnLine(*sale, earlier, choice, shop.ids.make<LineId>(), tests::anna()) };
        return shop.complete(back, { tests::cash(-minor) });
    };
    const auto first = giveBack(2, 666);
    QVERIFY(first);
    const auto tooMuch = giveBack(2, 666);
    QVERIFY(!tooMuch && tooMuch.error().code.is(TicketDeskError::ReturnsMoreThanSold));
    earlier = first->ticket.lines;
    QVERIFY(giveBack(1, 333));
    const auto found = TicketDesk(*shop.till).findSale(sale->receiptNumber.toText()).result();
    QVERIFY(found);
    QCOMPARE(found->returns.size(), std::size_t(2));
    QCOMPARE(found->returns.front().priced.total, tests::eur(-666));
}

void CompleteSaleTest::CT_67_deskChecksTheWayBack()
{
    tests::TillFixture shop;
    shop.openShift();
    Tender card = tests::cash(1000);
    card.kind = TenderKind::CardSlip;
    const auto sale = shop.complete(shop.ticket(), { card, tests::cash(92) });
    QVERIFY(sale);
    const auto refund = [&](std::vector<Tender> tenders) {
        Ticket back = shop.ticket();
        const ReturnChoice choice{ sale->ticket.lines.front().id, Quantity::pieces(1) };
        back.lines = { *returnLine(*sale, {}, choice, shop.ids.make<LineId>(), tests::anna()) };
        return till::CompleteTicket{ .draft = { back, std::move(tenders) },
                                     .by = tests::aSession() };
    };
    TicketDesk desk(*shop.till);
    till::CompleteTicket request = refund({ tests::cash(-1092) });
    const auto silent = desk.complete(request).result();
    QVERIFY(!silent && silent.error().code.is(SettlementError::NotPaidThatWay));

    request.draft.tenders.front().reference = u"card is blocked"_s;
    request.by.role.rights.insert_or_assign(rights::refundOtherTender, RightValue::Denied);
    const auto denied = desk.complete(request).result();
    QVERIFY(!denied && denied.error().code.is(TicketDeskError::RightDenied));

    request.by.role.rights.insert_or_assign(rights::refundOtherTender, RightValue::WithApproval);
    const auto alone = desk.complete(request).result();
    QVERIFY(!alone && alone.error().code.is(TicketDeskError::NeedsApproval));
    QCOMPARE(alone.error().detail, QString(rights::refundOtherTender));

    request.approvals = { approvalFor(
        rights::refundOtherTender, request.draft.ticket.id.toText(), shop.clock.now()) };
    QVERIFY(desk.complete(request).result());
}

void CompleteSaleTest::SY_05_numbersRiseWithoutAGap()
{
    tests::TillFixture shop;
    shop.openShift();
    for (int number = 1; number <= 5; ++number) {
        QCOMPARE(shop.sell()->receiptNumber.number, number);
        QVERIFY(!shop.complete(shop.ticket(), {})); // a refused one draws no number
    }
    shop.restart();
    QCOMPARE(shop.sell()->receiptNumber.toText(), u"2-1-2026-000006"_s);
}

void CompleteSaleTest::SY_05_newYearBeginsAtOne()
{
    tests::TillFixture shop;
    const auto draw = [&shop](int year) {
        return *shop.onLedger([year](till::Ledger &ledger) -> Result<QString> {
            CT_TRY(posting, ledger.begin());
            CT_TRY(number, posting.drawReceiptNumber(year));
            CT_TRY_DONE(posting.append(
                { till::factkind::drawerOpened, 1, ledger.ids().make<FactId>(), {} }));
            CT_TRY_DONE(posting.commit());
            return number.toText();
        });
    };
    QCOMPARE(draw(2026), u"2-1-2026-000001"_s);
    QCOMPARE(draw(2026), u"2-1-2026-000002"_s);
    QCOMPARE(draw(2027), u"2-1-2027-000001"_s);
    // A clock that was a year ahead: the old series goes on where it stopped.
    QCOMPARE(draw(2026), u"2-1-2026-000003"_s);
    QCOMPARE(draw(2027), u"2-1-2027-000002"_s);
}

void CompleteSaleTest::stockOfTheTillFalls()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket();
    ticket.lines.front().isStockTracked = true;
    ticket.lines.front().quantity = Quantity::pieces(3);
    QVERIFY(shop.complete(ticket, { tests::cash(3276) }));
    QCOMPARE(shop.number(u"SELECT change_thousandths FROM stock_local"_s), -3000);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CompleteSaleTest)

#include "completesaletest.moc"

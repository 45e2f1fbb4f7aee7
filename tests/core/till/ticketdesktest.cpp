#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::TicketDesk;
using till::TicketDeskError;

class TicketDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_05_factNamesBothWhoWorkedOnTheTicket();
    void CT_33_noteIsPartOfTheFact();
    void CT_34_voidedLineIsCountedOnce();
    void CT_35_cancelKeepsAFactAndDrawsNoNumber();
    void CT_35_cancelWithATenderNeedsAnApprover();
    void CT_48_parkedTicketSurvivesAKill();
    void CT_49_recallGivesTheVeryTicketBack();
    void CT_49_openTicketIsParkedFirst();
    void CT_63_startNamesTheLastSale();
    void CT_70_copiesAreCounted();
    void CT_71_giftReceiptIsAPaperAndAFact();
    void CT_72_unpaidBillsAreCounted();
    void saleIsFoundByItsNumber();
    void draftOfManyLinesComesBackWhole();
};

void TicketDeskTest::CT_05_factNamesBothWhoWorkedOnTheTicket()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket();
    ticket.continuedBy = { tests::bo() };
    const till::CompleteTicket request{ .draft = { ticket, { tests::cash(1092) } },
                                        .by = tests::aSession(tests::bo()) };
    QVERIFY(TicketDesk(*shop.till).complete(request).result());
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed' "
                         "AND CAST(body AS TEXT) LIKE '%\"Anna\"%' "
                         "AND CAST(body AS TEXT) LIKE '%\"Bo\"%' "
                         "AND CAST(body AS TEXT) LIKE '%\"total\":1092%'"_s),
             1);
}

void TicketDeskTest::CT_33_noteIsPartOfTheFact()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket();
    ticket.lines.front().note = u"for Friday"_s;
    const auto sale = shop.complete(ticket, { tests::cash(1092) });
    QVERIFY(sale);
    shop.restart();
    const auto found = TicketDesk(*shop.till).findSale(sale->receiptNumber.toText()).takeResult();
    QVERIFY(found);
    QCOMPARE(found->sale.ticket.lines.front().note, u"for Friday"_s);
}

void TicketDeskTest::CT_34_voidedLineIsCountedOnce()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(189);
    ticket.lines.push_back(tests::aLine(u"Wine"_s, 903));
    TicketDesk desk(*shop.till);
    QVERIFY(desk.keepDraft({ ticket, {} }).takeResult());
    ticket.lines.back().voided = LineVoid{ tests::anna(), shop.clock.now() };
    QVERIFY(desk.keepDraft({ ticket, {} }).takeResult());
    QVERIFY(desk.keepDraft({ ticket, {} }).takeResult()); // kept again: no second fact
    shop.restart();
    TicketDesk again(*shop.till);
    QVERIFY(again.keepDraft({ ticket, {} }).takeResult());
    QVERIFY(shop.complete(ticket, { tests::cash(189) }));
    const auto x = till::ShiftDesk(*shop.till).figures().takeResult();
    QVERIFY(x);
    QCOMPARE(x->voidedLines.size(), std::size_t(1));
    QCOMPARE(x->voidedSum, tests::eur(903));
    QCOMPARE(x->voidedLines.front().person, tests::anna());
    QCOMPARE(x->turnover, tests::eur(189));
}

void TicketDeskTest::CT_35_cancelKeepsAFactAndDrawsNoNumber()
{
    tests::TillFixture shop;
    shop.openShift();
    QCOMPARE(shop.sell()->receiptNumber.number, 1);
    const Ticket ticket = shop.ticket(1092);
    TicketDesk desk(*shop.till);
    QVERIFY(desk.keepDraft({ ticket, {} }).takeResult());
    const till::CancelTicket cancel{ .draft = { ticket, {} },
                                     .by = tests::aSession(),
                                     .reason = u"left"_s };
    QVERIFY(desk.cancel(cancel).takeResult());
    QVERIFY(!desk.start().takeResult()->draft);
    const auto x = till::ShiftDesk(*shop.till).figures().takeResult();
    QCOMPARE(x->cancelledTickets, (CountedSum{ 1, tests::eur(1092) }));
    QCOMPARE(shop.sell()->receiptNumber.number, 2);
    // A ticket that was given up cannot be completed after all.
    const auto late = shop.complete(ticket, { tests::cash(1092) });
    QVERIFY(!late && late.error().code.is(TicketDeskError::AlreadyCompleted));
}

void TicketDeskTest::CT_35_cancelWithATenderNeedsAnApprover()
{
    tests::TillFixture shop;
    shop.openShift();
    const Ticket ticket = shop.ticket(1092);
    till::CancelTicket cancel{ .draft = { ticket, { tests::cash(500) } }, .by = tests::aSession() };
    TicketDesk desk(*shop.till);
    const auto refused = desk.cancel(cancel).takeResult();
    QVERIFY(!refused && refused.error().code.is(TicketDeskError::NeedsApproval));
    cancel.approval = Approval{ .id = tests::idOf<ApprovalId>(u"yes"),
                                .right = rights::voidAfterTender,
                                .object = ticket.id.toText(),
                                .requester = tests::anna(),
                                .approver = tests::bo(),
                                .reason = u"changed her mind"_s,
                                .givenAt = shop.clock.now() };
    QVERIFY(desk.cancel(cancel).takeResult());
    QCOMPARE(shop.number(u"SELECT count(*) FROM approvals_used"_s), 1);
}

void TicketDeskTest::CT_48_parkedTicketSurvivesAKill()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(189);
    ticket.lines.push_back(tests::aLine(u"Wine"_s, 903));
    const auto parked
        = TicketDesk(*shop.till).park(ticket, u"blue jacket"_s, tests::aSession()).takeResult();
    QVERIFY(parked);
    shop.restart();
    const auto list = TicketDesk(*shop.till).parkedTickets().takeResult();
    QVERIFY(list);
    QCOMPARE(list->size(), std::size_t(1));
    QCOMPARE(list->front().total, tests::eur(1092));
    QCOMPARE(list->front().name, u"blue jacket"_s);
    QCOMPARE(list->front().lineCount, 2);
    QCOMPARE(list->front().parkedAt, parked->parkedAt);
    QCOMPARE(shop.number(u"SELECT receipt_number FROM device_state"_s), 0);
}

void TicketDeskTest::CT_49_recallGivesTheVeryTicketBack()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(1092);
    ticket.discount = tests::percentOff(10);
    ticket.note = u"gift wrap"_s;
    TicketDesk desk(*shop.till);
    QVERIFY(desk.park(ticket, {}, tests::aSession()).takeResult());
    const auto recalled = desk.recall(ticket.id, tests::aSession()).takeResult();
    QVERIFY(recalled);
    QVERIFY(recalled->lines == ticket.lines);
    QVERIFY(recalled->discount == ticket.discount);
    QCOMPARE(recalled->note, ticket.note);
    QVERIFY(desk.parkedTickets().takeResult()->empty());
    QVERIFY(desk.start().takeResult()->draft);
    const auto twice = desk.recall(ticket.id, tests::aSession()).takeResult();
    QVERIFY(!twice);
}

void TicketDeskTest::CT_49_openTicketIsParkedFirst()
{
    tests::TillFixture shop;
    shop.openShift();
    const Ticket parked = shop.ticket(1092);
    const Ticket open = shop.ticket(189);
    TicketDesk desk(*shop.till);
    QVERIFY(desk.park(parked, {}, tests::aSession()).takeResult());
    QVERIFY(desk.keepDraft({ open, {} }).takeResult());
    const auto refused = desk.recall(parked.id, tests::aSession()).takeResult();
    QVERIFY(!refused && refused.error().code.is(TicketDeskError::OpenTicketInTheWay));
    QVERIFY(desk.park(open, {}, tests::aSession()).takeResult());
    QVERIFY(desk.recall(parked.id, tests::aSession()).takeResult());
}

void TicketDeskTest::CT_63_startNamesTheLastSale()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell(1092);
    shop.restart();
    const auto start = TicketDesk(*shop.till).start().takeResult();
    QVERIFY(start && start->lastSale);
    QVERIFY(*start->lastSale == *sale);
    QVERIFY(!start->wasLastSalePrinted);
    QVERIFY(!start->endedUncleanly);
}

void TicketDeskTest::CT_70_copiesAreCounted()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell();
    TicketDesk desk(*shop.till);
    for (int copy = 1; copy <= 2; ++copy) {
        QVERIFY(desk.print(sale->ticket.id, till::SalePaper::Copy, tests::aSession()).takeResult());
        QCOMPARE(shop.number(u"SELECT max(copy_number) FROM print_jobs"_s), copy);
    }
    QCOMPARE(till::ShiftDesk(*shop.till).figures().takeResult()->reprintCount, 2);
    const auto sales = desk.sales(std::nullopt).takeResult();
    QVERIFY(sales);
    QCOMPARE(sales->size(), std::size_t(1));
    QCOMPARE(sales->front().receiptNumber, sale->receiptNumber.toText());
    QCOMPARE(sales->front().printCount, 2); // the receipt itself still waits
    QVERIFY(!sales->front().isPrinted);
}

void TicketDeskTest::CT_71_giftReceiptIsAPaperAndAFact()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell();
    QVERIFY(TicketDesk(*shop.till)
                .print(sale->ticket.id, till::SalePaper::GiftReceipt, tests::aSession())
                .takeResult());
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'receipt.gift'"_s), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'gift'"_s), 1);
    QCOMPARE(till::ShiftDesk(*shop.till).figures().takeResult()->reprintCount, 0);
}

void TicketDeskTest::CT_72_unpaidBillsAreCounted()
{
    tests::TillFixture shop;
    shop.openShift();
    const Ticket ticket = shop.ticket(1092);
    TicketDesk desk(*shop.till);
    QVERIFY(desk.printUnpaidBill(ticket, tests::aSession()).takeResult());
    QVERIFY(desk.printUnpaidBill(ticket, tests::aSession()).takeResult());
    const auto x = till::ShiftDesk(*shop.till).figures().takeResult();
    QCOMPARE(x->unpaidBills, (CountedSum{ 2, tests::eur(2184) }));
    QCOMPARE(shop.number(u"SELECT receipt_number FROM device_state"_s), 0);
}

void TicketDeskTest::saleIsFoundByItsNumber()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell();
    TicketDesk desk(*shop.till);
    const auto found = desk.findSale(u" 2-1-2026-000001 "_s).takeResult();
    QVERIFY(found);
    QVERIFY(found->sale == *sale);
    for (const QString &wrong : { u"2-1-2026-000002"_s, u"3-1-2026-000001"_s, u"soap"_s }) {
        const auto none = desk.findSale(wrong).takeResult();
        QVERIFY(!none && none.error().code.is(TicketDeskError::NoSuchReceipt));
    }
}

void TicketDeskTest::draftOfManyLinesComesBackWhole()
{
    tests::TillFixture shop;
    TicketDesk desk(*shop.till);
    Ticket ticket = shop.ticket();
    for (int line = 0; line < 40; ++line) {
        ticket.lines.push_back(tests::aLine(u"Line %1"_s.arg(line), 100 + line));
        QVERIFY(desk.keepDraft({ ticket, {} }).takeResult());
    }
    ticket.lines.erase(ticket.lines.begin() + 7);
    ticket.lines[3].quantity = Quantity::pieces(5);
    QVERIFY(desk.keepDraft({ ticket, { tests::cash(10) } }).takeResult());
    shop.restart();
    const auto start = TicketDesk(*shop.till).start().takeResult();
    QVERIFY(start && start->draft);
    QVERIFY(start->draft->ticket == ticket);
    QCOMPARE(shop.number(u"SELECT count(*) FROM draft_lines"_s), 40);
}

} // namespace countertop

CT_TEST_CLASS(countertop::TicketDeskTest)

#include "ticketdesktest.moc"

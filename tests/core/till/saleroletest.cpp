#include "core/domain/people/demoroles.h"
#include "core/domain/ticket/returns.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::ShiftDesk;
using till::ShiftDeskError;
using till::TicketDesk;
using till::TicketDeskError;

/// What roles may do at the desks, whatever a screen offers.
class SaleRoleTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_05_goingOnWithAColleaguesTicketNeedsTheRight();
    void CT_07_storeStaffOpenNoDrawerByAnyPath();

private:
    static till::Session sessionOf(const PersonRef &who, const Role &role)
    {
        till::Session session = tests::aSession(who);
        session.role = role;
        return session;
    }
};

void SaleRoleTest::CT_05_goingOnWithAColleaguesTicketNeedsTheRight()
{
    tests::TillFixture shop;
    shop.openShift();
    till::CompleteTicket request{ .draft = { shop.ticket(), { tests::cash(1092) } },
                                  .by = tests::aSession(tests::bo()) };
    QCOMPARE(request.draft.ticket.openedBy, tests::anna());
    request.by.role.rights.erase(rights::ticketTakeOver);
    TicketDesk desk(*shop.till);
    const auto denied = desk.complete(request).result();
    QVERIFY(!denied && denied.error().code.is(TicketDeskError::RightDenied));
    QCOMPARE(denied.error().detail, QString(rights::ticketTakeOver));
    request.by.role.rights.insert_or_assign(rights::ticketTakeOver, RightValue::WithApproval);
    const auto alone = desk.complete(request).result();
    QVERIFY(!alone && alone.error().code.is(TicketDeskError::NeedsApproval));
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 0);
    request.by.role.rights.insert_or_assign(rights::ticketTakeOver, RightValue::Allowed);
    QVERIFY(desk.complete(request).result());
    // One's own ticket needs no right to go on with it.
    till::CompleteTicket own{ .draft = { shop.ticket(), { tests::cash(1092) } },
                              .by = tests::aSession(tests::anna()) };
    own.by.role.rights.erase(rights::ticketTakeOver);
    QVERIFY(desk.complete(own).result());
}

void SaleRoleTest::CT_07_storeStaffOpenNoDrawerByAnyPath()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell(1092);
    QVERIFY(sale);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"DELETE FROM print_jobs"_s);
    }));
    const std::int64_t facts = shop.number(u"SELECT max(seq) FROM facts"_s);
    const Role staff = rolesOfADemoShop(tests::euros(), shop.ids).storeStaff;
    const till::Session by = sessionOf(tests::bo(), staff);
    ShiftDesk drawer(*shop.till);
    TicketDesk counter(*shop.till);

    const auto noSale = drawer.openDrawer(u"change"_s, by, {}).takeResult();
    QVERIFY(!noSale && noSale.error().code.is(ShiftDeskError::RightDenied));
    const auto payOut = drawer
                            .moveCash({ .kind = CashMoveKind::PayOut,
                                        .amount = tests::eur(500),
                                        .reason = u"postage"_s,
                                        .by = by })
                            .takeResult();
    QVERIFY(!payOut && payOut.error().code.is(ShiftDeskError::RightDenied));
    Ticket ticket = shop.ticket();
    ticket.openedBy = tests::bo();
    const auto cash = counter.complete({ .draft = { ticket, { tests::cash(1092) } }, .by = by });
    QVERIFY(!cash.result() && cash.result().error().code.is(TicketDeskError::RightDenied));
    Ticket back = shop.ticket();
    back.openedBy = tests::bo();
    const ReturnChoice choice{ sale->ticket.lines.front().id, Quantity::pieces(1) };
    back.lines = { *returnLine(*sale, {}, choice, shop.ids.make<LineId>(), tests::bo()) };
    const auto refund = counter.complete({ .draft = { back, { tests::cash(-1092) } }, .by = by });
    QVERIFY(!refund.result() && refund.result().error().code.is(TicketDeskError::RightDenied));

    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs"_s), 0); // nor any pulse
    QCOMPARE(shop.number(u"SELECT max(seq) FROM facts"_s), facts);
    QVERIFY(counter.print(sale->ticket.id, till::SalePaper::Copy, by).takeResult());
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs"_s), 1);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SaleRoleTest)
#include "saleroletest.moc"

#include "core/domain/people/rights.h"

#include "core/domain/people/approval.h"
#include "core/domain/people/decision.h"
#include "core/domain/people/demoroles.h"
#include "core/domain/shift/shiftusage.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

namespace {

using tests::eur;

ShopRoles shopRoles()
{
    static tests::CountedIds ids;
    return rolesOfADemoShop(tests::euros(), ids);
}

Person aPerson(const PersonRef &ref, const Role &role)
{
    Person person;
    person.id = ref.id;
    person.name = ref.name;
    person.role = role.id;
    return person;
}

PersonRef owner()
{
    return { tests::idOf<PersonId>(u"Olga"), u"Olga"_s };
}

CountedSum used(int count, std::int64_t minor)
{
    return { count, eur(minor) };
}

Approval priceApproval()
{
    Approval approval;
    approval.right = rights::priceOverride;
    approval.object = u"line 2"_s;
    approval.requester = tests::anna();
    approval.approver = tests::bo();
    approval.reason = u"scratched"_s;
    approval.amountBefore = eur(2490);
    approval.amountAfter = eur(2000);
    approval.givenAt = tests::noon();
    return approval;
}

Result<Approval> usedAfter(std::chrono::milliseconds age, QAnyStringView object = u"line 2")
{
    return useApproval(priceApproval(), rights::priceOverride, object, tests::noon().plus(age));
}

} // namespace

class RightsTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_07_storeStaffPrintAndOpenNoDrawer()
    {
        const Role staff = shopRoles().storeStaff;
        for (const QAnyStringView right : { QAnyStringView(rights::drawerNoSale),
                                            QAnyStringView(rights::cashMove),
                                            QAnyStringView(rights::payCash),
                                            QAnyStringView(rights::ticketRefund),
                                            QAnyStringView(rights::refundWithoutReceipt),
                                            QAnyStringView(rights::shiftOpen),
                                            QAnyStringView(rights::shiftClose),
                                            QAnyStringView(rights::shiftForceClose) }) {
            const Decision decision = decide(staff, right);
            QVERIFY2(decision.verdict == Verdict::Denied, qPrintable(right.toString()));
        }
        QVERIFY(decide(staff, rights::reprint).verdict == Verdict::Allowed);
        QVERIFY(!staff.isManager);
    }

    void CT_07_theDemoShopHasFourRolesWithKnownRightsOnly()
    {
        const auto roles = shopRoles().all();
        QCOMPARE(roles.size(), std::size_t{ 4 });
        std::set<QString> known;
        for (const QLatin1StringView key : rights::all()) {
            known.insert(key);
        }
        QCOMPARE(known.size(), rights::all().size());
        for (const Role &role : roles) {
            for (const auto &[key, value] : role.rights) {
                QVERIFY2(known.contains(key), qPrintable(key));
            }
        }
        QVERIFY(decide(shopRoles().owner, rights::peopleEdit).verdict == Verdict::Allowed);
        QVERIFY(decide(shopRoles().manager, rights::settingsEdit).verdict == Verdict::Allowed);
        QVERIFY(decide(shopRoles().cashier, rights::managerArea).verdict == Verdict::Denied);
    }

    void CT_08_aRightIsAllowedWithApprovalOrDenied()
    {
        Role role = shopRoles().cashier;
        const auto asks = Decision{ Verdict::NeedsApproval, VerdictReason::RightWithApproval };
        QVERIFY(decide(role, rights::priceOverride) == asks);
        role.rights[rights::priceOverride] = RightValue::Denied;
        const auto denied = Decision{ Verdict::Denied, VerdictReason::RightMissing };
        QVERIFY(decide(role, rights::priceOverride) == denied);
        role.rights[rights::priceOverride] = RightValue::Allowed;
        const auto allowed = Decision{ Verdict::Allowed, VerdictReason::None };
        QVERIFY(decide(role, rights::priceOverride) == allowed);
        QVERIFY(decide(role, u"no.such.right").verdict == Verdict::Denied);
    }

    void CT_09_anApprovalWorksForNinetySecondsOnOneObjectOnce()
    {
        const auto first = usedAfter(89s);
        QVERIFY(first);
        QVERIFY(first->isUsed);
        QCOMPARE(first->requester.name, u"Anna"_s);
        QCOMPARE(first->approver.name, u"Bo"_s);
        QVERIFY(first->amountBefore == eur(2490) && first->amountAfter == eur(2000));
        const auto again
            = useApproval(*first, rights::priceOverride, u"line 2", tests::noon().plus(89s));
        QVERIFY(!again && again.error().code.is(ApprovalError::AlreadyUsed));
        const auto late = usedAfter(91s);
        QVERIFY(!late && late.error().code.is(ApprovalError::Expired));
        const auto elsewhere = usedAfter(1s, u"line 3");
        QVERIFY(!elsewhere && elsewhere.error().code.is(ApprovalError::OtherObject));
        const auto other = useApproval(priceApproval(), rights::discount, u"line 2", tests::noon());
        QVERIFY(!other && other.error().code.is(ApprovalError::OtherAction));
        const auto early = usedAfter(-1ms);
        QVERIFY(!early && early.error().code.is(ApprovalError::Expired));
    }

    void CT_09_anApprovalWithoutReasonIsNone()
    {
        Approval blank = priceApproval();
        blank.reason = u"  "_s;
        const auto result = useApproval(blank, rights::priceOverride, u"line 2", tests::noon());
        QVERIFY(!result && result.error().code.is(ApprovalError::NoReason));
    }

    void CT_10_aManagerNeedsAnotherPersonToo()
    {
        const ShopRoles roles = shopRoles();
        const auto secondPerson = Decision{ Verdict::NeedsApproval, VerdictReason::SecondPerson };
        for (const QAnyStringView right : { QAnyStringView(rights::refundWithoutReceipt),
                                            QAnyStringView(rights::voidAfterTender),
                                            QAnyStringView(rights::priceBelowFloor),
                                            QAnyStringView(rights::drawerNoSale),
                                            QAnyStringView(rights::setAsideDecide) }) {
            QVERIFY2(decide(roles.manager, right) == secondPerson, qPrintable(right.toString()));
            QVERIFY2(decide(roles.owner, right) == secondPerson, qPrintable(right.toString()));
        }
        const Person bo = aPerson(tests::bo(), roles.manager);
        const auto self
            = checkApprover(bo, roles.manager, tests::bo(), rights::refundWithoutReceipt);
        QVERIFY(!self && self.error().code.is(ApprovalError::SamePerson));
        QVERIFY(checkApprover(
            aPerson(owner(), roles.owner), roles.owner, tests::bo(), rights::refundWithoutReceipt));
    }

    void CT_10_onlyAnActiveManagerWithTheRightApproves()
    {
        const ShopRoles roles = shopRoles();
        const auto refused = [&roles](const Person &approver, const Role &role) {
            const auto result = checkApprover(approver, role, tests::anna(), rights::priceOverride);
            return !result && result.error().code.is(ApprovalError::NotAnApprover);
        };
        Role cashierWithRight = roles.cashier;
        cashierWithRight.rights[rights::priceOverride] = RightValue::Allowed;
        QVERIFY(refused(aPerson(tests::bo(), cashierWithRight), cashierWithRight));
        Role managerWithout = roles.manager;
        managerWithout.rights[rights::priceOverride] = RightValue::WithApproval;
        QVERIFY(refused(aPerson(tests::bo(), managerWithout), managerWithout));
        Person gone = aPerson(tests::bo(), roles.manager);
        gone.isActive = false;
        QVERIFY(refused(gone, roles.manager));
        QVERIFY(refused(aPerson(tests::bo(), roles.cashier), roles.manager));
        QVERIFY(!refused(aPerson(tests::bo(), roles.manager), roles.manager));
    }

    void CT_11_aboveTheLimitOfTheShiftApprovalIsAsked()
    {
        const Role cashier = shopRoles().cashier;
        const auto refund = [&cashier](std::int64_t minor, const CountedSum &before) {
            return decide(cashier, rights::ticketRefund, LimitedAction::Refund, eur(minor), before);
        };
        QVERIFY(refund(2000, used(4, 8000)).verdict == Verdict::Allowed);
        const auto over = Decision{ Verdict::NeedsApproval, VerdictReason::OverShiftLimit };
        QVERIFY(refund(1, used(5, 10000)) == over);
        QVERIFY(refund(-1, used(5, 10000)) == over);
        const auto noSale
            = decide(cashier, rights::lineVoid, LimitedAction::Void, eur(100), used(20, 2000));
        QVERIFY(noSale == over);
    }

    void CT_11_returnsWithoutReceiptStopAtTheirLimit()
    {
        const Role cashier = shopRoles().cashier;
        const auto within = decide(cashier,
                                   rights::refundWithoutReceipt,
                                   LimitedAction::ReturnWithoutReceipt,
                                   eur(1000),
                                   used(3, 9000));
        QVERIFY(within.verdict == Verdict::NeedsApproval);
        const auto above = decide(cashier,
                                  rights::refundWithoutReceipt,
                                  LimitedAction::ReturnWithoutReceipt,
                                  eur(1),
                                  used(4, 10000));
        QVERIFY(above.verdict == Verdict::Denied && above.reason == VerdictReason::OverShiftLimit);
    }

    void CT_11_aDiscountOverTheRolesRateAsks()
    {
        const Role cashier = shopRoles().cashier;
        const auto given = [&cashier](const Discount &discount, std::int64_t base) {
            return decideDiscount(cashier, discount, eur(base), eur(100), used(0, 0)).reason;
        };
        QVERIFY(given(tests::percentOff(10), 585) == VerdictReason::None);
        QVERIFY(given(tests::percentOff(11), 585) == VerdictReason::OverDiscountLimit);
        QVERIFY(given(tests::amountOff(100), 1000) == VerdictReason::None);
        QVERIFY(given(tests::amountOff(101), 1000) == VerdictReason::OverDiscountLimit);
    }

    void CT_11_smallDiscountsOnEachOtherAreAsLargeAsOne()
    {
        const Role cashier = shopRoles().cashier; // 10 % alone
        const auto verdict = [&cashier](std::int64_t price, Discount onLine, Discount onTicket) {
            TicketLine line = tests::aLine(u"Lamp"_s, price);
            line.discount = std::move(onLine);
            const Ticket ticket = tests::aTicket().with(line).discounted(std::move(onTicket));
            const PricedTicket priced = priceTicket(ticket);
            return decideStackedDiscounts(cashier, tests::anna().id, ticket, priced.lines.front())
                .verdict;
        };
        QCOMPARE(verdict(2000, tests::percentOff(6), tests::percentOff(4)), Verdict::Allowed);
        QCOMPARE(verdict(2000, tests::percentOff(6), tests::percentOff(5)), Verdict::NeedsApproval);
        QCOMPARE(verdict(2000, tests::amountOff(100), tests::amountOff(101)), Verdict::Allowed);
        QCOMPARE(verdict(2000, tests::amountOff(100), tests::amountOff(102)),
                 Verdict::NeedsApproval);
        // 0.13 and 0.12 of 2.50, each rounded up: the cent over 10 % is nobody's discount.
        QCOMPARE(verdict(249, tests::percentOff(5), tests::percentOff(5)), Verdict::Allowed);
        Discount others = tests::percentOff(10);
        others.givenBy = tests::bo();
        QCOMPARE(verdict(2000, others, tests::percentOff(10)), Verdict::Allowed);
    }

    void CT_11_aTicketsDiscountIsJudgedByWhatItIsTakenOff()
    {
        const Role cashier = shopRoles().cashier;
        TicketLine stamps = tests::aLine(u"Stamps"_s, 5000);
        stamps.isDiscountable = false;
        const auto reason = [&](std::int64_t minor) {
            const Ticket ticket = tests::aTicket()
                                      .with(stamps)
                                      .with(tests::aLine(u"Lamp"_s, 2000))
                                      .discounted(tests::amountOff(minor));
            return decideTicketDiscount(cashier, ticket, priceTicket(ticket), used(0, 0)).reason;
        };
        QCOMPARE(reason(200), VerdictReason::None);
        QCOMPARE(reason(201), VerdictReason::OverDiscountLimit); // little of 70.00, much of 20.00
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::RightsTest)

#include "rightstest.moc"

#include "core/till/lease/leasedesk.h"

#include "tests/support/checked.h"
#include "tests/support/standalone.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// A till with its site, a lot of credits, and a ticket of the customer who bought them.
class CreditShop final
{
public:
    explicit CreditShop(std::int64_t credits = 3)
    {
        alone.openShift();
        const QJsonObject body{ { "account"_L1, account.toText() },
                                { "lot"_L1, lot.toText() },
                                { "unit"_L1, u"credit"_s },
                                { "amount"_L1, static_cast<qint64>(credits) },
                                { "text"_L1, u"bought"_s } };
        CT_CHECK(
            alone.sync->command(u"lot.post"_s, body, alone.owner().ref()).takeResult().has_value());
        next();
    }

    void next()
    {
        ticket = tests::aTicket().with(1, milk);
        ticket.id = alone.ids.make<TicketId>();
    }
    Result<Lease> take(std::int64_t amount)
    {
        return till::LeaseDesk(*alone.sync)
            .take({ account, lot, ticket.id, amount }, alone.owner())
            .takeResult();
    }
    Result<CompletedTicket> sell(std::vector<LeaseSpend> spends)
    {
        till::CompleteTicket request{
            .draft = { ticket, { tests::cash(priceTicket(ticket).total.minor()) } },
            .by = alone.owner(),
            .spends = std::move(spends)
        };
        return till::TicketDesk(*alone.till).complete(request).takeResult();
    }
    Result<void> giveUp()
    {
        return till::TicketDesk(*alone.till)
            .cancel({ { ticket, {} }, alone.owner(), u"changed their mind"_s, std::nullopt })
            .takeResult();
    }
    /// Sends everything and compares with the site.
    void meet()
    {
        CT_CHECK(alone.sync->pushNow().takeResult().has_value());
        CT_CHECK(alone.sync->pullNow().takeResult().has_value());
        CT_CHECK(alone.sync->pushNow().takeResult().has_value());
    }
    std::int64_t posted() { return alone.siteNumber(u"SELECT posted FROM lots"_s); }
    std::int64_t isFree() { return alone.siteNumber(u"SELECT posted - reserved FROM lots"_s); }

    tests::StandAlone alone;
    AccountId account = tests::idOf<AccountId>(u"account");
    LotId lot = tests::idOf<LotId>(u"lot");
    Product milk = tests::aProduct(u"Oat milk"_s).costing(1092);
    Ticket ticket = tests::aTicket().with(1, milk);
};

} // namespace

class LeaseDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_53_theLeaseFollowsThePlan();
    void SY_54_offlineTheLeaseIsSpentAndNoMore();
    void SY_54_aSaleThatFailsSpendsNothing();
    void SY_55_closeAndDiscardGiveTheRestBack();
    void SY_55_aParkedTicketKeepsItsLease();
    void SY_55_afterItsTimeTheTillStopsAndTheSiteWaits();
    void SY_36_aClockThatIsNotBelievedSpendsNothing();
    void SY_57_aGrantWhoseAnswerWasLostIsTakenUp();
    void SY_57_aGrantForATicketThatIsGoneIsSettled();
    void SY_53_aRefusalIsStoredBeforeItIsTold();
    void SY_57_aGrantThatComesAfterARefusalIsSettled();
    void SY_57_whatGoesDownIsNotSpentWhileItIsOnItsWay();
};

void LeaseDeskTest::SY_53_theLeaseFollowsThePlan()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    QVERIFY(lease.has_value());
    QCOMPARE(shop.isFree(), 1);
    const auto less = shop.take(1);
    QVERIFY(less.has_value());
    QCOMPARE(less->id, lease->id);
    QCOMPARE(less->amount, 1);
    QCOMPARE(shop.isFree(), 2);
    QVERIFY(shop.take(4).error().code.is(Refusal::OverCap));
    QCOMPARE(shop.isFree(), 2);
    shop.next();
    const auto other = shop.take(1);
    QVERIFY(!other && other.error().code.is(Refusal::AlreadyReserved));
}

void LeaseDeskTest::SY_54_offlineTheLeaseIsSpentAndNoMore()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    QVERIFY(lease.has_value());
    shop.alone.wire->isCut = true;
    const auto tooMuch = shop.sell({ { lease->id, 3 } });
    QVERIFY(!tooMuch && tooMuch.error().code.is(till::LeaseError::OverLease));
    QCOMPARE(tooMuch.error().detail, u"2"_s);
    QVERIFY(shop.sell({ { lease->id, 2 } }).has_value());
    shop.next();
    const auto again = shop.sell({ { lease->id, 1 } });
    QVERIFY(!again && again.error().code.is(till::LeaseError::NotHeld));
    QVERIFY(!shop.take(1)); // not without the site
    QCOMPARE(shop.posted(), 3);
    shop.alone.wire->isCut = false;
    shop.meet();
    shop.meet();
    QCOMPARE(shop.posted(), 1);
    QCOMPARE(shop.isFree(), 1);
}

void LeaseDeskTest::SY_54_aSaleThatFailsSpendsNothing()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    QVERIFY(lease.has_value());
    // The second spend does not go, so neither does the first, nor the sale.
    QVERIFY(!shop.sell({ { lease->id, 1 }, { lease->id, 2 } }));
    const auto held = till::LeaseDesk(*shop.alone.sync).ofTicket(shop.ticket.id).takeResult();
    QCOMPARE(held->front().used, 0);
    QVERIFY(shop.sell({ { lease->id, 1 }, { lease->id, 1 } }).has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 1);
}

void LeaseDeskTest::SY_55_closeAndDiscardGiveTheRestBack()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    QVERIFY(shop.sell({ { lease->id, 1 } }).has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 2);
    QCOMPARE(shop.isFree(), 2);
    shop.next();
    QVERIFY(shop.take(2).has_value());
    QCOMPARE(shop.isFree(), 0);
    QVERIFY(shop.giveUp().has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 2);
    QCOMPARE(shop.isFree(), 2);
    QCOMPARE(shop.alone.siteNumber(
                 u"SELECT count(*) FROM facts WHERE state = 'set_aside' AND kind LIKE 'lease.%'"_s),
             0);
}

void LeaseDeskTest::SY_55_aParkedTicketKeepsItsLease()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    till::TicketDesk desk(*shop.alone.till);
    QVERIFY(desk.park(shop.ticket, u"Mats"_s, shop.alone.owner()).takeResult().has_value());
    shop.meet();
    QCOMPARE(shop.isFree(), 1);
    shop.alone.restart();
    shop.meet();
    QCOMPARE(shop.isFree(), 1);
    QVERIFY(till::TicketDesk(*shop.alone.till)
                .recall(shop.ticket.id, shop.alone.owner())
                .takeResult()
                .has_value());
    QVERIFY(shop.sell({ { lease->id, 2 } }).has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 1);
}

void LeaseDeskTest::SY_55_afterItsTimeTheTillStopsAndTheSiteWaits()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    shop.alone.clock.advance(leaseValidFor);
    const auto late = shop.sell({ { lease->id, 1 } });
    QVERIFY(!late && late.error().code.is(till::LeaseError::Expired));
    QCOMPARE(shop.isFree(), 1);
    // With the site it goes on: the same amount again renews it.
    QVERIFY(shop.take(2).has_value());
    QVERIFY(shop.sell({ { lease->id, 1 } }).has_value());
}

void LeaseDeskTest::SY_36_aClockThatIsNotBelievedSpendsNothing()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    shop.alone.clock.set(shop.alone.clock.now().plus(-std::chrono::hours(3)));
    const auto refused = shop.sell({ { lease->id, 1 } });
    QVERIFY(!refused && refused.error().code.is(till::LeaseError::ClockNotTrusted));
    QVERIFY(shop.sell({}).has_value()); // a sale goes on
}

void LeaseDeskTest::SY_57_aGrantWhoseAnswerWasLostIsTakenUp()
{
    CreditShop shop;
    shop.alone.wire->losesAnswers = true;
    QVERIFY(!shop.take(2));
    QCOMPARE(shop.isFree(), 1);
    shop.alone.wire->losesAnswers = false;
    shop.alone.restart();
    shop.meet();
    const auto held = till::LeaseDesk(*shop.alone.sync).ofTicket(shop.ticket.id).takeResult();
    QCOMPARE(held->size(), std::size_t(1));
    QVERIFY(shop.sell({ { held->front().id, 1 } }).has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 2);
    QCOMPARE(shop.isFree(), 2);
}

void LeaseDeskTest::SY_57_aGrantForATicketThatIsGoneIsSettled()
{
    CreditShop shop;
    shop.alone.wire->losesAnswers = true;
    QVERIFY(!shop.take(2));
    shop.alone.wire->losesAnswers = false;
    // Its till forgot it: another disk.
    const auto forgotten
        = shop.alone.till
              ->write(storage::Urgency::Normal,
                      [](till::Ledger &ledger) {
                          return ledger.database().execute(u"DELETE FROM leases"_s);
                      })
              .takeResult();
    QVERIFY(forgotten.has_value());
    shop.meet();
    QCOMPARE(shop.isFree(), 3);
}

void LeaseDeskTest::SY_53_aRefusalIsStoredBeforeItIsTold()
{
    CreditShop shop;
    for (int round = 0; round < 50; ++round) {
        QVERIFY(shop.take(4).error().code.is(Refusal::OverCap));
        // Whoever gives the ticket up at once has nothing to settle.
        QVERIFY(shop.giveUp().has_value());
        shop.next();
    }
    shop.meet();
    QCOMPARE(shop.alone.siteNumber(u"SELECT count(*) FROM facts WHERE kind LIKE 'lease.%'"_s), 0);
}

void LeaseDeskTest::SY_57_aGrantThatComesAfterARefusalIsSettled()
{
    CreditShop shop;
    shop.alone.wire->losesAnswers = true;
    QVERIFY(!shop.take(2));
    shop.alone.wire->losesAnswers = false;
    // The same wish was refused in the meantime, so the till counts on nothing.
    const auto refused
        = shop.alone.till
              ->write(storage::Urgency::Normal,
                      [](till::Ledger &ledger) {
                          return ledger.database().execute(u"UPDATE leases SET state = 'ended'"_s);
                      })
              .takeResult();
    QVERIFY(refused.has_value());
    shop.meet();
    QCOMPARE(shop.isFree(), 3);
}

void LeaseDeskTest::SY_57_whatGoesDownIsNotSpentWhileItIsOnItsWay()
{
    CreditShop shop;
    const auto lease = shop.take(2);
    shop.alone.wire->losesAnswers = true;
    QVERIFY(!shop.take(1)); // the site has it, the till was never told
    QCOMPARE(shop.isFree(), 2);
    const auto more = shop.sell({ { lease->id, 2 } });
    QVERIFY(!more && more.error().code.is(till::LeaseError::OverLease));
    shop.alone.wire->losesAnswers = false;
    shop.meet();
    QVERIFY(shop.sell({ { lease->id, 1 } }).has_value());
    shop.meet();
    QCOMPARE(shop.posted(), 2);
    QCOMPARE(shop.isFree(), 2);
}

} // namespace countertop

CT_TEST_CLASS(countertop::LeaseDeskTest)
#include "leasedesktest.moc"

#include "core/base/check.h"
#include "core/protocol/setasidenotice.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

Product goods(const QString &name, std::int64_t minor)
{
    return tests::aProduct(name).costing(minor).changed(
        [](Product &product) { product.isStockTracked = true; });
}

/// A shop in which sales of something that the site does not know were set aside, with a return
/// behind the first of them.
class SetAsideShop final
{
public:
    SetAsideShop()
    {
        Person bo{ .id = tests::bo().id, .name = u"Bo"_s };
        bo.role = shop.made->owner.role;
        bo.stores = { shop.made->device.store };
        CT_CHECK(shop.run(u"person.save"_s, { { "person"_L1, personImage(bo) } }).isDone);
        CT_CHECK(shop.saveProduct(milk).isDone);
        first = journal.addSale(later, 2); // 1
        addReturn(*first); // 2, behind it
        journal.addSale(milk); // 3
        journal.addSale(later); // 4
        CT_CHECK(journal.pushAll().setAside.size() == 3);
    }

    CommandAnswer decide(const QString &decision, std::vector<int> seqs, QJsonObject more = {})
    {
        QJsonArray facts;
        for (const int seq : seqs) {
            facts.append(place(seq));
        }
        more.insert("facts"_L1, facts);
        more.insert("decision"_L1, decision);
        return shop.run(u"facts.decide"_s, more);
    }
    QJsonObject place(int seq) const
    {
        return { { "device"_L1, shop.device().toText() }, { "epoch"_L1, 1 }, { "seq"_L1, seq } };
    }
    static QJsonObject approvedBy(const PersonRef &person, const QString &reason)
    {
        return { { "approver"_L1,
                   QJsonObject{ { "id"_L1, person.id.toText() }, { "name"_L1, person.name } } },
                 { "reason"_L1, reason } };
    }
    SetAsideNotice notice(int seq)
    {
        const auto row = shop.record(u"store"_s, u"%1/1/%2"_s.arg(shop.device().toText()).arg(seq));
        CT_CHECK(row.has_value());
        return *setAsideFromImage(*readJson(row->body));
    }
    std::int64_t waiting()
    {
        return shop.number(
            u"SELECT count(*) FROM facts WHERE state = 'set_aside' AND decision = ''"_s);
    }
    std::int64_t onHand(const Product &product)
    {
        return shop.number(u"SELECT coalesce(sum(change_thousandths), 0) FROM stock_moves "
                           "WHERE product_id = '%1'"_s.arg(product.id.toText()));
    }

    tests::SiteShop shop;
    tests::PushedJournal journal{ shop };
    Product milk = goods(u"Oat milk"_s, 1092);
    Product later = goods(u"Later"_s, 500);
    std::optional<CompletedTicket> first;

private:
    void addReturn(const CompletedTicket &of)
    {
        Ticket back = tests::aTicket().with(1, later);
        back.lines.front().kind = LineKind::Return;
        back.lines.front().origin = ReturnOrigin{ .ticket = of.ticket.id,
                                                  .line = of.ticket.lines.front().id,
                                                  .receiptNumber = of.receiptNumber.toText(),
                                                  .total = tests::eur(-500),
                                                  .taxes = { tests::eur(-80) } };
        journal.addSale(back, { tests::cash(priceTicket(back).total.minor()) });
    }
};

} // namespace

class SetAsideTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_15_aRetryBooksItAndThoseBehindItInTheirOrder();
    void SY_15_aRetryThatFailsAgainLeavesEverythingAsItWas();
    void SY_15_acceptedStaysWithoutEffectAndFreesThoseBehind();
    void SY_15_acceptingWantsASecondPersonAndAReason();
    void SY_15_aRepairNamesTheFactThatPutItRight();
    void SY_15_ofTwoDecisionsOneWins();
    void SY_15_nothingIsDeletedAndAllCanBeExported();
    void SY_15_aRetryHasItsEffectOnceHoweverOftenItIsAsked();
    void SY_33_factsOfAnotherStoreAreNotDecided();
    void SY_38_whatWaitedForANewerSiteIsBookedAtItsStart();
    void SY_46_everyTillOfTheStoreReadsWhatMoneyAndSinceWhen();
};

void SetAsideTest::SY_15_aRetryBooksItAndThoseBehindItInTheirOrder()
{
    SetAsideShop aside;
    QCOMPARE(aside.waiting(), 3);
    QVERIFY(aside.shop.saveProduct(aside.later).isDone); // the product is made known
    const CommandAnswer answer = aside.decide(u"retry"_s, { 1 });
    QVERIFY(answer.isDone);
    QCOMPARE(answer.body.value("booked"_L1).toInteger(), 2);
    QCOMPARE(aside.onHand(aside.later), -2000 + 1000);
    QCOMPARE(aside.waiting(), 1); // 4 was not asked for, and stood behind nothing
    QCOMPARE(aside.notice(1).state, SetAsideState::Booked);
    QCOMPARE(aside.notice(2).state, SetAsideState::Booked);
    QCOMPARE(aside.notice(2).decidedBy, std::optional(aside.shop.owner()));
    QCOMPARE(aside.notice(4).state, SetAsideState::Waiting);
    QVERIFY(aside.decide(u"retry"_s, { 4 }).isDone);
    QCOMPARE(aside.onHand(aside.later), -2000);
    QCOMPARE(aside.waiting(), 0);
    QCOMPARE(aside.shop.number(u"SELECT count(*) FROM set_aside_objects"_s), 0);
    // A sale from now on waits behind nothing.
    aside.journal.addSale(aside.later);
    QCOMPARE(aside.journal.pushAll().setAside.size(), std::size_t(0));
}

void SetAsideTest::SY_15_aRetryThatFailsAgainLeavesEverythingAsItWas()
{
    SetAsideShop aside;
    const CommandAnswer answer = aside.decide(u"retry"_s, { 1, 4 });
    QVERIFY(answer.isDone);
    QCOMPARE(answer.body.value("booked"_L1).toInteger(), 0);
    QCOMPARE(answer.body.value("waiting"_L1).toArray().size(), 3);
    QCOMPARE(aside.waiting(), 3);
    QCOMPARE(aside.onHand(aside.later), 0);
    QCOMPARE(aside.notice(1).code, u"unknown_product"_s);
    QCOMPARE(aside.notice(2).code, u"behind_set_aside"_s);
    // Those behind still wait behind it, and so does what comes next about the same ticket.
    QVERIFY(aside.shop.saveProduct(aside.later).isDone);
    QVERIFY(aside.decide(u"retry"_s, { 2 }).isDone);
    QCOMPARE(aside.waiting(), 3);
    QCOMPARE(aside.notice(2).code, u"behind_set_aside"_s);
}

void SetAsideTest::SY_15_acceptedStaysWithoutEffectAndFreesThoseBehind()
{
    SetAsideShop aside;
    QVERIFY(aside.shop.saveProduct(aside.later).isDone);
    const CommandAnswer answer = aside.decide(
        u"accept"_s, { 1 }, SetAsideShop::approvedBy(tests::bo(), u"counted by hand"_s));
    QVERIFY(answer.isDone);
    QCOMPARE(aside.onHand(aside.later), 1000); // the return behind it, and not the sale
    QCOMPARE(aside.waiting(), 1);
    const SetAsideNotice notice = aside.notice(1);
    QCOMPARE(notice.state, SetAsideState::Accepted);
    QCOMPARE(notice.reason, u"counted by hand"_s);
    QCOMPARE(notice.decidedBy, std::optional(aside.shop.owner()));
    QCOMPARE(notice.approvedBy->id, tests::bo().id);
    QCOMPARE(aside.shop.number(u"SELECT count(*) FROM fact_decisions WHERE decision = 'accept' "
                               "AND outcome = 'accepted' AND reason = 'counted by hand'"_s),
             1);
    // Its bytes stay, and a push of it again is a repeat.
    QCOMPARE(aside.journal.pushAll().outcome, PushOutcome::Accepted);
    QCOMPARE(aside.onHand(aside.later), 1000);
}

void SetAsideTest::SY_15_acceptingWantsASecondPersonAndAReason()
{
    SetAsideShop aside;
    QCOMPARE(aside.decide(u"accept"_s, { 1 }, { { "reason"_L1, u"so be it"_s } }).code,
             u"right_denied"_s);
    QCOMPARE(
        aside
            .decide(u"accept"_s, { 1 }, SetAsideShop::approvedBy(aside.shop.owner(), u"so be it"_s))
            .code,
        u"right_denied"_s);
    QCOMPARE(aside
                 .decide(u"accept"_s,
                         { 1 },
                         SetAsideShop::approvedBy({ tests::idOf<PersonId>(u"nobody"), u"Nobody"_s },
                                                  u"so be it"_s))
                 .code,
             u"right_denied"_s);
    QCOMPARE(aside.decide(u"accept"_s, { 1 }, SetAsideShop::approvedBy(tests::bo(), u"  "_s)).code,
             u"no_reason"_s);
    QCOMPARE(aside.waiting(), 3);
    QCOMPARE(aside.shop.number(u"SELECT count(*) FROM fact_decisions"_s), 0);
}

void SetAsideTest::SY_15_aRepairNamesTheFactThatPutItRight()
{
    SetAsideShop aside;
    QJsonObject more = SetAsideShop::approvedBy(tests::bo(), u"rung up again as milk"_s);
    QCOMPARE(aside.decide(u"repair"_s, { 4 }, more).code, u"malformed"_s); // by what?
    more.insert("correctedBy"_L1, aside.place(1)); // waits itself
    QCOMPARE(aside.decide(u"repair"_s, { 4 }, more).code, u"not_found"_s);
    more.insert("correctedBy"_L1, aside.place(3));
    QVERIFY(aside.decide(u"repair"_s, { 4 }, more).isDone);
    QCOMPARE(aside.notice(4).state, SetAsideState::Repaired);
    QCOMPARE(aside.waiting(), 2);
    QCOMPARE(aside.shop.number(u"SELECT count(*) FROM fact_decisions WHERE outcome = 'repaired' "
                               "AND corrected_by LIKE '%/1/3'"_s),
             1);
}

void SetAsideTest::SY_15_ofTwoDecisionsOneWins()
{
    SetAsideShop aside;
    const QJsonObject more = SetAsideShop::approvedBy(tests::bo(), u"counted by hand"_s);
    QVERIFY(aside.decide(u"accept"_s, { 4 }, more).isDone);
    QVERIFY(aside.shop.saveProduct(aside.later).isDone);
    const CommandAnswer late = aside.decide(u"retry"_s, { 1, 4 });
    QVERIFY(!late.isDone);
    QCOMPARE(late.code, u"wrong_state"_s);
    QCOMPARE(late.detail, u"4"_s);
    QCOMPARE(aside.onHand(aside.later), 0); // nothing of the second one was done
    QCOMPARE(aside.waiting(), 2);
}

void SetAsideTest::SY_15_nothingIsDeletedAndAllCanBeExported()
{
    SetAsideShop aside;
    const QJsonArray waiting = aside.shop.ask(u"facts.setAside"_s).value("facts"_L1).toArray();
    QCOMPARE(waiting.size(), 3);
    QCOMPARE(waiting.at(0).toObject().value("bytes"_L1).toString().toUtf8(),
             aside.journal.facts.front().bytes);
    const QJsonObject more = SetAsideShop::approvedBy(tests::bo(), u"counted by hand"_s);
    QVERIFY(aside.decide(u"accept"_s, { 1, 4 }, more).isDone);
    QCOMPARE(aside.shop.number(u"SELECT count(*) FROM facts"_s), 4);
    QCOMPARE(aside.shop.run(u"facts.delete"_s, {}).code, u"unknown_kind"_s);
}

void SetAsideTest::SY_15_aRetryHasItsEffectOnceHoweverOftenItIsAsked()
{
    SetAsideShop aside;
    QVERIFY(aside.shop.saveProduct(aside.later).isDone);
    const Command once = aside.shop.command(
        u"facts.decide"_s,
        { { "facts"_L1, QJsonArray{ aside.place(1) } }, { "decision"_L1, u"retry"_s } });
    QVERIFY(aside.shop.run(once).isDone);
    QVERIFY(aside.shop.run(once).isRepeated);
    QCOMPARE(aside.decide(u"retry"_s, { 1 }).code, u"wrong_state"_s);
    aside.journal.pushAll();
    QCOMPARE(aside.onHand(aside.later), -1000);
}

void SetAsideTest::SY_33_factsOfAnotherStoreAreNotDecided()
{
    SetAsideShop aside;
    QJsonObject foreign = aside.place(1);
    foreign.insert("device"_L1, tests::idOf<DeviceId>(u"elsewhere").toText());
    const CommandAnswer answer
        = aside.shop.run(u"facts.decide"_s,
                         { { "facts"_L1, QJsonArray{ foreign } }, { "decision"_L1, u"retry"_s } });
    QCOMPARE(answer.code, u"wrong_state"_s);
    QCOMPARE(aside.waiting(), 3);
}

void SetAsideTest::SY_38_whatWaitedForANewerSiteIsBookedAtItsStart()
{
    SetAsideShop aside;
    QVERIFY(aside.shop.saveProduct(aside.later).isDone);
    // As an older site left them: it knew neither the version of 1 nor the kind of 4.
    for (const QString &sql :
         { u"UPDATE facts SET code = 'unknown_version' WHERE seq = 1"_s,
           u"DELETE FROM published WHERE entity = 'setAside' AND entity_id LIKE '%/4'"_s }) {
        QVERIFY(aside.shop.site->database().execute(sql));
    }
    aside.shop.restart();
    QCOMPARE(aside.notice(1).state, SetAsideState::Booked);
    QVERIFY(!aside.notice(1).decidedBy);
    QCOMPARE(aside.notice(2).state, SetAsideState::Booked);
    QCOMPARE(aside.onHand(aside.later), -1000);
    // Waits for a person still, and the tills hear of it although nobody published it before.
    QCOMPARE(aside.notice(4).state, SetAsideState::Waiting);
    aside.shop.restart();
    QCOMPARE(aside.onHand(aside.later), -1000);
}

void SetAsideTest::SY_46_everyTillOfTheStoreReadsWhatMoneyAndSinceWhen()
{
    SetAsideShop aside;
    const SetAsideNotice notice = aside.notice(1);
    QCOMPARE(notice.kind, QString(factkind::ticketCompleted));
    QCOMPARE(notice.deviceNumber, aside.shop.made->device.deviceNumber);
    QCOMPARE(notice.receiptNumber, aside.first->receiptNumber.toText());
    QCOMPARE(notice.total, std::optional(tests::eur(1000)));
    QCOMPARE(notice.receivedAt, aside.shop.clock.now());
    QCOMPARE(*setAsideFromImage(setAsideImage(notice)), notice);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SetAsideTest)
#include "setasidetest.moc"

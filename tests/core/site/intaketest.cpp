#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop {

class IntakeTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_08_factsApplyOnceHoweverOftenTheyCome();
    void SY_09_gapIsAnsweredWithTheSeqExpected();
    void SY_13_badFactIsSetAsideAndTheOthersFlow();
    void SY_13_partialEffectIsTakenBack();
    void SY_13_numbersThatNoSaleHasAreSetAside_data();
    void SY_13_numbersThatNoSaleHasAreSetAside();
    void stockThatCannotBeCountedIsRefused();
    void SY_14_laterFactsOfTheObjectWaitBehindIt();
    void SY_13_unknownKindsAndVersionsAreKept();
    void SY_02_bytesAtTheSiteAreTheTills();
    void SY_01_brokenChainIsNotStored();
    void otherFactOfTheSameSeqIsAFork();
    void staleEpochAndUnknownDeviceAreTold();
    void CT_93_saleAndReturnMoveTheGoods();
    void CT_58_accountTenderPostsOnceAndSettlesTheReservation();
    void CT_11_siteCountsTheShiftsRefundsItself();
    void markSurvivesARestart();

private:
    static Product goods(const QString &name, std::int64_t minor)
    {
        return tests::aProduct(name).costing(minor).changed(
            [](Product &product) { product.isStockTracked = true; });
    }
};

void IntakeTest::SY_08_factsApplyOnceHoweverOftenTheyCome()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    for (int sale = 0; sale < 5; ++sale) {
        journal.addSale(milk);
    }
    QCOMPARE(journal.pushAll().ackedSeq, 5);
    QCOMPARE(journal.pushAll().outcome, PushOutcome::Accepted);
    shop.clock.advance(std::chrono::days(60));
    const PushAnswer late = journal.pushAll();
    QCOMPARE(late.outcome, PushOutcome::Accepted);
    QCOMPARE(late.ackedSeq, 5);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), 5);
    QCOMPARE(shop.number(u"SELECT sum(change_thousandths) FROM stock_moves"_s), -5000);
    QCOMPARE(shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s), -5000);
}

void IntakeTest::SY_09_gapIsAnsweredWithTheSeqExpected()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    for (int fact = 0; fact < 112; ++fact) {
        journal.add(factkind::shiftOpened, {});
    }
    QCOMPARE(journal.push(0, 108).ackedSeq, 108);
    const PushAnswer gap = journal.push(109, 112);
    QCOMPARE(gap.outcome, PushOutcome::Gap);
    QCOMPARE(gap.expectedSeq, 109);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), 108);
    const PushAnswer next = journal.push(108, 112);
    QCOMPARE(next.outcome, PushOutcome::Accepted);
    QCOMPARE(next.ackedSeq, 112);
}

void IntakeTest::SY_13_badFactIsSetAsideAndTheOthersFlow()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    journal.addSale(milk);
    journal.addSale(milk);
    // A known product before the unknown one: its move must be taken back with the rest.
    const Ticket bad = tests::aTicket().with(1, milk).with(1, goods(u"Nobody knows"_s, 100));
    journal.addSale(bad, { tests::cash(priceTicket(bad).total.minor()) });
    journal.addSale(milk);
    journal.addSale(milk);
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.ackedSeq, 5);
    QCOMPARE(answer.setAside.size(), std::size_t(1));
    QCOMPARE(answer.setAside.front().seq, 3);
    QCOMPARE(answer.setAside.front().code, u"unknown_product"_s);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE state = 'applied'"_s), 4);
    QCOMPARE(shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s), -4000);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_moves"_s), 4);
    const QJsonArray waiting = shop.ask(u"facts.setAside"_s).value("facts"_L1).toArray();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.at(0).toObject().value("seq"_L1).toInteger(), 3);
    // The answer may have been lost: a till hears of it from the feed of its store.
    QCOMPARE(journal.pushAll().ackedSeq, 5);
    const FeedPage page = shop.page(u"store"_s);
    const auto notice = std::find_if(page.rows.begin(), page.rows.end(), [](const FeedRow &row) {
        return row.entity == "setAside"_L1;
    });
    QVERIFY(notice != page.rows.end());
    QVERIFY(notice->body.contains("unknown_product"));
}

void IntakeTest::SY_13_partialEffectIsTakenBack()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    // On account of nobody: its goods move before the ledger says no.
    Tender tender = tests::cash(1092);
    tender.kind = TenderKind::Account;
    journal.addSale(tests::aTicket().with(1, milk), { tender });
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.ackedSeq, 1);
    QCOMPARE(answer.setAside.size(), std::size_t(1));
    QCOMPARE(answer.setAside.front().code, u"unknown_customer"_s);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_moves"_s), 0);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_on_hand"_s), 0);
    QVERIFY(!shop.record(u"store"_s, milk.id.toText()));
}

void IntakeTest::SY_13_numbersThatNoSaleHasAreSetAside_data()
{
    constexpr qint64 most = qint64{ 1 } << 53;
    const QJsonArray tax{ 0, most, most };
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("net is the total without the tax") << u"total"_s << QJsonValue(-most);
    QTest::newRow("taxes are added up") << u"taxed"_s << QJsonValue(QJsonArray{ tax, tax });
    QTest::newRow("cash in steps of nothing") << u"cashStep"_s << QJsonValue(0);
}

void IntakeTest::SY_13_numbersThatNoSaleHasAreSetAside()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal told(shop);
    QJsonObject body = completedTicketToJson(told.addSale(milk));
    body.insert(field, value);
    tests::PushedJournal journal(shop);
    journal.add(factkind::ticketCompleted, body);
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.ackedSeq, 1);
    QCOMPARE(answer.setAside.size(), std::size_t(1));
    QCOMPARE(answer.setAside.front().code, u"malformed"_s);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_moves"_s), 0);
}

void IntakeTest::stockThatCannotBeCountedIsRefused()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    constexpr std::int64_t most = std::int64_t{ 1 } << 50;
    const QJsonObject row{ { "product"_L1, milk.id.toText() },
                           { "quantity"_L1, static_cast<qint64>(most) },
                           { "unit"_L1, u"pc"_s } };
    const QJsonObject change{ { "kind"_L1, u"receive"_s }, { "rows"_L1, QJsonArray{ row } } };
    QVERIFY(shop.run(u"stock.change"_s, change).isDone);
    QCOMPARE(shop.run(u"stock.change"_s, change).code, u"not_allowed_value"_s);
    tests::PushedJournal journal(shop);
    journal.addSale(milk);
    QCOMPARE(journal.pushAll().setAside.size(), std::size_t(0)); // fewer, and within again
    QCOMPARE(shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s), most - 1000);
}

void IntakeTest::SY_14_laterFactsOfTheObjectWaitBehindIt()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    const Product later = goods(u"Later"_s, 500);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    const CompletedTicket bad = journal.addSale(later);
    QCOMPARE(journal.pushAll().setAside.size(), std::size_t(1));
    QVERIFY(shop.saveProduct(later).isDone);
    Ticket back = tests::aTicket().with(1, later);
    back.lines.front().kind = LineKind::Return;
    back.lines.front().origin = ReturnOrigin{ .ticket = bad.ticket.id,
                                              .line = bad.ticket.lines.front().id,
                                              .receiptNumber = u"2-1-2026-000001"_s,
                                              .total = tests::eur(-500),
                                              .taxes = { tests::eur(-80) } };
    journal.addSale(back, { tests::cash(priceTicket(back).total.minor()) });
    journal.addSale(milk);
    const PushAnswer answer = journal.push(1, 3);
    QCOMPARE(answer.ackedSeq, 3);
    QCOMPARE(answer.setAside.size(), std::size_t(1));
    QCOMPARE(answer.setAside.front().seq, 2);
    QCOMPARE(answer.setAside.front().code, u"behind_set_aside"_s);
}

void IntakeTest::SY_13_unknownKindsAndVersionsAreKept()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add("moon.landed"_L1, {});
    journal.add(factkind::shiftOpened, {}, 9);
    journal.add(factkind::ticketCompleted, { { "nonsense"_L1, 1 } });
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.ackedSeq, 3);
    QCOMPARE(answer.setAside.size(), std::size_t(3));
    QCOMPARE(answer.setAside.at(0).code, u"unknown_kind"_s);
    QCOMPARE(answer.setAside.at(1).code, u"unknown_version"_s);
    QCOMPARE(answer.setAside.at(2).code, u"malformed"_s);
}

void IntakeTest::SY_02_bytesAtTheSiteAreTheTills()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    journal.addSale(milk);
    journal.pushAll();
    QCOMPARE(shop.site->database().read(u"SELECT hex(bytes) FROM facts"_s)->toLatin1(),
             journal.facts.front().bytes.toHex().toUpper());
}

void IntakeTest::SY_01_brokenChainIsNotStored()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::shiftOpened, {});
    journal.add(factkind::shiftClosed, {});
    journal.facts.at(1).bytes.replace("shift.closed", "shift.opened");
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.outcome, PushOutcome::ChainBroken);
    QCOMPARE(answer.ackedSeq, 0);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), 0);
}

void IntakeTest::otherFactOfTheSameSeqIsAFork()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::shiftOpened, {});
    QCOMPARE(journal.pushAll().outcome, PushOutcome::Accepted);
    tests::PushedJournal clone(shop);
    clone.add(factkind::shiftOpened, { { "other"_L1, 1 } });
    QCOMPARE(clone.pushAll().outcome, PushOutcome::Fork);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), 1);
}

void IntakeTest::staleEpochAndUnknownDeviceAreTold()
{
    tests::SiteShop shop;
    PushRequest request;
    request.device = shop.device();
    request.epoch = 2;
    QCOMPARE(shop.site->push(request)->outcome, PushOutcome::EpochStale);
    request.device = tests::idOf<DeviceId>(u"stranger");
    QCOMPARE(shop.site->push(request)->outcome, PushOutcome::UnknownDevice);
}

void IntakeTest::CT_93_saleAndReturnMoveTheGoods()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 1092);
    QVERIFY(shop.saveProduct(milk).isDone);
    const auto change = [&](const QString &kind, const QString &reason, int pieces) {
        QJsonObject row = quantityImage(Quantity::pieces(pieces));
        row.insert("product"_L1, milk.id.toText());
        return shop.run(
            u"stock.change"_s,
            { { "kind"_L1, kind }, { "reason"_L1, reason }, { "rows"_L1, QJsonArray{ row } } });
    };
    const auto onHand
        = [&] { return shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s); };
    QVERIFY(change(u"receive"_s, QString(), 10).isDone);
    tests::PushedJournal journal(shop);
    const CompletedTicket sale = journal.addSale(milk, 3);
    Ticket back = tests::aTicket().with(1, milk);
    back.lines.front().kind = LineKind::ReturnWithoutReceipt;
    journal.addSale(back, { tests::cash(priceTicket(back).total.minor()) });
    QVERIFY(journal.pushAll().setAside.empty());
    QCOMPARE(onHand(), 8000);
    QCOMPARE(change(u"count"_s, QString(), 6).code, u"no_reason"_s);
    QCOMPARE(onHand(), 8000);
    QVERIFY(change(u"count"_s, u"shelf counted"_s, 6).isDone);
    QCOMPARE(onHand(), 6000);
    journal.pushAll();
    QCOMPARE(onHand(), 6000);
    const QJsonArray moves = shop.ask(u"stock.moves"_s, { { "product"_L1, milk.id.toText() } })
                                 .value("moves"_L1)
                                 .toArray();
    QCOMPARE(moves.size(), 4);
    std::int64_t sum = 0;
    for (const QJsonValue &move : moves) {
        sum += move.toObject().value("quantity"_L1).toInteger();
        QVERIFY(!move.toObject().value("causeId"_L1).toString().isEmpty());
        QVERIFY(!move.toObject().value("personName"_L1).toString().isEmpty());
    }
    QCOMPARE(sum, 6000);
    const auto published = shop.record(u"store"_s, milk.id.toText());
    QVERIFY(published.has_value());
    QCOMPARE(*quantityFromImage(*readJson(published->body)), Quantity::pieces(6));
}

void IntakeTest::CT_58_accountTenderPostsOnceAndSettlesTheReservation()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 5000);
    QVERIFY(shop.saveProduct(milk).isDone);
    Customer dora{ .id = tests::idOf<CustomerId>(u"Dora"), .name = u"Dora"_s };
    dora.creditLimit = tests::eur(20000);
    QVERIFY(shop.saveCustomer(dora).isDone);
    tests::PushedJournal journal(shop);
    const auto onAccount = [&](std::int64_t count) {
        Ticket ticket = tests::aTicket().with(count, milk);
        ticket.customer = TicketCustomer{ .id = dora.id, .name = dora.name };
        Tender tender = tests::cash(5000 * count);
        tender.kind = TenderKind::Account;
        return journal.addSale(ticket, { tender });
    };
    const auto reserve = [&](const QString &ticket, std::int64_t minor) {
        return shop.run(u"credit.reserve"_s,
                        { { "customer"_L1, dora.id.toText() },
                          { "ledger"_L1, u"account"_s },
                          { "amount"_L1, static_cast<qint64>(minor) },
                          { "currency"_L1, u"EUR"_s },
                          { "ticket"_L1, ticket } });
    };
    onAccount(3);
    journal.pushAll();
    const CommandAnswer tooMuch = reserve(u"t1"_s, 6000);
    QCOMPARE(tooMuch.code, u"over_limit"_s);
    QCOMPARE(tooMuch.detail, u"5000"_s);
    const CompletedTicket sale = onAccount(1);
    QVERIFY(reserve(sale.ticket.id.toText(), 5000).isDone);
    QCOMPARE(reserve(u"t2"_s, 1).code, u"over_limit"_s);
    journal.pushAll();
    journal.pushAll();
    QCOMPARE(shop.number(u"SELECT posted_minor FROM balances"_s), 20000);
    QCOMPARE(shop.number(u"SELECT reserved_minor FROM balances"_s), 0);
    const QJsonArray entries
        = shop.ask(u"ledger.entries"_s, { { "customer"_L1, dora.id.toText() } })
              .value("entries"_L1)
              .toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject().value("causeKind"_L1).toString(), u"ticket"_s);
}

void IntakeTest::CT_11_siteCountsTheShiftsRefundsItself()
{
    tests::SiteShop shop;
    const Product milk = goods(u"Oat milk"_s, 2000);
    QVERIFY(shop.saveProduct(milk).isDone);
    tests::PushedJournal journal(shop);
    const CompletedTicket sale = journal.addSale(milk, 5);
    for (int refund = 0; refund < 5; ++refund) {
        Ticket back = tests::aTicket().with(1, milk);
        back.lines.front().kind = LineKind::Return;
        back.lines.front().origin = ReturnOrigin{ .ticket = sale.ticket.id,
                                                  .line = sale.ticket.lines.front().id,
                                                  .receiptNumber = u"2-1-2026-000001"_s,
                                                  .total = tests::eur(-2000),
                                                  .taxes = { tests::eur(-319) } };
        journal.addSale(back, { tests::cash(-2000) });
    }
    QVERIFY(journal.pushAll().setAside.empty());
    journal.pushAll();
    const QString shift = tests::idOf<ShiftId>(u"shift").toText();
    const QJsonArray usage
        = shop.ask(u"shift.usage"_s, { { "shift"_L1, shift } }).value("usage"_L1).toArray();
    QCOMPARE(usage.size(), 1);
    const QJsonObject row = usage.at(0).toObject();
    QCOMPARE(row.value("action"_L1).toString(), u"refund"_s);
    QCOMPARE(row.value("count"_L1).toInteger(), 5);
    QCOMPARE(row.value("sum"_L1).toInteger(), 10000);
}

void IntakeTest::markSurvivesARestart()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::shiftOpened, {});
    journal.add(factkind::shiftClosed, {});
    QCOMPARE(journal.push(0, 1).ackedSeq, 1);
    shop.restart();
    const PushAnswer answer = journal.push(1, 2);
    QCOMPARE(answer.outcome, PushOutcome::Accepted);
    QCOMPARE(answer.ackedSeq, 2);
}

} // namespace countertop

CT_TEST_CLASS(countertop::IntakeTest)
#include "intaketest.moc"

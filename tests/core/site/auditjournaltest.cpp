#include "core/site/audit/auditjournal.h"

#include "core/protocol/tickettables.h"
#include "core/site/intake/verifychains.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// What an owner can read of what was commanded, approved and refused.
class AuditJournalTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_47_anApprovedPriceIsFoundByWhoApprovedIt();
    void SY_47_aChangeShowsWhatWasThereBefore();
    void SY_47_aRefusedRightIsWrittenDown();
    void SY_47_noSecretAndNoCustomerIsInIt();
    void SY_47_whatTillsAskForByThemselvesIsLeftOut();
    void SY_47_whatComesAgainIsThereOnce();
    void SY_47_ofAnImportTheNumberIsKept();
    void SY_47_whatWasTouchedIsNoticed_data();
    void SY_47_whatWasTouchedIsNoticed();
    void SY_47_noStatementChangesIt();
    void SY_47_itIsReadPageByPage();
    void SY_47_aFactOfAnybodysMakingStopsNothing();

private:
    static std::vector<site::StoredAuditEntry>
    found(tests::SiteShop &shop, const QString &words = {}, int rowsMost = 100, int below = 0)
    {
        site::AuditFilter filter;
        filter.from = Instant::fromMs(0);
        filter.until = Instant::fromMs(std::numeric_limits<std::int64_t>::max());
        filter.words = words;
        filter.rowsMost = rowsMost;
        filter.below = below;
        auto entries = site::searchAudit(shop.site->database(), shop.made->device.org, filter);
        if (!entries) {
            qFatal("%s", qPrintable(entries.error().detail));
        }
        return *entries;
    }
    static QJsonObject approval(const QString &object = u"ticket line"_s)
    {
        return { { "id"_L1, tests::idOf<ApprovalId>(u"approval").toText() },
                 { "right"_L1, u"price.override"_s },
                 { "object"_L1, object },
                 { "requester"_L1, personToJson(tests::anna()) },
                 { "approver"_L1, personToJson(tests::bo()) },
                 { "reason"_L1, u"scratched"_s },
                 { "amountBefore"_L1, u"24.90"_s },
                 { "amountAfter"_L1, u"20.00"_s },
                 { "givenAt"_L1, 1 } };
    }
};

void AuditJournalTest::SY_47_anApprovedPriceIsFoundByWhoApprovedIt()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::approvalGiven, approval());
    QVERIFY(journal.pushAll().setAside.empty());
    const auto entries = found(shop, tests::bo().name);
    QCOMPARE(entries.size(), std::size_t(1));
    const site::AuditEntry &entry = entries.front().entry;
    QCOMPARE(entry.kind, u"approval.given"_s);
    QCOMPARE(entry.person, tests::anna());
    QVERIFY(entry.approver == tests::bo());
    QVERIFY(entry.detail.contains(u"scratched"_s));
    QCOMPARE(entry.before.value("amount"_L1).toString(), u"24.90"_s);
    QCOMPARE(entry.after.value("amount"_L1).toString(), u"20.00"_s);
    QCOMPARE(entry.store, shop.made->device.store);
    QCOMPARE(found(shop, u"SCRATCHED"_s).size(), std::size_t(1));
    QVERIFY(found(shop, u"nobody"_s).empty());
}

void AuditJournalTest::SY_47_aChangeShowsWhatWasThereBefore()
{
    tests::SiteShop shop;
    Product milk = tests::aProduct(u"Oat milk"_s).costing(2490);
    QVERIFY(shop.saveProduct(milk).isDone);
    milk.prices.back().price = tests::eur(2000);
    QVERIFY(shop.saveProduct(milk, 1).isDone);
    const auto entries = found(shop, u"product.save"_s);
    QCOMPARE(entries.size(), std::size_t(2));
    const site::AuditEntry &change = entries.front().entry;
    const QString object = u"product "_s + milk.id.toText();
    QCOMPARE(change.object, object);
    QCOMPARE(change.person, shop.owner());
    // Only what differs.
    QCOMPARE(change.before.value(object).toObject().keys(), QStringList{ u"prices"_s });
    QVERIFY(QJsonDocument(change.before).toJson().contains("2490"));
    QVERIFY(QJsonDocument(change.after).toJson().contains("2000"));
    QVERIFY(!QJsonDocument(change.after).toJson().contains("2490"));
    QVERIFY(entries.back().entry.before.isEmpty()); // it was made
    // One that somebody else had changed meanwhile changed nothing, and is not told.
    QVERIFY(!shop.saveProduct(milk, 1).isDone);
    QCOMPARE(found(shop, u"product.save"_s).size(), std::size_t(2));
}

void AuditJournalTest::SY_47_aRefusedRightIsWrittenDown()
{
    tests::SiteShop shop;
    Command wish = shop.command(u"setting.set"_s, {});
    wish.actor = tests::anna(); // nobody whom the site knows
    const CommandAnswer answer = shop.run(wish);
    QCOMPARE(answer.code, u"right_denied"_s);
    const auto entries = found(shop, tests::anna().name);
    QCOMPARE(entries.size(), std::size_t(1));
    QVERIFY(!entries.front().entry.isDone);
    QCOMPARE(entries.front().entry.kind, u"setting.set"_s);
    QVERIFY(entries.front().entry.detail.contains(u"right_denied"_s));
}

void AuditJournalTest::SY_47_noSecretAndNoCustomerIsInIt()
{
    tests::SiteShop shop;
    Customer customer;
    customer.id = tests::idOf<CustomerId>(u"customer");
    customer.name = u"Petra Klein"_s;
    QVERIFY(shop.saveCustomer(customer).isDone);
    const auto entries = found(shop, u"customer.save"_s);
    QCOMPARE(entries.size(), std::size_t(1));
    QVERIFY(entries.front().entry.before.isEmpty() && entries.front().entry.after.isEmpty());
    QCOMPARE(entries.front().entry.object, u"customer "_s + customer.id.toText());
    QCOMPARE(shop.number(u"SELECT count(*) FROM audit_entries WHERE words LIKE '%petra%'"_s), 0);
    for (const auto &stored : found(shop)) {
        const QByteArray text = QJsonDocument(stored.entry.after).toJson();
        QVERIFY(!text.contains("verifier") && !text.contains("Petra"));
    }
}

void AuditJournalTest::SY_47_whatTillsAskForByThemselvesIsLeftOut()
{
    tests::SiteShop shop;
    QVERIFY(
        shop.run(u"credit.release"_s, { { "ticket"_L1, tests::idOf<TicketId>(u"none").toText() } })
            .isDone);
    QVERIFY(found(shop, u"credit.release"_s).empty());
}

void AuditJournalTest::SY_47_whatComesAgainIsThereOnce()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::approvalGiven, approval());
    journal.pushAll();
    journal.pushAll();
    QCOMPARE(found(shop, u"approval.given"_s).size(), std::size_t(1));
    Product milk = tests::aProduct(u"Oat milk"_s).costing(2490);
    milk.taxClass = shop.made->standardTaxClass;
    const Command wish = shop.command(
        u"product.save"_s, { { "product"_L1, productToJson(milk) }, { "expectedVersion"_L1, 0 } });
    QVERIFY(shop.run(wish).isDone);
    QVERIFY(shop.run(wish).isRepeated);
    QCOMPARE(found(shop, u"product.save"_s).size(), std::size_t(1));
}

void AuditJournalTest::SY_47_ofAnImportTheNumberIsKept()
{
    tests::SiteShop shop;
    QJsonArray rows;
    for (int row = 0; row < 30; ++row) {
        Product product = tests::aProduct(u"P%1"_s.arg(row)).costing(100 + row);
        product.taxClass = shop.made->standardTaxClass;
        rows.append(QJsonObject{ { "entity"_L1, u"product"_s },
                                 { "image"_L1, productToJson(product) },
                                 { "expectedVersion"_L1, 0 } });
    }
    const QString id = u"import"_s;
    QVERIFY(shop.run(u"import.begin"_s, { { "importId"_L1, id }, { "rows"_L1, 30 } }).isDone);
    QVERIFY(shop.run(u"import.stage"_s,
                     { { "importId"_L1, id }, { "firstRow"_L1, 0 }, { "rows"_L1, rows } })
                .isDone);
    QVERIFY(shop.run(u"import.publish"_s, { { "importId"_L1, id } }).isDone);
    const auto entries = found(shop, u"import.publish"_s);
    QCOMPARE(entries.size(), std::size_t(1));
    const auto begun = found(shop, u"import.begin"_s);
    QCOMPARE(begun.front().entry.after.value("records"_L1).toInteger(), 30);
    QCOMPARE(entries.front().entry.object, begun.front().entry.object);
    QVERIFY(entries.front().entry.object.endsWith(id));
    QVERIFY(found(shop, u"import.stage"_s).empty());
}

void AuditJournalTest::SY_47_whatWasTouchedIsNoticed_data()
{
    QTest::addColumn<QString>("touch");
    QTest::newRow("taken out") << u"DELETE FROM audit_entries WHERE position = 3"_s;
    QTest::newRow("another text")
        << u"UPDATE audit_entries SET bytes = (SELECT e.bytes FROM audit_entries e "
           "WHERE e.position = 2) WHERE position = 3"_s;
    QTest::newRow("another entry with its hash")
        << u"UPDATE audit_entries SET (bytes, hash) = (SELECT e.bytes, e.hash FROM audit_entries e "
           "WHERE e.position = 2) WHERE position = 3"_s;
    QTest::newRow("another hash")
        << u"UPDATE audit_entries SET hash = zeroblob(32) WHERE position = 3"_s;
    QTest::newRow("the first one taken out") << u"DELETE FROM audit_entries WHERE position = 1"_s;
}

void AuditJournalTest::SY_47_whatWasTouchedIsNoticed()
{
    QFETCH(QString, touch);
    tests::SiteShop shop;
    for (int number = 0; number < 5; ++number) {
        QVERIFY(shop.saveProduct(tests::aProduct(u"P%1"_s.arg(number)).costing(100)).isDone);
    }
    const auto whole = site::verifyAudit(shop.site->database());
    QVERIFY(whole.has_value());
    QVERIFY(*whole >= 5);
    QVERIFY(shop.site->database().execute(touch).has_value());
    const auto walked = site::verifyAudit(shop.site->database());
    QVERIFY(!walked);
    QVERIFY(walked.error().code.is(site::VerifyError::ChainBroken));
}

void AuditJournalTest::SY_47_noStatementChangesIt()
{
    const storage::QueryCatalog queries(u":/site/queries"_s);
    int met = 0;
    for (const QString &name : queries.names()) {
        const QString sql = queries.statement(name)->toUpper();
        if (sql.contains(u"AUDIT_ENTRIES"_s)) {
            ++met;
            QVERIFY2(!sql.startsWith(u"UPDATE"_s) && !sql.startsWith(u"DELETE"_s)
                         && !sql.contains(u"ON CONFLICT"_s),
                     qPrintable(name));
        }
    }
    QVERIFY(met >= 4);
}

void AuditJournalTest::SY_47_itIsReadPageByPage()
{
    tests::SiteShop shop;
    for (int number = 0; number < 7; ++number) {
        QVERIFY(shop.saveProduct(tests::aProduct(u"P%1"_s.arg(number)).costing(100)).isDone);
    }
    const auto all = found(shop);
    std::vector<std::int64_t> met;
    int below = 0;
    while (true) {
        const auto page = found(shop, {}, 3, below);
        for (const auto &entry : page) {
            met.push_back(entry.position);
        }
        if (page.size() < 3) {
            break;
        }
        below = static_cast<int>(page.back().position);
    }
    QCOMPARE(met.size(), all.size());
    QVERIFY(std::is_sorted(met.rbegin(), met.rend()));
    // Words are words: neither sign of the engine's patterns means anything.
    QVERIFY(found(shop, u"%"_s).empty());
    QVERIFY(found(shop, u"product_save"_s).empty());
}

void AuditJournalTest::SY_47_aFactOfAnybodysMakingStopsNothing()
{
    tests::SiteShop shop;
    tests::PushedJournal journal(shop);
    journal.add(factkind::signInFailed, { { "person"_L1, u"no id at all"_s } });
    journal.add(factkind::drawerOpened, { { "by"_L1, 7 }, { "deep"_L1, QJsonArray{ 1, 2 } } });
    journal.add(factkind::approvalGiven, {});
    const PushAnswer answer = journal.pushAll();
    QCOMPARE(answer.ackedSeq, 3);
    QVERIFY(answer.setAside.empty());
    QCOMPARE(found(shop).size() - found(shop, u"setting"_s).size() >= 3, true);
    QVERIFY(site::verifyAudit(shop.site->database()).has_value());
}

} // namespace countertop

CT_TEST_CLASS(countertop::AuditJournalTest)
#include "auditjournaltest.moc"

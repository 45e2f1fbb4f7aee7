#include "core/site/device/adoptcompany.h"

#include "core/protocol/devicekey.h"
#include "core/protocol/sealed.h"
#include "core/site/device/enrolment.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// A till that stood alone brings its company to a site, and nothing is counted twice.
class AdoptCompanyTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_08_theWholeHistoryComesAndIsCountedOnce();
    void everyTableThatThereIsComesAlong();
    void aCompanyComesOnce();
    void aFileWithoutACompanyIsRefused();
    void aCompanyOfAnotherSiteIsRefused();
};

namespace {

/// A site that no company came to yet.
struct EmptySite
{
    EmptySite()
    {
        const QString address = tests::ScratchPostgres::isWanted()
            ? tests::ScratchPostgres::running().newPlace()
            : folder.filePath(u"site.db"_s);
        auto opened = site::Site::open(address, clock, std::make_unique<RandomIds>(clock));
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        site = std::move(*opened);
    }
    std::int64_t number(const QString &sql) { return site->database().read(sql)->toLongLong(); }

    QTemporaryDir folder;
    tests::FakeClock clock;
    std::unique_ptr<site::Site> site;
};

QString pathOf(tests::SiteShop &shop)
{
    return shop.site->database().path();
}

} // namespace

void AdoptCompanyTest::SY_08_theWholeHistoryComesAndIsCountedOnce()
{
    tests::SiteShop alone(storage::Engine::Sqlite);
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(1092).changed([](Product &product) {
        product.isStockTracked = true;
    });
    QVERIFY(alone.saveProduct(milk).isDone);
    tests::PushedJournal journal(alone);
    for (int sale = 0; sale < 5; ++sale) {
        journal.addSale(milk);
    }
    QCOMPARE(journal.push(0, 4).ackedSeq, 4); // the fifth is still on its way

    EmptySite joined;
    const auto company = site::adoptCompany(*joined.site, pathOf(alone));
    QVERIFY(company.has_value());
    QCOMPARE(company->name, u"Ufergarten"_s);
    QCOMPARE(company->factCount, 4);
    site::EnrolmentTerms terms{ QByteArray(sealingKeyBytes, 's'), {} };
    const auto code
        = site::makeEnrolmentCode(*joined.site, { company->org, 2, DeviceRole::Till, 1 }, terms);
    QVERIFY(code.has_value());
    const auto grant = site::enrol(*joined.site,
                                   { code->code.text(),
                                     DeviceKey::make().publicHalf(),
                                     u"0.1.0"_s,
                                     alone.device(),
                                     QByteArray(32, 'q') },
                                   terms);
    QVERIFY(grant.has_value());
    QCOMPARE(grant->device, alone.device());
    QCOMPARE(grant->ackedSeq, 4);
    // The till sends its whole journal again, and the fifth.
    const auto pushed = joined.site->push(journal.request(0, 5));
    QVERIFY(pushed.has_value());
    QCOMPARE(pushed->outcome, PushOutcome::Accepted);
    QCOMPARE(pushed->ackedSeq, 5);
    QVERIFY(pushed->setAside.empty());
    QCOMPARE(joined.number(u"SELECT count(*) FROM facts"_s), 5);
    QCOMPARE(joined.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s), -5000);
    // Feeds go on in the same history: a cursor of before is good.
    const auto page = joined.site->feedPage(
        { alone.device(), u"catalog"_s, 1, 10, alone.made->device.siteEpoch });
    QVERIFY(page.has_value());
    QVERIFY(!page->mustResync);
}

void AdoptCompanyTest::everyTableThatThereIsComesAlong()
{
    tests::SiteShop alone(storage::Engine::Sqlite);
    EmptySite joined;
    const auto company = site::adoptCompany(*joined.site, pathOf(alone));
    QVERIFY(company.has_value());
    const auto list = alone.site->database().read(
        u"SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
        "('enrolment_codes', 'schema_history') AND name NOT LIKE 'sqlite_%'"_s);
    QVERIFY(list.has_value());
    const QStringList tables = list->split(u' ');
    QVERIFY(tables.size() >= 21);
    for (const QString &table : tables) {
        const QString count = u"SELECT count(*) FROM "_s + table;
        QCOMPARE(joined.number(count), alone.number(count));
        // Each of them is copied by a statement, also where the shop of this test has no row.
        QVERIFY2(QFile::exists(u":/site/queries/adopt/copy_%1.sql"_s.arg(table)),
                 qPrintable(table));
    }
}

void AdoptCompanyTest::aCompanyComesOnce()
{
    tests::SiteShop alone(storage::Engine::Sqlite);
    EmptySite joined;
    QVERIFY(site::adoptCompany(*joined.site, pathOf(alone)).has_value());
    const auto again = site::adoptCompany(*joined.site, pathOf(alone));
    QVERIFY(again.error().code.is(site::AdoptError::AlreadyHere));
    QCOMPARE(joined.number(u"SELECT count(*) FROM orgs"_s), 1);
    QVERIFY(!QFile::exists(joined.site->database().path() + u".incoming"_s));
}

void AdoptCompanyTest::aFileWithoutACompanyIsRefused()
{
    const QTemporaryDir folder;
    const QString nothing = folder.filePath(u"site.db"_s);
    const tests::FakeClock clock;
    QVERIFY(site::Site::open(nothing, clock, std::make_unique<RandomIds>(clock)).has_value());
    EmptySite joined;
    const auto refused = site::adoptCompany(*joined.site, nothing);
    QVERIFY(refused.error().code.is(site::AdoptError::NoCompany));
}

void AdoptCompanyTest::aCompanyOfAnotherSiteIsRefused()
{
    tests::SiteShop elsewhere(storage::Engine::Sqlite);
    QVERIFY(elsewhere.site->database()
                .execute(u"UPDATE devices SET public_key = zeroblob(32)"_s)
                .has_value());
    EmptySite joined;
    const auto refused = site::adoptCompany(*joined.site, pathOf(elsewhere));
    QVERIFY(refused.error().code.is(site::AdoptError::NotAlone));
    QCOMPARE(joined.number(u"SELECT count(*) FROM orgs"_s), 0);
}

} // namespace countertop

CT_TEST_CLASS(countertop::AdoptCompanyTest)
#include "adoptcompanytest.moc"

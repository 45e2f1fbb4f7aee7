#include "core/till/catalog/catalogdesk.h"
#include "core/till/report/reportdesk.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

/// To which day a sale belongs, whenever it is made and whenever it is sent.
class BusinessDayTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_37_theDayIsThatOfTheShiftAndBothTimesAreKept();
};

void BusinessDayTest::SY_37_theDayIsThatOfTheShiftAndBothTimesAreKept()
{
    tests::StandAlone shop;
    Product milk = tests::aProduct(u"Milk"_s).costing(189);
    milk.taxClass = shop.made->standardTaxClass;
    QVERIFY(till::CatalogDesk(*shop.sync).change({ .product = milk }, shop.owner()).takeResult());
    shop.openShift(); // 14 May 2026, 12:07
    shop.clock.advance(12h + 3min);
    const Instant sold = shop.clock.now(); // 15 May, ten past midnight
    const auto sale = shop.sell(milk);
    QVERIFY(sale);
    shop.clock.advance(30h);
    const Instant sent = shop.clock.now(); // 16 May
    QVERIFY(shop.sync->pushNow().takeResult());

    const BusinessDay day(QDate(2026, 5, 14));
    till::ReportDesk reports(*shop.till);
    const auto whole = reports.report({ day, day, ReportGroup::Day, {}, {}, {} }).takeResult();
    QVERIFY(whole);
    QCOMPARE(whole->total.amount, tests::eur(189));
    for (const QDate &other : { QDate(2026, 5, 15), QDate(2026, 5, 16) }) {
        const BusinessDay next(other);
        QCOMPARE(
            reports.report({ next, next, ReportGroup::Day, {}, {}, {} }).takeResult()->total.amount,
            tests::eur(0));
    }

    const QString where = u" FROM facts WHERE kind = 'ticket.completed'"_s;
    QCOMPARE(shop.siteNumber(u"SELECT received_at"_s + where), sent.ms());
    const QByteArray bytes = shop.link
                                 ->onSite([&where](site::Site &site) {
                                     return site.database().read(u"SELECT bytes"_s + where);
                                 })
                                 .takeResult()
                                 ->toUtf8();
    const QJsonObject fact = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(fact.value("at"_L1).toInteger(), sold.ms());
    QCOMPARE(fact.value("body"_L1).toObject().value("day"_L1).toString(), u"2026-05-14"_s);
    // The zone in which these instants are read is the store's setting, at the site too.
    const QString zone = u"SELECT count(*) FROM published WHERE entity_id LIKE '%store.zone%'"_s;
    QVERIFY(shop.siteNumber(zone) > 0);
}

} // namespace countertop

CT_TEST_CLASS(countertop::BusinessDayTest)
#include "businessdaytest.moc"

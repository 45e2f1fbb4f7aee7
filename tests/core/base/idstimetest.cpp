#include "core/base/businessday.h"
#include "core/base/idsource.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"

namespace countertop {

class IdsTimeTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void idsRiseAndReadBack();
    void idsRiseWhenTheClockGoesBack();
    void malformedIdIsRefused_data();
    void malformedIdIsRefused();
    void E_T1_validUntilTheFirstInstantOfTheNextLocalDay_data();
    void E_T1_validUntilTheFirstInstantOfTheNextLocalDay();
    void CT_73_businessDayEndsAtItsHour();
};

void IdsTimeTest::idsRiseAndReadBack()
{
    tests::FakeClock clock;
    RandomIds ids(clock);
    Uuid last;
    for (int round = 0; round < 10000; ++round) {
        const Uuid next = ids.next();
        QVERIFY(next > last);
        last = next;
    }
    QCOMPARE(*Uuid::fromText(last.toText()), last);
    QCOMPARE(last.toText().at(14), QChar(u'7'));
}

void IdsTimeTest::idsRiseWhenTheClockGoesBack()
{
    tests::FakeClock clock;
    RandomIds ids(clock);
    const Uuid before = ids.next();
    clock.advance(std::chrono::hours(-3));
    QVERIFY(ids.next() > before);
}

void IdsTimeTest::malformedIdIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no hyphens") << QStringLiteral("0190a1b2c3d47e5f8a9b0c1d2e3f40510000");
    QTest::newRow("a letter that is no digit")
        << QStringLiteral("g190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4051");
}

void IdsTimeTest::malformedIdIsRefused()
{
    QFETCH(QString, text);
    const auto id = TicketId::fromText(text);
    QVERIFY(!id);
    QVERIFY(id.error().code.is(IdError::Malformed));
}

void IdsTimeTest::E_T1_validUntilTheFirstInstantOfTheNextLocalDay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<QString>("endsAt");
    QTest::newRow("E-T2 day of 25 hours")
        << "America/New_York" << QDate(2026, 11, 1) << "2026-11-02T05:00:00Z";
    QTest::newRow("E-T3 day of 23 hours")
        << "America/New_York" << QDate(2026, 3, 8) << "2026-03-09T04:00:00Z";
    QTest::newRow("E-T4 23:30 happens twice")
        << "America/Santiago" << QDate(2026, 4, 4) << "2026-04-05T04:00:00Z";
    QTest::newRow("E-T5 no midnight in Santiago")
        << "America/Santiago" << QDate(2026, 9, 5) << "2026-09-06T04:00:00Z";
    QTest::newRow("E-T5 no midnight in Beirut")
        << "Asia/Beirut" << QDate(2026, 3, 28) << "2026-03-28T22:00:00Z";
    QTest::newRow("E-T5 no midnight in Cairo")
        << "Africa/Cairo" << QDate(2026, 4, 23) << "2026-04-23T22:00:00Z";
}

void IdsTimeTest::E_T1_validUntilTheFirstInstantOfTheNextLocalDay()
{
    QFETCH(QString, zone);
    QFETCH(QDate, lastDay);
    QFETCH(QString, endsAt);
    const Instant expected
        = Instant::fromMs(QDateTime::fromString(endsAt, Qt::ISODate).toMSecsSinceEpoch());
    QCOMPARE(endOfValidity(lastDay, *Zone::fromName(zone)).ms(), expected.ms());
}

void IdsTimeTest::CT_73_businessDayEndsAtItsHour()
{
    const Zone zone = *Zone::fromName(QStringLiteral("Europe/Berlin"));
    const QDateTime night(QDate(2026, 5, 15), QTime(0, 10), QTimeZone("Europe/Berlin"));
    const Instant instant = Instant::fromMs(night.toMSecsSinceEpoch());
    QCOMPARE(BusinessDay::of(instant, zone, 0).toText(), QStringLiteral("2026-05-15"));
    QCOMPARE(BusinessDay::of(instant, zone, 4).toText(), QStringLiteral("2026-05-14"));
}

} // namespace countertop

CT_TEST_CLASS(countertop::IdsTimeTest)

#include "idstimetest.moc"

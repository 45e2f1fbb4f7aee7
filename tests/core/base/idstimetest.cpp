#include "core/base/businessday.h"
#include "core/base/idsource.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"

#include <ctime>

namespace countertop {

class IdsTimeTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void idsRiseAndReadBack();
    void idsRiseWhenTheClockGoesBack();
    void malformedIdIsRefused_data();
    void malformedIdIsRefused();
    void E_T1_validUntilTheFirstInstantOfTheNextLocalDay();
    void E_T2_dayOfTwentyFiveHoursIsValidToItsEnd();
    void E_T3_dayOfTwentyThreeHoursIsValidToItsEnd();
    void E_T4_validThroughBothTimesThatReadHalfPastEleven();
    void E_T5_endsAtTheFirstInstantThatExists_data();
    void E_T5_endsAtTheFirstInstantThatExists();
    void E_T8_zoneOfTheOperatingSystemChangesNothing();
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

/// How an instant reads in UTC, to the second.
static QString utcText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms(), Qt::UTC).toString(Qt::ISODate);
}

static Instant atUtc(const char *text)
{
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    return Instant::fromMs(moment.toMSecsSinceEpoch());
}

/// Whether something whose last day in *zone* is *lastDay* is still valid at that instant.
static bool isValidAt(const QDate &lastDay, const char *zone, const char *utc)
{
    return atUtc(utc) < endOfValidity(lastDay, *Zone::fromName(QString::fromLatin1(zone)));
}

void IdsTimeTest::E_T1_validUntilTheFirstInstantOfTheNextLocalDay()
{
    const QDate day(2026, 5, 14);
    const Instant end = endOfValidity(day, *Zone::fromName(QStringLiteral("Europe/Berlin")));
    QCOMPARE(utcText(end), QStringLiteral("2026-05-14T22:00:00Z"));
    QVERIFY(isValidAt(day, "Europe/Berlin", "2026-05-14T21:59:59Z"));
    QVERIFY(!isValidAt(day, "Europe/Berlin", "2026-05-14T22:00:00Z"));
}

void IdsTimeTest::E_T2_dayOfTwentyFiveHoursIsValidToItsEnd()
{
    const QDate day(2026, 11, 1);
    const Zone zone = *Zone::fromName(QStringLiteral("America/New_York"));
    QCOMPARE(utcText(endOfValidity(day, zone)), QStringLiteral("2026-11-02T05:00:00Z"));
    QCOMPARE(endOfValidity(day, zone).ms() - zone.startOf(day).ms(), 25 * 3'600'000LL);
}

void IdsTimeTest::E_T3_dayOfTwentyThreeHoursIsValidToItsEnd()
{
    const QDate day(2026, 3, 8);
    const Zone zone = *Zone::fromName(QStringLiteral("America/New_York"));
    QCOMPARE(utcText(endOfValidity(day, zone)), QStringLiteral("2026-03-09T04:00:00Z"));
    QCOMPARE(endOfValidity(day, zone).ms() - zone.startOf(day).ms(), 23 * 3'600'000LL);
}

void IdsTimeTest::E_T4_validThroughBothTimesThatReadHalfPastEleven()
{
    const QDate day(2026, 4, 4);
    const Zone zone = *Zone::fromName(QStringLiteral("America/Santiago"));
    QCOMPARE(utcText(endOfValidity(day, zone)), QStringLiteral("2026-04-05T04:00:00Z"));
    for (const char *halfPastEleven : { "2026-04-05T02:30:00Z", "2026-04-05T03:30:00Z" }) {
        QCOMPARE(zone.toLocal(atUtc(halfPastEleven)).time(), QTime(23, 30));
        QVERIFY(isValidAt(day, "America/Santiago", halfPastEleven));
    }
}

void IdsTimeTest::E_T5_endsAtTheFirstInstantThatExists_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<QString>("endsAt");
    QTest::newRow("no midnight in Santiago")
        << "America/Santiago" << QDate(2026, 9, 5) << "2026-09-06T04:00:00Z";
    QTest::newRow("no midnight in Beirut")
        << "Asia/Beirut" << QDate(2026, 3, 28) << "2026-03-28T22:00:00Z";
    QTest::newRow("no midnight in Cairo")
        << "Africa/Cairo" << QDate(2026, 4, 23) << "2026-04-23T22:00:00Z";
}

void IdsTimeTest::E_T5_endsAtTheFirstInstantThatExists()
{
    QFETCH(QString, zone);
    QFETCH(QDate, lastDay);
    QFETCH(QString, endsAt);
    const Zone found = *Zone::fromName(zone);
    QCOMPARE(utcText(endOfValidity(lastDay, found)), endsAt);
    QCOMPARE(found.toLocal(endOfValidity(lastDay, found)).time(), QTime(1, 0));
}

void IdsTimeTest::E_T8_zoneOfTheOperatingSystemChangesNothing()
{
    const QByteArray before = qgetenv("TZ");
    const Instant late = atUtc("2026-05-14T22:30:00Z");
    for (const char *system : { "Pacific/Auckland", "America/Los_Angeles", "UTC" }) {
        qputenv("TZ", system);
        tzset();
        const QDateTime here = QDateTime::fromMSecsSinceEpoch(late.ms());
        QCOMPARE(here.offsetFromUtc() == 0, qstrcmp(system, "UTC") == 0); // it did take hold
        const Zone zone = *Zone::fromName(QStringLiteral("Europe/Berlin"));
        QCOMPARE(zone.toLocal(late).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                 QStringLiteral("2026-05-15 00:30"));
        QCOMPARE(BusinessDay::of(late, zone, 0).toText(), QStringLiteral("2026-05-15"));
        QCOMPARE(utcText(endOfValidity(QDate(2026, 5, 14), zone)),
                 QStringLiteral("2026-05-14T22:00:00Z"));
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
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

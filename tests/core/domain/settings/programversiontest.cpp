#include "core/domain/settings/programversion.h"

#include "core/domain/settings/settings.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

class ProgramVersionTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void SY_39_anOldProgramIsWarnedForFourteenDays();
    void versionsAreReadAndCompared();
    void SY_39_theLeastVersionIsAVersionOrNothing();
};

void ProgramVersionTest::SY_39_anOldProgramIsWarnedForFourteenDays()
{
    using std::chrono::hours;
    const auto own = *ProgramVersion::fromText(u"0.1.9");
    const auto least = ProgramVersion::fromText(u"0.2.0");
    const Instant demanded = Instant::fromMs(1'000'000);
    const auto after = [&](std::chrono::milliseconds time) {
        return standingOf(own, least, demanded, demanded.plus(time));
    };
    QCOMPARE(after(hours(0)), VersionStanding::Warned);
    QCOMPARE(after(hours(24 * 13)), VersionStanding::Warned);
    QCOMPARE(after(hours(24 * 14) - std::chrono::milliseconds(1)), VersionStanding::Warned);
    QCOMPARE(after(hours(24 * 14)), VersionStanding::Refused);
    QCOMPARE(after(hours(24 * 15)), VersionStanding::Refused);
    QCOMPARE(refusedFrom(demanded), demanded.plus(hours(24 * 14)));
    const Instant late = demanded.plus(hours(24 * 400));
    QCOMPARE(standingOf(*least, least, demanded, late), VersionStanding::Current);
    QCOMPARE(standingOf(own, {}, demanded, late), VersionStanding::Current);
}

void ProgramVersionTest::versionsAreReadAndCompared()
{
    QVERIFY(*ProgramVersion::fromText(u"0.10.0") > *ProgramVersion::fromText(u"0.9.12"));
    QVERIFY(*ProgramVersion::fromText(u"1.0.0") > *ProgramVersion::fromText(u"0.99.99"));
    QCOMPARE(ProgramVersion::fromText(u"1.20.3")->text(), u"1.20.3"_s);
    for (const QStringView none : { u"",
                                    u"1",
                                    u"1.2",
                                    u"1.2.3.4",
                                    u"1.2.x",
                                    u"-1.2.3",
                                    u"1.+2.3",
                                    u"1.02.3",
                                    u" 1.2.3",
                                    u"1..3",
                                    u"9999999999.0.0" }) {
        QVERIFY2(!ProgramVersion::fromText(none), qPrintable(none.toString()));
    }
}

void ProgramVersionTest::SY_39_theLeastVersionIsAVersionOrNothing()
{
    const QString key(setting::leastVersion);
    QVERIFY(Settings::check(key, u"0.2.0"_s));
    QVERIFY(Settings::check(key, QString()));
    QVERIFY(!Settings::check(key, u"new"_s));
    QVERIFY(!Settings::check(key, u"0.2"_s));
}

} // namespace countertop

CT_TEST_CLASS(countertop::ProgramVersionTest)
#include "programversiontest.moc"

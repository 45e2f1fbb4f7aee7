#include "ui/shell/scanburst.h"

#include "tests/support/checked.h"

namespace countertop::ui {

class ScanBurstTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_23_thirteenCharactersAtTenMsAreAScan();
    void CT_23_theSameAtSixtyMsAreTyping();
    void CT_23_threeLettersAreTyping();
    void CT_23_silenceEndsABurst();
    void CT_23_prefixAndSuffixAreStripped();
    void CT_26_controlCharactersAreStripped();
    void CT_26_moreThan256BytesAreNoCode();
};

namespace {

using Verdict = ScanBurst::Verdict;

/// Types *text*, one key each *gapMs*; every replay is answered as the filter does.
std::vector<Verdict> type(ScanBurst &burst, const QString &text, int gapMs)
{
    std::vector<Verdict> verdicts;
    std::int64_t atMs = 1000;
    for (const QChar character : text) {
        Verdict verdict = burst.key(character, atMs);
        if (verdict == Verdict::Replay) {
            verdicts.push_back(verdict);
            burst.clear();
            verdict = burst.key(character, atMs);
        }
        verdicts.push_back(verdict);
        atMs += gapMs;
    }
    return verdicts;
}

} // namespace

void ScanBurstTest::CT_23_thirteenCharactersAtTenMsAreAScan()
{
    ScanBurst burst({});
    for (const Verdict verdict : type(burst, QStringLiteral("4006381333931"), 10)) {
        QVERIFY(verdict == Verdict::Hold);
    }
    QVERIFY(burst.terminator(1000 + 130) == Verdict::Scan);
    QCOMPARE(burst.scan().code, QStringLiteral("4006381333931"));
}

void ScanBurstTest::CT_23_theSameAtSixtyMsAreTyping()
{
    ScanBurst burst({});
    const std::vector<Verdict> verdicts = type(burst, QStringLiteral("4006381333931"), 60);
    QCOMPARE(std::count(verdicts.begin(), verdicts.end(), Verdict::Replay), 12);
    QVERIFY(burst.terminator(1000 + 13 * 60) == Verdict::Replay);
}

void ScanBurstTest::CT_23_threeLettersAreTyping()
{
    ScanBurst burst({});
    type(burst, QStringLiteral("abc"), 10);
    QVERIFY(burst.terminator(1030) == Verdict::Replay);
    ScanBurst silent({});
    type(silent, QStringLiteral("abc"), 10);
    QCOMPARE(silent.waitMs(), 35);
    QVERIFY(silent.silence() == Verdict::Replay);
}

void ScanBurstTest::CT_23_silenceEndsABurst()
{
    ScanBurst burst({});
    type(burst, QStringLiteral("40063813"), 10);
    QCOMPARE(burst.waitMs(), 100);
    QVERIFY(burst.silence() == Verdict::Scan);
    QCOMPARE(burst.scan().code, QStringLiteral("40063813"));
}

void ScanBurstTest::CT_23_prefixAndSuffixAreStripped()
{
    ScanBurst burst({ .prefix = QStringLiteral("]E0"), .suffix = QStringLiteral("#") });
    type(burst, QStringLiteral("]E04006381333931#"), 5);
    QVERIFY(burst.terminator(1090) == Verdict::Scan);
    QCOMPARE(burst.scan().code, QStringLiteral("4006381333931"));
}

void ScanBurstTest::CT_26_controlCharactersAreStripped()
{
    ScanBurst burst({});
    type(burst,
         QStringLiteral("40\x1b"
                        "06\x04"
                        "381\u009b"),
         5);
    QVERIFY(burst.terminator(1060) == Verdict::Scan);
    QCOMPARE(burst.scan().code, QStringLiteral("4006381"));
}

void ScanBurstTest::CT_26_moreThan256BytesAreNoCode()
{
    ScanBurst burst({});
    type(burst, QString(300, u'7'), 2);
    QVERIFY(burst.terminator(1601) == Verdict::Scan);
    QVERIFY(burst.scan().isTooLong);
    QCOMPARE(burst.scan().code.size(), 256);
    ScanBurst fits({});
    type(fits, QString(256, u'7'), 2);
    QVERIFY(fits.terminator(1520) == Verdict::Scan);
    QVERIFY(!fits.scan().isTooLong);
}

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::ScanBurstTest)

#include "scanbursttest.moc"

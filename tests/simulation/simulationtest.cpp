#include "tests/simulation/simulation.h"

#include "tests/simulation/seeds.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

using simulation::Floors;
using simulation::MadeCompany;
using simulation::Outcome;
using simulation::Simulation;

/// Real tills and the real site under everything that goes wrong between them: some seeds are run
/// once, and each function looks for what they did to its rule. `CT_SEEDS` says how many.
class SimulationTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everySeedDoesEnough();
    void SY_01_journalsAtTheSiteAreWhole();
    void SY_08_noSaleIsLostOrDoubled();
    void SY_10_aForkIsKeptAside();
    void SY_13_onlyWhatMustWaitIsSetAside();
    void SY_13_whatWasSetAsideIsShown();
    void SY_14_whatBelongsToItWaitsBehindIt();
    void SY_18_copiesOfTheFeedsAreAlike();
    void SY_22_anActHasOneEffect();
    void SY_23_anIdIsForOneAct();
    void SY_24_versionsRiseByOneAnAct();
    void SY_35_whatALockedOutTillSentCountsOnce();
    void SY_42_everythingIsSentInTheEnd();
    void CT_50_tendersComeToTheTotal();
    void CT_76_aZCountsWhatWasSold();
    void CT_93_goodsAreWhatWasBoughtAndSold();
    void aSeedIsTheSameInEveryRun();

private:
    /// What was violated of the rules that begin with one of the words.
    QString broken(const QStringList &rules) const;

    MadeCompany m_company;
    std::vector<Outcome> m_outcomes;
    Floors m_floors;
};

void SimulationTest::initTestCase()
{
    const int asked = qEnvironmentVariableIntValue("CT_SEEDS");
    const std::uint64_t count = asked > 0 ? static_cast<std::uint64_t>(asked) : 150;
    for (const std::uint64_t seed : simulation::seedsToRun(1, count)) {
        m_outcomes.push_back(Simulation(m_company, seed).run());
        m_floors.add(m_outcomes.back());
        m_outcomes.back().trace.clear();
    }
    qInfo("%d seeds: %s", m_floors.seeds, qPrintable(m_floors.inWords()));
}

QString SimulationTest::broken(const QStringList &rules) const
{
    for (const Outcome &outcome : m_outcomes) {
        for (const QString &violation : outcome.violations) {
            if (rules.contains(violation.section(u':', 0, 0))) {
                return u"seed %1: %2"_s.arg(outcome.seed).arg(violation);
            }
        }
    }
    return {};
}

void SimulationTest::everySeedDoesEnough()
{
    QCOMPARE(broken({ u"floors"_s }), QString());
    QVERIFY(m_floors.salesLeastSeen >= simulation::salesLeast);
    QVERIFY(m_floors.commandsLeastSeen >= simulation::commandsLeast);
    QVERIFY(m_floors.faultsLeastSeen >= simulation::faultsLeast);
}

void SimulationTest::SY_01_journalsAtTheSiteAreWhole()
{
    QCOMPARE(broken({ u"I1"_s }), QString());
}

void SimulationTest::SY_08_noSaleIsLostOrDoubled()
{
    QCOMPARE(broken({ u"LOST"_s, u"DOUBLED"_s }), QString());
}

void SimulationTest::SY_10_aForkIsKeptAside()
{
    QCOMPARE(broken({ u"SY-10"_s }), QString());
}

void SimulationTest::SY_13_onlyWhatMustWaitIsSetAside()
{
    QCOMPARE(broken({ u"SY-13"_s }), QString());
}

void SimulationTest::SY_13_whatWasSetAsideIsShown()
{
    QCOMPARE(broken({ u"I10"_s }), QString());
}

void SimulationTest::SY_14_whatBelongsToItWaitsBehindIt()
{
    QCOMPARE(broken({ u"SY-14"_s }), QString());
}

void SimulationTest::SY_18_copiesOfTheFeedsAreAlike()
{
    QCOMPARE(broken({ u"SY-18"_s }), QString());
}

void SimulationTest::SY_22_anActHasOneEffect()
{
    QCOMPARE(broken({ u"SY-22"_s }), QString());
}

void SimulationTest::SY_23_anIdIsForOneAct()
{
    QCOMPARE(broken({ u"SY-23"_s }), QString());
}

void SimulationTest::SY_24_versionsRiseByOneAnAct()
{
    QCOMPARE(broken({ u"SY-24"_s }), QString());
}

void SimulationTest::SY_35_whatALockedOutTillSentCountsOnce()
{
    QCOMPARE(broken({ u"SY-35"_s }), QString());
}

void SimulationTest::SY_42_everythingIsSentInTheEnd()
{
    QCOMPARE(broken({ u"SY-42"_s }), QString());
}

void SimulationTest::CT_50_tendersComeToTheTotal()
{
    QCOMPARE(broken({ u"I2"_s }), QString());
}

void SimulationTest::CT_76_aZCountsWhatWasSold()
{
    QCOMPARE(broken({ u"I3"_s }), QString());
}

void SimulationTest::CT_93_goodsAreWhatWasBoughtAndSold()
{
    QCOMPARE(broken({ u"I7"_s }), QString());
}

void SimulationTest::aSeedIsTheSameInEveryRun()
{
    for (const std::uint64_t seed : { 7U, 8U, 9U }) {
        const Outcome first = Simulation(m_company, seed).run();
        const Outcome again = Simulation(m_company, seed).run();
        QCOMPARE(again.trace.join(u'\n'), first.trace.join(u'\n'));
        QCOMPARE(again.digest, first.digest);
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::SimulationTest)
#include "simulationtest.moc"

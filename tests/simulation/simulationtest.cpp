#include "tests/simulation/simulation.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

using simulation::MadeCompany;
using simulation::Outcome;
using simulation::Simulation;

/// Real tills and the real site under everything that goes wrong between them.
class SimulationTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_42_afterHealingEverythingIsAtTheSite();
    void aSeedIsTheSameInEveryRun();

private:
    MadeCompany m_company;
};

void SimulationTest::SY_42_afterHealingEverythingIsAtTheSite()
{
    const int count = qEnvironmentVariableIntValue("CT_SEEDS");
    for (int seed = 1; seed <= (count > 0 ? count : 150); ++seed) {
        const Outcome outcome = Simulation(m_company, static_cast<std::uint64_t>(seed)).run();
        QVERIFY2(outcome.violations.isEmpty(),
                 qPrintable(u"seed %1: "_s.arg(seed) + outcome.violations.join(u"; "_s)));
    }
}

void SimulationTest::aSeedIsTheSameInEveryRun()
{
    const Outcome first = Simulation(m_company, 7).run();
    const Outcome again = Simulation(m_company, 7).run();
    QCOMPARE(again.trace.join(u'\n'), first.trace.join(u'\n'));
    QCOMPARE(again.digest, first.digest);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SimulationTest)
#include "simulationtest.moc"

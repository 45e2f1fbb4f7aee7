#include "tests/simulation/simulation.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>
using namespace Qt::StringLiterals;
using namespace countertop;
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QElapsedTimer all; all.start();
    simulation::MadeCompany company;
    std::printf("made in %lld ms\n", all.elapsed());
    const QStringList a = app.arguments();
    int from = a.value(1).toInt(), to = a.value(2).toInt();
    bool trace = a.size() > 3;
    int bad = 0; all.restart();
    for (int seed = from; seed <= to; ++seed) {
        QElapsedTimer one; one.start();
        const auto outcome = simulation::Simulation(company, static_cast<std::uint64_t>(seed)).run();
        if (trace) for (const auto &l : outcome.trace) std::printf("%s\n", qPrintable(l));
        if (!outcome.violations.isEmpty()) { ++bad; std::printf("seed %d: %s\n", seed, qPrintable(outcome.violations.join(u"\n   "_s))); }
        if (trace || to - from < 10) { std::printf("seed %d %lld ms:", seed, one.elapsed());
        for (const auto &[w, c] : outcome.counted.all()) std::printf(" %s=%d", qPrintable(w), c);
        std::printf("\n"); }
    }
    std::printf("%d of %d bad, %lld ms\n", bad, to - from + 1, all.elapsed());
    return bad ? 1 : 0;
}

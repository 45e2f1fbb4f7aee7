// countertop-simulate: seeds of the simulation, any number, on several processes.

#include "tests/simulation/seeds.h"
#include "tests/simulation/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>
#include <sched.h>

using namespace Qt::StringLiterals;

namespace countertop::simulation {

namespace {

constexpr qsizetype violationsShown = 6;

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

struct Wish
{
    std::uint64_t from = 1;
    std::uint64_t count = 200;
    int processes = 2;
    bool isTraced = false;
    bool stopsAtFirst = false;
    bool isShare = false; ///< somebody else adds the floors up
};

/// A seed's threads hand over to each other all the time; on one processor that costs least.
void stayOnProcessor(int number)
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) < 2) {
        return;
    }
    int place = number % CPU_COUNT(&allowed);
    for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (CPU_ISSET(processor, &allowed) && place-- == 0) {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(processor, &one);
            (void)sched_setaffinity(0, sizeof one, &one);
            return;
        }
    }
}

void sayWhatWentWrong(const Outcome &outcome)
{
    say(u"seed %1 fails; its steps: countertop-simulate --seed %1 --trace"_s.arg(outcome.seed));
    for (const QString &violation :
         outcome.violations.first(std::min(violationsShown, outcome.violations.size()))) {
        say(u"  "_s + violation);
    }
}

/// Every *shares*-th seed of the wish. *returns* whether all hold.
bool runShare(const Wish &wish, int share)
{
    stayOnProcessor(share);
    const MadeCompany company;
    const std::vector<std::uint64_t> seeds = wish.count > 1
        ? seedsToRun(wish.from, wish.count)
        : std::vector<std::uint64_t>{ wish.from };
    Floors floors;
    for (std::size_t place = static_cast<std::size_t>(share); place < seeds.size();
         place += static_cast<std::size_t>(wish.processes)) {
        if (wish.isShare) {
            say(u"begins %1"_s.arg(seeds[place]));
        }
        const Outcome outcome = Simulation(company, seeds[place]).run();
        if (wish.isTraced) {
            say(outcome.trace.join(u'\n'));
        }
        floors.add(outcome);
        if (!outcome.violations.isEmpty()) {
            sayWhatWentWrong(outcome);
        }
        if (wish.stopsAtFirst && !outcome.violations.isEmpty()) {
            break;
        }
    }
    say(wish.isShare ? u"floors "_s + floors.toText() : floors.inWords());
    return floors.failed == 0;
}

QStringList argumentsOf(const Wish &wish, int share)
{
    QStringList arguments{ u"--from"_s,      QString::number(wish.from),
                           u"--seeds"_s,     QString::number(wish.count),
                           u"--processes"_s, QString::number(wish.processes),
                           u"--share"_s,     QString::number(share) };
    return wish.stopsAtFirst ? arguments << u"--stop"_s : arguments;
}

bool runAll(const Wish &wish)
{
    QElapsedTimer elapsed;
    elapsed.start();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int share = 0; share < wish.processes; ++share) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QCoreApplication::applicationFilePath(), argumentsOf(wish, share));
        processes.push_back(std::move(process));
    }
    Floors all;
    bool isGood = true;
    for (const auto &process : processes) {
        process->waitForFinished(-1);
        QString begun;
        for (const QString &line : QString::fromUtf8(process->readAll()).split(u'\n')) {
            if (line.startsWith(u"floors "_s)) {
                all.add(Floors::fromText(line.mid(7)));
            } else if (line.startsWith(u"begins "_s)) {
                begun = line.mid(7);
            } else if (!line.isEmpty()) {
                say(line);
            }
        }
        if (process->exitStatus() != QProcess::NormalExit) {
            say(u"seed %1 fails: the program ended in it"_s.arg(begun));
            isGood = false;
        }
        isGood = isGood && process->exitCode() == 0;
    }
    const double seconds = static_cast<double>(elapsed.elapsed()) / 1000.0;
    say(u"%1 seeds in %2 s, %3 a second; %4 failed"_s.arg(all.seeds)
            .arg(seconds, 0, 'f', 1)
            .arg(all.seeds / std::max(seconds, 0.001), 0, 'f', 1)
            .arg(all.failed));
    say(all.inWords());
    return isGood && all.failed == 0 && all.seeds > 0;
}

int run(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Tills and their site under everything that goes wrong."_s);
    parser.addHelpOption();
    parser.addOptions(
        { { u"seeds"_s, u"How many; 200."_s, u"N"_s, u"200"_s },
          { u"from"_s, u"The first; 1."_s, u"S"_s, u"1"_s },
          { u"seed"_s, u"This one only."_s, u"S"_s },
          { u"trace"_s, u"Print every step."_s },
          { u"stop"_s, u"Stop at the first that fails."_s },
          { u"processes"_s, u"How many at once; 2."_s, u"P"_s, u"2"_s },
          { u"share"_s, u"Of one of them; the program starts these itself."_s, u"I"_s } });
    parser.process(app);
    Wish wish{ parser.value(u"from"_s).toULongLong(),
               parser.value(u"seeds"_s).toULongLong(),
               std::max(1, parser.value(u"processes"_s).toInt()),
               parser.isSet(u"trace"_s),
               parser.isSet(u"stop"_s),
               parser.isSet(u"share"_s) };
    if (parser.isSet(u"seed"_s)) {
        wish.from = parser.value(u"seed"_s).toULongLong();
        wish.count = 1;
        wish.processes = 1;
        return runShare(wish, 0) ? 0 : 1;
    }
    const bool isGood
        = wish.isShare ? runShare(wish, parser.value(u"share"_s).toInt()) : runAll(wish);
    return isGood ? 0 : 1;
}

} // namespace

} // namespace countertop::simulation

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return countertop::simulation::run(app);
}

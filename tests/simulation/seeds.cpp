#include "tests/simulation/seeds.h"

#include <QFile>

#include <algorithm>

namespace countertop::simulation {

using namespace Qt::StringLiterals;

std::vector<std::uint64_t> seedsToRun(std::uint64_t from, std::uint64_t count)
{
    QFile file(QStringLiteral(CT_SOURCE_DIR "/tests/simulation/seeds"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the file of the seeds is missing");
    }
    std::vector<std::uint64_t> seeds;
    for (const QByteArray &line : file.readAll().split('\n')) {
        bool isNumber = false;
        const auto seed = line.split(' ').front().toULongLong(&isNumber);
        if (isNumber && (seed < from || seed >= from + count)) {
            seeds.push_back(seed);
        }
    }
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        seeds.push_back(seed);
    }
    return seeds;
}

void Floors::add(const Outcome &outcome)
{
    Floors one;
    one.seeds = 1;
    one.failed = outcome.violations.isEmpty() ? 0 : 1;
    one.sales = outcome.counted.of(u"sale"_s);
    one.commands = outcome.counted.of(u"command"_s);
    one.faults = outcome.counted.faults();
    one.salesLeastSeen = one.sales;
    one.commandsLeastSeen = one.commands;
    one.faultsLeastSeen = one.faults;
    add(one);
}

void Floors::add(const Floors &other)
{
    if (other.seeds == 0) {
        return;
    }
    const bool isFirst = seeds == 0;
    const auto least
        = [isFirst](int mine, int theirs) { return isFirst ? theirs : std::min(mine, theirs); };
    salesLeastSeen = least(salesLeastSeen, other.salesLeastSeen);
    commandsLeastSeen = least(commandsLeastSeen, other.commandsLeastSeen);
    faultsLeastSeen = least(faultsLeastSeen, other.faultsLeastSeen);
    seeds += other.seeds;
    failed += other.failed;
    sales += other.sales;
    commands += other.commands;
    faults += other.faults;
}

QString Floors::toText() const
{
    QStringList words;
    for (const int number : { seeds,
                              failed,
                              sales,
                              commands,
                              faults,
                              salesLeastSeen,
                              commandsLeastSeen,
                              faultsLeastSeen }) {
        words << QString::number(number);
    }
    return words.join(u' ');
}

Floors Floors::fromText(const QString &text)
{
    const QStringList words = text.split(u' ');
    const auto at = [&words](int place) { return words.value(place).toInt(); };
    return { at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7) };
}

QString Floors::inWords() const
{
    return u"%1 sales, %2 commands, %3 faults; of one seed at least %4, %5, %6"_s.arg(sales)
        .arg(commands)
        .arg(faults)
        .arg(salesLeastSeen)
        .arg(commandsLeastSeen)
        .arg(faultsLeastSeen);
}

} // namespace countertop::simulation

// What a durable sale costs beside its bare rows, and how fast the database grows.

#include "tests/benchmarks/baresale.h"
#include "tests/benchmarks/benchtill.h"
#include "tests/benchmarks/figures.h"

#include <QCoreApplication>

namespace {

using namespace countertop;
using namespace countertop::bench;

constexpr int warmUp = 30;
constexpr int measuredSales = 600;
constexpr int linesOfASale = 4;
constexpr int grownSales = 2'000; // of three lines; the figure is for 10,000

struct Pair
{
    Times ours;
    Times bare;
};

/// Both in turn, so that a slow moment of the disk meets both.
Pair measure(storage::Durability durability)
{
    BenchTill till(durability);
    const QTemporaryDir folder;
    BareSale bare(folder.filePath(QStringLiteral("bare.db")));
    if (durability == storage::Durability::Off) {
        bare.loseDurability();
    }
    Pair pair;
    Times warming;
    for (int sale = 0; sale < warmUp; ++sale) {
        till.complete(till.nextSale(linesOfASale));
        bare.sell();
    }
    for (int sale = 0; sale < measuredSales; ++sale) {
        const till::CompleteTicket next = till.nextSale(linesOfASale);
        till.keepDraft(next); // as at the counter: every key press did, long before
        timed(pair.ours, [&] { return till.complete(next); });
        bare.keep();
        timed(pair.bare, [&] {
            bare.sell();
            return true;
        });
    }
    return pair;
}

void reportDurable()
{
    const Pair pair = measure(storage::Durability::Full);
    note(QStringLiteral("bare rows of the same sale, rate"), pair.bare.perSecond(), "/s");
    note(QStringLiteral("bare rows of the same sale, p99"),
         milliseconds(pair.bare.percentile(99)),
         "ms");
    report(QStringLiteral("durable sale of 4 lines, rate"),
           pair.ours.perSecond(),
           "/s",
           ">= 60 % of bare rows",
           0.6 * pair.bare.perSecond(),
           Want::AtLeast);
    report(QStringLiteral("durable sale of 4 lines, p99"),
           milliseconds(pair.ours.percentile(99)),
           "ms",
           "<= 3 x bare rows",
           3 * milliseconds(pair.bare.percentile(99)),
           Want::AtMost);
}

void reportWithoutFlush()
{
    const Pair pair = measure(storage::Durability::Off);
    note(QStringLiteral("bare rows without the disk's flush, p50"),
         milliseconds(pair.bare.percentile(50)),
         "ms");
    note(QStringLiteral("sale of 4 lines without the disk's flush, p50"),
         milliseconds(pair.ours.percentile(50)),
         "ms");
}

/// What every job pays that is done on the ledger's thread: to wake it, and to wake who waits.
void reportHop()
{
    BenchTill till(storage::Durability::Off);
    Times times;
    for (int job = 0; job < measuredSales; ++job) {
        timed(times, [&] {
            till.hop();
            return true;
        });
    }
    note(QStringLiteral("of it the way to the ledger's thread and back, p50"),
         milliseconds(times.percentile(50)),
         "ms");
}

void reportGrowth()
{
    BenchTill till(storage::Durability::Off);
    till.sell(warmUp, 3);
    const std::int64_t before = till.size();
    till.sell(grownSales, 3);
    const double grown = static_cast<double>(till.size() - before) / grownSales * 10'000 / 1e6;
    report(QStringLiteral("database growth per 10,000 sales of 3 lines"),
           grown,
           "MB",
           "<= 20",
           20,
           Want::AtMost);
    for (const char *table : { "facts", "tickets", "print_jobs", "stock_local" }) {
        const QString sql
            = QStringLiteral(
                  "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name IN (SELECT name FROM "
                  "sqlite_schema WHERE tbl_name = '%1')")
                  .arg(QLatin1StringView(table));
        note(QStringLiteral("  of it %1 with its indices").arg(QLatin1StringView(table)),
             static_cast<double>(till.number(sql)) / (grownSales + warmUp) * 10'000 / 1e6,
             "MB");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    reportDurable();
    reportWithoutFlush();
    reportHop();
    reportGrowth();
    return 0;
}

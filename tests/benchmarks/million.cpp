// What a sale costs when the till has a million tickets: the journal of a shop of many years, made
// by copying the rows of real sales, and real sales on top of it.

#include "core/storage/pagesums.h"
#include "tests/benchmarks/benchtill.h"
#include "tests/benchmarks/figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QStorageInfo>

#include <sqlite3.h>

namespace {

using namespace countertop;
using namespace countertop::bench;

constexpr int linesOfASale = 4;
constexpr int templates = 400;
constexpr std::int64_t ticketsWanted = 1'000'000;
constexpr std::int64_t bytesNeeded = std::int64_t{ 5 } * 1024 * 1024 * 1024;
constexpr int measured = 600;

void execute(sqlite3 *database, const char *sql)
{
    char *problem = nullptr;
    if (sqlite3_exec(database, sql, nullptr, nullptr, &problem) != SQLITE_OK) {
        qFatal("%s: %s", sql, problem);
    }
}

/// Copies the tickets of the first shift until there are a million, with ids and numbers that rise;
/// the newest copy becomes the head of the chain.
void copyTickets(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(
        path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, storage::pageSumsFileSystem());
    execute(database, "PRAGMA synchronous=OFF");
    execute(database, "PRAGMA foreign_keys=OFF");
    execute(database, "PRAGMA cache_size=-65536");
    execute(database, "BEGIN");
    execute(database,
            "CREATE TEMP TABLE pattern AS SELECT row_number() OVER (ORDER BY f.seq) - 1 AS place, "
            "f.kind, f.version, "
            "f.at, f.body, f.prev, f.hash, t.device_number, t.receipt_year, t.shift_number, "
            "t.completed_at, "
            "t.total_minor, t.sales_minor, t.returns_minor FROM facts f JOIN tickets t ON t.seq = "
            "f.seq");
    execute(database, "CREATE UNIQUE INDEX temp.pattern_place ON pattern (place)");
    const QByteArray numbers
        = QStringLiteral("CREATE TEMP TABLE numbers AS WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL "
                         "SELECT i + 1 FROM n "
                         "WHERE i < %1) SELECT i, (SELECT max(seq) FROM facts) + 1 + i AS seq, "
                         "(SELECT max(receipt_number) FROM tickets) + 1 + i AS receipt FROM n")
              .arg(ticketsWanted - templates - 1)
              .toUtf8();
    execute(database, numbers.constData());
    execute(
        database,
        "INSERT INTO facts (seq, fact_id, kind, version, at, body, prev, hash) SELECT n.seq, "
        "printf('%08x-%04x-7%03x-8000-%012x', 26999999, n.i / 4096, n.i % 4096, n.i), p.kind, "
        "p.version, p.at, "
        "p.body, p.prev, p.hash FROM numbers n JOIN pattern p ON p.place = n.i % 400 ORDER BY n.i");
    execute(database,
            "INSERT INTO tickets (seq, device_number, receipt_year, receipt_number, shift_number, "
            "completed_at, "
            "total_minor, sales_minor, returns_minor, copies) SELECT n.seq, p.device_number, "
            "p.receipt_year, n.receipt, "
            "p.shift_number, p.completed_at, p.total_minor, p.sales_minor, p.returns_minor, 0 "
            "FROM numbers n JOIN pattern p ON p.place = n.i % 400 ORDER BY n.i");
    execute(database,
            "UPDATE device_state SET seq = (SELECT max(seq) FROM facts), chain_head = (SELECT hash "
            "FROM facts ORDER BY "
            "seq DESC LIMIT 1), receipt_number = (SELECT max(receipt_number) FROM tickets)");
    execute(database, "COMMIT");
    execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(database);
}

/// A till with *tickets* tickets of a shift that is closed, and a new shift.
std::unique_ptr<BenchTill> makeTill(bool isLarge)
{
    auto till = std::make_unique<BenchTill>(storage::Durability::Off);
    till->sell(isLarge ? templates : 1'000, linesOfASale);
    till->closeShift();
    if (isLarge) {
        till->close();
        copyTickets(till->database());
        till->open(storage::Durability::Off);
    }
    till->openShift();
    return till;
}

void compare(BenchTill &small, BenchTill &large, storage::Durability durability, const char *how)
{
    Times times[2];
    BenchTill *tills[] = { &small, &large };
    for (BenchTill *till : tills) {
        till->close();
        till->open(durability);
        till->sell(20, linesOfASale); // statements are prepared, caches warm
    }
    for (int sale = 0; sale < measured; ++sale) {
        for (const std::size_t turn : { 0, 1 }) {
            // By turns: what follows a commit of the other may wait for the disk's own journal.
            const std::size_t which = (static_cast<std::size_t>(sale) + turn) % 2;
            const till::CompleteTicket next = tills[which]->nextSale(linesOfASale);
            timed(times[which], [&] { return tills[which]->complete(next); });
        }
    }
    const double before = milliseconds(times[0].percentile(50));
    note(QStringLiteral("sale at 1,000 tickets, p50%1").arg(QLatin1StringView(how)), before, "ms");
    report(QStringLiteral("sale at 1,000,000 tickets, p50%1").arg(QLatin1StringView(how)),
           milliseconds(times[1].percentile(50)),
           "ms",
           "<= 1.2 x that at 1,000",
           1.2 * before,
           Want::AtMost);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStorageInfo disk(QDir::tempPath());
    if (disk.bytesAvailable() < bytesNeeded) {
        std::printf("The disk of %s needs 5 GiB free for a million tickets.\n",
                    qPrintable(disk.rootPath()));
        return 1;
    }
    const auto small = makeTill(/*isLarge=*/false);
    const auto large = makeTill(/*isLarge=*/true);
    note(QStringLiteral("tickets of the large till"),
         static_cast<double>(large->number(QStringLiteral("SELECT count(*) FROM tickets"))),
         "");
    note(QStringLiteral("size of the large till"), static_cast<double>(large->size()) / 1e6, "MB");
    compare(*small, *large, storage::Durability::Full, "");
    compare(*small, *large, storage::Durability::Off, ", without the disk's flush");
    return 0;
}

#include "tests/faults/faultvfs.h"
#include "tests/faults/saleloop.h"
#include "tests/support/checked.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

#include <atomic>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace countertop {

/// The power goes at a random write or flush of a till that sells. Reads saw everything, the disk
/// has only what was flushed (sync-and-safety.md 3.2, `ploss`).
class PowerLossTest : public tests::Checked
{
    Q_OBJECT

private slots:
    /// Failures are expected by the hundred here; they are told by the checks, not by the log.
    void initTestCase() { QLoggingCategory::setFilterRules(u"countertop.*=false"_s); }
    void CT_60_noAcknowledgedSaleIsLostWhenThePowerGoes();
    void negativeControlWithoutFlushAtCommitLosesSales();
    void negativeControlWithoutAnyFlushLosesSales();
};

namespace {

constexpr int leastSales = 20; ///< acknowledged before a cut (decisions.md 40)

/// What one cut did.
struct Cut
{
    std::vector<tests::Acknowledged> acknowledged;
    bool wasInCommit = false;
    bool happened = false;
};

struct Totals
{
    int cuts = 0;
    int inCommit = 0;
    int acknowledged = 0;
    int leastAcknowledged = 1'000'000;
    int lost = 0;
    int unopenable = 0;
    QStringList faults;
};

int cutsWanted(int usual)
{
    const int asked = qEnvironmentVariableIntValue("CT_CUTS");
    return asked > 0 ? asked : usual;
}

/// Sells until the power goes.
Cut sellUntilCut(const QString &folder,
                 tests::FaultVfs &vfs,
                 storage::Durability durability,
                 std::mt19937_64 &random)
{
    tests::FakeClock clock;
    RandomIds ids(clock);
    Cut cut;
    const auto till = tests::openForSale(folder, clock, durability);
    if (!till) {
        return cut;
    }
    // Small checkpoints, so that cuts fall into them too; and a flag that says «inside COMMIT».
    std::atomic<bool> isCommitting = false;
    (void)till
        ->write(storage::Urgency::Normal,
                [&isCommitting](till::Ledger &ledger) -> Result<void> {
                    sqlite3_commit_hook(
                        ledger.database().handle(),
                        [](void *flag) {
                            static_cast<std::atomic<bool> *>(flag)->store(true);
                            return 0;
                        },
                        &isCommitting);
                    return ledger.database().execute(u"PRAGMA wal_autocheckpoint=60"_s);
                })
        .takeResult();
    till::TicketDesk desk(*till);
    const std::uint64_t first = random() % 1000;
    for (std::uint64_t number = first; !vfs.isPowerCut() && number < first + 400; ++number) {
        const till::CompleteTicket sale = tests::someSale(ids, number);
        isCommitting = false;
        const auto completed = desk.complete(sale).takeResult();
        if (!completed) {
            cut.wasInCommit = isCommitting;
            break;
        }
        cut.acknowledged.push_back({ completed->ticket.id,
                                     completed->receiptNumber.toText(),
                                     completed->priced.total.minor() });
        if (cut.acknowledged.size() == leastSales) {
            vfs.cutPowerAfter(static_cast<std::int64_t>(random() % 400));
        }
    }
    cut.happened = vfs.isPowerCut();
    return cut;
}

void runCuts(int count, storage::Durability durability, Totals &totals)
{
    std::mt19937_64 random(20260514);
    for (int round = 0; round < count; ++round) {
        const QTemporaryDir folder;
        Cut cut;
        {
            tests::FaultVfs vfs;
            cut = sellUntilCut(folder.path(), vfs, durability, random);
            vfs.leaveOnDisk(random);
        }
        if (!cut.happened) {
            totals.faults << u"round %1: no cut"_s.arg(round);
            continue;
        }
        ++totals.cuts;
        totals.inCommit += cut.wasInCommit ? 1 : 0;
        const int acknowledged = static_cast<int>(cut.acknowledged.size());
        totals.acknowledged += acknowledged;
        totals.leastAcknowledged = std::min(totals.leastAcknowledged, acknowledged);
        tests::FakeClock clock;
        RandomIds ids(clock);
        const auto till = tests::openForSale(folder.path(), clock);
        if (!till) {
            ++totals.unopenable;
            totals.lost += acknowledged;
            continue;
        }
        totals.lost += tests::lostSales(*till, cut.acknowledged);
        if (durability == storage::Durability::Full) {
            for (const QString &fault : tests::faultsOf(*till, cut.acknowledged, ids)) {
                totals.faults << u"round %1: %2"_s.arg(round).arg(fault);
            }
        }
    }
}

void print(const char *name, const Totals &totals)
{
    qInfo("%s: %d cuts, %d inside COMMIT, %d sales acknowledged, %d lost, %d unopenable",
          name,
          totals.cuts,
          totals.inCommit,
          totals.acknowledged,
          totals.lost,
          totals.unopenable);
}

} // namespace

void PowerLossTest::CT_60_noAcknowledgedSaleIsLostWhenThePowerGoes()
{
    Totals totals;
    const int wanted = cutsWanted(300);
    runCuts(wanted, storage::Durability::Full, totals);
    print("power loss, synchronous=FULL", totals);
    QCOMPARE(totals.faults, QStringList());
    QCOMPARE(totals.lost, 0);
    QCOMPARE(totals.unopenable, 0);
    QCOMPARE(totals.cuts, wanted);
    QVERIFY2(totals.leastAcknowledged >= leastSales, "too few sales before a cut");
    QVERIFY2(totals.inCommit * 5 >= totals.cuts, "too few cuts inside COMMIT");
}

void PowerLossTest::negativeControlWithoutFlushAtCommitLosesSales()
{
    Totals totals;
    runCuts(20, storage::Durability::Normal, totals);
    print("power loss, synchronous=NORMAL", totals);
    QVERIFY2(totals.lost > 0, "the cut keeps what was never flushed: it proves nothing");
}

void PowerLossTest::negativeControlWithoutAnyFlushLosesSales()
{
    Totals totals;
    runCuts(20, storage::Durability::Off, totals);
    print("power loss, synchronous=OFF", totals);
    QVERIFY2(totals.lost > 0, "the cut keeps what was never flushed: it proves nothing");
}

} // namespace countertop

CT_TEST_CLASS(countertop::PowerLossTest)

#include "powerlosstest.moc"

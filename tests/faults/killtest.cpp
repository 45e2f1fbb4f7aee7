#include "tests/faults/saleloop.h"
#include "tests/support/checked.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

/// A till that sells is killed at random instants, again and again on the same folder
/// (sync-and-safety.md 3.2, `kill9`).
class KillTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_60_noAcknowledgedSaleIsLostWhenTheProgramIsKilled();
};

namespace {

int killsWanted(int usual)
{
    const int asked = qEnvironmentVariableIntValue("CT_KILLS");
    return asked > 0 ? asked : usual;
}

/// Reads "ticket number total" lines; what was cut off at the end was not acknowledged.
std::vector<tests::Acknowledged> readAcknowledged(const QByteArray &output)
{
    std::vector<tests::Acknowledged> sales;
    qsizetype start = 0;
    for (auto end = output.indexOf('\n'); end >= 0; end = output.indexOf('\n', start)) {
        const QList<QByteArray> fields = output.mid(start, end - start).split(' ');
        start = end + 1;
        if (fields.size() == 3) {
            sales.push_back(
                { TicketId::fromText(QString::fromLatin1(fields.at(0))).value_or(TicketId()),
                  QString::fromLatin1(fields.at(1)),
                  fields.at(2).toLongLong() });
        }
    }
    return sales;
}

/// Runs the selling program on the folder and kills it *afterMs* after its first sale.
std::vector<tests::Acknowledged> sellAndKill(const QString &folder, int afterMs)
{
    QProcess seller;
    seller.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    seller.start(QCoreApplication::applicationDirPath() + u"/ct_faultseller"_s, { folder });
    QByteArray output;
    QElapsedTimer sinceFirst;
    while (seller.state() != QProcess::NotRunning) {
        const int left = sinceFirst.isValid()
            ? std::max(1, afterMs - static_cast<int>(sinceFirst.elapsed()))
            : 10'000;
        if (!seller.waitForReadyRead(left) && !sinceFirst.isValid()) {
            break; // it never sold anything
        }
        output += seller.readAllStandardOutput();
        if (!sinceFirst.isValid() && !output.isEmpty()) {
            sinceFirst.start();
        }
        if (sinceFirst.isValid() && sinceFirst.elapsed() >= afterMs) {
            break;
        }
    }
    seller.kill();
    seller.waitForFinished();
    output += seller.readAllStandardOutput();
    return readAcknowledged(output);
}

} // namespace

void KillTest::CT_60_noAcknowledgedSaleIsLostWhenTheProgramIsKilled()
{
    const QTemporaryDir folder;
    std::mt19937_64 random(20260514);
    const int kills = killsWanted(200);
    std::vector<tests::Acknowledged> acknowledged;
    int barren = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const auto sales = sellAndKill(folder.path(), static_cast<int>(random() % 25));
        barren += sales.empty() ? 1 : 0;
        acknowledged.insert(acknowledged.end(), sales.begin(), sales.end());
    }
    tests::FakeClock clock;
    RandomIds ids(clock);
    QElapsedTimer start;
    start.start();
    const auto till = tests::openForSale(folder.path(), clock);
    const auto startMs = start.elapsed();
    QVERIFY(till);
    QVERIFY(till->endedUncleanly());
    qInfo("%d kills, %zu sales acknowledged, start after the last %lld ms",
          kills,
          acknowledged.size(),
          static_cast<long long>(startMs));
    QCOMPARE(barren, 0);
    QVERIFY2(acknowledged.size() >= static_cast<std::size_t>(kills), "too few sales a kill");
    QVERIFY2(startMs <= 3000, "a start after a crash takes too long");
    QCOMPARE(tests::faultsOf(*till, acknowledged, ids), QStringList());
}

} // namespace countertop

CT_TEST_CLASS(countertop::KillTest)

#include "killtest.moc"

#include "tests/faults/saleloop.h"
#include "tests/support/checked.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>
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
    void CT_63_aLongTicketIsWholeOrSoldAfterEveryKill();
};

namespace {

int killsWanted(int usual)
{
    const int asked = qEnvironmentVariableIntValue("CT_KILLS");
    return asked > 0 ? asked : usual;
}

/// The rows that the seller told; what was cut off at the end was not acknowledged.
std::vector<QList<QByteArray>> rowsOf(const QByteArray &output)
{
    std::vector<QList<QByteArray>> rows;
    qsizetype start = 0;
    for (auto end = output.indexOf('\n'); end >= 0; end = output.indexOf('\n', start)) {
        rows.push_back(output.mid(start, end - start).split(' '));
        start = end + 1;
    }
    return rows;
}

TicketId ticketOf(const QByteArray &text)
{
    return TicketId::fromText(QString::fromLatin1(text)).value_or(TicketId());
}

/// A row "ticket number total".
tests::Acknowledged saleOf(const QList<QByteArray> &row)
{
    return { ticketOf(row.at(0)), QString::fromLatin1(row.at(1)), row.at(2).toLongLong() };
}

/// Runs the selling program and kills it *afterMs* after the first row that it tells.
std::vector<QList<QByteArray>> sellAndKill(const QStringList &arguments, int afterMs)
{
    QProcess seller;
    seller.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    seller.start(QCoreApplication::applicationDirPath() + u"/ct_faultseller"_s, arguments);
    QByteArray output;
    QElapsedTimer sinceFirst;
    while (seller.state() != QProcess::NotRunning) {
        const int left = sinceFirst.isValid()
            ? std::max(1, afterMs - static_cast<int>(sinceFirst.elapsed()))
            : 10'000;
        if (!seller.waitForReadyRead(left) && !sinceFirst.isValid()) {
            break; // it never told anything
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
    return rowsOf(output);
}

/// What the counter knows of the long ticket from the rows that it was told.
struct OpenTicket
{
    TicketId ticket;
    std::size_t lines = 0; ///< at least so many; none of a ticket that is sold
};

/// What is wrong with the ticket that a start finds.
QString faultOf(const till::TillStart &start, const OpenTicket &known)
{
    const bool mayBeSold = known.lines == 0 || known.lines == tests::longTicketLines;
    if (!start.draft) {
        return mayBeSold ? QString() : u"lost after line %1"_s.arg(known.lines);
    }
    if (start.lastSale && start.lastSale->ticket.id == start.draft->ticket.id) {
        return u"sold and still open"_s;
    }
    const std::vector<TicketLine> &lines = start.draft->ticket.lines;
    if (known.lines != 0 && start.draft->ticket.id == known.ticket
        && (lines.size() < known.lines || lines.size() > known.lines + 1)) {
        return u"%1 lines where %2 were kept"_s.arg(lines.size()).arg(known.lines);
    }
    if (known.lines != 0 && !mayBeSold && start.draft->ticket.id != known.ticket) {
        return u"another ticket"_s;
    }
    for (std::size_t place = 0; place < lines.size(); ++place) {
        if (lines.at(place).name != u"Product %1"_s.arg(place)
            || lines.at(place).listPrice.minor() != static_cast<std::int64_t>(100 + place)) {
            return u"line %1 is not what was put there"_s.arg(place);
        }
    }
    return {};
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
        const auto sales = sellAndKill({ folder.path() }, static_cast<int>(random() % 25));
        barren += sales.empty() ? 1 : 0;
        std::transform(sales.begin(), sales.end(), std::back_inserter(acknowledged), saleOf);
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

void KillTest::CT_63_aLongTicketIsWholeOrSoldAfterEveryKill()
{
    const QTemporaryDir folder;
    std::mt19937_64 random(687);
    const tests::FakeClock clock;
    RandomIds ids(clock);
    const int kills = killsWanted(200);
    std::vector<tests::Acknowledged> sold;
    OpenTicket known;
    for (int kill = 0; kill < kills; ++kill) {
        const auto rows
            = sellAndKill({ folder.path(), u"long"_s }, static_cast<int>(random() % 20));
        QVERIFY2(!rows.empty(), "it told nothing");
        for (const QList<QByteArray> &row : rows) {
            if (row.front() == "line") {
                known = { ticketOf(row.at(1)), static_cast<std::size_t>(row.at(2).toULongLong()) };
            } else {
                sold.push_back(saleOf(row));
                known = {};
            }
        }
        const auto till = tests::openForSale(folder.path(), clock);
        QVERIFY(till);
        const auto start = till::TicketDesk(*till).start().takeResult();
        QVERIFY(start);
        QCOMPARE(faultOf(*start, known), QString());
    }
    QVERIFY2(sold.size() >= static_cast<std::size_t>(kills / 10), "too few tickets were ended");
    const auto till = tests::openForSale(folder.path(), clock);
    QVERIFY(till);
    QCOMPARE(tests::faultsOf(*till, sold, ids), QStringList());
}

} // namespace countertop

CT_TEST_CLASS(countertop::KillTest)

#include "killtest.moc"

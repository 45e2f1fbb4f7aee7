#include "core/till/journal/verifyjournal.h"
#include "tests/faults/saleloop.h"
#include "tests/support/checked.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

using storage::StorageError;

/// Random bits and bytes of a shop's database and of its log are changed, one at a time
/// (sync-and-safety.md 3.2, `corrupt`): each is told, or nothing of the shop is other than it was.
class DamageTest : public tests::Checked
{
    Q_OBJECT

private slots:
    /// Damage is expected by the thousand here; it is told by the checks, not by the log.
    void initTestCase() { QLoggingCategory::setFilterRules(u"countertop.*=false"_s); }
    void CT_101_changedBytesAreToldOrHarmless_data();
    void CT_101_changedBytesAreToldOrHarmless();
};

namespace {

constexpr std::uint64_t seed = 20260514;
const QStringList fileNames = { u"till.db"_s, u"till.db-wal"_s, u"till.guard"_s };
/// What the rows of a shop are: those that follow from facts, and the ones beside.
const QStringList countedTables
    = { u"facts"_s,       u"tickets"_s,        u"ticket_returns"_s, u"shifts"_s,
        u"stock_local"_s, u"receipt_series"_s, u"printers"_s };
const QStringList openTables
    = { u"draft"_s, u"draft_lines"_s, u"parked_tickets"_s, u"print_jobs"_s };

/// The files of a folder.
using Image = std::map<QString, QByteArray>;

Image imageOf(const QString &folder)
{
    Image image;
    for (const QString &name : fileNames) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly)) {
            image[name] = file.readAll();
        }
    }
    return image;
}

void lay(const Image &image, const QString &folder)
{
    for (const auto &[name, content] : image) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s", qPrintable(file.errorString()));
        }
    }
}

/// A till with everything that it keeps: two shifts, sales, a parked and an open ticket.
class SoldShop
{
public:
    SoldShop()
        : m_ids(m_clock)
    {
        m_till = tests::openForSale(m_folder.path(), m_clock);
        sell(30);
        till::CloseShift closing;
        closing.by = tests::aSession();
        closing.reason = u"not counted"_s;
        if (!till::ShiftDesk(*m_till).close(closing).takeResult()) {
            qFatal("the shift does not close");
        }
        m_till.reset();
        m_till = tests::openForSale(m_folder.path(), m_clock);
        sell(30);
        leaveOpen();
    }

    /// As the program leaves it when it ends by itself: everything stands in the database.
    Image closed()
    {
        m_till.reset();
        return imageOf(m_folder.path());
    }
    /// As a kill leaves it: the newest stands in the log.
    Image killed() const { return imageOf(m_folder.path()); }
    const Clock &clock() const { return m_clock; }
    const std::vector<tests::Acknowledged> &sales() const { return m_sales; }

private:
    void sell(std::uint64_t count)
    {
        till::TicketDesk desk(*m_till);
        for (std::uint64_t number = 0; number < count; ++number) {
            m_clock.advance(std::chrono::seconds(2)); // the guard lags a second at most
            const auto sold = desk.complete(tests::someSale(m_ids, number)).takeResult();
            if (!sold) {
                qFatal("%s", qPrintable(sold.error().detail));
            }
            m_sales.push_back(
                { sold->ticket.id, sold->receiptNumber.toText(), sold->priced.total.minor() });
        }
    }
    void leaveOpen()
    {
        till::TicketDesk desk(*m_till);
        const Ticket parked = tests::someSale(m_ids, 3).draft.ticket;
        const bool isKept
            = desk.park(parked, u"blue jacket"_s, tests::aSession()).takeResult().has_value()
            && desk.keepDraft(tests::someSale(m_ids, 2).draft).takeResult().has_value();
        if (!isKept) {
            qFatal("the open tickets are not kept");
        }
    }

    QTemporaryDir m_folder;
    tests::FakeClock m_clock;
    RandomIds m_ids;
    std::unique_ptr<till::Till> m_till;
    std::vector<tests::Acknowledged> m_sales;
};

/// Every row of some tables, as one sum.
Result<QByteArray> rowsOf(storage::Database &database, const QStringList &tables)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (const QString &table : tables) {
        CT_TRY(columns,
               database.read(u"SELECT group_concat('quote(' || name || ')', '||''|''||') FROM "
                             "pragma_table_info('%1')"_s.arg(table)));
        CT_TRY(rows,
               database.read(u"SELECT group_concat(line, char(10)) FROM (SELECT %1 AS line FROM "
                             "%2 ORDER BY 1)"_s.arg(columns, table)));
        sum.addData(table.toUtf8() + rows.toUtf8());
    }
    return sum.result();
}

/// What a person can get to see of a till.
struct Seen
{
    QByteArray counted;
    QByteArray open;
    bool isProvisional = false;
    bool isVerified = false; ///< the whole chain, as `countertop verify` walks it
    bool operator==(const Seen &) const = default;
};

Result<Seen> look(till::Ledger &ledger)
{
    Seen seen;
    seen.isProvisional = ledger.head().isProvisional;
    CT_TRY(counted, rowsOf(ledger.database(), countedTables));
    CT_TRY(open, rowsOf(ledger.database(), openTables));
    seen.counted = counted;
    seen.open = open;
    seen.isVerified = till::verifyFacts(ledger.database(), ledger.head(), 0).has_value();
    return seen;
}

/// How a change came out, as words for the count.
QString outcomeOf(const Image &image, const Clock &clock, const Seen &whole)
{
    const QTemporaryDir folder;
    lay(image, folder.path());
    till::TillOptions options;
    options.folder = folder.path();
    options.clock = &clock;
    options.durability = storage::Durability::Off; // nothing is cut here
    const auto opened = till::Till::open(options);
    if (!opened) {
        const bool isTold = opened.error().kind == ErrorKind::Corrupt;
        return isTold ? u"told: damaged, at the start"_s : u"SILENT: "_s + opened.error().detail;
    }
    if ((*opened)->journalProblem()) {
        return u"told: the journal does not fit, at the start"_s;
    }
    const auto seen = (*opened)->write(storage::Urgency::Normal, look).takeResult();
    if (!seen) {
        return seen.error().kind == ErrorKind::Corrupt ? u"told: damaged, when it was read"_s
                                                       : u"SILENT: "_s + seen.error().detail;
    }
    if (seen->isProvisional) {
        return u"told: older than what it has sold"_s;
    }
    if (!seen->isVerified) {
        return u"told: does not verify"_s;
    }
    if (seen->counted != whole.counted) {
        return u"SILENT: other figures"_s;
    }
    return seen->open == whole.open ? u"harmless: every row as before"_s
                                    : u"harmless: every sale as before, the open ticket earlier"_s;
}

/// Changes a byte of one of the files, every second time by a single bit; says where.
QString change(Image &image, std::uint64_t round)
{
    std::mt19937_64 random(seed + round);
    qsizetype total = 0;
    for (const auto &[name, content] : image) {
        total += name.endsWith(u".guard"_s) ? 0 : content.size();
    }
    auto place = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(total));
    for (auto &[name, content] : image) {
        if (name.endsWith(u".guard"_s)) {
            continue;
        }
        if (place >= content.size()) {
            place -= content.size();
            continue;
        }
        const auto bits = round % 2 == 0 ? 1U << (random() % 8) : 1 + random() % 255;
        content[place] = static_cast<char>(static_cast<unsigned char>(content[place]) ^ bits);
        return u"round %1: %2, byte %3, bits %4"_s.arg(round).arg(name).arg(place).arg(bits);
    }
    return {};
}

std::uint64_t changesWanted()
{
    const int asked = qEnvironmentVariableIntValue("CT_CHANGES");
    return asked > 0 ? static_cast<std::uint64_t>(asked) : 1000;
}

} // namespace

void DamageTest::CT_101_changedBytesAreToldOrHarmless_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("a till that ended by itself") << false;
    QTest::newRow("a till that was killed, with its log") << true;
}

void DamageTest::CT_101_changedBytesAreToldOrHarmless()
{
    QFETCH(bool, isKilled);
    SoldShop shop;
    const Image image = isKilled ? shop.killed() : shop.closed();
    QCOMPARE(image.contains(u"till.db-wal"_s), isKilled);
    Seen whole;
    {
        const QTemporaryDir folder;
        lay(image, folder.path());
        const auto till = tests::openForSale(folder.path(), shop.clock());
        QVERIFY(till);
        QCOMPARE(tests::lostSales(*till, shop.sales()), 0);
        const auto seen = till->write(storage::Urgency::Normal, look).takeResult();
        QVERIFY(seen && seen->isVerified && !seen->isProvisional);
        whole = *seen;
    }
    std::map<QString, int> counts;
    QStringList silent;
    QElapsedTimer time;
    time.start();
    const std::uint64_t rounds = changesWanted();
    for (std::uint64_t round = 0; round < rounds; ++round) {
        Image changed = image;
        const QString where = change(changed, round + (isKilled ? 1'000'000 : 0));
        const QString outcome = outcomeOf(changed, shop.clock(), whole);
        ++counts[outcome];
        if (outcome.startsWith(u"SILENT"_s)) {
            silent << where + u", "_s + outcome;
        }
    }
    qInfo("seed %llu, %llu changes in %lld ms",
          static_cast<unsigned long long>(seed),
          static_cast<unsigned long long>(rounds),
          static_cast<long long>(time.elapsed()));
    int told = 0;
    for (const auto &[outcome, count] : counts) {
        qInfo("%6d  %s", count, qPrintable(outcome));
        told += outcome.startsWith(u"told"_s) ? count : 0;
    }
    QCOMPARE(silent, QStringList());
    QVERIFY2(told >= static_cast<int>(rounds / 2), "too few changes met anything");
}

} // namespace countertop

CT_TEST_CLASS(countertop::DamageTest)

#include "damagetest.moc"

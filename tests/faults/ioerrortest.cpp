#include "tests/faults/faultvfs.h"
#include "tests/faults/saleloop.h"
#include "tests/support/checked.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace countertop {

using tests::FileCall;
using till::TicketDeskError;

/// The disk says no: once or for ever, at every call of one sale (sync-and-safety.md 3.2, `ioerr`,
/// `fsync-fail`, `disk-full`, `ro-fs`).
class IoErrorTest : public tests::Checked
{
    Q_OBJECT

private slots:
    /// Failures are expected by the hundred here; they are told by the checks, not by the log.
    void initTestCase() { QLoggingCategory::setFilterRules(u"countertop.*=false"_s); }
    void CT_60_everyFailedCallOfASaleLeavesAllOrNothing_data();
    void CT_60_everyFailedCallOfASaleLeavesAllOrNothing();
    void CT_101_fullDiskGivesTheBallastBack();
    void CT_101_fullDiskWithoutBallastKeepsTheTicket();
    void readOnlyDiskKeepsTheTicket();
};

namespace {

bool isChange(FileCall call)
{
    return call == FileCall::Write || call == FileCall::Sync || call == FileCall::Truncate;
}

/// One shop on the failing disk.
struct Shop
{
    explicit Shop(std::int64_t ballastBytes = 0)
        : till(tests::openForSale(folder.path(), clock, storage::Durability::Full, ballastBytes))
    {
    }

    Result<CompletedTicket> sell(const till::CompleteTicket &sale)
    {
        return till::TicketDesk(*till).complete(sale).takeResult();
    }
    /// A statement apart from any desk, to show that the disk itself refuses.
    bool canWrite()
    {
        return till
            ->write(storage::Urgency::Normal,
                    [](till::Ledger &ledger) {
                        return ledger.database().execute(
                            u"CREATE TABLE plain_write (number INTEGER)"_s);
                    })
            .takeResult()
            .has_value();
    }

    QTemporaryDir folder;
    tests::FakeClock clock;
    tests::CountedIds ids;
    tests::FaultVfs vfs;
    std::unique_ptr<till::Till> till;
};

/// Sells once with a fault at the *at*-th call, then without; *returns* what is wrong.
QStringList sellThroughFault(Shop &shop, int code, int at, bool isForEver, std::uint64_t number)
{
    const till::CompleteTicket sale = tests::someSale(shop.ids, number);
    int calls = 0;
    shop.vfs.setFault([&calls, code, at, isForEver](FileCall, const QString &) {
        ++calls;
        return calls == at || (isForEver && calls > at) ? code : SQLITE_OK;
    });
    const auto first = shop.sell(sale);
    shop.vfs.setFault({});
    const auto second = shop.sell(sale);
    const bool isOnce = first ? !second && second.error().code.is(TicketDeskError::AlreadyCompleted)
                              : second || second.error().code.is(TicketDeskError::AlreadyCompleted);
    if (isOnce) {
        return {};
    }
    return { u"call %1, code %2: %3, then %4"_s.arg(at).arg(code).arg(
        first ? u"sold"_s : first.error().detail, second ? u"sold"_s : second.error().detail) };
}

} // namespace

void IoErrorTest::CT_60_everyFailedCallOfASaleLeavesAllOrNothing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isForEver");
    const std::pair<const char *, int> codes[] = {
        { "write fails", SQLITE_IOERR_WRITE }, { "flush fails", SQLITE_IOERR_FSYNC },
        { "read fails", SQLITE_IOERR_READ },   { "short read", SQLITE_IOERR_SHORT_READ },
        { "disk is full", SQLITE_FULL },       { "disk is read-only", SQLITE_READONLY },
        { "cannot open", SQLITE_CANTOPEN },    { "no memory", SQLITE_NOMEM },
    };
    for (const auto &[words, code] : codes) {
        QTest::addRow("%s, once", words) << code << false;
        QTest::addRow("%s, from then on", words) << code << true;
    }
}

void IoErrorTest::CT_60_everyFailedCallOfASaleLeavesAllOrNothing()
{
    QFETCH(int, code);
    QFETCH(bool, isForEver);
    Shop shop;
    QVERIFY(shop.till);
    QVERIFY(shop.sell(tests::someSale(shop.ids, 3)));
    int callsOfASale = 0;
    shop.vfs.setFault([&callsOfASale](FileCall, const QString &) {
        ++callsOfASale;
        return SQLITE_OK;
    });
    QVERIFY(shop.sell(tests::someSale(shop.ids, 3)));
    shop.vfs.setFault({});
    QVERIFY2(callsOfASale >= 5, "a sale that does not touch the disk is none");
    QStringList faults;
    for (int at = 1; at <= callsOfASale; ++at) {
        faults << sellThroughFault(shop, code, at, isForEver, 3);
    }
    qInfo("a sale of 4 lines has %d calls; each failed in turn", callsOfASale);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    shop.till.reset();
    const auto till = tests::openForSale(shop.folder.path(), shop.clock);
    QVERIFY(till);
    QCOMPARE(tests::faultsOf(*till, {}, shop.ids), QStringList());
}

void IoErrorTest::CT_101_fullDiskGivesTheBallastBack()
{
    Shop shop(/*ballastBytes=*/1 << 20);
    QVERIFY(shop.till);
    const QString ballast = shop.folder.path() + u"/till.ballast"_s;
    QCOMPARE(QFile(ballast).size(), qint64(1) << 20);
    QVERIFY(shop.sell(tests::someSale(shop.ids, 1)));
    const auto fullWhileBallast = [&ballast](FileCall call, const QString &) {
        return call == FileCall::Write && QFile::exists(ballast) ? SQLITE_FULL : SQLITE_OK;
    };
    shop.vfs.setFault(fullWhileBallast);
    const auto sale = shop.sell(tests::someSale(shop.ids, 2));
    QVERIFY(sale);
    QCOMPARE(sale->receiptNumber.number, 2);
    QVERIFY(!QFile::exists(ballast));
}

void IoErrorTest::CT_101_fullDiskWithoutBallastKeepsTheTicket()
{
    Shop shop;
    QVERIFY(shop.till);
    QVERIFY(shop.sell(tests::someSale(shop.ids, 1)));
    const till::CompleteTicket sale = tests::someSale(shop.ids, 2);
    till::TicketDesk desk(*shop.till);
    QVERIFY(desk.keepDraft(sale.draft).takeResult());
    shop.vfs.setFault([](FileCall call, const QString &) {
        return call == FileCall::Write ? SQLITE_FULL : SQLITE_OK;
    });
    QVERIFY(!shop.canWrite());
    const auto full = shop.sell(sale);
    QVERIFY(!full);
    QVERIFY(full.error().code.is(TicketDeskError::DiskFull));
    const auto start = desk.start().takeResult(); // reading goes on
    QVERIFY(start && start->draft);
    QVERIFY(start->draft->ticket == sale.draft.ticket);
    QCOMPARE(start->lastSale->receiptNumber.number, 1);
    shop.vfs.setFault({});
    const auto sold = shop.sell(sale); // without a restart
    QVERIFY(sold);
    QCOMPARE(sold->receiptNumber.number, 2);
}

void IoErrorTest::readOnlyDiskKeepsTheTicket()
{
    Shop shop;
    QVERIFY(shop.till);
    QVERIFY(shop.sell(tests::someSale(shop.ids, 1)));
    const till::CompleteTicket sale = tests::someSale(shop.ids, 2);
    shop.vfs.setFault([](FileCall call, const QString &) {
        return isChange(call) ? SQLITE_READONLY : SQLITE_OK;
    });
    QVERIFY(!shop.canWrite());
    const auto refused = shop.sell(sale);
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(TicketDeskError::NotDurable));
    const auto sales = till::TicketDesk(*shop.till).sales(std::nullopt).takeResult();
    QVERIFY(sales);
    QCOMPARE(sales->size(), std::size_t(1));
    shop.vfs.setFault({});
    QVERIFY(shop.sell(sale));
}

} // namespace countertop

CT_TEST_CLASS(countertop::IoErrorTest)

#include "ioerrortest.moc"

#include "core/domain/ticket/returns.h"
#include "core/till/journal/exportjournal.h"
#include "core/till/journal/rebuild.h"
#include "core/till/journal/verifyjournal.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QProcess>

#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

class JournalTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_99_secondStartOnTheSameDataIsRefused();
    void CT_100_newerDatabaseIsNotOpened();
    void SY_01_changedByteIsFound();
    void SY_01_missingFactIsFound();
    void SY_02_storedBytesAreTheHashedOnes();
    void SY_03_laterChangesAlterNothing();
    void SY_04_unsentAreTheFactsAboveTheMark();
    void SY_48_verifySaysGoodOrTheFirstBadFact();
    void SY_48_verifyNamesAMissingReceiptNumber();
    void SY_48_startLooksAtTheNewestFacts();
    void projectionsRebuiltEqualTheStoredOnes();
    void corruptHeadIsNotOpened();
};

static QByteArray exported(tests::TillFixture &shop)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = shop.onLedger(
        [&out](till::Ledger &ledger) { return till::exportJournal(ledger.database(), out); });
    return written ? out.data() : QByteArray();
}

struct Verdict
{
    int code = -1;
    QString words;
};

/// What the separate program says of an export.
static Verdict verify(tests::TillFixture &shop, const QByteArray &journal)
{
    const QString path = shop.folder() + u"/journal.export"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(journal) != journal.size()) {
        return {};
    }
    file.close();
    QProcess program;
    program.start(QCoreApplication::applicationDirPath() + u"/countertop-verify"_s, { path });
    program.waitForFinished();
    return { program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()).trimmed() };
}

static QList<QByteArray> lines(const QByteArray &journal)
{
    QList<QByteArray> all = journal.split('\n');
    all.removeLast();
    return all;
}

static QByteArray joined(const QList<QByteArray> &all)
{
    return all.join('\n') + '\n';
}

static void sellMany(tests::TillFixture &shop, int count)
{
    shop.openShift();
    for (int sale = 0; sale < count; ++sale) {
        if (!shop.sell(100 + sale)) {
            qFatal("no sale");
        }
    }
}

void JournalTest::CT_99_secondStartOnTheSameDataIsRefused()
{
    tests::TillFixture shop;
    till::TillOptions options;
    options.folder = shop.folder();
    options.clock = &shop.clock;
    const auto second = till::Till::open(options);
    QVERIFY(!second);
    QVERIFY(second.error().code.is(storage::StorageError::AlreadyInUse));
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    shop.close();
    // The file of the lock still lies there, as after a crash.
    QVERIFY(QFile::exists(shop.folder() + u"/till.lock"_s));
    QVERIFY(till::Till::open(options));
}

void JournalTest::CT_100_newerDatabaseIsNotOpened()
{
    tests::TillFixture shop;
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(
            u"INSERT INTO schema_history (number, name, sha256, applied_at) VALUES (9999, 'x', 'x', 0)"_s);
    }));
    shop.close();
    const auto hashOfFile = [&shop] {
        QFile file(shop.folder() + u"/till.db"_s);
        file.open(QIODevice::ReadOnly);
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    };
    const QByteArray before = hashOfFile();
    till::TillOptions options;
    options.folder = shop.folder();
    options.clock = &shop.clock;
    const auto opened = till::Till::open(options);
    QVERIFY(!opened);
    QVERIFY(opened.error().code.is(storage::StorageError::NewerSchema));
    QVERIFY(opened.error().detail.contains(u"9999"_s));
    QCOMPARE(hashOfFile(), before);
}

void JournalTest::SY_01_changedByteIsFound()
{
    tests::TillFixture shop;
    sellMany(shop, 98);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) -> Result<void> {
        return verifyFacts(ledger.database(), ledger.head(), 0);
    }));
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"UPDATE facts SET body = CAST(replace(CAST(body AS "
                                         u"TEXT), 'Coffee', 'Coffea') AS BLOB) "
                                         "WHERE seq = 57"_s);
    }));
    const auto broken = shop.onLedger([](till::Ledger &ledger) -> Result<void> {
        return verifyFacts(ledger.database(), ledger.head(), 0);
    });
    QVERIFY(!broken);
    QVERIFY(broken.error().code.is(till::JournalError::ChainBroken));
    QVERIFY(broken.error().detail.startsWith(u"fact 57 "_s));
}

void JournalTest::SY_01_missingFactIsFound()
{
    tests::TillFixture shop;
    sellMany(shop, 60);
    QList<QByteArray> journal = lines(exported(shop));
    journal.removeAt(56);
    const Verdict verdict = verify(shop, joined(journal));
    QCOMPARE(verdict.code, 1);
    QCOMPARE(verdict.words, u"fact 57 is missing"_s);
}

void JournalTest::SY_02_storedBytesAreTheHashedOnes()
{
    tests::TillFixture shop;
    sellMany(shop, 1);
    const QList<QByteArray> fields = lines(exported(shop)).last().split('\t');
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(QByteArray::fromHex(fields.at(1)));
    sum.addData(fields.at(3));
    QCOMPARE(fields.at(2), sum.result().toHex());
    QVERIFY(fields.at(3).startsWith("{\"at\":"));
    QCOMPARE(QJsonDocument::fromJson(fields.at(3)).object().value(u"seq"_s).toInteger(), 3);
}

void JournalTest::SY_03_laterChangesAlterNothing()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(189);
    ticket.lines.front().name = u"Oat milk"_s;
    ticket.customer
        = TicketCustomer{ tests::idOf<CustomerId>(u"mia"), u"Mia K"_s, false, QString() };
    QVERIFY(shop.complete(ticket, { tests::cash(189) }));
    const QByteArray before = exported(shop);
    QVERIFY(before.contains("Oat milk"));
    QVERIFY(!before.contains("Mia K"));
    Ticket renamed = shop.ticket(249);
    renamed.lines.front().name = u"Oat drink"_s;
    QVERIFY(shop.complete(renamed, { tests::cash(249) }));
    shop.restart();
    QVERIFY(exported(shop).startsWith(before));
    QCOMPARE(verify(shop, exported(shop)).code, 0);
}

void JournalTest::SY_04_unsentAreTheFactsAboveTheMark()
{
    tests::TillFixture shop;
    sellMany(shop, 10);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"UPDATE device_state SET acked_seq = 4"_s);
    }));
    shop.restart();
    const auto x = till::ShiftDesk(*shop.till).figures().takeResult();
    QVERIFY(x);
    QCOMPARE(x->state.factCount, 12);
    QCOMPARE(x->state.unsent, 8);
}

void JournalTest::SY_48_verifySaysGoodOrTheFirstBadFact()
{
    tests::TillFixture shop;
    sellMany(shop, 70);
    till::CloseShift close;
    close.by = tests::aSession();
    close.reason = u"end"_s;
    const auto z = till::ShiftDesk(*shop.till).close(close).takeResult();
    QVERIFY(z);
    const QByteArray good = exported(shop);
    const QString head = QString::fromLatin1(lines(good).last().split('\t').at(2).left(8));
    const Verdict verdict = verify(shop, good);
    QCOMPARE(verdict.code, 0);
    QCOMPARE(verdict.words, u"good: 73 facts, head %1"_s.arg(head));
    // The Z names the head before it.
    QCOMPARE(QString::fromLatin1(lines(good).last().split('\t').at(1).left(8)), z->state.chainHead);
    QList<QByteArray> changed = lines(good);
    changed[56].replace("Coffee", "Coffea");
    const Verdict bad = verify(shop, joined(changed));
    QCOMPARE(bad.code, 1);
    QCOMPARE(bad.words, u"fact 57 does not fit the chain"_s);
    QCOMPARE(verify(shop, good + "rubbish\n").code, 1);
}

void JournalTest::SY_48_verifyNamesAMissingReceiptNumber()
{
    tests::TillFixture shop;
    sellMany(shop, 3);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) -> Result<void> {
        CT_TRY(posting, ledger.begin());
        CT_TRY_DONE(posting.drawReceiptNumber(2026)); // drawn and thrown away
        CT_TRY_DONE(
            posting.append({ till::factkind::clockJumped, 1, ledger.ids().make<FactId>(), {} }));
        return posting.commit();
    }));
    QVERIFY(shop.sell());
    const Verdict verdict = verify(shop, exported(shop));
    QCOMPARE(verdict.code, 1);
    QCOMPARE(verdict.words, u"receipt number 2-1-2026-000004 is missing"_s);
}

void JournalTest::SY_48_startLooksAtTheNewestFacts()
{
    tests::TillFixture shop;
    sellMany(shop, 5);
    QVERIFY(!shop.till->journalProblem());
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(
            u"UPDATE facts SET at = at + 1, hash = prev WHERE seq = 4"_s);
    }));
    shop.restart();
    QVERIFY(shop.till->journalProblem());
    QVERIFY(shop.till->journalProblem()->detail.contains(u"fact 4"_s));
    QVERIFY(shop.sell()); // people are told; selling goes on
}

void JournalTest::projectionsRebuiltEqualTheStoredOnes()
{
    tests::TillFixture shop;
    std::mt19937 random(20260514);
    for (int shift = 0; shift < 3; ++shift) {
        shop.openShift();
        for (int sale = 0; sale < 12; ++sale) {
            Ticket ticket = shop.ticket(100 + static_cast<int>(random() % 900));
            TicketLine &line = ticket.lines.front();
            line.product = tests::idOf<ProductId>(u"product %1"_s.arg(random() % 4));
            line.isStockTracked = random() % 2 == 0;
            const std::int64_t price = priceTicket(ticket).total.minor();
            const auto sold = shop.complete(ticket, { tests::cash(price) });
            QVERIFY(sold);
            if (random() % 3 == 0) {
                Ticket back = shop.ticket();
                back.lines = { *returnLine(*sold,
                                           {},
                                           { line.id, Quantity::pieces(1) },
                                           shop.ids.make<LineId>(),
                                           tests::anna()) };
                QVERIFY(shop.complete(back, { tests::cash(-price) }));
            }
            if (random() % 4 == 0) {
                QVERIFY(till::TicketDesk(*shop.till)
                            .print(sold->ticket.id, till::SalePaper::Copy, tests::aSession())
                            .takeResult());
            }
        }
        till::CloseShift close;
        close.by = tests::aSession();
        close.reason = u"end"_s;
        QVERIFY(shift == 2 || till::ShiftDesk(*shop.till).close(close).takeResult());
    }
    const auto digest = [&shop] {
        return *shop.onLedger(
            [](till::Ledger &ledger) { return till::projectionDigest(ledger.database()); });
    };
    const QStringList stored = digest();
    QVERIFY(stored.size() > 40);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) { return till::rebuildProjections(ledger); }));
    QCOMPARE(digest(), stored);
}

void JournalTest::corruptHeadIsNotOpened()
{
    tests::TillFixture shop;
    sellMany(shop, 2);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"UPDATE device_state SET seq = seq - 1"_s);
    }));
    shop.close();
    till::TillOptions options;
    options.folder = shop.folder();
    options.clock = &shop.clock;
    const auto opened = till::Till::open(options);
    QVERIFY(!opened && opened.error().code.is(till::JournalError::ChainBroken));
}

} // namespace countertop

CT_TEST_CLASS(countertop::JournalTest)

#include "journaltest.moc"

#include "core/till/backup/backup.h"
#include "core/till/journal/verifyjournal.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

using till::ShiftDesk;
using till::TicketDesk;

/// What a whole day leaves in the journal: every kind of fact in one chain, receipt numbers without
/// a gap, totals that no new epoch sets back.
class ChainKindsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_01_everyKindOfFactIsInTheOneChain();
    void SY_05_failedCommitParkAndCancelDrawNoNumber();
    void SY_06_grandTotalsAreCarriedIntoTheNextEpoch();

private:
    static Approval approvalOf(tests::TillFixture &shop, QLatin1StringView right, QString object)
    {
        return { .id = shop.ids.make<ApprovalId>(),
                 .right = right,
                 .object = std::move(object),
                 .requester = tests::anna(),
                 .approver = tests::bo(),
                 .reason = u"change"_s,
                 .givenAt = shop.clock.now() };
    }
    static ShiftFigures closeWith(tests::TillFixture &shop, std::int64_t countedMinor)
    {
        till::CloseShift close;
        close.by = tests::aSession();
        close.count = CashCount{ { { 1, countedMinor } } };
        close.reason = u"counted twice"_s;
        return *ShiftDesk(*shop.till).close(close).takeResult();
    }
    static bool isWhole(tests::TillFixture &shop)
    {
        return shop
            .onLedger([](till::Ledger &ledger) {
                return till::verifyFacts(ledger.database(), ledger.head(), 0);
            })
            .has_value();
    }
};

void ChainKindsTest::SY_01_everyKindOfFactIsInTheOneChain()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift();
    TicketDesk counter(*shop.till);
    ShiftDesk drawer(*shop.till);
    Ticket voided = shop.ticket();
    QVERIFY(counter.keepDraft({ voided, {} }).takeResult());
    voided.lines.push_back(voided.lines.front());
    voided.lines.back().id = shop.ids.make<LineId>();
    voided.lines.front().voided = LineVoid{ tests::anna(), shop.clock.now() };
    QVERIFY(counter.keepDraft({ voided, {} }).takeResult());
    const auto sale = shop.complete(voided, { tests::cash(1092) });
    QVERIFY(sale);
    for (const till::SalePaper paper : { till::SalePaper::Copy, till::SalePaper::GiftReceipt }) {
        QVERIFY(counter.print(sale->ticket.id, paper, tests::aSession()).takeResult());
    }
    QVERIFY(counter.printUnpaidBill(shop.ticket(), tests::aSession()).takeResult());
    const till::CancelTicket cancel{ .draft = { shop.ticket(), {} },
                                     .by = tests::aSession(),
                                     .reason = u"left"_s };
    QVERIFY(counter.cancel(cancel).takeResult());
    const Approval yes = approvalOf(shop, rights::drawerNoSale, shift.id.toText());
    QVERIFY(drawer.openDrawer(u"change"_s, tests::aSession(), yes).takeResult());
    const till::MoveCash payIn{ .kind = CashMoveKind::PayIn,
                                .amount = tests::eur(2000),
                                .reason = u"change"_s,
                                .by = tests::aSession() };
    QVERIFY(drawer.moveCash(payIn).takeResult());
    QVERIFY(drawer.count({ CashCount{ { { 100, 1 } } }, tests::aSession() }).takeResult());
    shop.clock.set(shop.clock.now().plus(-3h)); // no time passes
    for (int more = 0; more < 90; ++more) {
        QVERIFY(shop.sell());
    }
    closeWith(shop, 10000 + 2000 + 91 * 1092);

    QStringList missing;
    for (const QLatin1StringView kind : { till::factkind::shiftOpened,
                                          till::factkind::lineVoided,
                                          till::factkind::ticketCompleted,
                                          till::factkind::receiptCopied,
                                          till::factkind::giftReceiptPrinted,
                                          till::factkind::billPrinted,
                                          till::factkind::ticketCancelled,
                                          till::factkind::drawerOpened,
                                          till::factkind::cashMoved,
                                          till::factkind::drawerCounted,
                                          till::factkind::clockJumped,
                                          till::factkind::shiftClosed }) {
        const QString count = u"SELECT count(*) FROM facts WHERE kind = '%1'"_s.arg(kind);
        missing += shop.number(count) == 0 ? QStringList{ QString(kind) } : QStringList();
    }
    QCOMPARE(missing, QStringList());
    QVERIFY(shop.number(u"SELECT count(*) FROM facts"_s) >= 100);
    QVERIFY(isWhole(shop));
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"UPDATE facts SET body = CAST(replace(CAST(body AS TEXT),"
                                         " 'change', 'chance') AS BLOB) "
                                         "WHERE kind = 'drawer.opened'"_s);
    }));
    const auto broken = shop.onLedger([](till::Ledger &ledger) {
        return till::verifyFacts(ledger.database(), ledger.head(), 0);
    });
    const std::int64_t changed
        = shop.number(u"SELECT seq FROM facts WHERE kind = 'drawer.opened'"_s);
    QVERIFY(!broken && broken.error().detail.startsWith(u"fact %1 "_s.arg(changed)));
}

void ChainKindsTest::SY_05_failedCommitParkAndCancelDrawNoNumber()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    const auto run = [&shop](const QString &sql) {
        return shop
            .onLedger([&sql](till::Ledger &ledger) { return ledger.database().execute(sql); })
            .has_value();
    };
    QVERIFY(run(u"UPDATE device_state SET receipt_number = 230"_s));
    shop.restart();
    QCOMPARE(shop.sell()->receiptNumber.toText(), u"2-1-2026-000231"_s);
    QVERIFY(run(u"CREATE TRIGGER fault BEFORE INSERT ON print_jobs "
                "BEGIN SELECT raise(ABORT, 'no'); END"_s));
    QVERIFY(!shop.sell());
    QVERIFY(run(u"DROP TRIGGER fault"_s));
    TicketDesk counter(*shop.till);
    QVERIFY(counter.park(shop.ticket(), u"blue coat"_s, tests::aSession()).takeResult());
    const till::CancelTicket cancel{ .draft = { shop.ticket(), {} },
                                     .by = tests::aSession(),
                                     .reason = u"left"_s };
    QVERIFY(counter.cancel(cancel).takeResult());
    QCOMPARE(shop.sell()->receiptNumber.toText(), u"2-1-2026-000232"_s);
}

void ChainKindsTest::SY_06_grandTotalsAreCarriedIntoTheNextEpoch()
{
    tests::TillFixture shop;
    shop.openShift(0);
    QVERIFY(shop.sell(100'000));
    QCOMPARE(closeWith(shop, 100'000).z->after.sales, tests::eur(100'000));
    const QString file = shop.folder() + u"/before.backup"_s;
    QVERIFY(till::writeBackup(shop.folder(), file, shop.clock));
    QVERIFY(shop.onLedger([](till::Ledger &ledger) {
        return ledger.database().execute(u"UPDATE device_state SET acked_seq = seq"_s);
    }));
    shop.close();
    const auto restored
        = till::restoreBackup({ .folder = shop.folder(), .file = file, .clock = &shop.clock });
    QVERIFY(restored);
    QCOMPARE(restored->device.epoch, 2);
    shop.open();
    shop.openShift(0);
    QVERIFY(shop.sell(1092));
    const ShiftFigures z = closeWith(shop, 1092);
    QCOMPARE(z.z->number, 2);
    QCOMPARE(z.z->before.sales, tests::eur(100'000));
    QCOMPARE(z.z->after.sales, tests::eur(101'092));
    QCOMPARE(z.z->after.receiptCount, 2);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ChainKindsTest)
#include "chainkindstest.moc"

#include "core/till/print/prunepapers.h"

#include "core/till/print/printdesk.h"
#include "core/till/print/printqueue.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::Ledger;

/// What went through a printer long ago is no longer listed; everything else is.
class PrunePapersTest : public tests::Checked
{
    Q_OBJECT

private:
    /// Queues a paper as of now and leaves it in *state*.
    static void leave(tests::TillFixture &shop, PrintState state, int copies = 1)
    {
        const auto left = shop.onLedger([state, copies](Ledger &ledger) -> Result<void> {
            CT_TRY(posting, ledger.begin());
            till::PrintQueue queue(ledger.database());
            for (int copy = 0; copy < copies; ++copy) {
                CT_TRY(id,
                       till::queuePaper(
                           ledger, { .kind = till::paperkind::test, .content = QByteArray("{}") }));
                CT_TRY(queued, queue.find(id));
                queued.job.state = state;
                CT_TRY_DONE(queue.save(queued.job, ledger.clock().now()));
            }
            return posting.commit();
        });
        QVERIFY2(left, left ? "" : qPrintable(left.error().detail));
    }
    static std::int64_t count(tests::TillFixture &shop, const QString &state)
    {
        return shop.number(u"SELECT count(*) FROM print_jobs WHERE state = '%1'"_s.arg(state));
    }
    static void closeShift(tests::TillFixture &shop)
    {
        till::CloseShift closing;
        closing.by = tests::aSession();
        closing.reason = u"nobody counts tonight"_s;
        QVERIFY(till::ShiftDesk(*shop.till).close(closing).takeResult());
        const auto behindIt = [](Ledger &) -> Result<void> { return done(); };
        shop.till->write(storage::Urgency::Background, behindIt).waitForFinished();
    }

private slots:
    void closingAShiftForgetsWhatWasPrintedAMonthAgo()
    {
        tests::TillFixture shop;
        shop.openShift();
        const auto sale = shop.sell(1092);
        for (const PrintState state : { PrintState::Printed,
                                        PrintState::Printed,
                                        PrintState::Failed,
                                        PrintState::Waiting,
                                        PrintState::GivenUp }) {
            leave(shop, state);
        }
        shop.clock.advance(std::chrono::hours(24) * 2);
        leave(shop, PrintState::Printed);
        shop.clock.advance(std::chrono::hours(24) * 29); // 31 days and 29 days old
        closeShift(shop);
        QCOMPARE(count(shop, u"printed"_s), 1);
        QCOMPARE(count(shop, u"failed"_s), 1);
        QCOMPARE(count(shop, u"givenUp"_s), 1);
        QCOMPARE(count(shop, u"waiting"_s), 3); // the test page, the receipt, the Z
        QVERIFY(till::TicketDesk(*shop.till).findSale(sale->receiptNumber.toText()).takeResult());
    }

    void aPaperGoesOnlyWhenItIsOlderThanThirtyDays()
    {
        tests::TillFixture shop;
        leave(shop, PrintState::Printed);
        shop.clock.advance(till::printedPapersKept);
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), 0);
        shop.clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), 1);
    }

    void aStepTakesNoMoreThanItsShare()
    {
        tests::TillFixture shop;
        leave(shop, PrintState::Printed, 450);
        shop.clock.advance(std::chrono::hours(24) * 31);
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), till::papersAStep);
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), till::papersAStep);
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), 50);
        QCOMPARE(*shop.onLedger(till::removePrintedPapers), 0);
    }

    void aReceiptThatIsForgottenStillCountsAsPrinted()
    {
        tests::TillFixture shop;
        const Shift shift = shop.openShift();
        QVERIFY(shop.sell(1092));
        const auto printed = shop.onLedger([](Ledger &ledger) -> Result<void> {
            till::PrintQueue queue(ledger.database());
            CT_TRY(jobs, queue.unfinished());
            for (till::QueuedJob &queued : jobs) {
                queued.job.state = PrintState::Printed;
                CT_TRY_DONE(queue.save(queued.job, ledger.clock().now()));
            }
            return done();
        });
        QVERIFY(printed);
        shop.clock.advance(std::chrono::hours(24) * 31);
        closeShift(shop);
        QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'receipt'"_s),
                 0);
        const auto sales = till::TicketDesk(*shop.till).sales(shift.id).takeResult();
        QCOMPARE(sales->front().printCount, 1);
        QVERIFY(sales->front().isPrinted);
        QVERIFY(till::TicketDesk(*shop.till).start().takeResult()->wasLastSalePrinted);
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::PrunePapersTest)

#include "prunepaperstest.moc"

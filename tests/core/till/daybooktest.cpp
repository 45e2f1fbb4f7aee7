#include "core/till/report/reportdesk.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::ReportDesk;

/// What the manager's day needs: the drawers of its shifts, and what waits for a person.
class DayBookTest : public tests::Checked
{
    Q_OBJECT

private:
    static void close(tests::TillFixture &shop, std::int64_t countedMinor)
    {
        till::CloseShift closing;
        closing.by = tests::aSession(tests::bo());
        closing.count = CashCount{ { { 1, countedMinor } } };
        closing.reason = u"torn note"_s;
        const auto z = till::ShiftDesk(*shop.till).close(closing).takeResult();
        QVERIFY2(z, z ? "" : qPrintable(z.error().detail));
    }

private slots:
    void theShiftsOfADaySayWhatTheirDrawersHeld()
    {
        tests::TillFixture shop;
        shop.openShift(10000);
        QVERIFY(shop.sell(1092));
        close(shop, 11062); // 0.30 short
        shop.openShift(5000);
        close(shop, 5010); // 0.10 over
        shop.openShift(2000);
        const BusinessDay day(QDate(2026, 5, 14));
        const auto found = ReportDesk(*shop.till).shifts(day).takeResult();
        QVERIFY(found);
        QCOMPARE(found->shifts.size(), std::size_t(3));
        const till::DayShift &first = found->shifts.front();
        QCOMPARE(*first.expected, tests::eur(11092));
        QCOMPARE(*first.counted, tests::eur(11062));
        QCOMPARE(*first.difference, tests::eur(-30));
        QCOMPARE(first.closedBy->name, tests::bo().name);
        QCOMPARE(first.reason, u"torn note"_s);
        QCOMPARE(*first.zNumber, std::int64_t(1));
        QCOMPARE(*found->shifts.at(1).difference, tests::eur(10));
        const till::DayShift &open = found->shifts.back();
        QVERIFY(!open.expected && !open.counted && !open.difference && !open.zNumber);
        QCOMPARE(found->difference, tests::eur(-20));
        QCOMPARE(found->countedShifts, 2);
        const BusinessDay next(QDate(2026, 5, 15));
        const auto tomorrow = ReportDesk(*shop.till).shifts(next).takeResult();
        QCOMPARE(tomorrow->shifts.size(), std::size_t(1)); // the one that is still open
        QCOMPARE(tomorrow->countedShifts, 0);
    }

    void aShiftThatNobodyCountedHasNoDifference()
    {
        tests::TillFixture shop;
        shop.openShift(10000);
        till::CloseShift closing;
        closing.by = tests::aSession();
        closing.reason = u"nobody counts tonight"_s;
        QVERIFY(till::ShiftDesk(*shop.till).close(closing).takeResult());
        const auto found
            = ReportDesk(*shop.till).shifts(BusinessDay(QDate(2026, 5, 14))).takeResult();
        QCOMPARE(*found->shifts.front().expected, tests::eur(10000));
        QVERIFY(!found->shifts.front().counted && !found->shifts.front().difference);
        QCOMPARE(found->countedShifts, 0);
        QCOMPARE(found->difference, tests::eur(0));
    }

    void factsThatWaitForAPersonAreNamed()
    {
        tests::TillFixture shop;
        ReportDesk desk(*shop.till);
        shop.openShift();
        const auto sale = shop.sell(1092);
        QVERIFY(desk.setAside(10).takeResult()->empty());
        const auto put = [&shop](std::int64_t seq, const QString &code) {
            return shop.onLedger([seq, code](till::Ledger &ledger) -> Result<int> {
                CT_TRY(statement, ledger.database().statement(u"sync/put_problem"_s));
                return statement->bind("seq"_L1, seq)
                    .bind("code"_L1, code)
                    .bind("detail"_L1, u"for the log"_s)
                    .bind("at"_L1, ledger.clock().now().ms())
                    .run();
            });
        };
        const std::int64_t last = shop.number(u"SELECT max(seq) FROM facts"_s);
        QVERIFY(put(last, u"unknown_product"_s));
        QVERIFY(put(last - 1, u"behind_set_aside"_s));
        const auto facts = desk.setAside(10).takeResult();
        QVERIFY(facts);
        QCOMPARE(facts->size(), std::size_t(2));
        QCOMPARE(facts->front().kind, u"shift.opened"_s);
        QVERIFY(facts->front().receiptNumber.isEmpty());
        QCOMPARE(facts->back().code, u"unknown_product"_s);
        QCOMPARE(facts->back().receiptNumber, sale->receiptNumber.toText());
        QCOMPARE(facts->back().at.ms(), shop.clock.now().ms());
        QCOMPARE(desk.setAside(1).takeResult()->size(), std::size_t(1));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::DayBookTest)

#include "daybooktest.moc"

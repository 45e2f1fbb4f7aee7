#include "app/terminal/openedshop.h"
#include "core/domain/people/rights.h"
#include "tests/ui/shift/drawersteps.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/tablelist.h"

#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr auto coffee = "4006381333931";

} // namespace

/// The drawer's day as people work it, over real desks.
class ShiftScreenTest : public DrawerSteps
{
    Q_OBJECT

private Q_SLOTS:
    void CT_73_openingIsOfferedAndTheTicketIsKept()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 189, QString::fromLatin1(coffee));
        TestWindow window(shop);
        window.signInAnna();
        window.scan(QString::fromLatin1(coffee));
        QTRY_COMPARE(window.flow().ticket().lines.size(), std::size_t(1));
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        QCOMPARE(window.dialogTitle(), u"Open shift"_s);
        QVERIFY(window.shows(u"Business day Thu 14 May 2026"_s));
        window.saveTo(u"open-shift-1920"_s);
        window.click(u"One sum"_s);
        window.fill(u"Float as one sum"_s, u"100.00"_s);
        window.click(u"Open shift"_s);
        QTRY_COMPARE(window.dialogTitle(), u"Payment"_s);
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(1));
        QCOMPARE(figures(shop).expectedCash(), shop.amount(10000));
        QVERIFY(window.shows(u"Shift 1"_s));
    }

    void CT_08_deniedActsAreDisabledWithTheReason()
    {
        TestShop shop;
        open(shop, 10000);
        for (const QLatin1StringView right :
             { rights::cashMove, rights::drawerNoSale, rights::shiftForceClose }) {
            shop.setRight(shop.roles.cashier.id, right, RightValue::Denied);
        }
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        const std::vector<std::pair<QString, QString>> denied{
            { u"Cash in or out"_s, u"You do not have the right to pay cash in or out."_s },
            { u"Open drawer"_s, u"You do not have the right to open the drawer without a sale."_s },
            { u"Close without a count"_s,
              u"You do not have the right to close a shift uncounted or with a difference."_s },
        };
        for (const auto &[word, reason] : denied) {
            const QWidget *button = window.control(word);
            QVERIFY2(!button->isEnabled(), qPrintable(word));
            QCOMPARE(button->toolTip(), reason);
            QVERIFY(button->accessibleDescription().startsWith(reason));
        }
        QVERIFY(window.control(u"Count and close"_s)->isEnabled());
        window.heard();
        window.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(window.dialogTitle().isEmpty());
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QCOMPARE(window.shell().frame().messages.messages().front()->text().sentence,
                 denied.at(1).second);
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"People"_s));
        window.signInBo();
        goToShift(window);
        for (const auto &[word, reason] : denied) {
            QVERIFY2(window.control(word)->isEnabled(), qPrintable(word));
            QVERIFY(window.control(word)->toolTip().isEmpty());
        }
    }

    void CT_08_openingWithoutTheRightIsDisabled()
    {
        TestShop shop;
        shop.setRight(shop.roles.cashier.id, rights::shiftOpen, RightValue::Denied);
        TestWindow window(shop);
        window.signInAnna();
        window.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"Open shift"_s));
        QVERIFY(!window.control(u"Open shift"_s)->isEnabled());
        QCOMPARE(window.control(u"Open shift"_s)->toolTip(),
                 u"You do not have the right to open a shift."_s);
    }

    void CT_74_cashMovesNeedAReasonAndStayBelowTheExpected()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInBo();
        goToShift(window);
        window.click(u"Cash in or out"_s);
        window.fill(u"Amount"_s, u"20.00"_s);
        window.click(u"Move cash"_s);
        QTRY_VERIFY(window.shows(u"a reason is needed"_s));
        QCOMPARE(figures(shop).expectedCash(), shop.amount(10000));
        window.fill(u"Reason"_s, u"change"_s);
        window.click(u"Move cash"_s);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        QCOMPARE(figures(shop).expectedCash(), shop.amount(12000));
        window.click(u"Cash in or out"_s);
        window.click(u"Drop to the safe"_s);
        window.fill(u"Amount"_s, u"120.01"_s);
        window.fill(u"Reason"_s, u"safe"_s);
        window.click(u"Move cash"_s);
        QTRY_VERIFY(window.shows(u"So much is not in the drawer"_s));
        QCOMPARE(figures(shop).expectedCash(), shop.amount(12000));
    }

    void CT_74_cashInOutAndDropLeaveFactsAndSlips()
    {
        TestShop shop;
        shop.addProduct(u"Cheese"_s, 4230, QString::fromLatin1(coffee));
        open(shop, 10000);
        TestWindow window(shop);
        window.signInBo();
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        goToShift(window);
        const auto move = [&window](const QString &kind, const QString &amount) {
            window.click(u"Cash in or out"_s);
            window.click(kind);
            window.fill(u"Amount"_s, amount);
            window.fill(u"Reason"_s, u"because of %1"_s.arg(amount));
            window.click(u"Move cash"_s);
            QTRY_VERIFY(window.dialogTitle().isEmpty());
        };
        move(u"Pay in"_s, u"20.00"_s);
        move(u"Pay out"_s, u"5.00"_s);
        move(u"Drop to the safe"_s, u"50.00"_s);
        const ShiftFigures now = figures(shop);
        QCOMPARE(now.expectedCash(), shop.amount(10730));
        QCOMPARE(now.payIns, shop.amount(2000));
        QCOMPARE(now.payOuts, shop.amount(500));
        QCOMPARE(now.drops, shop.amount(5000));
        QCOMPARE(now.cashMoves.back().reason, u"because of 50.00"_s);
        QCOMPARE(now.cashMoves.back().person.name, u"Bo"_s);
        const auto count = [&shop](const QString &sql) {
            const auto read = [sql](storage::Database &database) { return database.read(sql); };
            return expected(shop.opened().till().read(read)).toInt();
        };
        QCOMPARE(count(u"SELECT count(*) FROM facts WHERE kind = 'cash.moved'"_s), 3);
        QCOMPARE(count(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'slip'"_s), 3);
    }

    void CT_74_aCashierAsksForAnApproval()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        window.click(u"Cash in or out"_s);
        window.click(u"Pay out"_s);
        window.fill(u"Amount"_s, u"5.00"_s);
        window.fill(u"Reason"_s, u"postage"_s);
        window.click(u"Move cash"_s);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(figures(shop).expectedCash(), shop.amount(10000));
        window.approveAsBo();
        QTRY_COMPARE(figures(shop).expectedCash(), shop.amount(9500));
        QCOMPARE(figures(shop).cashMoves.front().person.name, u"Anna"_s);
    }

    void CT_73_enterOnTheLastBoxOpensTheShift()
    {
        TestShop shop;
        TestWindow window(shop);
        window.signInBo();
        window.key(Qt::Key_2, Qt::ControlModifier);
        window.click(u"Open shift"_s);
        QVERIFY(window.waitForDialog(u"Open shift"_s));
        window.fill(u"Pieces of 0.02"_s, u"3"_s);
        window.control(u"Pieces of 0.02"_s)->setFocus();
        window.key(Qt::Key_Return); // only steps on
        QCOMPARE(window.dialogTitle(), u"Open shift"_s);
        QVERIFY(window.control(u"Pieces of 0.01"_s)->hasFocus());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        QTRY_COMPARE(figures(shop).expectedCash(), shop.amount(6));
    }

    void CT_73_controlEnterOpensTheShiftFromAnyBox()
    {
        TestShop shop;
        TestWindow window(shop);
        window.signInBo();
        window.key(Qt::Key_2, Qt::ControlModifier);
        window.click(u"Open shift"_s);
        QVERIFY(window.waitForDialog(u"Open shift"_s));
        const auto shownKey = [&window] {
            const auto *page = window.shell().findChild<ui::ActionButton *>(u"dialogPrimary"_s);
            return page == nullptr ? QString() : page->accessibleDescription();
        };
        QCOMPARE(shownKey(), u"Ctrl+Enter"_s);
        window.click(u"One sum"_s);
        QCOMPARE(shownKey(), u"Enter"_s);
        window.click(u"By coin and note"_s);
        window.fill(u"Pieces of 50.00"_s, u"2"_s);
        window.control(u"Pieces of 50.00"_s)->setFocus();
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        QTRY_COMPARE(figures(shop).expectedCash(), shop.amount(10000));
    }

    void CT_95_reasonsOfAHiddenBoxAreNotListed()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        const auto isListed = [&window] {
            const QList<QComboBox *> boxes = window.shell().findChildren<QComboBox *>();
            return std::any_of(boxes.begin(), boxes.end(), [](const QComboBox *box) {
                return box->findText(u"Torn note"_s) >= 0;
            });
        };
        goToShift(window);
        QVERIFY(!isListed());
        count(window, { { u"50.00"_s, u"1"_s } });
        QVERIFY(!isListed());
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"−50.00"_s));
        QVERIFY(isListed());
    }

    void CT_76_zIsShownAfterClosingAndNumbered()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInBo();
        goToShift(window);
        count(window, { { u"100.00"_s, u"1"_s } });
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(window.shows(u"The drawer is right."_s));
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(window.shows(u"Z 1 · shift 1"_s));
        window.saveTo(u"shift-z-1920"_s);
        window.click(u"Done"_s);
        QTRY_VERIFY(window.shows(u"No shift is open"_s));
    }

    void CT_77_enterOnAFigureOpensItsReceipts()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 189, QString::fromLatin1(coffee));
        open(shop, 10000);
        TestWindow window(shop);
        window.signInBo();
        window.scan(QString::fromLatin1(coffee));
        QTRY_VERIFY(!window.flow().ticket().isEmpty());
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        goToShift(window);
        auto *table = qobject_cast<ui::TableList *>(window.control(u"Figures of the shift"_s));
        QVERIFY(table != nullptr);
        const auto rowOf = [table](const QString &name) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == name) {
                    return row;
                }
            }
            return -1;
        };
        QTRY_VERIFY(rowOf(u"Cash"_s) >= 0);
        window.saveTo(u"shift-open-1920"_s);
        table->selectRow(rowOf(u"Cash"_s));
        table->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        QTRY_VERIFY(window.shows(window.flow().lastSale()->receiptNumber.toText()));
        QVERIFY(window.shows(u"1.89"_s));
    }

    void CT_78_closingWithoutACountNeedsAReason()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInBo();
        goToShift(window);
        window.click(u"Close without a count"_s);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.click(u"Close shift"_s);
        QTRY_VERIFY(window.shows(u"a reason is needed"_s));
        QCOMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(0));
        window.fill(u"Reason"_s, u"fire alarm"_s);
        window.click(u"Close shift"_s);
        QTRY_COMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(1));
        QVERIFY(!expected(shop.desks().shift.archive()).front().difference.has_value());
        QTRY_VERIFY(window.shows(u"Closed without a count · fire alarm · Bo"_s));
    }

    void CT_79_drawerWithoutSaleAsksReasonAndApprover()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        window.key(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.click(u"Open drawer"_s);
        QTRY_VERIFY(window.shows(u"a reason is needed"_s));
        QCOMPARE(figures(shop).noSaleCount, 0);
        window.fill(u"Reason"_s, u"change"_s);
        window.click(u"Open drawer"_s);
        QTRY_COMPARE(window.dialogTitle(), u"Approval"_s);
        window.approveAsBo();
        QTRY_COMPARE(figures(shop).noSaleCount, 1);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::ShiftScreenTest)
#include "shiftscreentest.moc"

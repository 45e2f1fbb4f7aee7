#include "core/domain/people/rights.h"
#include "core/till/account/accountdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/account/customersection.h"
#include "ui/shell/sectionscreen.h"
#include "ui/ticket/ticketflow.h"

#include <QCheckBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Customers and their accounts as people work them, over real desks.
class CustomerTest : public Checked
{
    Q_OBJECT

private:
    static WindowWish wish()
    {
        WindowWish wish;
        wish.addScreens = [](ui::Shell &shell) {
            auto *screen = new ui::SectionScreen(shell.frame(), u"Office"_s);
            screen->addSection(
                new ui::CustomerSection(shell.frame()), ui::Icon(u"users"_s), u"Customer list"_s);
            shell.addScreen(screen, ui::Icon(u"gauge"_s), u"Office"_s, rights::posUse);
        };
        return wish;
    }
    static void open(TestWindow &window)
    {
        window.key(Qt::Key_3, Qt::ControlModifier);
        TestWindow::wait([&window] { return window.has(u"New customer"_s); });
    }
    static Customer add(TestShop &shop, const QString &name, std::int64_t limitMinor = 20000)
    {
        Customer customer;
        customer.name = name;
        customer.creditLimit = shop.amount(limitMinor);
        return expected(shop.desks().account.save(customer, shop.owner()));
    }
    static Customer whoOwesFifty(TestShop &shop, const QString &why)
    {
        const Customer customer = add(shop, u"Dora"_s);
        expected(shop.desks().account.post(
            customer.id, { Ledger::Account, shop.amount(5000) }, why, shop.owner()));
        return customer;
    }
    /// Whether the account of the only customer came up with those words.
    static bool openAccount(TestWindow &window, const QString &words)
    {
        window.signInBo();
        open(window);
        if (!window.waitUntilShown(u"50.00"_s)) {
            return false;
        }
        window.click(u"Account"_s);
        return window.waitUntilShown(words);
    }
    static till::CustomerAccount account(TestShop &shop, const Customer &customer)
    {
        return expected(shop.desks().account.account(customer.id));
    }

private Q_SLOTS:
    void CT_47_aNameIsEnoughForACustomer()
    {
        TestShop shop;
        TestWindow window(shop, wish());
        window.signInAnna();
        open(window);
        window.click(u"New customer"_s);
        QVERIFY(window.waitForDialog(u"New customer"_s));
        window.click(u"Store the customer"_s);
        QVERIFY(window.shows(u"Type the customer's name."_s));
        window.fill(u"Name"_s, u"Dora"_s);
        window.click(u"Store the customer"_s);
        QVERIFY(TestWindow::wait([&window] { return window.dialogTitle().isEmpty(); }));
        const auto found = expected(shop.desks().account.search(u"Dora"_s, 5));
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().customer.name, u"Dora"_s);
        QVERIFY(window.waitUntilShown(u"Dora"_s));
        window.saveTo(u"customers"_s);
    }

    void anExemptionNeedsItsNumber()
    {
        TestShop shop;
        TestWindow window(shop, wish());
        window.signInBo();
        open(window);
        window.click(u"New customer"_s);
        window.fill(u"Name"_s, u"School"_s);
        qobject_cast<QCheckBox *>(window.control(u"Exempt from tax"_s))->click();
        window.click(u"Store the customer"_s);
        QVERIFY(window.shows(u"Type the number of the exemption"_s));
        window.fill(u"Number of the exemption"_s, u"EX-77"_s);
        window.fill(u"May owe at most"_s, u"200"_s);
        window.click(u"Store the customer"_s);
        QVERIFY(TestWindow::wait([&window] { return window.dialogTitle().isEmpty(); }));
        const Customer saved
            = expected(shop.desks().account.search(u"School"_s, 5)).front().customer;
        QVERIFY(saved.isTaxExempt);
        QCOMPARE(saved.taxExemptionNumber, u"EX-77"_s);
        QCOMPARE(saved.creditLimit, std::optional(shop.amount(20000)));
    }

    void aPaymentIsAnEntryWithAReasonAndTheBalanceAfterIt()
    {
        TestShop shop;
        const Customer dora = whoOwesFifty(shop, u"Old debts"_s);
        TestWindow window(shop, wish());
        QVERIFY(openAccount(window, u"Owes 50.00"_s));
        window.click(u"Payment received"_s);
        QVERIFY(window.waitForDialog(u"Payment received"_s));
        window.fill(u"Amount"_s, u"30"_s);
        window.click(u"Take it off the account"_s);
        QVERIFY(window.shows(u"Say why: a reason is needed."_s));
        window.fill(u"Reason"_s, u"Bank transfer"_s);
        window.click(u"Take it off the account"_s);
        QVERIFY(window.waitUntilShown(u"Owes 20.00"_s));
        QVERIFY(window.shows(u"Bank transfer"_s));
        window.saveTo(u"customer-account"_s);
        QCOMPARE(account(shop, dora).owed, shop.amount(2000));
        QCOMPARE(expected(shop.desks().account.entries(dora.id)).size(), std::size_t(2));
    }

    void aWrongEntryIsSetRightByOneAgainstIt()
    {
        TestShop shop;
        const Customer dora = whoOwesFifty(shop, u"Typed twice"_s);
        TestWindow window(shop, wish());
        QVERIFY(openAccount(window, u"Typed twice"_s));
        window.click(u"Correct the entry"_s);
        QVERIFY(window.waitForDialog(u"Correct the entry"_s));
        window.fill(u"Reason"_s, u"Was booked before"_s);
        window.click(u"Set it right"_s);
        QVERIFY(window.waitUntilShown(u"Owes 0.00"_s));
        const auto entries = expected(shop.desks().account.entries(dora.id));
        QCOMPARE(entries.size(), std::size_t(2)); // nothing was changed or deleted
        QCOMPARE(entries.front().amount, shop.amount(-5000));
        QCOMPARE(entries.front().text, u"Was booked before"_s);
        QCOMPARE(account(shop, dora).owed, shop.amount(0));
    }

    void entriesByHandNeedTheRight()
    {
        TestShop shop;
        const Customer dora = add(shop, u"Dora"_s);
        TestWindow window(shop, wish());
        window.signInAnna();
        open(window);
        QVERIFY(window.waitUntilShown(u"Dora"_s));
        window.click(u"Account"_s);
        QVERIFY(window.waitUntilShown(u"Owes 0.00"_s));
        for (const QString &word :
             { u"Correct the entry"_s, u"Give store credit"_s, u"Payment received"_s }) {
            const QWidget *button = window.control(word);
            QVERIFY2(!button->isEnabled(), qPrintable(word));
            QVERIFY(button->accessibleDescription().contains(
                u"You do not have the right to open the manager area."_s));
        }
        const till::Session anna{ {}, shop.roles.cashier, shop.clock.now() };
        const auto refused = answered(shop.desks().account.post(
            dora.id, { Ledger::StoreCredit, shop.amount(100) }, u"gift"_s, anna));
        QVERIFY(!refused);
        QVERIFY(refused.error().code.is(till::AccountDeskError::RightDenied));
        QCOMPARE(account(shop, dora).storeCredit, shop.amount(0));
    }

    void CT_46_aNewCustomerComesFromTheTicket()
    {
        TestShop shop;
        shop.openShift();
        TestWindow window(shop, wish());
        window.signInAnna();
        window.key(Qt::Key_F4);
        QVERIFY(window.waitForDialog(u"Customer"_s));
        window.click(u"New customer"_s);
        QVERIFY(window.waitForDialog(u"New customer"_s));
        window.fill(u"Name"_s, u"Emil"_s);
        window.click(u"Store the customer"_s);
        QVERIFY(TestWindow::wait([&window] { return window.dialogTitle().isEmpty(); }));
        QVERIFY(window.flow().ticket().customer);
        QCOMPARE(window.flow().ticket().customer->name, u"Emil"_s);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::CustomerTest)

#include "customertest.moc"

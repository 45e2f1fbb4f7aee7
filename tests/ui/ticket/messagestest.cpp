#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString tea = u"4006381333931"_s;
const QString markFirst = u"Mark a line first."_s;

} // namespace

/// What the bar says of one step leaves with the next one that succeeds, never by a timer; what
/// waits for a person stays (screens.md 3.5).
class MessagesTest : public Checked
{
    Q_OBJECT

private:
    static void open(TestShop &shop)
    {
        shop.addProduct(u"Tea"_s, 450, tea);
        shop.set(setting::lockSeconds, u"0"_s);
        shop.openShift();
    }
    /// Asks for the quantity of a line where there is none.
    static void beRefused(TestWindow &window)
    {
        window.key(Qt::Key_F6);
        window.waitUntilShown(markFirst);
    }

private Q_SLOTS:
    void aRefusalLeavesWithTheNextGoods()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        beRefused(window);
        QVERIFY(window.shows(markFirst));
        shop.clock.advance(std::chrono::minutes(10));
        window.key(Qt::Key_F6); // nothing succeeded: it is said again
        QVERIFY(window.shows(markFirst));
        window.sell(tea);
        QVERIFY(!window.shows(markFirst));
    }

    void aRefusalLeavesWithADialogThatOpens()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        beRefused(window);
        window.key(Qt::Key_F3);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        QVERIFY(!window.shows(markFirst));
    }

    void aRefusalLeavesWithTheScreen()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInBo();
        beRefused(window);
        window.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"Count and close"_s));
        QVERIFY(!window.shows(markFirst));
    }

    void aRefusalLeavesWithWhoLocks()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        beRefused(window);
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"Bo"_s));
        QVERIFY(!window.shows(markFirst));
    }

    void theWordOfAParkedTicketLeavesWithTheNextTicket()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(tea);
        window.key(Qt::Key_F5);
        QVERIFY(window.waitUntilShown(u"is parked."_s));
        window.sell(tea);
        QVERIFY(!window.shows(u"is parked."_s));
    }

    void whatWaitsForAPersonStays()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.shell().frame().messages.add(
            { u"paper-out"_s, ui::Tone::Warning, {}, u"The printer is out of paper."_s, {}, {} });
        beRefused(window);
        window.sell(tea);
        window.payExact();
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"Bo"_s));
        QVERIFY(!window.shows(markFirst));
        QVERIFY(window.shows(u"The printer is out of paper."_s));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::MessagesTest)
#include "messagestest.moc"

#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString coffee = u"4006381333931"_s;

} // namespace

/// What the counter says in words: the cash to hand out, a scan that nobody takes.
class CounterWordsTest : public Checked
{
    Q_OBJECT

private:
    /// F10 and the number of the last receipt.
    static void lookUpLast(TestWindow &window)
    {
        window.key(Qt::Key_F10);
        window.waitForDialog(u"Return"_s);
        window.fill(u"Receipt number"_s, window.flow().lastSale()->receiptNumber.toText());
        window.key(Qt::Key_Return);
    }
    static void payByCard(TestWindow &window)
    {
        window.key(Qt::Key_F12);
        window.waitForDialog(u"Payment"_s);
        window.key(Qt::Key_F6);
        window.key(Qt::Key_Return);
    }
    static void takeAllBack(TestWindow &window)
    {
        lookUpLast(window);
        window.click(u"Everything"_s);
        window.fill(u"Reason"_s, u"wrong one"_s);
        window.click(u"Take back"_s);
    }

private Q_SLOTS:
    void CT_67_theSumToHandOutIsNamedLarge()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.payExact();
        QVERIFY(window.waitUntilShown(u"Change 0.00"_s));
        takeAllBack(window);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-680));
        window.payExact();
        QVERIFY(window.waitUntilShown(u"Pay out 6.80"_s));
        QVERIFY(window.shows(u"Given back 6.80"_s));
        QVERIFY(!window.shows(u"Change 0.00"_s));
    }

    void CT_67_aRefundOnTheCardHandsNothingOut()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        payByCard(window);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        takeAllBack(window);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-680));
        const TicketId sold = window.flow().lastSale()->ticket.id;
        payByCard(window);
        QTRY_VERIFY(window.flow().lastSale()->ticket.id != sold);
        QVERIFY(window.waitUntilShown(u"Given back 6.80"_s));
        QVERIFY(window.shows(u"No cash to hand out"_s));
        QVERIFY(!window.shows(u"Pay out 0.00"_s));
    }

    void CT_65_theReceiptOfAReturnIsSaidToBeOne()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.payExact();
        takeAllBack(window);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-680));
        window.payExact();
        lookUpLast(window);
        QVERIFY(window.waitUntilShown(
            u"This is the receipt of a return. Type the number of the sale."_s));
        QVERIFY(!window.shows(u"All of this receipt came back already."_s));
    }

    void CT_95_thePartOfAReasonBoxWithTheKeyboardHasAName()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.payExact();
        window.key(Qt::Key_F10);
        QVERIFY(window.waitForDialog(u"Return"_s));
        window.fill(u"Receipt number"_s, window.flow().lastSale()->receiptNumber.toText());
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Reason (needed)"_s));
        QStringList names;
        for (const QLineEdit *edit : window.shell().findChildren<QLineEdit *>()) {
            if (edit->isVisible() && qobject_cast<QComboBox *>(edit->parent()) != nullptr) {
                names.push_back(edit->accessibleName());
            }
        }
        QCOMPARE(names, QStringList{ u"Reason"_s });
    }

    void CT_12_aMissingKeychainIsNamedInTheHeader()
    {
        TestShop shop;
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(!window.shows(u"degraded"_s));
        window.shell().showVault(
            { till::VaultState::Degraded, till::VaultError::KeychainAbsent, u"file"_s });
        QVERIFY(window.shows(u"degraded"_s));
        window.shell().showVault({ till::VaultState::Ready, {}, u"libsecret"_s });
        QVERIFY(!window.shows(u"degraded"_s));
    }

    void CT_95_aScanThatADialogRefusesIsSaidInWords()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.heard();
        window.scan(coffee);
        QVERIFY(window.waitUntilShown(u"This scan was not taken. Close this first to scan."_s));
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(1));
        auto *amount = qobject_cast<QLineEdit *>(window.control(u"Cash given"_s));
        QVERIFY(amount != nullptr);
        QCOMPARE(amount->text(), QString()); // not one digit of the code
        window.type(u"7"_s);
        QVERIFY(!window.shows(u"This scan was not taken"_s)); // somebody went on
    }

    void CT_25_enterAfterARefusedScanDoesNotPay()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 680, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.scan(coffee);
        QVERIFY(window.waitUntilShown(u"This scan was not taken. Close this first to scan."_s));
        window.key(Qt::Key_Return);
        QVERIFY(!window.shows(u"This scan was not taken"_s));
        QVERIFY(!window.flow().isCompleting());
        QCOMPARE(window.dialogTitle(), u"Payment"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
    }

    void CT_95_aScanThatAScreenRefusesIsSaidInWords()
    {
        TestShop shop;
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.key(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Count and close"_s));
        // A shift that is being read takes what was said before with it.
        const auto isSaid = [&window] {
            window.scan(coffee);
            return window.shows(u"A scan was refused."_s);
        };
        QVERIFY(QTest::qWaitFor(isSaid));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::CounterWordsTest)
#include "counterwordstest.moc"

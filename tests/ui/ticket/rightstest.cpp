#include "core/domain/people/rights.h"

#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/widgets/barmessage.h"

#include <QApplication>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString lamp = u"4006381333931"_s;
const QString noPrice = u"You do not have the right to change a price."_s;
const QString noDiscount = u"You do not have the right to give a discount."_s;

} // namespace

/// Rights on the counter's buttons and keys: denied, with approval, allowed (CT-08).
class RightsTest : public Checked
{
    Q_OBJECT

private:
    static void open(TestShop &shop)
    {
        shop.addProduct(u"Lamp"_s, 2000, lamp);
        shop.openShift();
    }
    static void deny(TestShop &shop, QLatin1StringView right)
    {
        shop.setRight(shop.roles.cashier.id, right, RightValue::Denied);
    }
    static bool isDisabledWith(const TestWindow &window, const QString &word, const QString &reason)
    {
        const QWidget *button = window.control(word);
        return button != nullptr && !button->isEnabled() && button->toolTip() == reason
            && button->accessibleDescription().startsWith(reason);
    }
    static bool isLive(const TestWindow &window, const QString &word)
    {
        const QWidget *button = window.control(word);
        return button != nullptr && button->isEnabled() && button->toolTip().isEmpty()
            && !button->accessibleDescription().contains(u"the right"_s);
    }
    /// Whether a key, pressed just now, did nothing but say *sentence*.
    static bool wasOnlySaid(TestWindow &window, const QString &sentence)
    {
        const auto messages = window.shell().frame().messages.messages();
        return window.dialogTitle().isEmpty() && messages.size() == 1
            && messages.front()->text().sentence == sentence
            && window.heard() == std::vector{ ui::Sound::Refused };
    }
    static void changePrice(TestWindow &window, const QString &price)
    {
        window.key(Qt::Key_F8);
        window.waitForDialog(u"Change price"_s);
        window.type(price);
        window.key(Qt::Key_Return);
    }

private Q_SLOTS:
    void CT_08_deniedActsAreDisabledWithTheReason()
    {
        TestShop shop;
        open(shop);
        deny(shop, rights::priceOverride);
        deny(shop, rights::discount);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.heard();
        QVERIFY(isDisabledWith(window, u"Price"_s, noPrice));
        QVERIFY(isDisabledWith(window, u"Discount"_s, noDiscount));
        QVERIFY(isDisabledWith(window, u"Disc"_s, noDiscount));
        QVERIFY(isLive(window, u"Return"_s));
        QVERIFY(isLive(window, u"Park"_s));
        window.key(Qt::Key_F8);
        QVERIFY(wasOnlySaid(window, noPrice));
        window.shell().frame().messages.dropPassing();
        window.type(u"/"_s);
        QVERIFY(wasOnlySaid(window, noDiscount));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
    }

    void CT_08_aFingerOnADisabledButtonReadsWhy()
    {
        TestShop shop;
        open(shop);
        deny(shop, rights::priceOverride);
        deny(shop, rights::discount);
        TestWindow window(shop);
        window.signInAnna();
        QTest::mouseClick(window.control(u"Discount"_s), Qt::LeftButton);
        QCOMPARE(QToolTip::text(), noDiscount);
        QTest::mouseClick(window.control(u"Price"_s), Qt::LeftButton);
        QCOMPARE(QToolTip::text(), noPrice);
        QVERIFY(window.dialogTitle().isEmpty());
    }

    void CT_08_moreShowsWhatIsDeniedAndStartsElsewhere()
    {
        TestShop shop;
        open(shop);
        for (const QLatin1StringView right :
             { rights::priceOverride, rights::lineVoid, rights::ticketVoid, rights::reprint }) {
            deny(shop, right);
        }
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.click(u"More"_s);
        QVERIFY(window.waitForDialog(u"More"_s));
        QVERIFY(isDisabledWith(window, u"Change price"_s, noPrice));
        QVERIFY(isDisabledWith(
            window, u"Void line"_s, u"You do not have the right to take off a line."_s));
        QVERIFY(isDisabledWith(
            window, u"Cancel ticket"_s, u"You do not have the right to cancel a ticket."_s));
        QVERIFY(isLive(window, u"Discount on the line"_s));
        QVERIFY(window.shows(u"Quantity"_s));
        QVERIFY(QApplication::focusWidget()->isEnabled());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Quantity"_s);
        window.key(Qt::Key_Escape);
        window.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(window.dialogTitle().isEmpty());
        window.payExact();
        QVERIFY(isDisabledWith(
            window, u"Print again"_s, u"You do not have the right to print a receipt again."_s));
    }

    void CT_08_buttonsFollowWhoSignsIn()
    {
        TestShop shop;
        open(shop);
        deny(shop, rights::priceOverride);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        QVERIFY(isDisabledWith(window, u"Price"_s, noPrice));
        window.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.wait([&window] { return window.has(u"People"_s); }));
        window.signInBo();
        QVERIFY(isLive(window, u"Price"_s));
        changePrice(window, u"15.00"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1500)); // allowed: no question
        QVERIFY(window.dialogTitle().isEmpty());
        window.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.wait([&window] { return window.has(u"People"_s); }));
        window.signInAnna();
        QVERIFY(isDisabledWith(window, u"Price"_s, noPrice));
    }

    void CT_08_actsWithApprovalStayLive()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop); // cashiers change a price with approval
        window.signInAnna();
        window.sell(lamp);
        QVERIFY(isLive(window, u"Price"_s));
        changePrice(window, u"15.00"_s);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1500));
    }

    void CT_08_theLastPieceIsAVoidLikeAnyOther()
    {
        TestShop shop;
        open(shop);
        deny(shop, rights::lineVoid);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.sell(lamp);
        window.type(u"-"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(2000));
        const QString noVoid = u"You do not have the right to take off a line."_s;
        window.heard();
        window.type(u"-"_s);
        QVERIFY(wasOnlySaid(window, noVoid));
        window.type(u"*0"_s);
        window.shell().frame().messages.dropPassing();
        window.heard();
        window.key(Qt::Key_Return);
        QVERIFY(wasOnlySaid(window, noVoid));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
    }

    void CT_08_tendersWithoutTheRightAreDisabled()
    {
        TestShop shop;
        open(shop);
        deny(shop, rights::payCash);
        deny(shop, rights::payAccount);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        const QString noCash = u"You do not have the right to take cash."_s;
        QVERIFY(!window.control(u"Cash"_s)->isEnabled());
        QVERIFY(window.control(u"Cash"_s)->accessibleDescription().contains(noCash));
        QVERIFY(isDisabledWith(
            window, u"Account"_s, u"You do not have the right to charge an account."_s));
        window.heard();
        window.key(Qt::Key_Return);
        QVERIFY(window.texts().contains(noCash));
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QVERIFY(!window.flow().hasTenders());
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::RightsTest)
#include "rightstest.moc"

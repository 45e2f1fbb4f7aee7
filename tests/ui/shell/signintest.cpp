#include "app/terminal/openedshop.h"
#include "tests/support/checked.h"
#include "tests/support/fulldisk.h"
#include "tests/support/window/testwindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Signing in at a till whose disk takes nothing any more.
class SignInTest : public Checked
{
    Q_OBJECT

private:
    static void onSync(TestShop &shop, const std::function<Result<void>(storage::Database &)> &job)
    {
        expected(
            shop.opened().sync().read(storage::Urgency::Normal, [job](till::Reference &reference) {
                return job(reference.database());
            }));
    }
    static void tryAnna(TestWindow &window, const QString &pin)
    {
        window.click(u"Anna"_s);
        window.type(pin);
        window.key(Qt::Key_Return);
    }
    /// The screen counts the pause after a wrong PIN down by itself; Enter does nothing meanwhile.
    static bool signInAfterAPause(TestWindow &window, const QString &pin)
    {
        const auto isIn = [&window] { return window.flow().session().has_value(); };
        for (int attempt = 0; attempt < 5 && !isIn(); ++attempt) {
            tryAnna(window, pin);
            static_cast<void>(QTest::qWaitFor(isIn, 2000));
        }
        return isIn();
    }

private Q_SLOTS:
    void CT_101_onAFullDiskTheRightPinOpensAndAWrongOneDoesNot()
    {
        TestShop shop;
        TestWindow window(shop);
        onSync(shop,
               [](storage::Database &database) { return fillDisk(database, u"sign_in_tries"_s); });
        expected(shop.opened().till().write(storage::Urgency::Normal, [](till::Ledger &ledger) {
            return fillDisk(ledger.database(), u"facts"_s);
        }));
        tryAnna(window, u"999131"_s);
        QVERIFY(window.waitUntilShown(u"Name and PIN do not belong together."_s));
        shop.clock.advance(std::chrono::seconds(2));
        QVERIFY(signInAfterAPause(window, u"274913"_s));
        QCOMPARE(window.flow().session()->person.name, u"Anna"_s);
    }

    void CT_101_whatCannotBeReadIsNoWrongPin()
    {
        TestShop shop;
        TestWindow window(shop);
        QVERIFY(window.wait([&window] { return window.has(u"Anna"_s); }));
        onSync(shop, [](storage::Database &database) {
            return database.execute(u"ALTER TABLE sign_in_tries RENAME TO elsewhere"_s);
        });
        tryAnna(window, u"274913"_s);
        QVERIFY(window.waitUntilShown(u"This till cannot read or write its data right now."_s));
        QVERIFY(!window.shows(u"do not belong together"_s));
        onSync(shop, [](storage::Database &database) {
            return database.execute(u"ALTER TABLE elsewhere RENAME TO sign_in_tries"_s);
        });
        tryAnna(window, u"274913"_s);
        QVERIFY(window.wait([&window] { return window.flow().session().has_value(); }));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SignInTest)
#include "signintest.moc"

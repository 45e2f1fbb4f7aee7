#include "tests/support/checked.h"
#include "tests/ui/settings/settingswindow.h"
#include "ui/settings/safetysection.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// The pages that show what comes of a setting.
class SettingsPagesTest : public Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_28_theTestBoxReadsPriceLabels()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Scale labels"_s);
        window.click(u"Add a rule"_s);
        QTRY_VERIFY(window.has(u"The code begins with"_s));
        window.click(u"Use this rule"_s);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        window.fill(u"Code to try"_s, u"2100042005839"_s);
        QTRY_VERIFY(window.shows(u"Number 00042, price 5.83"_s));
        window.fill(u"Code to try"_s, u"2100042005838"_s);
        QTRY_VERIFY(window.shows(u"the last digit is wrong"_s));
        settings.store();
        QCOMPARE(expected(shop.desks().settings.settings()).labelRules().size(), std::size_t(1));
    }

    void CT_29_theTestBoxReadsWeightLabels()
    {
        TestShop shop;
        shop.set(setting::labelRules, u"22:5:5:weight:kg"_s);
        SettingsWindow settings(shop);
        settings.open(u"Scale labels"_s);
        settings.window.scan(u"2200042002347"_s);
        QTRY_VERIFY(settings.window.shows(u"Number 00042, weight 0.234 kg"_s));
    }

    void CT_30_aProductWinsOverARule()
    {
        TestShop shop;
        shop.set(setting::labelRules, u"21:5:5:price:kg"_s);
        shop.addProduct(u"Voucher card"_s, 500, u"2100042005839"_s);
        SettingsWindow settings(shop);
        settings.open(u"Scale labels"_s);
        settings.window.scan(u"2100042005839"_s);
        QTRY_VERIFY(settings.window.shows(u"A product has this code: Voucher card."_s));
    }

    void CT_89_aKeychainThatDoesNotHelpIsNamed_data()
    {
        QTest::addColumn<till::VaultStanding>("pins");
        QTest::addColumn<till::VaultStanding>("journal");
        QTest::addColumn<QString>("sentence");
        using till::VaultError;
        using till::VaultState;
        const till::VaultStanding good{ VaultState::Ready, std::nullopt, u"libsecret"_s };
        const auto bad = [](VaultState state, VaultError reason) {
            return till::VaultStanding{ state, reason, u"libsecret"_s };
        };
        QTest::newRow("all is well")
            << good << good << u"an old copy of the whole folder is noticed"_s;
        QTest::newRow("none runs") << bad(VaultState::Degraded, VaultError::KeychainAbsent)
                                   << bad(VaultState::Unavailable, VaultError::KeychainAbsent)
                                   << u"No keychain runs on this computer."_s;
        QTest::newRow("locked") << good << bad(VaultState::Unavailable, VaultError::KeychainLocked)
                                << u"The keychain is locked. Unlock it."_s;
        QTest::newRow("silent") << good << bad(VaultState::Unavailable, VaultError::KeychainSilent)
                                << u"did not answer within two seconds"_s;
        QTest::newRow("PINs in a file") << bad(VaultState::Degraded, VaultError::KeychainSilent)
                                        << good << u"nothing in it is encrypted"_s;
        QTest::newRow("PINs out of reach")
            << bad(VaultState::Unavailable, VaultError::KeychainLocked) << good
            << u"sign in with a recovery code"_s;
    }

    void CT_89_aKeychainThatDoesNotHelpIsNamed()
    {
        QFETCH(till::VaultStanding, pins);
        QFETCH(till::VaultStanding, journal);
        QFETCH(QString, sentence);
        TestShop shop;
        SettingsWindow settings(shop);
        settings.open(u"Security"_s);
        QVERIFY(settings.window.shows(u"It was not asked yet."_s));
        settings.screen->safety().showKeychain(pins, journal);
        QVERIFY(settings.window.shows(sentence));
        QVERIFY(!settings.window.shows(u"It was not asked yet."_s));
    }

    void aRuleThatDoesNotFitIsRefused()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Scale labels"_s);
        window.click(u"Add a rule"_s);
        QTRY_VERIFY(window.has(u"Digits of the value"_s));
        window.fill(u"Digits of the value"_s, u"9"_s);
        window.click(u"Use this rule"_s);
        QVERIFY(window.shows(u"A rule does not fit"_s));
        QVERIFY(window.shell().frame().dialog.isOpen());
        QVERIFY(!settings.screen->draft().isTouched());
    }

    void theReceiptFollowsWhatIsTyped()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Receipt texts"_s);
        QTRY_VERIFY(window.shows(u"Corner shop"_s));
        QVERIFY(window.shows(u"Oat milk 1 l"_s));
        window.fill(u"Text below"_s, u"Thank you, see you soon."_s);
        const auto paper
            = [&window] { return window.control(u"Receipt preview"_s)->accessibleDescription(); };
        QTRY_VERIFY(paper().contains(u"Thank you, see you soon."_s));
        QVERIFY(paper().contains(u"Bo"_s));
        window.click(u"Name of the cashier"_s);
        QTRY_VERIFY(!paper().contains(u"Bo"_s));
        window.click(u"Deutsch"_s);
        QTRY_VERIFY(paper().contains(u"Summe"_s) || paper().contains(u"SUMME"_s));
        settings.store();
        QCOMPARE(expected(shop.desks().settings.settings()).text(setting::receiptBlocks),
                 u"person"_s);
        QCOMPARE(expected(shop.desks().settings.settings()).text(setting::receiptFoot),
                 u"Thank you, see you soon."_s);
    }

    void CT_44_roundingAndTaxModeAreTheStores()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        settings.open(u"Taxes"_s);
        settings.window.click(u"On each line"_s);
        settings.window.click(u"Tax added"_s);
        settings.store();
        const Settings stored = expected(shop.desks().settings.settings());
        QCOMPARE(stored.storeTaxRounding(), TaxRounding::ByLine);
        QCOMPARE(stored.storeTaxMode(), TaxMode::Added);
    }

    void aTaxClassGetsARateFromADay()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Taxes"_s);
        QTRY_VERIFY(window.shows(u"19"_s));
        window.click(u"Change the class"_s);
        QTRY_VERIFY(window.has(u"New rate in percent"_s));
        window.fill(u"New rate in percent"_s, u"101"_s);
        window.click(u"Store the class"_s);
        QVERIFY(window.shows(u"A rate is a number from 0 to 100"_s));
        window.fill(u"New rate in percent"_s, u"16.5"_s);
        window.fill(u"From the day"_s, u"2026-07-01"_s);
        window.click(u"Store the class"_s);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        const auto classes = expected(shop.desks().catalog.taxClasses());
        QCOMPARE(classes.front().taxes.front().rates.size(), std::size_t(2));
        QCOMPARE(taxesOn(classes.front(), QDate(2026, 6, 30)).front().rate, Rate::fromPercent(19));
        QCOMPARE(taxesOn(classes.front(), QDate(2026, 7, 1)).front().rate, Rate::fromPpm(165'000));
    }

    void aCompoundTaxClassIsMade()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Taxes"_s);
        QTRY_VERIFY(window.has(u"Add a tax class"_s));
        window.click(u"Add a tax class"_s);
        QTRY_VERIFY(window.has(u"Name of the class"_s));
        window.fill(u"Name of the class"_s, u"Two taxes"_s);
        window.fill(u"Name as printed"_s, u"GST"_s);
        window.fill(u"Rate in percent"_s, u"5"_s);
        window.click(u"Add a tax"_s);
        QTRY_VERIFY(window.has(u"Name as printed (2)"_s));
        window.fill(u"Name as printed (2)"_s, u"QST"_s);
        window.fill(u"Letter on the receipt (2)"_s, u"Q"_s);
        window.fill(u"Rate in percent (2)"_s, u"9.975"_s);
        qobject_cast<QComboBox *>(window.control(u"Taken on (2)"_s))->setCurrentIndex(1);
        window.click(u"Store the class"_s);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        const auto classes = expected(shop.desks().catalog.taxClasses());
        const auto made
            = std::find_if(classes.begin(), classes.end(), [](const TaxClass &taxClass) {
                  return taxClass.name == u"Two taxes"_s;
              });
        QVERIFY(made != classes.end());
        QCOMPARE(made->taxes.size(), std::size_t(2));
        QCOMPARE(made->taxes.back().base, TaxBase::NetAndEarlierTaxes);
        QCOMPARE(made->taxes.back().rates.front().rate, Rate::fromPpm(99'750));
    }

    void theScannerBoxSaysWhatCame()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 189, u"4006381333931"_s);
        SettingsWindow settings(shop);
        settings.open(u"Scanner"_s);
        settings.window.scan(u"4006381333931"_s);
        QTRY_VERIFY(settings.window.shows(u"This is Coffee."_s));
        QVERIFY(settings.window.shows(u"4006381333931 · 13"_s));
        QVERIFY(settings.window.flow().ticket().isEmpty());
    }

    void soundsArePlayedToListen()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        settings.open(u"Sounds"_s);
        settings.window.click(u"Play: Refused"_s);
        QCOMPARE(settings.window.sounds.played.back(), ui::Sound::Refused);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SettingsPagesTest)

#include "settingspagestest.moc"

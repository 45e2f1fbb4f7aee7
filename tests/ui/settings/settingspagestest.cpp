#include "core/documents/layout.h"
#include "core/documents/ticket/receipt.h"
#include "core/till/print/paper.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"
#include "tests/ui/settings/settingswindow.h"
#include "ui/payment/tenderlist.h"
#include "ui/settings/logopicture.h"
#include "ui/settings/safetysection.h"

#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QTemporaryDir>

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

    void theLogoIsChosenShownAndPrinted()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Receipt texts"_s);
        const QTemporaryDir folder;
        QImage picture(800, 200, QImage::Format_ARGB32); // twice as wide as the paper
        picture.fill(Qt::transparent);
        QPainter(&picture).fillRect(0, 0, 400, 200, Qt::black);
        const QString path = folder.filePath(u"logo.png"_s);
        QVERIFY(picture.save(path));
        window.fill(u"File of the picture"_s, path);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.has(u"Take the picture off"_s));
        settings.store();
        const Settings stored = expected(shop.desks().settings.settings());
        const auto logo = pictureFrom(stored.text(setting::receiptLogo));
        QVERIFY(logo);
        QCOMPARE(QSize(logo->width, logo->height), QSize(384, 96));
        const till::PaperTerms terms = till::paperTerms(stored, 1);
        QVERIFY(terms.store.logo.isBlack(10, 10));
        QVERIFY(!terms.store.logo.isBlack(380, 10)); // what shows through is white
        Document paper;
        addStoreHead(paper, terms.store);
        QVERIFY(std::holds_alternative<ImageBlock>(paper.blocks.front()));
        window.click(u"Take the picture off"_s);
        settings.store();
        QVERIFY(expected(shop.desks().settings.settings()).text(setting::receiptLogo).isEmpty());
    }

    void aDrawingFillsThePaper()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"logo.svg"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10'>"
                   "<rect width='20' height='10'/></svg>");
        file.close();
        const auto logo = ui::logoFrom(path);
        QVERIFY(logo);
        QCOMPARE(QSize(logo->width, logo->height), QSize(384, 96));
        const QImage shown = ui::imageOf(*logo);
        QCOMPARE(shown.pixel(20, 50), qRgb(0, 0, 0));
        QCOMPARE(shown.pixel(370, 50), qRgb(255, 255, 255));
        QCOMPARE(pictureFrom(textOf(*logo)), std::optional(*logo));
    }

    void aLogoThatCannotBePrintedIsToldAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        QImage pale(20, 20, QImage::Format_RGB32);
        pale.fill(Qt::white);
        QImage wide(5000, 2, QImage::Format_RGB32);
        wide.fill(Qt::black);
        const auto png = [](const QImage &image) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes
                                                                                   : QByteArray();
        };
        QTest::newRow("nothing at all") << QByteArray() << u"no PNG or SVG picture"_s;
        QTest::newRow("words") << QByteArray("soap") << u"no PNG or SVG picture"_s;
        QTest::newRow("a PNG cut off") << png(wide).left(40) << u"no PNG or SVG picture"_s;
        QTest::newRow("an SVG cut off")
            << QByteArray("<svg width='10'") << u"no PNG or SVG picture"_s;
        QTest::newRow("too many dots") << png(wide) << u"too large"_s;
        QTest::newRow("too many bytes") << QByteArray(3 << 20, 'x') << u"too large"_s;
        QTest::newRow("white alone") << png(pale) << u"Nothing of this picture would be black"_s;
    }

    void aLogoThatCannotBePrintedIsToldAndChangesNothing()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Receipt texts"_s);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"logo.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        window.fill(u"File of the picture"_s, file.fileName());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.shows(sentence));
        QVERIFY(!settings.screen->draft().isTouched());
        window.fill(u"File of the picture"_s, folder.filePath(u"none.png"_s));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.shows(u"This file cannot be read"_s));
    }

    void aWayToPayHasTheNameThatTheStoreGivesIt()
    {
        TestShop shop;
        shop.set(setting::cardName, u"girocard"_s);
        const Settings stored = expected(shop.desks().settings.settings());
        QCOMPARE(ui::tenderWord(TenderKind::CardSlip, stored), u"girocard"_s);
        QCOMPARE(ui::tenderWord(TenderKind::Account, stored), u"Account"_s);
        QCOMPARE(ui::tenderWord(TenderKind::Cash, stored), u"Cash"_s);
        const till::PaperTerms terms = till::paperTerms(stored, 1);
        CompletedTicket sale = completed(aTicket().with(aLine(u"Tea"_s, 500)), { cash(500) });
        sale.settlement.tenders.front().kind = TenderKind::CardSlip;
        sale.settlement.tenders.front().lastFour = u"4242"_s;
        const QString paper
            = plainText(receipt(sale, terms.store, terms.blocks, terms.language), 42);
        QVERIFY2(paper.contains(u"girocard 4242"_s), qPrintable(paper));
        QVERIFY(!paper.contains(u"Card ending"_s));
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

#include "tests/support/checked.h"
#include "tests/ui/screens/pseudolanguage.h"
#include "tests/ui/screens/walk.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

void smallScreensWithLargeLetters()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1280-150") << QSize(1280, 800) << 150;
    QTest::newRow("1280-200") << QSize(1280, 800) << 200;
    QTest::newRow("1024-150") << QSize(1024, 768) << 150;
    QTest::newRow("1024-200") << QSize(1024, 768) << 200;
}

} // namespace

/// Every screen of the program for other eyes and other languages: high contrast, large letters,
/// long words, from right to left.
class AccessTest : public Checked
{
    Q_OBJECT

private Q_SLOTS:
    void highContrastCutsNothing() { walkInEnglish({ .scheme = ui::Scheme::Contrast }); }

    void largeLettersAreNotCut() { walkInEnglish({ .textPercent = 200 }); }

    void CT_95_largeLettersElideNothingAtTheCounter_data() { smallScreensWithLargeLetters(); }

    void CT_95_largeLettersElideNothingAtTheCounter()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        walkInEnglish({ .size = size, .textPercent = percent }, Walk::Counter);
    }

    void CT_95_largeLettersCutNoScreenAtAll_data() { smallScreensWithLargeLetters(); }

    void CT_95_largeLettersCutNoScreenAtAll()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        walkInEnglish({ .size = size, .textPercent = percent });
    }

    void CT_95_lettersChangeWithoutARestart()
    {
        TestShop shop;
        const QString candle = u"5901234123457"_s;
        shop.addProduct(u"Hand-poured candle in a stoneware cup"_s, 1850, candle);
        shop.openShift();
        TestWindow window(shop, { .size = { 1280, 800 } });
        window.signInAnna();
        window.sell(candle);
        const QSize before = window.control(u"Ticket"_s)->size();
        ui::LookChoice choice;
        choice.textPercent = 200;
        ui::Look look(*qApp, choice);
        lookAt(window.shell(), u"200 %"_s);
        QCOMPARE(elidedIn(window.shell()), QStringList());
        QVERIFY(window.control(u"Ticket"_s)->width() < before.width()); // icons alone
        choice.textPercent = 100;
        look.apply(choice);
        lookAt(window.shell(), u"100 %"_s);
        QCOMPARE(window.control(u"Ticket"_s)->size(), before);
    }

    void longWordsAreNotCut()
    {
        PseudoLanguage pseudo;
        QCoreApplication::installTranslator(&pseudo);
        walkEveryScreen({}, &PseudoLanguage::word, Hints::MayBeElided);
    }

    void CT_98_aLanguageFromTheRightMirrorsAllButThePad()
    {
        TestShop shop;
        const QString candle = u"5901234123457"_s;
        shop.addProduct(u"Candle"_s, 1850, candle);
        shop.openShift();
        {
            TestWindow window(shop,
                              { .locale = QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) });
            window.signInAnna();
            window.sell(candle);
            const auto leftOf = [&window](const QString &name) {
                const QWidget *control = window.control(name);
                return control == nullptr ? -1 : control->mapTo(&window.shell(), QPoint()).x();
            };
            QVERIFY(leftOf(u"Ticket"_s) > window.shell().width() * 3 / 4); // the rail
            QVERIFY(leftOf(u"Pay"_s) >= 0 && leftOf(u"Pay"_s) < window.shell().width() / 4);
            QVERIFY(leftOf(u"7"_s) < leftOf(u"8"_s) && leftOf(u"8"_s) < leftOf(u"9"_s));
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void nothingIsCutFromRightToLeft()
    {
        walkEveryScreen({ .size = { 1280, 800 },
                          .locale = QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) });
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::AccessTest)
#include "accesstest.moc"

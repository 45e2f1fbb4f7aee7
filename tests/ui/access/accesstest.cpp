#include "tests/support/checked.h"
#include "tests/ui/screens/pseudolanguage.h"
#include "tests/ui/screens/walk.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Every screen of the program for other eyes and other languages: high contrast, large letters,
/// long words, from right to left.
class AccessTest : public Checked
{
    Q_OBJECT

private Q_SLOTS:
    void highContrastCutsNothing() { walkInEnglish({ .scheme = ui::Scheme::Contrast }); }

    void largeLettersAreNotCut() { walkInEnglish({ .textPercent = 200 }); }

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

#include "tests/support/checked.h"
#include "tests/ui/screens/cuts.h"
#include "tests/ui/screens/pseudolanguage.h"
#include "tests/ui/screens/tour.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr int momentMs = 300;

QString asWritten(const QString &word)
{
    return word;
}

} // namespace

/// Every screen of the program in every size, theme and length of words: nothing cut, nothing out
/// of the window. With CT_SCREENSHOTS naming a folder, a picture of each.
class ScreensTest : public Checked
{
    Q_OBJECT

private:
    static void look(TestWindow &window, const QString &name, Hints hints)
    {
        // Answers of the desks still come in: a moment to lay out what they brought.
        QStringList cuts = cutsIn(window.shell(), hints);
        (void)QTest::qWaitFor(
            [&window, &cuts, hints] {
                cuts = cutsIn(window.shell(), hints);
                return cuts.isEmpty();
            },
            momentMs);
        window.saveTo(name);
        // Goes on behind a failure: one run tells of every screen.
        if (!cuts.isEmpty()) {
            QTest::qFail(
                qPrintable(name + u":\n    "_s + cuts.mid(0, 12).join(u"\n    "_s)), "", 0);
        }
        if (window.shell().size() != window.wish().size) {
            QTest::qFail(qPrintable(name + u" makes the window larger"_s), "", 0);
        }
        ++checkCount;
    }

    static void
    walk(WindowWish wish, const Tour::Word &word = asWritten, Hints hints = Hints::Whole)
    {
        QTest::failOnWarning(
            QRegularExpression(u"nothing that can be pressed|no field|no row|was not"_s));
        TestShop shop(u"EUR"_s, Filling::Demo);
        shop.set(setting::differenceLimit, u"100000"_s);
        shop.set(setting::lockSeconds, u"0"_s); // hours pass in the tour
        shop.clock.advance(std::chrono::hours(19)); // nine o'clock of the next day
        shop.openShift();
        wish.addScreens = Tour::withEveryScreen(shop).addScreens;
        TestWindow window(shop, wish);
        const QString row = QString::fromLatin1(QTest::currentDataTag() != nullptr
                                                    ? QTest::currentDataTag()
                                                    : QTest::currentTestFunction());
        Tour(shop, window, word, [&window, &row, hints](const QString &stop) {
            look(window, row + u'-' + stop, hints);
        }).walk();
    }

private Q_SLOTS:
    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::addColumn<int>("percent");
        QTest::newRow("1920-light") << QSize(1920, 1080) << ui::Scheme::Light << 100;
        QTest::newRow("1920-dark") << QSize(1920, 1080) << ui::Scheme::Dark << 100;
        QTest::newRow("1920-contrast") << QSize(1920, 1080) << ui::Scheme::Contrast << 100;
        QTest::newRow("1920-text150") << QSize(1920, 1080) << ui::Scheme::Light << 150;
        QTest::newRow("1280-light") << QSize(1280, 800) << ui::Scheme::Light << 100;
        QTest::newRow("1024-light") << QSize(1024, 768) << ui::Scheme::Light << 100;
        QTest::newRow("1024-dark") << QSize(1024, 768) << ui::Scheme::Dark << 100;
    }

    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(ui::Scheme, scheme);
        QFETCH(int, percent);
        QTranslator plurals;
        QVERIFY(plurals.load(u":/i18n/terminal_en"_s));
        QCoreApplication::installTranslator(&plurals);
        walk({ .size = size, .scheme = scheme, .textPercent = percent });
    }

    void longWordsAreNotCut()
    {
        PseudoLanguage pseudo;
        QCoreApplication::installTranslator(&pseudo);
        walk({}, &PseudoLanguage::word, Hints::MayBeElided);
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
        walk({ .size = { 1280, 800 },
               .locale = QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) });
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::ScreensTest)
#include "screenstest.moc"

#include "tests/ui/screens/walk.h"

#include "tests/support/checked.h"

#include <QRegularExpression>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr int momentMs = 2000; ///< spent only where something is cut

} // namespace

QString asWritten(const QString &word)
{
    return word;
}

void lookAt(QWidget &window, const QString &name, Hints hints)
{
    // Answers of the desks still come in: a moment to lay out what they brought.
    QCoreApplication::processEvents();
    QStringList cuts;
    (void)QTest::qWaitFor(
        [&window, &cuts, hints] {
            cuts = cutsIn(window, hints);
            return cuts.isEmpty();
        },
        momentMs);
    // Goes on behind a failure: one run tells of every screen.
    if (!cuts.isEmpty()) {
        QTest::qFail(qPrintable(name + u":\n    "_s + cuts.mid(0, 12).join(u"\n    "_s)), "", 0);
    }
    ++checkCount;
}

void walkEveryScreen(WindowWish wish, const Tour::Word &word, Hints hints, Walk walk)
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
    const QString row
        = QString::fromLatin1(QTest::currentDataTag() != nullptr ? QTest::currentDataTag()
                                                                 : QTest::currentTestFunction());
    Tour tour(shop, window, word, [&window, &row, hints, walk](const QString &stop) {
        const QString name = row + u'-' + stop;
        lookAt(window.shell(), name, hints);
        const QStringList elided = walk == Walk::Counter ? elidedIn(window.shell()) : QStringList();
        if (!elided.isEmpty()) {
            QTest::qFail(qPrintable(name + u":\n    "_s + elided.join(u"\n    "_s)), "", 0);
        }
        window.saveTo(name);
        if (window.shell().size() != window.wish().size) {
            QTest::qFail(qPrintable(name + u" makes the window larger"_s), "", 0);
        }
    });
    walk == Walk::All ? tour.walk() : tour.walkTheCounter();
}

void walkInEnglish(const WindowWish &wish, Walk walk)
{
    QTranslator plurals;
    QVERIFY(plurals.load(u":/i18n/terminal_en"_s));
    QCoreApplication::installTranslator(&plurals);
    walkEveryScreen(wish, asWritten, Hints::Whole, walk);
}

} // namespace countertop::tests

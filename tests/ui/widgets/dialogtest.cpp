#include "tests/support/checked.h"
#include "tests/ui/gallery/gallery.h"
#include "ui/pages/numberpage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/dialogoverlay.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace countertop::ui {

using namespace Qt::StringLiterals;

/// What lies over a screen: messages in the bar, and the pages of a dialog.
class DialogTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, LookChoice()); }
    void cleanupTestCase() { m_look.reset(); }

    void barMessagesStayUntilDismissedAndStackToThree()
    {
        BarMessageStack stack;
        stack.resize(1200, 1000);
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s }) {
            stack.add({ id, Tone::Warning, Icon(), u"Message "_s + id, {}, {} });
        }
        stack.show();
        QCOMPARE(stack.count(), 5);
        int seen = 0;
        for (const BarMessage *message : stack.messages()) {
            seen += message->isVisible() ? 1 : 0;
        }
        QCOMPARE(seen, 3);
        QVERIFY(stack.messages().constFirst()->isVisible());
        QCOMPARE(stack.messages().constFirst()->id(), u"e"_s);
        QVERIFY(stack.findChildren<QTimer *>().isEmpty()); // nothing lets them vanish
        const auto buttons = stack.findChildren<ActionButton *>();
        const bool saysMore
            = std::any_of(buttons.begin(), buttons.end(), [](const ActionButton *button) {
                  return button->isVisible() && button->word().contains(u'2');
              });
        QVERIFY(saysMore);

        QSignalSpy dismissed(&stack, &BarMessageStack::dismissed);
        stack.messages().constFirst()->findChild<ActionButton *>(u"barClose"_s)->click();
        QCOMPARE(stack.count(), 4);
        QCOMPARE(dismissed.size(), 1);
        QCOMPARE(dismissed.first().first().toString(), u"e"_s);
        stack.add(
            { u"a"_s, Tone::Danger, Icon(), u"Worse"_s, {}, {} }); // replaces, does not pile up
        QCOMPARE(stack.count(), 4);
        stack.solve(u"a"_s);
        QCOMPARE(stack.count(), 3);
    }

    void aSecondQuestionIsAPageOfTheSameDialogAndEscGoesBackOneLevel()
    {
        QWidget window;
        window.resize(1000, 700);
        auto *below = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        below->setFocus();
        DialogOverlay overlay(&window);
        QSignalSpy closed(&overlay, &DialogOverlay::closed);
        auto *first = new DialogPage(u"Payment"_s);
        first->setPrimary(u"Finish"_s);
        overlay.open(first);
        QCOMPARE(overlay.depth(), 1);
        auto *second = new DialogPage(u"Approval"_s);
        overlay.open(second);
        QCOMPARE(overlay.depth(), 2);
        QCOMPARE(window.findChildren<DialogOverlay *>().size(), 1);
        QTest::keyClick(&overlay, Qt::Key_Escape);
        QCOMPARE(overlay.depth(), 1);
        QCOMPARE(overlay.page(), first);
        QVERIFY(overlay.isVisible());
        QTest::keyClick(&overlay, Qt::Key_Escape);
        QVERIFY(!overlay.isOpen());
        QVERIFY(!overlay.isVisible());
        QCOMPARE(closed.size(), 1);
        QVERIFY(below->hasFocus());
    }

    void aPageMayRefuseToBeLeft()
    {
        class Careful final : public DialogPage
        {
        public:
            using DialogPage::DialogPage;
            bool mayLeave() override { return isClean; }
            bool isClean = false;
        };
        QWidget window;
        DialogOverlay overlay(&window);
        auto *page = new Careful(u"Note"_s);
        overlay.open(page);
        overlay.back();
        QVERIFY(overlay.isOpen());
        page->isClean = true;
        overlay.back();
        QVERIFY(!overlay.isOpen());
    }

    void theDialogKeepsTheKeyboard()
    {
        QWidget window;
        window.resize(1000, 700);
        auto *outside = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        DialogOverlay overlay(&window);
        auto *page = new DialogPage(u"Note"_s);
        auto *field = new QLineEdit;
        page->body()->addWidget(field);
        page->setFirstFocus(field);
        page->setPrimary(u"Save"_s);
        overlay.open(page);
        QVERIFY(field->hasFocus());
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
            QVERIFY(overlay.isAncestorOf(window.focusWidget()));
        }
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
            QVERIFY(overlay.isAncestorOf(window.focusWidget()));
        }
        outside->setFocus();
        QVERIFY(overlay.isAncestorOf(window.focusWidget()));
    }

    void enterPressesThePrimaryButNeverTheDanger()
    {
        QWidget window;
        DialogOverlay overlay(&window);
        auto *page = new DialogPage(u"Cancel this ticket?"_s);
        ActionButton *danger = page->setDanger(u"Cancel ticket"_s);
        QSignalSpy destroyed(danger, &QAbstractButton::clicked);
        overlay.open(page);
        QCoreApplication::processEvents();
        QTest::keyClick(&overlay, Qt::Key_Return);
        QCOMPARE(destroyed.size(), 0);
        ActionButton *keep = page->setPrimary(u"Keep ticket"_s);
        QSignalSpy kept(keep, &QAbstractButton::clicked);
        QTest::keyClick(&overlay, Qt::Key_Return);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(destroyed.size(), 0);
    }

    void theEnterThatLeadsToAQuestionDoesNotAnswerIt()
    {
        QWidget window;
        DialogOverlay overlay(&window);
        auto *first = new DialogPage(u"Payment"_s);
        auto *field = new QLineEdit;
        first->body()->addWidget(field);
        auto *question = new DialogPage(u"Is that right?"_s);
        QSignalSpy yes(question->setPrimary(u"Yes"_s), &QAbstractButton::clicked);
        connect(field, &QLineEdit::returnPressed, &overlay, [&overlay, question] {
            overlay.open(question);
        });
        overlay.open(first);
        window.show();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(overlay.page(), question);
        QCOMPARE(yes.size(), 0);
        QCoreApplication::processEvents();
        QTest::keyClick(&overlay, Qt::Key_Return);
        QCOMPARE(yes.size(), 1);
    }

    void CT_14_aPriceIsTypedWithItsCentsByTouch()
    {
        QString taken;
        NumberPage page(
            { .title = u"Change price"_s, .primary = u"Change"_s, .decimalMark = u","_s },
            [&taken](const NumberPage::Answer &answer) {
                taken = answer.number;
                return QString();
            });
        const auto *pad = page.findChild<Keypad *>();
        for (const QString &sign : { u"2"_s, u","_s, u"5"_s, u"0"_s }) {
            PadButton *key = pad->button(sign);
            QVERIFY2(key != nullptr, qPrintable(sign));
            key->click();
        }
        page.primary()->click();
        QCOMPARE(taken, u"2,50"_s);
    }

    void onlyPagesThatSaySoTakeScans()
    {
        QWidget window;
        DialogOverlay overlay(&window);
        QVERIFY(!overlay.takesScans());
        overlay.open(new DialogPage(u"Payment"_s));
        QVERIFY(!overlay.takesScans());
        auto *returns = new DialogPage(u"Return by receipt"_s);
        returns->setTakesScans(true);
        overlay.open(returns);
        QVERIFY(overlay.takesScans());
        overlay.back();
        QVERIFY(!overlay.takesScans());
    }

    void theDialogHangsFromTheTopAndLeavesTheBottomInSight()
    {
        const auto host = makeDialogPage();
        host->show();
        const auto *overlay = host->findChild<DialogOverlay *>();
        const QRect panel = overlay->page()->parentWidget()->parentWidget()->geometry();
        QCOMPARE(panel.top(), 56);
        QVERIFY(panel.bottom() < host->height() - 100);
        QVERIFY(panel.width() <= host->width() * 9 / 10);
    }

private:
    std::unique_ptr<Look> m_look;
};

CT_TEST_CLASS(DialogTest)

} // namespace countertop::ui

#include "dialogtest.moc"

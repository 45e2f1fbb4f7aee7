#include "tests/support/checked.h"
#include "tests/ui/gallery/gallery.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/ticketlines.h"
#include "ui/widgets/tilegrid.h"

#include <QAccessible>
#include <QGroupBox>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

LookChoice choiceOf(SizeStep step, int textPercent = 100)
{
    LookChoice choice;
    choice.step = step;
    choice.textPercent = textPercent;
    return choice;
}

bool isInternal(const QWidget &widget)
{
    // Parts that Qt makes for itself inside of a control that has a name.
    return widget.objectName().startsWith(u"qt_") || widget.inherits("QScrollBar")
        || widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QHeaderView")
        || widget.inherits("QFocusFrame");
}

} // namespace

class ComponentsTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, LookChoice()); }
    void cleanupTestCase() { m_look.reset(); }
    void cleanup()
    {
        Checked::cleanup();
        m_look->apply({});
    }

    void CT_95_everyControlOfTheGalleryHasAnAccessibleName()
    {
        const auto page = makeGallery();
        page->show();
        int asked = 0;
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus
                && qobject_cast<const QAbstractButton *>(widget) == nullptr) {
                continue;
            }
            if (isInternal(*widget)) {
                continue;
            }
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
                const_cast<QWidget *>(widget));
            QVERIFY(interface != nullptr);
            const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' '
                + widget->objectName();
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(where));
            ++asked;
        }
        QVERIFY(asked > 60);
    }

    void CT_95_textAtTwoHundredPercentIsNotCut_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("text at 100 percent") << 100;
        QTest::newRow("text at 150 percent") << 150;
        QTest::newRow("text at 200 percent") << 200;
    }
    void CT_95_textAtTwoHundredPercentIsNotCut()
    {
        QFETCH(const int, percent);
        m_look->apply(choiceOf(SizeStep::Large, percent));
        const auto page = makeGallery();
        const int ample = m_look->theme().scaled(1000);
        page->resize(ample, ample);
        page->resize(page->sizeHint().expandedTo({ ample, 0 }));
        page->show();
        int measured = 0;
        for (const auto *label : page->findChildren<TextLabel *>()) {
            if (label->isVisible() && !label->wordWrap()) {
                QVERIFY2(label->fontMetrics().horizontalAdvance(label->text())
                             <= label->width() + 1,
                         qPrintable(label->text()));
                QVERIFY2(label->fontMetrics().height() <= label->height() + 1,
                         qPrintable(label->text()));
                ++measured;
            }
        }
        for (const auto *button : page->findChildren<ActionButton *>()) {
            QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                     qPrintable(button->word()));
            QVERIFY2(button->height() >= button->minimumSizeHint().height(),
                     qPrintable(button->word()));
            const QFont font = m_look->theme().font(TypeStep::Control);
            QVERIFY2(QFontMetrics(font).horizontalAdvance(button->word()) <= button->width(),
                     qPrintable(button->word()));
            ++measured;
        }
        for (const auto *key : page->findChildren<PadButton *>()) {
            const QSize least = key->minimumSizeHint();
            QVERIFY2(key->width() >= least.width() && key->height() >= least.height(),
                     qPrintable(key->text()));
            ++measured;
        }
        QVERIFY(measured > 70);
    }

    void CT_97_touchTargetsAreTenMillimetres()
    {
        for (const SizeStep step : { SizeStep::Normal, SizeStep::Large }) {
            m_look->apply(choiceOf(step));
            const auto page = makeGallery();
            page->resize(page->sizeHint());
            page->show();
            const int least = m_look->theme().pixels(Measure::TouchTarget);
            for (const auto *button : page->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !button->testAttribute(Qt::WA_TransparentForMouseEvents)
                    && !isInternal(*button)) {
                    const QString name = button->accessibleName() + u' '
                        + QString::fromLatin1(button->metaObject()->className()) + u' '
                        + QString::number(button->height());
                    QVERIFY2(button->height() >= least, qPrintable(name));
                }
            }
        }
    }

    void CT_98_theNumberPadIsNotMirrored()
    {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        auto *pad = new Keypad(PadLayout::Ticket, &window);
        pad->resize(400, 500);
        window.show();
        QCOMPARE(window.layoutDirection(), Qt::RightToLeft);
        const int seven = pad->button(u"7"_s)->x();
        const int eight = pad->button(u"8"_s)->x();
        const int nine = pad->button(u"9"_s)->x();
        QVERIFY(seven < eight);
        QVERIFY(eight < nine);
        QVERIFY(pad->button(u"7"_s)->y() < pad->button(u"1"_s)->y());
        QVERIFY(pad->button(PadKey::Quantity)->x() > nine);
    }

    void keypadKeysHaveTheSizeOfTheTheme()
    {
        LookChoice choice = choiceOf(SizeStep::Large);
        choice.density.dotsPerInch = 106.7;
        m_look->apply(choice);
        QWidget window;
        window.resize(1920, 1080);
        const Keypad pad(PadLayout::Count, &window);
        QCOMPARE(pad.button(u"5"_s)->minimumSizeHint(), QSize(84, 84));
        const Keypad pin(PadLayout::Pin, &window);
        m_look->apply(choiceOf(SizeStep::Compact));
        QCOMPARE(pin.button(u"5"_s)->minimumSizeHint().width(), pixelsOfMillimetres(20, {}));
    }

    void CT_95_wordsOfThePadGiveWayToItsSigns()
    {
        m_look->apply(choiceOf(SizeStep::Normal, 200));
        QWidget window;
        window.resize(1280, 800);
        Keypad pad(PadLayout::Ticket, &window);
        pad.resize(300, 350);
        window.show();
        QVERIFY(!pad.showsWords());
        const QSize least = pad.button(PadKey::Quantity)->minimumSizeHint();
        const QFontMetrics sign(m_look->theme().font(TypeStep::Body));
        QVERIFY(least.height() <= sign.height());
        QVERIFY(least.height() >= pixelsOfMillimetres(10, {}));
        pad.resize(900, 700);
        QCoreApplication::sendPostedEvents();
        QVERIFY(pad.showsWords());
    }

    void keysOfThePadTellWhatTheyType()
    {
        Keypad pad(PadLayout::Ticket);
        pad.setDecimalMark(u"."_s);
        QSignalSpy typed(&pad, &Keypad::typed);
        QSignalSpy pressed(&pad, &Keypad::pressed);
        pad.button(u"7"_s)->click();
        pad.button(u"00"_s)->click();
        pad.button(u"."_s)->click();
        pad.button(PadKey::Enter)->click();
        QCOMPARE(typed.size(), 3);
        QCOMPARE(typed.at(0).first().toString(), u"7"_s);
        QCOMPARE(typed.at(1).first().toString(), u"00"_s);
        QCOMPARE(typed.at(2).first().toString(), u"."_s);
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(pressed.first().first().value<PadKey>(), PadKey::Enter);
    }

    void aTouchOnThePadLeavesTheKeyboardWithTheEntryLine()
    {
        QWidget window;
        auto *entry = new EntryLine(&window);
        auto *pad = new Keypad(PadLayout::Ticket, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        entry->edit()->setFocus();
        QTest::mouseClick(pad->button(u"5"_s), Qt::LeftButton);
        QVERIFY(entry->edit()->hasFocus());
    }

    void buttonsOfARowShareOneHeight()
    {
        for (const SizeStep step : { SizeStep::Compact, SizeStep::Normal, SizeStep::Large }) {
            m_look->apply(choiceOf(step, 150));
            ActionButton plain(u"Park"_s);
            ActionButton withIcon(Icon(u"gift"_s), u"Gift card"_s);
            withIcon.setKeys({ Qt::Key_F7 });
            ActionButton primary(u"Keep ticket"_s);
            primary.setVariant(ButtonVariant::Primary);
            ActionButton quiet(u"Note"_s);
            quiet.setVariant(ButtonVariant::Quiet);
            QPushButton ordinary(u"Print"_s);
            QCOMPARE(withIcon.sizeHint().height(), plain.sizeHint().height());
            QCOMPARE(primary.sizeHint().height(), plain.sizeHint().height());
            QCOMPARE(quiet.sizeHint().height(), plain.sizeHint().height());
            QCOMPARE(ordinary.sizeHint().height(), plain.sizeHint().height());
        }
    }

    void aDisabledButtonSaysWhy()
    {
        ActionButton button(u"Points"_s);
        button.disableBecause(u"500 needed"_s);
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.toolTip(), u"500 needed"_s);
        QVERIFY(button.accessibleDescription().contains(u"500 needed"));
        button.enable();
        QVERIFY(button.isEnabled());
        QVERIFY(!button.accessibleDescription().contains(u"500 needed"));
    }

    void aButtonsWordMayHaveAnAmpersand()
    {
        const ActionButton button(u"Salt & pepper"_s);
        QCOMPARE(button.accessibleName(), u"Salt & pepper"_s);
        QVERIFY(button.shortcut().isEmpty());
    }

    void CT_95_aRefusedCodeStaysWithItsReason()
    {
        EntryLine entry;
        entry.show();
        entry.refuse(u"4006381333939"_s, u"Unknown code."_s, u"Sell by department"_s);
        QVERIFY(entry.isRefused());
        QCOMPARE(entry.text(), u"4006381333939"_s);
        const auto labels = entry.findChildren<TextLabel *>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels.first()->isVisible());
        QCOMPARE(labels.first()->text(), u"Unknown code."_s);
        QCOMPARE(entry.edit()->accessibleDescription(), u"Unknown code."_s);
        QSignalSpy chosen(&entry, &EntryLine::actionChosen);
        entry.findChild<ActionButton *>()->click();
        QCOMPARE(chosen.size(), 1);
        QTest::keyClicks(entry.edit(), u"5"_s); // replaces the code that was refused
        QVERIFY(!entry.isRefused());
        QCOMPARE(entry.text(), u"5"_s);
        QVERIFY(!labels.first()->isVisible());
    }

    void arrowKeysMoveTheSegment()
    {
        SegmentedControl control(u"Period"_s);
        control.addSegment(u"Day"_s);
        control.addSegment(u"Week"_s);
        control.show();
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QTest::keyClick(control.findChild<QAbstractButton *>(), Qt::Key_Right);
        QCOMPARE(control.current(), 1);
        QCOMPARE(chosen.size(), 1);
        control.setCurrent(0);
        QCOMPARE(chosen.size(), 1);
    }

    void aTileThatCannotBeSoldDoesNotAnswer()
    {
        TileGrid grid;
        grid.resize(600, 300);
        TileFace good;
        good.name = u"Flat white"_s;
        TileFace bad;
        bad.name = u"Soap"_s;
        bad.reason = u"tax?"_s;
        grid.setTiles({ good, bad });
        grid.show();
        QSignalSpy chosen(&grid, &TileGrid::chosen);
        QTest::mouseClick(grid.tile(1), Qt::LeftButton);
        QCOMPARE(chosen.size(), 0);
        QTest::mouseClick(grid.tile(0), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 0);
        QVERIFY(grid.tile(1)->accessibleDescription().contains(u"tax?"));
    }

    void aTileThatStaysIsNotPaintedAgain()
    {
        struct Painted : QObject
        {
            QList<QObject *> tiles;
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                if (event->type() == QEvent::Paint) {
                    tiles << watched;
                }
                return false;
            }
        };
        QList<TileFace> faces;
        for (int number = 0; number < 40; ++number) {
            TileFace face;
            face.name = u"Article %1"_s.arg(number);
            faces << face;
        }
        TileGrid grid;
        grid.resize(600, 300);
        grid.setTiles(faces);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
        Painted painted;
        for (int number = 0; number < 40; ++number) {
            grid.tile(number)->installEventFilter(&painted);
        }
        faces[39].isOnTicket = true;
        grid.setTiles(faces);
        QCoreApplication::processEvents();
        QCOMPARE(painted.tiles, QList<QObject *>{ grid.tile(39) });
        QVERIFY(grid.tile(39)->accessibleDescription().contains(u"ticket"));
        QCOMPARE(grid.verticalScrollBar()->value(), grid.verticalScrollBar()->maximum());
        faces[0].name = u"Another page"_s;
        grid.setTiles(faces);
        QCOMPARE(grid.verticalScrollBar()->value(), 0);
    }

    void ticketRowsChangeWithoutStartingOver()
    {
        LineRowModel model;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        LineRow milk;
        milk.quantity = u"1"_s;
        milk.name = u"Oat milk"_s;
        LineRow cup = milk;
        cup.name = u"Flat white"_s;
        model.setRows({ milk });
        milk.quantity = u"2"_s;
        model.setRows({ milk, cup });
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(inserts.size(), 2);
        QCOMPARE(model.rowCount(), 2);
        model.setRows({ cup });
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rows().constFirst().name, u"Flat white"_s);
    }

    void aUnitPriceWithoutAColumnStandsBelowTheName()
    {
        LineRow milk;
        milk.quantity = u"3"_s;
        milk.name = u"Milk"_s;
        milk.unitPrice = u"1.89"_s;
        milk.total = u"5.67"_s;
        LineRowModel model;
        model.setRows({ milk });
        const LineRowDelegate delegate;
        const auto heightAt = [&](int width) {
            QStyleOptionViewItem option;
            option.rect = QRect(0, 0, width, 1);
            return delegate.sizeHint(option, model.index(0)).height();
        };
        QVERIFY(heightAt(380) > heightAt(700)); // whatever the size of the letters
        milk.unitPrice = milk.total;
        model.setRows({ milk });
        QCOMPARE(heightAt(380), heightAt(700));
    }

    void thereIsNoGroupBox()
    {
        const auto page = makeGallery();
        QCOMPARE(page->findChildren<QGroupBox *>().size(), 0);
    }

    void aNewThemeIsTakenWithoutARestart()
    {
        ActionButton button(u"Park"_s);
        TextLabel label(u"Words"_s, TypeStep::Body);
        const int before = label.sizeHint().height();
        m_look->apply(choiceOf(SizeStep::Large, 200));
        QVERIFY(label.sizeHint().height() > before);
        LookChoice dark;
        dark.scheme = Scheme::Dark;
        m_look->apply(dark);
        QCOMPARE(label.palette().color(QPalette::WindowText), QColor(0xED, 0xEE, 0xF0));
        QCOMPARE(qApp->palette().color(QPalette::Window), QColor(0x12, 0x13, 0x15));
        QCOMPARE(label.sizeHint().height(), before);
    }

    void theFontsAreThere() { QCOMPARE(Look::missingFamilies(), QStringList()); }

    void everyIconOfTheTokensIsDrawn()
    {
        const QJsonObject states = Theme::builtInTokens().value(u"state").toObject();
        int asked = 0;
        for (const QJsonValue &group : states) {
            for (const QJsonValue &pair : group.toObject()) {
                const QString name = pair.toArray().at(1).toString();
                QVERIFY2(Icon::named(name).has_value(), qPrintable(name));
                ++asked;
            }
        }
        QVERIFY(asked > 20);
        QVERIFY(!Icon::named(u"../styles/tokens"_s).has_value());
        for (const QString &name : Icon::names()) {
            const QImage image = Icon(name).pixmap(24, Qt::red, 1).toImage();
            bool hasInk = false;
            for (int i = 0; i < 24 * 24 && !hasInk; ++i) {
                hasInk = image.pixelColor(i % 24, i / 24).alpha() > 200;
            }
            QVERIFY2(hasInk, qPrintable(name));
        }
    }

    void arrowsPointTheOtherWayFromTheRight()
    {
        const Icon chevron(u"chevron-left"_s);
        const QImage left = chevron.pixmap(24, Qt::black, 1).toImage();
        const QImage right = chevron.pixmap(24, Qt::black, 1, Qt::RightToLeft).toImage();
        QCOMPARE(right, left.mirrored(true, false));
        const Icon gift(u"ticket"_s);
        QCOMPARE(gift.pixmap(24, Qt::black, 1, Qt::RightToLeft).toImage(),
                 gift.pixmap(24, Qt::black, 1).toImage());
    }

private:
    std::unique_ptr<Look> m_look;
};

CT_TEST_CLASS(ComponentsTest)

} // namespace countertop::ui

#include "componentstest.moc"

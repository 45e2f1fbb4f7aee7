#include "ui/widgets/sidelist.h"

#include "tests/support/checked.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

namespace countertop::ui {

using namespace Qt::StringLiterals;

/// The parts of a screen at its side: their icons and words are whole.
class SideListTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_95_aSideListGrowsWithItsWords()
    {
        const Look look(*qApp, LookChoice());
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *list = new SideList(u"Reports"_s, &window);
        layout->addWidget(list);
        layout->addWidget(new QWidget(&window), 1);
        list->addEntry(Icon(u"tag"_s), u"By day"_s);
        window.resize(1920, 1080);
        window.show();
        QCoreApplication::processEvents();
        list->addEntry(Icon(u"tag"_s), u"Prices changed by hand"_s);
        const auto isWhole = [list] {
            auto entries = list->findChildren<ActionButton *>();
            entries.removeIf([](const ActionButton *found) { return !found->isVisible(); });
            return entries.size() == 2
                && std::all_of(entries.begin(), entries.end(), [](const ActionButton *entry) {
                       return entry->width() >= entry->sizeHint().width();
                   });
        };
        QTRY_VERIFY(isWhole());
    }

    void CT_95_inANarrowRoomTheIconsStandAlone()
    {
        const Look look(*qApp, LookChoice());
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *list = new SideList(u"Reports"_s, &window);
        layout->addWidget(list);
        layout->addWidget(new QWidget(&window), 1);
        auto *search = new QLineEdit(&window);
        list->addAbove(search);
        const int first = list->addEntry(Icon(u"tag"_s), u"By day"_s);
        list->addEntry(Icon(u"tag"_s), u"Prices changed by hand"_s);
        const auto button = [list](const QString &name) {
            for (ActionButton *found : list->findChildren<ActionButton *>()) {
                if (found->accessibleName() == name && found->isVisible()) {
                    return found;
                }
            }
            return static_cast<ActionButton *>(nullptr);
        };
        window.resize(1920, 1080);
        window.show();
        QVERIFY(button(u"Show the words"_s) == nullptr);
        const int withWords = list->sizeHint().width();
        window.resize(640, 480);
        fitToRoom(window);
        QCoreApplication::processEvents();
        QVERIFY(button(u"Show the words"_s) != nullptr);
        QVERIFY(!search->isVisible());
        QVERIFY(list->width() < withWords / 2);
        QCOMPARE(button(u"By day"_s)->toolTip(), u"By day"_s);

        button(u"Show the words"_s)->click();
        QVERIFY(search->isVisible());
        QTRY_VERIFY(list->width() >= withWords);
        QCOMPARE(button(u"By day"_s)->toolTip(), QString());
        const QSignalSpy chosen(list, &SideList::chosen);
        button(u"By day"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), first);
        QTRY_VERIFY(list->width() < withWords / 2);
    }
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::SideListTest)

#include "sidelisttest.moc"

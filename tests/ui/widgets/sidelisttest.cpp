#include "ui/widgets/sidelist.h"

#include "tests/support/checked.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QHBoxLayout>

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
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *list = new SideList(u"Reports"_s, &window);
        layout->addWidget(list);
        layout->addWidget(new QWidget(&window), 1);
        list->addEntry(Icon(u"tag"_s), u"By day"_s);
        window.resize(800, 600);
        window.show();
        QCoreApplication::processEvents();
        list->addEntry(Icon(u"tag"_s), u"Prices changed by hand"_s);
        const auto isWhole = [list] {
            const auto entries = list->findChildren<ActionButton *>();
            return entries.size() == 2
                && std::all_of(entries.begin(), entries.end(), [](const ActionButton *entry) {
                       return entry->width() >= entry->sizeHint().width();
                   });
        };
        QTRY_VERIFY(isWhole());
    }
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::SideListTest)

#include "sidelisttest.moc"

#include "ui/widgets/wrappingrow.h"

#include "tests/support/checked.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QVBoxLayout>

namespace countertop::ui {

using namespace Qt::StringLiterals;

/// Buttons in a row, with little room and with much.
class WrappingRowTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Checked::init();
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        column->setContentsMargins(0, 0, 0, 0);
        auto *row = new WrappingRow;
        column->addLayout(row);
        column->addStretch(1);
        m_remove = new ActionButton(u"Remove the printer"_s, m_window.get());
        m_change = new ActionButton(u"Change the printer"_s, m_window.get());
        m_add = new ActionButton(u"Add a printer"_s, m_window.get());
        row->addWidget(m_remove);
        row->addStretch();
        row->addWidget(m_change);
        row->addWidget(m_add);
        m_window->show();
    }

    void withRoomForAllTheyStandInOneLine()
    {
        showAt(leastWidth() * 2);
        QCOMPARE(m_remove->x(), 0);
        QCOMPARE(m_add->geometry().right(), m_window->width() - 1);
        QCOMPARE(m_change->geometry().right() + space::n2 + 1, m_add->x());
        QCOMPARE(m_remove->y(), m_add->y());
        QCOMPARE(m_remove->size(), m_remove->sizeHint());
    }

    void CT_95_whatHasNoRoomGoesToAFurtherLine()
    {
        showAt(leastWidth() - 1);
        QCOMPARE(m_change->y(), m_remove->y());
        QVERIFY(m_add->y() > m_remove->geometry().bottom());
        QCOMPARE(m_add->geometry().right(), m_window->width() - 1); // still at the end
        showAt(m_change->minimumSizeHint().width());
        QVERIFY(m_change->y() > m_remove->geometry().bottom());
        QVERIFY(m_add->y() > m_change->geometry().bottom());
        for (const ActionButton *button : { m_remove, m_change, m_add }) {
            QVERIFY(m_window->rect().contains(button->geometry()));
            QVERIFY(button->width() >= button->minimumSizeHint().width());
        }
    }

    void aLineIsMirroredWithTheWindow()
    {
        m_window->setLayoutDirection(Qt::RightToLeft);
        showAt(leastWidth() * 2);
        QCOMPARE(m_remove->geometry().right(), m_window->width() - 1);
        QCOMPARE(m_add->x(), 0);
    }

    void hiddenPartsTakeNoRoom()
    {
        m_change->hide();
        showAt(leastWidth() - 1);
        QCOMPARE(m_add->y(), m_remove->y());
    }

private:
    int leastWidth() const
    {
        return m_remove->minimumSizeHint().width() + m_change->minimumSizeHint().width()
            + m_add->minimumSizeHint().width() + 2 * space::n2;
    }
    void showAt(int width)
    {
        m_window->resize(width, 600);
        QCoreApplication::processEvents();
    }

    LookChoice m_choice;
    Look m_look{ *qApp, m_choice };
    std::unique_ptr<QWidget> m_window;
    ActionButton *m_remove = nullptr;
    ActionButton *m_change = nullptr;
    ActionButton *m_add = nullptr;
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::WrappingRowTest)

#include "wrappingrowtest.moc"

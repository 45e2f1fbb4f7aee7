#include "ui/widgets/tablelist.h"

#include "tests/support/checked.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>

namespace countertop::ui {

using namespace Qt::StringLiterals;

/// A table in a window with little room and with much.
class TableListTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Checked::init();
        m_model.clear();
        m_model.setHorizontalHeaderLabels({ u"Product"_s, u"Category"_s, u"Stock"_s, u"State"_s });
        for (const QString &name : { u"Advent calendar, last year"_s, u"Book"_s }) {
            m_model.appendRow({ new QStandardItem(name),
                                new QStandardItem(u"Stationery and calendars"_s),
                                new QStandardItem(u"120 pieces"_s),
                                new QStandardItem(u"Sold"_s) });
        }
        m_table = std::make_unique<TableList>(u"Products"_s);
        m_table->setModel(&m_model);
    }

    void allColumnsStandWhereRoomIsAmple()
    {
        showAt(1000);
        QCOMPARE(hidden(), QList<int>());
        QVERIFY(!m_table->wrapsWords(0));
    }

    void CT_95_columnsInTheMiddleGiveWay()
    {
        showAt(420);
        QCOMPARE(hidden(), QList<int>{ 1 });
        expectNothingIsCut();
        showAt(300); // what is left needs 281
        QCOMPARE(hidden(), QList<int>({ 1, 2 }));
        expectNothingIsCut();
        showAt(1000); // there is room again
        QCOMPARE(hidden(), QList<int>());
    }

    void CT_95_whatARowIsGoesOnInASecondLine()
    {
        showAt(980);
        QVERIFY(!m_table->wrapsWords(0));
        const int line = m_table->rowHeight(0);
        showAt(280);
        QVERIFY(m_table->wrapsWords(0));
        QVERIFY(!m_table->wrapsWords(3));
        QVERIFY(m_table->rowHeight(0) > line);
        QCOMPARE(m_table->rowHeight(1), m_table->rowHeight(0));
    }

    void aColumnThatTheScreenHidStaysHidden()
    {
        m_table->setColumnHidden(2, true);
        showAt(280);
        QVERIFY(m_table->isColumnHidden(2));
        showAt(1000);
        QCOMPARE(hidden(), QList<int>{ 2 });
    }

private:
    void showAt(int width)
    {
        m_table->resize(width, 400);
        m_table->show();
        QCoreApplication::processEvents();
    }
    QList<int> hidden() const
    {
        QList<int> columns;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_table->isColumnHidden(column)) {
                columns << column;
            }
        }
        return columns;
    }
    void expectNothingIsCut() const
    {
        QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0);
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const QModelIndex index = m_model.index(0, column);
            const int needed = m_table->itemDelegate()->sizeHint(optionOf(*m_table), index).width();
            const bool isWhole = needed <= m_table->columnWidth(column);
            QVERIFY2(isWhole || m_table->isColumnHidden(column),
                     qPrintable(u"column %1: %2 of %3"_s.arg(column)
                                    .arg(m_table->columnWidth(column))
                                    .arg(needed)));
        }
    }
    static QStyleOptionViewItem optionOf(const TableList &table)
    {
        QStyleOptionViewItem option;
        option.initFrom(&table);
        option.widget = &table;
        return option;
    }

    LookChoice m_choice;
    Look m_look{ *qApp, m_choice };
    QStandardItemModel m_model;
    std::unique_ptr<TableList> m_table;
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::TableListTest)

#include "tablelisttest.moc"

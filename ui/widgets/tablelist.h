#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/textcache.h"

#include <QList>
#include <QStyledItemDelegate>
#include <QTableView>

namespace countertop::ui {

/// Roles beyond Qt's that a model of a table may answer.
enum TableRole {
    ChipRole = Qt::UserRole + 100, ///< a ChipFace in place of the text
    SubTextRole, ///< muted second line below the text
    MutedRole, ///< true: the text itself is muted
    BoldRole ///< true: bold, as the name of the row
};

/// Paints cells as look.md says: hairlines, no grid, no zebra, numbers at the right.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    TextCache &cache() const { return m_cache; }
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option);

private:
    void paintWords(QPainter &painter,
                    const QRect &inner,
                    const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    mutable TextCache m_cache; ///< layouts only; what is painted does not depend on it
};

/// A table as all screens show it: whole rows are marked, Enter or a touch opens one.
/// The header's alignment follows the column: give the model Qt::TextAlignmentRole for both.
/// With large letters on a small screen columns give way from the second one on, but never the
/// last; what the rows are goes on in a second line.
class TableList final : public QTableView
{
    Q_OBJECT

public:
    /// *subject* is what the rows are, for the accessible name.
    explicit TableList(const QString &subject, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// This column takes the width that is left.
    void setStretchColumn(int column);
    /// Marks a row, wherever it is. Qt's own asks the header what stands at the edge, and marks
    /// nothing from right to left before the columns have their place.
    void selectRow(int row);
    /// Whether words of this column may go on in a second line now.
    bool wrapsWords(int column) const { return m_wraps && column == m_stretchColumn; }

Q_SIGNALS:
    /// Enter on the marked row, or a touch of the marked one.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// Widths that show the words of a column, in one line and broken in two.
    struct Needed
    {
        int whole = 0;
        int broken = 0;
    };

    /// What the stretched column has, once some columns are gone.
    struct Shares
    {
        int stretch = 0;
        QList<int> gone = {};
    };

    Needed stretchNeeds() const;
    Shares sharesFor(int width, const Needed &needed) const;
    int headNeeds(int column) const;
    int columnNeeds(int column) const;
    /// Hides what has no room, and has words wrap where that is not enough.
    void fitColumns();
    /// All rows are equally high: as the highest of the first ones, for two lines of words if one
    /// has them.
    void fitRows();
    void applyTheme();

    static constexpr int rowsMeasured = 40;

    int m_stretchColumn = 0;
    QList<int> m_gone; ///< columns that gave way; others are hidden by their screen
    bool m_wraps = false;
};

} // namespace countertop::ui

Q_DECLARE_METATYPE(countertop::ui::ChipFace)

#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/textcache.h"

#include <QAbstractListModel>
#include <QCache>
#include <QListView>
#include <QStyledItemDelegate>

#include <optional>

namespace countertop::ui {

/// A muted line below an article: options, discount with its amount, gift, note.
struct SubRow
{
    Icon icon;
    QString text;
    QString amount; ///< below the total

    bool operator==(const SubRow &) const = default;
};

/// One line of a ticket as it is shown; every number is formatted text.
struct LineRow
{
    QString quantity;
    bool isSingle = true; ///< 1 is not bold
    QString name;
    QString unitPrice;
    QString total;
    std::optional<ChipFace> chip; ///< "Package", in the price column
    QList<SubRow> subRows;
    bool isVoid = false; ///< struck through; a sub-row says who and when
    QString measure{}; ///< what the unit price is for, where that is no piece: "per kg"

    bool operator==(const LineRow &) const = default;
    /// As it is read out.
    QString spoken() const;
};

/// Rows of a ticket for views; tells which rows changed instead of starting over.
class LineRowModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 200 };

    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<LineRow> &rows);
    const QList<LineRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<LineRow> m_rows;
};

/// Where the columns of a ticket stand; shared by the header and the rows.
struct LineColumns
{
    QRect quantity;
    QRect name;
    QRect price; ///< empty on a small screen: the price stands in a sub-row
    QRect total;
    /// No room for names beside numbers: the name has the whole width, and however many lines it
    /// needs; quantity, price and total stand below it.
    bool isStacked = false;

    static LineColumns in(const Theme &theme, const QRect &row, Qt::LayoutDirection direction);
};

class LineRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintNumbers(QPainter &painter,
                      const Theme &theme,
                      const LineRow &row,
                      const LineColumns &columns,
                      int top,
                      Qt::LayoutDirection direction,
                      bool isMarked) const;
    void paintSubRows(QPainter &painter,
                      const Theme &theme,
                      const LineRow &row,
                      const LineColumns &columns,
                      int top,
                      Qt::LayoutDirection direction,
                      bool isMarked) const;

    /// Of a name in its lines: a list asks for every row's height whenever one joins it.
    int nameHeight(const Theme &theme, const QString &name, const LineColumns &columns) const;

    mutable TextCache m_cache; ///< layouts only
    mutable QCache<QString, int> m_nameHeights{ 1000 }; ///< by name, font and width
};

/// The words above the columns.
class TicketHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Gone where the columns are stacked.
    void fit();
};

/// The lines of a ticket; the newest is scrolled into sight, one is marked.
class TicketLines final : public QListView
{
    Q_OBJECT

public:
    explicit TicketLines(QWidget *parent = nullptr);

    void setRows(const QList<LineRow> &rows);
    const QList<LineRow> &rows() const { return m_model->rows(); }
    /// -1 for none.
    int marked() const;
    void setMarked(int row);

Q_SIGNALS:
    void markedChanged(int row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    LineRowModel *m_model;
};

} // namespace countertop::ui

Q_DECLARE_METATYPE(countertop::ui::LineRow)

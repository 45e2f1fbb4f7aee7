#include "ui/widgets/ticketlines.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QPainter>
#include <QScroller>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 10; ///< above and below the text of a row
constexpr int nameLinesMost = 2;
constexpr int stackedLinesMost = 9; ///< a name of the catalogue is never longer

int linesMost(const LineColumns &columns)
{
    return columns.isStacked ? stackedLinesMost : nameLinesMost;
}

QFont nameFont(const Theme &theme)
{
    return theme.font(TypeStep::Body);
}

QFont struck(QFont font, bool isVoid)
{
    font.setStrikeOut(isVoid);
    return font;
}

/// "3 × 3.60" below a name.
QString stackedQuantity(const LineRow &row)
{
    return row.isSingle || row.unitPrice.isEmpty() || !row.measure.isEmpty()
        ? row.quantity
        : row.quantity + u" × "_s + row.unitPrice;
}

bool hasStackedPrice(const Theme &theme, const LineRow &row, const LineColumns &columns)
{
    const QFontMetrics metrics(theme.font(TypeStep::Body, Weight::Bold));
    return columns.isStacked && row.measure.isEmpty() && !row.isSingle
        && metrics.horizontalAdvance(stackedQuantity(row)) <= columns.quantity.width();
}

// Without a column for it the unit price, and the chip that stands in its place, move below the
// name.
QList<SubRow> shownSubRows(const Theme &theme, const LineRow &row, const LineColumns &columns)
{
    QList<SubRow> shown = row.subRows;
    if (hasStackedPrice(theme, row, columns)) {
        return shown;
    }
    if (columns.price.isEmpty() && !row.chip && !row.unitPrice.isEmpty()
        && row.unitPrice != row.total) {
        const QString each = row.measure.isEmpty()
            ? LineRowDelegate::tr("%1 each").arg(row.unitPrice)
            : row.unitPrice + u' ' + row.measure;
        if (!row.measure.isEmpty() && !shown.isEmpty() && shown.constFirst().text == row.measure) {
            shown.first().text = each;
        } else if (!shown.isEmpty() && shown.constFirst().icon.isNull()) {
            shown.first().text = each + u" · "_s + shown.constFirst().text;
        } else {
            shown.prepend({ Icon(), each, QString() });
        }
    }
    return shown;
}

/// Where words below the name stand, clear of their icon.
int subRowIndent(const Theme &theme, const SubRow &sub)
{
    return sub.icon.isNull() ? 0 : theme.iconPixels(IconSize::Small) + space::n2 - 2;
}

int subRowHeight(const Theme &theme, const SubRow &sub, const LineColumns &columns)
{
    const QFont small = theme.font(TypeStep::Small);
    const int amount = sub.amount.isEmpty() ? 0 : columns.total.width();
    return columns.isStacked
        ? paint::linesHeight(sub.text,
                             small,
                             columns.name.width() - subRowIndent(theme, sub) - amount,
                             stackedLinesMost)
        : QFontMetrics(small).height();
}

int subRowsHeight(const Theme &theme, const LineRow &row, const LineColumns &columns)
{
    // Stacked, the numbers have a line of their own.
    int height
        = columns.isStacked ? QFontMetrics(theme.font(TypeStep::Body, Weight::Bold)).height() : 0;
    for (const SubRow &sub : shownSubRows(theme, row, columns)) {
        height += subRowHeight(theme, sub, columns);
    }
    if (columns.price.isEmpty() && row.chip) {
        height += chipSize(theme, *row.chip).height();
    }
    return height;
}

} // namespace

LineColumns LineColumns::in(const Theme &theme, const QRect &row, Qt::LayoutDirection direction)
{
    static constexpr int leastNameDigits = 12; // "Cappuccino"
    const bool isSmall = theme.choice().smallScreen;
    const int digit
        = QFontMetrics(theme.font(TypeStep::Body, Weight::Bold)).horizontalAdvance(u'0');
    const int margin = isSmall ? space::n3 : space::n5;
    const int quantity = digit * 6 + space::n1; // −0,234
    const int number = digit * 7 + space::n2; // 9.999,99
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(
            direction, row, QRect(row.left() + left, row.top(), width, row.height()));
    };
    LineColumns columns;
    const int nameLeft = margin + quantity + space::n3;
    const int totalLeft = row.width() - margin - number;
    const int priceLeft = totalLeft - number - space::n2;
    if (totalLeft - nameLeft - space::n2 < digit * leastNameDigits) {
        columns.isStacked = true;
        columns.name = place(margin, row.width() - 2 * margin);
        columns.quantity = place(margin, totalLeft - margin - space::n2);
        columns.total = place(totalLeft, number);
        return columns;
    }
    const bool hasPrice = !isSmall && priceLeft - nameLeft > digit * 10;
    columns.quantity = place(margin, quantity);
    columns.name = place(nameLeft, (hasPrice ? priceLeft : totalLeft) - nameLeft - space::n2);
    columns.price = hasPrice ? place(priceLeft, number) : QRect();
    columns.total = place(totalLeft, number);
    return columns;
}

void LineRowDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const LineRow row = index.data(LineRowModel::LineRole).value<LineRow>();
    const bool isMarked = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    if (isMarked) {
        painter->fillRect(rect, theme.color(ColorRole::Selected));
        painter->fillRect(
            QStyle::visualRect(option.direction, rect, QRect(rect.x(), rect.y(), 4, rect.height())),
            theme.color(ColorRole::AccentText));
    }
    paint::hairline(
        *painter, rect.bottomLeft(), rect.bottomRight(), theme.color(ColorRole::Border));

    const LineColumns columns = LineColumns::in(theme, rect, option.direction);
    const QFont regular = nameFont(theme);
    const int nameHeight = this->nameHeight(theme, row.name, columns);
    const int total = nameHeight + subRowsHeight(theme, row, columns);
    const int top = rect.top() + std::max(rowPadding, (rect.height() - total) / 2);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    paint::lines(*painter,
                 QRect(columns.name.x(), top, columns.name.width(), nameHeight),
                 start | Qt::AlignTop,
                 row.name,
                 struck(regular, row.isVoid),
                 theme.color(row.isVoid ? ColorRole::TextMuted : ColorRole::Text),
                 linesMost(columns));
    const int numbersTop = columns.isStacked ? top + nameHeight : top;
    paintNumbers(*painter, theme, row, columns, numbersTop, option.direction, isMarked);
    const int below = columns.isStacked ? QFontMetrics(regular).height() : 0;
    paintSubRows(
        *painter, theme, row, columns, top + nameHeight + below, option.direction, isMarked);
}

void LineRowDelegate::paintNumbers(QPainter &painter,
                                   const Theme &theme,
                                   const LineRow &row,
                                   const LineColumns &columns,
                                   int top,
                                   Qt::LayoutDirection direction,
                                   bool isMarked) const
{
    const QFont regular = nameFont(theme);
    const QFont bold = theme.font(TypeStep::Body, Weight::Bold);
    const int lineHeight = QFontMetrics(regular).height();
    const auto firstLine
        = [&](const QRect &column) { return QRect(column.x(), top, column.width(), lineHeight); };
    const QColor ink = theme.color(row.isVoid ? ColorRole::TextMuted : ColorRole::Text);
    const Qt::Alignment end = QStyle::visualAlignment(direction, Qt::AlignRight);
    m_cache.draw(painter,
                 firstLine(columns.quantity),
                 columns.isStacked ? QStyle::visualAlignment(direction, Qt::AlignLeft) : end,
                 hasStackedPrice(theme, row, columns) ? stackedQuantity(row) : row.quantity,
                 row.isSingle ? regular : bold,
                 ink);
    if (!columns.price.isEmpty()) {
        if (row.chip) {
            QRect chip = firstLine(columns.price);
            const int wanted = chipSize(theme, *row.chip).width();
            if (wanted > chip.width()) { // grows towards the name
                chip = direction == Qt::RightToLeft ? chip.adjusted(0, 0, wanted - chip.width(), 0)
                                                    : chip.adjusted(chip.width() - wanted, 0, 0, 0);
            }
            paintChip(painter, theme, chip, *row.chip, direction, isMarked);
        } else {
            m_cache.draw(painter,
                         firstLine(columns.price),
                         end,
                         row.unitPrice,
                         struck(regular, row.isVoid),
                         theme.color(ColorRole::TextMuted));
        }
    }
    m_cache.draw(painter, firstLine(columns.total), end, row.total, struck(bold, row.isVoid), ink);
}

void LineRowDelegate::paintSubRows(QPainter &painter,
                                   const Theme &theme,
                                   const LineRow &row,
                                   const LineColumns &columns,
                                   int top,
                                   Qt::LayoutDirection direction,
                                   bool isMarked) const
{
    const QFont small = theme.font(TypeStep::Small);
    const QColor muted = theme.color(ColorRole::TextMuted);
    const int lineHeight = QFontMetrics(small).height();
    const Qt::Alignment start
        = QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const Qt::Alignment end = QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter;
    if (row.chip && columns.price.isEmpty()) {
        const int chipHeight = chipSize(theme, *row.chip).height();
        paintChip(painter,
                  theme,
                  QRect(columns.name.x(), top, columns.name.width(), chipHeight),
                  *row.chip,
                  direction,
                  isMarked);
        top += chipHeight;
    }
    // Words may use the price column as well: nothing else stands there.
    const QRect wide = columns.price.isEmpty() ? columns.name : columns.name.united(columns.price);
    for (const SubRow &sub : shownSubRows(theme, row, columns)) {
        const int height = subRowHeight(theme, sub, columns);
        QRect line(wide.x(), top, wide.width(), height);
        if (!sub.icon.isNull()) {
            const int icon = theme.iconPixels(IconSize::Small);
            sub.icon.paint(
                painter,
                QStyle::visualRect(direction, line, QRect(line.x(), line.y(), icon, lineHeight)),
                icon,
                muted,
                direction);
            line = QStyle::visualRect(
                direction, line, line.adjusted(subRowIndent(theme, sub), 0, 0, 0));
        }
        if (columns.isStacked) {
            const int amount = sub.amount.isEmpty() ? 0 : columns.total.width();
            const QRect words
                = QStyle::visualRect(direction, line, line.adjusted(0, 0, -amount, 0));
            paint::lines(painter, words, start, sub.text, small, muted, stackedLinesMost);
        } else {
            m_cache.draw(painter, line, start, sub.text, small, muted);
        }
        m_cache.draw(painter,
                     QRect(columns.total.x(), top, columns.total.width(), lineHeight),
                     end,
                     sub.amount,
                     small,
                     muted);
        top += height;
    }
}

QSize LineRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const LineRow row = index.data(LineRowModel::LineRole).value<LineRow>();
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const LineColumns columns = LineColumns::in(theme, QRect(0, 0, width, 1), option.direction);
    const int name = nameHeight(theme, row.name, columns);
    return { width,
             std::max(theme.pixels(Measure::LineRow),
                      name + subRowsHeight(theme, row, columns) + 2 * rowPadding) };
}

int LineRowDelegate::nameHeight(const Theme &theme,
                                const QString &name,
                                const LineColumns &columns) const
{
    const QFont font = nameFont(theme);
    const int width = columns.name.width();
    const QString key = QStringLiteral("%1|%2|%3").arg(QString::number(width), font.key(), name);
    if (const int *known = m_nameHeights.object(key)) {
        return *known;
    }
    const int height = paint::linesHeight(name, font, width, linesMost(columns));
    m_nameHeights.insert(key, new int(height));
    return height;
}

TicketHeader::TicketHeader(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Qty, Article, Price, Total"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TicketHeader::fit()
{
    const bool isStacked = LineColumns::in(themeOf(this), rect(), layoutDirection()).isStacked;
    setMaximumHeight(isStacked ? 0 : QWIDGETSIZE_MAX);
}

void TicketHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize TicketHeader::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return { 0,
             std::max(theme.scaled(36),
                      QFontMetrics(theme.font(TypeStep::Caption)).height() + space::n3) };
}

void TicketHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const LineColumns columns = LineColumns::in(theme, rect(), layoutDirection());
    const QFont font = theme.font(TypeStep::Caption);
    const QColor muted = theme.color(ColorRole::TextMuted);
    const Qt::Alignment start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const Qt::Alignment end
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    paint::line(painter, columns.quantity, end, tr("Qty"), font, muted);
    paint::line(painter, columns.name, start, tr("Article"), font, muted);
    if (!columns.price.isEmpty()) {
        paint::line(painter, columns.price, end, tr("Price"), font, muted);
    }
    paint::line(painter, columns.total, end, tr("Total"), font, muted);
    paint::hairline(
        painter, rect().bottomLeft(), rect().bottomRight(), theme.color(ColorRole::Border));
}

void TicketHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fit();
        updateGeometry();
        update();
    }
}

TicketLines::TicketLines(QWidget *parent)
    : QListView(parent)
    , m_model(new LineRowModel(this))
{
    setAccessibleName(tr("Ticket lines"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setFocusPolicy(Qt::TabFocus); // a touch marks a line, the entry line keeps the keyboard
    setItemDelegate(new LineRowDelegate(this));
    setModel(m_model);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    connect(
        selectionModel(),
        &QItemSelectionModel::currentRowChanged,
        this,
        [this](const QModelIndex &now) { Q_EMIT markedChanged(now.isValid() ? now.row() : -1); });
}

void TicketLines::setRows(const QList<LineRow> &rows)
{
    const bool hasNew = rows.size() > m_model->rows().size();
    m_model->setRows(rows);
    if (hasNew) {
        scrollToBottom();
    }
}

int TicketLines::marked() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void TicketLines::setMarked(int row)
{
    const QModelIndex index = m_model->index(row);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

void TicketLines::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
}

void TicketLines::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (marked() >= 0) {
        scrollTo(currentIndex());
    }
}

} // namespace countertop::ui

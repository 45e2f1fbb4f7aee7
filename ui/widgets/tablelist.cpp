#include "ui/widgets/tablelist.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScroller>
#include <QStyleOptionHeader>

#include <algorithm>
#include <utility>

namespace countertop::ui {

namespace {

/// Broken where both lines are as narrow as they get; a single word stays whole.
QStringList inTwoLines(const QString &text, const QFontMetrics &metrics)
{
    QStringList best{ text };
    int narrowest = metrics.horizontalAdvance(text);
    for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1)) {
        const QStringList lines{ text.left(at), text.mid(at + 1) };
        const int width = std::max(metrics.horizontalAdvance(lines.first()),
                                   metrics.horizontalAdvance(lines.last()));
        if (width < narrowest) {
            narrowest = width;
            best = lines;
        }
    }
    return best;
}

int widthOf(const QStringList &lines, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    return width;
}

bool wrapsWords(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *list = qobject_cast<const TableList *>(option.widget);
    return list != nullptr && list->wrapsWords(index.column());
}

} // namespace

TableDelegate::TableDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TableDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = themeOf(option.widget);
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, theme.color(ColorRole::Selected));
    } else if (option.state & QStyle::State_MouseOver && !theme.isTouch()) {
        painter.fillRect(option.rect, theme.color(ColorRole::Hover));
    }
    paint::hairline(painter,
                    option.rect.bottomLeft(),
                    option.rect.bottomRight(),
                    theme.color(ColorRole::Border));
}

void TableDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const bool isMarked = option.state & QStyle::State_Selected;
    paintGround(*painter, option);
    if (isMarked && index.column() == 0) {
        const QRect bar(option.rect.x(), option.rect.y(), 4, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          theme.color(ColorRole::AccentText));
    }
    const QRect inner = option.rect.adjusted(space::n4, 0, -space::n4, -1);
    const QVariant chip = index.data(ChipRole);
    if (chip.canConvert<ChipFace>()) {
        paintChip(*painter, theme, inner, chip.value<ChipFace>(), option.direction, isMarked);
        return;
    }
    paintWords(*painter, inner, option, index);
}

void TableDelegate::paintWords(QPainter &painter,
                               const QRect &inner,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QVariant given = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment wanted = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::AlignLeft;
    const Qt::Alignment sideways
        = QStyle::visualAlignment(option.direction, wanted & Qt::AlignHorizontal_Mask);
    const bool isBold = index.data(BoldRole).toBool();
    const bool isEnabled = index.flags() & Qt::ItemIsEnabled;
    const ColorRole ink = !isEnabled     ? ColorRole::TextDisabled
        : index.data(MutedRole).toBool() ? ColorRole::TextMuted
                                         : ColorRole::Text;
    const QFont font = theme.font(TypeStep::Control, isBold ? Weight::Bold : Weight::Regular);
    const QFontMetrics metrics(font);
    const QString text = index.data().toString();
    const QString below = index.data(SubTextRole).toString();
    const bool isBroken
        = wrapsWords(option, index) && metrics.horizontalAdvance(text) > inner.width();
    const QStringList lines = isBroken ? inTwoLines(text, metrics) : QStringList{ text };
    const QColor color = theme.color(ink);
    if (below.isEmpty() && lines.size() == 1) {
        m_cache.draw(painter, inner, sideways | Qt::AlignVCenter, text, font, color);
        return;
    }
    const QFont small = theme.font(TypeStep::Small);
    const int step = metrics.height();
    const int foot = below.isEmpty() ? 0 : QFontMetrics(small).height();
    const int total = step * static_cast<int>(lines.size()) + foot;
    int top = inner.top() + (inner.height() - total) / 2;
    for (const QString &line : lines) {
        m_cache.draw(
            painter, QRect(inner.x(), top, inner.width(), step), sideways, line, font, color);
        top += step;
    }
    m_cache.draw(painter,
                 QRect(inner.x(), top, inner.width(), foot),
                 sideways,
                 below,
                 small,
                 theme.color(ColorRole::TextMuted));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QFontMetrics metrics(theme.font(TypeStep::Control, Weight::Bold));
    int height = metrics.height() + 2 * space::n2;
    const QString text = index.data().toString();
    int width = metrics.horizontalAdvance(text);
    if (wrapsWords(option, index)) {
        width = widthOf(inTwoLines(text, metrics), metrics);
        height += metrics.height();
    }
    if (const QVariant chip = index.data(ChipRole); chip.canConvert<ChipFace>()) {
        width = chipSize(theme, chip.value<ChipFace>()).width();
    }
    if (!index.data(SubTextRole).toString().isEmpty()) {
        height += QFontMetrics(theme.font(TypeStep::Small)).height();
    }
    return { width + 2 * space::n4, std::max(theme.pixels(Measure::TableRow), height) };
}

TableList::TableList(const QString &subject, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(subject);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setCornerButtonEnabled(false);
    if (auto *corner = findChild<QAbstractButton *>()) { // Qt's own, never shown
        corner->setAccessibleName(tr("All rows"));
    }
    setItemDelegate(new TableDelegate(this));
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // equal rows: thousands stay smooth
    verticalHeader()->setAccessibleName(tr("Rows"));
    horizontalHeader()->setAccessibleName(tr("Columns"));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(space::n10);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    applyTheme();
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT opened(index);
    });
}

void TableList::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setStretchColumn(m_stretchColumn);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, &TableList::fitColumns);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableList::fitColumns);
        fitColumns();
    }
}

void TableList::selectRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

TableList::Needed TableList::stretchNeeds() const
{
    const QFontMetrics metrics(themeOf(this).font(TypeStep::Control, Weight::Bold));
    const int head = headNeeds(m_stretchColumn);
    Needed needed{ head, head };
    const int seen = std::min(model()->rowCount(), rowsMeasured);
    for (int row = 0; row < seen; ++row) {
        const QString text = model()->index(row, m_stretchColumn).data().toString();
        const int whole = metrics.horizontalAdvance(text) + 2 * space::n4;
        const int broken = widthOf(inTwoLines(text, metrics), metrics) + 2 * space::n4;
        needed.whole = std::max(needed.whole, whole);
        needed.broken = std::max(needed.broken, broken);
    }
    return needed;
}

int TableList::headNeeds(int column) const
{
    const QHeaderView *header = horizontalHeader();
    QStyleOptionHeader option;
    option.initFrom(header);
    option.section = column;
    option.orientation = Qt::Horizontal;
    option.text = model()->headerData(column, Qt::Horizontal).toString();
    return header->style()
        ->sizeFromContents(QStyle::CT_HeaderSection, &option, QSize(), header)
        .width();
}

int TableList::columnNeeds(int column) const
{
    return std::max(
        { sizeHintForColumn(column), headNeeds(column), horizontalHeader()->minimumSectionSize() });
}

TableList::Shares TableList::sharesFor(int width, const Needed &needed) const
{
    Shares shares{ width, {} };
    const int last = model()->columnCount() - 1;
    QList<int> mayGo;
    for (int column = 0; column <= last; ++column) {
        const bool isOut = isColumnHidden(column) && !m_gone.contains(column);
        if (column == m_stretchColumn || isOut) {
            continue;
        }
        shares.stretch -= columnNeeds(column);
        if (column > 0 && column < last) {
            mayGo << column;
        }
    }
    while (shares.stretch < needed.broken && !mayGo.isEmpty()) {
        shares.stretch += columnNeeds(mayGo.first());
        shares.gone << mayGo.takeFirst();
    }
    return shares;
}

void TableList::fitColumns()
{
    if (model() != nullptr && isVisible()) {
        const bool givesWay = !roomOf(this).isAmple();
        const Needed needed = givesWay ? stretchNeeds() : Needed();
        const Shares shares = givesWay ? sharesFor(viewport()->width(), needed) : Shares();
        m_wraps = givesWay && shares.stretch < needed.whole && needed.broken < needed.whole;
        for (const int column : std::exchange(m_gone, shares.gone)) {
            setColumnHidden(column, shares.gone.contains(column));
        }
        for (const int column : shares.gone) {
            setColumnHidden(column, true);
        }
        viewport()->update();
    }
    fitRows();
}

void TableList::fitRows()
{
    const Theme &theme = themeOf(this);
    int height = std::max(theme.pixels(Measure::TableRow),
                          QFontMetrics(theme.font(TypeStep::Control)).height() + 2 * space::n2);
    const int seen = model() == nullptr ? 0 : std::min(model()->rowCount(), rowsMeasured);
    for (int row = 0; row < seen; ++row) {
        height = std::max(height, sizeHintForIndex(model()->index(row, 0)).height());
    }
    if (height != verticalHeader()->defaultSectionSize()) { // dear with thousands of rows
        verticalHeader()->setDefaultSectionSize(height);
    }
}

void TableList::setStretchColumn(int column)
{
    m_stretchColumn = column;
    QHeaderView *header = horizontalHeader();
    for (int i = 0; i < header->count(); ++i) {
        header->setSectionResizeMode(
            i, i == column ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

void TableList::applyTheme()
{
    const Theme &theme = themeOf(this);
    horizontalHeader()->setFont(theme.font(TypeStep::Caption));
    fitColumns();
    setIconSize({ theme.iconPixels(IconSize::Normal), theme.iconPixels(IconSize::Normal) });
}

void TableList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // one level back is the dialog's or the shell's
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableList::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && horizontalHeader() != nullptr) {
        applyTheme();
    }
}

void TableList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TableList::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

} // namespace countertop::ui

#include "ui/widgets/tablelist.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScroller>

namespace countertop::ui {

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
    const QString below = index.data(SubTextRole).toString();
    if (below.isEmpty()) {
        m_cache.draw(*painter,
                     inner,
                     sideways | Qt::AlignVCenter,
                     index.data().toString(),
                     font,
                     theme.color(ink));
        return;
    }
    const QFont small = theme.font(TypeStep::Small);
    const int above = QFontMetrics(font).height();
    const int total = above + QFontMetrics(small).height();
    const int top = inner.top() + (inner.height() - total) / 2;
    m_cache.draw(*painter,
                 QRect(inner.x(), top, inner.width(), above),
                 sideways,
                 index.data().toString(),
                 font,
                 theme.color(ink));
    m_cache.draw(*painter,
                 QRect(inner.x(), top + above, inner.width(), total - above),
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
    int width = metrics.horizontalAdvance(index.data().toString());
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
        connect(model, &QAbstractItemModel::modelReset, this, &TableList::fitRows);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableList::fitRows);
        fitRows();
    }
}

void TableList::selectRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
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
    verticalHeader()->setDefaultSectionSize(height);
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
    fitRows();
    horizontalHeader()->setFont(theme.font(TypeStep::Caption));
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

} // namespace countertop::ui

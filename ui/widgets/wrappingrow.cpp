#include "ui/widgets/wrappingrow.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QWidget>

#include <algorithm>

namespace countertop::ui {

WrappingRow::WrappingRow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::n2);
}

WrappingRow::~WrappingRow() = default;

void WrappingRow::addWidget(QWidget *widget, int stretch)
{
    QLayout::addWidget(widget);
    m_parts.back().stretch = stretch;
}

void WrappingRow::addStretch()
{
    m_hasStretch = true;
}

void WrappingRow::addItem(QLayoutItem *item)
{
    m_parts.push_back({ std::unique_ptr<QLayoutItem>(item), 0, m_hasStretch });
    invalidate();
}

int WrappingRow::count() const
{
    return static_cast<int>(m_parts.size());
}

QLayoutItem *WrappingRow::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr
                                         : m_parts.at(static_cast<std::size_t>(index)).place.get();
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *taken = m_parts.at(static_cast<std::size_t>(index)).place.release();
    m_parts.erase(m_parts.begin() + index);
    invalidate();
    return taken;
}

Qt::Orientations WrappingRow::expandingDirections() const
{
    return Qt::Horizontal;
}

std::vector<WrappingRow::Line> WrappingRow::linesFor(int width) const
{
    std::vector<Line> lines;
    int left = 0;
    for (const Part &part : m_parts) {
        if (part.place->isEmpty()) {
            continue; // hidden
        }
        const int least = part.place->minimumSize().width();
        if (lines.empty() || left < spacing() + least) {
            lines.emplace_back();
            left = width - least;
        } else {
            left -= spacing() + least;
        }
        lines.back().push_back(&part);
    }
    return lines;
}

int WrappingRow::heightOf(const Line &line)
{
    int height = 0;
    for (const Part *part : line) {
        height = std::max(height, part->place->sizeHint().height());
    }
    return height;
}

int WrappingRow::gaps(std::size_t lines) const
{
    return lines == 0 ? 0 : static_cast<int>(lines - 1) * spacing();
}

int WrappingRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const std::vector<Line> lines = linesFor(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom() + gaps(lines.size());
    for (const Line &line : lines) {
        height += heightOf(line);
    }
    return height;
}

QSize WrappingRow::sizeHint() const
{
    QSize size(0, 0);
    for (const Line &line : linesFor(QLAYOUTSIZE_MAX)) {
        for (const Part *part : line) {
            size.rwidth() += part->place->sizeHint().width();
        }
        size.rwidth() += gaps(line.size());
        size.setHeight(heightOf(line));
    }
    return size.grownBy(contentsMargins());
}

QSize WrappingRow::minimumSize() const
{
    QSize size(0, 0);
    for (const Part &part : m_parts) {
        if (!part.place->isEmpty()) {
            size = size.expandedTo(part.place->minimumSize());
        }
    }
    return size.grownBy(contentsMargins());
}

void WrappingRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const std::vector<Line> lines = linesFor(inner.width());
    int top = inner.top();
    for (const Line &line : lines) {
        const int height = lines.size() == 1 ? inner.height() : heightOf(line);
        setLine(line, { inner.left(), top, inner.width(), height }, m_hasStretch);
        top += height + spacing();
    }
}

void WrappingRow::setLine(const Line &line, const QRect &rect, bool isWithGap) const
{
    QHBoxLayout row; // borrows the parts for as long as it places them
    row.setContentsMargins(0, 0, 0, 0);
    row.setSpacing(spacing());
    const bool isMirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    row.setDirection(isMirrored ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    const bool endsAtStart = isWithGap && !line.back()->isAtEnd;
    bool hasGap = !isWithGap;
    for (const Part *part : line) {
        if (part->isAtEnd && !hasGap) {
            row.addStretch(1);
            hasGap = true;
        }
        row.addItem(part->place.get());
        row.setStretch(row.count() - 1, part->stretch);
    }
    if (endsAtStart) {
        row.addStretch(1);
    }
    row.setGeometry(rect);
    while (QLayoutItem *taken = row.takeAt(0)) {
        if (taken->spacerItem() != nullptr) {
            delete taken;
        }
    }
}

} // namespace countertop::ui

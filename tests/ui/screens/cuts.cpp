#include "tests/ui/screens/cuts.h"

#include "ui/widgets/actionbutton.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr int fieldMargin = 2; ///< QLineEdit's own, on each side of its text

QString described(const QWidget &widget, const QString &name, const QString &problem)
{
    const QString type = QString::fromLatin1(widget.metaObject()->className());
    return u"«%1» (%2) %3"_s.arg(name, type.section(u"::"_s, -1), problem);
}

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label != nullptr ? label->text() : widget.accessibleName();
}

QSize labelNeeds(const QLabel &label)
{
    const QMargins around = label.contentsMargins();
    const QFontMetrics metrics = label.fontMetrics();
    const QSize frame(around.left() + around.right(), around.top() + around.bottom());
    if (!label.wordWrap()) {
        return metrics.size(0, label.text()) + frame;
    }
    int widest = 0;
    if (label.textFormat() == Qt::RichText) { // its words are among the markup
        return { 0, label.heightForWidth(label.width()) };
    }
    for (const QString &word : label.text().split(u' ')) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return { widest + frame.width(), label.heightForWidth(label.width()) };
}

QSize fieldNeeds(const QLineEdit &field, Hints hints)
{
    const QMargins inside = field.textMargins();
    const int margins = inside.left() + inside.right() + 2 * fieldMargin;
    const int hint = hints == Hints::Whole && field.text().isEmpty()
        ? field.fontMetrics().horizontalAdvance(field.placeholderText())
        : 0;
    return { hint + margins, field.fontMetrics().height() };
}

QSize choiceNeeds(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(
        QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int around = box.width() - room.width();
    return { box.fontMetrics().horizontalAdvance(box.currentText()) + around,
             box.fontMetrics().height() };
}

/// The least size that shows all of it; empty for what shows no text of its own.
QSize neededBy(const QWidget &widget, Hints hints = Hints::MayBeElided)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return label->text().isEmpty() ? QSize() : labelNeeds(*label);
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
        return fieldNeeds(*field, hints);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        return choiceNeeds(*box);
    }
    const bool isPainted = qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || widget.inherits("countertop::ui::MoneyLabel") || widget.inherits("countertop::ui::Chip");
    return isPainted ? widget.minimumSizeHint() : QSize();
}

void addOwn(const QWidget &widget, Hints hints, QStringList &cuts)
{
    const QSize needed = neededBy(widget, hints);
    // The bearings of letters make a pixel of difference between measuring and drawing.
    if (needed.width() > widget.width() + 1 || needed.height() > widget.height()) {
        cuts << described(widget,
                          nameOf(widget),
                          u"%1×%2 of %3×%4"_s.arg(widget.width())
                              .arg(widget.height())
                              .arg(needed.width())
                              .arg(needed.height()));
    }
}

/// What stands around it and cuts it off: up to the window, or to the part that scrolls.
void addClipped(const QWidget &widget, const QWidget &window, QStringList &cuts)
{
    for (const QWidget *around = widget.parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        const QRect place(widget.mapTo(around, QPoint()), widget.size());
        const auto *area = qobject_cast<const QAbstractScrollArea *>(around->parentWidget());
        const bool isSeen = around->rect().intersects(place);
        const bool isWide = place.left() < 0 || place.right() >= around->width();
        if (isSeen && (isWide || (area == nullptr && !around->rect().contains(place)))) {
            cuts << described(widget,
                              nameOf(widget),
                              u"reaches out of "_s
                                  + QString::fromLatin1(around->metaObject()->className()));
            return;
        }
        if (area != nullptr || around == &window) {
            return;
        }
    }
}

/// A number pad and the filled button stand in sight: nobody scrolls for them.
void addScrolledAway(const QWidget &widget, const QWidget &window, QStringList &cuts)
{
    const auto *button = qobject_cast<const ui::ActionButton *>(&widget);
    const bool isPrimary = button != nullptr && button->variant() == ui::ButtonVariant::Primary;
    if (!isPrimary && !widget.inherits("countertop::ui::Keypad")) {
        return;
    }
    for (const QWidget *around = widget.parentWidget(); around != nullptr && around != &window;
         around = around->parentWidget()) {
        if (!around->rect().contains(QRect(widget.mapTo(around, QPoint()), widget.size()))) {
            cuts << described(widget, nameOf(widget), u"has to be scrolled for"_s);
            return;
        }
    }
}

void addOverlaps(const QWidget &widget, QStringList &cuts)
{
    if (neededBy(widget).isEmpty() || widget.parentWidget() == nullptr) {
        return;
    }
    for (const QObject *child : widget.parentWidget()->children()) {
        const auto *other = qobject_cast<const QWidget *>(child);
        const bool isLater = other != nullptr && other > &widget && other->isVisible()
            && !neededBy(*other).isEmpty();
        if (isLater && other->geometry().intersects(widget.geometry())) {
            cuts << described(widget, nameOf(widget), u"overlaps «%1»"_s.arg(nameOf(*other)));
        }
    }
}

void addColumns(const QTableView &table, QStringList &cuts)
{
    const QHeaderView &header = *table.horizontalHeader();
    if (table.horizontalScrollBar()->maximum() > 0) {
        cuts << described(table, table.accessibleName(), u"scrolls sideways"_s);
    }
    for (int column = 0; column < header.count(); ++column) {
        if (table.isColumnHidden(column)) {
            continue;
        }
        const QString word = table.model()->headerData(column, Qt::Horizontal).toString();
        const int margin = table.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
        const int width = header.fontMetrics().horizontalAdvance(word) + 2 * margin;
        if (header.isVisible() && width > header.sectionSize(column)) {
            cuts << described(
                table, word, u"heads %1 of %2"_s.arg(header.sectionSize(column)).arg(width));
        }
    }
}

void addCells(const QTableView &table, QStringList &cuts)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QModelIndex index = table.model()->index(row, column);
            const QRect place = table.visualRect(index);
            const QSize needed = table.sizeHintForIndex(index);
            // A name may lose its end where its whole is told; a number never.
            const bool isTold = index.data(Qt::ToolTipRole).toString() == index.data().toString()
                && table.horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch
                && place.width() > needed.width() * 2 / 3;
            const bool isWide = needed.width() > place.width() && !isTold;
            if (place.intersects(table.viewport()->rect())
                && (isWide || needed.height() > place.height())) {
                cuts << described(table,
                                  index.data().toString(),
                                  u"%1×%2 of %3×%4"_s.arg(place.width())
                                      .arg(place.height())
                                      .arg(needed.width())
                                      .arg(needed.height()));
            }
        }
    }
}

} // namespace

QStringList cutsIn(const QWidget &window, Hints hints)
{
    QStringList cuts;
    for (const QWidget *widget : window.findChildren<const QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        addScrolledAway(*widget, window, cuts);
        if (widget->visibleRegion().isEmpty()) {
            continue;
        }
        addOwn(*widget, hints, cuts);
        if (!neededBy(*widget).isEmpty()) {
            addClipped(*widget, window, cuts);
        }
        addOverlaps(*widget, cuts);
        const auto *table = qobject_cast<const QTableView *>(widget);
        if (table != nullptr && table->model() != nullptr) {
            addColumns(*table, cuts);
            addCells(*table, cuts);
        }
    }
    cuts.removeDuplicates();
    return cuts;
}

} // namespace countertop::tests

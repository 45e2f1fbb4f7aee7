#include "ui/widgets/actionbutton.h"
#include "ui/widgets/counterstyle.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace countertop::ui {

using namespace Qt::StringLiterals;

void CounterStyle::drawSurface(QPainter &painter, const QRect &rect, const QWidget *widget) const
{
    const QString surface = widget->property("surface").toString();
    if (surface == u"canvas") {
        painter.fillRect(rect, color(ColorRole::Canvas));
    } else if (surface == u"panel") {
        painter.fillRect(rect, color(ColorRole::Surface));
    } else if (surface == u"sunken") {
        painter.fillRect(rect, color(ColorRole::Sunken));
    } else if (surface == u"raised") {
        painter.fillRect(rect, color(ColorRole::Raised));
    } else if (surface == u"card") {
        const QColor edge
            = color(m_theme.isContrast() ? ColorRole::BorderStrong : ColorRole::Border);
        paint::box(painter, rect, { color(ColorRole::Surface), edge, 1, radius::card });
    } else if (surface == u"success" || surface == u"warning") {
        const QColor ground
            = color(surface == u"success" ? ColorRole::SuccessSoft : ColorRole::WarningSoft);
        paint::box(painter, rect, { ground, m_theme.blockEdge(ground), 1, radius::control });
    }
}

void CounterStyle::drawField(QPainter &painter,
                             const QRect &rect,
                             State state,
                             const QWidget *widget) const
{
    const bool isRefused = widget != nullptr && widget->property("refused").toBool();
    const bool isEnabled = state & State_Enabled;
    paint::Box box{ color(isEnabled ? ColorRole::Surface : ColorRole::Sunken),
                    color(isEnabled ? ColorRole::BorderStrong : ColorRole::Border),
                    1,
                    radius::control };
    if (isRefused) {
        box.edge = color(ColorRole::Danger);
        box.edgeWidth = 3;
    } else if (state & State_HasFocus) {
        box.edge = color(ColorRole::Focus);
        box.edgeWidth = m_theme.focusWidth();
    }
    paint::box(painter, rect, box);
}

void CounterStyle::drawPlainButton(QPainter &painter, const QStyleOptionButton &option) const
{
    ButtonFace face;
    face.word = QString(option.text).remove(u'&');
    face.isEnabled = option.state & State_Enabled;
    face.isHovered = option.state & State_MouseOver;
    face.isPressed = option.state & State_Sunken;
    face.isChosen = option.state & State_On;
    paintButton(painter, m_theme, option.rect, face, option.direction);
}

void CounterStyle::drawCheckBox(QPainter &painter, const QRect &rect, State state) const
{
    const bool isFilled = state & (State_On | State_NoChange);
    const bool isEnabled = state & State_Enabled;
    const ColorRole ground = !isEnabled ? ColorRole::Sunken
        : isFilled                      ? ColorRole::Accent
                                        : ColorRole::Surface;
    const ColorRole edge = isFilled && isEnabled ? ColorRole::Accent : ColorRole::BorderStrong;
    paint::box(
        painter,
        rect,
        { color(ground), color(edge), state & State_HasFocus && !isFilled ? 2 : 1, radius::key });
    if (!isFilled) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = rect.width();
    painter.setPen(QPen(color(isEnabled ? ColorRole::OnAccent : ColorRole::TextDisabled),
                        side / 9,
                        Qt::SolidLine,
                        Qt::RoundCap,
                        Qt::RoundJoin));
    painter.translate(rect.topLeft());
    if (state & State_NoChange) {
        painter.drawLine(QPointF(side * 0.27, side / 2), QPointF(side * 0.73, side / 2));
    } else {
        const QPointF tick[] = { { side * 0.24, side * 0.52 },
                                 { side * 0.43, side * 0.71 },
                                 { side * 0.77, side * 0.31 } };
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

void CounterStyle::drawRadioButton(QPainter &painter, const QRect &rect, State state) const
{
    const bool isEnabled = state & State_Enabled;
    const bool isOn = state & State_On;
    const ColorRole edge = isOn && isEnabled ? ColorRole::Accent : ColorRole::BorderStrong;
    paint::box(painter,
               rect,
               { color(isEnabled ? ColorRole::Surface : ColorRole::Sunken),
                 color(edge),
                 isOn ? 2 : 1,
                 rect.height() / 2 });
    if (isOn) {
        const int inset = rect.width() / 4 + 1;
        paint::box(painter,
                   rect.adjusted(inset, inset, -inset, -inset),
                   { color(isEnabled ? ColorRole::Accent : ColorRole::TextDisabled),
                     {},
                     0,
                     rect.height() });
    }
}

void CounterStyle::drawRow(QPainter &painter, const QStyleOption &option) const
{
    if (option.state & State_Selected) {
        painter.fillRect(option.rect, color(ColorRole::Selected));
    } else if (option.state & State_MouseOver && option.state & State_Enabled) {
        painter.fillRect(option.rect, color(ColorRole::Hover));
    }
}

void CounterStyle::drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option) const
{
    painter.fillRect(option.rect, color(ColorRole::Canvas));
    paint::hairline(
        painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Border));
}

void CounterStyle::drawHeaderLabel(QPainter &painter, const QStyleOptionHeader &option) const
{
    const QFont font = m_theme.font(TypeStep::Caption);
    QRect rect = option.rect;
    const int arrow = m_theme.iconPixels(IconSize::Small);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const Qt::Alignment alignment = visualAlignment(option.direction, option.textAlignment);
    const int room = rect.width() - (isSorted ? arrow + space::n1 : 0);
    const QString word = QFontMetrics(font).elidedText(option.text, Qt::ElideRight, room);
    const int width = QFontMetrics(font).horizontalAdvance(word);
    if (isSorted) {
        const bool isRight = alignment & Qt::AlignRight;
        const QRect arrowRect(isRight ? rect.right() - arrow + 1 : rect.left() + width + space::n1,
                              rect.top(),
                              arrow,
                              rect.height());
        // Qt's indicator for rising order is SortDown in a header that follows the style.
        const QString name = option.sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s
                                                                                  : u"arrow-down"_s;
        Icon(name).paint(painter, arrowRect, arrow, color(ColorRole::Text));
        if (isRight) {
            rect.setRight(arrowRect.left() - space::n1);
        }
    }
    painter.setFont(font);
    painter.setPen(color(isSorted ? ColorRole::Text : ColorRole::TextMuted));
    painter.drawText(
        rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, word);
}

void CounterStyle::drawMenuRow(QPainter &painter, const QStyleOptionMenuItem &option) const
{
    painter.fillRect(option.rect, color(ColorRole::Raised));
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = option.rect.center().y();
        paint::hairline(painter,
                        { option.rect.left(), middle },
                        { option.rect.right(), middle },
                        color(ColorRole::Border));
        return;
    }
    const bool isEnabled = option.state & State_Enabled;
    if (option.state & State_Selected && isEnabled) {
        paint::box(painter,
                   option.rect.adjusted(space::n1, 0, -space::n1, 0),
                   { color(ColorRole::Selected), {}, 0, radius::control });
    }
    const QStringList parts = QString(option.text).remove(u'&').split(u'\t');
    const QRect inner = option.rect.adjusted(space::n4, 0, -space::n4, 0);
    painter.setFont(m_theme.font(TypeStep::Control));
    painter.setPen(color(isEnabled ? ColorRole::Text : ColorRole::TextDisabled));
    painter.drawText(
        inner,
        static_cast<int>(visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        parts.first());
    if (parts.size() > 1) {
        painter.setFont(m_theme.font(TypeStep::Key));
        painter.setPen(color(ColorRole::TextMuted));
        painter.drawText(
            inner,
            static_cast<int>(visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter),
            parts.at(1));
    }
}

void CounterStyle::drawProgress(QPainter &painter, const QStyleOptionProgressBar &option) const
{
    const int thickness = m_theme.scaled(8);
    const QRect track(
        option.rect.x(), option.rect.center().y() - thickness / 2, option.rect.width(), thickness);
    paint::box(painter,
               track,
               { color(ColorRole::Sunken), m_theme.blockEdge(QColor()), 1, thickness / 2 });
    const int range = option.maximum - option.minimum;
    if (range <= 0) {
        return; // undetermined progress is told in words, nothing moves
    }
    const int filled = static_cast<int>(static_cast<qint64>(option.progress - option.minimum)
                                        * track.width() / range);
    if (filled > 0) {
        const QRect bar(track.x(), track.y(), std::max(filled, thickness), thickness);
        paint::box(painter,
                   visualRect(option.direction, track, bar),
                   { color(ColorRole::Series1), {}, 0, thickness / 2 });
    }
}

void CounterStyle::drawScrollFrame(QPainter &painter,
                                   const QRect &rect,
                                   const QWidget &widget) const
{
    const bool hasFocus
        = widget.hasFocus() && qobject_cast<const QAbstractItemView *>(&widget) == nullptr;
    if (qobject_cast<const QPlainTextEdit *>(&widget) != nullptr) {
        paint::box(painter, rect, { color(ColorRole::Surface), QColor(), 0, radius::control });
    }
    paint::ring(painter,
                rect,
                color(hasFocus ? ColorRole::Focus : ColorRole::BorderStrong),
                hasFocus ? m_theme.focusWidth() : 1,
                radius::control);
}

void CounterStyle::drawPrimitive(PrimitiveElement element,
                                 const QStyleOption *option,
                                 QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) { // a list of Qt's: the rest is Fusion's
    case PE_Widget:
        if (widget != nullptr && widget->property("surface").isValid()) {
            drawSurface(*painter, option->rect, widget);
            return;
        }
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool isFrameless
            = frame != nullptr && frame->lineWidth <= 0; // inside a combo or a spin box
        if (!isFrameless) {
            drawField(*painter, option->rect, option->state, widget);
        }
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) != nullptr) {
            drawScrollFrame(*painter, option->rect, *widget);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, option->rect, option->state);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr) {
            paint::ring(*painter,
                        option->rect.adjusted(2, 2, -2, -2),
                        color(ColorRole::Focus),
                        m_theme.focusWidth(),
                        radius::control);
        }
        return; // the ring of controls stands outside of them: CE_FocusFrame
    case PE_PanelItemViewRow:
    case PE_IndicatorHeaderArrow: // drawn beside the word
        return;
    case PE_PanelItemViewItem:
        drawRow(*painter, *option);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(ColorRole::Raised));
        painter->setPen(color(ColorRole::BorderStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CounterStyle::drawControl(ControlElement element,
                               const QStyleOption *option,
                               QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) { // as above
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawPlainButton(*painter, *button);
            return;
        }
        break;
    case CE_FocusFrame:
        paint::ring(*painter,
                    option->rect,
                    color(ColorRole::Focus),
                    m_theme.focusWidth(),
                    radius::control + m_theme.focusWidth() + 1);
        return;
    case CE_Header: // Fusion asks itself for the place of the word, and would cut what hangs below
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*painter, *header);
            QStyleOptionHeader label(*header);
            label.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawHeaderLabel(*painter, label);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*painter, *header);
        } else {
            painter->fillRect(option->rect, color(ColorRole::Canvas));
            paint::hairline(*painter,
                            option->rect.bottomLeft(),
                            option->rect.bottomRight(),
                            color(ColorRole::Border));
        }
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderLabel(*painter, *header);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuRow(*painter, *row);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*painter, *bar);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace countertop::ui

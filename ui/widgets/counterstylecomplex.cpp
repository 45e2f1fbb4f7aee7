#include "ui/widgets/counterstyle.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QStyleOption>

namespace countertop::ui {

using namespace Qt::StringLiterals;

void CounterStyle::drawScrollBar(QPainter &painter,
                                 const QStyleOptionSlider &option,
                                 const QWidget *widget) const
{
    // The colour of the panel it stands in: views have their base, others what lies below.
    const auto *area = widget != nullptr
        ? qobject_cast<const QAbstractScrollArea *>(
            widget->parentWidget() != nullptr ? widget->parentWidget()->parentWidget() : nullptr)
        : nullptr;
    if (qobject_cast<const QAbstractItemView *>(area) != nullptr) {
        painter.fillRect(option.rect, color(ColorRole::Surface));
    }
    if (option.maximum <= option.minimum) {
        return;
    }
    const int inset = scrollBarWidth() > space::n3 ? 4 : 2;
    const QRect thumb
        = scrollBarPart(option, SC_ScrollBarSlider).adjusted(inset, inset, -inset, -inset);
    const bool isHeld
        = option.state & State_Sunken && option.activeSubControls & SC_ScrollBarSlider;
    paint::box(
        painter,
        thumb,
        { color(isHeld ? ColorRole::Text : ColorRole::BorderStrong), {}, 0, radius::control });
}

void CounterStyle::drawSlider(QPainter &painter,
                              const QStyleOptionSlider &option,
                              const QWidget *widget) const
{
    const QRect handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const int thickness = m_theme.scaled(6);
    const bool isFlat = option.orientation == Qt::Horizontal;
    const QRect track = isFlat ? QRect(option.rect.x(),
                                       option.rect.center().y() - thickness / 2,
                                       option.rect.width(),
                                       thickness)
                               : QRect(option.rect.center().x() - thickness / 2,
                                       option.rect.y(),
                                       thickness,
                                       option.rect.height());
    paint::box(painter,
               track,
               { color(ColorRole::Sunken), color(ColorRole::BorderStrong), 1, thickness / 2 });
    const bool hasFocus = option.state & State_HasFocus;
    const int side = std::min(handle.width(), handle.height());
    const QRect knob(handle.center().x() - side / 2, handle.center().y() - side / 2, side, side);
    paint::box(painter,
               knob.adjusted(2, 2, -2, -2),
               { color(ColorRole::Surface),
                 color(hasFocus ? ColorRole::Focus : ColorRole::BorderStrong),
                 hasFocus ? m_theme.focusWidth() : 2,
                 side });
}

void CounterStyle::drawComboBox(QPainter &painter,
                                const QStyleOptionComboBox &option,
                                const QWidget *widget) const
{
    State state = option.state;
    if (state & State_On) { // its list is open
        state |= State_HasFocus;
    }
    drawField(painter, option.rect, state, widget);
    const int size = m_theme.iconPixels(IconSize::Inline);
    const QRect arrow = comboBoxPart(option, SC_ComboBoxArrow);
    const bool isEnabled = option.state & State_Enabled;
    Icon(u"chevron-down"_s)
        .paint(painter,
               QRect(option.direction == Qt::RightToLeft ? arrow.right() - size : arrow.left(),
                     arrow.top(),
                     size,
                     arrow.height()),
               size,
               color(isEnabled ? ColorRole::Text : ColorRole::TextDisabled));
}

void CounterStyle::drawSpinBox(QPainter &painter,
                               const QStyleOptionSpinBox &option,
                               const QWidget *widget) const
{
    drawField(painter, option.rect, option.state, widget);
    const int size = m_theme.iconPixels(IconSize::Inline);
    const auto button =
        [&](SubControl part, const QString &icon, QAbstractSpinBox::StepEnabledFlag needed) {
            const QRect rect = spinBoxPart(option, part);
            const bool isEnabled = option.state & State_Enabled && option.stepEnabled & needed;
            if (option.activeSubControls == part && option.state & State_Sunken) {
                paint::box(painter,
                           rect.adjusted(3, 4, -3, -4),
                           { color(ColorRole::Pressed), {}, 0, radius::key });
            }
            Icon(icon).paint(
                painter, rect, size, color(isEnabled ? ColorRole::Text : ColorRole::TextDisabled));
        };
    if (option.buttonSymbols != QAbstractSpinBox::NoButtons) {
        button(SC_SpinBoxDown, u"minus"_s, QAbstractSpinBox::StepDownEnabled);
        button(SC_SpinBoxUp, u"plus"_s, QAbstractSpinBox::StepUpEnabled);
    }
}

void CounterStyle::drawComplexControl(ComplexControl control,
                                      const QStyleOptionComplex *option,
                                      QPainter *painter,
                                      const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        drawComboBox(*painter, *combo, widget);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        drawSpinBox(*painter, *spin, widget);
    } else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
               slider != nullptr && control == CC_ScrollBar) {
        drawScrollBar(*painter, *slider, widget);
    } else if (slider != nullptr && control == CC_Slider) {
        drawSlider(*painter, *slider, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace countertop::ui

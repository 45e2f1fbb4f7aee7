#include "ui/widgets/counterstyle.h"

#include "ui/widgets/focusring.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyleOption>

namespace countertop::ui {

using namespace Qt::StringLiterals;

CounterStyle::CounterStyle(Theme theme)
    : QProxyStyle(u"fusion"_s)
    , m_theme(std::move(theme))
{
}

void CounterStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->property("surface").isValid()) {
        widget->setAttribute(Qt::WA_StyledBackground);
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->viewport()->setAutoFillBackground(false); // the frame fills itself, corners and all
        text->document()->setDocumentMargin(space::n2); // words begin where those of fields do
    }
}

int CounterStyle::fieldHeight(const QWidget *widget) const
{
    const bool isSmall = widget != nullptr && widget->property("small").toBool();
    return m_theme.pixels(isSmall ? Measure::ButtonSmall : Measure::Button);
}

int CounterStyle::scrollBarWidth() const
{
    return m_theme.choice().step == SizeStep::Large ? space::n5 : space::n3;
}

int CounterStyle::pixelMetric(PixelMetric metric,
                              const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) { // a list of Qt's with more than a hundred entries: the rest is Fusion's
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return m_theme.panelMargin();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::n2;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::reach;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ButtonMargin:
        return space::n6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return m_theme.iconPixels(IconSize::Normal);
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return m_theme.iconPixels(IconSize::Inline);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.scaled(22);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::n3;
    case PM_ScrollBarExtent:
        return scrollBarWidth();
    case PM_ScrollBarSliderMin:
        return space::n10;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SliderThickness:
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return m_theme.scaled(28);
    case PM_ToolTipLabelFrameWidth:
        return space::n2;
    case PM_HeaderMargin:
        return space::n4;
    case PM_HeaderMarkSize:
        return m_theme.iconPixels(IconSize::Small);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::n1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return space::n3;
    case PM_TextCursorWidth:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CounterStyle::styleHint(StyleHint hint,
                            const QStyleOption *option,
                            const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    switch (hint) { // as above
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_Menu_FlashTriggeredItem:
    case SH_ComboBox_Popup: // a list below the field, not over it
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut: // keys are printed in chips
    case SH_EtchDisabledText:
    case SH_FocusFrame_Mask:
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_FormLayoutWrapPolicy:
        return QFormLayout::WrapAllRows;
    case SH_FormLayoutLabelAlignment:
    case SH_FormLayoutFormAlignment:
        return static_cast<int>(Qt::AlignLeading | Qt::AlignTop);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize CounterStyle::sizeFromContents(ContentsType type,
                                     const QStyleOption *option,
                                     const QSize &size,
                                     const QWidget *widget) const
{
    const int height = option != nullptr ? option->fontMetrics.height() : size.height();
    switch (type) { // as above
    case CT_PushButton:
        return { size.width() + 2 * space::n4,
                 std::max(fieldHeight(widget), height + 2 * space::n2) };
    case CT_LineEdit:
    case CT_SpinBox:
        return { size.width() + 2 * space::n3,
                 std::max(fieldHeight(widget), height + 2 * space::n2) };
    case CT_ComboBox:
        return { size.width() + 2 * space::n4 + m_theme.iconPixels(IconSize::Inline) + space::n2,
                 std::max(fieldHeight(widget), height + 2 * space::n2) };
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {
            base.width() + 2 * space::n3,
            std::max({ base.height(), m_theme.pixels(Measure::TableRow), height + 2 * space::n2 })
        };
    }
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool isLine = row != nullptr && row->menuItemType == QStyleOptionMenuItem::Separator;
        return { base.width() + 2 * space::n4,
                 isLine ? space::n2
                        : std::max(m_theme.pixels(Measure::TouchTarget), base.height()) };
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return { base.width() + 2 * space::n2 + m_theme.iconPixels(IconSize::Small),
                 std::max(m_theme.scaled(36), height + 2 * space::n2) };
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return { base.width(),
                 std::max(base.height(),
                          m_theme.isTouch() ? m_theme.pixels(Measure::TouchTarget) : 0) };
    }
    case CT_Slider:
        return { size.width(), std::max(size.height(), m_theme.scaled(28)) };
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect CounterStyle::comboBoxPart(const QStyleOptionComplex &option, SubControl part) const
{
    const QRect rect = option.rect;
    const int arrow = m_theme.iconPixels(IconSize::Inline);
    if (part == SC_ComboBoxArrow) {
        const int width = arrow + space::n3;
        return visualRect(
            option.direction, rect, QRect(rect.right() - width, rect.top(), width, rect.height()));
    }
    if (part == SC_ComboBoxEditField) {
        return visualRect(
            option.direction, rect, rect.adjusted(space::n4, 2, -(arrow + space::n5), -2));
    }
    return rect;
}

QRect CounterStyle::scrollBarPart(const QStyleOptionSlider &bar, SubControl part) const
{
    const QRect rect = bar.rect;
    if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) {
        return {}; // no arrows
    }
    if (part == SC_ScrollBarGroove) {
        return rect;
    }
    const bool isFlat = bar.orientation == Qt::Horizontal;
    const int length = isFlat ? rect.width() : rect.height();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    int size = length;
    if (range > 0) {
        size
            = static_cast<int>(static_cast<qint64>(bar.pageStep) * length / (range + bar.pageStep));
        size = std::clamp(size, std::min(length, space::n10), length);
    }
    const int start = sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    const QRect thumb = isFlat ? QRect(rect.x() + start, rect.y(), size, rect.height())
                               : QRect(rect.x(), rect.y() + start, rect.width(), size);
    if (part == SC_ScrollBarSlider) {
        return thumb;
    }
    if (part == SC_ScrollBarSubPage) {
        return isFlat ? QRect(rect.x(), rect.y(), start, rect.height())
                      : QRect(rect.x(), rect.y(), rect.width(), start);
    }
    if (part == SC_ScrollBarAddPage) {
        const int rest = length - start - size;
        return isFlat ? QRect(rect.x() + start + size, rect.y(), rest, rect.height())
                      : QRect(rect.x(), rect.y() + start + size, rect.width(), rest);
    }
    return {};
}

QRect CounterStyle::spinBoxPart(const QStyleOptionComplex &option, SubControl part) const
{
    const QRect rect = option.rect;
    const int side = std::max(m_theme.iconPixels(IconSize::Inline) + 2 * space::n2,
                              m_theme.isTouch() ? rect.height() - 2 : 0);
    if (part == SC_SpinBoxUp || part == SC_SpinBoxDown) {
        const int from = rect.right() - (part == SC_SpinBoxUp ? side : 2 * side);
        return visualRect(option.direction, rect, QRect(from, rect.top(), side, rect.height()));
    }
    if (part == SC_SpinBoxEditField) {
        return visualRect(
            option.direction, rect, rect.adjusted(space::n3, 2, -2 * side - space::n1, -2));
    }
    return rect;
}

QRect CounterStyle::subControlRect(ComplexControl control,
                                   const QStyleOptionComplex *option,
                                   SubControl part,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        return comboBoxPart(*option, part);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar != nullptr && control == CC_ScrollBar) {
        return scrollBarPart(*bar, part);
    }
    if (control == CC_SpinBox) {
        return spinBoxPart(*option, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect CounterStyle::subElementRect(SubElement element,
                                   const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool isFrameless
            = frame != nullptr && frame->lineWidth <= 0; // whoever has the edge insets
        return isFrameless ? option->rect : option->rect.adjusted(space::n3, 2, -space::n3, -2);
    }
    if (element == SE_HeaderLabel) {
        return option->rect.adjusted(space::n4, 0, -space::n4, 0); // as the cells below
    }
    if (element == SE_ItemViewItemText) {
        return QProxyStyle::subElementRect(element, option, widget)
            .adjusted(space::n2, 0, -space::n2, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace countertop::ui

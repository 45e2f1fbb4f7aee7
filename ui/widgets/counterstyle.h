#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace countertop::ui {

/// Draws every control of the program from a Theme, over Fusion. There is no style sheet: panels
/// are drawn by the style as well, by the dynamic property `surface` (canvas, panel, sunken,
/// raised, card), since a sheet on the application would take controls out of the style's hands.
class CounterStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CounterStyle(Theme theme);

    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme) { m_theme = theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric,
                    const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type,
                           const QStyleOption *option,
                           const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control,
                         const QStyleOptionComplex *option,
                         SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element,
                         const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget) const override;

private:
    QColor color(ColorRole role) const { return m_theme.color(role); }
    int fieldHeight(const QWidget *widget) const;
    int scrollBarWidth() const;
    QRect comboBoxPart(const QStyleOptionComplex &option, SubControl part) const;
    QRect scrollBarPart(const QStyleOptionSlider &bar, SubControl part) const;
    QRect spinBoxPart(const QStyleOptionComplex &option, SubControl part) const;

    /// The edge round what scrolls; a text box fills itself within.
    void drawScrollFrame(QPainter &painter, const QRect &rect, const QWidget &widget) const;
    void drawSurface(QPainter &painter, const QRect &rect, const QWidget *widget) const;
    void drawField(QPainter &painter, const QRect &rect, State state, const QWidget *widget) const;
    void drawPlainButton(QPainter &painter, const QStyleOptionButton &option) const;
    void drawCheckBox(QPainter &painter, const QRect &rect, State state) const;
    void drawRadioButton(QPainter &painter, const QRect &rect, State state) const;
    void drawRow(QPainter &painter, const QStyleOption &option) const;
    void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option) const;
    void drawHeaderLabel(QPainter &painter, const QStyleOptionHeader &option) const;
    void drawMenuRow(QPainter &painter, const QStyleOptionMenuItem &option) const;
    void drawProgress(QPainter &painter, const QStyleOptionProgressBar &option) const;
    void
    drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *widget) const;
    void
    drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QWidget *widget) const;
    void drawComboBox(QPainter &painter,
                      const QStyleOptionComboBox &option,
                      const QWidget *widget) const;
    void
    drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget) const;

    Theme m_theme;
};

} // namespace countertop::ui

#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace countertop::ui {

/// Words in one of the steps of type and one of the colours; follows the theme by itself.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const QString &text,
              TypeStep step,
              Weight weight = Weight::Regular,
              ColorRole role = ColorRole::Text,
              QWidget *parent = nullptr);

    void setStep(TypeStep step);
    void setWeight(Weight weight);
    void setColorRole(ColorRole role);
    /// Cut at the end if it must be, the whole text in the tooltip. For names only, never amounts.
    void setElided(bool isElided);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    TypeStep m_step;
    Weight m_weight;
    ColorRole m_role;
    bool m_isElided = false;
};

} // namespace countertop::ui

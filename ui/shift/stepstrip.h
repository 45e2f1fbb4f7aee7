#pragma once

#include <QStringList>
#include <QWidget>

namespace countertop::ui {

/// "1 Count — 2 Check — 3 Print Z": where somebody stands in a short row of steps.
class StepStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StepStrip(const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int stepWidth(int step) const;

    QStringList m_steps;
    int m_current = 0;
};

} // namespace countertop::ui

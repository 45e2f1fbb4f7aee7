#pragma once

#include <QWidget>

namespace countertop::ui {

/// The outline of a bank card (ISO/IEC 7810 ID-1: 85.60 × 53.98 mm) as large as the screen is
/// believed to be; held to the glass, a real one shows how wrong that is.
class BankCard final : public QWidget
{
    Q_OBJECT

public:
    explicit BankCard(QWidget *parent = nullptr);

    /// The correction of the screen's density, 100 for none.
    void setPercent(int percent);
    QSize cardSize() const;

    QSize sizeHint() const override { return cardSize(); }
    QSize minimumSizeHint() const override { return cardSize(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = 100;
};

} // namespace countertop::ui

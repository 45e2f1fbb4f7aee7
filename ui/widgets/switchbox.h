#pragma once

#include <QAbstractButton>

namespace countertop::ui {

/// A setting that is on or off at once, with the word beside it.
class SwitchBox final : public QAbstractButton
{
    Q_OBJECT

public:
    /// *subject* is what is switched, for the accessible name.
    explicit SwitchBox(const QString &subject, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace countertop::ui

#pragma once

#include <QWidget>

namespace countertop::ui {

/// The PIN as it is typed, shown as dots. Digits only; the text leaves by `take` and is wiped.
class PinField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinField)

public:
    explicit PinField(QWidget *parent = nullptr);
    ~PinField() override;

    static constexpr int digitsLeast = 6;
    static constexpr int digitsMost = 12;

    bool isComplete() const { return m_digits.size() >= digitsLeast; }
    void type(const QString &digits);
    void backspace();
    void clear();
    /// The digits; the field is empty afterwards.
    QString take();
    /// The field as refused: danger edge until the next digit.
    void setRefused(bool isRefused);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void edited();
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    QString m_digits;
    bool m_isRefused = false;
};

} // namespace countertop::ui

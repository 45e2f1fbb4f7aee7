#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace countertop::ui {

struct MoneyColors
{
    QColor amount;
    QColor sign;
};

/// Width of an amount and its small currency sign in *font*. An empty sign takes none.
int moneyWidth(const QFont &font, const QString &amount, const QString &sign);
/// Paints an amount with its sign at 45 % of the size on the same baseline. Shrinks to the width
/// of *rect* if it must; an amount is never cut.
void paintMoney(QPainter &painter,
                const QRect &rect,
                Qt::Alignment alignment,
                const QFont &font,
                const QString &amount,
                const QString &sign,
                const MoneyColors &colors);

/// An amount that is read from afar: due, change, a key figure. The text comes from the formatter.
class MoneyLabel final : public QWidget
{
    Q_OBJECT

public:
    MoneyLabel(TypeStep step, Weight weight, QWidget *parent = nullptr);

    void setAmount(const QString &amount, const QString &sign);
    QString amount() const { return m_amount; }
    void setStep(TypeStep step);
    void setColorRole(ColorRole role);
    void setAlignment(Qt::Alignment alignment);
    /// What the amount is ("Due"): the accessible name says it before the number, and changes are
    /// announced.
    void setSubject(const QString &subject);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    TypeStep m_step;
    Weight m_weight;
    ColorRole m_role = ColorRole::Text;
    Qt::Alignment m_alignment = Qt::AlignRight;
    QString m_amount;
    QString m_sign;
    QString m_subject;
};

} // namespace countertop::ui

#pragma once

#include "ui/widgets/icon.h"

#include <QFrame>

namespace countertop::ui {

class MoneyLabel;
class TextLabel;

/// One key figure: what it is, the number large, a fact below.
class FigureCard final : public QFrame
{
    Q_OBJECT

public:
    FigureCard(const Icon &icon, const QString &subject, QWidget *parent = nullptr);

    void setFigure(const QString &amount, const QString &sign, const QString &fact);

private:
    MoneyLabel *m_amount;
    TextLabel *m_fact;
};

} // namespace countertop::ui

#pragma once

#include "ui/shift/figurerows.h"

#include <QWidget>

namespace countertop::ui {

class TableList;

/// The figures of a shift as a table; Enter on one opens the receipts behind it (CT-77).
class FigureTable final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTable(const QLocale &locale, QWidget *parent = nullptr);

    void show(const ShiftFigures &figures, DrawerSums drawer, const Zone &zone);
    void clear();
    TableList *list() const { return m_list; }

signals:
    void opened(const QString &key, const QString &name);

private:
    QLocale m_locale;
    TableList *m_list;
    PickModel *m_model;
    std::vector<FigureRow> m_rows;
};

} // namespace countertop::ui

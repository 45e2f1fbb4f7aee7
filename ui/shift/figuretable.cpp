#include "ui/shift/figuretable.h"

#include "ui/widgets/tablelist.h"

#include <QVBoxLayout>

namespace countertop::ui {

FigureTable::FigureTable(const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_locale(locale)
    , m_list(new TableList(tr("Figures of the shift"), this))
    , m_model(new PickModel({ tr("Figure"), tr("Number"), tr("Amount") }, 1, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setModel(m_model);
    connect(m_list, &TableList::opened, this, [this](const QModelIndex &index) {
        const FigureRow &row = m_rows.at(static_cast<std::size_t>(index.row()));
        if (!row.key.isEmpty()) {
            emit opened(row.key, row.shown.cells.value(0));
        }
    });
}

void FigureTable::show(const ShiftFigures &figures, DrawerSums drawer, const Zone &zone)
{
    const int marked = std::max(0, m_list->currentIndex().row());
    m_rows = figureRows(figures, drawer, m_locale, zone);
    std::vector<PickRow> shown;
    shown.reserve(m_rows.size());
    for (const FigureRow &row : m_rows) {
        shown.push_back(row.shown);
    }
    m_model->setRows(std::move(shown));
    m_list->selectRow(std::min(marked, static_cast<int>(m_rows.size()) - 1));
}

void FigureTable::clear()
{
    m_rows.clear();
    m_model->setRows({});
}

} // namespace countertop::ui

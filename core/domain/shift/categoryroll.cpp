#include "core/domain/shift/shiftfigures.h"

#include <algorithm>

namespace countertop {

namespace {

/// Walks the catalogue's tree once and keeps the branches in which something was sold.
class Roller final
{
public:
    Roller(const ShiftFigures &figures, std::span<const Category> catalog)
        : m_figures(figures)
        , m_catalog(catalog)
    {
    }

    std::vector<CategoryRoll> roll()
    {
        for (const Category &category : m_catalog) {
            if (!category.parent || !isKnown(*category.parent)) {
                addBranch(category, 0);
            }
        }
        for (const CategoryFigure &row : m_figures.categories) {
            if (!row.category || !isKnown(*row.category)) {
                m_rows.push_back({ row, 0, row.total });
            }
        }
        return std::move(m_rows);
    }

private:
    bool isKnown(const CategoryId &id) const
    {
        return std::any_of(m_catalog.begin(), m_catalog.end(), [&id](const Category &category) {
            return category.id == id;
        });
    }

    CategoryFigure ownOf(const Category &category) const
    {
        for (const CategoryFigure &row : m_figures.categories) {
            if (row.category == category.id) {
                return row;
            }
        }
        return { category.id, category.name, 0, Money::zero(m_figures.currency) };
    }

    void addBranch(const Category &category, int depth)
    {
        const CategoryFigure own = ownOf(category);
        const std::size_t place = m_rows.size();
        m_rows.push_back({ own, depth, own.total });
        Money total = own.total;
        for (const Category &child : m_catalog) {
            if (child.parent == category.id) {
                const std::size_t childPlace = m_rows.size();
                addBranch(child, depth + 1);
                if (m_rows.size() > childPlace) {
                    total += m_rows[childPlace].totalWithChildren;
                }
            }
        }
        m_rows[place].totalWithChildren = total;
        if (m_rows.size() == place + 1 && own.lineCount == 0) {
            m_rows.pop_back();
        }
    }

    const ShiftFigures &m_figures;
    std::span<const Category> m_catalog;
    std::vector<CategoryRoll> m_rows;
};

} // namespace

std::vector<CategoryRoll> rollUp(const ShiftFigures &figures, std::span<const Category> catalog)
{
    return Roller(figures, catalog).roll();
}

} // namespace countertop

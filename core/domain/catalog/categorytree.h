#pragma once

#include "core/base/result.h"
#include "core/domain/catalog/product.h"

#include <map>
#include <vector>

namespace countertop {

enum class CategoryError {
    Ring, ///< a category would stand below itself
    UnknownParent,
    InUse, ///< products or sub-categories are in it: switch it off instead
    NameMissing,
};
std::string_view errorFeature(CategoryError);

/// The categories of a shop as a tree of any depth (CT-92).
class CategoryTree final
{
public:
    explicit CategoryTree(std::vector<Category> categories);

    const Category *find(const CategoryId &id) const;
    /// Sub-categories of *parent*, or those at the top; in the parent's saved order or by name. The
    /// top is ordered by name.
    std::vector<Category> childrenOf(const std::optional<CategoryId> &parent) const;
    /// From the top down to *id*, both within; empty for an unknown one.
    std::vector<CategoryId> pathTo(const CategoryId &id) const;

    /// Whether *category* may be saved as it is now.
    /// *errors*: Invalid NameMissing, UnknownParent; Refused Ring.
    Result<void> checkSave(const Category &category) const;
    /// *errors*: Refused InUse; its detail counts products and sub-categories.
    Result<void> checkDelete(const CategoryId &id, std::int64_t productCount) const;

    /// Own amounts of categories summed into each of their parents, each amount once a parent.
    std::map<CategoryId, Money> rolledUp(const std::map<CategoryId, Money> &own) const;

private:
    std::map<CategoryId, Category> m_categories;
};

} // namespace countertop

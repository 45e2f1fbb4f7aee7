#include "core/domain/catalog/categorytree.h"

#include <algorithm>
#include <set>

namespace countertop {

std::string_view errorFeature(CategoryError)
{
    return "category";
}

CategoryTree::CategoryTree(std::vector<Category> categories)
{
    for (Category &category : categories) {
        const CategoryId id = category.id;
        m_categories.insert_or_assign(id, std::move(category));
    }
}

const Category *CategoryTree::find(const CategoryId &id) const
{
    const auto found = m_categories.find(id);
    return found == m_categories.end() ? nullptr : &found->second;
}

std::vector<Category> CategoryTree::childrenOf(const std::optional<CategoryId> &parent) const
{
    std::vector<Category> children;
    for (const auto &[id, category] : m_categories) {
        if (category.parent == parent) {
            children.push_back(category);
        }
    }
    const Category *above = parent ? find(*parent) : nullptr;
    const bool isSaved = above != nullptr && above->order == CategoryOrder::Saved;
    std::stable_sort(
        children.begin(), children.end(), [isSaved](const Category &a, const Category &b) {
            if (isSaved && a.place != b.place) {
                return a.place < b.place;
            }
            return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
        });
    return children;
}

std::vector<CategoryId> CategoryTree::pathTo(const CategoryId &id) const
{
    std::vector<CategoryId> path;
    std::set<CategoryId> seen; // a stored ring must not hang a till
    const Category *category = find(id);
    while (category != nullptr && seen.insert(category->id).second) {
        path.push_back(category->id);
        category = category->parent ? find(*category->parent) : nullptr;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

Result<void> CategoryTree::checkSave(const Category &category) const
{
    if (category.name.trimmed().isEmpty()) {
        return Error{ ErrorKind::Invalid,
                      CategoryError::NameMissing,
                      QStringLiteral("a category needs a name") };
    }
    if (!category.parent) {
        return done();
    }
    if (*category.parent != category.id && find(*category.parent) == nullptr) {
        return Error{ ErrorKind::Invalid,
                      CategoryError::UnknownParent,
                      QStringLiteral("no category ") + category.parent->toText() };
    }
    const std::vector<CategoryId> above = pathTo(*category.parent);
    if (*category.parent == category.id
        || std::find(above.begin(), above.end(), category.id) != above.end()) {
        return Error{ ErrorKind::Refused,
                      CategoryError::Ring,
                      QStringLiteral("a category below itself") };
    }
    return done();
}

Result<void> CategoryTree::checkDelete(const CategoryId &id, std::int64_t productCount) const
{
    const auto children = childrenOf(id).size();
    if (productCount > 0 || children > 0) {
        return Error{
            ErrorKind::Refused,
            CategoryError::InUse,
            QStringLiteral("%1 products, %2 sub-categories").arg(productCount).arg(children)
        };
    }
    return done();
}

std::map<CategoryId, Money> CategoryTree::rolledUp(const std::map<CategoryId, Money> &own) const
{
    std::map<CategoryId, Money> sums;
    for (const auto &[id, amount] : own) {
        for (const CategoryId &above : pathTo(id)) {
            const auto [place, isNew] = sums.try_emplace(above, amount);
            if (!isNew) {
                place->second += amount;
            }
        }
    }
    return sums;
}

} // namespace countertop

#include "core/domain/catalog/departmenttax.h"

#include <algorithm>

namespace countertop {

std::optional<TaxClass> commonTaxClass(std::span<const std::optional<TaxClass>> classes)
{
    if (classes.empty() || !classes.front() || !classes.front()->isActive) {
        return {};
    }
    const TaxClassId &first = classes.front()->id;
    const bool areAlike
        = std::all_of(classes.begin(), classes.end(), [&first](const auto &taxClass) {
              return taxClass && taxClass->id == first;
          });
    return areAlike ? classes.front() : std::nullopt;
}

} // namespace countertop

#pragma once

#include "core/domain/catalog/tax.h"

#include <optional>
#include <span>

namespace countertop {

/// How goods that no code finds are taxed in a department: as all goods that stand in it are. Empty
/// where those differ, one of them says nothing, or their class is no longer active: somebody has
/// to say it then (CT-21).
std::optional<TaxClass> commonTaxClass(std::span<const std::optional<TaxClass>> classes);

} // namespace countertop

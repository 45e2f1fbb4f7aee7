#pragma once

#include "core/domain/catalog/product.h"
#include "core/site/command/scope.h"

#include <QJsonObject>

#include <optional>

namespace countertop::site {

// Effects of the catalogue's commands. *errors*: Refused with a Refusal; nothing is published then.

/// `{product, expectedVersion}`. Codes are unique over all products (CT-31).
Result<QJsonObject> saveProduct(Scope &scope, const QJsonObject &body);
/// `{category, expectedVersion}`. The tree stays without rings (CT-92).
Result<QJsonObject> saveCategory(Scope &scope, const QJsonObject &body);
/// `{id}`. Refused while products or categories are in it.
Result<QJsonObject> deleteCategory(Scope &scope, const QJsonObject &body);
/// `{taxClass, expectedVersion}`.
Result<QJsonObject> saveTaxClass(Scope &scope, const QJsonObject &body);

/// Checks a product against the rest of the catalogue and takes its codes. *previous*: the image
/// that it replaces. Used by a single save and by an import.
Result<void>
admitProduct(Scope &scope, const Product &product, const std::optional<Product> &previous);
/// Gives up the codes of a product that goes.
Result<void> freeCodes(Scope &scope, const Product &product);
/// The stored product, or nothing when there is none or it was deleted.
Result<std::optional<Product>> findProduct(Scope &scope, const ProductId &product);

} // namespace countertop::site

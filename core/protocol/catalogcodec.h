#pragma once

#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"

#include <QJsonObject>

namespace countertop {

// Published images of the catalogue. Versions travel beside the image, fields at their usual value
// are left out, amounts are minor units of the one `currency`. *errors* of all readers: Invalid
// JsonError.

QJsonObject productToJson(const Product &product);
Result<Product> productFromJson(const QJsonObject &json, std::int64_t version);

QJsonObject categoryToJson(const Category &category);
Result<Category> categoryFromJson(const QJsonObject &json, std::int64_t version);

QJsonObject taxClassToJson(const TaxClass &taxClass);
Result<TaxClass> taxClassFromJson(const QJsonObject &json, std::int64_t version);

} // namespace countertop

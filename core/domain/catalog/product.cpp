#include "core/domain/catalog/product.h"

#include <QStringList>

namespace countertop {

std::optional<Money> priceOn(const Product &product, const QDate &day, QStringView priceList)
{
    if (product.priceKind == PriceKind::Open) {
        return std::nullopt;
    }
    std::optional<Money> price;
    for (const DatedPrice &dated : product.prices) {
        if (dated.from <= day) {
            price = dated.price;
        }
    }
    if (priceList.isEmpty()) {
        return price;
    }
    for (const ListPrice &listed : product.listPrices) {
        if (listed.list == priceList && listed.price.from <= day) {
            price = listed.price.price;
        }
    }
    return price;
}

QString optionText(const Product &product)
{
    QStringList values;
    for (const VariantOption &option : product.options) {
        values.append(option.value);
    }
    return values.join(QStringLiteral(", "));
}

} // namespace countertop

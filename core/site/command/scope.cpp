#include "core/site/command/scope.h"

#include "core/protocol/peoplecodec.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

ImageKey productKey(const ProductId &product)
{
    return { feeds::catalog, entities::product, product.toText() };
}

ImageKey categoryKey(const CategoryId &category)
{
    return { feeds::catalog, entities::category, category.toText() };
}

ImageKey taxClassKey(const TaxClassId &taxClass)
{
    return { feeds::catalog, entities::taxClass, taxClass.toText() };
}

ImageKey personKey(const PersonId &person)
{
    return { feeds::people, entities::person, person.toText() };
}

ImageKey roleKey(const RoleId &role)
{
    return { feeds::people, entities::role, role.toText() };
}

ImageKey customerKey(const CustomerId &customer)
{
    return { feeds::customers, entities::customer, customer.toText() };
}

ImageKey figuresKey(const CustomerId &customer)
{
    return { feeds::customers, entities::figures, customer.toText() };
}

ImageKey stockKey(const StoreId &store, const ProductId &product)
{
    return { feeds::ofStore(store), entities::stock, product.toText() };
}

ImageKey verifierKey(const StoreId &store, const PersonId &person)
{
    return { feeds::ofStore(store), entities::verifier, person.toText() };
}

ImageKey settingKey(const StoreId &store, const QString &key)
{
    return { feeds::ofStore(store), entities::setting, key };
}

ImageKey settingKey(const StoreId &store, const DeviceId &device, const QString &key)
{
    return settingKey(store, settingIdOf(device, key));
}

ImageKey setAsideKey(const StoreId &store, const DeviceId &device, int epoch, std::int64_t seq)
{
    return { feeds::ofStore(store),
             entities::setAside,
             u"%1/%2/%3"_s.arg(device.toText()).arg(epoch).arg(seq) };
}

bool isBookable(std::int64_t sum)
{
    constexpr std::int64_t most = std::int64_t{ 1 } << 50;
    return sum >= -most && sum <= most;
}

std::int64_t expectedVersionOf(const QJsonObject &body)
{
    return body.value("expectedVersion"_L1).toInteger(0);
}

} // namespace countertop::site

#pragma once

#include "core/base/idsource.h"
#include "core/domain/people/person.h"
#include "core/site/feed/publisher.h"

namespace countertop::site {

/// What an effect works with: one database transaction of one store, and who caused it.
struct Scope
{
    storage::Database &database;
    Publisher &publisher;
    IdSource &ids;
    OrgId org;
    StoreId store;
    DeviceId device; ///< the till that asks or sends
    PersonRef actor;
    Instant now;
    QString causeId; ///< of the command or fact
    bool isDecided = false; ///< a person looked at the fact that waited, and wants its effect
};

/// The key of a record in the feed where its entity lives.
ImageKey productKey(const ProductId &product);
ImageKey categoryKey(const CategoryId &category);
ImageKey taxClassKey(const TaxClassId &taxClass);
ImageKey personKey(const PersonId &person);
ImageKey roleKey(const RoleId &role);
ImageKey customerKey(const CustomerId &customer);
ImageKey figuresKey(const CustomerId &customer);
ImageKey stockKey(const StoreId &store, const ProductId &product);
ImageKey verifierKey(const StoreId &store, const PersonId &person);
ImageKey settingKey(const StoreId &store, const QString &key);
/// The same for a setting that each till has of its own.
ImageKey settingKey(const StoreId &store, const DeviceId &device, const QString &key);
/// What became of a fact that was set aside.
ImageKey setAsideKey(const StoreId &store, const DeviceId &device, int epoch, std::int64_t seq);

/// False for a sum of minor units or thousandths that is refused, so that no row of many leaves
/// what Money and Quantity hold: whoever reads it would end the program.
bool isBookable(std::int64_t sum);

/// The value at `expectedVersion` of a command's body: 0 for a new record.
std::int64_t expectedVersionOf(const QJsonObject &body);

} // namespace countertop::site

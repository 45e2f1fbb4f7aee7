#pragma once

#include "core/domain/people/person.h"
#include "core/domain/settings/settings.h"
#include "core/site/site.h"

#include <vector>

namespace countertop::site {

/// A new shop, as asked by `countertop init` and the first start (decisions.md 32).
struct NewShop
{
    QString name;
    Currency currency;
    Zone zone;
    Rate taxRate; ///< of the standard tax class
    TaxMode taxMode = TaxMode::Included;
    QString taxName; ///< as printed; "VAT" when empty
    QString ownerName;
    std::vector<Role> roles; ///< the owner's is the last
    int storeNumber = 1;
    int deviceNumber = 1;
};

/// What a made shop is called by.
struct MadeShop
{
    EnrolledDevice device;
    Person owner;
    TaxClassId standardTaxClass;
};

enum class ShopError {
    AlreadyMade, ///< this site holds a shop
    NameMissing,
};
std::string_view errorFeature(ShopError);

/// Makes the org, its first store and device, the roles, the owner (without a PIN), the standard
/// tax class and the settings in one database transaction: whole or not at all.
/// *errors*: Refused AlreadyMade, Invalid NameMissing; of the engine.
Result<MadeShop> makeShop(Site &site, const NewShop &shop);

} // namespace countertop::site

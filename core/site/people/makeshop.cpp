#include "core/site/people/makeshop.h"

#include "core/base/check.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/peoplecodec.h"
#include "core/site/command/scope.h"
#include "core/storage/transaction.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// Before any sale that this shop could have made, so that the rate holds for each of them.
const QDate &sinceEver()
{
    static const QDate day(2000, 1, 1);
    return day;
}

Result<void> insertOrg(Site &site, const NewShop &shop, const EnrolledDevice &device)
{
    CT_TRY(org, site.database().statement(u"shop/insert_org"_s));
    CT_TRY(orgs,
           org->bind("org"_L1, device.org.toText())
               .bind("name"_L1, shop.name)
               .bind("epoch"_L1, device.siteEpoch)
               .run());
    CT_TRY(store, site.database().statement(u"shop/insert_store"_s));
    CT_TRY(stores,
           store->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("number"_L1, std::int64_t{ shop.storeNumber })
               .bind("name"_L1, shop.name)
               .run());
    CT_TRY(till, site.database().statement(u"shop/insert_device"_s));
    CT_TRY(tills,
           till->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("number"_L1, std::int64_t{ shop.deviceNumber })
               .bind("epoch"_L1, std::int64_t{ 1 })
               .bind("hash"_L1, QByteArray(32, '\0'))
               .run());
    CT_CHECK(orgs == 1 && stores == 1 && tills == 1);
    return done();
}

Result<void> publishRoles(Publisher &publisher, const std::vector<Role> &roles)
{
    for (const Role &role : roles) {
        CT_TRY(bytes, canonicalBytes(roleImage(role)));
        publisher.save(roleKey(role.id), 0, bytes);
    }
    return done();
}

Result<TaxClassId> publishTaxClass(Publisher &publisher, IdSource &ids, const NewShop &shop)
{
    TaxDefinition tax;
    tax.id = ids.make<TaxId>();
    tax.name = shop.taxName.isEmpty() ? u"VAT"_s : shop.taxName;
    tax.letter = u"A"_s;
    tax.rates = { { sinceEver(), shop.taxRate } };
    TaxClass standard;
    standard.id = ids.make<TaxClassId>();
    standard.name = u"Standard"_s;
    standard.taxes = { tax };
    CT_TRY(bytes, canonicalBytes(taxClassToJson(standard)));
    publisher.save(taxClassKey(standard.id), 0, bytes);
    return standard.id;
}

Result<void>
publishSettings(Publisher &publisher, const NewShop &shop, const MadeShop &made, Instant now)
{
    const std::vector<std::pair<QLatin1StringView, QString>> values{
        { setting::storeName, shop.name },
        { setting::currency, shop.currency.code() },
        { setting::zone, shop.zone.name() },
        { setting::taxMode, shop.taxMode == TaxMode::Added ? u"added"_s : u"included"_s },
        { setting::taxClass, made.standardTaxClass.toText() },
    };
    const PersonRef owner{ made.owner.id, made.owner.name };
    for (const auto &[key, value] : values) {
        CT_TRY_DONE(Settings::check(key, value));
        CT_TRY(bytes, canonicalBytes(settingImage({ value, 0, owner, now })));
        publisher.put(settingKey(made.device.store, key), bytes);
    }
    return done();
}

EnrolledDevice newDevice(IdSource &ids, const NewShop &shop)
{
    EnrolledDevice device;
    device.org = ids.make<OrgId>();
    device.store = ids.make<StoreId>();
    device.device = ids.make<DeviceId>();
    device.storeNumber = shop.storeNumber;
    device.deviceNumber = shop.deviceNumber;
    device.epoch = 1;
    device.storeName = shop.name;
    device.orgName = shop.name;
    device.siteEpoch = ids.next().toText();
    return device;
}

} // namespace

std::string_view errorFeature(ShopError)
{
    return "shop";
}

Result<MadeShop> makeShop(Site &site, const NewShop &shop)
{
    if (shop.name.trimmed().isEmpty() || shop.ownerName.trimmed().isEmpty() || shop.roles.empty()) {
        return Error{ ErrorKind::Invalid, ShopError::NameMissing, u"name, owner and roles"_s };
    }
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(existing, site.firstDevice());
    if (existing) {
        return Error{ ErrorKind::Refused, ShopError::AlreadyMade, existing->orgName };
    }
    IdSource &ids = site.ids();
    const Instant now = site.clock().now();
    MadeShop made;
    made.device = newDevice(ids, shop);
    made.owner = { ids.make<PersonId>(),  0,   shop.ownerName, u"1"_s, shop.roles.back().id,
                   { made.device.store }, true };
    CT_TRY_DONE(insertOrg(site, shop, made.device));
    Publisher publisher(site.database(), made.device.org, shop.ownerName, now);
    CT_TRY_DONE(publishRoles(publisher, shop.roles));
    CT_TRY(owner, canonicalBytes(personImage(made.owner)));
    publisher.save(personKey(made.owner.id), 0, owner);
    CT_TRY(taxClass, publishTaxClass(publisher, ids, shop));
    made.standardTaxClass = taxClass;
    CT_TRY_DONE(publishSettings(publisher, shop, made, now));
    CT_TRY(heads, publisher.flush());
    Q_UNUSED(heads);
    CT_TRY_DONE(transaction.commit());
    made.owner.version = 1;
    return made;
}

} // namespace countertop::site

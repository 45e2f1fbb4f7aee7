#include "app/terminal/cli/initcommand.h"

#include "app/terminal/cli/waiting.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"
#include "core/domain/people/demoroles.h"
#include "core/domain/people/pinpolicy.h"
#include "core/domain/ticket/entry.h"
#include "core/site/people/makeshop.h"

#include <QDir>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

// The demo shop answers every question that was not answered on the command line.
const ShopWish demoWish{
    u"Ufergarten"_s, u"EUR"_s, u"Europe/Berlin"_s, u"19"_s, true, u"Mats"_s, {}, {}, true
};

QString chosen(const Call &call, const QString &option, const QString &demo)
{
    return call.value(option, call.has(u"demo"_s) ? demo : QString());
}

Result<void> checkFilled(const ShopWish &wish)
{
    const std::pair<QString, QString> fields[] = { { wish.name, u"--name"_s },
                                                   { wish.currency, u"--currency"_s },
                                                   { wish.zone, u"--zone"_s },
                                                   { wish.taxRate, u"--tax-rate"_s },
                                                   { wish.owner, u"--owner"_s } };
    for (const auto &[value, option] : fields) {
        if (value.trimmed().isEmpty()) {
            return Error{ ErrorKind::Invalid, InitError::FieldMissing, option };
        }
    }
    return done();
}

/// Papers lie in a folder of the shop until a printer is set up, so that a till without one sells.
till::PrinterSetup paperFolder(IdSource &ids)
{
    return { ids.make<PrinterId>(), u"Folder"_s, u"epson-80"_s, u"folder"_s, u"paper"_s, true };
}

/// Screen and papers begin in the language of whoever made the shop.
Result<void> setLanguage(OpenedShop &shop, const QString &language, const till::Session &owner)
{
    if (language.isEmpty()) {
        return done();
    }
    for (const QLatin1StringView key : { setting::screenLanguage, setting::receiptLanguage }) {
        // Papers come in more languages than the screen.
        if (Settings::check(QString(key), language)) {
            CT_TRY_DONE(waitFor(shop.desks().settings.change(QString(key), language, owner)));
        }
    }
    return done();
}

Result<Rate> rateOf(const QString &typed)
{
    const auto thousandths = parseQuantity(typed);
    if (!thousandths || *thousandths > 100'000) {
        return Error{ ErrorKind::Invalid, InitError::BadTaxRate, typed };
    }
    return Rate::fromPpm(*thousandths * 10);
}

} // namespace

std::string_view errorFeature(InitError)
{
    return "init";
}

Result<ShopWish> wishOf(const Call &call)
{
    ShopWish wish{ chosen(call, u"name"_s, demoWish.name),
                   chosen(call, u"currency"_s, demoWish.currency),
                   chosen(call, u"zone"_s, demoWish.zone),
                   chosen(call, u"tax-rate"_s, demoWish.taxRate),
                   true,
                   chosen(call, u"owner"_s, demoWish.owner),
                   {},
                   call.value(u"manager"_s),
                   call.has(u"demo"_s),
                   call.value(u"language"_s),
                   call.has(u"recovery-code"_s) };
    const QString included = call.value(u"tax-included"_s, u"yes"_s);
    if (included != u"yes"_s && included != u"no"_s) {
        return Error{ ErrorKind::Invalid, InitError::BadYesNo, included };
    }
    wish.isTaxIncluded = included == u"yes"_s;
    if (!wish.language.isEmpty()
        && !Settings::check(QString(setting::receiptLanguage), wish.language)) {
        return Error{ ErrorKind::Invalid, InitError::BadLanguage, wish.language };
    }
    CT_TRY_DONE(checkFilled(wish));
    if (call.has(u"pin-stdin"_s)) {
        QTextStream input(stdin);
        wish.ownerPin = input.readLine().trimmed();
    }
    return wish;
}

Result<QString> makeShopIn(const QString &folder, const ShopWish &wish)
{
    if (OpenedShop::isShop(folder)) {
        return Error{ ErrorKind::Refused, InitError::AlreadyThere, folder };
    }
    CT_TRY(currency, Currency::fromCode(wish.currency.toUpper()));
    CT_TRY(zone, Zone::fromName(wish.zone));
    CT_TRY(rate, rateOf(wish.taxRate));
    QDir().mkpath(folder);
    const SystemClock clock;
    CT_TRY(link, InProcessLink::open(folder, clock));
    RandomIds ids(clock);
    const ShopRoles roles = rolesOfADemoShop(currency, ids);
    site::NewShop shop{ .name = wish.name,
                        .currency = currency,
                        .zone = zone,
                        .taxRate = rate,
                        .taxMode = wish.isTaxIncluded ? TaxMode::Included : TaxMode::Added,
                        .taxName = {},
                        .ownerName = wish.owner,
                        .roles = roles.all() };
    CT_TRY(made,
           waitFor(link->onSite([shop](site::Site &site) { return site::makeShop(site, shop); })));
    const till::DeviceIdentity identity{ made.device.org,
                                         made.device.store,
                                         made.device.storeNumber,
                                         made.device.device,
                                         made.device.deviceNumber,
                                         made.device.epoch,
                                         currency,
                                         zone };
    CT_TRY(opened, OpenedShop::make(folder, clock, identity, std::move(link)));
    CT_TRY_DONE(waitFor(opened->unlockPins()));
    CT_TRY(pulled, waitFor(opened->sync().pullNow()));
    Q_UNUSED(pulled)
    const till::Session owner{ made.owner, roles.owner, clock.now() };
    if (!wish.manager.trimmed().isEmpty()) {
        Person manager;
        manager.id = ids.make<PersonId>();
        manager.name = wish.manager.trimmed();
        manager.role = roles.manager.id;
        manager.stores = { made.device.store };
        CT_TRY_DONE(waitFor(opened->people().savePerson(owner, manager)));
    }
    if (wish.isDemo) {
        CT_TRY_DONE(fillDemoShop(opened->sync(), opened->people(), owner));
    }
    CT_TRY_DONE(waitFor(opened->printing().savePrinter(paperFolder(ids), owner)));
    CT_TRY_DONE(setLanguage(*opened, wish.language, owner));
    if (!wish.ownerPin.isEmpty()) {
        CT_TRY_DONE(waitFor(opened->people().setPin(owner, made.owner.id, wish.ownerPin)));
    }
    QString recoveryCode;
    if (wish.wantsRecoveryCode) {
        CT_TRY(code, waitFor(opened->people().newRecoveryCode(owner, made.owner.id)));
        recoveryCode = code;
    }
    CT_TRY(pushed, waitFor(opened->sync().pushNow()));
    Q_UNUSED(pushed)
    return recoveryCode;
}

} // namespace countertop::terminal

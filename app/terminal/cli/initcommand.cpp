#include "app/terminal/cli/initcommand.h"

#include "app/terminal/newshop.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"
#include "app/terminal/waiting.h"
#include "core/domain/people/demoroles.h"
#include "core/domain/people/pinpolicy.h"
#include "core/domain/ticket/entry.h"
#include "core/domain/ticket/freetext.h"
#include "core/site/people/makeshop.h"

#include <QTextStream>

#include <algorithm>
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

/// What was typed becomes a name on every paper: one line of words, and never a card (CT-57).
Result<void> checkNames(const ShopWish &wish)
{
    const std::pair<QString, QString> names[] = { { wish.name, u"--name"_s },
                                                  { wish.owner, u"--owner"_s },
                                                  { wish.manager, u"--manager"_s } };
    for (const auto &[name, option] : names) {
        const bool holdsControls = std::any_of(name.begin(), name.end(), [](QChar sign) {
            return sign.category() == QChar::Other_Control
                || sign.category() == QChar::Separator_Line
                || sign.category() == QChar::Separator_Paragraph;
        });
        if (holdsControls) {
            return Error{ ErrorKind::Invalid, InitError::HoldsControls, option };
        }
        if (holdsCardNumber(name)) {
            return Error{ ErrorKind::Refused, InitError::HoldsCardNumber, option };
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

/// What was typed about money and time, understood.
struct ShopTerms
{
    Currency currency;
    Zone zone;
    Rate rate;
};

Result<ShopTerms> termsOf(const ShopWish &wish)
{
    CT_TRY(currency, Currency::fromCode(wish.currency.toUpper()));
    CT_TRY(zone, Zone::fromName(wish.zone));
    CT_TRY(rate, rateOf(wish.taxRate));
    return ShopTerms{ currency, zone, rate };
}

/// The owner of the shop that was just made, and what a second person needs.
struct MadeShop
{
    till::Session owner;
    RoleId managerRole;
    StoreId store;
};

Result<void> addManager(OpenedShop &shop, const MadeShop &made, const QString &name, IdSource &ids)
{
    if (name.trimmed().isEmpty()) {
        return done();
    }
    Person manager;
    manager.id = ids.make<PersonId>();
    manager.name = name.trimmed();
    manager.role = made.managerRole;
    manager.stores = { made.store };
    return waitFor(shop.people().savePerson(made.owner, manager));
}

/// The owner's PIN and recovery code, where they were asked for. *returns* the code.
Result<QString> giveSecrets(OpenedShop &shop, const till::Session &owner, const ShopWish &wish)
{
    if (!wish.ownerPin.isEmpty()) {
        CT_TRY_DONE(waitFor(shop.people().setPin(owner, owner.person.id, wish.ownerPin)));
    }
    return wish.wantsRecoveryCode ? waitFor(shop.people().newRecoveryCode(owner, owner.person.id))
                                  : Result<QString>(QString());
}

/// People, goods, a printer and a language, as they were wished.
Result<void> fillShop(OpenedShop &shop, const MadeShop &made, const ShopWish &wish, IdSource &ids)
{
    CT_TRY_DONE(addManager(shop, made, wish.manager, ids));
    const till::Session &owner = made.owner;
    if (wish.isDemo) {
        CT_TRY_DONE(fillDemoShop(shop.sync(), shop.people(), owner));
    }
    CT_TRY_DONE(waitFor(shop.printing().savePrinter(paperFolder(ids), owner)));
    return setLanguage(shop, wish.language, owner);
}

/// Makes the shop ready for its first day. *returns* the recovery code, where one was asked for.
Result<QString> furnish(OpenedShop &shop, const MadeShop &made, const ShopWish &wish, IdSource &ids)
{
    CT_TRY_DONE(waitFor(shop.unlockPins()));
    CT_TRY_DONE(waitFor(shop.sync().pullNow()));
    CT_TRY_DONE(fillShop(shop, made, wish, ids));
    CT_TRY(recoveryCode, giveSecrets(shop, made.owner, wish));
    CT_TRY_DONE(waitFor(shop.sync().pushNow()));
    return recoveryCode;
}

/// Makes the whole shop in a folder of its own; everything is closed when this answers.
Result<QString> makeAside(const QString &folder, const ShopWish &wish, const ShopTerms &terms)
{
    const SystemClock clock;
    CT_TRY(link, InProcessLink::open(folder, clock));
    RandomIds ids(clock);
    const ShopRoles roles = rolesOfADemoShop(terms.currency, ids);
    const site::NewShop shop{ .name = wish.name,
                              .currency = terms.currency,
                              .zone = terms.zone,
                              .taxRate = terms.rate,
                              .taxMode = wish.isTaxIncluded ? TaxMode::Included : TaxMode::Added,
                              .taxName = {},
                              .ownerName = wish.owner,
                              .roles = roles.all() };
    CT_TRY(made,
           waitFor(link->onSite([shop](site::Site &site) { return site::makeShop(site, shop); })));
    const till::DeviceIdentity identity{ made.device.org,          made.device.store,
                                         made.device.storeNumber,  made.device.device,
                                         made.device.deviceNumber, made.device.epoch,
                                         terms.currency,           terms.zone };
    CT_TRY(opened, OpenedShop::make(folder, clock, identity, std::move(link)));
    return furnish(
        *opened,
        { { made.owner, roles.owner, clock.now() }, roles.manager.id, made.device.store },
        wish,
        ids);
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
    CT_TRY_DONE(checkFree(folder));
    CT_TRY_DONE(checkNames(wish));
    CT_TRY(terms, termsOf(wish));
    QString recoveryCode;
    const auto make = [&](const QString &aside) -> Result<void> {
        CT_TRY(code, makeAside(aside, wish, terms));
        recoveryCode = code;
        return done();
    };
    CT_TRY_DONE(makeShopAside(folder, make));
    return recoveryCode;
}

} // namespace countertop::terminal

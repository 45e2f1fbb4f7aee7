#include "app/terminal/shop/demoshop.h"

#include "app/terminal/shop/demoticket.h"
#include "core/protocol/canonicaljson.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/settings/settingsdesk.h"

#include <QFile>
#include <QJsonArray>

#include <map>

static void loadDemoFiles()
{
    Q_INIT_RESOURCE(demo); // must stand outside of any namespace
}

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

Result<QJsonObject> demoFile()
{
    loadDemoFiles();
    QFile file(u":/demo/shop.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Corrupt, DemoError::Unreadable, file.errorString() };
    }
    return readJson(file.readAll());
}

QString joined(const QJsonArray &lines, QChar separator)
{
    QStringList texts;
    for (const QJsonValue &line : lines) {
        texts << line.toString();
    }
    return texts.join(separator);
}

QString labelRulesIn(const QJsonArray &rows)
{
    std::vector<LabelRule> rules;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        LabelRule rule;
        rule.prefix = row.value("prefix"_L1).toString();
        rule.itemDigits = row.value("itemDigits"_L1).toInt();
        rule.valueDigits = row.value("valueDigits"_L1).toInt();
        rule.value = row.value("value"_L1).toString() == "weight"_L1 ? LabelValue::Weight
                                                                     : LabelValue::Price;
        rule.unit = unitFromCode(row.value("unit"_L1).toString()).value_or(Unit::Kilogram);
        rules.push_back(rule);
    }
    return labelRulesText(rules);
}

Result<void> fillSettings(till::Sync &sync, const till::Session &owner, const QJsonObject &file)
{
    const QJsonObject store = file.value("store"_L1).toObject();
    QString returnTenders = joined(store.value("returnTenders"_L1).toArray(), u',');
    returnTenders.replace(u"storeCredit"_s, u"store_credit"_s);
    const bool byLine = store.value("taxRounding"_L1).toString() == "byLine"_L1;
    const std::vector<std::pair<QLatin1StringView, QString>> values{
        { setting::storeAddress, joined(store.value("address"_L1).toArray(), u'\n') },
        { setting::storeTaxNumber, store.value("taxNumber"_L1).toString() },
        { setting::dayEndHour, QString::number(store.value("dayEndHour"_L1).toInt()) },
        { setting::cashStep, QString::number(store.value("cashStepMinor"_L1).toInt()) },
        { setting::taxRounding, byLine ? u"by_line"_s : u"by_total"_s },
        { setting::returnTenders, returnTenders },
        { setting::receiptFoot, store.value("receiptFooter"_L1).toString() },
        { setting::labelRules, labelRulesIn(file.value("labelRules"_L1).toArray()) },
    };
    till::SettingsDesk desk(sync);
    for (const auto &[key, value] : values) {
        CT_TRY_DONE(desk.change(key, value, owner).takeResult());
    }
    return done();
}

TaxClass taxClassIn(const QJsonObject &row, IdSource &ids)
{
    TaxClass taxClass;
    taxClass.name = row.value("name"_L1).toString();
    const QJsonArray taxes = row.value("taxes"_L1).toArray();
    for (const QJsonValue &value : taxes) {
        const QJsonObject json = value.toObject();
        TaxDefinition tax;
        tax.id = ids.make<TaxId>();
        tax.name = json.value("name"_L1).toString();
        tax.letter = json.value("letter"_L1).toString();
        tax.base = json.value("base"_L1).toString() == "net"_L1 ? TaxBase::Net
                                                                : TaxBase::NetAndEarlierTaxes;
        const QJsonArray rates = json.value("rates"_L1).toArray();
        for (const QJsonValue &rate : rates) {
            tax.rates.push_back(
                { QDate::fromString(rate.toObject().value("from"_L1).toString(), Qt::ISODate),
                  Rate::fromPpm(rate.toObject().value("ppm"_L1).toInteger()) });
        }
        taxClass.taxes.push_back(std::move(tax));
    }
    return taxClass;
}

/// The shop has its standard class already: of that name it gets the demo's dated rates.
Result<void>
fillTaxes(till::Sync &sync, const till::Session &owner, const QJsonArray &rows, IdSource &ids)
{
    till::CatalogDesk desk(sync);
    CT_TRY(present, desk.taxClasses().takeResult());
    for (const QJsonValue &row : rows) {
        TaxClass taxClass = taxClassIn(row.toObject(), ids);
        taxClass.id = ids.make<TaxClassId>();
        for (const TaxClass &known : present) {
            if (known.name == taxClass.name) {
                taxClass.id = known.id;
                taxClass.version = known.version;
            }
        }
        CT_TRY_DONE(desk.change({ .taxClass = taxClass }, owner).takeResult());
    }
    return done();
}

Result<void>
fillCategories(till::Sync &sync, const till::Session &owner, const QJsonArray &rows, IdSource &ids)
{
    till::CatalogDesk desk(sync);
    std::map<QStringList, CategoryId> made;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        QStringList path;
        const QJsonArray names = row.value("path"_L1).toArray();
        for (const QJsonValue &name : names) {
            path << name.toString();
        }
        Category category;
        category.id = ids.make<CategoryId>();
        category.name = path.last();
        const auto parent = made.find(path.mid(0, path.size() - 1));
        if (parent != made.end()) {
            category.parent = parent->second;
        }
        category.order = row.value("order"_L1).toString() == "saved"_L1
            ? CategoryOrder::Saved
            : CategoryOrder::Alphabetical;
        category.place = row.value("place"_L1).toInt();
        category.icon = row.value("icon"_L1).toString();
        category.tint = row.value("tint"_L1).toString();
        category.isTilePage = row.value("isTilePage"_L1).toBool();
        made.emplace(path, category.id);
        CT_TRY_DONE(desk.change({ .category = category }, owner).takeResult());
    }
    return done();
}

/// The words of the file and the roles of a new shop, in the order in which those are made.
Result<std::map<QString, RoleId>> rolesByWord(till::PeopleDesk &people)
{
    CT_TRY(roles, people.roles().takeResult());
    std::map<QString, RoleId> byWord;
    for (const Role &role : roles) {
        QString word = role.name.toCaseFolded();
        word.remove(u' ');
        byWord.emplace(word, role.id);
    }
    return byWord;
}

Result<void> fillPeople(till::PeopleDesk &people,
                        const till::Session &owner,
                        const QJsonArray &rows,
                        const StoreId &store,
                        IdSource &ids)
{
    CT_TRY(roles, rolesByWord(people));
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        Person person = owner.person;
        person.version = 1;
        if (row.value("name"_L1).toString() != owner.person.name) {
            person = Person();
            person.id = ids.make<PersonId>();
            person.name = row.value("name"_L1).toString();
            person.role = roles[row.value("role"_L1).toString().toCaseFolded()];
            person.stores = { store };
        }
        person.number = row.value("number"_L1).toString();
        CT_TRY_DONE(people.savePerson(owner, person).takeResult());
        CT_TRY_DONE(people.setPin(owner, person.id, row.value("pin"_L1).toString()).takeResult());
    }
    return done();
}

/// Begins a ledger of a customer with what they owe, or have to spend.
Result<void> openLedger(till::Sync &sync,
                        const till::Session &owner,
                        const Customer &customer,
                        const QString &ledger,
                        std::int64_t minor)
{
    if (minor == 0) {
        return done();
    }
    CT_TRY(answer,
           sync.command(u"ledger.post"_s,
                        { { "customer"_L1, customer.id.toText() },
                          { "ledger"_L1, ledger },
                          { "amount"_L1, static_cast<qint64>(minor) },
                          { "currency"_L1, sync.till().device().currency.code() },
                          { "text"_L1, u"Opening balance"_s } },
                        owner.ref())
               .takeResult());
    Q_UNUSED(answer);
    return done();
}

Result<void> fillCustomers(till::Sync &sync, const till::Session &owner, const QJsonObject &file)
{
    till::AccountDesk desk(sync);
    const QJsonArray families = file.value("families"_L1).toArray();
    const QJsonArray rows = file.value("customers"_L1).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        Customer customer;
        customer.name = row.value("name"_L1).toString();
        customer.phone = row.value("phone"_L1).toString();
        customer.email = row.value("email"_L1).toString();
        customer.isTaxExempt = row.value("isTaxExempt"_L1).toBool();
        customer.taxExemptionNumber = row.value("taxExemptionNumber"_L1).toString();
        customer.priceList = row.value("priceList"_L1).toString();
        if (row.contains("creditLimitMinor"_L1)) {
            customer.creditLimit = Money::fromMinor(row.value("creditLimitMinor"_L1).toInteger(),
                                                    sync.till().device().currency);
        }
        CT_TRY(saved, desk.save(customer, owner).takeResult());
        const qint64 owed = row.value("openingAccountMinor"_L1).toInteger();
        const qint64 credit = row.value("openingStoreCreditMinor"_L1).toInteger();
        CT_TRY_DONE(openLedger(sync, owner, saved, u"account"_s, owed));
        CT_TRY_DONE(openLedger(sync, owner, saved, u"store_credit"_s, credit));
        for (const QJsonValue &family : families) {
            if (family.toObject().value("customer"_L1) != row.value("key"_L1)) {
                continue;
            }
            const QJsonArray members = family.toObject().value("students"_L1).toArray();
            for (const QJsonValue &member : members) {
                Customer student;
                student.name = member.toObject().value("firstName"_L1).toString() + u' '
                    + member.toObject().value("lastName"_L1).toString();
                student.phone = customer.phone;
                CT_TRY(kept, desk.save(student, owner).takeResult());
                Q_UNUSED(kept);
            }
        }
    }
    return done();
}

} // namespace

std::string_view errorFeature(DemoError)
{
    return "demo";
}

Result<void> fillDemoShop(till::Sync &sync, till::PeopleDesk &people, const till::Session &owner)
{
    CT_TRY(file, demoFile());
    const auto ids = sync.till().makeIds();
    CT_TRY(pulled, sync.pullNow().takeResult());
    Q_UNUSED(pulled);
    CT_TRY_DONE(fillSettings(sync, owner, file));
    CT_TRY_DONE(fillTaxes(sync, owner, file.value("taxClasses"_L1).toArray(), *ids));
    CT_TRY_DONE(fillCategories(sync, owner, file.value("categories"_L1).toArray(), *ids));
    till::ImportDesk imports(sync);
    CT_TRY(outcome, imports.run({ .path = u":/demo/products.csv"_s }, owner).takeResult());
    if (outcome.refused > 0) {
        return Error{ ErrorKind::Corrupt,
                      DemoError::Unreadable,
                      u"%1 products refused"_s.arg(outcome.refused) };
    }
    CT_TRY_DONE(fillPeople(
        people, owner, file.value("people"_L1).toArray(), sync.till().device().store, *ids));
    CT_TRY_DONE(fillCustomers(sync, owner, file));
    return parkDemoTickets(sync, people, file);
}

std::vector<DemoPerson> demoPeople()
{
    std::vector<DemoPerson> people;
    const auto file = demoFile();
    const QJsonArray rows = file ? file->value("people"_L1).toArray() : QJsonArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        people.push_back({ row.value("name"_L1).toString(),
                           row.value("role"_L1).toString(),
                           row.value("pin"_L1).toString() });
    }
    return people;
}

} // namespace countertop::terminal

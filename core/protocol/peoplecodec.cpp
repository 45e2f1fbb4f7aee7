#include "core/protocol/peoplecodec.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/protocol/jsonfields.h"

#include <array>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

QJsonObject limitToJson(const ShiftLimit &limit)
{
    QJsonObject json;
    if (limit.count) {
        json.insert("count"_L1, *limit.count);
    }
    if (limit.sum) {
        json.insert("sum"_L1, static_cast<qint64>(limit.sum->minor()));
        json.insert("currency"_L1, limit.sum->currency().code());
    }
    return json;
}

ShiftLimit limitFromJson(const JsonFields &fields)
{
    ShiftLimit limit;
    if (fields.has("count"_L1)) {
        limit.count = fields.smallOr("count"_L1, 0);
    }
    if (fields.has("sum"_L1)) {
        const auto currency = Currency::fromCode(fields.text("currency"_L1));
        if (currency) {
            limit.sum = fields.money("sum"_L1, *currency);
        } else {
            fields.fail("currency"_L1, u"unknown currency"_s);
        }
    }
    return limit;
}

} // namespace

QString limitedActionCode(LimitedAction action)
{
    switch (action) {
    case LimitedAction::Refund:
        return u"refund"_s;
    case LimitedAction::ReturnWithoutReceipt:
        return u"return_without_receipt"_s;
    case LimitedAction::Void:
        return u"void"_s;
    case LimitedAction::Discount:
        return u"discount"_s;
    case LimitedAction::NoSale:
        return u"no_sale"_s;
    }
    CT_CHECK(!"unknown limited action");
}

std::optional<LimitedAction> limitedActionFromCode(QStringView code)
{
    constexpr std::array actions{ LimitedAction::Refund,
                                  LimitedAction::ReturnWithoutReceipt,
                                  LimitedAction::Void,
                                  LimitedAction::Discount,
                                  LimitedAction::NoSale };
    return valueOfCode(actions, limitedActionCode, code);
}

QJsonObject personImage(const Person &person)
{
    QJsonArray stores;
    for (const StoreId &store : person.stores) {
        stores.append(store.toText());
    }
    QJsonObject json{ { "id"_L1, person.id.toText() },
                      { "name"_L1, person.name },
                      { "role"_L1, person.role.toText() },
                      { "stores"_L1, stores } };
    if (!person.number.isEmpty()) {
        json.insert("number"_L1, person.number);
    }
    if (!person.isActive) {
        json.insert("isInactive"_L1, true);
    }
    return json;
}

Result<Person> personFromImage(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Person person;
    person.id = fields.id<PersonId>("id"_L1);
    person.version = version;
    person.name = fields.text("name"_L1);
    person.number = fields.text("number"_L1);
    person.role = fields.id<RoleId>("role"_L1);
    person.isActive = !fields.flag("isInactive"_L1);
    const QJsonArray stores = fields.array("stores"_L1);
    for (const QJsonValue &value : stores) {
        const auto store = StoreId::fromText(value.toString());
        if (!store) {
            fields.fail("stores"_L1, u"no id"_s);
            break;
        }
        person.stores.insert(*store);
    }
    return problem ? Result<Person>(*problem) : person;
}

QJsonObject roleImage(const Role &role)
{
    QJsonObject rights;
    for (const auto &[key, value] : role.rights) {
        if (value != RightValue::Denied) {
            rights.insert(key, value == RightValue::Allowed ? u"allowed"_s : u"approval"_s);
        }
    }
    QJsonObject limits;
    for (const auto &[action, limit] : role.limits) {
        limits.insert(limitedActionCode(action), limitToJson(limit));
    }
    QJsonObject json{ { "id"_L1, role.id.toText() },
                      { "name"_L1, role.name },
                      { "rights"_L1, rights },
                      { "limits"_L1, limits } };
    if (role.discountMost) {
        json.insert("discountMostPpm"_L1, static_cast<qint64>(role.discountMost->ppm()));
    }
    if (role.isManager) {
        json.insert("isManager"_L1, true);
    }
    return json;
}

Result<Role> roleFromImage(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Role role;
    role.id = fields.id<RoleId>("id"_L1);
    role.version = version;
    role.name = fields.text("name"_L1);
    role.isManager = fields.flag("isManager"_L1);
    if (fields.has("discountMostPpm"_L1)) {
        role.discountMost = Rate::fromPpm(fields.integer("discountMostPpm"_L1));
    }
    const QJsonObject rights = fields.object("rights"_L1).json();
    for (auto right = rights.begin(); right != rights.end(); ++right) {
        role.rights[right.key()] = right.value().toString() == "allowed"_L1
            ? RightValue::Allowed
            : RightValue::WithApproval;
    }
    const JsonFields limits = fields.object("limits"_L1);
    const QStringList actions = limits.json().keys();
    for (const QString &code : actions) {
        if (const auto action = limitedActionFromCode(code)) {
            role.limits[*action]
                = limitFromJson(JsonFields(limits.json().value(code).toObject(), problem));
        }
    }
    return problem ? Result<Role>(*problem) : role;
}

QString settingIdOf(const DeviceId &device, const QString &key)
{
    return device.toText() + u'/' + key;
}

QJsonObject settingImage(const SettingChange &change)
{
    return { { "value"_L1, change.value },
             { "by"_L1,
               QJsonObject{ { "id"_L1, change.by.id.toText() }, { "name"_L1, change.by.name } } },
             { "at"_L1, static_cast<qint64>(change.at.ms()) } };
}

Result<SettingChange> settingFromImage(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const JsonFields by = fields.object("by"_L1);
    SettingChange change{ fields.text("value"_L1),
                          version,
                          { by.id<PersonId>("id"_L1), by.text("name"_L1) },
                          fields.instant("at"_L1) };
    return problem ? Result<SettingChange>(*problem) : change;
}

} // namespace countertop

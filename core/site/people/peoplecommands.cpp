#include "core/site/people/peoplecommands.h"

#include "core/domain/people/rights.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"

#include <algorithm>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

Result<std::optional<Person>> findPerson(Scope &scope, const PersonId &id)
{
    CT_TRY(image, scope.publisher.find(personKey(id)));
    if (!image || image->isDeleted) {
        return std::optional<Person>();
    }
    CT_TRY(json, readJson(image->body));
    CT_TRY(person, personFromImage(json, image->version));
    return std::optional(std::move(person));
}

Result<std::optional<Role>> findRole(Scope &scope, const RoleId &id)
{
    CT_TRY(image, scope.publisher.find(roleKey(id)));
    if (!image || image->isDeleted) {
        return std::optional<Role>();
    }
    CT_TRY(json, readJson(image->body));
    CT_TRY(role, roleFromImage(json, image->version));
    return std::optional(std::move(role));
}

bool mayEditPeople(const Role &role)
{
    return rights::valueOf(role, rights::peopleEdit) == RightValue::Allowed;
}

Result<std::vector<Person>> everybody(Scope &scope)
{
    CT_TRY(images, scope.publisher.list(feeds::people, entities::person));
    std::vector<Person> people;
    for (const auto &[id, image] : images) {
        CT_TRY(json, readJson(image.body));
        CT_TRY(person, personFromImage(json, image.version));
        people.push_back(std::move(person));
    }
    return people;
}

/// Whether an active person who may edit people would be left once *changed* stands.
Result<void> refuseLockOut(Scope &scope,
                           const std::optional<Person> &changedPerson,
                           const std::optional<Role> &changedRole)
{
    CT_TRY(people, everybody(scope));
    if (changedPerson) {
        std::erase_if(people, [&](const Person &person) { return person.id == changedPerson->id; });
        people.push_back(*changedPerson);
    }
    for (const Person &person : people) {
        if (!person.isActive) {
            continue;
        }
        std::optional<Role> role;
        if (changedRole && changedRole->id == person.role) {
            role = changedRole;
        } else {
            CT_TRY(stored, findRole(scope, person.role));
            role = stored;
        }
        if (role && mayEditPeople(*role)) {
            return done();
        }
    }
    return refused(Refusal::LastManager);
}

Result<std::optional<QByteArray>> storedVerifier(Scope &scope, const PersonId &person)
{
    CT_TRY(statement, scope.database.statement(u"people/find_verifier"_s));
    return statement->bind("org"_L1, scope.org.toText())
        .bind("person"_L1, person.toText())
        .one([](const storage::Row &row) { return row.bytes(0); });
}

/// Puts the verifier into the feed of each store where the person works and out of all others.
Result<void> spreadVerifier(Scope &scope, const Person &person)
{
    CT_TRY(verifier, storedVerifier(scope, person.id));
    if (!verifier) {
        return done();
    }
    CT_TRY(statement, scope.database.statement(u"shop/list_stores"_s));
    CT_TRY(stores, statement->bind("org"_L1, scope.org.toText()).all([](const storage::Row &row) {
        return row.text(0);
    }));
    for (const QString &text : stores) {
        CT_TRY(store, StoreId::fromText(text));
        const ImageKey key = verifierKey(store, person.id);
        if (person.isActive && person.stores.contains(store)) {
            scope.publisher.put(key, *verifier);
            continue;
        }
        CT_TRY(image, scope.publisher.find(key));
        if (image && !image->isDeleted) {
            scope.publisher.remove(key);
        }
    }
    return done();
}

} // namespace

Result<QJsonObject> savePerson(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(person, personFromImage(body.value("person"_L1).toObject(), expected));
    if (person.name.trimmed().isEmpty()) {
        return refused(Refusal::NameMissing);
    }
    CT_TRY(role, findRole(scope, person.role));
    if (!role) {
        return refused(Refusal::NotFound, person.role.toText());
    }
    CT_TRY_DONE(refuseLockOut(scope, person, std::nullopt));
    CT_TRY(bytes, canonicalBytes(personImage(person)));
    scope.publisher.save(personKey(person.id), expected, bytes);
    CT_TRY_DONE(spreadVerifier(scope, person));
    return QJsonObject{ { "version"_L1, static_cast<qint64>(expected + 1) } };
}

Result<QJsonObject> saveRole(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(role, roleFromImage(body.value("role"_L1).toObject(), expected));
    if (role.name.trimmed().isEmpty()) {
        return refused(Refusal::NameMissing);
    }
    CT_TRY_DONE(refuseLockOut(scope, std::nullopt, role));
    CT_TRY(bytes, canonicalBytes(roleImage(role)));
    scope.publisher.save(roleKey(role.id), expected, bytes);
    return QJsonObject{ { "version"_L1, static_cast<qint64>(expected + 1) } };
}

Result<QJsonObject> setVerifier(Scope &scope, const QJsonObject &body)
{
    CT_TRY(id, PersonId::fromText(body.value("person"_L1).toString()));
    CT_TRY(person, findPerson(scope, id));
    if (!person) {
        return refused(Refusal::NotFound, id.toText());
    }
    CT_TRY(bytes, canonicalBytes(body.value("verifier"_L1).toObject()));
    CT_TRY(statement, scope.database.statement(u"people/put_verifier"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("person"_L1, id.toText())
               .bind("body"_L1, bytes)
               .run());
    Q_UNUSED(touched);
    CT_TRY_DONE(spreadVerifier(scope, *person));
    return QJsonObject();
}

Result<QJsonObject> recoverVerifier(Scope &scope, const QJsonObject &body)
{
    if (body.value("person"_L1).toString() != scope.actor.id.toText()) {
        return refused(Refusal::RightDenied, u"somebody else's PIN"_s);
    }
    return setVerifier(scope, body);
}

Result<RightValue> rightOf(Scope &scope, const PersonId &id, QLatin1StringView right)
{
    CT_TRY(person, findPerson(scope, id));
    if (!person || !person->isActive) {
        return RightValue::Denied;
    }
    CT_TRY(role, findRole(scope, person->role));
    return role ? rights::valueOf(*role, right) : RightValue::Denied;
}

} // namespace countertop::site

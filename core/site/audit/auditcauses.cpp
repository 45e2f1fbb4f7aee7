#include "core/site/audit/auditcauses.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/factkind.h"
#include "core/protocol/refusal.h"
#include "core/site/audit/auditjournal.h"

#include <algorithm>
#include <array>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// What tills ask for by themselves, or in many parts.
constexpr std::array quiet{
    "import.stage"_L1, "stock.hold"_L1,   "stock.endHold"_L1,  "lease.grant"_L1,
    "lease.adjust"_L1, "lease.report"_L1, "credit.reserve"_L1, "credit.release"_L1,
};

/// Whose images are shown. PIN verifiers are secrets, customers are persons who may ask to be
/// forgotten, figures follow from entries.
constexpr std::array shown{ entities::product, entities::category, entities::taxClass,
                            entities::person,  entities::role,     entities::setting };

constexpr std::array<QLatin1StringView, 6> auditedFacts{
    factkind::approvalGiven, factkind::signInFailed, factkind::drawerOpened,
    factkind::restored,      factkind::recovered,    factkind::clockJumped,
};

/// Of more than so many records at once – an import – only the number is kept.
constexpr std::size_t recordsMost = 20;

template <std::size_t size>
bool isOneOf(const std::array<QLatin1StringView, size> &list, const QString &word)
{
    return std::any_of(
        list.begin(), list.end(), [&word](QLatin1StringView each) { return word == each; });
}

QString nameOf(const ImageKey &key)
{
    return key.entity + u' ' + key.id;
}

/// The fields of *one* that *other* has not, or has otherwise.
QJsonObject differing(const QJsonObject &one, const QJsonObject &other)
{
    QJsonObject fields;
    for (auto field = one.begin(); field != one.end(); ++field) {
        if (other.value(field.key()) != field.value()) {
            fields.insert(field.key(), field.value());
        }
    }
    return fields;
}

std::optional<PersonRef> personAt(const QJsonObject &body, QLatin1StringView key)
{
    const QJsonObject json = body.value(key).toObject();
    const auto id = PersonId::fromText(json.value("id"_L1).toString());
    return id ? std::optional(PersonRef{ *id, json.value("name"_L1).toString() }) : std::nullopt;
}

/// What a command is about that publishes nothing, or did so in parts: the id that it names.
QString objectIn(const QJsonObject &body)
{
    for (const QLatin1StringView key :
         { "importId"_L1, "device"_L1, "lease"_L1, "lot"_L1, "customer"_L1, "product"_L1 }) {
        const QString id = body.value(key).toString();
        if (!id.isEmpty()) {
            return key + u' ' + id;
        }
    }
    return {};
}

/// Who did what the fact tells of, where it says so.
Result<PersonRef> personOf(Scope &scope, const QJsonObject &body)
{
    for (const QLatin1StringView key : { "requester"_L1, "by"_L1, "person"_L1 }) {
        if (const auto person = personAt(body, key)) {
            return *person;
        }
    }
    const auto id = PersonId::fromText(body.value("person"_L1).toString());
    if (!id) {
        return PersonRef();
    }
    CT_TRY(image, scope.publisher.find(personKey(*id)));
    CT_TRY(json, image ? readJson(image->body) : Result<QJsonObject>(QJsonObject()));
    return PersonRef{ *id, json.value("name"_L1).toString() };
}

} // namespace

Result<AuditImages> imagesOf(Publisher &publisher)
{
    AuditImages images;
    const auto changes = publisher.changes();
    if (!changes.empty()) {
        images.object = nameOf(changes.front().first);
    }
    if (changes.size() > recordsMost) {
        images.after.insert("records"_L1, static_cast<qint64>(changes.size()));
        return images;
    }
    for (const auto &[key, body] : changes) {
        if (!isOneOf(shown, key.entity)) {
            continue;
        }
        CT_TRY(stored, publisher.find(key));
        const bool wasThere = stored && !stored->isDeleted;
        CT_TRY(before, wasThere ? readJson(stored->body) : Result<QJsonObject>(QJsonObject()));
        CT_TRY(after, body.isEmpty() ? Result<QJsonObject>(QJsonObject()) : readJson(body));
        if (wasThere) {
            images.before.insert(nameOf(key), differing(before, after));
        }
        if (!body.isEmpty()) {
            images.after.insert(nameOf(key), differing(after, before));
        }
    }
    return images;
}

Result<void> auditCommand(Scope &scope,
                          const Command &command,
                          const CommandAnswer &answer,
                          const AuditImages &images)
{
    const bool isOfRights
        = !answer.isDone && answer.code == refusalCodeOf(refused(Refusal::RightDenied));
    const bool isTold = answer.isDone ? !isOneOf(quiet, command.kind) : isOfRights;
    if (!isTold) {
        return done();
    }
    AuditEntry entry{ .at = scope.now,
                      .store = scope.store,
                      .kind = command.kind,
                      .object = images.object,
                      .person = scope.actor,
                      .approver = personAt(command.body, "approver"_L1),
                      .isDone = answer.isDone,
                      .before = images.before,
                      .after = images.after,
                      .causeId = scope.causeId };
    entry.detail = answer.isDone ? command.body.value("reason"_L1).toString()
                                 : answer.code + u' ' + answer.detail;
    if (entry.object.isEmpty()) {
        entry.object = objectIn(command.body);
    }
    if (const qint64 rows = command.body.value("rows"_L1).toInteger(); rows > 0) { // of a file
        entry.after.insert("records"_L1, rows);
    }
    return writeAudit(scope.database, scope.org, entry);
}

Result<void> auditFact(Scope &scope, const QString &kind, Instant at, const QJsonObject &body)
{
    if (!isOneOf(auditedFacts, kind)) {
        return done();
    }
    CT_TRY(person, personOf(scope, body));
    AuditEntry entry{ .at = at,
                      .store = scope.store,
                      .kind = kind,
                      .object = body.value("object"_L1).toString(),
                      .person = person,
                      .approver = personAt(body, "approver"_L1),
                      .detail = body.value("reason"_L1).toString(),
                      .causeId = scope.causeId };
    if (kind == factkind::approvalGiven) {
        entry.detail = body.value("right"_L1).toString() + u' ' + entry.detail;
        entry.before.insert("amount"_L1, body.value("amountBefore"_L1).toString());
        entry.after.insert("amount"_L1, body.value("amountAfter"_L1).toString());
    } else if (canonicalBytes(body)) { // a fact of anybody's making: none may stop the queue
        entry.after = body;
    }
    return writeAudit(scope.database, scope.org, entry);
}

} // namespace countertop::site

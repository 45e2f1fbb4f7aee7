#include "core/site/audit/auditjournal.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/tickettables.h"
#include "core/site/intake/verifychains.h"

#include <QCryptographicHash>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr int walkedAtOnce = 500;
constexpr qsizetype hashBytes = 32;

QJsonObject toJson(const AuditEntry &entry)
{
    QJsonObject json{ { "at"_L1, static_cast<qint64>(entry.at.ms()) },
                      { "store"_L1, entry.store.toText() },
                      { "kind"_L1, entry.kind },
                      { "object"_L1, entry.object },
                      { "person"_L1, personToJson(entry.person) },
                      { "isDone"_L1, entry.isDone },
                      { "detail"_L1, entry.detail },
                      { "before"_L1, entry.before },
                      { "after"_L1, entry.after },
                      { "cause"_L1, entry.causeId } };
    if (entry.approver) {
        json.insert("approver"_L1, personToJson(*entry.approver));
    }
    return json;
}

Result<AuditEntry> entryFrom(const QByteArray &bytes)
{
    CT_TRY(json, readJson(bytes));
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    AuditEntry entry;
    entry.at = fields.instant("at"_L1);
    entry.store = StoreId::fromText(fields.text("store"_L1)).value_or(StoreId());
    entry.kind = fields.text("kind"_L1);
    entry.object = fields.text("object"_L1);
    entry.person = personFromJson(fields.object("person"_L1));
    entry.isDone = fields.flag("isDone"_L1);
    entry.detail = fields.text("detail"_L1);
    entry.before = fields.object("before"_L1).json();
    entry.after = fields.object("after"_L1).json();
    entry.causeId = fields.text("cause"_L1);
    if (fields.has("approver"_L1)) {
        entry.approver = personFromJson(fields.object("approver"_L1));
    }
    if (problem) {
        return Error{ ErrorKind::Corrupt, VerifyError::EnvelopeDiffers, problem->detail };
    }
    return entry;
}

/// What is looked in for words: one line in lower case, so that both engines find the same.
QString wordsOf(const AuditEntry &entry)
{
    const QStringList parts{ entry.kind,        entry.object,
                             entry.person.name, entry.approver ? entry.approver->name : QString(),
                             entry.detail,      entry.after.value("name"_L1).toString() };
    return u' ' + parts.join(u' ').simplified().toLower() + u' ';
}

/// A pattern of LIKE for the words in their order, whatever stands between them.
QString patternOf(const QString &words)
{
    QString pattern = words.simplified().toLower();
    for (const QChar special : { u'!', u'%', u'_' }) {
        pattern.replace(special, QString(u'!') + special);
    }
    return u'%' + pattern.replace(u' ', u'%') + u'%';
}

QByteArray hashAfter(const QByteArray &previous, const QByteArray &bytes)
{
    return QCryptographicHash::hash(previous + bytes, QCryptographicHash::Sha256);
}

/// The last entry's place and hash; before the first, 0 and zeros.
struct End
{
    std::int64_t position = 0;
    QByteArray hash = QByteArray(hashBytes, '\0');
};

Result<End> endOf(storage::Database &database, const OrgId &org)
{
    CT_TRY(statement, database.statement(u"audit/find_newest"_s));
    CT_TRY(found, statement->bind("org"_L1, org.toText()).one([](const storage::Row &row) {
        return End{ row.integer(0), row.bytes(1) };
    }));
    return found.value_or(End());
}

struct Walked
{
    std::int64_t position = 0;
    QByteArray bytes;
    QByteArray hash;
};

Result<std::int64_t> verifyAuditOf(storage::Database &database, const QString &org)
{
    End end;
    while (true) {
        CT_TRY(statement, database.statement(u"audit/list_walked"_s));
        CT_TRY(entries,
               statement->bind("org"_L1, org)
                   .bind("after"_L1, end.position)
                   .bind("rows"_L1, std::int64_t{ walkedAtOnce })
                   .all([](const storage::Row &row) {
                       return Walked{ row.integer(0), row.bytes(1), row.bytes(2) };
                   }));
        for (const Walked &entry : entries) {
            const bool fits = entry.position == end.position + 1
                && entry.hash == hashAfter(end.hash, entry.bytes);
            if (!fits) {
                return Error{ ErrorKind::Corrupt,
                              VerifyError::ChainBroken,
                              u"entry %1 of the audit journal does not fit the one before"_s.arg(
                                  end.position + 1) };
            }
            end = { entry.position, entry.hash };
        }
        if (entries.size() < walkedAtOnce) {
            return end.position;
        }
    }
}

} // namespace

Result<void> writeAudit(storage::Database &database, const OrgId &org, const AuditEntry &entry)
{
    CT_TRY(end, endOf(database, org));
    CT_TRY(bytes, canonicalBytes(toJson(entry)));
    CT_TRY(statement, database.statement(u"audit/insert_entry"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, org.toText())
               .bind("position"_L1, end.position + 1)
               .bind("at"_L1, entry.at.ms())
               .bind("store"_L1, entry.store.toText())
               .bind("person"_L1, entry.person.id.toText())
               .bind("approver"_L1, entry.approver ? entry.approver->id.toText() : QString())
               .bind("kind"_L1, entry.kind)
               .bind("outcome"_L1, entry.isDone ? u"done"_s : u"refused"_s)
               .bind("cause"_L1, entry.causeId)
               .bind("words"_L1, wordsOf(entry))
               .bind("bytes"_L1, bytes)
               .bind("hash"_L1, hashAfter(end.hash, bytes))
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<std::vector<StoredAuditEntry>>
searchAudit(storage::Database &database, const OrgId &org, const AuditFilter &filter)
{
    const std::int64_t below
        = filter.below > 0 ? filter.below : std::numeric_limits<std::int64_t>::max();
    CT_TRY(statement, database.statement(u"audit/search"_s));
    CT_TRY(
        rows,
        statement->bind("org"_L1, org.toText())
            .bind("below"_L1, below)
            .bind("from"_L1, filter.from.ms())
            .bind("until"_L1, filter.until.ms())
            .bind("store"_L1, filter.store ? filter.store->toText() : QString())
            .bind("words"_L1, patternOf(filter.words))
            .bind("rows"_L1, std::int64_t{ filter.rowsMost })
            .all([](const storage::Row &row) { return std::pair(row.integer(0), row.bytes(1)); }));
    std::vector<StoredAuditEntry> found;
    found.reserve(rows.size());
    for (const auto &[position, bytes] : rows) {
        CT_TRY(entry, entryFrom(bytes));
        found.push_back({ position, std::move(entry) });
    }
    return found;
}

Result<std::int64_t> verifyAudit(storage::Database &database)
{
    CT_TRY(list, database.statement(u"shop/list_orgs"_s));
    CT_TRY(orgs, list->all([](const storage::Row &row) { return row.text(0); }));
    std::int64_t walked = 0;
    for (const QString &org : orgs) {
        CT_TRY(count, verifyAuditOf(database, org));
        walked += count;
    }
    return walked;
}

} // namespace countertop::site

#include "core/till/journal/journal.h"

#include "core/protocol/jsonfields.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Fact factOf(const storage::Row &row)
{
    Fact fact;
    fact.seq = row.integer(0);
    fact.id = FactId::fromText(row.text(1)).value_or(FactId());
    fact.kind = row.text(2);
    fact.version = static_cast<int>(row.integer(3));
    fact.at = Instant::fromMs(row.integer(4));
    fact.bytes = row.bytes(5);
    fact.prev = row.bytes(6);
    fact.hash = row.bytes(7);
    return fact;
}

} // namespace

std::string_view errorFeature(JournalError)
{
    return "journal";
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

QByteArray chainHash(const QByteArray &prev, const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(prev);
    hash.addData(bytes);
    return hash.result();
}

Result<Fact>
makeFact(const FactDraft &draft, std::int64_t seq, const QByteArray &prev, const Clock &clock)
{
    const Instant now = clock.now();
    const QJsonObject whole{ { "at"_L1, static_cast<qint64>(now.ms()) },
                             { "body"_L1, draft.body },
                             { "id"_L1, draft.id.toText() },
                             { "kind"_L1, draft.kind },
                             { "mono"_L1, static_cast<qint64>(clock.monotonicMs()) },
                             { "seq"_L1, static_cast<qint64>(seq) },
                             { "v"_L1, draft.version } };
    CT_TRY(bytes, canonicalBytes(whole));
    QByteArray hash = chainHash(prev, bytes);
    return Fact{ seq, draft.id,         draft.kind, draft.version,
                 now, std::move(bytes), prev,       std::move(hash) };
}

Result<QJsonObject> bodyOf(const QByteArray &bytes)
{
    CT_TRY(whole, readJson(bytes));
    const QJsonValue body = whole.value("body"_L1);
    if (!body.isObject()) {
        return Error{ ErrorKind::Invalid, JsonError::MissingField, u"a fact without a body"_s };
    }
    return body.toObject();
}

Result<QJsonObject> bodyOf(const Fact &fact)
{
    return bodyOf(fact.bytes);
}

Result<void> Journal::insert(const Fact &fact)
{
    CT_TRY(statement, m_database.statement(u"journal/insert_fact"_s));
    statement->bind("seq"_L1, fact.seq)
        .bind("fact_id"_L1, fact.id.toText())
        .bind("kind"_L1, fact.kind)
        .bind("version"_L1, fact.version)
        .bind("at"_L1, fact.at.ms())
        .bind("body"_L1, fact.bytes)
        .bind("prev"_L1, fact.prev)
        .bind("hash"_L1, fact.hash);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<std::optional<Fact>> Journal::find(const FactId &id)
{
    CT_TRY(statement, m_database.statement(u"journal/find_fact"_s));
    statement->bind("fact_id"_L1, id.toText());
    return statement->one(factOf);
}

Result<std::optional<Fact>> Journal::at(std::int64_t seq)
{
    CT_TRY(statement, m_database.statement(u"journal/read_fact"_s));
    statement->bind("seq"_L1, seq);
    return statement->one(factOf);
}

Result<std::vector<Fact>> Journal::after(std::int64_t after, int countMost)
{
    CT_TRY(statement, m_database.statement(u"journal/read_facts"_s));
    statement->bind("after"_L1, after).bind("count_most"_L1, countMost);
    return statement->all(factOf);
}

} // namespace countertop::till

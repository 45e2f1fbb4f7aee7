#include "core/site/feed/publisher.h"

#include "core/protocol/refusal.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>
#include <set>

namespace countertop::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markBytes = 16;
constexpr std::chrono::milliseconds floorAge = std::chrono::hours(24 * 30); // SY-20

} // namespace

QString feeds::ofStore(const StoreId &store)
{
    return u"store:"_s + store.toText();
}

Publisher::Publisher(storage::Database &database, OrgId org, QString by, Instant now)
    : m_database(database)
    , m_org(org)
    , m_by(std::move(by))
    , m_now(now)
{
}

void Publisher::save(ImageKey key, std::int64_t expectedVersion, QByteArray body)
{
    m_pending.push_back({ std::move(key), Write::Conditional, expectedVersion, std::move(body) });
}

void Publisher::put(ImageKey key, QByteArray body)
{
    m_pending.push_back({ std::move(key), Write::Always, 0, std::move(body) });
}

void Publisher::remove(ImageKey key)
{
    m_pending.push_back({ std::move(key), Write::Remove, 0, QByteArray() });
}

std::vector<std::pair<ImageKey, QByteArray>> Publisher::changes() const
{
    std::vector<std::pair<ImageKey, QByteArray>> changes;
    changes.reserve(m_pending.size());
    for (const Pending &pending : m_pending) {
        changes.emplace_back(pending.key, pending.body);
    }
    return changes;
}

void Publisher::dropOvertaken()
{
    // Of several unconditional writes of one record only the last can be read afterwards.
    std::set<ImageKey> later;
    std::vector<Pending> kept;
    kept.reserve(m_pending.size());
    for (auto pending = m_pending.rbegin(); pending != m_pending.rend(); ++pending) {
        if (pending->write == Write::Conditional || later.insert(pending->key).second) {
            kept.push_back(std::move(*pending));
        }
    }
    std::reverse(kept.begin(), kept.end());
    m_pending = std::move(kept);
}

Result<std::map<QString, std::int64_t>> Publisher::flush()
{
    dropOvertaken();
    std::map<QString, std::int64_t> counts;
    for (const Pending &pending : m_pending) {
        ++counts[pending.key.feed];
    }
    std::map<QString, std::int64_t> heads;
    std::map<QString, std::int64_t> next;
    for (const auto &[feed, count] : counts) {
        CT_TRY(head, raiseHead(feed, count));
        CT_TRY_DONE(keepMark(feed, head));
        heads[feed] = head;
        next[feed] = head - count;
    }
    for (const Pending &pending : m_pending) {
        CT_TRY_DONE(write(pending, ++next[pending.key.feed]));
    }
    m_pending.clear();
    return heads;
}

Result<std::int64_t> Publisher::raiseHead(const QString &feed, std::int64_t count)
{
    CT_TRY(statement, m_database.statement(u"feed/raise_head"_s));
    CT_TRY(position,
           statement->bind("org"_L1, m_org.toText())
               .bind("feed"_L1, feed)
               .bind("count"_L1, count)
               .one([](const storage::Row &row) { return row.integer(0); }));
    return position.value_or(0);
}

Result<QString> Publisher::markAfter(const QString &feed)
{
    CT_TRY(statement, m_database.statement(u"feed/find_newest_mark"_s));
    CT_TRY(before,
           statement->bind("org"_L1, m_org.toText())
               .bind("feed"_L1, feed)
               .one([](const storage::Row &row) { return row.text(0); }));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before.value_or(QString()).toLatin1());
    for (const Pending &pending : m_pending) {
        if (pending.key.feed == feed) {
            const QString head = u"\n%1 %2 %3 %4\n"_s.arg(pending.key.entity, pending.key.id)
                                     .arg(static_cast<int>(pending.write))
                                     .arg(pending.body.size());
            hash.addData(head.toUtf8());
            hash.addData(pending.body);
        }
    }
    return QString::fromLatin1(hash.result().left(markBytes).toHex());
}

Result<void> Publisher::keepMark(const QString &feed, std::int64_t head)
{
    CT_TRY(mark, markAfter(feed));
    CT_TRY(insert, m_database.statement(u"feed/insert_mark"_s));
    CT_TRY(inserted,
           insert->bind("org"_L1, m_org.toText())
               .bind("feed"_L1, feed)
               .bind("position"_L1, head)
               .bind("mark"_L1, mark)
               .bind("at"_L1, m_now.ms())
               .run());
    Q_UNUSED(inserted);
    CT_TRY(forget, m_database.statement(u"feed/forget_old_marks"_s));
    CT_TRY(forgotten,
           forget->bind("org"_L1, m_org.toText())
               .bind("feed"_L1, feed)
               .bind("head"_L1, head)
               .bind("before"_L1, m_now.ms() - floorAge.count())
               .run());
    Q_UNUSED(forgotten);
    return done();
}

Result<int> Publisher::writeConditional(const Pending &pending, std::int64_t position)
{
    const bool isNew = pending.expectedVersion == 0;
    CT_TRY(statement,
           m_database.statement(isNew ? u"feed/insert_image"_s : u"feed/update_image"_s));
    statement->bind("org"_L1, m_org.toText())
        .bind("feed"_L1, pending.key.feed)
        .bind("entity"_L1, pending.key.entity)
        .bind("id"_L1, pending.key.id)
        .bind("position"_L1, position)
        .bind("body"_L1, pending.body)
        .bind("by"_L1, m_by)
        .bind("at"_L1, m_now.ms());
    if (!isNew) {
        statement->bind("expected"_L1, pending.expectedVersion);
    }
    return statement->run();
}

Result<void> Publisher::write(const Pending &pending, std::int64_t position)
{
    if (pending.write == Write::Conditional) {
        CT_TRY(touched, writeConditional(pending, position));
        return touched == 1 ? done() : Result<void>(staleVersion(pending.key));
    }
    CT_TRY(statement, m_database.statement(u"feed/put_image"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, m_org.toText())
               .bind("feed"_L1, pending.key.feed)
               .bind("entity"_L1, pending.key.entity)
               .bind("id"_L1, pending.key.id)
               .bind("position"_L1, position)
               .bind("deleted"_L1, std::int64_t{ pending.write == Write::Remove ? 1 : 0 })
               .bind("body"_L1, pending.body)
               .bind("by"_L1, m_by)
               .bind("at"_L1, m_now.ms())
               .run());
    Q_UNUSED(touched);
    return done();
}

Error Publisher::staleVersion(const ImageKey &key)
{
    const auto stored = find(key);
    if (!stored) {
        return stored.error();
    }
    if (!*stored) {
        return refused(Refusal::NotFound, key.id);
    }
    return refused(Refusal::StaleVersion,
                   u"%1 at %2"_s.arg((*stored)->changedBy).arg((*stored)->changedAt.ms()));
}

Result<std::optional<StoredImage>> Publisher::find(const ImageKey &key)
{
    CT_TRY(statement, m_database.statement(u"feed/find_image"_s));
    return statement->bind("org"_L1, m_org.toText())
        .bind("feed"_L1, key.feed)
        .bind("entity"_L1, key.entity)
        .bind("id"_L1, key.id)
        .one([](const storage::Row &row) {
            return StoredImage{ row.integer(0),
                                row.integer(1) != 0,
                                row.bytes(2),
                                row.text(3),
                                Instant::fromMs(row.integer(4)) };
        });
}

Result<std::vector<std::pair<QString, StoredImage>>> Publisher::list(const QString &feed,
                                                                     const QString &entity)
{
    CT_TRY(statement, m_database.statement(u"feed/list_entity"_s));
    return statement->bind("org"_L1, m_org.toText())
        .bind("feed"_L1, feed)
        .bind("entity"_L1, entity)
        .all([](const storage::Row &row) {
            StoredImage image;
            image.version = row.integer(1);
            image.body = row.bytes(2);
            return std::pair(row.text(0), image);
        });
}

} // namespace countertop::site

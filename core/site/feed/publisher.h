#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace countertop::site {

namespace feeds {
inline constexpr QLatin1StringView catalog{ "catalog" };
inline constexpr QLatin1StringView people{ "people" };
inline constexpr QLatin1StringView customers{ "customers" };
/// What only the tills of one store see: settings, PIN verifiers, stock, what was set aside.
QString ofStore(const StoreId &store);
} // namespace feeds

namespace entities {
inline constexpr QLatin1StringView product{ "product" };
inline constexpr QLatin1StringView category{ "category" };
inline constexpr QLatin1StringView taxClass{ "taxClass" };
inline constexpr QLatin1StringView person{ "person" };
inline constexpr QLatin1StringView role{ "role" };
inline constexpr QLatin1StringView verifier{ "verifier" };
inline constexpr QLatin1StringView setting{ "setting" };
inline constexpr QLatin1StringView stock{ "stock" };
inline constexpr QLatin1StringView customer{ "customer" };
inline constexpr QLatin1StringView figures{ "figures" };
inline constexpr QLatin1StringView setAside{ "setAside" };
} // namespace entities

/// A published record as it stands.
struct StoredImage
{
    std::int64_t version = 0;
    bool isDeleted = false;
    QByteArray body;
    QString changedBy;
    Instant changedAt;
};

/// Which record of which feed.
struct ImageKey
{
    QString feed;
    QString entity;
    QString id;
    bool operator<(const ImageKey &other) const
    {
        return std::tie(feed, entity, id) < std::tie(other.feed, other.entity, other.id);
    }
};

/// Collects the images that one database transaction publishes and writes them at its end.
///
/// Positions come from the feed's head row, raised by the last step of the transaction, so a
/// reader that polls meets every row (SY-17). The table holds the newest image of each record
/// with its position: it is the central state and the feed in one.
///
/// Each raise of a head leaves a mark, a hash of the mark before and of what it publishes: readers
/// with the same mark at a position have read the same. Marks of more than 30 days go (SY-20).
class Publisher final
{
public:
    Publisher(storage::Database &database, OrgId org, QString by, Instant now);

    /// A new record (expected 0) or a change of the version that somebody saw. Whether it still
    /// is that version is decided by one conditional update in `flush` (SY-24).
    void save(ImageKey key, std::int64_t expectedVersion, QByteArray body);
    /// A record that only this transaction's effects write, such as stock on hand.
    void put(ImageKey key, QByteArray body);
    void remove(ImageKey key);

    /// The place to go back to when a part of the transaction is taken back.
    std::size_t mark() const { return m_pending.size(); }
    void forgetSince(std::size_t mark) { m_pending.resize(mark); }

    /// What is collected: each record with its new image, empty where it is removed.
    std::vector<std::pair<ImageKey, QByteArray>> changes() const;

    /// Writes everything collected. *returns* the new head of each feed that was touched.
    /// *errors*: Conflict Refusal::StaleVersion with who changed it and when.
    Result<std::map<QString, std::int64_t>> flush();

    Result<std::optional<StoredImage>> find(const ImageKey &key);
    /// Every record of an entity that is not deleted: (id, version, body).
    Result<std::vector<std::pair<QString, StoredImage>>> list(const QString &feed,
                                                              const QString &entity);

private:
    enum class Write { Conditional, Always, Remove };
    struct Pending
    {
        ImageKey key;
        Write write = Write::Always;
        std::int64_t expectedVersion = 0;
        QByteArray body;
    };

    void dropOvertaken();
    Result<std::int64_t> raiseHead(const QString &feed, std::int64_t count);
    Result<void> keepMark(const QString &feed, std::int64_t head);
    Result<QString> markAfter(const QString &feed);
    Result<void> write(const Pending &pending, std::int64_t position);
    Result<int> writeConditional(const Pending &pending, std::int64_t position);
    Error staleVersion(const ImageKey &key);

    storage::Database &m_database;
    OrgId m_org;
    QString m_by;
    Instant m_now;
    std::vector<Pending> m_pending;
};

} // namespace countertop::site

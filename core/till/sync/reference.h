#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "core/domain/people/person.h"
#include "core/domain/people/signin.h"
#include "core/domain/settings/settings.h"
#include "core/protocol/setasidenotice.h"
#include "core/protocol/sitelink.h"
#include "core/storage/database.h"
#include "core/till/account/customerstore.h"
#include "core/till/catalog/productstore.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

/// What opens the sign-in of a person on this store's tills (CT-04, CT-12).
struct PersonVerifier
{
    QString pin; ///< argon2id; empty while no PIN was set
    QString recovery; ///< of the manager's recovery code; empty without one
};

/// The small published records, read once and again after a change: a few hundred values.
struct SmallRecords
{
    Settings settings;
    std::map<CategoryId, Category> categories;
    std::vector<SearchCategory> searchCategories; ///< the same, as a search looks at them
    std::map<TaxClassId, TaxClass> taxClasses;
    std::map<PersonId, Person> people;
    std::map<RoleId, Role> roles;
    std::map<PersonId, PersonVerifier> verifiers;
};

/// Where the till's copy of a feed stands.
struct FeedCursor
{
    std::int64_t position = 0;
    QString siteEpoch;
    QString mark; ///< of all that was read up to it (SY-20)
    Instant pulledAt; ///< when the site was last heard about this feed
};

/// `reference.db`: what the site published, and what this till notes beside it. It can be made
/// anew from the feeds. Belongs to the reader thread, which is its one writer too.
class Reference final
{
public:
    /// The feeds that a till follows, in the order in which they are pulled.
    static const QStringList &feeds();

    /// *device*: whose own settings are in force. *errors*: of Database::open and
    /// Migrator::migrate.
    static Result<std::unique_ptr<Reference>>
    open(const QString &path, const Clock &clock, const DeviceId &device);

    storage::Database &database() { return *m_database; }
    ProductStore &products() { return m_products; }
    CustomerStore &customers() { return m_customers; }
    const Clock &clock() const { return m_clock; }

    Result<FeedCursor> cursor(const QString &feed);
    /// Applies a page and moves the cursor in one database transaction (SY-18). A page of another
    /// history clears the feed first.
    Result<void> applyPage(const QString &feed, const FeedPage &page);

    /// Takes from the copy at *path* what a till notes beside the feeds: its log of commands, wrong
    /// tries, unknown codes. What stood of that here goes.
    Result<void> takeNotesOf(const QString &path);

    /// Changes whenever published rows came in; caches compare it.
    std::int64_t generation() const { return m_generation; }
    /// As a copy that follows another.
    void startAt(std::int64_t generation) { m_generation = generation; }

    /// *errors*: Corrupt for an image that cannot be read.
    Result<const SmallRecords *> records();
    /// What the site set aside of any till of the store, and what became of it (SY-15).
    Result<std::vector<SetAsideNotice>> setAside();
    /// What is on hand of a product; nothing where stock was never counted.
    Result<std::optional<Quantity>> onHand(const ProductId &product);

    /// The wrong tries of this device; `keepTries` makes them durable before it answers.
    Result<SignInTries> tries();
    Result<void> keepTries(const SignInTries &tries);
    /// They count from here on although the disk did not take them: until `keepTries` succeeds.
    void holdTries(const SignInTries &tries) { m_held = tries; }

private:
    Reference(std::unique_ptr<storage::QueryCatalog> queries,
              std::unique_ptr<storage::Database> database,
              const Clock &clock,
              const DeviceId &device);

    Result<void> clearFeed(const QString &feed);
    Result<void> applyRow(const FeedRow &row);
    Result<void> putRecord(const FeedRow &row);
    Result<void> putStock(const FeedRow &row);
    Result<void> saveCursor(const QString &feed, const FeedPage &page);

    std::unique_ptr<storage::QueryCatalog> m_queries;
    std::unique_ptr<storage::Database> m_database;
    const Clock &m_clock;
    DeviceId m_device;
    ProductStore m_products;
    CustomerStore m_customers;
    std::optional<SmallRecords> m_records;
    std::optional<SignInTries> m_held; ///< newer than what is stored
    std::int64_t m_generation = 0;
};

} // namespace countertop::till

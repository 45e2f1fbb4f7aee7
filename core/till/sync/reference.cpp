#include "core/till/sync/reference.h"

#include "core/domain/catalog/searchtext.h"
#include "core/protocol/accountcodec.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/peoplecodec.h"
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"

#include <functional>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

constexpr int cacheKib = 4096;

using Take = std::function<Result<void>(const QString &, const QJsonObject &, std::int64_t)>;

/// Hands every record of *entity* to *take*.
Result<void> forEach(storage::Database &database, const QString &entity, const Take &take)
{
    struct Image
    {
        QString id;
        std::int64_t version = 0;
        QByteArray body;
    };
    CT_TRY(statement, database.statement(u"sync/list_records"_s));
    CT_TRY(images, statement->bind("entity"_L1, entity).all([](const storage::Row &row) {
        return Image{ row.text(0), row.integer(1), row.bytes(2) };
    }));
    for (const Image &image : images) {
        CT_TRY(json, readJson(image.body));
        CT_TRY_DONE(take(image.id, json, image.version));
    }
    return done();
}

/// The small records that come with a feed.
QStringList recordsOf(const QString &feed)
{
    if (feed == "catalog"_L1) {
        return { u"category"_s, u"taxClass"_s };
    }
    if (feed == "people"_L1) {
        return { u"person"_s, u"role"_s };
    }
    return { u"setting"_s, u"verifier"_s, u"setAside"_s };
}

Result<void> readCatalogue(storage::Database &database, SmallRecords &records)
{
    CT_TRY_DONE(forEach(
        database,
        u"category"_s,
        [&](const QString &, const QJsonObject &json, std::int64_t version) -> Result<void> {
            CT_TRY(category, categoryFromJson(json, version));
            records.searchCategories.push_back(
                { category.id, category.parent, foldForSearch(category.name) });
            records.categories.emplace(category.id, std::move(category));
            return done();
        }));
    return forEach(
        database,
        u"taxClass"_s,
        [&](const QString &, const QJsonObject &json, std::int64_t version) -> Result<void> {
            CT_TRY(taxClass, taxClassFromJson(json, version));
            records.taxClasses.emplace(taxClass.id, std::move(taxClass));
            return done();
        });
}

Result<void> readPeople(storage::Database &database, SmallRecords &records)
{
    CT_TRY_DONE(forEach(
        database,
        u"person"_s,
        [&](const QString &, const QJsonObject &json, std::int64_t version) -> Result<void> {
            CT_TRY(person, personFromImage(json, version));
            records.people.emplace(person.id, std::move(person));
            return done();
        }));
    CT_TRY_DONE(forEach(
        database,
        u"role"_s,
        [&](const QString &, const QJsonObject &json, std::int64_t version) -> Result<void> {
            CT_TRY(role, roleFromImage(json, version));
            records.roles.emplace(role.id, std::move(role));
            return done();
        }));
    return forEach(database,
                   u"verifier"_s,
                   [&](const QString &id, const QJsonObject &json, std::int64_t) -> Result<void> {
                       CT_TRY(person, PersonId::fromText(id));
                       records.verifiers[person] = { json.value("pin"_L1).toString(),
                                                     json.value("recovery"_L1).toString() };
                       return done();
                   });
}

/// Settings of the store, and over them those that the till *device* has of its own.
Result<void>
readSettings(storage::Database &database, const DeviceId &device, SmallRecords &records)
{
    std::map<QString, SettingChange> own;
    CT_TRY_DONE(forEach(
        database,
        u"setting"_s,
        [&](const QString &id, const QJsonObject &json, std::int64_t version) -> Result<void> {
            CT_TRY(change, settingFromImage(json, version));
            const QString key = id.section(u'/', -1);
            if (id == settingIdOf(device, key)) {
                own.emplace(key, std::move(change));
            } else if (id == key) {
                // A key or value of a newer site leaves the default in force here.
                (void)records.settings.set(key, std::move(change)).has_value();
            }
            return done();
        }));
    for (auto &[key, change] : own) {
        (void)records.settings.set(key, std::move(change)).has_value();
    }
    return done();
}

} // namespace

const QStringList &Reference::feeds()
{
    static const QStringList names{ u"store"_s, u"people"_s, u"catalog"_s, u"customers"_s };
    return names;
}

Reference::Reference(std::unique_ptr<storage::QueryCatalog> queries,
                     std::unique_ptr<storage::Database> database,
                     const Clock &clock,
                     const DeviceId &device)
    : m_queries(std::move(queries))
    , m_database(std::move(database))
    , m_clock(clock)
    , m_device(device)
    , m_products(*m_database)
    , m_customers(*m_database)
{
}

Result<std::unique_ptr<Reference>>
Reference::open(const QString &path, const Clock &clock, const DeviceId &device)
{
    auto queries = std::make_unique<storage::QueryCatalog>(u":/till/reference-queries"_s);
    storage::OpenOptions options;
    options.path = path;
    options.cacheKib = cacheKib;
    CT_TRY(database, storage::Database::open(options, *queries));
    storage::Migrator migrator(*database, u":/till/reference-migrations"_s);
    CT_TRY(outcome, migrator.migrate(clock));
    Q_UNUSED(outcome);
    return std::unique_ptr<Reference>(
        new Reference(std::move(queries), std::move(database), clock, device));
}

Result<FeedCursor> Reference::cursor(const QString &feed)
{
    CT_TRY(statement, m_database->statement(u"sync/find_cursor"_s));
    CT_TRY(found, statement->bind("feed"_L1, feed).one([](const storage::Row &row) {
        return FeedCursor{
            row.integer(0), row.text(1), row.text(2), Instant::fromMs(row.integer(3))
        };
    }));
    return found.value_or(FeedCursor());
}

Result<void> Reference::saveCursor(const QString &feed, const FeedPage &page)
{
    CT_TRY(statement, m_database->statement(u"sync/save_cursor"_s));
    CT_TRY(touched,
           statement->bind("feed"_L1, feed)
               .bind("position"_L1, page.mustResync ? 0 : page.next)
               .bind("epoch"_L1, page.siteEpoch)
               .bind("mark"_L1, page.mark)
               .bind("at"_L1, m_clock.now().ms())
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<void> Reference::applyPage(const QString &feed, const FeedPage &page)
{
    if (page.mustResync || !page.rows.empty()) {
        m_records.reset();
        ++m_generation;
    }
    CT_TRY(transaction, storage::Transaction::begin(*m_database));
    if (page.mustResync) {
        CT_TRY_DONE(clearFeed(feed));
        CT_TRY_DONE(saveCursor(feed, page));
        return transaction.commit();
    }
    for (const FeedRow &row : page.rows) {
        CT_TRY_DONE(applyRow(row));
    }
    CT_TRY_DONE(saveCursor(feed, page));
    return transaction.commit();
}

Result<void> Reference::clearFeed(const QString &feed)
{
    if (feed == "customers"_L1) {
        return m_customers.clear();
    }
    if (feed == "catalog"_L1) {
        CT_TRY_DONE(m_products.clear());
    }
    if (feed == "store"_L1) {
        CT_TRY(stock, m_database->statement(u"sync/clear_stock"_s));
        CT_TRY(touched, stock->run());
        Q_UNUSED(touched);
    }
    CT_TRY(statement, m_database->statement(u"sync/clear_records"_s));
    for (const QString &entity : recordsOf(feed)) {
        CT_TRY(touched, statement->bind("entity"_L1, entity).run());
        Q_UNUSED(touched);
    }
    return done();
}

Result<void> Reference::applyRow(const FeedRow &row)
{
    if (row.entity == "product"_L1) {
        return m_products.apply(row);
    }
    if (row.entity == "customer"_L1 || row.entity == "figures"_L1) {
        return m_customers.apply(row);
    }
    return row.entity == "stock"_L1 ? putStock(row) : putRecord(row);
}

Result<void> Reference::putRecord(const FeedRow &row)
{
    CT_TRY(statement, m_database->statement(u"sync/put_record"_s));
    CT_TRY(touched,
           statement->bind("entity"_L1, row.entity)
               .bind("id"_L1, row.id)
               .bind("version"_L1, row.version)
               .bind("deleted"_L1, std::int64_t{ row.isDeleted ? 1 : 0 })
               .bind("body"_L1, row.body)
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<void> Reference::putStock(const FeedRow &row)
{
    CT_TRY(json, readJson(row.body));
    CT_TRY(quantity, quantityFromImage(json));
    CT_TRY(statement, m_database->statement(u"stock/put_stock"_s));
    CT_TRY(touched,
           statement->bind("product"_L1, row.id)
               .bind("version"_L1, row.version)
               .bind("quantity"_L1, quantity.thousandths())
               .bind("unit"_L1, unitCode(quantity.unit()))
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<const SmallRecords *> Reference::records()
{
    if (!m_records) {
        SmallRecords records;
        CT_TRY_DONE(readCatalogue(*m_database, records));
        CT_TRY_DONE(readPeople(*m_database, records));
        CT_TRY_DONE(readSettings(*m_database, m_device, records));
        m_records = std::move(records);
    }
    return &*m_records;
}

Result<std::vector<SetAsideNotice>> Reference::setAside()
{
    std::vector<SetAsideNotice> notices;
    CT_TRY_DONE(
        forEach(*m_database,
                u"setAside"_s,
                [&](const QString &, const QJsonObject &json, std::int64_t) -> Result<void> {
                    // A word of a newer site is no reason to stop reading.
                    if (auto notice = setAsideFromImage(json)) {
                        notices.push_back(*std::move(notice));
                    }
                    return done();
                }));
    return notices;
}

Result<std::optional<Quantity>> Reference::onHand(const ProductId &product)
{
    CT_TRY(statement, m_database->statement(u"stock/find_stock"_s));
    return statement->bind("product"_L1, product.toText()).one([](const storage::Row &row) {
        return Quantity::fromThousandths(row.integer(0),
                                         unitFromCode(row.text(1)).value_or(Unit::Piece));
    });
}

Result<void> Reference::takeNotesOf(const QString &path)
{
    CT_TRY_DONE(m_database->attach(path, u"former"_s));
    const auto take = [this]() -> Result<void> {
        CT_TRY(transaction, storage::Transaction::begin(*m_database));
        for (const QString &step : { u"sync/clear_commands"_s,
                                     u"sync/take_commands"_s,
                                     u"sync/clear_scans"_s,
                                     u"sync/take_scans"_s,
                                     u"sync/clear_tries"_s,
                                     u"sync/take_tries"_s }) {
            CT_TRY(statement, m_database->statement(step));
            CT_TRY(touched, statement->run());
            Q_UNUSED(touched);
        }
        return transaction.commit();
    };
    const auto taken = take();
    CT_TRY_DONE(m_database->detach(u"former"_s));
    return taken;
}

Result<SignInTries> Reference::tries()
{
    if (m_held) {
        return *m_held;
    }
    struct Row
    {
        QString subject;
        WrongTries tries;
    };
    CT_TRY(statement, m_database->statement(u"people/list_tries"_s));
    CT_TRY(rows, statement->all([](const storage::Row &row) {
        return Row{ row.text(0),
                    { static_cast<int>(row.integer(1)), Instant::fromMs(row.integer(2)) } };
    }));
    SignInTries tries;
    for (const Row &row : rows) {
        if (row.subject.isEmpty()) {
            tries.device = row.tries;
        } else {
            tries.bySubject.emplace(row.subject, row.tries);
        }
    }
    return tries;
}

Result<void> Reference::keepTries(const SignInTries &tries)
{
    CT_TRY(transaction, storage::Transaction::begin(*m_database));
    CT_TRY(clear, m_database->statement(u"people/clear_tries"_s));
    CT_TRY(cleared, clear->run());
    Q_UNUSED(cleared);
    CT_TRY(insert, m_database->statement(u"people/insert_tries"_s));
    const auto keep = [insert](const QString &subject, const WrongTries &row) -> Result<void> {
        CT_TRY(touched,
               insert->bind("subject"_L1, subject)
                   .bind("count"_L1, std::int64_t{ row.count })
                   .bind("at"_L1, row.lastAt.ms())
                   .run());
        Q_UNUSED(touched);
        return done();
    };
    CT_TRY_DONE(keep(QString(), tries.device));
    for (const auto &[subject, row] : tries.bySubject) {
        CT_TRY_DONE(keep(subject, row));
    }
    CT_TRY_DONE(transaction.commit());
    m_held.reset();
    return done();
}

} // namespace countertop::till

#include "core/site/site.h"

#include "core/site/command/commands.h"
#include "core/site/feed/feedreader.h"
#include "core/site/intake/intake.h"
#include "core/site/intake/rework.h"
#include "core/storage/migrator.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

Site::Site(const Clock &clock, std::unique_ptr<IdSource> ids)
    : m_clock(clock)
    , m_ids(std::move(ids))
    , m_queries(std::make_unique<storage::QueryCatalog>(u":/site/queries"_s))
{
}

Site::~Site() = default;

Result<std::unique_ptr<Site>> Site::open(const QString &path,
                                         const Clock &clock,
                                         std::unique_ptr<IdSource> ids,
                                         storage::Durability durability)
{
    std::unique_ptr<Site> site(new Site(clock, std::move(ids)));
    storage::OpenOptions options;
    options.path = path;
    options.durability = durability;
    options.cacheKib = 2048;
    CT_TRY(database, storage::Database::open(options, *site->m_queries));
    storage::Migrator migrator(*database, u":/site/migrations"_s);
    CT_TRY(outcome, migrator.migrate(clock));
    Q_UNUSED(outcome);
    CT_TRY(booked, reworkAtStart(*database, *site->m_ids, clock));
    Q_UNUSED(booked);
    site->m_database = std::move(database);
    return site;
}

Result<std::unique_ptr<Site>>
Site::openReader(const QString &path, const Clock &clock, std::unique_ptr<IdSource> ids)
{
    std::unique_ptr<Site> site(new Site(clock, std::move(ids)));
    storage::OpenOptions options;
    options.path = path;
    options.access = storage::Access::Reader;
    options.cacheKib = 2048;
    CT_TRY(database, storage::Database::open(options, *site->m_queries));
    site->m_database = std::move(database);
    return site;
}

Result<PushAnswer> Site::push(const PushRequest &request)
{
    return Intake(*m_database, m_clock, *m_ids).push(request);
}

Result<FeedPage> Site::feedPage(const FeedRequest &request)
{
    return readFeedPage(*m_database, request);
}

Result<CommandAnswer> Site::command(const Command &command)
{
    return Commands(*m_database, m_clock, *m_ids).run(command);
}

Result<QJsonObject> Site::ask(const SiteQuestion &question)
{
    return Commands(*m_database, m_clock, *m_ids).answer(question);
}

Result<std::optional<EnrolledDevice>> Site::firstDevice()
{
    CT_TRY(statement, m_database->statement(u"shop/find_first_device"_s));
    struct Found
    {
        QString org;
        QString store;
        QString device;
        EnrolledDevice enrolled;
    };
    CT_TRY(found, statement->one([](const storage::Row &row) {
        Found texts{ row.text(0), row.text(1), row.text(2), EnrolledDevice() };
        texts.enrolled.deviceNumber = static_cast<int>(row.integer(3));
        texts.enrolled.epoch = static_cast<int>(row.integer(4));
        texts.enrolled.storeNumber = static_cast<int>(row.integer(5));
        texts.enrolled.storeName = row.text(6);
        texts.enrolled.orgName = row.text(7);
        texts.enrolled.siteEpoch = row.text(8);
        return texts;
    }));
    if (!found) {
        return std::optional<EnrolledDevice>();
    }
    CT_TRY(org, OrgId::fromText(found->org));
    CT_TRY(store, StoreId::fromText(found->store));
    CT_TRY(device, DeviceId::fromText(found->device));
    found->enrolled.org = org;
    found->enrolled.store = store;
    found->enrolled.device = device;
    return std::optional(found->enrolled);
}

} // namespace countertop::site

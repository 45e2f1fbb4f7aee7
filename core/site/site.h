#pragma once

#include "core/base/idsource.h"
#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

#include <memory>

namespace countertop::site {

/// What the terminal of a stand-alone shop and the enrolment of a device need to know.
struct EnrolledDevice
{
    OrgId org;
    StoreId store;
    DeviceId device;
    int storeNumber = 0;
    int deviceNumber = 0;
    int epoch = 0;
    QString storeName;
    QString orgName;
    QString siteEpoch;
};

/// The site of one company on one SQLite file: facts in, feeds out, commands decided. Belongs to
/// the thread that opened it; every call is bounded by the size of its request.
class Site final
{
public:
    /// Opens, migrates and checks `site.db`, and books what an older program set aside. *errors*:
    /// of Database::open and Migrator.
    static Result<std::unique_ptr<Site>> open(const QString &path,
                                              const Clock &clock,
                                              std::unique_ptr<IdSource> ids,
                                              storage::Durability durability
                                              = storage::Durability::Full);
    /// Opens what another Site of this program owns, to read from it: for pages and questions. It
    /// neither migrates nor writes. *errors*: of Database::open.
    static Result<std::unique_ptr<Site>>
    openReader(const QString &path, const Clock &clock, std::unique_ptr<IdSource> ids);
    ~Site();
    Site(const Site &) = delete;
    Site &operator=(const Site &) = delete;

    Result<PushAnswer> push(const PushRequest &request);
    Result<FeedPage> feedPage(const FeedRequest &request);
    Result<CommandAnswer> command(const Command &command);
    Result<QJsonObject> ask(const SiteQuestion &question);

    /// The first device, or nothing while no shop was made.
    Result<std::optional<EnrolledDevice>> firstDevice();

    storage::Database &database() { return *m_database; }
    const Clock &clock() const { return m_clock; }
    IdSource &ids() { return *m_ids; }

private:
    Site(const Clock &clock, std::unique_ptr<IdSource> ids);

    const Clock &m_clock;
    std::unique_ptr<IdSource> m_ids;
    std::unique_ptr<storage::QueryCatalog> m_queries;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace countertop::site

#include "core/site/restore/restoresite.h"

#include "core/protocol/sealed.h"
#include "core/site/device/securityevents.h"
#include "core/site/lease/leasefence.h"
#include "core/storage/backup.h"
#include "core/storage/replacedatabase.h"
#include "core/storage/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// A copy of the backup beside the database, until it takes its place. What an earlier try left
/// there goes, too.
class Preparation final
{
public:
    explicit Preparation(const QString &database)
        : m_path(database + u".restoring"_s)
    {
        removeAll();
    }
    ~Preparation() { removeAll(); }
    Preparation(const Preparation &) = delete;
    Preparation &operator=(const Preparation &) = delete;

    const QString &path() const { return m_path; }

private:
    void removeAll() const
    {
        const QFileInfo named(m_path);
        QDir folder(named.absolutePath());
        for (const QString &name : folder.entryList({ named.fileName() + u'*' }, QDir::Files)) {
            folder.remove(name);
        }
    }

    QString m_path;
};

/// Turns damage of any kind into «no backup». A disk that is full says nothing about the file.
Error notABackup(const Error &error)
{
    return error.kind == ErrorKind::Unavailable
        ? error
        : Error{ ErrorKind::Corrupt, RestoreError::NotABackup, error.detail };
}

/// Looked at before it is opened as a site, which would make tables in whatever it is.
Result<void> refuseOtherDatabases(const QString &path, const Clock &clock)
{
    CT_TRY(reader, Site::openReader(path, clock, std::make_unique<RandomIds>(clock)));
    for (const QString &name : { u"shop/list_orgs"_s, u"verify/list_devices"_s }) {
        if (!reader->database().statement(name)) {
            return Error{ ErrorKind::Corrupt,
                          RestoreError::NotASite,
                          u"it is the database of something else"_s };
        }
    }
    return done();
}

Result<void> beginEpochs(Site &site)
{
    CT_TRY(list, site.database().statement(u"shop/list_orgs"_s));
    CT_TRY(orgs, list->all([](const storage::Row &row) { return row.text(0); }));
    CT_TRY(renew, site.database().statement(u"shop/renew_site_epoch"_s));
    for (const QString &org : orgs) {
        CT_TRY(renewed,
               renew->bind("epoch"_L1, site.ids().next().toText()).bind("org"_L1, org).run());
        Q_UNUSED(renewed);
    }
    return done();
}

Result<void> tellEveryStore(Site &site, const QString &detail)
{
    CT_TRY(list, site.database().statement(u"restore/list_stores"_s));
    CT_TRY(stores,
           list->all([](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); }));
    for (const auto &[orgText, storeText] : stores) {
        CT_TRY(org, OrgId::fromText(orgText));
        CT_TRY(store, StoreId::fromText(storeText));
        CT_TRY_DONE(writeDown(site.database(),
                              site.ids(),
                              site.clock().now(),
                              { org, store, std::nullopt, "restored"_L1, detail }));
    }
    return done();
}

Result<RestoredSite> figuresOf(storage::Database &database)
{
    RestoredSite restored;
    CT_TRY(walked, verifyChains(database));
    restored.walked = walked;
    CT_TRY(newest, database.statement(u"restore/find_newest_fact"_s));
    CT_TRY(at, newest->one([](const storage::Row &row) { return row.optionalInteger(0); }));
    if (at && *at) {
        restored.newestFactAt = Instant::fromMs(**at);
    }
    CT_TRY(keyed, countKeyedDevices(database));
    restored.keyedDeviceCount = keyed;
    return restored;
}

/// Takes what its log holds into the former database, so that it is whole by itself. One that is
/// damaged stays as it is, its log beside it.
void settleFormer(const QString &path)
{
    if (QFileInfo(path).size() > 0) {
        const storage::QueryCatalog none{ QString() };
        (void)storage::Database::open({ path, storage::Access::Owner }, none).has_value();
    }
}

QString stampOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms(), Qt::UTC).toString(u"yyyyMMdd'T'hhmmss'Z'"_s);
}

} // namespace

std::string_view errorFeature(RestoreError)
{
    return "site restore";
}

Result<RestoredSite> beginNewHistory(const QString &address, const Clock &clock)
{
    CT_TRY(site, Site::open(address, clock, std::make_unique<RandomIds>(clock)));
    CT_TRY(restored, figuresOf(site->database()));
    CT_TRY(transaction, storage::Transaction::begin(site->database()));
    CT_TRY_DONE(beginEpochs(*site));
    CT_TRY_DONE(guardLeases(site->database(), clock.now()));
    CT_TRY(codes, site->database().statement(u"restore/close_codes"_s));
    CT_TRY(closed, codes->run());
    Q_UNUSED(closed);
    CT_TRY_DONE(tellEveryStore(
        *site, u"a backup with %1 facts was put back"_s.arg(restored.walked.factCount)));
    CT_TRY_DONE(transaction.commit());
    CT_TRY_DONE(site->database().checkpoint());
    return restored;
}

Result<RestoredSite> restoreSite(const QString &file, const QString &path, const Clock &clock)
{
    const Preparation copy(path);
    if (const auto copied = storage::copyDatabase(file, copy.path()); !copied) {
        return notABackup(copied.error());
    }
    if (const auto checked = storage::checkDatabaseFile(copy.path()); !checked) {
        return notABackup(checked.error());
    }
    CT_TRY_DONE(refuseOtherDatabases(copy.path(), clock));
    CT_TRY(restored, beginNewHistory(copy.path(), clock));
    if (QFileInfo(copy.path() + u"-wal"_s).size() > 0) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::Busy,
                      u"the copy is in use"_s };
    }
    settleFormer(path);
    CT_TRY(aside, storage::replaceDatabase(copy.path(), path, stampOf(clock.now())));
    restored.aside = aside;
    return restored;
}

Result<std::int64_t> countKeyedDevices(storage::Database &database)
{
    CT_TRY(keyed, database.statement(u"restore/count_keyed_devices"_s));
    CT_TRY(count, keyed->one([](const storage::Row &row) { return row.integer(0); }));
    return count.value_or(0);
}

Result<int> countUnopened(storage::Database &database, const QByteArray &sealingKey)
{
    CT_TRY(list, database.statement(u"restore/list_sealed"_s));
    CT_TRY(sealed, list->all([](const storage::Row &row) { return row.bytes(0); }));
    return static_cast<int>(
        std::count_if(sealed.begin(), sealed.end(), [&sealingKey](const QByteArray &secret) {
            return !unseal(sealingKey, secret).has_value();
        }));
}

} // namespace countertop::site

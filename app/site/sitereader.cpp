#include "app/site/sitereader.h"

#include "core/site/restore/restoresite.h"
#include "core/storage/migrator.h"
#include "core/storage/replacedatabase.h"

#include <QFileInfo>

namespace countertop::sitehost {

using namespace Qt::StringLiterals;

std::string_view errorFeature(ReadError)
{
    return "site reader";
}

/// A site's keys lie beside it and in no database. An instance that made its own could not open
/// what the others sealed, and no till would know it.
static Result<void> refuseOtherKeys(const SiteFolder &folder, const Clock &clock)
{
    CT_TRY(
        site,
        site::Site::openReader(folder.databasePath(), clock, std::make_unique<RandomIds>(clock)));
    CT_TRY(number, storage::Migrator(site->database(), u":/site/migrations"_s).current());
    if (number == 0) {
        return done(); // the first instance, the first time
    }
    CT_TRY(key, folder.storedSealingKey());
    CT_TRY(unopened, site::countUnopened(site->database(), key.value_or(QByteArray())));
    if (unopened > 0) {
        return Error{ ErrorKind::Refused, ReadError::OtherKeys, folder.path() };
    }
    return done();
}

Result<void> prepareDatabase(const SiteFolder &folder, const Clock &clock)
{
    if (folder.hasServer()) {
        return refuseOtherKeys(folder, clock);
    }
    CT_TRY(replaced, storage::finishReplacement(folder.databasePath()));
    Q_UNUSED(replaced);
    return done();
}

Result<void> refuseOtherIdentity(const SiteFolder &folder, const Clock &clock)
{
    if (!folder.hasServer() || folder.hasOwnKey()) {
        return done();
    }
    CT_TRY(
        site,
        site::Site::openReader(folder.databasePath(), clock, std::make_unique<RandomIds>(clock)));
    CT_TRY(number, storage::Migrator(site->database(), u":/site/migrations"_s).current());
    CT_TRY(keyed, number == 0 ? std::int64_t{ 0 } : site::countKeyedDevices(site->database()));
    if (keyed > 0) {
        return Error{ ErrorKind::Refused, ReadError::OtherKeys, folder.path() };
    }
    return done();
}

Result<void> refuseUnready(const SiteFolder &folder)
{
    if (folder.hasServer()) {
        return done(); // whether a site is there is asked of the server itself
    }
    if (storage::isReplacementWaiting(folder.databasePath())) {
        return Error{ ErrorKind::Refused, ReadError::RestoreCutOff, folder.path() };
    }
    if (QFileInfo(folder.databasePath()).size() == 0) {
        return Error{ ErrorKind::Refused, ReadError::NoDatabase, folder.databasePath() };
    }
    return done();
}

Result<std::unique_ptr<site::Site>> openToRead(const SiteFolder &folder, const Clock &clock)
{
    CT_TRY_DONE(refuseUnready(folder));
    CT_TRY(
        site,
        site::Site::openReader(folder.databasePath(), clock, std::make_unique<RandomIds>(clock)));
    storage::Migrator migrator(site->database(), u":/site/migrations"_s);
    CT_TRY(number, migrator.current());
    if (number == migrator.newest()) {
        return site;
    }
    if (number == 0) {
        return Error{ ErrorKind::Refused, ReadError::NoDatabase, folder.name() };
    }
    const QString versions = u"database %1, program %2"_s.arg(number).arg(migrator.newest());
    if (number > migrator.newest()) {
        return Error{ ErrorKind::Refused, storage::StorageError::NewerSchema, versions };
    }
    return Error{ ErrorKind::Refused, ReadError::OlderSchema, versions };
}

} // namespace countertop::sitehost

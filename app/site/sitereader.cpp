#include "app/site/sitereader.h"

#include "core/storage/migrator.h"
#include "core/storage/replacedatabase.h"

#include <QFileInfo>

namespace countertop::sitehost {

using namespace Qt::StringLiterals;

std::string_view errorFeature(ReadError)
{
    return "site reader";
}

Result<void> refuseUnready(const SiteFolder &folder)
{
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
    const QString versions = u"database %1, program %2"_s.arg(number).arg(migrator.newest());
    if (number > migrator.newest()) {
        return Error{ ErrorKind::Refused, storage::StorageError::NewerSchema, versions };
    }
    return Error{ ErrorKind::Refused, ReadError::OlderSchema, versions };
}

} // namespace countertop::sitehost

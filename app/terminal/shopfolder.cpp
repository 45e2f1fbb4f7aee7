#include "app/terminal/shopfolder.h"

#include "core/storage/database.h"
#include "core/storage/migrator.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

/// What the system says of a file that this user would read; 0 where he may.
int denialOf(const QString &path, int rights)
{
    return ::access(QFile::encodeName(path).constData(), rights) == 0 ? 0 : errno;
}

/// A database that was made has at least one page.
bool isThere(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// Whether a device is enrolled in the site's database.
Result<bool> knowsADevice(const QString &path)
{
    const storage::QueryCatalog queries(u":/site/queries"_s);
    CT_TRY(database, storage::Database::open({ path, storage::Access::Reader }, queries));
    CT_TRY(number, storage::Migrator(*database, u":/site/migrations"_s).current());
    if (number == 0) {
        return false;
    }
    CT_TRY(statement, database->statement(u"shop/find_first_device"_s));
    CT_TRY(device, statement->one([](const storage::Row &row) { return row.text(2); }));
    return device.has_value();
}

} // namespace

std::string_view errorFeature(OpenError)
{
    return "open";
}

bool ShopFolder::siteKnowsATill() const
{
    // A first start that was killed while it moved its files into place had sold nothing.
    if (!isThere(file(u"site.db"_s)) || isThere(file(u"unfinished/till.db"_s))) {
        return false;
    }
    const auto known = knowsADevice(file(u"site.db"_s));
    return !known || *known; // what cannot be read is not taken for nothing
}

Result<void> ShopFolder::canTakeAShop() const
{
    const QFileInfo folder(m_path);
    if (folder.exists() && !folder.isDir()) {
        return problem(ErrorKind::Invalid, OpenError::NotAFolder);
    }
    switch (denialOf(m_path, R_OK | X_OK)) {
    case ENOTDIR:
        return problem(ErrorKind::Invalid, OpenError::NotAFolder);
    case EACCES:
        return problem(ErrorKind::Refused, OpenError::NotAllowed);
    default:
        return done();
    }
}

Result<void> ShopFolder::hasTill() const
{
    CT_TRY_DONE(canTakeAShop());
    const QString till = file(u"till.db"_s);
    if (!isThere(till)) {
        return siteKnowsATill() ? problem(ErrorKind::Corrupt, OpenError::TillMissing)
                                : problem(ErrorKind::Invalid, OpenError::NoShop);
    }
    return denialOf(till, R_OK) == 0 ? done() : problem(ErrorKind::Refused, OpenError::NotAllowed);
}

Result<void> ShopFolder::isWhole() const
{
    CT_TRY_DONE(hasTill());
    return isThere(file(u"site.db"_s)) ? done()
                                       : problem(ErrorKind::Corrupt, OpenError::SiteMissing);
}

} // namespace countertop::terminal

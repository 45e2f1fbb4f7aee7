#include "app/terminal/shopfolder.h"

#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "core/till/journal/rollbackguard.h"

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

/// The migration of `till.db` that brought connections; older ones stand alone.
constexpr int connectionsSince = 5;

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

/// How far a device's facts go, in its own database or in the central one.
struct KnownEnd
{
    QString device;
    till::GuardMark mark;
};

Result<std::optional<KnownEnd>> endOfJournal(const QString &path)
{
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database, storage::Database::open({ path, storage::Access::Reader }, queries));
    CT_TRY(statement, database->statement(u"journal/read_mark"_s));
    return statement->one([](const storage::Row &row) {
        const till::GuardMark mark{ static_cast<int>(row.integer(1)),
                                    row.integer(2),
                                    row.bytes(3) };
        return KnownEnd{ row.text(0), mark };
    });
}

Result<std::optional<till::GuardMark>> endAtSite(const QString &path, const QString &device)
{
    const storage::QueryCatalog queries(u":/site/queries"_s);
    CT_TRY(database, storage::Database::open({ path, storage::Access::Reader }, queries));
    CT_TRY(statement, database->statement(u"intake/find_device"_s));
    return statement->bind("device"_L1, device).one([](const storage::Row &row) {
        return till::GuardMark{ static_cast<int>(row.integer(3)), row.integer(4), row.bytes(5) };
    });
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
    if (isThere(file(u"site.db"_s))) {
        return done();
    }
    CT_TRY(joined, connection());
    return joined ? done() : problem(ErrorKind::Corrupt, OpenError::SiteMissing);
}

Result<std::optional<till::SiteConnection>> ShopFolder::connection() const
{
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database,
           storage::Database::open({ file(u"till.db"_s), storage::Access::Reader }, queries));
    CT_TRY(number, storage::Migrator(*database, u":/till/migrations"_s).current());
    if (number < connectionsSince) {
        return std::optional<till::SiteConnection>();
    }
    return till::findConnection(*database);
}

Result<bool> ShopFolder::provesTheJournal() const
{
    if (till::RollbackGuard(m_path).mark()) {
        return true;
    }
    CT_TRY(own, endOfJournal(file(u"till.db"_s)));
    CT_TRY(joined, connection());
    if (joined) {
        return true;
    }
    if (!own || !isThere(file(u"site.db"_s))) {
        return false;
    }
    const auto known = endAtSite(file(u"site.db"_s), own->device);
    return known && *known && **known == own->mark;
}

} // namespace countertop::terminal

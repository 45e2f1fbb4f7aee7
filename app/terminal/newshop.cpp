#include "app/terminal/newshop.h"

#include "app/terminal/shopfolder.h"
#include "core/storage/movefiles.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

const QString marker = u"till.db"_s; ///< with it the folder is a shop

/// Files that only a shop has.
const QStringList shopFiles{
    marker, u"site.db"_s, u"reference.db"_s, u"till.guard"_s, u"secrets.sealed"_s
};

Result<void> makeInPlace(const QString &folder, const ShopMaker &make)
{
    const QTemporaryDir aside(QDir(folder).filePath(u".init-XXXXXX"_s));
    if (!aside.isValid()) {
        return storage::systemError(errno, folder);
    }
    CT_TRY_DONE(make(aside.path()));
    QStringList names = QDir(aside.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    names.removeAll(u"till.lock"_s); // of this run
    names.removeAll(marker);
    return storage::moveFiles(names << marker, aside.path(), folder);
}

} // namespace

std::string_view errorFeature(NewShopError)
{
    return "new-shop";
}

Result<void> checkFree(const QString &folder)
{
    const auto found = ShopFolder(folder).hasTill();
    if (found) {
        return Error{ ErrorKind::Refused, NewShopError::AlreadyThere, folder };
    }
    if (!found.error().code.is(OpenError::NoShop)) {
        return found.error();
    }
    for (const QString &name : shopFiles) {
        if (QFileInfo::exists(QDir(folder).filePath(name))) {
            return Error{ ErrorKind::Refused, NewShopError::FilesThere, name };
        }
    }
    return done();
}

Result<void> makeShopAside(const QString &folder, const ShopMaker &make)
{
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder)) {
        return storage::systemError(errno, folder);
    }
    auto made = makeInPlace(folder, make);
    if (!made && isNew) {
        QDir().rmdir(folder);
    }
    return made;
}

} // namespace countertop::terminal

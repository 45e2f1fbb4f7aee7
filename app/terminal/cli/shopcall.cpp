#include "app/terminal/cli/shopcall.h"

#include "app/terminal/waiting.h"
#include "core/storage/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace countertop::terminal {

namespace {

/// The first person of whom *isMeant* is true, with the role of today.
template <typename Predicate>
Result<std::optional<till::Session>> findPerson(OpenedShop &shop, Predicate isMeant)
{
    CT_TRY(tiles, waitFor(shop.people().people()));
    CT_TRY(roles, waitFor(shop.people().roles()));
    // Ids begin with the time at which they were made.
    std::sort(
        tiles.begin(), tiles.end(), [](const till::PersonTile &one, const till::PersonTile &other) {
            return one.person.id < other.person.id;
        });
    for (const till::PersonTile &tile : tiles) {
        const auto role = std::find_if(roles.begin(), roles.end(), [&tile](const Role &candidate) {
            return candidate.id == tile.person.role;
        });
        if (role != roles.end() && isMeant(tile.person)) {
            return std::optional(till::Session{ tile.person, *role, shop.till().clock().now() });
        }
    }
    return std::optional<till::Session>();
}

/// The databases of a shop that another process has open. The site first, as in a backup: what it
/// knows is never beyond the till's head.
Result<std::unique_ptr<QTemporaryDir>> copyOf(const QString &folder)
{
    auto copy = std::make_unique<QTemporaryDir>();
    if (!copy->isValid()) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      copy->errorString() };
    }
    for (const auto *name : { "site.db", "till.db", "reference.db" }) {
        const QString file = QString::fromLatin1(name);
        if (!QFileInfo::exists(QDir(folder).filePath(file))) {
            continue; // the site of a till that joined one lies elsewhere
        }
        CT_TRY_DONE(storage::copyDatabase(QDir(folder).filePath(file), copy->filePath(file)));
    }
    return copy;
}

} // namespace

std::string_view errorFeature(PersonError)
{
    return "person";
}

Result<std::unique_ptr<OpenedShop>> openForCall(const QString &folder, const Clock &clock)
{
    CT_TRY(shop, OpenedShop::open(folder, clock));
    shop->till().keepUncleanEnd(); // the counter asks whether the last receipt was printed
    if (const auto unlocked = waitFor(shop->unlockSite()); !unlocked) {
        QTextStream(stderr) << QStringLiteral("The site was not reached (%1). What needs it is "
                                              "refused; nothing is lost.\n")
                                   .arg(unlocked.error().detail);
    }
    const till::CopyState copy = shop->sync().copyState();
    if (copy != till::CopyState::Kept) {
        QTextStream(stderr)
            << QStringLiteral("The till's copy of goods, people and settings was %1; it was made "
                              "again from site.db. No sale was touched.\n")
                   .arg(copy == till::CopyState::Missing ? QStringLiteral("missing")
                                                         : QStringLiteral("damaged"));
    }
    return shop;
}

ShopToRead::ShopToRead(std::unique_ptr<QTemporaryDir> copy, std::unique_ptr<OpenedShop> shop)
    : m_copy(std::move(copy))
    , m_shop(std::move(shop))
{
}

Result<ShopToRead> ShopToRead::open(const QString &folder, const Clock &clock)
{
    auto shop = openForCall(folder, clock);
    if (shop) {
        return ShopToRead(nullptr, std::move(*shop));
    }
    if (!shop.error().code.is(storage::StorageError::AlreadyInUse)) {
        return shop.error();
    }
    CT_TRY(copy, copyOf(folder));
    CT_TRY(copied, OpenedShop::openCopy(copy->path(), clock));
    return ShopToRead(std::move(copy), std::move(copied));
}

Result<till::Session> personNamed(OpenedShop &shop, const QString &name)
{
    CT_TRY(found, findPerson(shop, [wanted = name.trimmed()](const Person &person) {
               return person.name.compare(wanted, Qt::CaseInsensitive) == 0;
           }));
    return found ? Result<till::Session>(*found)
                 : Error{ ErrorKind::Refused, PersonError::Unknown, name };
}

Result<till::Session> personActing(OpenedShop &shop, const Call &call)
{
    if (call.has(QStringLiteral("as"))) {
        return personNamed(shop, call.value(QStringLiteral("as")));
    }
    CT_TRY(first, findPerson(shop, [](const Person &) { return true; }));
    return first ? Result<till::Session>(*first)
                 : Error{ ErrorKind::Refused, PersonError::Unknown, QStringLiteral("--as") };
}

} // namespace countertop::terminal

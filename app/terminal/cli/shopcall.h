#pragma once

#include "app/terminal/cli/arguments.h"
#include "app/terminal/openedshop.h"

#include <QTemporaryDir>

#include <memory>

namespace countertop::terminal {

enum class PersonError { Unknown };
std::string_view errorFeature(PersonError);

/// Opens the shop for a command and says on standard error what was mended at it.
/// *errors*: of OpenedShop::open.
Result<std::unique_ptr<OpenedShop>> openForCall(const QString &folder, const Clock &clock);

/// A shop for a command that only reads: the folder itself, or a copy of it as it stood this moment
/// while the terminal sells on it.
class ShopToRead final
{
public:
    /// *errors*: of OpenedShop::open but StorageError::AlreadyInUse; those of copying a database.
    static Result<ShopToRead> open(const QString &folder, const Clock &clock);

    OpenedShop &operator*() const { return *m_shop; }
    OpenedShop *operator->() const { return m_shop.get(); }

private:
    ShopToRead(std::unique_ptr<QTemporaryDir> copy, std::unique_ptr<OpenedShop> shop);

    std::unique_ptr<QTemporaryDir> m_copy; ///< readable by this user alone; goes after the shop
    std::unique_ptr<OpenedShop> m_shop;
};

/// Who acts on the command line, by name. Whoever may run the program on the folder may name
/// anybody: rights are checked as for that person.
/// *errors*: Refused PersonError::Unknown (detail: the name).
Result<till::Session> personNamed(OpenedShop &shop, const QString &name);

/// The person of `--as`; without it the shop's first person, its owner.
/// *errors*: as personNamed.
Result<till::Session> personActing(OpenedShop &shop, const Call &call);

} // namespace countertop::terminal

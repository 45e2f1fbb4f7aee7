#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace countertop::terminal {

enum class NewShopError {
    AlreadyThere,
    FilesThere, ///< detail: a file that only a shop has; there is no shop with it
};
std::string_view errorFeature(NewShopError);

/// Makes the files of a shop in a folder of their own; everything is closed when it answers.
using ShopMaker = std::function<Result<void>(const QString &asideFolder)>;

/// Whether a shop can be made in *folder* without touching what somebody left.
/// *errors*: those of ShopFolder::hasTill but NoShop; Refused NewShopError.
Result<void> checkFree(const QString &folder);

/// Has *make* make a shop aside and moves it into *folder*, `till.db` last: whole, or nothing that
/// a later try would stumble over. *errors*: those of *make*; of the file system.
Result<void> makeShopAside(const QString &folder, const ShopMaker &make);

} // namespace countertop::terminal

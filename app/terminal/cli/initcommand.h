#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

#include <QString>

namespace countertop::terminal {

/// What a new shop is made from (decisions.md 32); the first start of the window asks the same.
struct ShopWish
{
    QString name;
    QString currency;
    QString zone;
    QString taxRate; ///< per cent as typed: "19", "9.375"
    bool isTaxIncluded = true;
    QString owner;
    QString ownerPin;
    QString manager; ///< a second person; empty for none
    bool isDemo = false;
};

enum class InitError {
    AlreadyThere,
    FieldMissing, ///< detail: which
    BadTaxRate,
    BadYesNo,
    WeakPin,
};
std::string_view errorFeature(InitError);

/// The wish of a call of `countertop init`; the PIN is read from standard input where asked.
/// *errors*: Invalid InitError.
Result<ShopWish> wishOf(const Call &call);

/// Makes the shop in *folder*: whole, or nothing that a later try would stumble over.
Result<void> makeShopIn(const QString &folder, const ShopWish &wish);

} // namespace countertop::terminal

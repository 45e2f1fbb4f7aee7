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
    QString language; ///< of screen and papers; empty for the default
    bool wantsRecoveryCode = false;
};

/// Before the owner's recovery code in what `init` says.
inline constexpr QLatin1StringView recoveryLabel{ "Recovery code: " };

enum class InitError {
    FieldMissing, ///< detail: which
    HoldsCardNumber, ///< detail: which
    HoldsControls, ///< detail: which
    BadTaxRate,
    BadYesNo,
    WeakPin,
    BadLanguage,
};
std::string_view errorFeature(InitError);

/// The wish of a call of `countertop init`; the PIN is read from standard input where asked.
/// *errors*: Invalid InitError.
Result<ShopWish> wishOf(const Call &call);

/// Makes the shop in *folder*: whole, or nothing that a later try would stumble over.
/// *returns* the owner's recovery code where the wish asks for one, else nothing.
/// *errors*: those of `checkFree`; InitError; what stores and desks say.
Result<QString> makeShopIn(const QString &folder, const ShopWish &wish);

} // namespace countertop::terminal

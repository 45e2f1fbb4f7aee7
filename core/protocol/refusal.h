#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace countertop {

/// Why the site refused a command or set a fact aside. Each has a stable word on the wire.
enum class Refusal {
    UnknownKind,
    UnknownVersion,
    Malformed,
    OtherBody, ///< the command's id was used for something else (SY-23)
    StaleVersion, ///< somebody else was first; detail: who and when
    NotFound,
    RightDenied,
    NameMissing,
    CodeTaken, ///< detail: the product that has the code (CT-31)
    CategoryRing, ///< detail: the category that would stand above itself (CT-92)
    CategoryInUse, ///< detail: how many products and categories are in it
    NoSuchCategory,
    NoSuchTaxClass,
    NoSkuForStock, ///< goods whose stock is counted need a number (ICX-09)
    NoReason,
    NotTracked,
    OverLimit, ///< detail: what is free, in minor units
    AlreadyReserved,
    NotAllowedValue,
    WrongState,
    LastManager, ///< nobody would be left who may edit people
    UnknownProduct,
    UnknownCustomer,
    BehindSetAside, ///< an earlier fact about the same object waits for a person
    DoesNotAddUp,
    HoldsCardNumber,
    VersionTooOld, ///< detail: the least version that may send commands (SY-39)
    Guarded, ///< tills that may hold leases have not reported to the restored site yet
    OverCap, ///< more at once than a lease may hold; detail: the cap
    OverLease, ///< more than is left of the lease; detail: what is left
    LeaseEnded, ///< it was settled, or its till was given up for lost
    TooEarly, ///< detail: when, in milliseconds
};
std::string_view errorFeature(Refusal);

/// "code_taken".
QString refusalCode(Refusal refusal);
/// The word for any refused error; "malformed" for one that is no Refusal.
QString refusalCodeOf(const Error &error);
std::optional<Refusal> refusalFromCode(QStringView code);

/// What is kept and told of an Error: enough to see what was wrong, however much was sent.
QString shortDetail(const QString &detail);

/// An Error of kind Refused (Conflict for StaleVersion, Invalid for Malformed).
Error refused(Refusal refusal, const QString &detail = {});

} // namespace countertop

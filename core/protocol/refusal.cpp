#include "core/protocol/refusal.h"

#include <algorithm>
#include <array>

namespace countertop {

namespace {

struct Word
{
    Refusal refusal;
    const char *code;
};

/// In the order of the enum.
constexpr std::array words{
    Word{ Refusal::UnknownKind, "unknown_kind" },
    Word{ Refusal::UnknownVersion, "unknown_version" },
    Word{ Refusal::Malformed, "malformed" },
    Word{ Refusal::OtherBody, "other_body" },
    Word{ Refusal::StaleVersion, "stale_version" },
    Word{ Refusal::NotFound, "not_found" },
    Word{ Refusal::RightDenied, "right_denied" },
    Word{ Refusal::NameMissing, "name_missing" },
    Word{ Refusal::CodeTaken, "code_taken" },
    Word{ Refusal::CategoryRing, "category_ring" },
    Word{ Refusal::CategoryInUse, "category_in_use" },
    Word{ Refusal::NoSuchCategory, "no_such_category" },
    Word{ Refusal::NoSuchTaxClass, "no_such_tax_class" },
    Word{ Refusal::NoSkuForStock, "no_sku_for_stock" },
    Word{ Refusal::NoReason, "no_reason" },
    Word{ Refusal::NotTracked, "not_tracked" },
    Word{ Refusal::OverLimit, "over_limit" },
    Word{ Refusal::AlreadyReserved, "already_reserved" },
    Word{ Refusal::NotAllowedValue, "not_allowed_value" },
    Word{ Refusal::WrongState, "wrong_state" },
    Word{ Refusal::LastManager, "last_manager" },
    Word{ Refusal::UnknownProduct, "unknown_product" },
    Word{ Refusal::UnknownCustomer, "unknown_customer" },
    Word{ Refusal::BehindSetAside, "behind_set_aside" },
    Word{ Refusal::DoesNotAddUp, "does_not_add_up" },
    Word{ Refusal::HoldsCardNumber, "holds_card_number" },
    Word{ Refusal::VersionTooOld, "version_too_old" },
    Word{ Refusal::Guarded, "guarded" },
    Word{ Refusal::OverCap, "over_cap" },
    Word{ Refusal::OverLease, "over_lease" },
    Word{ Refusal::LeaseEnded, "lease_ended" },
    Word{ Refusal::TooEarly, "too_early" },
};

} // namespace

std::string_view errorFeature(Refusal)
{
    return "refusal";
}

QString refusalCode(Refusal refusal)
{
    return QLatin1StringView(words.at(static_cast<std::size_t>(refusal)).code);
}

QString refusalCodeOf(const Error &error)
{
    const bool isOurs = error.code.feature() == errorFeature(Refusal::Malformed);
    return refusalCode(isOurs ? static_cast<Refusal>(error.code.value()) : Refusal::Malformed);
}

std::optional<Refusal> refusalFromCode(QStringView code)
{
    const auto found = std::find_if(words.begin(), words.end(), [code](const Word &word) {
        return code == QLatin1StringView(word.code);
    });
    return found == words.end() ? std::nullopt : std::optional(found->refusal);
}

QString shortDetail(const QString &detail)
{
    constexpr qsizetype lengthMost = 200;
    return detail.size() > lengthMost ? detail.left(lengthMost) + u'…' : detail;
}

Error refused(Refusal refusal, const QString &detail)
{
    const ErrorKind kind = refusal == Refusal::StaleVersion ? ErrorKind::Conflict
        : refusal == Refusal::Malformed                     ? ErrorKind::Invalid
                                                            : ErrorKind::Refused;
    return { kind, refusal, detail };
}

} // namespace countertop

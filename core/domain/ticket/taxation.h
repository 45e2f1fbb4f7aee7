#pragma once

#include "core/base/rounding.h"
#include "core/domain/catalog/tax.h"

#include <span>
#include <vector>

namespace countertop {

/// An exact share of an amount; reduced, so equal shares compare equal.
struct ExactShare
{
    Int128 numerator = 0;
    Int128 denominator = 1;
    bool operator==(const ExactShare &) const = default;
};

/// What each tax is of an amount, exactly: of the price with taxes (Included) or without (Added).
/// Compound taxes build on those before them. *shape*: one a tax, same order. At most two compound
/// taxes in one list, so that every product stays within 128 bits; `checkTaxClass` sees to it.
std::vector<ExactShare> taxShares(std::span<const LineTax> taxes, TaxMode mode);

/// An amount that is taxed with one list of taxes: a line, or a component of a bundle.
/// *amount* has its taxes within when the mode is Included.
struct TaxedParcel
{
    Money amount;
    std::span<const LineTax> taxes;
};

/// The taxes of every parcel. By line each is rounded half up once (CT-42, CT-43). By total the sum
/// over all parcels of one tax and rate is rounded once and spread back by `allocate` (CT-44);
/// amounts that come in and amounts that go back are two sums, so that each side of an exchange
/// keeps its own tax (CT-69). *shape*: one list a parcel, one amount a tax, same order.
std::vector<std::vector<Money>>
computeTaxes(std::span<const TaxedParcel> parcels, TaxMode mode, TaxRounding rounding);

/// The taxes with what each was taken on: *net*, or *net* and the earlier taxes for a compound one.
std::vector<TaxAmount>
taxAmounts(std::span<const LineTax> taxes, std::span<const Money> amounts, const Money &net);

} // namespace countertop

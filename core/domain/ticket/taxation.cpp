#include "core/domain/ticket/taxation.h"

#include "core/base/check.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace countertop {

namespace {

Int128 greatestCommonDivisor(Int128 a, Int128 b)
{
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

ExactShare reduced(Int128 numerator, Int128 denominator)
{
    const Int128 divisor = greatestCommonDivisor(numerator, denominator);
    return { numerator / divisor, denominator / divisor };
}

Money shareOf(const Money &amount, const ExactShare &share)
{
    return Money::fromMinor(
        divideRounded(amount.minor() * share.numerator, share.denominator, Rounding::HalfUp),
        amount.currency());
}

/// The parcels that carry one tax at one rate in one direction: they are rounded together.
struct Pool
{
    ExactShare share;
    std::vector<std::pair<std::size_t, std::size_t>> places; ///< parcel, index of the tax in it
    std::vector<std::int64_t> weights; ///< magnitude of each parcel
    std::int64_t sumMinor = 0;
};

using PoolKey = std::tuple<TaxId, Int128, Int128, bool>;

std::map<PoolKey, Pool> poolsOf(std::span<const TaxedParcel> parcels, TaxMode mode)
{
    std::map<PoolKey, Pool> pools;
    for (std::size_t index = 0; index < parcels.size(); ++index) {
        const TaxedParcel &parcel = parcels[index];
        const std::vector<ExactShare> shares = taxShares(parcel.taxes, mode);
        for (std::size_t tax = 0; tax < shares.size(); ++tax) {
            const PoolKey key(parcel.taxes[tax].id,
                              shares[tax].numerator,
                              shares[tax].denominator,
                              parcel.amount.isNegative());
            Pool &pool = pools[key];
            pool.share = shares[tax];
            pool.places.emplace_back(index, tax);
            pool.weights.push_back(parcel.amount.abs().minor());
            pool.sumMinor += parcel.amount.minor();
        }
    }
    return pools;
}

} // namespace

std::vector<ExactShare> taxShares(std::span<const LineTax> taxes, TaxMode mode)
{
    const auto compoundCount = std::count_if(taxes.begin(), taxes.end(), [](const LineTax &tax) {
        return tax.base == TaxBase::NetAndEarlierTaxes;
    });
    CT_CHECK(compoundCount <= 2);
    Int128 scale = Rate::whole;
    for (std::ptrdiff_t level = 0; level < compoundCount; ++level) {
        scale *= Rate::whole;
    }
    std::vector<Int128> onNet; // each tax of a net of `scale`; exact, see the scale
    Int128 sum = 0;
    for (const LineTax &tax : taxes) {
        const Int128 base = tax.base == TaxBase::Net ? scale : scale + sum;
        onNet.push_back(base * tax.rate.ppm() / Rate::whole);
        sum += onNet.back();
    }
    const Int128 denominator = mode == TaxMode::Included ? scale + sum : scale;
    std::vector<ExactShare> shares;
    shares.reserve(onNet.size());
    for (const Int128 numerator : onNet) {
        shares.push_back(reduced(numerator, denominator));
    }
    return shares;
}

std::vector<std::vector<Money>>
computeTaxes(std::span<const TaxedParcel> parcels, TaxMode mode, TaxRounding rounding)
{
    std::vector<std::vector<Money>> amounts;
    amounts.reserve(parcels.size());
    if (rounding == TaxRounding::ByLine) {
        for (const TaxedParcel &parcel : parcels) {
            std::vector<Money> &taxes = amounts.emplace_back();
            for (const ExactShare &share : taxShares(parcel.taxes, mode)) {
                taxes.push_back(shareOf(parcel.amount, share));
            }
        }
        return amounts;
    }
    for (const TaxedParcel &parcel : parcels) {
        amounts.emplace_back(parcel.taxes.size(), Money::zero(parcel.amount.currency()));
    }
    for (const auto &[key, pool] : poolsOf(parcels, mode)) {
        const Currency currency = parcels[pool.places.front().first].amount.currency();
        const Money sum = Money::fromMinor(pool.sumMinor, currency);
        const std::vector<Money> spread = allocate(shareOf(sum, pool.share), pool.weights);
        for (std::size_t place = 0; place < spread.size(); ++place) {
            const auto [parcel, tax] = pool.places[place];
            amounts[parcel][tax] = spread[place];
        }
    }
    return amounts;
}

std::vector<TaxAmount>
taxAmounts(std::span<const LineTax> taxes, std::span<const Money> amounts, const Money &net)
{
    CT_CHECK(taxes.size() == amounts.size());
    std::vector<TaxAmount> result;
    result.reserve(taxes.size());
    Money earlier = Money::zero(net.currency());
    for (std::size_t index = 0; index < taxes.size(); ++index) {
        const bool isCompound = taxes[index].base == TaxBase::NetAndEarlierTaxes;
        result.push_back({ taxes[index], isCompound ? net + earlier : net, amounts[index] });
        earlier += amounts[index];
    }
    return result;
}

} // namespace countertop

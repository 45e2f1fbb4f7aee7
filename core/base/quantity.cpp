#include "core/base/quantity.h"

#include "core/base/check.h"
#include "core/base/rounding.h"

#include <array>

namespace countertop {

namespace {

struct UnitRow
{
    Unit unit;
    QLatin1StringView code;
};

constexpr std::array unitRows = {
    UnitRow{ Unit::Piece, QLatin1StringView("pc") },
    UnitRow{ Unit::Kilogram, QLatin1StringView("kg") },
    UnitRow{ Unit::Litre, QLatin1StringView("l") },
    UnitRow{ Unit::Metre, QLatin1StringView("m") },
    UnitRow{ Unit::Hour, QLatin1StringView("h") },
};

constexpr std::int64_t quantityLimit = std::int64_t{ 1 } << 53;

} // namespace

QString unitCode(Unit unit)
{
    return unitRows.at(static_cast<std::size_t>(unit)).code;
}

std::optional<Unit> unitFromCode(QStringView code)
{
    for (const UnitRow &row : unitRows) {
        if (code == row.code) {
            return row.unit;
        }
    }
    return std::nullopt;
}

Quantity Quantity::fromThousandths(std::int64_t thousandths, Unit unit)
{
    CT_CHECK(thousandths >= -quantityLimit && thousandths <= quantityLimit);
    Quantity quantity;
    quantity.m_thousandths = thousandths;
    quantity.m_unit = unit;
    return quantity;
}

Quantity Quantity::pieces(std::int64_t count)
{
    CT_CHECK(count >= -quantityLimit / 1000 && count <= quantityLimit / 1000);
    return fromThousandths(count * 1000, Unit::Piece);
}

Quantity Quantity::operator-() const
{
    return fromThousandths(-m_thousandths, m_unit);
}

Quantity Quantity::operator+(const Quantity &other) const
{
    CT_CHECK(m_unit == other.m_unit);
    return fromThousandths(m_thousandths + other.m_thousandths, m_unit);
}

Quantity Quantity::operator-(const Quantity &other) const
{
    return *this + (-other);
}

Quantity Quantity::times(std::int64_t factor) const
{
    const Int128 product = static_cast<Int128>(m_thousandths) * factor;
    return fromThousandths(divideRounded(product, 1, Rounding::Down), m_unit);
}

std::strong_ordering Quantity::operator<=>(const Quantity &other) const
{
    CT_CHECK(m_unit == other.m_unit);
    return m_thousandths <=> other.m_thousandths;
}

} // namespace countertop

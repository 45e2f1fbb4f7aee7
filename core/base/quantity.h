#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace countertop {

/// What a quantity counts. The code is what is stored and sent; screens translate it.
enum class Unit { Piece, Kilogram, Litre, Metre, Hour };

/// "pc", "kg", "l", "m", "h".
QString unitCode(Unit unit);
std::optional<Unit> unitFromCode(QStringView code);

/// How much of something, in thousandths of its unit: 3 pieces are 3000, 0.234 kg are 234.
/// Bound to ±2^53 thousandths. Adding two units is a program error.
class Quantity final
{
public:
    Quantity() = default;
    static Quantity fromThousandths(std::int64_t thousandths, Unit unit);
    static Quantity pieces(std::int64_t count);

    std::int64_t thousandths() const { return m_thousandths; }
    Unit unit() const { return m_unit; }
    bool isZero() const { return m_thousandths == 0; }
    bool isNegative() const { return m_thousandths < 0; }
    /// True for 1, 2, 3 …, false for 0.5.
    bool isWhole() const { return m_thousandths % 1000 == 0; }

    Quantity operator-() const;
    Quantity operator+(const Quantity &other) const;
    Quantity operator-(const Quantity &other) const;
    /// This quantity *times* an integer factor, as a case of six has six pieces.
    Quantity times(std::int64_t factor) const;

    bool operator==(const Quantity &) const = default;
    /// Order within one unit; comparing two units is a program error.
    std::strong_ordering operator<=>(const Quantity &other) const;

private:
    std::int64_t m_thousandths = 0;
    Unit m_unit = Unit::Piece;
};

} // namespace countertop

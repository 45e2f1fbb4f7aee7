#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <span>

namespace countertop {

enum class CurrencyError { Unknown };
std::string_view errorFeature(CurrencyError);

/// One row of the table of currencies that the product knows (ISO 4217).
struct CurrencyRow
{
    const char *code; ///< three letters
    int exponent; ///< digits after the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD
    const char *symbol; ///< as printed beside an amount, UTF-8
    std::span<const std::int64_t> notes; ///< banknotes in minor units, rising
    std::span<const std::int64_t> coins; ///< coins in minor units, rising
};

/// A currency of the table. Copies are cheap; two are equal when their codes are.
class Currency final
{
public:
    /// *errors*: Invalid CurrencyError::Unknown for a code that is not in the table.
    static Result<Currency> fromCode(QStringView code);
    /// Every currency of the table, ordered by code.
    static std::span<const CurrencyRow> table();

    QString code() const { return QString::fromLatin1(m_row->code); }
    QString symbol() const { return QString::fromUtf8(m_row->symbol); }
    int exponent() const { return m_row->exponent; }
    /// Minor units in one major unit: 100 for EUR, 1 for JPY.
    std::int64_t minorPerMajor() const;
    std::span<const std::int64_t> notes() const { return m_row->notes; }
    std::span<const std::int64_t> coins() const { return m_row->coins; }

    bool operator==(const Currency &other) const { return m_row == other.m_row; }

private:
    explicit Currency(const CurrencyRow *row)
        : m_row(row)
    {
    }

    const CurrencyRow *m_row;
};

} // namespace countertop

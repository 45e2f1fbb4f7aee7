#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>

namespace countertop {

enum class CodeTableError { Malformed, Unknown };
std::string_view errorFeature(CodeTableError);

/// One of a printer's tables of 256 characters. The lower half is ASCII in all of them.
class CodeTable final
{
public:
    /// *errors*: Invalid Malformed unless *upperHalf* has 128 characters, U+FFFD where there is
    /// none.
    static Result<CodeTable> fromUpperHalf(const QString &upperHalf);

    /// The byte of a character, 0x20 to 0x7E or 0x80 to 0xFF; empty when the table lacks it.
    std::optional<char> byteOf(char32_t character) const;
    bool holds(QStringView text) const;
    /// Characters of the upper half in the order of their bytes, without the gaps.
    const QString &upperHalf() const { return m_upperHalf; }

private:
    QString m_upperHalf;
    QHash<char32_t, char> m_bytes;
};

/// The tables that the program knows, by name: "CP858".
using CodeTables = std::map<QString, CodeTable>;

/// The tables in `resources/printers/codetables.json`. *errors*: those of reading it.
Result<CodeTables> carriedCodeTables();

} // namespace countertop

#include "core/documents/escpos/codetable.h"

#include "core/documents/documentresources.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countertop {

std::string_view errorFeature(CodeTableError)
{
    return "codetable";
}

Result<CodeTable> CodeTable::fromUpperHalf(const QString &upperHalf)
{
    if (upperHalf.size() != 128) {
        return Error{ ErrorKind::Invalid,
                      CodeTableError::Malformed,
                      QStringLiteral("%1 characters instead of 128").arg(upperHalf.size()) };
    }
    CodeTable table;
    for (int index = 0; index < 128; ++index) {
        const QChar character = upperHalf.at(index);
        if (character != QChar::ReplacementCharacter
            && !table.m_bytes.contains(character.unicode())) {
            table.m_bytes.insert(character.unicode(), char(0x80 + index));
            table.m_upperHalf += character;
        }
    }
    return table;
}

std::optional<char> CodeTable::byteOf(char32_t character) const
{
    if (character >= 0x20 && character < 0x7F) {
        return char(character);
    }
    const auto found = m_bytes.constFind(character);
    return found == m_bytes.constEnd() ? std::nullopt : std::optional<char>(*found);
}

bool CodeTable::holds(QStringView text) const
{
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [this](char32_t character) {
        return byteOf(character).has_value();
    });
}

Result<CodeTables> carriedCodeTables()
{
    CT_TRY(json, documentResource(QStringLiteral("printers/codetables.json")));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CodeTables tables;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        CT_TRY(table, CodeTable::fromUpperHalf(entry->toString()));
        tables.emplace(entry.key(), std::move(table));
    }
    return tables;
}

} // namespace countertop

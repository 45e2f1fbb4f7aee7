#pragma once

#include "core/domain/catalog/columnmapping.h"

#include <QLatin1StringView>

#include <map>

namespace countertop {

namespace setting {
/// The shop's column mappings; its text is that of `namedMappingsText`.
inline constexpr QLatin1StringView importMappings{ "store.import_mappings" };
} // namespace setting

/// The column mappings that a shop keeps, by the name under which it chose to keep them.
using NamedMappings = std::map<QString, ColumnMapping>;

/// Reads one mapping a line, `NAME: code=COLUMN,name=COLUMN`.
/// *errors*: Invalid MappingError; the detail is the line.
Result<NamedMappings> namedMappingsFrom(const QString &text);
/// The text that `namedMappingsFrom` reads, by name.
QString namedMappingsText(const NamedMappings &mappings);

/// A name as it is kept. *errors*: Invalid MappingError::BadName for an empty one, or one that
/// holds a colon, an equals sign or a line break.
Result<QString> mappingName(const QString &typed);

} // namespace countertop

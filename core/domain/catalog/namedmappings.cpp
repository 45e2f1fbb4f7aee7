#include "core/domain/catalog/namedmappings.h"

namespace countertop {

Result<QString> mappingName(const QString &typed)
{
    const QString name = typed.simplified();
    const bool isBad = name.isEmpty() || name.contains(u':') || name.contains(u'=');
    return isBad ? Result<QString>(Error{ ErrorKind::Invalid, MappingError::BadName, typed })
                 : name;
}

Result<NamedMappings> namedMappingsFrom(const QString &text)
{
    NamedMappings mappings;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0) {
            return Error{ ErrorKind::Invalid, MappingError::BadName, line };
        }
        CT_TRY(name, mappingName(line.left(colon)));
        CT_TRY(mapping, ColumnMapping::fromText(QStringView(line).mid(colon + 1).trimmed()));
        mappings.insert_or_assign(name, mapping);
    }
    return mappings;
}

QString namedMappingsText(const NamedMappings &mappings)
{
    QStringList lines;
    for (const auto &[name, mapping] : mappings) {
        lines << name + QStringLiteral(": ") + mapping.toText();
    }
    return lines.join(u'\n');
}

} // namespace countertop

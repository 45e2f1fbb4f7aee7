#include "core/domain/catalog/columnmapping.h"

#include "core/domain/catalog/escapedlist.h"

namespace countertop {

namespace {

constexpr QStringView separators = u",=";
constexpr QLatin1StringView decimalWord{ "decimal" };
constexpr QLatin1StringView pointWord{ "point" };
constexpr QLatin1StringView commaWord{ "comma" };

Error invalid(MappingError code, QStringView text)
{
    return Error{ ErrorKind::Invalid, code, text.toString() };
}

} // namespace

std::string_view errorFeature(MappingError)
{
    return "mapping";
}

Result<ColumnMapping> ColumnMapping::fromText(QStringView text)
{
    ColumnMapping mapping;
    for (const QString &pair : splitEscaped(text, u',')) {
        const QStringList sides = splitEscaped(pair, u'=');
        if (sides.size() != 2 || unescaped(sides[1]).isEmpty()) {
            return invalid(MappingError::NotAMapping, pair);
        }
        const QString word = unescaped(sides[0]);
        const QString column = unescaped(sides[1]);
        if (word.compare(decimalWord, Qt::CaseInsensitive) == 0) {
            if (column != pointWord && column != commaWord) {
                return invalid(MappingError::UnknownField, pair);
            }
            mapping.mark = column == pointWord ? DecimalMark::Point : DecimalMark::Comma;
            continue;
        }
        const auto field = productFieldFromWord(word);
        if (!field) {
            return invalid(MappingError::UnknownField, word);
        }
        if (!mapping.columns.emplace(*field, column).second) {
            return invalid(MappingError::FieldTwice, word);
        }
    }
    if (mapping.columns.empty()) {
        return invalid(MappingError::NotAMapping, text);
    }
    if (!mapping.columns.contains(ProductField::Code)
        && !mapping.columns.contains(ProductField::Barcodes)) {
        return invalid(MappingError::NoCode, text);
    }
    return mapping;
}

QString ColumnMapping::toText() const
{
    QStringList pairs;
    for (const auto &[field, column] : columns) {
        pairs.append(QString(wordOf(field)) + u'=' + escaped(column, separators));
    }
    if (mark != DecimalMark::Unknown) {
        pairs.append(QString(decimalWord) + u'='
                     + QString(mark == DecimalMark::Point ? pointWord : commaWord));
    }
    return pairs.join(u',');
}

} // namespace countertop

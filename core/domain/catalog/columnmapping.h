#pragma once

#include "core/base/result.h"
#include "core/domain/catalog/decimaltext.h"
#include "core/domain/catalog/productdraft.h"

#include <QString>

#include <map>

namespace countertop {

enum class MappingError {
    NotAMapping, ///< not `field=COLUMN,field=COLUMN`
    UnknownField,
    FieldTwice,
    BadName, ///< a name to keep it under that is empty or holds a colon or an equals sign
    NoCode, ///< neither code nor barcodes: products could not be found again
};
std::string_view errorFeature(MappingError);

/// Which column of a foreign file is what, for files that nobody recognises. Shops keep mappings
/// under a name.
struct ColumnMapping
{
    std::map<ProductField, QString> columns; ///< the file's headers
    DecimalMark mark = DecimalMark::Unknown; ///< Unknown: learnt from the file

    /// Reads `code=StockCode,name=Description,price=Unit price,decimal=comma`. A comma, an equals
    /// sign or a backslash within a header is written after a backslash.
    /// *errors*: Invalid with any MappingError; the detail names the field.
    static Result<ColumnMapping> fromText(QStringView text);
    /// The text that `fromText` reads, in the order of our columns.
    QString toText() const;

    bool operator==(const ColumnMapping &) const = default;
};

} // namespace countertop

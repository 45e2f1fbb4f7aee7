#pragma once

#include "core/domain/catalog/columnmapping.h"
#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/importproblem.h"
#include "core/domain/catalog/productdraft.h"

#include <QIODevice>

#include <optional>
#include <vector>

namespace countertop {

enum class ImportFormat { Own, WooCommerce, Shopify, Square, Mapped };

enum class ImportError {
    UnknownFormat, ///< no header that we know: a column mapping is needed
    ColumnMissing, ///< the mapping names a column that the file does not have
};
std::string_view errorFeature(ImportError);

/// Which program wrote a file, by its header; nothing when nobody knows it.
std::optional<ImportFormat> recogniseFormat(const QStringList &header);

/// What a file of products says. *shape*: drafts in file order, each with a name or a code of its
/// own; a refused row has no draft but at least one problem that refuses.
struct ImportedProducts
{
    ImportFormat format = ImportFormat::Own;
    CsvDialect dialect;
    QStringList header;
    std::int64_t rows = 0; ///< rows of goods: without header and blank rows
    std::vector<ProductDraft> drafts;
    std::vector<ImportProblem> problems;

    /// What the file is, for a person, once its drafts are planned.
    ImportedProducts withoutDrafts() const
    {
        return { format, dialect, header, rows, {}, problems };
    }
};

/// Reads a whole file of products: our own CSV, WooCommerce, Shopify, Square, or any other through
/// *mapping*, which wins over what the header says. Nothing is looked up in the shop; `planImport`
/// does that.
/// *errors*: those of `CsvReader::open`; Invalid ImportError with the header or column as detail.
Result<ImportedProducts> readProducts(QIODevice &file,
                                      const CsvCaps &caps,
                                      Currency currency,
                                      const std::optional<ColumnMapping> &mapping = std::nullopt);

} // namespace countertop

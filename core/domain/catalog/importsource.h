#pragma once

#include "core/domain/catalog/importcells.h"
#include "core/domain/catalog/importfile.h"

#include <map>
#include <memory>

namespace countertop {

/// Makes drafts of one format's rows, which come in file order. Inside of `readProducts`.
class ImportSource
{
public:
    explicit ImportSource(ImportedProducts &products)
        : m_products(products)
    {
    }
    virtual ~ImportSource() = default;
    ImportSource(const ImportSource &) = delete;
    ImportSource &operator=(const ImportSource &) = delete;

    virtual void add(ImportCells &cells) = 0;
    /// After the last row, for formats that join rows.
    virtual void finish() { }

protected:
    /// Keeps the problems of a row, and its draft when nothing refuses it.
    void keep(const ImportCells &cells, const ProductDraft &draft);
    void keepProblems(const ImportCells &cells);
    ImportedProducts &products() { return m_products; }

private:
    ImportedProducts &m_products;
};

constexpr int nameLengthMax = 500;
constexpr int wordLengthMax = 200;

/// "A > B, C > D" as the path of the first category; a note when there are more.
QStringList firstCategory(ImportCells &cells, const QString &column);

/// Our own format and every mapped one: one row is one product. *columns* maps fields to headers.
std::unique_ptr<ImportSource> makeFieldSource(ImportedProducts &products,
                                              std::map<ProductField, QString> columns);
std::unique_ptr<ImportSource> makeWooCommerceSource(ImportedProducts &products,
                                                    const ImportColumns &columns);
std::unique_ptr<ImportSource> makeShopifySource(ImportedProducts &products);
std::unique_ptr<ImportSource> makeSquareSource(ImportedProducts &products,
                                               const ImportColumns &columns);

/// True when the headers are those of a WooCommerce export in a language that we know.
bool isWooCommerce(const ImportColumns &columns);
/// Where a format keeps its prices, for learning the file's decimal mark; empty when nowhere.
QString wooCommercePriceColumn(const ImportColumns &columns);

} // namespace countertop

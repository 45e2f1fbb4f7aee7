#pragma once

#include "core/domain/catalog/importfile.h"

#include <functional>
#include <optional>
#include <vector>

namespace countertop {

enum class ImportAction {
    Create,
    Update,
    Unchanged,
    LeftOut, ///< it would be made or changed, and the choice says not to
    Refused,
};

/// What an import may do.
struct ImportChoice
{
    bool creates = true;
    bool updates = true;
};

/// A product of the shop in a file's words (`describe`).
struct ExistingProduct
{
    ProductId id;
    std::int64_t version = 0;
    ProductDraft now;
};

/// What the plan asks about the shop. Codes are compared exactly: "15056n" is not "15056N".
struct ImportLookup
{
    std::function<std::optional<ExistingProduct>(const QString &)> bySku;
    std::function<std::optional<ExistingProduct>(const QString &)> byBarcode;
    std::function<std::optional<ExistingProduct>(const QString &)> byId;
    std::function<bool(const QString &)> hasTaxClass;
};

/// What becomes of one row. A row without a draft was refused while it was read.
struct ImportStep
{
    std::int64_t row = 0;
    ImportAction action = ImportAction::Refused;
    std::optional<ProductDraft> draft; ///< references and tax class as the shop calls them
    std::optional<ProductId> product; ///< the one that it matched
    std::int64_t version = 0; ///< of that product when the plan was made
    std::vector<ProductField> changes; ///< of an update
    std::vector<ImportProblem> problems; ///< of a refused row at least one that refuses
};

/// An import before anything is stored. *shape*: steps in the order of the file's rows, those that
/// were refused while they were read among them; within `order` a product comes after those that it
/// refers to.
struct ImportPlan
{
    std::vector<ImportStep> steps;
    std::vector<std::size_t> order; ///< steps to store, parents first, bundles last
    std::vector<ImportProblem> notices; ///< about rows that have no step: the header, a blank one

    std::int64_t count(ImportAction action) const;
};

/// Decides for each row of *file* what it does to the shop: matched by SKU, then by barcode, and by
/// our own id only when it has neither. Running the same file again after it was stored gives no
/// Create and no Update. Drafts go from the file into the steps: a catalogue of 800,000 products
/// fits into memory once.
ImportPlan planImport(ImportedProducts file, const ImportLookup &shop, const ImportChoice &choice);

} // namespace countertop

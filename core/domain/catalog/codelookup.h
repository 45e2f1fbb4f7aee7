#pragma once

#include "core/domain/catalog/labelrule.h"
#include "core/domain/catalog/product.h"

#include <span>
#include <vector>

namespace countertop {

/// Where codes are found. Two implementations: the terminal's catalogue and the one in memory that
/// tests and imports use.
class CodeSource
{
public:
    virtual ~CodeSource() = default;
    /// The product that has exactly this barcode, switched off or not.
    virtual std::optional<Product> withBarcode(const QString &code) const = 0;
    virtual std::optional<Product> withSku(const QString &sku) const = 0;
    /// *plu* comes without leading zeros and is compared to the products' so too.
    virtual std::optional<Product> withPlu(const QString &plu) const = 0;
    /// Products whose name or codes hold these words, best first; bounded by the source.
    virtual std::vector<Product> withWords(const QString &words) const = 0;
};

/// Which step of the look-up answered.
enum class CodeMatch {
    None, ///< unknown: goes to the list of unknown scans (CT-21)
    UnreadableLabel, ///< a label rule fits, but its check digit is wrong (CT-30)
    Barcode,
    Sku,
    Label,
    Plu,
    Words, ///< results to choose from
};

/// What a code was found to be.
struct CodeLookup
{
    CodeMatch match = CodeMatch::None;
    std::optional<Product> product; ///< set for Barcode, Sku, Label and Plu
    std::optional<Barcode> barcode; ///< the row of the product that matched
    std::optional<LabelReading> label;
    std::vector<Product> hits; ///< of Words: not empty
};

/// Looks a code up: exact barcode, exact SKU, label rule, PLU, name; the first that answers wins
/// (CT-18), so a code that exists as a product is never read as a label (CT-30).
CodeLookup
lookUpCode(const QString &code, const CodeSource &source, std::span<const LabelRule> rules);

/// A name sells nothing by itself, except one single hit after Enter was pressed twice (CT-19).
bool sellsByName(const CodeLookup &lookup, int enterPresses);

/// "00042" as "42"; "000" as "0". PLUs are compared in this form.
QString withoutLeadingZeros(QStringView plu);

} // namespace countertop

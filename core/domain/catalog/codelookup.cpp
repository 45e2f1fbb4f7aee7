#include "core/domain/catalog/codelookup.h"

#include <algorithm>

namespace countertop {

namespace {

CodeLookup foundAs(CodeMatch match, std::optional<Product> product)
{
    return { match, std::move(product), std::nullopt, std::nullopt, {} };
}

CodeLookup byBarcode(const QString &code, Product product)
{
    CodeLookup lookup = foundAs(CodeMatch::Barcode, std::move(product));
    const std::vector<Barcode> &barcodes = lookup.product->barcodes;
    const auto row = std::find_if(barcodes.begin(),
                                  barcodes.end(),
                                  [&code](const Barcode &barcode) { return barcode.code == code; });
    if (row != barcodes.end()) {
        lookup.barcode = *row;
    }
    return lookup;
}

/// What a label rule makes of the code; None when no rule fits.
CodeLookup byLabel(const QString &code, const CodeSource &source, std::span<const LabelRule> rules)
{
    const Result<LabelReading> reading = readLabel(code, rules);
    if (!reading) {
        const bool isUnreadable = reading.error().code.is(LabelError::BadCheckDigit);
        return foundAs(isUnreadable ? CodeMatch::UnreadableLabel : CodeMatch::None, std::nullopt);
    }
    std::optional<Product> product = source.withPlu(withoutLeadingZeros(reading->plu));
    if (!product) {
        return {};
    }
    CodeLookup lookup = foundAs(CodeMatch::Label, std::move(product));
    lookup.label = *reading;
    return lookup;
}

} // namespace

CodeLookup
lookUpCode(const QString &code, const CodeSource &source, std::span<const LabelRule> rules)
{
    const QString wanted = code.trimmed();
    if (wanted.isEmpty()) {
        return {};
    }
    if (std::optional<Product> product = source.withBarcode(wanted)) {
        return byBarcode(wanted, *std::move(product));
    }
    if (std::optional<Product> product = source.withSku(wanted)) {
        return foundAs(CodeMatch::Sku, std::move(product));
    }
    CodeLookup label = byLabel(wanted, source, rules);
    if (label.match != CodeMatch::None) {
        return label;
    }
    if (std::optional<Product> product = source.withPlu(withoutLeadingZeros(wanted))) {
        return foundAs(CodeMatch::Plu, std::move(product));
    }
    CodeLookup words;
    words.hits = source.withWords(wanted);
    words.match = words.hits.empty() ? CodeMatch::None : CodeMatch::Words;
    return words;
}

bool sellsByName(const CodeLookup &lookup, int enterPresses)
{
    return lookup.match == CodeMatch::Words && lookup.hits.size() == 1 && enterPresses >= 2;
}

QString withoutLeadingZeros(QStringView plu)
{
    while (plu.size() > 1 && plu.front() == u'0') {
        plu = plu.mid(1);
    }
    return plu.toString();
}

} // namespace countertop

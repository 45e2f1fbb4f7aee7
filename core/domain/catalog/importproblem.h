#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace countertop {

/// What can be wrong with a row of a file of products. ui makes the sentences.
enum class ImportIssue {
    // The row is refused.
    NoCode, ///< neither SKU nor barcode: a second run could not find it again
    NoName,
    CodeRuined, ///< «4.00638E+12»: a spreadsheet made a number of it
    NotANumber,
    AmbiguousNumber, ///< «1.234» and no other cell tells what the point means
    NumberTooFine, ///< more decimals than there are
    NumberOutOfRange,
    NegativeAmount,
    NotYesOrNo,
    UnknownWord, ///< a unit, price kind or other word from a fixed list
    BadDate,
    BadList, ///< barcodes, options, components or prices that are not written as our columns are
    TextTooLong,
    ParentMissing, ///< a variant whose parent is in neither the file nor the shop
    ParentRefused,
    ComponentMissing, ///< a bundle of something that is in neither the file nor the shop
    BundleInBundle, ///< a bundle of a bundle, or of itself
    TwiceInFile, ///< an earlier row has the same code
    BarcodeTaken, ///< another product has the barcode (CT-31)
    UnknownTaxClass,
    GroupedProduct, ///< a list of other products, nothing that is sold
    ExternalProduct, ///< sold by somebody else
    GiftCard, ///< money, not goods
    HoldsCardNumber, ///< the number of a payment card, which is kept nowhere (CT-57)
    // The row is taken, with a word about it.
    PriceRounded, ///< to the currency's smallest unit
    PriceTooSmall, ///< it would round to nothing: taken without a price, the till asks
    MarkReadAsThousands, ///< «1.234» where other cells have a decimal comma: 1234
    SalePriceLeftOut,
    DefaultTaxClass, ///< the file's tax class is unknown here
    OtherCategoriesLeftOut, ///< a product has one category here; the first was taken
    CheckDigitWrong,
    // About the file, told at the row where it shows.
    ColumnTwice, ///< two columns have this header: the first was taken
    NotUtf8, ///< this row made Windows-1252 of the whole file
};

/// True when the row cannot be stored.
bool refuses(ImportIssue issue);

/// Something about one cell of a file. *row* counts as a spreadsheet does.
struct ImportProblem
{
    std::int64_t row = 0;
    QString column; ///< the file's own header; empty when it is about the whole row
    ImportIssue issue = ImportIssue::NoCode;
    QString text; ///< what stood there, cut to 60 letters; or the name of the product in the way
    bool operator==(const ImportProblem &) const = default;
};

} // namespace countertop

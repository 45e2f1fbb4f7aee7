#include "app/terminal/cli/importwords.h"

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

struct IssueRow
{
    ImportIssue issue;
    const char *words;
};

constexpr IssueRow issues[] = {
    { ImportIssue::NoCode, "there is neither a code nor a barcode" },
    { ImportIssue::NoName, "there is no name" },
    { ImportIssue::CodeRuined, "a spreadsheet made a number of this code" },
    { ImportIssue::NotANumber, "this is no number" },
    { ImportIssue::AmbiguousNumber,
      "the point or comma can be read in two ways; say decimal=point "
      "or decimal=comma in the mapping" },
    { ImportIssue::NumberTooFine, "there are more decimals than can be kept" },
    { ImportIssue::NumberOutOfRange, "the number is too large or too small" },
    { ImportIssue::NegativeAmount, "the amount is negative" },
    { ImportIssue::NotYesOrNo, "this is neither yes nor no" },
    { ImportIssue::UnknownWord, "this word is not known here" },
    { ImportIssue::BadDate, "this is no date" },
    { ImportIssue::BadList, "the list is not written as our columns are" },
    { ImportIssue::TextTooLong, "the text is too long" },
    { ImportIssue::ParentMissing, "its parent is in neither the file nor the shop" },
    { ImportIssue::ParentRefused, "its parent was refused" },
    { ImportIssue::ComponentMissing, "a part of the bundle is in neither the file nor the shop" },
    { ImportIssue::BundleInBundle, "a part of the bundle is a bundle itself" },
    { ImportIssue::TwiceInFile, "an earlier row has the same code" },
    { ImportIssue::BarcodeTaken, "another product has this barcode" },
    { ImportIssue::UnknownTaxClass, "the shop has no such tax class" },
    { ImportIssue::GroupedProduct, "a list of other products is nothing that is sold" },
    { ImportIssue::ExternalProduct, "somebody else sells this" },
    { ImportIssue::GiftCard, "a gift card is money, not goods" },
    { ImportIssue::HoldsCardNumber,
      "this looks like the number of a payment card, which is never stored" },
    { ImportIssue::PriceRounded, "the price was rounded" },
    { ImportIssue::PriceTooSmall, "the price rounds to nothing; the till will ask" },
    { ImportIssue::MarkReadAsThousands,
      "the mark was read as one of thousands; look at the number" },
    { ImportIssue::SalePriceLeftOut, "the sale price was left out" },
    { ImportIssue::DefaultTaxClass, "the tax class is unknown; the standard one was taken" },
    { ImportIssue::OtherCategoriesLeftOut, "only the first category was taken" },
    { ImportIssue::CheckDigitWrong, "the check digit is wrong; the barcode was taken as it is" },
    { ImportIssue::ColumnTwice, "two columns have this name, the first was taken" },
    { ImportIssue::NotUtf8,
      "this row is not UTF-8, so the whole file was read as Windows-1252; look at letters with "
      "accents" },
};

QString actionWord(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return u"new"_s;
    case ImportAction::Update:
        return u"changed"_s;
    case ImportAction::Unchanged:
        return u"unchanged"_s;
    case ImportAction::LeftOut:
        return u"left out"_s;
    case ImportAction::Refused:
        return u"refused"_s;
    }
    return {};
}

QStringList changedWords(const ImportStep &step)
{
    QStringList words;
    for (const ProductField field : step.changes) {
        words << QString(wordOf(field));
    }
    return words;
}

} // namespace

QString problemWords(const ImportProblem &problem)
{
    QString words;
    for (const IssueRow &row : issues) {
        if (row.issue == problem.issue) {
            words = QString::fromUtf8(row.words);
        }
    }
    if (!problem.column.isEmpty()) {
        words = problem.column + u": "_s + words;
    }
    return problem.text.isEmpty() ? words : words + u" ("_s + problem.text + u')';
}

QString stepWords(const ImportStep &step)
{
    QStringList parts{ actionWord(step.action) };
    if (step.draft) {
        parts << referenceOf(*step.draft);
        if (step.draft->name) {
            parts << *step.draft->name;
        }
    }
    QStringList reasons;
    if (step.action == ImportAction::Update) {
        reasons << changedWords(step).join(u" + "_s);
    }
    for (const ImportProblem &problem : step.problems) {
        reasons << problemWords(problem);
    }
    const QString text = u"row %1: "_s.arg(step.row) + parts.join(u", "_s);
    return reasons.isEmpty() ? text : text + u": "_s + reasons.join(u"; "_s);
}

QString formatWords(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Own:
        return u"our own CSV"_s;
    case ImportFormat::WooCommerce:
        return u"WooCommerce"_s;
    case ImportFormat::Shopify:
        return u"Shopify"_s;
    case ImportFormat::Square:
        return u"Square"_s;
    case ImportFormat::Mapped:
        return u"by mapping"_s;
    }
    return {};
}

} // namespace countertop::terminal

#include "ui/catalog/importpage.h"

#include <QCoreApplication>

#include <array>

namespace countertop::ui {

namespace {

constexpr const char *notUtf8
    = QT_TRANSLATE_NOOP("ImportIssue",
                        "not UTF-8: the whole file is read as Windows-1252, look at "
                        "letters with accents");

struct Sentence
{
    ImportIssue issue;
    const char *words;
};

/// In the order of the issues.
constexpr std::array sentences{
    Sentence{ ImportIssue::NoCode, QT_TRANSLATE_NOOP("ImportIssue", "neither SKU nor barcode") },
    Sentence{ ImportIssue::NoName, QT_TRANSLATE_NOOP("ImportIssue", "no name") },
    Sentence{ ImportIssue::CodeRuined,
              QT_TRANSLATE_NOOP("ImportIssue", "a spreadsheet made a number of the code") },
    Sentence{ ImportIssue::NotANumber, QT_TRANSLATE_NOOP("ImportIssue", "not a number") },
    Sentence{ ImportIssue::AmbiguousNumber,
              QT_TRANSLATE_NOOP("ImportIssue", "could be two numbers") },
    Sentence{ ImportIssue::NumberTooFine, QT_TRANSLATE_NOOP("ImportIssue", "too many decimals") },
    Sentence{ ImportIssue::NumberOutOfRange,
              QT_TRANSLATE_NOOP("ImportIssue", "too large a number") },
    Sentence{ ImportIssue::NegativeAmount, QT_TRANSLATE_NOOP("ImportIssue", "below zero") },
    Sentence{ ImportIssue::NotYesOrNo, QT_TRANSLATE_NOOP("ImportIssue", "neither yes nor no") },
    Sentence{ ImportIssue::UnknownWord,
              QT_TRANSLATE_NOOP("ImportIssue", "a word that is not known here") },
    Sentence{ ImportIssue::BadDate, QT_TRANSLATE_NOOP("ImportIssue", "not a date") },
    Sentence{ ImportIssue::BadList,
              QT_TRANSLATE_NOOP("ImportIssue", "a list that is not written as it must be") },
    Sentence{ ImportIssue::TextTooLong, QT_TRANSLATE_NOOP("ImportIssue", "too long a text") },
    Sentence{ ImportIssue::ParentMissing,
              QT_TRANSLATE_NOOP("ImportIssue", "its parent is not known") },
    Sentence{ ImportIssue::ParentRefused,
              QT_TRANSLATE_NOOP("ImportIssue", "its parent is refused") },
    Sentence{ ImportIssue::ComponentMissing,
              QT_TRANSLATE_NOOP("ImportIssue", "a part of the bundle is not known") },
    Sentence{ ImportIssue::BundleInBundle,
              QT_TRANSLATE_NOOP("ImportIssue", "a part of the bundle is a bundle itself") },
    Sentence{ ImportIssue::TwiceInFile,
              QT_TRANSLATE_NOOP("ImportIssue", "an earlier row has the same code") },
    Sentence{ ImportIssue::BarcodeTaken,
              QT_TRANSLATE_NOOP("ImportIssue", "another product has the barcode") },
    Sentence{ ImportIssue::UnknownTaxClass,
              QT_TRANSLATE_NOOP("ImportIssue", "the tax class is not known") },
    Sentence{ ImportIssue::GroupedProduct,
              QT_TRANSLATE_NOOP("ImportIssue", "a group of products, not sold itself") },
    Sentence{ ImportIssue::ExternalProduct,
              QT_TRANSLATE_NOOP("ImportIssue", "sold by somebody else") },
    Sentence{ ImportIssue::GiftCard,
              QT_TRANSLATE_NOOP("ImportIssue", "a gift card is money, not goods") },
    Sentence{ ImportIssue::HoldsCardNumber,
              QT_TRANSLATE_NOOP("ImportIssue", "looks like a card number, which is never stored") },
    Sentence{ ImportIssue::PriceRounded,
              QT_TRANSLATE_NOOP("ImportIssue", "price rounded to the smallest coin") },
    Sentence{ ImportIssue::PriceTooSmall,
              QT_TRANSLATE_NOOP("ImportIssue", "price too small: taken without one") },
    Sentence{ ImportIssue::MarkReadAsThousands,
              QT_TRANSLATE_NOOP("ImportIssue", "the mark is read as one of thousands") },
    Sentence{ ImportIssue::SalePriceLeftOut,
              QT_TRANSLATE_NOOP("ImportIssue", "sale price left out") },
    Sentence{ ImportIssue::DefaultTaxClass,
              QT_TRANSLATE_NOOP("ImportIssue", "unknown tax class: the usual one is taken") },
    Sentence{ ImportIssue::OtherCategoriesLeftOut,
              QT_TRANSLATE_NOOP("ImportIssue", "only the first category is taken") },
    Sentence{ ImportIssue::CheckDigitWrong,
              QT_TRANSLATE_NOOP("ImportIssue", "the check digit is wrong") },
    Sentence{ ImportIssue::ColumnTwice,
              QT_TRANSLATE_NOOP("ImportIssue", "two columns have this name: the first is taken") },
    Sentence{ ImportIssue::NotUtf8, notUtf8 },
};

constexpr bool hasEachIssue()
{
    for (std::size_t place = 0; place < sentences.size(); ++place) {
        if (sentences.at(place).issue != static_cast<ImportIssue>(place)) {
            return false;
        }
    }
    return sentences.size() == static_cast<std::size_t>(ImportIssue::NotUtf8) + 1;
}
static_assert(hasEachIssue(), "a sentence is missing, or not in its place");

const char *sentenceOf(ImportIssue issue)
{
    return sentences.at(static_cast<std::size_t>(issue)).words;
}

} // namespace

QString importIssueText(ImportIssue issue)
{
    return QCoreApplication::translate("ImportIssue", sentenceOf(issue));
}

} // namespace countertop::ui

#include "ui/catalog/importpage.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

constexpr const char *notUtf8
    = QT_TRANSLATE_NOOP("ImportIssue",
                        "not UTF-8: the whole file is read as Windows-1252, look at "
                        "letters with accents");

const char *sentenceOf(ImportIssue issue)
{
    switch (issue) {
    case ImportIssue::NoCode:
        return QT_TRANSLATE_NOOP("ImportIssue", "neither SKU nor barcode");
    case ImportIssue::NoName:
        return QT_TRANSLATE_NOOP("ImportIssue", "no name");
    case ImportIssue::CodeRuined:
        return QT_TRANSLATE_NOOP("ImportIssue", "a spreadsheet made a number of the code");
    case ImportIssue::NotANumber:
        return QT_TRANSLATE_NOOP("ImportIssue", "not a number");
    case ImportIssue::AmbiguousNumber:
        return QT_TRANSLATE_NOOP("ImportIssue", "could be two numbers");
    case ImportIssue::NumberTooFine:
        return QT_TRANSLATE_NOOP("ImportIssue", "too many decimals");
    case ImportIssue::NumberOutOfRange:
        return QT_TRANSLATE_NOOP("ImportIssue", "too large a number");
    case ImportIssue::NegativeAmount:
        return QT_TRANSLATE_NOOP("ImportIssue", "below zero");
    case ImportIssue::NotYesOrNo:
        return QT_TRANSLATE_NOOP("ImportIssue", "neither yes nor no");
    case ImportIssue::UnknownWord:
        return QT_TRANSLATE_NOOP("ImportIssue", "a word that is not known here");
    case ImportIssue::BadDate:
        return QT_TRANSLATE_NOOP("ImportIssue", "not a date");
    case ImportIssue::BadList:
        return QT_TRANSLATE_NOOP("ImportIssue", "a list that is not written as it must be");
    case ImportIssue::TextTooLong:
        return QT_TRANSLATE_NOOP("ImportIssue", "too long a text");
    case ImportIssue::ParentMissing:
        return QT_TRANSLATE_NOOP("ImportIssue", "its parent is not known");
    case ImportIssue::ParentRefused:
        return QT_TRANSLATE_NOOP("ImportIssue", "its parent is refused");
    case ImportIssue::ComponentMissing:
        return QT_TRANSLATE_NOOP("ImportIssue", "a part of the bundle is not known");
    case ImportIssue::BundleInBundle:
        return QT_TRANSLATE_NOOP("ImportIssue", "a part of the bundle is a bundle itself");
    case ImportIssue::TwiceInFile:
        return QT_TRANSLATE_NOOP("ImportIssue", "an earlier row has the same code");
    case ImportIssue::BarcodeTaken:
        return QT_TRANSLATE_NOOP("ImportIssue", "another product has the barcode");
    case ImportIssue::UnknownTaxClass:
        return QT_TRANSLATE_NOOP("ImportIssue", "the tax class is not known");
    case ImportIssue::GroupedProduct:
        return QT_TRANSLATE_NOOP("ImportIssue", "a group of products, not sold itself");
    case ImportIssue::ExternalProduct:
        return QT_TRANSLATE_NOOP("ImportIssue", "sold by somebody else");
    case ImportIssue::GiftCard:
        return QT_TRANSLATE_NOOP("ImportIssue", "a gift card is money, not goods");
    case ImportIssue::HoldsCardNumber:
        return QT_TRANSLATE_NOOP("ImportIssue", "looks like a card number, which is never stored");
    case ImportIssue::PriceRounded:
        return QT_TRANSLATE_NOOP("ImportIssue", "price rounded to the smallest coin");
    case ImportIssue::PriceTooSmall:
        return QT_TRANSLATE_NOOP("ImportIssue", "price too small: taken without one");
    case ImportIssue::SalePriceLeftOut:
        return QT_TRANSLATE_NOOP("ImportIssue", "sale price left out");
    case ImportIssue::DefaultTaxClass:
        return QT_TRANSLATE_NOOP("ImportIssue", "unknown tax class: the usual one is taken");
    case ImportIssue::OtherCategoriesLeftOut:
        return QT_TRANSLATE_NOOP("ImportIssue", "only the first category is taken");
    case ImportIssue::CheckDigitWrong:
        return QT_TRANSLATE_NOOP("ImportIssue", "the check digit is wrong");
    case ImportIssue::ColumnTwice:
        return QT_TRANSLATE_NOOP("ImportIssue", "two columns have this name: the first is taken");
    case ImportIssue::NotUtf8:
        return notUtf8;
    }
    return "";
}

} // namespace

QString importIssueText(ImportIssue issue)
{
    return QCoreApplication::translate("ImportIssue", sentenceOf(issue));
}

} // namespace countertop::ui

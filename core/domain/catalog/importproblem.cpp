#include "core/domain/catalog/importproblem.h"

namespace countertop {

bool refuses(ImportIssue issue)
{
    switch (issue) {
    case ImportIssue::NoCode:
    case ImportIssue::NoName:
    case ImportIssue::CodeRuined:
    case ImportIssue::NotANumber:
    case ImportIssue::AmbiguousNumber:
    case ImportIssue::NumberTooFine:
    case ImportIssue::NumberOutOfRange:
    case ImportIssue::NegativeAmount:
    case ImportIssue::NotYesOrNo:
    case ImportIssue::UnknownWord:
    case ImportIssue::BadDate:
    case ImportIssue::BadList:
    case ImportIssue::TextTooLong:
    case ImportIssue::ParentMissing:
    case ImportIssue::ParentRefused:
    case ImportIssue::ComponentMissing:
    case ImportIssue::BundleInBundle:
    case ImportIssue::TwiceInFile:
    case ImportIssue::BarcodeTaken:
    case ImportIssue::UnknownTaxClass:
    case ImportIssue::GroupedProduct:
    case ImportIssue::ExternalProduct:
    case ImportIssue::GiftCard:
    case ImportIssue::HoldsCardNumber:
        return true;
    case ImportIssue::PriceRounded:
    case ImportIssue::PriceTooSmall:
    case ImportIssue::MarkReadAsThousands:
    case ImportIssue::SalePriceLeftOut:
    case ImportIssue::DefaultTaxClass:
    case ImportIssue::OtherCategoriesLeftOut:
    case ImportIssue::CheckDigitWrong:
    case ImportIssue::ColumnTwice:
    case ImportIssue::NotUtf8:
        return false;
    }
    return true;
}

} // namespace countertop

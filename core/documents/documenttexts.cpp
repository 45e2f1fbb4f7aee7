#include "core/documents/documenttexts.h"

#include "core/base/check.h"
#include "core/documents/documentresources.h"

#include <QXmlStreamReader>

namespace countertop {

namespace {

constexpr PhraseSource phraseSources[] = {
    { Phrase::SaleNumber, QT_TRANSLATE_NOOP("documents", "Sale %1") },
    { Phrase::Till, QT_TRANSLATE_NOOP("documents", "Till %1") },
    { Phrase::Begin, QT_TRANSLATE_NOOP("documents", "Begin %1") },
    { Phrase::End, QT_TRANSLATE_NOOP("documents", "End %1") },
    { Phrase::CustomerName, QT_TRANSLATE_NOOP("documents", "Customer %1") },
    { Phrase::QuantityAtPrice, QT_TRANSLATE_NOOP("documents", "%1 @ %2") },
    { Phrase::QuantityAtPriceInsteadOf, QT_TRANSLATE_NOOP("documents", "%1 @ %2 instead of %3") },
    { Phrase::InsteadOf, QT_TRANSLATE_NOOP("documents", "instead of %1") },
    { Phrase::PercentOff, QT_TRANSLATE_NOOP("documents", "%1 off") },
    { Phrase::Discount, QT_TRANSLATE_NOOP("documents", "Discount") },
    { Phrase::DiscountOnAll, QT_TRANSLATE_NOOP("documents", "Discount on everything") },
    { Phrase::PercentOffAll, QT_TRANSLATE_NOOP("documents", "%1 off everything") },
    { Phrase::PriceForSeveral, QT_TRANSLATE_NOOP("documents", "%1 for %2") },
    { Phrase::ReturnOf, QT_TRANSLATE_NOOP("documents", "Return of %1") },
    { Phrase::ReturnWithoutReceipt, QT_TRANSLATE_NOOP("documents", "Return without receipt") },
    { Phrase::Note, QT_TRANSLATE_NOOP("documents", "Note: %1") },
    { Phrase::Subtotal, QT_TRANSLATE_NOOP("documents", "Subtotal") },
    { Phrase::TaxOnBase, QT_TRANSLATE_NOOP("documents", "%1 %2 on %3") },
    { Phrase::Total, QT_TRANSLATE_NOOP("documents", "Total %1") },
    { Phrase::Rounding, QT_TRANSLATE_NOOP("documents", "Rounding") },
    { Phrase::ToPayInCash, QT_TRANSLATE_NOOP("documents", "To pay in cash") },
    { Phrase::CashGiven, QT_TRANSLATE_NOOP("documents", "Cash given") },
    { Phrase::CashGivenForeign, QT_TRANSLATE_NOOP("documents", "Cash given %1 at %2") },
    { Phrase::CashBack, QT_TRANSLATE_NOOP("documents", "Cash paid back") },
    { Phrase::Change, QT_TRANSLATE_NOOP("documents", "Change") },
    { Phrase::CardEnding, QT_TRANSLATE_NOOP("documents", "Card ending %1") },
    { Phrase::Card, QT_TRANSLATE_NOOP("documents", "Card") },
    { Phrase::OnAccount, QT_TRANSLATE_NOOP("documents", "On account") },
    { Phrase::StoreCredit, QT_TRANSLATE_NOOP("documents", "Store credit") },
    { Phrase::Reference, QT_TRANSLATE_NOOP("documents", "Reference %1") },
    { Phrase::TaxHead, QT_TRANSLATE_NOOP("documents", "Tax") },
    { Phrase::NetHead, QT_TRANSLATE_NOOP("documents", "Net") },
    { Phrase::TaxAmountHead, QT_TRANSLATE_NOOP("documents", "Tax amount") },
    { Phrase::GrossHead, QT_TRANSLATE_NOOP("documents", "Gross") },
    { Phrase::Sum, QT_TRANSLATE_NOOP("documents", "Sum") },
    { Phrase::WithoutTax, QT_TRANSLATE_NOOP("documents", "without tax") },
    { Phrase::LetterTaxable, QT_TRANSLATE_NOOP("documents", "%1 taxable") },
    { Phrase::CopyNumber, QT_TRANSLATE_NOOP("documents", "COPY %1") },
    { Phrase::Training, QT_TRANSLATE_NOOP("documents", "TRAINING - NOT A RECEIPT") },
    { Phrase::NotAReceipt, QT_TRANSLATE_NOOP("documents", "NOT A RECEIPT") },
    { Phrase::UnpaidBill, QT_TRANSLATE_NOOP("documents", "Unpaid bill") },
    { Phrase::GiftReceipt, QT_TRANSLATE_NOOP("documents", "Gift receipt") },
    { Phrase::GiftFor, QT_TRANSLATE_NOOP("documents", "For %1") },
    { Phrase::ExchangeUntil, QT_TRANSLATE_NOOP("documents", "Exchange until %1") },
    { Phrase::StoreCopy, QT_TRANSLATE_NOOP("documents", "STORE COPY") },
    { Phrase::Signature, QT_TRANSLATE_NOOP("documents", "Signature") },
    { Phrase::SignatureOf, QT_TRANSLATE_NOOP("documents", "Signature %1") },
    { Phrase::SecondSignature, QT_TRANSLATE_NOOP("documents", "Second signature") },
    { Phrase::FiscalFailed, QT_TRANSLATE_NOOP("documents", "Fiscal device out of order") },
    { Phrase::PayIn, QT_TRANSLATE_NOOP("documents", "Pay-in") },
    { Phrase::PayOut, QT_TRANSLATE_NOOP("documents", "Pay-out") },
    { Phrase::Drop, QT_TRANSLATE_NOOP("documents", "Drop") },
    { Phrase::Reason, QT_TRANSLATE_NOOP("documents", "Reason: %1") },
    { Phrase::XReport, QT_TRANSLATE_NOOP("documents", "X report") },
    { Phrase::ZReport, QT_TRANSLATE_NOOP("documents", "Z report %1") },
    { Phrase::ShiftNumber, QT_TRANSLATE_NOOP("documents", "Shift %1") },
    { Phrase::OpenedBy, QT_TRANSLATE_NOOP("documents", "opened %1 %2") },
    { Phrase::ClosedBy, QT_TRANSLATE_NOOP("documents", "closed %1 %2") },
    { Phrase::Receipts, QT_TRANSLATE_NOOP("documents", "Receipts %1 to %2") },
    { Phrase::NoReceipts, QT_TRANSLATE_NOOP("documents", "Receipts") },
    { Phrase::GrossSold, QT_TRANSLATE_NOOP("documents", "Gross sold") },
    { Phrase::Discounts, QT_TRANSLATE_NOOP("documents", "Discounts  %1") },
    { Phrase::TaxAdded, QT_TRANSLATE_NOOP("documents", "Tax added") },
    { Phrase::Returns, QT_TRANSLATE_NOOP("documents", "Returns  %1") },
    { Phrase::ReturnsWithoutReceipt,
      QT_TRANSLATE_NOOP("documents", "of these without receipt  %1") },
    { Phrase::Turnover, QT_TRANSLATE_NOOP("documents", "TURNOVER %1") },
    { Phrase::CashNet, QT_TRANSLATE_NOOP("documents", "Cash, less change  %1") },
    { Phrase::CardCount, QT_TRANSLATE_NOOP("documents", "Card  %1") },
    { Phrase::AccountCount, QT_TRANSLATE_NOOP("documents", "On account  %1") },
    { Phrase::StoreCreditCount, QT_TRANSLATE_NOOP("documents", "Store credit  %1") },
    { Phrase::SplitReceipts, QT_TRANSLATE_NOOP("documents", "Sum (receipts split: %1)") },
    { Phrase::ForeignNotes, QT_TRANSLATE_NOOP("documents", "%1 given  %2") },
    { Phrase::OpeningFloat, QT_TRANSLATE_NOOP("documents", "Opening float") },
    { Phrase::CashFromSales, QT_TRANSLATE_NOOP("documents", "Cash from sales") },
    { Phrase::MoveReason, QT_TRANSLATE_NOOP("documents", "%1: %2") },
    { Phrase::Expected, QT_TRANSLATE_NOOP("documents", "EXPECTED") },
    { Phrase::Counted, QT_TRANSLATE_NOOP("documents", "COUNTED") },
    { Phrase::NotCounted, QT_TRANSLATE_NOOP("documents", "not counted") },
    { Phrase::CountedBefore, QT_TRANSLATE_NOOP("documents", "Counted before: %1 %2") },
    { Phrase::Difference, QT_TRANSLATE_NOOP("documents", "DIFFERENCE") },
    { Phrase::ConfirmedBy, QT_TRANSLATE_NOOP("documents", "Confirmed by %1") },
    { Phrase::VoidedLines, QT_TRANSLATE_NOOP("documents", "Voided lines  %1") },
    { Phrase::VoidedBy, QT_TRANSLATE_NOOP("documents", "%1: %2 %3") },
    { Phrase::Cancelled, QT_TRANSLATE_NOOP("documents", "Cancelled  %1") },
    { Phrase::NoSales, QT_TRANSLATE_NOOP("documents", "Drawer without a sale") },
    { Phrase::Reprints, QT_TRANSLATE_NOOP("documents", "Copies") },
    { Phrase::UnpaidBills, QT_TRANSLATE_NOOP("documents", "Unpaid bills  %1") },
    { Phrase::TrainingExcluded, QT_TRANSLATE_NOOP("documents", "Training, not included") },
    { Phrase::ParkedTickets, QT_TRANSLATE_NOOP("documents", "Parked tickets") },
    { Phrase::GrandSalesBefore, QT_TRANSLATE_NOOP("documents", "Sales so far, before") },
    { Phrase::GrandSalesAfter, QT_TRANSLATE_NOOP("documents", "Sales so far, now") },
    { Phrase::GrandReturnsAfter, QT_TRANSLATE_NOOP("documents", "Returns so far, now") },
    { Phrase::GrandTotalBefore, QT_TRANSLATE_NOOP("documents", "Grand total before") },
    { Phrase::GrandTotalAfter, QT_TRANSLATE_NOOP("documents", "Grand total now") },
    { Phrase::FactCount, QT_TRANSLATE_NOOP("documents", "Journal entries") },
    { Phrase::ChainHead, QT_TRANSLATE_NOOP("documents", "Chain %1") },
    { Phrase::Unsent, QT_TRANSLATE_NOOP("documents", "Not sent yet") },
    { Phrase::SetAside, QT_TRANSLATE_NOOP("documents", "Set aside") },
    { Phrase::TestPage, QT_TRANSLATE_NOOP("documents", "Test page") },
    { Phrase::TestSizes, QT_TRANSLATE_NOOP("documents", "Plain, bold, tall, large") },
    { Phrase::TestBold, QT_TRANSLATE_NOOP("documents", "Bold") },
    { Phrase::TestTall, QT_TRANSLATE_NOOP("documents", "Tall") },
    { Phrase::TestLarge, QT_TRANSLATE_NOOP("documents", "Large") },
    { Phrase::TestInverted, QT_TRANSLATE_NOOP("documents", "Inverted") },
    { Phrase::TestPainted, QT_TRANSLATE_NOOP("documents", "Painted row: %1") },
    { Phrase::TestTables, QT_TRANSLATE_NOOP("documents", "Code tables, € first") },
    { Phrase::TestDrawer,
      QT_TRANSLATE_NOOP("documents", "The drawer opens now if this printer has one.") },
    { Phrase::KeyCard, QT_TRANSLATE_NOOP("documents", "Keys") },
    { Phrase::SalesByDay, QT_TRANSLATE_NOOP("documents", "Sales by day") },
    { Phrase::SalesByHour, QT_TRANSLATE_NOOP("documents", "Sales by hour") },
    { Phrase::SalesByProduct, QT_TRANSLATE_NOOP("documents", "Sales by product") },
    { Phrase::SalesByCategory, QT_TRANSLATE_NOOP("documents", "Sales by category") },
    { Phrase::SalesByTax, QT_TRANSLATE_NOOP("documents", "Tax by rate") },
    { Phrase::SalesByTender, QT_TRANSLATE_NOOP("documents", "Payments by kind") },
    { Phrase::SalesByPerson, QT_TRANSLATE_NOOP("documents", "Sales by person") },
    { Phrase::DiscountsByPerson, QT_TRANSLATE_NOOP("documents", "Discounts by person") },
    { Phrase::PricesChanged, QT_TRANSLATE_NOOP("documents", "Prices changed by hand") },
    { Phrase::ChangedPrice, QT_TRANSLATE_NOOP("documents", "%1: %2 instead of %3") },
    { Phrase::DayRange, QT_TRANSLATE_NOOP("documents", "%1 to %2") },
    { Phrase::OnlyOne, QT_TRANSLATE_NOOP("documents", "only %1") },
    { Phrase::NothingSold, QT_TRANSLATE_NOOP("documents", "Nothing sold") },
    { Phrase::WithoutName, QT_TRANSLATE_NOOP("documents", "(none)") },
    { Phrase::Cash, QT_TRANSLATE_NOOP("documents", "Cash") },
};

/// The translations of a ts file by their source; unfinished and vanished ones are left out.
Result<QHash<QString, QString>> readCatalogue(const QByteArray &ts)
{
    QHash<QString, QString> translations;
    QXmlStreamReader xml(ts);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const bool isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString translation = xml.readElementText();
            if (isFinished && !translation.isEmpty()) {
                translations.insert(source, translation);
            }
        }
    }
    if (xml.hasError()) {
        return Error{ ErrorKind::Invalid, DocumentTextsError::Malformed, xml.errorString() };
    }
    return translations;
}

} // namespace

std::string_view errorFeature(DocumentTextsError)
{
    return "documenttexts";
}

std::span<const PhraseSource> DocumentTexts::sources()
{
    return phraseSources;
}

QStringList DocumentTexts::languages()
{
    return { QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar") };
}

Result<DocumentTexts> DocumentTexts::load(const QString &language)
{
    if (language == u"en") {
        return DocumentTexts();
    }
    const auto file
        = documentResource(QStringLiteral("translations/documents_%1.ts").arg(language));
    if (!languages().contains(language) || !file) {
        return Error{ ErrorKind::Invalid, DocumentTextsError::UnknownLanguage, language };
    }
    return fromCatalogue(*file);
}

Result<DocumentTexts> DocumentTexts::fromCatalogue(const QByteArray &ts)
{
    CT_TRY(translations, readCatalogue(ts));
    DocumentTexts texts;
    for (const PhraseSource &source : phraseSources) {
        const QString english = QString::fromUtf8(source.english);
        const QString translation = translations.value(english);
        if (translation.isEmpty()) {
            return Error{ ErrorKind::Invalid, DocumentTextsError::Unfinished, english };
        }
        texts.m_texts.insert(source.phrase, translation);
    }
    return texts;
}

QString DocumentTexts::operator()(Phrase phrase) const
{
    const PhraseSource &source = std::span(phraseSources)[std::size_t(phrase)];
    CT_CHECK(source.phrase == phrase);
    return m_texts.isEmpty() ? QString::fromUtf8(source.english) : m_texts.value(phrase);
}

} // namespace countertop

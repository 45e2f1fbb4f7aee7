#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QLocale>
#include <QString>

#include <span>

namespace countertop {

enum class DocumentTextsError { UnknownLanguage, Malformed, Unfinished };
std::string_view errorFeature(DocumentTextsError);

/// Everything that paper says of itself. The English text of each stands in `documenttexts.cpp`,
/// the others in `translations/documents_*.ts`.
enum class Phrase {
    SaleNumber,
    Till,
    Begin,
    End,
    CustomerName,
    QuantityAtPrice,
    QuantityAtPriceInsteadOf,
    InsteadOf,
    PercentOff,
    Discount,
    DiscountOnAll,
    PercentOffAll,
    PriceForSeveral,
    ReturnOf,
    ReturnWithoutReceipt,
    Note,
    Subtotal,
    TaxOnBase,
    Total,
    Rounding,
    ToPayInCash,
    CashGiven,
    CashGivenForeign,
    CashBack,
    Change,
    CardEnding,
    Card,
    OnAccount,
    StoreCredit,
    Reference,
    TaxHead,
    NetHead,
    TaxAmountHead,
    GrossHead,
    Sum,
    WithoutTax,
    LetterTaxable,
    CopyNumber,
    Training,
    NotAReceipt,
    UnpaidBill,
    GiftReceipt,
    GiftFor,
    ExchangeUntil,
    StoreCopy,
    Signature,
    SignatureOf,
    SecondSignature,
    FiscalFailed,
    PayIn,
    PayOut,
    Drop,
    Reason,
    XReport,
    ZReport,
    ShiftNumber,
    OpenedBy,
    ClosedBy,
    Receipts,
    NoReceipts,
    GrossSold,
    Discounts,
    TaxAdded,
    Returns,
    ReturnsWithoutReceipt,
    Turnover,
    CashNet,
    CardCount,
    AccountCount,
    StoreCreditCount,
    SplitReceipts,
    ForeignNotes,
    OpeningFloat,
    CashFromSales,
    MoveReason,
    Expected,
    Counted,
    NotCounted,
    CountedBefore,
    Difference,
    ConfirmedBy,
    VoidedLines,
    VoidedBy,
    Cancelled,
    NoSales,
    Reprints,
    UnpaidBills,
    TrainingExcluded,
    ParkedTickets,
    GrandSalesBefore,
    GrandSalesAfter,
    GrandReturnsAfter,
    GrandTotalBefore,
    GrandTotalAfter,
    FactCount,
    ChainHead,
    Unsent,
    SetAside,
    TestPage,
    TestSizes,
    TestBold,
    TestTall,
    TestLarge,
    TestInverted,
    TestPainted,
    TestTables,
    TestDrawer,
    KeyCard,
    SalesByDay,
    SalesByHour,
    SalesByProduct,
    SalesByCategory,
    SalesByTax,
    SalesByTender,
    SalesByPerson,
    DiscountsByPerson,
    PricesChanged,
    ChangedPrice,
    DayRange,
    OnlyOne,
    NothingSold,
    WithoutName,
    Cash,
};

/// A phrase with the English text that translators see.
struct PhraseSource
{
    Phrase phrase;
    const char *english; ///< UTF-8
};

/// The words of one language (decisions.md 44): a catalogue that is passed in, so that a receipt's
/// language is the shop's and not the cashier's. Immutable; copies share their texts.
class DocumentTexts final
{
public:
    /// The built-in English.
    DocumentTexts() = default;

    /// A language that the program carries: "en", "de", "ar".
    /// *errors*: Invalid UnknownLanguage; those of `fromCatalogue`.
    static Result<DocumentTexts> load(const QString &language);
    /// A catalogue of translations in Qt's ts format.
    /// *errors*: Invalid Malformed when it is not one, Unfinished when a phrase has no translation.
    static Result<DocumentTexts> fromCatalogue(const QByteArray &ts);
    static QStringList languages();
    /// Every phrase once, in the order of the enum.
    static std::span<const PhraseSource> sources();

    QString operator()(Phrase phrase) const;
    /// With its placeholders %1, %2 … filled in one go: a name that holds "%2" stays as it is.
    template <typename... Texts>
    QString operator()(Phrase phrase, const QString &first, const Texts &...others) const
    {
        return (*this)(phrase).arg(first, others...);
    }

private:
    QHash<Phrase, QString> m_texts; // empty: English
};

} // namespace countertop

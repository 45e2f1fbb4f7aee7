#include "ui/shell/deskproblem.h"

#include "core/domain/catalog/categorytree.h"
#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/importfile.h"
#include "core/domain/catalog/productcheck.h"
#include "core/domain/people/pinpolicy.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/exporter.h"
#include "core/till/report/reportdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/stock/stockdesk.h"
#include "core/till/sync/setasidedesk.h"
#include "core/till/sync/synccommands.h"
#include "ui/ticket/refusal.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

struct SentenceRow
{
    ErrorCode code;
    const char *sentence;
};

const char *const noRight
    = QT_TRANSLATE_NOOP("DeskProblem", "You do not have the right to do this.");
const char *const offline = QT_TRANSLATE_NOOP(
    "DeskProblem",
    "The shop's service does not answer. Nothing was changed; try again when it is back.");
const char *const stale = QT_TRANSLATE_NOOP(
    "DeskProblem", "Somebody else changed this meanwhile. Go back, look again, then repeat.");
const char *const noName = QT_TRANSLATE_NOOP("DeskProblem", "Type a name.");
const char *const weakPin = QT_TRANSLATE_NOOP(
    "DeskProblem",
    "That PIN is easily guessed. Take 6 digits or more: no date, no run, no repeats.");

const SentenceRow sentences[] = {
    { till::CatalogDeskError::RightDenied, noRight },
    { till::CatalogDeskError::Offline, offline },
    { till::CatalogDeskError::StaleVersion, stale },
    { till::CatalogDeskError::NameMissing, noName },
    { till::CatalogDeskError::SkuMissing,
      QT_TRANSLATE_NOOP("DeskProblem", "Stock is tracked by SKU: type one.") },
    { till::CatalogDeskError::CodeTaken,
      QT_TRANSLATE_NOOP("DeskProblem", "Another product has that code already.") },
    { till::CatalogDeskError::CategoryRing,
      QT_TRANSLATE_NOOP("DeskProblem", "A category cannot stand below itself.") },
    { till::CatalogDeskError::CategoryInUse,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "Something is in this category. Switch it off instead of deleting it.") },
    { ProductError::NameMissing, noName },
    { ProductError::SkuMissing,
      QT_TRANSLATE_NOOP("DeskProblem", "Stock is tracked by SKU: type one.") },
    { ProductError::CodeTwice,
      QT_TRANSLATE_NOOP("DeskProblem", "The same barcode stands here twice.") },
    { ProductError::CodeMissing,
      QT_TRANSLATE_NOOP("DeskProblem", "A barcode has no code: type it or remove the row.") },
    { ProductError::LimitsCrossed,
      QT_TRANSLATE_NOOP("DeskProblem", "The least asked price is above the largest.") },
    { ProductError::BundleOfItself,
      QT_TRANSLATE_NOOP("DeskProblem", "A bundle cannot hold itself.") },
    { ProductError::BundleInBundle,
      QT_TRANSLATE_NOOP("DeskProblem", "A bundle cannot hold another bundle.") },
    { ProductError::VariantsAndParent,
      QT_TRANSLATE_NOOP("DeskProblem", "A variant cannot have variants itself.") },
    { ImportError::UnknownFormat,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "Nobody knows this file by its header: say which column is what.") },
    { ImportError::ColumnMissing,
      QT_TRANSLATE_NOOP("DeskProblem", "The file lacks a column that was chosen.") },
    { CsvError::FileTooLarge,
      QT_TRANSLATE_NOOP("DeskProblem", "The file is larger than an import may be.") },
    { CsvError::TooManyRows,
      QT_TRANSLATE_NOOP("DeskProblem", "The file has more rows than an import may have.") },
    { CsvError::UnclosedQuote,
      QT_TRANSLATE_NOOP("DeskProblem", "The file was cut off: its end is missing.") },
    { CsvError::NotText,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "This is no CSV file. Save it as CSV in the spreadsheet first.") },
    { CsvError::Empty, QT_TRANSLATE_NOOP("DeskProblem", "The file is empty.") },
    { till::StockDeskError::RightDenied, noRight },
    { till::StockDeskError::Offline, offline },
    { till::StockDeskError::NoReason,
      QT_TRANSLATE_NOOP("DeskProblem", "Say why: a reason is needed.") },
    { till::StockDeskError::NotTracked,
      QT_TRANSLATE_NOOP("DeskProblem", "No stock is kept of this product.") },
    { till::PeopleDeskError::RightDenied, noRight },
    { till::PeopleDeskError::Offline, offline },
    { till::PeopleDeskError::StaleVersion, stale },
    { till::PeopleDeskError::NameMissing, noName },
    { till::PeopleDeskError::WeakPin, weakPin },
    { till::PeopleDeskError::NoPepper,
      QT_TRANSLATE_NOOP("DeskProblem", "This till's keychain does not answer. Try again.") },
    { till::PeopleDeskError::LastManager,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "Nobody would be left who may change people. Give the right to somebody "
                        "else first.") },
    { till::PeopleDeskError::DiskFull,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "The disk is full. Every sale so far is stored, and this was no wrong "
                        "try. Free some space, then try again.") },
    { till::PeopleDeskError::StoreFailed,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "This till cannot read or write its data right now. Nothing was lost, and "
                        "this was no wrong try. Try again, then call for help.") },
    { till::PeopleDeskError::WrongSignIn,
      QT_TRANSLATE_NOOP("DeskProblem", "Name and PIN do not belong together. Try again.") },
    { till::PeopleDeskError::MustWait,
      QT_TRANSLATE_NOOP("DeskProblem", "Too many tries. Wait a moment, then try again.") },
    { till::PeopleDeskError::PersonLocked,
      QT_TRANSLATE_NOOP("DeskProblem", "Locked after wrong tries. A manager can unlock.") },
    { till::PeopleDeskError::DeviceLocked,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "This till is locked after wrong tries. A manager can unlock.") },
    { till::AccountDeskError::RightDenied, noRight },
    { till::AccountDeskError::Offline, offline },
    { till::AccountDeskError::NameMissing, noName },
    { till::AccountDeskError::NoReason,
      QT_TRANSLATE_NOOP("DeskProblem", "Say why: a reason is needed.") },
    { till::AccountDeskError::HoldsCardNumber,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "That looks like a card number. Card numbers are never stored; leave it "
                        "out.") },
    { till::AccountDeskError::OverLimit,
      QT_TRANSLATE_NOOP("DeskProblem", "That is more than this customer has left.") },
    { till::AccountDeskError::NotFound,
      QT_TRANSLATE_NOOP("DeskProblem", "This customer is not known here any more.") },
    { till::SettingsDeskError::RightDenied, noRight },
    { till::SettingsDeskError::Offline, offline },
    { till::SettingsDeskError::NotAllowedValue,
      QT_TRANSLATE_NOOP("DeskProblem", "That value is not allowed here.") },
    { till::PrintDeskError::RightDenied, noRight },
    { till::PrintDeskError::NoPrinter,
      QT_TRANSLATE_NOOP("DeskProblem", "No such printer is set up.") },
    { till::PrintDeskError::NotAllowedNow,
      QT_TRANSLATE_NOOP("DeskProblem", "This paper is being printed right now. Wait a moment.") },
    { till::ReportDeskError::RightDenied, noRight },
    { till::SetAsideError::RightDenied, noRight },
    { till::SetAsideError::Offline, offline },
    { till::SetAsideError::NoReason,
      QT_TRANSLATE_NOOP("DeskProblem", "Say why: a reason is needed.") },
    { till::SetAsideError::DecidedAlready,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "Somebody decided about it meanwhile, or it was booked. Nothing was "
                        "changed now; look again.") },
    { till::SetAsideError::ReceiptUnknown,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "This till has no receipt of that number. Nothing was changed; look at "
                        "the number, or decide at the till that printed it.") },
    { till::SetAsideError::NotBooked,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "That receipt is not booked itself, so it cannot put anything right. "
                        "Nothing was changed.") },
    { till::SetAsideError::NotWritten,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "The file cannot be written there. Choose another folder, or make room.") },
    { till::ExportError::NotWritten,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "The file cannot be written there. Choose another folder, or make room.") },
    { till::SyncError::ProgramTooOld,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "This till's program is too old for that. Nothing was changed, and selling "
                        "goes on. Update the program, then do it again.") },
    { till::ImportDeskError::RightDenied, noRight },
    { till::ImportDeskError::Offline, offline },
    { till::ImportDeskError::Unreadable,
      QT_TRANSLATE_NOOP("DeskProblem", "That file cannot be opened.") },
    { till::ImportDeskError::NothingToDo,
      QT_TRANSLATE_NOOP("DeskProblem", "The file changes nothing.") },
    { till::ImportDeskError::DiskLow,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "There is hardly any room left on the disk; it is kept for sales. Free "
                        "some space, then run the import again.") },
    { till::ImportDeskError::ChangedSince,
      QT_TRANSLATE_NOOP("DeskProblem",
                        "Goods of this import were changed after it. Nothing was taken back. Undo "
                        "the later import first, or change the goods by hand.") },
    { till::ImportDeskError::Conflict,
      QT_TRANSLATE_NOOP("DeskProblem", "The catalogue changed meanwhile. Look again, then run.") },
};

} // namespace

QString deskProblem(const Error &error)
{
    for (const SentenceRow &row : sentences) {
        if (row.code == error.code) {
            const QString sentence = QCoreApplication::translate("DeskProblem", row.sentence);
            const bool namesOther = error.code.is(till::CatalogDeskError::CodeTaken)
                || error.code.is(till::CatalogDeskError::CategoryInUse)
                || error.code.is(till::SyncError::ProgramTooOld);
            return namesOther && !error.detail.isEmpty()
                ? sentence + QStringLiteral(" (") + error.detail + u')'
                : sentence;
        }
    }
    if (error.code.feature() == errorFeature(PinError::Run)) {
        return QCoreApplication::translate("DeskProblem", weakPin);
    }
    return sentenceFor(error);
}

} // namespace countertop::ui

#include "app/terminal/cli/problemwords.h"

#include "app/terminal/cli/backupcommand.h"
#include "app/terminal/cli/importcommand.h"
#include "app/terminal/cli/initcommand.h"
#include "app/terminal/cli/inputfile.h"
#include "app/terminal/cli/journalcommand.h"
#include "app/terminal/cli/outputfile.h"
#include "app/terminal/cli/paircommand.h"
#include "app/terminal/cli/replaycommand.h"
#include "app/terminal/cli/reportterms.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/joinsite.h"
#include "app/terminal/newshop.h"
#include "app/terminal/shopfolder.h"
#include "app/terminal/startproblem.h"
#include "core/base/businessday.h"
#include "core/base/currency.h"
#include "core/domain/catalog/columnmapping.h"
#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/csvwriter.h"
#include "core/domain/catalog/importfile.h"
#include "core/domain/people/pinpolicy.h"
#include "core/protocol/wirereply.h"
#include "core/storage/storageerror.h"
#include "core/till/backup/backup.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/journal/journal.h"
#include "core/till/journal/openledger.h"
#include "core/till/people/peopledesk.h"
#include "core/till/report/exporter.h"
#include "core/till/ticket/replay.h"

namespace countertop::terminal {

using namespace Qt::StringLiterals;
using storage::StorageError;

namespace {

/// A problem with its exit code and, where it is one of the command line alone, its sentence; %1 is
/// the folder, %2 what was typed. Whatever can keep a shop from opening has its words in
/// StartProblem, for the window and for here.
struct ProblemRow
{
    ErrorCode code;
    ExitCode exit;
    const char *sentence;
};

const ProblemRow problems[] = {
    { OpenError::NoShop,
      ExitCode::NoShop,
      "There is no shop in %1 yet. Nothing was changed. Make one with: countertop init --demo, or "
      "with --name and the rest." },
    { OpenError::NotAFolder, ExitCode::Usage, nullptr },
    { OpenError::NotAllowed, ExitCode::Failed, nullptr },
    { OpenError::TillMissing, ExitCode::Corrupt, nullptr },
    { OpenError::SiteMissing, ExitCode::Corrupt, nullptr },
    { till::TillError::NotMade, ExitCode::Corrupt, nullptr },
    { StorageError::AlreadyInUse, ExitCode::InUse, nullptr },
    { StorageError::NewerSchema, ExitCode::NewerData, nullptr },
    { StorageError::DiskFull, ExitCode::Failed, nullptr },
    { StorageError::ReadOnly, ExitCode::Failed, nullptr },
    { StorageError::CorruptFile, ExitCode::Corrupt, nullptr },
    { StorageError::CannotOpen, ExitCode::Failed, nullptr },
    { StorageError::IoFailed, ExitCode::Failed, nullptr },
    { StorageError::MigrationFailed, ExitCode::Failed, nullptr },
    { till::JournalError::ChainBroken, ExitCode::Corrupt, nullptr },
    { till::BackupError::NotABackup,
      ExitCode::Corrupt,
      "This file is no whole backup. Nothing was changed. Take another one. (%2)" },
    { till::BackupError::OtherTill,
      ExitCode::Refused,
      "This backup is of another till. Nothing was changed. Give another folder with --data. "
      "(%2)" },
    { till::BackupError::UnsentFacts,
      ExitCode::Refused,
      "%2 facts in %1 are in no backup and nowhere else; they would be lost. Nothing was changed. "
      "Make a backup of the folder as it is now, or repeat with --give-up %2." },
    { RestoreError::NotWanted, ExitCode::Refused, "Nothing was changed." },
    { RestoreError::BadCount, ExitCode::Usage, "\"%2\" is no number of facts." },
    { OutputError::InTheShop,
      ExitCode::Refused,
      "%2 lies among the shop's own files. Nothing was written. Name a file in another folder." },
    { OutputError::NotAFile,
      ExitCode::Refused,
      "%2 is no plain file. Nothing was written. Name a new file." },
    { OutputError::AlreadyThere,
      ExitCode::Refused,
      "There is a file %2 already. It was left alone. Name a new file, or repeat with --replace." },
    { OutputError::IsAnInput,
      ExitCode::Refused,
      "%2 is read by the same call. Nothing was written. Name another file." },
    { InputError::NotAFile,
      ExitCode::Refused,
      "%2 is no plain file but a folder, a pipe or a device. Nothing was changed. Save it as a "
      "file and name that." },
    { InputError::Missing,
      ExitCode::Failed,
      "The file %2 cannot be read: there is none. Nothing was changed. Check its name." },
    { InputError::Unreadable,
      ExitCode::Failed,
      "The file %2 cannot be read by this user. Nothing was changed. Check its rights." },
    { VerifierError::NotFound,
      ExitCode::Failed,
      "The program %2 did not run. Nothing was changed. Install Countertop again." },
    { NewShopError::AlreadyThere,
      ExitCode::Refused,
      "There is a shop in %1 already. It was left alone." },
    { NewShopError::FilesThere,
      ExitCode::Refused,
      "%1 holds %2, a file of a shop, though there is no shop. Nothing was changed. Name another "
      "folder, or restore a backup here; what lies there is kept aside." },
    { InitError::FieldMissing,
      ExitCode::Usage,
      "%2 is needed. Nothing was made. See countertop init --help." },
    { InitError::HoldsCardNumber,
      ExitCode::Refused,
      "%2 holds the number of a payment card, which is kept nowhere. Nothing was made." },
    { InitError::HoldsControls,
      ExitCode::Usage,
      "%2 holds a line break or a control character. Nothing was made. Type one line of words." },
    { InitError::BadTaxRate,
      ExitCode::Usage,
      "\"%2\" is no tax rate. Type per cent, for example 19 or 9.375." },
    { InitError::BadLanguage, ExitCode::Usage, "\"%2\" is no language. Choose en, de or ar." },
    { InitError::BadYesNo, ExitCode::Usage, "\"%2\" is neither yes nor no." },
    { CurrencyError::Unknown,
      ExitCode::Usage,
      "This currency is not known. Type three letters, for example EUR. (%2)" },
    { ZoneError::Unknown,
      ExitCode::Usage,
      "This time zone is not known. Type a name such as Europe/Berlin. (%2)" },
    { till::PeopleDeskError::WeakPin,
      ExitCode::Refused,
      "This PIN is too easy to guess. Take 6 digits or more: no date, no run, no repetition." },
    { PersonError::Unknown,
      ExitCode::Refused,
      "Nobody called \"%2\" works here. Nothing was changed. Write the name as it stands on the "
      "sign-in screen." },
    { FileError::Unreadable,
      ExitCode::Failed,
      "The file %2 cannot be read. Nothing was changed. Check its name and its rights." },
    { till::ReplayFileError::ColumnMissing,
      ExitCode::Usage,
      "The file has no column \"%2\". Nothing was changed. Old invoices need InvoiceNo, "
      "StockCode, Description, Quantity, InvoiceDate and UnitPrice." },
    { CsvError::Empty, ExitCode::Usage, "The file is empty. Nothing was changed." },
    { CsvError::FileTooLarge,
      ExitCode::Usage,
      "The file is too large. Nothing was changed. Cut it into parts of at most 64 MiB. (%2)" },
    { CsvError::TooManyRows,
      ExitCode::Usage,
      "The file has too many rows. Nothing was changed. Cut it into parts of at most a million "
      "rows." },
    { CsvError::TooManyColumns,
      ExitCode::Usage,
      "The file has too many columns. Nothing was changed. Leave the ones out that are not "
      "needed." },
    { CsvError::CellTooLong,
      ExitCode::Usage,
      "A cell of the file is too long. Nothing was changed. Shorten it, or mend a quote that is "
      "never closed. (%2)" },
    { CsvError::UnclosedQuote,
      ExitCode::Usage,
      "The file ends within quotes: it was cut off. Nothing was changed. Save it again. (%2)" },
    { CsvError::NotText,
      ExitCode::Usage,
      "This is no CSV file. Nothing was changed. Save it as CSV, UTF-8 or Windows-1252. (%2)" },
    { CsvError::Unreadable,
      ExitCode::Failed,
      "The file could not be read to its end. Nothing was changed. (%2)" },
    { ImportError::UnknownFormat,
      ExitCode::Usage,
      "Nobody knows these columns. Nothing was changed. Say which is which with "
      "--map code=COLUMN,name=COLUMN,price=COLUMN. (%2)" },
    { ImportError::ColumnMissing,
      ExitCode::Usage,
      "The mapping names a column that the file does not have. Nothing was changed. (%2)" },
    { MappingError::NotAMapping,
      ExitCode::Usage,
      "This is no mapping. Nothing was changed. Write code=COLUMN,name=COLUMN,price=COLUMN. (%2)" },
    { MappingError::UnknownField,
      ExitCode::Usage,
      "The mapping has a word that names no field. Nothing was changed. (%2)" },
    { MappingError::FieldTwice,
      ExitCode::Usage,
      "The mapping names a field twice. Nothing was changed. (%2)" },
    { MappingError::NoCode,
      ExitCode::Usage,
      "The mapping has neither code nor barcodes, so that products could not be found again. "
      "Nothing was changed. (%2)" },
    { MappingError::BadName,
      ExitCode::Usage,
      "\"%2\" is no name for a mapping. Nothing was changed. Leave out colons and equals signs." },
    { ImportCallError::UnknownMapping,
      ExitCode::Usage,
      "The shop keeps no mapping called \"%2\". Nothing was changed." },
    { ImportCallError::NothingToSave,
      ExitCode::Usage,
      "There is no mapping to save. Nothing was changed. Give it with --map." },
    { ImportCallError::BadChoice,
      ExitCode::Usage,
      "\"%2\" is no choice. Nothing was changed. Say --only new or --only changed." },
    { ImportCallError::NoSuchImport,
      ExitCode::Refused,
      "There is no import %2 to take back. Nothing was changed. See countertop import list." },
    { till::ImportDeskError::Unreadable,
      ExitCode::Failed,
      "The file cannot be read. Nothing was changed. Check its name and its rights. (%2)" },
    { till::ImportDeskError::DiskLow,
      ExitCode::Refused,
      "There is hardly any room left on the disk of %1; it is kept for sales. Nothing was changed. "
      "Free some space, then repeat." },
    { till::ImportDeskError::RightDenied,
      ExitCode::Refused,
      "The role of this person lacks the right %2. Nothing was changed." },
    { till::ImportDeskError::Conflict,
      ExitCode::Refused,
      "The catalogue changed meanwhile. It stands as it was before. Run the import again." },
    { till::ImportDeskError::ChangedSince,
      ExitCode::Refused,
      "The product %2 was changed after that import. Nothing was taken back. Undo the later import "
      "first, or change what you want to change by hand." },
    { till::ImportDeskError::Refused,
      ExitCode::Refused,
      "The import was refused. The catalogue stands as it was before. (%2)" },
    { CsvWriteError::NotWritten,
      ExitCode::Failed,
      "%2 could not be written. What is stored is safe. Free some space or name another file, then "
      "repeat." },
    { till::ExportError::NotWritten,
      ExitCode::Failed,
      "The export could not be written. The shop is safe. Check the folder, its rights and the "
      "disk. (%2)" },
    { till::ExportError::UnknownTable,
      ExitCode::Usage,
      "\"%2\" is no table. Choose among products, customers, stock, sales, shifts, scans." },
    { ApprovalError::SamePerson,
      ExitCode::Refused,
      "Nobody approves for themselves. Nothing was changed. Name another person as approver." },
    { ApprovalError::NotAnApprover,
      ExitCode::Refused,
      "The approver may not approve returns without a receipt. Nothing was changed. Name a "
      "manager." },
    { till::ReplayError::RightDenied,
      ExitCode::Refused,
      "The role of this person lacks the right %2. Nothing was changed." },
    { till::ReplayError::LaterFact,
      ExitCode::Refused,
      "This shop has sold or done something after the first of these invoices (%2). Nothing was "
      "changed. Ring old invoices up in a shop that was just made." },
    { till::ReplayError::ShiftOpen,
      ExitCode::Refused,
      "Shift %2 is open at the counter. Nothing was changed. Close it first." },
    { till::ReplayError::TicketOpen,
      ExitCode::Refused,
      "A ticket lies open at the counter. Nothing was changed. Complete or park it first." },
    { till::ReplayError::NoStandardTaxClass,
      ExitCode::Refused,
      "The store has no standard tax class. Nothing was changed. Choose one in the settings." },
    { AddressError::BadAddress,
      ExitCode::Usage,
      "\"%2\" is no address of a site. Nothing was changed. Write it as "
      "https://shop.example:8443." },
    { JoinError::BadCode,
      ExitCode::Usage,
      "\"%2\" is no code. Nothing was changed. A code has ten letters and digits, like "
      "7K2MQ-9XW4T; the site makes one with: countertop-site enroll-code." },
    { JoinError::AlreadyJoined,
      ExitCode::Refused,
      "This till belongs to the site %2 already. Nothing was changed." },
    { JoinError::OtherTill,
      ExitCode::Refused,
      "The code is for another till of %2. This till was left as it was. Have a code made for this "
      "one: countertop-site enroll-code --device NUMBER." },
    { JoinError::BehindSite,
      ExitCode::Refused,
      "The site has newer facts of this till than its journal here (%2): this is an older copy of "
      "its data. Nothing was changed. Use the newest copy." },
    { JoinError::KeyUnreadable,
      ExitCode::Failed,
      "%2 could not be read or written. Nothing was changed. Check its rights and the disk, or "
      "remove it and have a new code made." },
    { EnrolmentRefusal::CodeUnknown,
      ExitCode::Refused,
      "The site does not know this code, or it was tried too often. Nothing was changed. Have a "
      "new "
      "one made: countertop-site enroll-code." },
    { EnrolmentRefusal::CodeExpired,
      ExitCode::Refused,
      "The code was good for ten minutes and is no more. Nothing was changed. Have a new one made: "
      "countertop-site enroll-code." },
    { EnrolmentRefusal::CodeUsed,
      ExitCode::Refused,
      "Another device was let in with this code. Nothing was changed. Have a new one made: "
      "countertop-site enroll-code." },
    { EnrolmentRefusal::OtherDevice,
      ExitCode::Refused,
      "The code is not for this till. Nothing was changed. A till with a shop needs a code made "
      "with --device and its number, a new till one without." },
    { EnrolmentRefusal::ChangedSince,
      ExitCode::Refused,
      "Something was changed in this shop after the site took it over. Nothing was lost, and this "
      "till was left as it was. Let the site adopt the newest site.db, then repeat." },
    { EnrolmentRefusal::FirstTillFirst,
      ExitCode::Refused,
      "The PINs of this company were made at a till that has not joined yet. Nothing was changed. "
      "Let that till join first." },
    { SiteLinkError::Unreachable,
      ExitCode::Failed,
      "The site was not reached. Nothing was lost. Check its address and the network, then repeat. "
      "(%2)" },
    { SiteLinkError::Malformed,
      ExitCode::Failed,
      "The site and this program do not understand each other. Nothing was lost. Bring both to the "
      "same version. (%2)" },
    { SiteLinkError::NotTrusted,
      ExitCode::Refused,
      "Whoever answers there was not recognised as the site, and nothing was sent: %2. Compare "
      "that "
      "key with the pin that the site says when it starts. If they are the same, repeat with "
      "--pin; "
      "if not, somebody stands between." },
    { SiteLinkError::NotEnrolled,
      ExitCode::Refused,
      "The site does not let this till in. Its sales are safe here. Ask who looks after the site. "
      "(%2)" },
    { SiteLinkError::Busy,
      ExitCode::Failed,
      "The site has too much to do. Nothing was lost. Repeat in %2 s." },
    { ReportError::BadDay, ExitCode::Usage, "\"%2\" is no day. Write it as 2026-05-14." },
    { ReportError::BadFormat, ExitCode::Usage, "\"%2\" is no format. Choose text, csv or json." },
    { ReportError::DaysReversed,
      ExitCode::Usage,
      "The days end before they begin (%2). Nothing was changed. Give the first day with --from." },
};

const ProblemRow *findProblem(const Error &error)
{
    for (const ProblemRow &row : problems) {
        if (row.code == error.code) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

QString problemText(const Error &error, const QString &folder)
{
    const ProblemRow *row = findProblem(error);
    if (row == nullptr) {
        return u"That did not work, and nothing was lost: %1."_s.arg(error.detail);
    }
    if (row->sentence == nullptr) {
        const QString sentence = StartProblem::sentence(error, folder);
        const bool addsNothing = error.detail.isEmpty() || error.detail == folder;
        return addsNothing ? sentence : u"%1 (%2)"_s.arg(sentence, error.detail);
    }
    QString sentence = QString::fromUtf8(row->sentence);
    sentence.replace(u"%1"_s, folder);
    sentence.replace(u"%2"_s, error.detail);
    return sentence;
}

ExitCode exitCodeFor(const Error &error)
{
    if (const ProblemRow *row = findProblem(error)) {
        return row->exit;
    }
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Unavailable:
        return ExitCode::Failed;
    case ErrorKind::Refused:
    case ErrorKind::Conflict:
        return ExitCode::Refused;
    case ErrorKind::Corrupt:
        return ExitCode::Corrupt;
    }
    return ExitCode::Failed;
}

} // namespace countertop::terminal

#include "app/terminal/cli/commands.h"

#include "app/terminal/cli/backupcommand.h"
#include "app/terminal/cli/doctorcommand.h"
#include "app/terminal/cli/exportcommand.h"
#include "app/terminal/cli/importcommand.h"
#include "app/terminal/cli/initcommand.h"
#include "app/terminal/cli/inputfile.h"
#include "app/terminal/cli/journalcommand.h"
#include "app/terminal/cli/outputfile.h"
#include "app/terminal/cli/replaycommand.h"
#include "app/terminal/cli/reportcommand.h"
#include "app/terminal/cli/reportterms.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/cli/zreportcommand.h"
#include "app/terminal/shopfolder.h"
#include "app/terminal/startproblem.h"
#include "core/base/businessday.h"
#include "core/base/currency.h"
#include "core/domain/catalog/columnmapping.h"
#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/csvwriter.h"
#include "core/domain/catalog/importfile.h"
#include "core/domain/people/pinpolicy.h"
#include "core/storage/storageerror.h"
#include "core/till/backup/backup.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/journal/journal.h"
#include "core/till/journal/openledger.h"
#include "core/till/people/peopledesk.h"
#include "core/till/report/exporter.h"
#include "core/till/ticket/replay.h"

#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;
using storage::StorageError;

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
    { InitError::AlreadyThere,
      ExitCode::Refused,
      "There is a shop in %1 already. It was left alone." },
    { InitError::FilesThere,
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

ExitCode fail(const Error &error, const QString &folder)
{
    QTextStream(stderr) << problemText(error, folder) << '\n';
    return exitCodeFor(error);
}

using Runner = Result<ExitCode> (*)(const Call &call, const QString &folder);

/// Runs *run* and says what went wrong.
template <Runner run>
ExitCode orSay(const Call &call, const QString &folder)
{
    const auto ended = run(call, folder);
    return ended ? *ended : fail(ended.error(), folder);
}

ExitCode runInit(const Call &call, const QString &folder)
{
    const auto wish = wishOf(call);
    if (!wish) {
        return fail(wish.error(), folder);
    }
    const auto made = makeShopIn(folder, *wish);
    if (!made) {
        return fail(made.error(), folder);
    }
    QTextStream said(stdout);
    said << u"The shop \"%1\" is made in %2.\n"_s.arg(wish->name, folder);
    if (!made->isEmpty()) {
        said << recoveryLabel << *made << '\n';
    }
    return ExitCode::Done;
}

/// What the operands of a command are.
enum class Operands { Other, FilesToRead };

struct CommandBody
{
    QLatin1StringView name;
    ExitCode (*run)(const Call &call, const QString &folder);
    Operands operands = Operands::Other;
};

const CommandBody bodies[] = {
    { "init"_L1, runInit },
    { "import products"_L1, orSay<runImportProducts>, Operands::FilesToRead },
    { "import list"_L1, orSay<runImportList> },
    { "import undo"_L1, orSay<runImportUndo> },
    { "export"_L1, orSay<runExport> },
    { "report z"_L1, orSay<runReportZ> },
    { "report sales"_L1, orSay<runReportSales> },
    { "replay"_L1, orSay<runReplay>, Operands::FilesToRead },
    { "backup"_L1, orSay<runBackup> },
    { "restore"_L1, orSay<runRestore>, Operands::FilesToRead },
    { "verify"_L1, orSay<runVerify>, Operands::FilesToRead },
    { "export journal"_L1, orSay<runExportJournal> },
    { "doctor"_L1, orSay<runDoctor> },
};

/// Whether every file that the command reads is one: a pipe would keep it waiting for ever.
Result<void> checkOperands(const CommandBody &body, const Call &call)
{
    if (body.operands == Operands::FilesToRead) {
        for (const QString &path : call.operands) {
            CT_TRY_DONE(checkInput(path));
        }
    }
    return done();
}

/// What was said must have arrived: a full disk behind standard output takes it back.
ExitCode afterSaying(ExitCode ended)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return ended;
    }
    const Error error{ ErrorKind::Unavailable, CsvWriteError::NotWritten, u"Standard output"_s };
    return fail(error, {});
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

ExitCode runCommand(const Call &call, const QString &folder)
{
    for (const CommandBody &body : bodies) {
        if (call.command == body.name) {
            const auto checked = checkOperands(body, call);
            return checked ? afterSaying(body.run(call, folder)) : fail(checked.error(), folder);
        }
    }
    QTextStream(stderr) << u"\"%1\" is not in this program.\n"_s.arg(call.command);
    return ExitCode::Usage;
}

} // namespace countertop::terminal

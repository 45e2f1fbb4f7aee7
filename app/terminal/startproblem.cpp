#include "app/terminal/startproblem.h"

#include "app/terminal/shopfolder.h"
#include "core/storage/storageerror.h"
#include "core/till/journal/journal.h"
#include "core/till/journal/openledger.h"

namespace countertop::terminal {

using storage::StorageError;

namespace {

struct ProblemWords
{
    ErrorCode code;
    const char *sentence; ///< %1 is the folder
};

constexpr const char damaged[] = QT_TRANSLATE_NOOP(
    "countertop::terminal::StartProblem",
    "The data of this shop are damaged. Nothing was overwritten. Keep the folder %1 as it is, and "
    "restore the last backup.");

const ProblemWords problems[] = {
    { OpenError::NotAFolder,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "%1 is a file, so that no shop can lie in it. It was left alone. Name "
                        "the folder of the shop.") },
    { OpenError::NotAllowed,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The folder %1 belongs to somebody else: this user may not read it. "
                        "Everything stored is safe. Start Countertop as the user whose shop it "
                        "is, or have the rights of the folder set.") },
    { OpenError::TillMissing,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The journal of this till, till.db, is missing in %1, though the shop's "
                        "central database is there. Nothing was made in its place. Look for the "
                        "file, or restore the newest backup into this folder; what lies there "
                        "now is kept aside.") },
    { OpenError::SiteMissing,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The central database of this shop, site.db, is missing in %1. The sales "
                        "of this till are safe in till.db, and nothing was made in its place. "
                        "Look for the file, or restore the newest backup into this folder; what "
                        "lies there now is kept aside.") },
    { StorageError::AlreadyInUse,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "Countertop is running already on %1. Nothing was changed. Close it "
                        "first, or look for its window on the other screens.") },
    { StorageError::NewerSchema,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The data of this shop were written by a newer Countertop. Nothing was "
                        "changed. Install the newest Countertop on this computer. The data lie "
                        "in %1.") },
    { StorageError::DiskFull,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The disk is full. Everything sold so far is safe. Free some space, then "
                        "try again. The shop lies in %1.") },
    { StorageError::ReadOnly,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The folder %1 cannot be written. Everything sold so far is safe. Check "
                        "the rights of the folder and whether the disk is read-only, then try "
                        "again.") },
    { StorageError::CannotOpen,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "A file could not be opened. Everything sold so far is safe. Check its "
                        "name and its rights, then try again. The shop lies in %1.") },
    { StorageError::IoFailed,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The disk failed in the middle of it. Everything sold before is safe. "
                        "Look after the disk, then try again. The shop lies in %1.") },
    { StorageError::MigrationFailed,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The data of this shop could not be brought up to this Countertop. They "
                        "are as they were, and a copy lies beside them in %1. Start the "
                        "Countertop that wrote them.") },
    { StorageError::CorruptFile, damaged },
    { till::TillError::NotMade, damaged },
    { till::JournalError::ChainBroken, damaged },
};

} // namespace

QString StartProblem::sentence(const Error &error, const QString &folder)
{
    for (const ProblemWords &row : problems) {
        if (row.code == error.code) {
            return tr(row.sentence).arg(folder);
        }
    }
    return tr("The shop in %1 could not be opened. Nothing was lost. Start the computer again; if "
              "that does not help, have somebody run: countertop doctor")
        .arg(folder);
}

} // namespace countertop::terminal

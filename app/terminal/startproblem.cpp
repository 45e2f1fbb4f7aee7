#include "app/terminal/startproblem.h"

#include "core/storage/storageerror.h"
#include "core/till/journal/journal.h"

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
    { StorageError::AlreadyInUse,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "Countertop is running already, and its window does not come to the "
                        "front. Nothing was changed. Look for it on the other screens, or end the "
                        "program that works on %1.") },
    { StorageError::NewerSchema,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The data of this shop were written by a newer Countertop. Nothing was "
                        "changed. Install the newest Countertop on this computer. The data lie in "
                        "%1.") },
    { StorageError::DiskFull,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The disk is full. Everything sold so far is safe. Free some space on the "
                        "disk of %1, then start Countertop again.") },
    { StorageError::ReadOnly,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The folder %1 cannot be written. Everything sold so far is safe. Check "
                        "the rights of the folder and whether the disk is read-only, then start "
                        "Countertop again.") },
    { StorageError::CannotOpen,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "A file of the shop in %1 could not be opened. Everything sold so far is "
                        "safe. Check the rights of the folder, then start Countertop again.") },
    { StorageError::IoFailed,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The disk failed while the shop was opened. Everything sold before is "
                        "safe. Look after the disk of %1, then start Countertop again.") },
    { StorageError::MigrationFailed,
      QT_TRANSLATE_NOOP("countertop::terminal::StartProblem",
                        "The data of this shop could not be brought up to this Countertop. They "
                        "are as they were, and a copy lies beside them in %1. Start the Countertop "
                        "that wrote them.") },
    { StorageError::CorruptFile, damaged },
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

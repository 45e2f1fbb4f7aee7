#include "core/till/sync/feedcopy.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace countertop::till {

Q_LOGGING_CATEGORY(syncLog, "countertop.till.sync")

namespace {

using namespace Qt::StringLiterals;

QString copyPath(const Till &till)
{
    return till.folder() + u"/reference.db"_s;
}

Result<OpenedCopy> openCopy(const Till &till)
{
    OpenedCopy copy;
    copy.state = QFileInfo(copyPath(till)).size() > 0 ? CopyState::Kept : CopyState::Missing;
    CT_TRY(reference, Reference::open(copyPath(till), till.clock(), till.device().device));
    CT_TRY(records, reference->records());
    copy.settings = records->settings;
    copy.reference = std::move(reference);
    return copy;
}

/// Moves the files of a damaged copy away, over those of the last time.
void setCopyAside(const Till &till)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        const QString damaged = copyPath(till) + u".damaged"_s + suffix;
        QFile::remove(damaged);
        QFile::rename(copyPath(till) + suffix, damaged);
    }
}

} // namespace

Result<OpenedCopy> openOrMakeCopy(const Till &till)
{
    auto copy = openCopy(till);
    const bool isDamaged = !copy && copy.error().kind == ErrorKind::Corrupt
        && !copy.error().code.is(storage::StorageError::MissingStatement);
    if (!isDamaged) {
        return copy;
    }
    qCWarning(syncLog) << "the copy of the feeds is made anew:" << copy.error().detail;
    setCopyAside(till);
    copy = openCopy(till);
    if (copy) {
        copy->state = CopyState::Damaged;
    }
    return copy;
}

} // namespace countertop::till

#include "core/till/sync/feedcopy.h"

#include "core/storage/replacedatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <cerrno>
#include <cstdio>

namespace countertop::till {

Q_LOGGING_CATEGORY(syncLog, "countertop.till.sync")

namespace {

using namespace Qt::StringLiterals;

QString copyPath(const Till &till)
{
    return till.folder() + u"/reference.db"_s;
}

QString nextPath(const Till &till)
{
    return till.folder() + u"/reference.new.db"_s;
}

const QStringList &suffixes()
{
    static const QStringList all{ u""_s, u"-wal"_s, u"-shm"_s };
    return all;
}

void removeFiles(const QString &path)
{
    for (const QString &suffix : suffixes()) {
        QFile::remove(path + suffix);
    }
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
    for (const QString &suffix : suffixes()) {
        const QString damaged = copyPath(till) + u".damaged"_s + suffix;
        QFile::remove(damaged);
        QFile::rename(copyPath(till) + suffix, damaged);
    }
}

/// Puts the closed file of the next copy over the closed live one.
Result<void> moveNextOver(const Till &till)
{
    // Their logs went into them when they were closed; one that is left would spoil the other.
    for (const QString &path : { nextPath(till), copyPath(till) }) {
        QFile::remove(path + u"-wal"_s);
        QFile::remove(path + u"-shm"_s);
    }
    const QByteArray from = QFile::encodeName(nextPath(till));
    if (std::rename(from.constData(), QFile::encodeName(copyPath(till)).constData()) != 0) {
        return storage::systemError(errno, nextPath(till), storage::StorageError::IoFailed);
    }
    return storage::flushToDisk(till.folder());
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

bool isNextCopyBegun(const Till &till)
{
    return QFileInfo::exists(nextPath(till));
}

Result<std::unique_ptr<Reference>> openNextCopy(const Till &till)
{
    const auto open
        = [&till] { return Reference::open(nextPath(till), till.clock(), till.device().device); };
    auto next = open();
    if (!next && next.error().kind == ErrorKind::Corrupt) {
        removeFiles(nextPath(till));
        next = open();
    }
    return next;
}

Result<void> putNextInPlace(const Till &till, FeedCopies &copies)
{
    if (auto whole = copies.next->database().check(); !whole) {
        copies.next.reset();
        removeFiles(nextPath(till));
        return whole;
    }
    CT_TRY_DONE(copies.live->database().checkpoint());
    CT_TRY_DONE(copies.next->takeNotesOf(copyPath(till)));
    CT_TRY(tries, copies.live->tries());
    copies.next.reset();
    // The live one stays open until the other is: a till without a copy could not sell. From here
    // on it stands on a file without a name, and must not touch what has its name now.
    copies.live->database().leaveLogAlone();
    CT_TRY_DONE(moveNextOver(till));
    CT_TRY(copy, openCopy(till));
    copy.reference->startAt(copies.live->generation() + 1);
    copy.reference->holdTries(tries);
    copies.live = std::move(copy.reference);
    return done();
}

} // namespace countertop::till

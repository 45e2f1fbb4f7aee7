#include "core/storage/replacedatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace countertop::storage {

namespace {

using namespace Qt::StringLiterals;

const auto waitingMark = u".replacing-"_s;
const auto asideMark = u".before-restore-"_s;

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

/// The stamp of the replacement that waits; empty for none.
QString waitingStamp(const QString &path)
{
    const QString prefix = QFileInfo(path).fileName() + waitingMark;
    const QStringList names
        = QDir(folderOf(path)).entryList({ prefix + u'*' }, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : names.front().mid(prefix.size());
}

Result<void> rename(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    return std::rename(source.constData(), target.constData()) == 0
        ? done()
        : Result<void>(systemError(errno, u"move "_s + from, StorageError::IoFailed));
}

/// Gives the file a second name, so that the first one is never without a database; where the disk
/// knows no second names it is moved.
Result<void> keepAside(const QString &path, const QString &aside)
{
    if (!QFile::exists(path) || QFile::exists(aside)) {
        return done(); // none there, or kept before the cut
    }
    const QByteArray source = QFile::encodeName(path);
    const QByteArray target = QFile::encodeName(aside);
    return ::link(source.constData(), target.constData()) == 0 ? done() : rename(path, aside);
}

/// The log of the former database goes with it: beside another one it would be read as its own.
Result<void> keepLogAside(const QString &path, const QString &aside)
{
    const QString log = path + u"-wal"_s;
    CT_TRY_DONE(QFile::exists(log) ? rename(log, aside + u"-wal"_s) : done());
    QFile::remove(path + u"-shm"_s); // made anew from the log
    return flushToDisk(folderOf(path));
}

QString freeStamp(const QString &path, const QString &wanted)
{
    QString stamp = wanted;
    for (int copy = 2; QFile::exists(path + asideMark + stamp); ++copy) {
        stamp = u"%1-%2"_s.arg(wanted).arg(copy);
    }
    return stamp;
}

} // namespace

Result<void> flushToDisk(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    int code = descriptor < 0 ? errno : 0;
    if (code == 0 && ::fsync(descriptor) != 0) {
        code = errno;
    }
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return code == 0 ? done()
                     : Result<void>(systemError(code, u"flush "_s + path, StorageError::IoFailed));
}

Result<QString> replaceDatabase(const QString &prepared, const QString &path, const QString &stamp)
{
    CT_TRY_DONE(flushToDisk(prepared));
    CT_TRY_DONE(rename(prepared, path + waitingMark + freeStamp(path, stamp)));
    CT_TRY_DONE(flushToDisk(folderOf(path)));
    CT_TRY(aside, finishReplacement(path));
    return aside.value_or(QString());
}

Result<std::optional<QString>> finishReplacement(const QString &path)
{
    const QString stamp = waitingStamp(path);
    if (stamp.isEmpty()) {
        return std::optional<QString>();
    }
    const QString aside = path + asideMark + stamp;
    CT_TRY_DONE(keepAside(path, aside));
    CT_TRY_DONE(keepLogAside(path, aside));
    CT_TRY_DONE(rename(path + waitingMark + stamp, path));
    CT_TRY_DONE(flushToDisk(folderOf(path)));
    return std::optional(QFile::exists(aside) ? aside : QString());
}

bool isReplacementWaiting(const QString &path)
{
    return !waitingStamp(path).isEmpty();
}

} // namespace countertop::storage

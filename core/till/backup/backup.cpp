#include "core/till/backup/backup.h"

#include "core/storage/archive.h"
#include "core/storage/backup.h"
#include "core/till/backup/backupmark.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

const QString backupSuffix = u".countertop-backup"_s;

Result<void> copyChecked(const QString &from, const QString &to)
{
    CT_TRY_DONE(storage::copyDatabase(from, to));
    return storage::checkDatabaseFile(to);
}

} // namespace

std::string_view errorFeature(BackupError)
{
    return "backup";
}

Result<BackupMark> writeBackup(const QString &folder, const QString &file, const Clock &clock)
{
    const QTemporaryDir scratch(QFileInfo(file).absolutePath() + u"/.backup-XXXXXX"_s);
    if (!scratch.isValid()) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"backup folder: "_s + scratch.errorString() };
    }
    const QString till = scratch.filePath(u"till.db"_s);
    const QString site = scratch.filePath(u"site.db"_s);
    const bool hasSite = QFile::exists(folder + u"/site.db"_s);
    if (hasSite) {
        CT_TRY_DONE(copyChecked(folder + u"/site.db"_s, site));
    }
    CT_TRY_DONE(copyChecked(folder + u"/till.db"_s, till));
    CT_TRY(mark, markOf(till, clock.now()));
    std::vector<storage::ArchiveEntry> entries{ { u"till.db"_s, till } };
    if (hasSite) {
        entries.push_back({ u"site.db"_s, site });
    }
    CT_TRY_DONE(storage::writeArchive(file, markToJson(mark), entries));
    return mark;
}

Result<BackupFile>
runScheduledBackup(const QString &folder, const QString &target, const Clock &clock, int kept)
{
    if (!QDir().mkpath(target)) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"no folder "_s + target };
    }
    // Milliseconds in UTC: names sort by age, and two in one second are two files.
    const QString path = u"%1/%2%3"_s.arg(target)
                             .arg(clock.now().ms(), 15, 10, QLatin1Char('0'))
                             .arg(backupSuffix);
    CT_TRY(mark, writeBackup(folder, path, clock));
    const std::vector<BackupFile> files = backupsIn(target);
    for (auto place = static_cast<std::size_t>(kept); place < files.size(); ++place) {
        QFile::remove(files[place].path);
    }
    return BackupFile{ path, mark.at };
}

std::vector<BackupFile> backupsIn(const QString &target)
{
    const QDir folder(target);
    const QStringList names
        = folder.entryList({ u'*' + backupSuffix }, QDir::Files, QDir::Name | QDir::Reversed);
    std::vector<BackupFile> files;
    for (const QString &name : names) {
        files.push_back({ folder.filePath(name),
                          Instant::fromMs(name.chopped(backupSuffix.size()).toLongLong()) });
    }
    return files;
}

} // namespace countertop::till

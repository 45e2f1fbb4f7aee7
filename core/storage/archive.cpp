#include "core/storage/archive.h"

#include "core/storage/finishfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::storage {

namespace {

constexpr char formatLine[] = "countertop backup 1\n";
constexpr qint64 bytesAtOnce = 1 << 20;

Error damaged(const QString &what)
{
    return { ErrorKind::Corrupt, StorageError::CorruptFile, what };
}

/// Writes all of it; a disk that is nearly full takes a part first.
bool writeAll(QIODevice &to, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 taken = to.write(bytes.constData() + done, bytes.size() - done);
        if (taken <= 0) {
            return false;
        }
        done += taken;
    }
    return true;
}

/// Copies *count* bytes and adds them to *sum*. *returns* false when either side fails.
bool copyBytes(QIODevice &from, QIODevice *to, qint64 count, QCryptographicHash &sum)
{
    while (count > 0) {
        const QByteArray piece = from.read(std::min(count, bytesAtOnce));
        if (piece.isEmpty()) {
            return false;
        }
        sum.addData(piece);
        if (to != nullptr && !writeAll(*to, piece)) {
            return false;
        }
        count -= piece.size();
    }
    return true;
}

Result<QJsonObject> describe(const ArchiveEntry &entry)
{
    QFile file(entry.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(file);
    }
    QCryptographicHash sum(QCryptographicHash::Sha256);
    const qint64 size = file.size();
    if (!copyBytes(file, nullptr, size, sum)) {
        return fileError(file);
    }
    return QJsonObject{ { "name"_L1, entry.name },
                        { "size"_L1, size },
                        { "sha256"_L1, QString::fromLatin1(sum.result().toHex()) } };
}

Result<void> append(QSaveFile &archive, const ArchiveEntry &entry)
{
    QFile file(entry.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(file);
    }
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!copyBytes(file, &archive, file.size(), sum)) {
        const bool isRead = archive.error() != QFileDevice::NoError;
        return isRead ? fileError(archive) : fileError(file);
    }
    return done();
}

Result<void> extract(QFile &archive, const QJsonObject &entry, const QString &folder)
{
    const QString name = entry.value("name"_L1).toString();
    if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.')) {
        return damaged(u"an entry without a plain name"_s);
    }
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return fileError(file);
    }
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!copyBytes(archive, &file, entry.value("size"_L1).toInteger(), sum)) {
        return file.error() == QFileDevice::NoError ? damaged(name + u" is cut off"_s)
                                                    : fileError(file);
    }
    if (!file.flush()) {
        return fileError(file);
    }
    if (QString::fromLatin1(sum.result().toHex()) != entry.value("sha256"_L1).toString()) {
        return damaged(name + u" was changed"_s);
    }
    return done();
}

} // namespace

Result<void>
writeArchive(const QString &path, const QJsonObject &mark, const std::vector<ArchiveEntry> &entries)
{
    QJsonArray described;
    for (const ArchiveEntry &entry : entries) {
        CT_TRY(row, describe(entry));
        described.append(row);
    }
    const QJsonObject head{ { "mark"_L1, mark }, { "entries"_L1, described } };
    QSaveFile archive(path);
    if (!archive.open(QIODevice::WriteOnly)) {
        return fileError(archive);
    }
    archive.write(formatLine);
    archive.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n');
    for (const ArchiveEntry &entry : entries) {
        CT_TRY_DONE(append(archive, entry));
    }
    return finishFile(archive);
}

Result<ArchiveHead> extractArchive(const QString &path, const QString &folder)
{
    QFile archive(path);
    if (!archive.open(QIODevice::ReadOnly)) {
        return fileError(archive);
    }
    if (archive.readLine() != formatLine) {
        return damaged(path + u" is no backup"_s);
    }
    const QJsonObject head = QJsonDocument::fromJson(archive.readLine()).object();
    ArchiveHead read{ head.value("mark"_L1).toObject(), {} };
    const QJsonArray entries = head.value("entries"_L1).toArray();
    for (const auto entry : entries) { // a reference into the array
        CT_TRY_DONE(extract(archive, entry.toObject(), folder));
        read.names << entry.toObject().value("name"_L1).toString();
    }
    if (read.names.isEmpty() || !archive.atEnd()) {
        return damaged(path + u" holds something else"_s);
    }
    return read;
}

} // namespace countertop::storage

#include "core/till/sync/snapshotfetch.h"

#include "core/protocol/canonicaljson.h"
#include "core/storage/finishfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t bytesAPieceLeast = 16384; ///< what 1 kB a second carries in its patience
constexpr qint64 ticketBytesMost = 4096;

} // namespace

std::string_view errorFeature(SnapshotError)
{
    return "snapshot";
}

QString SnapshotFetch::partPath(const QString &feed) const
{
    return u"%1/feed-%2.gz.part"_s.arg(m_till.folder(), feed);
}

QString SnapshotFetch::ticketPath(const QString &feed) const
{
    return u"%1/feed-%2.json"_s.arg(m_till.folder(), feed);
}

std::optional<SnapshotFetch::Ticket> SnapshotFetch::readTicket(const QString &feed) const
{
    QFile file(ticketPath(feed));
    if (!file.open(QIODevice::ReadOnly) || file.size() > ticketBytesMost) {
        return std::nullopt;
    }
    const auto json = readJson(file.readAll());
    if (!json) {
        return std::nullopt; // cut off: the file begins anew
    }
    Ticket ticket{ json->value("name"_L1).toString(),
                   QByteArray::fromHex(json->value("sha256"_L1).toString().toLatin1()),
                   json->value("size"_L1).toInteger() };
    return ticket.name.isEmpty() ? std::nullopt : std::optional(std::move(ticket));
}

Result<void> SnapshotFetch::keepTicket(const QString &feed, const Ticket &ticket) const
{
    QSaveFile file(ticketPath(feed));
    if (!file.open(QIODevice::WriteOnly)) {
        return storage::fileError(file);
    }
    CT_TRY(bytes,
           canonicalBytes({ { "name"_L1, ticket.name },
                            { "sha256"_L1, QString::fromLatin1(ticket.sha256.toHex()) },
                            { "size"_L1, static_cast<qint64>(ticket.size) } }));
    file.write(bytes);
    return storage::finishFile(file);
}

void SnapshotFetch::forget(const QString &feed)
{
    QFile::remove(partPath(feed));
    QFile::remove(ticketPath(feed));
}

Result<SnapshotPiece> SnapshotFetch::askFor(const SnapshotRequest &request)
{
    auto piece = m_link.snapshot(request).takeResult();
    if (!piece && piece.error().code.is(SiteLinkError::Unreachable)) {
        m_bytesAPiece = std::max(m_bytesAPiece / 2, bytesAPieceLeast);
    } else if (piece) {
        m_bytesAPiece = std::min(m_bytesAPiece * 2, SnapshotRequest::bytesAPieceMost);
    }
    return piece;
}

Result<void>
SnapshotFetch::keepPiece(const QString &feed, const SnapshotPiece &piece, std::int64_t from)
{
    if (from == 0) {
        forget(feed);
        CT_TRY_DONE(keepTicket(feed, { piece.name, piece.sha256, piece.size }));
    }
    QFile file(partPath(feed));
    const bool isKept = file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.write(piece.bytes) == piece.bytes.size() && file.flush();
    return isKept ? done() : Result<void>(storage::fileError(file));
}

bool SnapshotFetch::isWhole(const QString &feed, const Ticket &ticket) const
{
    QFile file(partPath(feed));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result() == ticket.sha256;
}

Result<QString> SnapshotFetch::fetch(const QString &feed)
{
    while (true) {
        const auto ticket = readTicket(feed);
        const std::int64_t there = ticket ? QFileInfo(partPath(feed)).size() : 0;
        if (ticket && there >= ticket->size) {
            if (isWhole(feed, *ticket)) {
                return partPath(feed);
            }
            forget(feed);
            return Error{ ErrorKind::Corrupt, SnapshotError::Damaged, feed };
        }
        const auto piece = askFor({ m_till.device().device,
                                    feed,
                                    there > 0 ? ticket->name : QString(),
                                    there,
                                    m_bytesAPiece });
        if (!piece && piece.error().code.is(SiteLinkError::OtherSnapshot)) {
            forget(feed);
            continue;
        }
        if (!piece) {
            return piece.error();
        }
        CT_TRY_DONE(keepPiece(feed, *piece, there));
    }
}

} // namespace countertop::till

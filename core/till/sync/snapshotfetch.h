#pragma once

#include "core/protocol/sitelink.h"
#include "core/till/till.h"

namespace countertop::till {

enum class SnapshotError {
    Damaged, ///< its sum is another; it was removed, the next try begins anew
};
std::string_view errorFeature(SnapshotError);

/// Brings the files in which feeds stand whole into the till's folder, piece by piece. What came
/// stays for the next try, also after a restart (SY-21). Used on one thread.
class SnapshotFetch final
{
public:
    SnapshotFetch(const Till &till, SiteLink &link)
        : m_till(till)
        , m_link(link)
    {
    }

    /// *returns* the path of the whole file, its sum compared. *errors*: of the SiteLink, what came
    /// stays; Corrupt SnapshotError::Damaged; of the disk.
    Result<QString> fetch(const QString &feed);
    void forget(const QString &feed);

private:
    /// What is known of a file that is on its way.
    struct Ticket
    {
        QString name;
        QByteArray sha256;
        std::int64_t size = 0;
    };

    QString partPath(const QString &feed) const;
    QString ticketPath(const QString &feed) const;
    std::optional<Ticket> readTicket(const QString &feed) const;
    Result<void> keepTicket(const QString &feed, const Ticket &ticket) const;
    bool isWhole(const QString &feed, const Ticket &ticket) const;
    Result<SnapshotPiece> askFor(const SnapshotRequest &request);
    Result<void> keepPiece(const QString &feed, const SnapshotPiece &piece, std::int64_t from);

    const Till &m_till;
    SiteLink &m_link;
    std::int64_t m_bytesAPiece = SnapshotRequest::bytesAPieceMost; ///< less on a bad line
};

} // namespace countertop::till

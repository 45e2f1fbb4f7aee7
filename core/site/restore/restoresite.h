#pragma once

#include "core/site/intake/verifychains.h"
#include "core/site/site.h"

namespace countertop::site {

enum class RestoreError {
    NotABackup, ///< no database, cut off, or damaged
    NotASite, ///< the database of something else
};
std::string_view errorFeature(RestoreError);

/// What was put back.
struct RestoredSite
{
    WalkedChains walked;
    std::optional<Instant> newestFactAt; ///< when the site took it in
    std::int64_t keyedDeviceCount = 0; ///< that speak to it over the wire
    QString aside; ///< where the former database lies; empty where there was none
};

/// Puts the backup *file* into the place of the site's database at *path*: copied, checked and
/// walked before anything is touched. The site gets a new epoch, so that no till goes on reading a
/// feed of another history; codes that were open are closed, for the one they were made for may
/// have used them since. The caller holds the folder's lock, and no site has *path* open.
///
/// A cut at any moment leaves the former database or the new one, whole (`replaceDatabase`).
/// *errors*: Corrupt RestoreError, or VerifyError for a chain that does not fit; Refused
/// NewerSchema; of the engine and the disk. Nothing was changed then.
Result<RestoredSite> restoreSite(const QString &file, const QString &path, const Clock &clock);

/// Makes the database at *address* the beginning of a new history, after a server was put back to
/// an earlier time by its own means: as `restoreSite` does with a file. No instance runs meanwhile.
/// *errors*: Corrupt VerifyError; of Site::open and the engine. Nothing was changed then.
Result<RestoredSite> beginNewHistory(const QString &address, const Clock &clock);

/// How many devices speak to the site over the wire, with a key of their own.
Result<std::int64_t> countKeyedDevices(storage::Database &database);

/// How many stores keep a secret that *sealingKey* does not open: their PINs cannot be given to a
/// new till.
Result<int> countUnopened(storage::Database &database, const QByteArray &sealingKey);

} // namespace countertop::site

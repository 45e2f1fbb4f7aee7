#pragma once

#include "core/base/result.h"
#include "core/till/sync/siteconnection.h"

#include <QString>

#include <optional>

namespace countertop::terminal {

enum class OpenError {
    NoShop, ///< the folder holds no shop yet: `countertop init`
    NotAFolder, ///< a file stands where the folder should be
    NotAllowed, ///< this user may not read it
    TillMissing, ///< the site knows a till whose journal is gone
    SiteMissing, ///< the journal of a till that stands alone is there, its `site.db` is gone
};
std::string_view errorFeature(OpenError);

/// A shop's folder, looked at and left as it is. What is missing in it is never made anew by
/// looking: only `init` and a first start make a shop.
class ShopFolder final
{
public:
    explicit ShopFolder(QString path)
        : m_path(std::move(path))
    {
    }

    /// Whether a shop can be made here or put back. *errors*: Invalid NotAFolder; Refused
    /// NotAllowed. A folder that is not there yet will do.
    Result<void> canTakeAShop() const;
    /// Whether the till's journal lies here. *errors*: as above; Invalid NoShop; Corrupt
    /// TillMissing. An empty file counts as none.
    Result<void> hasTill() const;
    /// Whether the central database lies beside it, or elsewhere: the till joined a site.
    /// *errors*: as above; Corrupt SiteMissing; of Database::open for `till.db`.
    Result<void> isWhole() const;
    /// The site that the till joined; nothing for one that stands alone, or was never opened since.
    /// *errors*: of Database::open for `till.db`.
    Result<std::optional<till::SiteConnection>> connection() const;
    /// Whether the journal is known to be the newest there is: `till.guard` is there to be compared
    /// with it, or the central database knows it to its last fact and no further, or the till
    /// joined a site, which notices an older one at the first push. *errors*: of Database::open for
    /// `till.db`; a `site.db` that does not answer proves nothing.
    Result<bool> provesTheJournal() const;

private:
    QString file(const QString &name) const { return m_path + u'/' + name; }
    Error problem(ErrorKind kind, OpenError code) const { return { kind, code, m_path }; }
    bool siteKnowsATill() const;

    QString m_path;
};

} // namespace countertop::terminal

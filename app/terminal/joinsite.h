#pragma once

#include "app/terminal/sitelink/sitetrust.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace countertop::terminal {

enum class JoinError {
    AlreadyJoined, ///< detail: the address of its site
    BadCode, ///< not the ten letters and digits of a code
    OtherTill, ///< the site took it for another till
    BehindSite, ///< the site has facts of this till that its journal lacks
    KeyUnreadable, ///< `joining.key` of an earlier try
};
std::string_view errorFeature(JoinError);

/// How a till is let in.
struct JoinWish
{
    QUrl address; ///< of `siteAddressOf`
    QString code; ///< as typed
    QStringList pins; ///< by which the site is known; none where the system's trust decides
};

/// What became of it.
struct JoinedSite
{
    QString company;
    QString store;
    int storeNumber = 0;
    int deviceNumber = 0;
    std::int64_t factsSent = 0; ///< of a till that stood alone: those that the site lacked
    std::optional<Error> notYet; ///< joined, but the site was not reached again: it goes on later
};

/// Makes a till of that site in *folder*, which holds no shop yet: with its people, goods and
/// settings. An answer that was lost is no harm: the same code lets the same device in again.
/// *errors*: those of `checkFree`; JoinError; of SiteLink and EnrolmentRefusal.
Result<JoinedSite> joinAsNewTill(const QString &folder, const JoinWish &wish, const Clock &clock);

/// Moves the till in *folder*, which stood alone, to that site, which has adopted its company: its
/// whole journal, and nothing twice. Its own `site.db` is kept as `site.db.alone`. Until the last
/// step the till sells as before. *errors*: those of OpenedShop::open; JoinError; of SiteLink and
/// EnrolmentRefusal; VaultError.
Result<JoinedSite> joinWithShop(const QString &folder, const JoinWish &wish, const Clock &clock);

} // namespace countertop::terminal

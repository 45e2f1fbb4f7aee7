#pragma once

#include "core/base/clock.h"

#include <QStringList>

namespace countertop::sitehost {

/// What `countertop-site` ends with. Stable: scripts rely on them; `--help` lists them.
enum class SiteExit {
    Done = 0,
    Failed = 1, ///< something went wrong; the sentence says what is safe
    Usage = 2,
    Refused = 3, ///< nothing was changed
    InUse = 4, ///< another one runs on this data
    NewerData = 6,
    Corrupt = 8,
};

/// Runs the program with the words after its name, and says what happened on standard output and
/// standard error. Needs a QCoreApplication.
SiteExit runSite(const QStringList &words, const Clock &clock);

} // namespace countertop::sitehost

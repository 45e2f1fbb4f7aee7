#pragma once

#include "app/site/sitecall.h"
#include "app/site/sitefolder.h"

#include <vector>

namespace countertop::sitehost {

enum class FindingLevel {
    Ok,
    Warn, ///< it runs, and a person should look at it
    Fail,
};

/// One thing that was looked at, in one sentence: what is, what is safe, what to do.
struct Finding
{
    FindingLevel level = FindingLevel::Ok;
    QString sentence;
};

QString levelText(FindingLevel level);
/// A line each. *returns* Done where nothing fails, else Failed.
SiteExit tellFindings(const std::vector<Finding> &findings);
SiteExit exitOf(const std::vector<Finding> &findings);

Finding clockFinding(const Clock &clock);
/// Whether the folder can be written, or made. Nothing is left there.
Finding folderFinding(const SiteFolder &folder);
Finding privacyFinding(const SiteFolder &folder);
Finding diskFinding(const SiteFolder &folder);
Finding databaseFinding(const SiteFolder &folder, const Clock &clock);
/// Whether site.key is there and opens what the database keeps sealed.
Finding sealingKeyFinding(const SiteFolder &folder, const Clock &clock);
/// Of a certificate and its key, and how long it is good.
Finding
certificateFinding(const QString &certificateFile, const QString &keyFile, const Clock &clock);

} // namespace countertop::sitehost

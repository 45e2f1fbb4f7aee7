#pragma once

#include "app/site/sitefolder.h"
#include "core/site/site.h"

namespace countertop::sitehost {

enum class ReadError {
    NoDatabase, ///< no site was ever made there
    RestoreCutOff, ///< half-way: the next start finishes it
    OlderSchema, ///< of an older program: it is brought up to date first
};
std::string_view errorFeature(ReadError);

/// Whether there is a whole database to look at. *errors*: Refused NoDatabase, RestoreCutOff.
Result<void> refuseUnready(const SiteFolder &folder);

/// Opens a site's database to look at it, beside the site that runs or without one. It writes
/// nothing. *errors*: Refused ReadError, StorageError::NewerSchema; of Site::openReader.
Result<std::unique_ptr<site::Site>> openToRead(const SiteFolder &folder, const Clock &clock);

} // namespace countertop::sitehost

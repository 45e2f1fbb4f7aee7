#pragma once

#include "app/site/sitefolder.h"
#include "core/site/site.h"

namespace countertop::sitehost {

enum class ReadError {
    NoDatabase, ///< no site was ever made there
    RestoreCutOff, ///< half-way: the next start finishes it
    WhichCompany, ///< there is none of that name, or several; detail: how many
    OlderSchema, ///< of an older program: it is brought up to date first
    OtherKeys, ///< the database server knows a site whose keys are not in this instance's folder
};
std::string_view errorFeature(ReadError);

/// Whether there is a whole database to look at. *errors*: Refused NoDatabase, RestoreCutOff.
Result<void> refuseUnready(const SiteFolder &folder);

/// What comes before anybody opens the database to write, the folder's lock held: a restore that
/// was cut off is finished; a new instance at a server has the keys of the others. *errors*:
/// Refused OtherKeys; of the disk and the server.
Result<void> prepareDatabase(const SiteFolder &folder, const Clock &clock);
/// Whether devices that know the site by a key of its own would meet another one here.
/// *errors*: Refused OtherKeys.
Result<void> refuseOtherIdentity(const SiteFolder &folder, const Clock &clock);

/// Opens a site's database to look at it, beside the site that runs or without one. It writes
/// nothing. *errors*: Refused ReadError, StorageError::NewerSchema; of Site::openReader.
Result<std::unique_ptr<site::Site>> openToRead(const SiteFolder &folder, const Clock &clock);

} // namespace countertop::sitehost

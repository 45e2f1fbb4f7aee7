#pragma once

#include "core/site/site.h"

namespace countertop::site {

enum class AdoptError {
    NoCompany, ///< the file holds none, or more than one
    AlreadyHere, ///< this site has that company
    NotAlone, ///< its devices belong to a site: it never stood alone
};
std::string_view errorFeature(AdoptError);

struct AdoptedCompany
{
    OrgId org;
    QString name;
    std::int64_t factCount = 0;
};

/// Takes over the company of a till that stood alone, from its `site.db`: every row as it is, in
/// one database transaction, so that nothing is lost, nothing is counted twice, and the till's
/// journal goes on where that file had it. *path* is copied and left as it is; it may be of an
/// older program, and in use.
///
/// Its tills then join with a code for a known device (`makeEnrolmentCode`).
/// *errors*: Refused AdoptError; of copyDatabase, Site::open and the engine.
Result<AdoptedCompany> adoptCompany(Site &site, const QString &path);

} // namespace countertop::site

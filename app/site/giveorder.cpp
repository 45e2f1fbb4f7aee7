#include "app/site/giveorder.h"

#include "app/site/orders.h"
#include "app/site/ordersocket.h"
#include "app/site/sitefolder.h"
#include "app/site/siteproblem.h"
#include "app/site/sitereader.h"
#include "core/storage/processlock.h"

namespace countertop::sitehost {

/// What a site's folder gives to enrolments.
static Result<site::EnrolmentTerms> termsOf(const SiteFolder &folder)
{
    CT_TRY(key, folder.sealingKey());
    CT_TRY(pins, folder.ownPins());
    return site::EnrolmentTerms{ key, pins };
}

Result<QJsonObject> give(const SiteCall &call, const QJsonObject &order)
{
    const SiteFolder &folder = call.site;
    if (const auto answer = OrderSocket::give(folder.socketPath(), order)) {
        return *answer;
    }
    CT_TRY_DONE(folder.make());
    CT_TRY(lock, storage::ProcessLock::take(folder.lockPath()));
    Q_UNUSED(lock);
    CT_TRY_DONE(prepareDatabase(folder, call.clock));
    CT_TRY(terms, termsOf(folder));
    CT_TRY(site,
           site::Site::open(
               folder.databasePath(), call.clock, std::make_unique<RandomIds>(call.clock)));
    return runOrder(*site, order, terms);
}

SiteExit refuse(const QJsonObject &answer)
{
    warn(refusalSentence(answer));
    return SiteExit::Refused;
}

} // namespace countertop::sitehost

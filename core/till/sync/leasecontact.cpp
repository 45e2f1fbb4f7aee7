#include "core/till/sync/leasecontact.h"

#include "core/protocol/leasecodec.h"
#include "core/till/lease/spendlease.h"
#include "core/till/ticket/parkedstore.h"

#include <QJsonArray>

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

/// What the site says of the leases of this till.
struct SitesLeases
{
    std::vector<Lease> open;
    std::vector<LeaseId> ended;
};

SitesLeases readAnswer(const QJsonObject &answer)
{
    SitesLeases read;
    JsonFields::Problem problem;
    const JsonFields fields(answer, problem);
    for (const JsonFields &lease : fields.objects("leases"_L1)) {
        read.open.push_back(leaseFromJson(lease));
    }
    for (const QJsonValue &ended : fields.array("ended"_L1)) {
        read.ended.push_back(LeaseId::fromText(ended.toString()).value_or(LeaseId()));
    }
    return problem ? SitesLeases() : read;
}

Result<bool> isTicketHere(Ledger &ledger, const TicketId &ticket)
{
    CT_TRY(draft, ledger.drafts().current());
    if (draft != nullptr && draft->ticket.id == ticket) {
        return true;
    }
    ParkedStore parked(ledger.database(), ledger.device().currency);
    CT_TRY(all, parked.all());
    return std::any_of(
        all.begin(), all.end(), [&ticket](const ParkedTicket &one) { return one.id == ticket; });
}

Result<void> repair(Ledger &ledger, const SitesLeases &site)
{
    CT_TRY(posting, ledger.begin());
    LeaseStore store(ledger.database());
    for (const Lease &lease : site.open) {
        CT_TRY(held, store.find(lease.id));
        CT_TRY(isHere, isTicketHere(ledger, lease.ticket));
        const bool isNobodys = held ? held->state == HeldState::Ended : !isHere;
        if (isNobodys) {
            CT_TRY_DONE(settleLease(posting, lease)); // a grant that came late, or was forgotten
        } else {
            CT_TRY_DONE(store.putOpen(lease)); // what was settled stays so: its fact is sent
        }
    }
    for (const LeaseId &lease : site.ended) {
        CT_TRY_DONE(store.end(lease, HeldState::Ended));
    }
    return posting.commit();
}

Result<QJsonArray> claimsOf(Till &till)
{
    return till
        .write(Urgency::Background,
               [](Ledger &ledger) -> Result<QJsonArray> {
                   CT_TRY(known, LeaseStore(ledger.database()).known());
                   QJsonArray claims;
                   for (const Lease &lease : known) {
                       claims.append(leaseToJson(lease));
                   }
                   return claims;
               })
        .takeResult();
}

} // namespace

Result<void> compareLeases(Till &till, SiteLink &link)
{
    CT_TRY(claims, claimsOf(till));
    const DeviceId device = till.device().device;
    const auto listed
        = link.ask({ device, u"lease.list"_s, { { "leases"_L1, claims } } }).takeResult();
    if (!listed) {
        return done(); // the next contact asks again
    }
    QJsonObject said = *listed;
    if (said.value("wantsReport"_L1).toBool()) {
        // Read anew: what was granted before that answer is in it.
        CT_TRY(all, claimsOf(till));
        const Command report{ till.makeIds()->make<CommandId>(),
                              u"lease.report"_s,
                              { { "leases"_L1, all },
                                { "siteEpoch"_L1, said.value("siteEpoch"_L1) } },
                              PersonRef(),
                              device };
        const auto answer = link.command(report).takeResult();
        if (!answer || !answer->isDone) {
            return done();
        }
        said = answer->body;
    }
    const SitesLeases site = readAnswer(said);
    if (site.open.empty() && site.ended.empty()) {
        return done();
    }
    return till.write(Urgency::Background, [site](Ledger &ledger) { return repair(ledger, site); })
        .takeResult();
}

} // namespace countertop::till

#include "core/site/device/renewdevice.h"

#include "core/site/command/commands.h"
#include "core/storage/transaction.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

std::string_view errorFeature(RenewError)
{
    return "renew";
}

Result<std::int64_t> renewDevice(Site &site, const DeviceId &device, int number, int epoch)
{
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(found, findDevice(site.database(), device));
    CT_TRY(renew, site.database().statement(u"shop/renew_device"_s));
    CT_TRY(renewed,
           renew->bind("number"_L1, std::int64_t{ number })
               .bind("epoch"_L1, std::int64_t{ epoch })
               .bind("device"_L1, device.toText())
               .run());
    if (!found || renewed != 1) {
        return Error{ ErrorKind::Refused, RenewError::UnknownDevice, device.toText() };
    }
    CT_TRY(begin, site.database().statement(u"shop/renew_site_epoch"_s));
    CT_TRY_DONE(begin->bind("epoch"_L1, site.ids().next().toText())
                    .bind("org"_L1, found->org.toText())
                    .run());
    CT_TRY_DONE(transaction.commit());
    return found->ackedSeq;
}

} // namespace countertop::site

#include "app/terminal/shop/newshop.h"

namespace countertop::terminal {

Result<site::MadeShop> makeShop(InProcessLink &link, const site::NewShop &shop)
{
    return link.onSite([shop](site::Site &site) { return site::makeShop(site, shop); })
        .takeResult();
}

Result<std::optional<site::EnrolledDevice>> firstDevice(InProcessLink &link)
{
    return link.onSite([](site::Site &site) { return site.firstDevice(); }).takeResult();
}

till::DeviceIdentity
identityOf(const site::EnrolledDevice &device, Currency currency, const Zone &zone)
{
    return { .org = device.org,
             .store = device.store,
             .storeNumber = device.storeNumber,
             .device = device.device,
             .deviceNumber = device.deviceNumber,
             .epoch = device.epoch,
             .currency = currency,
             .zone = zone };
}

till::Session sessionOf(const site::MadeShop &made, const site::NewShop &shop, Instant now)
{
    return { made.owner, shop.roles.back(), now };
}

} // namespace countertop::terminal

#pragma once

#include "app/terminal/sitelink/inprocesslink.h"
#include "core/site/people/makeshop.h"
#include "core/till/deviceidentity.h"
#include "core/till/people/session.h"

namespace countertop::terminal {

/// Makes a shop in the site that *link* hosts. *errors*: of site::makeShop.
Result<site::MadeShop> makeShop(InProcessLink &link, const site::NewShop &shop);

/// The device of a shop that was made, or nothing in an empty folder.
Result<std::optional<site::EnrolledDevice>> firstDevice(InProcessLink &link);

/// What Till::open needs of a device that was just enrolled.
till::DeviceIdentity
identityOf(const site::EnrolledDevice &device, Currency currency, const Zone &zone);

/// The owner before there is a PIN: for filling a new shop only.
till::Session sessionOf(const site::MadeShop &made, const site::NewShop &shop, Instant now);

} // namespace countertop::terminal

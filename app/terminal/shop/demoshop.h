#pragma once

#include "core/till/people/peopledesk.h"
#include "core/till/sync/sync.h"

#include <vector>

namespace countertop::terminal {

enum class DemoError { Unreadable };
std::string_view errorFeature(DemoError);

/// Somebody of the demo shop. *role* is cashier, manager, storeStaff or owner.
struct DemoPerson
{
    QString name;
    QString role;
    QString pin;
};

/// Fills a new shop with our own sample, Ufergarten, by the same commands that the screens use:
/// settings, taxes, categories, products through the import, staff with their PINs, customers, a
/// parked ticket. Blocks; needs an open Till, Sync and a PeopleDesk with its pepper. *errors*: of
/// the first step that failed.
Result<void> fillDemoShop(till::Sync &sync, till::PeopleDesk &people, const till::Session &owner);

/// Everybody of the demo shop with role and PIN, for who tries it; empty if it cannot be read.
std::vector<DemoPerson> demoPeople();

} // namespace countertop::terminal

#pragma once

#include "core/till/people/peopledesk.h"
#include "core/till/sync/sync.h"

#include <QJsonObject>

namespace countertop::terminal {

/// Parks the unfinished tickets of the sample's *file*, each as its person would: goods by their
/// codes, the customer, then the name it is put by under. Blocks; the catalogue, people and
/// customers of the sample must be there. *errors*: of the first step that failed.
Result<void> parkDemoTickets(till::Sync &sync, till::PeopleDesk &people, const QJsonObject &file);

} // namespace countertop::terminal

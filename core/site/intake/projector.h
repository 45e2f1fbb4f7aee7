#pragma once

#include "core/protocol/sitelink.h"
#include "core/site/command/scope.h"

#include <QStringList>

namespace countertop::site {

/// What a fact does at the site. *errors*: Refused with the Refusal under which the fact is set
/// aside; everything it did is then taken back by the caller.
Result<void> project(Scope &scope, const PushedFact &fact, const QJsonObject &body);

/// The objects whose order matters: a fact about one of them waits behind an earlier one that was
/// set aside (sync-and-safety.md 2.3). Tickets, the tickets they return from, customers.
QStringList objectsOf(const PushedFact &fact, const QJsonObject &body);

} // namespace countertop::site

#pragma once

#include "core/protocol/sitelink.h"
#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// The records that a command changes: only what differs, and nothing of secrets or customers.
struct AuditImages
{
    QString object; ///< the first of all records, "product 0197…"
    QJsonObject before;
    QJsonObject after;
};

/// Of what *publisher* is about to write. *errors*: of the engine.
Result<AuditImages> imagesOf(Publisher &publisher);

/// Writes down what a person commanded, and what was refused for want of a right (SY-47). What
/// tills ask for by themselves, many times an hour, is left out.
Result<void> auditCommand(Scope &scope,
                          const Command &command,
                          const CommandAnswer &answer,
                          const AuditImages &images);

/// Writes down a fact that an owner would ask for: an approval, a wrong PIN, an opened drawer, a
/// till that was put back, a clock that jumped. *at*: when, by the till's clock.
Result<void> auditFact(Scope &scope, const QString &kind, Instant at, const QJsonObject &body);

} // namespace countertop::site

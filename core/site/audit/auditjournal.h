#pragma once

#include "core/base/clock.h"
#include "core/domain/people/person.h"
#include "core/storage/database.h"

#include <QJsonObject>

namespace countertop::site {

/// Something that an owner may want to know of later: who did it, who approved it, what it was
/// before and after (SY-47).
struct AuditEntry
{
    Instant at; ///< when it happened, by the clock of where it did
    StoreId store;
    QString kind; ///< of the command, "product.save", or of the fact, "approval.given"
    QString object; ///< "product 0197…"; empty where it is about nothing in particular
    PersonRef person;
    std::optional<PersonRef> approver;
    bool isDone = true; ///< else it was refused
    QString detail; ///< the reason that a person gave, or why it was refused
    QJsonObject before; ///< what changed, as it was; without secrets
    QJsonObject after;
    QString causeId; ///< of the command or fact
    bool operator==(const AuditEntry &) const = default;
};

struct StoredAuditEntry
{
    std::int64_t position = 0; ///< 1, 2, 3 … of a company
    AuditEntry entry;
};

/// Which entries, the newest first.
struct AuditFilter
{
    Instant from; ///< these and later
    Instant until; ///< and before
    std::optional<StoreId> store;
    QString words; ///< each of them in a name, a kind, an object or a detail; empty: all
    std::int64_t below = 0; ///< go on below that position; 0: from the newest on
    int rowsMost = 100;
};

/// Adds an entry at the end, in the database transaction of what it tells about. Each holds a hash
/// of the one before and of itself; nothing ever changes or removes one. *errors*: of the engine.
Result<void> writeAudit(storage::Database &database, const OrgId &org, const AuditEntry &entry);

/// *errors*: of the engine; Corrupt for an entry that is none.
Result<std::vector<StoredAuditEntry>>
searchAudit(storage::Database &database, const OrgId &org, const AuditFilter &filter);

/// Walks the journals of all companies. *returns* how many entries. *errors*: Corrupt
/// VerifyError::ChainBroken with the first position that does not fit.
Result<std::int64_t> verifyAudit(storage::Database &database);

} // namespace countertop::site

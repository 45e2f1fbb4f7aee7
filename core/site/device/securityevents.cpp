#include "core/site/device/securityevents.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

Result<void>
writeDown(storage::Database &database, IdSource &ids, Instant now, const SecurityEvent &event)
{
    CT_TRY(statement, database.statement(u"device/insert_event"_s));
    const auto device = event.device ? std::optional(event.device->toText()) : std::nullopt;
    CT_TRY(written,
           statement->bind("org"_L1, event.org.toText())
               .bind("event"_L1, ids.next().toText())
               .bind("store"_L1, event.store.toText())
               .bind("device"_L1, device)
               .bind("kind"_L1, QString(event.kind))
               .bind("detail"_L1, event.detail)
               .bind("at"_L1, now.ms())
               .run());
    Q_UNUSED(written);
    return done();
}

} // namespace countertop::site

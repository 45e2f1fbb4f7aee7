#include "core/till/sync/siteconnection.h"

namespace countertop::till {

using namespace Qt::StringLiterals;

Result<std::optional<SiteConnection>> findConnection(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"sync/find_connection"_s));
    return statement->one([](const storage::Row &row) {
        return SiteConnection{ row.text(0),
                               row.text(1).split(u' ', Qt::SkipEmptyParts),
                               deviceRoleFromCode(row.text(2)).value_or(DeviceRole::Till),
                               row.text(3),
                               Instant::fromMs(row.integer(4)) };
    });
}

Result<void> keepConnection(Ledger &ledger, const SiteConnection &connection, std::int64_t acked)
{
    CT_TRY(posting, ledger.begin());
    posting.head().ackedSeq = acked;
    CT_TRY(mark, posting.database().statement(u"sync/update_acked"_s));
    CT_TRY(marked, mark->bind("acked"_L1, acked).run());
    Q_UNUSED(marked);
    CT_TRY(put, posting.database().statement(u"sync/put_connection"_s));
    CT_TRY(kept,
           put->bind("address"_L1, connection.address)
               .bind("pins"_L1, connection.pins.join(u' '))
               .bind("role"_L1, deviceRoleCode(connection.role))
               .bind("name"_L1, connection.name)
               .bind("at"_L1, connection.joinedAt.ms())
               .run());
    Q_UNUSED(kept);
    return posting.commit();
}

} // namespace countertop::till

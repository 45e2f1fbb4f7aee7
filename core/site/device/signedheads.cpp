#include "core/site/device/signedheads.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

Result<std::vector<SignedHead>>
signedHeads(storage::Database &database, const TillNumber &till, const DeviceKey &key)
{
    struct Row
    {
        QString device;
        SignedHead head;
    };
    CT_TRY(statement, database.statement(u"verify/list_heads"_s));
    CT_TRY(rows,
           statement->bind("company"_L1, till.company)
               .bind("store"_L1, std::int64_t{ till.store })
               .bind("number"_L1, std::int64_t{ till.device })
               .all([](const storage::Row &row) {
                   SignedHead head;
                   head.epoch = static_cast<int>(row.integer(1));
                   head.seq = row.integer(2);
                   head.hash = row.bytes(3);
                   return Row{ row.text(0), head };
               }));
    std::vector<SignedHead> heads;
    for (Row &row : rows) {
        CT_TRY(device, DeviceId::fromText(row.device));
        row.head.device = device;
        sign(row.head, key);
        heads.push_back(std::move(row.head));
    }
    return heads;
}

} // namespace countertop::site

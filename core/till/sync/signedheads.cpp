#include "core/till/sync/signedheads.h"

#include <QFileDevice>
#include <QLoggingCategory>

#include <chrono>

namespace countertop::till {

Q_LOGGING_CATEGORY(headLog, "countertop.till.heads")

using namespace Qt::StringLiterals;

Result<void> keepHead(storage::Database &database, const SignedHead &head, Instant now)
{
    if (!isSigned(head)) {
        qCWarning(headLog) << "a head that the site sent is not signed well, fact" << head.seq;
        return done();
    }
    constexpr std::chrono::milliseconds day = std::chrono::hours(24);
    const std::int64_t today = now.ms() / day.count();
    CT_TRY(put, database.statement(u"sync/put_site_head"_s));
    CT_TRY(kept,
           put->bind("epoch"_L1, std::int64_t{ head.epoch })
               .bind("seq"_L1, head.seq)
               .bind("day"_L1, today)
               .bind("hash"_L1, head.hash)
               .bind("key"_L1, head.key)
               .bind("signature"_L1, head.signature)
               .run());
    Q_UNUSED(kept);
    CT_TRY(drop, database.statement(u"sync/drop_older_heads"_s));
    CT_TRY(dropped,
           drop->bind("epoch"_L1, std::int64_t{ head.epoch })
               .bind("seq"_L1, head.seq)
               .bind("day"_L1, today)
               .run());
    Q_UNUSED(dropped);
    return done();
}

Result<void> exportHeads(storage::Database &database, QIODevice &out)
{
    CT_TRY(list, database.statement(u"sync/list_site_heads"_s));
    struct Row
    {
        QString device;
        SignedHead head;
    };
    CT_TRY(rows, list->all([](const storage::Row &row) {
        return Row{ row.text(0),
                    { {},
                      static_cast<int>(row.integer(1)),
                      row.integer(2),
                      row.bytes(3),
                      row.bytes(4),
                      row.bytes(5) } };
    }));
    for (Row &row : rows) {
        CT_TRY(device, DeviceId::fromText(row.device));
        row.head.device = device;
        const QByteArray line = headLine(row.head);
        if (out.write(line) != line.size()) {
            const auto *file = qobject_cast<const QFileDevice *>(&out);
            return file != nullptr ? storage::fileError(*file)
                                   : Error{ ErrorKind::Unavailable,
                                            storage::StorageError::IoFailed,
                                            out.errorString() };
        }
    }
    return done();
}

} // namespace countertop::till

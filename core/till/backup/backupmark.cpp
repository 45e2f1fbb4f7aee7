#include "core/till/backup/backupmark.h"

#include "core/protocol/jsonfields.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

Result<BackupMark> markOf(const QString &tillDatabase, Instant at)
{
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database, storage::Database::open({ tillDatabase, storage::Access::Reader }, queries));
    CT_TRY(statement, database->statement(u"journal/read_mark"_s));
    CT_TRY(mark, statement->one([at](const storage::Row &row) {
        return BackupMark{ DeviceId::fromText(row.text(0)).value_or(DeviceId()),
                           static_cast<int>(row.integer(1)),
                           row.integer(2),
                           QString::fromLatin1(row.bytes(3).toHex()),
                           at };
    }));
    if (!mark) {
        return Error{ ErrorKind::Corrupt, BackupError::NotABackup, u"no till in it"_s };
    }
    return std::move(*mark);
}

QJsonObject markToJson(const BackupMark &mark)
{
    return { { "device"_L1, mark.device.toText() },
             { "epoch"_L1, mark.epoch },
             { "seq"_L1, static_cast<qint64>(mark.seq) },
             { "chainHead"_L1, mark.chainHead },
             { "at"_L1, static_cast<qint64>(mark.at.ms()) } };
}

Result<BackupMark> markFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    BackupMark mark{ fields.id<DeviceId>("device"_L1),
                     fields.smallOr("epoch"_L1, 0),
                     fields.integer("seq"_L1),
                     fields.text("chainHead"_L1),
                     fields.instant("at"_L1) };
    if (problem) {
        return Error{ ErrorKind::Corrupt, BackupError::NotABackup, problem->detail };
    }
    return mark;
}

} // namespace countertop::till

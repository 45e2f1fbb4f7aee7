#pragma once

#include "core/till/backup/backup.h"

#include <QJsonObject>

namespace countertop::till {

/// What the copy of a `till.db` stands at.
Result<BackupMark> markOf(const QString &tillDatabase, Instant at);

QJsonObject markToJson(const BackupMark &mark);
/// *errors*: Corrupt BackupError::NotABackup.
Result<BackupMark> markFromJson(const QJsonObject &json);

} // namespace countertop::till

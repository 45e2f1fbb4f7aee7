#pragma once

#include "core/protocol/enrolment.h"
#include "core/protocol/sitelink.h"
#include "core/site/audit/auditcauses.h"
#include "core/site/command/scope.h"

namespace countertop::site {

enum class DeviceState {
    Active,
    Quarantined, ///< two journals under one name: nothing of it has effect (SY-10)
    Revoked, ///< a person locked it out (SY-35)
};

/// Which device of which store speaks.
struct DeviceRow
{
    OrgId org;
    StoreId store;
    DeviceId device;
    int number = 0;
    int epoch = 0;
    std::int64_t ackedSeq = 0;
    QByteArray lastHash;
    QString siteEpoch;
    DeviceState state = DeviceState::Active;
    DeviceRole role = DeviceRole::Till;
    QByteArray publicKey; ///< empty while it stands alone
    QString appVersion; ///< of its program, as it last said; empty: never
};

/// The device's row, or nothing for one that is not enrolled.
Result<std::optional<DeviceRow>> findDevice(storage::Database &database, const DeviceId &device);

/// Runs commands, each in one database transaction with its stored answer.
///
/// A command whose id is known gets the first answer again, also a refusal, for good (SY-22);
/// with another body it is refused (SY-23). Failures of the engine are errors and store nothing.
class Commands final
{
public:
    Commands(storage::Database &database, const Clock &clock, IdSource &ids);

    Result<CommandAnswer> run(const Command &command);
    Result<QJsonObject> answer(const SiteQuestion &question);

private:
    Result<std::optional<CommandAnswer>>
    firstAnswer(const DeviceRow &device, const Command &command, const QByteArray &hash);
    /// A refusal where the till's program is too old to send commands (SY-39).
    Result<std::optional<CommandAnswer>> refuseOldProgram(Scope &scope, const Command &command);
    Result<CommandAnswer> decide(Scope &scope, const Command &command, AuditImages &images);
    Result<void> keep(const DeviceRow &device,
                      const Command &command,
                      const QByteArray &hash,
                      const CommandAnswer &answer);

    storage::Database &m_database;
    const Clock &m_clock;
    IdSource &m_ids;
};

} // namespace countertop::site

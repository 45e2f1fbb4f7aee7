#pragma once

#include "app/terminal/backupschedule.h"
#include "core/till/journal/startcheck.h"
#include "core/till/people/secretvault.h"
#include "core/till/sync/sync.h"
#include "core/till/till.h"
#include "ui/widgets/barmessage.h"

#include <QObject>
#include <QTimer>

namespace countertop::terminal {

/// Says on the counter what stands in the way of the data's safety: an old copy of the database, a
/// journal that does not fit, a wrong clock, little space, no backup. Selling goes on in each case.
class SafetyAlerts final : public QObject
{
    Q_OBJECT

public:
    SafetyAlerts(till::Till &till,
                 BackupSchedule &backups,
                 ui::BarMessageStack &messages,
                 QObject *parent = nullptr);

    void useSettings(const Settings &settings);
    /// Looks now and then every minute: a message goes when its cause is gone.
    void start();

    /// Says that the till's copy of the feeds was made anew.
    void showCopy(till::CopyState state);

    /// Says where the secret behind the PINs was open to others or cannot be had (CT-12). That a
    /// file keeps it where there is no keychain is told on the page Security alone.
    void showVault(const till::VaultStanding &standing);

    /// Says loudly where the site does not know this till, or the till not its site (SY-34, SY-35).
    void showSync(const till::SyncState &state);

    static constexpr QLatin1StringView syncMessage{ "safety-sync" };
    static constexpr QLatin1StringView journalMessage{ "safety-journal" };
    static constexpr QLatin1StringView provisionalMessage{ "safety-provisional" };
    static constexpr QLatin1StringView clockMessage{ "safety-clock" };
    static constexpr QLatin1StringView diskMessage{ "safety-disk" };
    static constexpr QLatin1StringView backupMessage{ "safety-backup" };
    static constexpr QLatin1StringView copyMessage{ "safety-copy" };
    static constexpr QLatin1StringView vaultMessage{ "safety-vault" };

private:
    void look();
    void show(const till::StartCheck &check);
    void believeClock();
    void showDisk();
    void showBackup(const QString &target);
    void tell(QLatin1StringView id, const QString &sentence, const QString &safe);

    till::Till &m_till;
    BackupSchedule &m_backups;
    ui::BarMessageStack &m_messages;
    Settings m_settings;
    QTimer m_tick;
    bool m_saidProvisional = false; ///< once: no cause that goes by itself
};

} // namespace countertop::terminal

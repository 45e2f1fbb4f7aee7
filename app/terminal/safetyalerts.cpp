#include "app/terminal/safetyalerts.h"

#include "core/till/journal/diskroom.h"
#include "ui/shell/connectionwords.h"

namespace countertop::terminal {

namespace {

constexpr auto looksEvery = std::chrono::minutes(1);
} // namespace

SafetyAlerts::SafetyAlerts(till::Till &till,
                           BackupSchedule &backups,
                           ui::BarMessageStack &messages,
                           QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_backups(backups)
    , m_messages(messages)
{
    connect(&m_tick, &QTimer::timeout, this, &SafetyAlerts::look);
    connect(&backups, &BackupSchedule::written, this, [this] { m_messages.solve(backupMessage); });
    connect(&backups, &BackupSchedule::failed, this, [this](const Error &, const QString &target) {
        showBackup(target);
    });
    connect(&messages, &ui::BarMessageStack::actionChosen, this, [this](const QString &id) {
        if (id == backupMessage) {
            m_backups.runNow();
        } else if (id == clockMessage) {
            believeClock();
        }
    });
}

void SafetyAlerts::useSettings(const Settings &settings)
{
    m_settings = settings;
}

void SafetyAlerts::start()
{
    if (m_till.journalProblem()) {
        tell(journalMessage,
             tr("The journal of this till does not fit together."),
             tr("Everything stored stays as it is, and selling goes on. Have somebody run: "
                "countertop doctor"));
    }
    m_tick.start(looksEvery);
    look();
}

void SafetyAlerts::showCopy(till::CopyState state)
{
    switch (state) {
    case till::CopyState::Kept:
        return;
    case till::CopyState::Missing:
        tell(copyMessage,
             tr("This till's copy of goods, people and settings was missing."),
             tr("It was made again from the shop's central database. No sale was touched."));
        return;
    case till::CopyState::Damaged:
        tell(copyMessage,
             tr("This till's copy of goods, people and settings was damaged."),
             tr("It was made again from the shop's central database. No sale was touched. Have "
                "somebody look after the disk."));
        return;
    }
}

void SafetyAlerts::showVault(const till::VaultStanding &standing)
{
    if (standing.state == till::VaultState::Unavailable) {
        tell(vaultMessage,
             tr("The keychain of this computer does not give the secret behind the PINs."),
             tr("All sales are safe. Unlock the keychain; until then people sign in with a "
                "recovery code."));
    } else if (standing.reason == till::VaultError::FileWasOpen) {
        tell(vaultMessage,
             tr("Others on this computer could read the secret behind the PINs."),
             tr("The file is closed to them again, and selling goes on. Have everybody choose a "
                "new PIN."));
    } else {
        m_messages.solve(vaultMessage);
    }
}

void SafetyAlerts::look()
{
    showDisk();
    m_till.write(storage::Urgency::Background, till::checkStart)
        .then(this, [this](const Result<till::StartCheck> &check) {
            if (check) {
                show(*check);
            }
        });
}

void SafetyAlerts::show(const till::StartCheck &check)
{
    if (check.isProvisional && !m_saidProvisional) {
        m_saidProvisional = true;
        tell(provisionalMessage,
             tr("The data of this till are older than what it has sold."),
             tr("Selling goes on, and receipts carry a P. Keep the folder, then restore the newest "
                "backup."));
    }
    if (!check.clock) {
        m_messages.solve(clockMessage);
        return;
    }
    const auto words = [this](Instant instant) {
        return QLocale().toString(m_till.device().zone.toLocal(instant), QLocale::ShortFormat);
    };
    m_messages.add({ clockMessage,
                     ui::Tone::Warning,
                     {},
                     tr("The clock of this computer shows %1. By what was sold it should be %2.")
                         .arg(words(check.clock->shown), words(check.clock->expected)),
                     tr("Everything stored is safe, selling goes on, and the business day stays "
                        "right. Set the clock, or say that it is right."),
                     tr("It is right") });
}

void SafetyAlerts::believeClock()
{
    m_till.write(storage::Urgency::Normal, till::acceptClock)
        .then(this, [this](const Result<void> &) { look(); });
}

void SafetyAlerts::showDisk()
{
    const storage::DiskLevel level = m_till.diskLevel(till::diskThresholds(m_settings));
    switch (level) {
    case storage::DiskLevel::Plenty:
        m_messages.solve(diskMessage);
        return;
    case storage::DiskLevel::Low:
        tell(diskMessage,
             tr("There is little space left on the disk."),
             tr("Selling goes on. Free some space soon."));
        return;
    case storage::DiskLevel::NoImports:
        tell(diskMessage,
             tr("There is hardly any space left on the disk."),
             tr("Selling goes on; imports wait. Free some space now."));
        return;
    }
}

void SafetyAlerts::showBackup(const QString &target)
{
    m_messages.add({ backupMessage,
                     ui::Tone::Warning,
                     {},
                     tr("No backup could be written to %1.").arg(target),
                     tr("All sales are safe on this disk. Look after that folder; the next try is "
                        "within the hour."),
                     tr("Try now") });
}

void SafetyAlerts::showSync(const till::SyncState &state)
{
    const bool isLoud = state.problem == till::SyncProblem::NotTrusted
        || state.problem == till::SyncProblem::NotEnrolled
        || state.problem == till::SyncProblem::Stuck;
    if (!isLoud) {
        m_messages.solve(syncMessage);
        return;
    }
    const ui::ConnectionWords words = ui::connectionWords(state);
    m_messages.add({ syncMessage, ui::Tone::Danger, {}, words.what, words.safe, {} });
}

void SafetyAlerts::tell(QLatin1StringView id, const QString &sentence, const QString &safe)
{
    m_messages.add({ id, ui::Tone::Warning, {}, sentence, safe, {} });
}

} // namespace countertop::terminal

#pragma once

#include "core/base/clock.h"
#include "core/domain/settings/settings.h"
#include "core/storage/serialworker.h"
#include "core/till/backup/backup.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace countertop::terminal {

/// Writes a checked backup every hour and at each Z, on a thread of its own, and keeps as many as
/// the settings say (CT-88). Selling never waits for it.
class BackupSchedule final : public QObject
{
    Q_OBJECT

public:
    BackupSchedule(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    ~BackupSchedule() override;
    BackupSchedule(const BackupSchedule &) = delete;
    BackupSchedule &operator=(const BackupSchedule &) = delete;

    void useSettings(const Settings &settings);
    /// Begins to look at the age of the newest backup, every minute; the first one is left to the
    /// start of the shop.
    void start();
    /// Writes one now; a second call while one is written does nothing.
    void runNow();

    /// Where backups of that shop go when no setting says otherwise.
    static QString usualTarget(const QString &folder);
    /// The newest that was written of that shop, wherever it lies; nothing when it is gone.
    static std::optional<till::BackupFile> newest(const QString &folder);

signals:
    void written(const countertop::till::BackupFile &file);
    void failed(const countertop::Error &error, const QString &target);

private:
    void runWhenDue();
    void finish(const Result<till::BackupFile> &outcome);

    QString m_folder;
    QString m_target;
    int m_kept = till::backupsKept;
    const Clock &m_clock;
    QTimer m_tick;
    bool m_isRunning = false;
    std::int64_t m_lastTryMs = 0; ///< monotonic; a failing target is tried once an hour
    std::unique_ptr<storage::SerialWorker> m_thread;
};

} // namespace countertop::terminal

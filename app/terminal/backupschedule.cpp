#include "app/terminal/backupschedule.h"

#include "core/storage/finishfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr auto every = std::chrono::hours(1);
constexpr auto looksEvery = std::chrono::minutes(1);

/// Says where the newest backup lies: the target is a setting, and `doctor` must find it without
/// opening the shop.
QString markPath(const QString &folder)
{
    return QDir(folder).filePath(u"backup.newest"_s);
}

void noteNewest(const QString &folder, const till::BackupFile &file)
{
    QSaveFile mark(markPath(folder));
    if (mark.open(QIODevice::WriteOnly)) {
        mark.write(file.path.toUtf8());
        (void)storage::finishFile(mark).has_value(); // failing, the mark of before stands
    }
}

} // namespace

BackupSchedule::BackupSchedule(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_target(usualTarget(folder))
    , m_clock(clock)
    , m_thread(std::make_unique<storage::SerialWorker>(u"backup"_s))
{
    connect(&m_tick, &QTimer::timeout, this, &BackupSchedule::runWhenDue);
}

BackupSchedule::~BackupSchedule() = default;

void BackupSchedule::useSettings(const Settings &settings)
{
    const QString chosen = settings.text(setting::backupFolder);
    m_target = chosen.isEmpty() ? usualTarget(m_folder) : chosen;
    m_kept = static_cast<int>(settings.number(setting::backupsKept));
}

void BackupSchedule::start()
{
    m_tick.start(looksEvery);
}

void BackupSchedule::runWhenDue()
{
    const bool wasTried = m_lastTryMs != 0
        && std::chrono::milliseconds(m_clock.monotonicMs() - m_lastTryMs) < every;
    const auto last = newest(m_folder);
    // A clock that was set back must not put the next one off for days.
    const bool isFresh = last && last->at <= m_clock.now() && m_clock.now().since(last->at) < every;
    if (!wasTried && !isFresh) {
        runNow();
    }
}

void BackupSchedule::runNow()
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_lastTryMs = m_clock.monotonicMs();
    m_thread
        ->post(storage::Urgency::Background,
               [folder = m_folder, target = m_target, kept = m_kept, &clock = m_clock] {
                   auto outcome = till::runScheduledBackup(folder, target, clock, kept);
                   if (outcome) {
                       noteNewest(folder, *outcome);
                   }
                   return outcome;
               })
        .then(this, [this](const Result<till::BackupFile> &outcome) { finish(outcome); });
}

void BackupSchedule::finish(const Result<till::BackupFile> &outcome)
{
    m_isRunning = false;
    if (outcome) {
        emit written(*outcome);
    } else {
        emit failed(outcome.error(), m_target);
    }
}

QString BackupSchedule::usualTarget(const QString &folder)
{
    return QDir(folder).filePath(u"backups"_s);
}

std::optional<till::BackupFile> BackupSchedule::newest(const QString &folder)
{
    QFile mark(markPath(folder));
    if (!mark.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QString path = QString::fromUtf8(mark.readAll());
    const auto files = till::backupsIn(QFileInfo(path).absolutePath());
    return files.empty() ? std::nullopt : std::optional(files.front());
}

} // namespace countertop::terminal

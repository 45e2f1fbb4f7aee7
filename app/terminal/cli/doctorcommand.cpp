#include "app/terminal/cli/doctorcommand.h"

#include "app/terminal/backupschedule.h"
#include "app/terminal/cli/journalcommand.h"
#include "app/terminal/openedshop.h"
#include "core/storage/ballast.h"
#include "core/storage/migrator.h"
#include "core/storage/processlock.h"
#include "core/till/backup/backup.h"
#include "core/till/journal/startcheck.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr auto backupIsOldAfter = std::chrono::hours(24);

Finding well(const QString &sentence)
{
    return { ExitCode::Done, sentence };
}

Finding folderFinding(const QString &folder)
{
    QTemporaryFile probe(QDir(folder).filePath(u".doctor-XXXXXX"_s));
    if (!probe.open() || probe.write("x") != 1) {
        return { ExitCode::Failed,
                 u"%1 cannot be written (%2). What is stored is safe, but nothing can be sold. "
                 "Check the rights of the folder and whether the disk is full or read-only."_s.arg(
                     folder, probe.errorString()) };
    }
    return well(u"%1 can be written."_s.arg(folder));
}

Finding diskFinding(const QString &folder)
{
    const QString left = QLocale::c().formattedDataSize(QStorageInfo(folder).bytesAvailable());
    switch (storage::diskLevelOf(folder, {})) {
    case storage::DiskLevel::Plenty:
        return well(u"%1 are free on the disk."_s.arg(left));
    case storage::DiskLevel::Low:
        return { ExitCode::Failed,
                 u"Only %1 are free on the disk. Selling goes on. Free some space."_s.arg(left) };
    case storage::DiskLevel::NoImports:
        break;
    }
    return { ExitCode::Failed,
             u"Only %1 are free on the disk. Selling goes on, imports should not. Free some "
             "space now."_s.arg(left) };
}

Finding runningFinding(const QString &folder)
{
    const auto lock = storage::ProcessLock::take(QDir(folder).filePath(u"till.lock"_s));
    return well(lock ? u"The terminal is not running on it."_s
                     : u"The terminal is running on it."_s);
}

/// A database of the folder with the migrations that this program has for it.
struct DatabaseRow
{
    QLatin1StringView file;
    QLatin1StringView migrations;
};
constexpr DatabaseRow databaseRows[] = {
    { "till.db"_L1, ":/till/migrations"_L1 },
    { "site.db"_L1, ":/site/migrations"_L1 },
    { "reference.db"_L1, ":/till/reference-migrations"_L1 },
};

Result<Finding> lookAt(const QString &folder, const DatabaseRow &row)
{
    const storage::QueryCatalog none{ QString() };
    CT_TRY(database,
           storage::Database::open({ QDir(folder).filePath(row.file), storage::Access::Reader },
                                   none));
    CT_TRY_DONE(database->check());
    storage::Migrator migrator(*database, row.migrations);
    CT_TRY(number, migrator.current());
    if (number > migrator.newest()) {
        return Finding{ ExitCode::NewerData,
                        u"%1 is of version %2, this program knows %3. Nothing was changed. Install "
                        "the newer program."_s.arg(row.file)
                            .arg(number)
                            .arg(migrator.newest()) };
    }
    return well(u"%1 is whole, version %2."_s.arg(row.file).arg(number));
}

Finding databaseFinding(const QString &folder, const DatabaseRow &row)
{
    if (!QFileInfo::exists(QDir(folder).filePath(row.file))) {
        const bool isMadeAgain = row.file == "reference.db"_L1;
        return isMadeAgain ? well(u"%1 is not there; it is made at the next start."_s.arg(row.file))
                           : Finding{ ExitCode::Corrupt,
                                      u"%1 is missing. Restore the last backup."_s.arg(row.file) };
    }
    const auto found = lookAt(folder, row);
    if (found) {
        return *found;
    }
    const bool isDamaged = found.error().kind == ErrorKind::Corrupt;
    return { isDamaged ? ExitCode::Corrupt : ExitCode::Failed,
             isDamaged ? u"%1 is damaged (%2). Nothing was overwritten. Keep the folder and "
                         "restore the last backup."_s.arg(row.file, found.error().detail)
                       : u"%1 cannot be read (%2)."_s.arg(row.file, found.error().detail) };
}

Finding journalFinding(const QString &folder)
{
    const auto verdict = verifyShop(folder);
    if (!verdict) {
        const bool isDamaged = verdict.error().kind == ErrorKind::Corrupt;
        return { isDamaged ? ExitCode::Corrupt : ExitCode::Failed,
                 u"The journal could not be verified: %1."_s.arg(verdict.error().detail) };
    }
    return { verdict->exit, u"The journal, verified: %1."_s.arg(verdict->words) };
}

Result<std::optional<Instant>> factAheadOf(const QString &folder, Instant now)
{
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database,
           storage::Database::open({ QDir(folder).filePath(u"till.db"_s), storage::Access::Reader },
                                   queries));
    CT_TRY(mark, database->statement(u"journal/read_mark"_s));
    CT_TRY(seq, mark->one([](const storage::Row &row) { return row.integer(2); }));
    return till::newestFactAhead(*database, seq.value_or(0), now);
}

Finding clockFinding(const QString &folder, const Clock &clock)
{
    const auto ahead = factAheadOf(folder, clock.now());
    if (ahead && *ahead) {
        return { ExitCode::Failed,
                 u"The clock of this computer stands %1 minutes before the newest entry of the "
                 "journal. Everything stored is safe. Set the clock."_s.arg(
                     std::chrono::duration_cast<std::chrono::minutes>((*ahead)->since(clock.now()))
                         .count()) };
    }
    return well(u"The clock is not behind the journal."_s);
}

Finding backupFinding(const QString &folder, const Clock &clock)
{
    const auto newest = BackupSchedule::newest(folder);
    if (!newest) {
        return { ExitCode::Done,
                 u"There is no scheduled backup yet. Sales are safe on this disk only. Make one "
                 "with: countertop backup FILE."_s,
                 true };
    }
    const auto age = std::chrono::duration_cast<std::chrono::hours>(clock.now().since(newest->at));
    if (age >= backupIsOldAfter) {
        return { ExitCode::Done,
                 u"The newest backup, %1, is %2 hours old. Sales are safe on this disk only. Start "
                 "the terminal, or make one with: countertop backup FILE."_s.arg(newest->path)
                     .arg(age.count()),
                 true };
    }
    return well(u"The newest backup, %1, is %2 hours old."_s.arg(newest->path).arg(age.count()));
}

} // namespace

std::vector<Finding> examineShop(const QString &folder, const Clock &clock)
{
    if (!OpenedShop::isShop(folder)) {
        return { { ExitCode::NoShop,
                   u"There is no shop in %1. Make one with countertop init, or restore a backup."_s
                       .arg(folder) } };
    }
    std::vector<Finding> findings{ folderFinding(folder),
                                   diskFinding(folder),
                                   runningFinding(folder) };
    for (const DatabaseRow &row : databaseRows) {
        findings.push_back(databaseFinding(folder, row));
    }
    findings.push_back(journalFinding(folder));
    findings.push_back(clockFinding(folder, clock));
    findings.push_back(backupFinding(folder, clock));
    return findings;
}

Result<ExitCode> runDoctor(const Call &, const QString &folder)
{
    const SystemClock clock;
    ExitCode worst = ExitCode::Done;
    QTextStream out(stdout);
    for (const Finding &finding : examineShop(folder, clock)) {
        const char *mark = finding.exit != ExitCode::Done ? "!!" : finding.isRemark ? "--" : "ok";
        out << "  " << mark << "  " << finding.sentence << '\n';
        worst = static_cast<int>(finding.exit) > static_cast<int>(worst) ? finding.exit : worst;
    }
    return worst;
}

} // namespace countertop::terminal

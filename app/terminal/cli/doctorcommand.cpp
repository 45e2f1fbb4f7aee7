#include "app/terminal/cli/doctorcommand.h"

#include "app/terminal/backupschedule.h"
#include "app/terminal/cli/journalcommand.h"
#include "app/terminal/cli/problemwords.h"
#include "app/terminal/keychain/sealedfile.h"
#include "app/terminal/shopfolder.h"
#include "core/storage/ballast.h"
#include "core/storage/migrator.h"
#include "core/storage/processlock.h"
#include "core/till/backup/backup.h"
#include "core/till/journal/startcheck.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryFile>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr auto backupIsOldAfter = std::chrono::hours(24);
/// Less than this is a full disk: no database with its log can be opened.
constexpr qint64 fullBelowBytes = 1 << 20;

Finding well(const QString &sentence)
{
    return { ExitCode::Done, sentence };
}

/// What *error* says to people, with the exit code that it has everywhere.
Finding problemFinding(const Error &error, const QString &folder)
{
    return { exitCodeFor(error), problemText(error, folder) };
}

Finding remark(const QString &sentence)
{
    return { ExitCode::Done, sentence, true };
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

/// A disk with no room left, and whether the till still has some of its own to give back (CT-101).
Finding fullDiskFinding(const QString &folder)
{
    const bool hasBallast = QFileInfo(QDir(folder).filePath(u"till.ballast"_s)).size() > 0;
    return { ExitCode::Failed,
             hasBallast
                 ? u"The disk is full. Everything sold so far is safe. The next start gives back "
                   "the room that the till keeps for this, and sells on. Free some space now."_s
                 : u"The disk is full. Everything sold so far is safe, but nothing can be sold. "
                   "Free some space, then start Countertop again."_s };
}

Finding diskFinding(const QString &folder)
{
    const std::optional<std::int64_t> bytesLeft = storage::bytesFree(folder);
    if (!bytesLeft) {
        return { ExitCode::Failed, u"How much the disk has left cannot be told here."_s };
    }
    if (*bytesLeft < fullBelowBytes) {
        return fullDiskFinding(folder);
    }
    const QString left = QLocale::c().formattedDataSize(*bytesLeft);
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

/// Sales and customers lie in the folder: nobody but its owner needs to look into it.
Finding privacyFinding(const QString &folder)
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
        | QFileDevice::ExeOther;
    if ((QFileInfo(folder).permissions() & others) == 0) {
        return well(u"Nobody but its owner can look into the folder."_s);
    }
    return remark(u"Others on this computer can look into %1, where customers and sales lie. "
                  "Selling goes on. Close it with: chmod 700 %1"_s.arg(folder));
}

Finding runningFinding(const QString &folder)
{
    const auto isRunning = storage::ProcessLock::isHeld(QDir(folder).filePath(u"till.lock"_s));
    if (!isRunning) {
        return remark(u"Whether the terminal is running on it cannot be told: this user may not "
                      "open its lock (%1)."_s.arg(isRunning.error().detail));
    }
    return well(*isRunning ? u"The terminal is running on it."_s
                           : u"The terminal is not running on it."_s);
}

/// The site that the till joined; nothing where it stands alone, or where that cannot be told.
std::optional<till::SiteConnection> siteOf(const QString &folder)
{
    auto found = ShopFolder(folder).connection();
    return found ? *found : std::nullopt;
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

/// The till's copy of what the site published: a start makes it anew.
Finding copyFinding(const DatabaseRow &row, const QString &what)
{
    return remark(u"%1 %2. It is a copy of what the site holds: the next start makes it again. No "
                  "sale is touched."_s.arg(row.file, what));
}

Finding databaseFinding(const QString &folder, const DatabaseRow &row)
{
    if (row.file == "site.db"_L1 && siteOf(folder)) {
        return well(u"This till belongs to the site %1."_s.arg(siteOf(folder)->address));
    }
    const bool isCopy = row.file == "reference.db"_L1;
    if (QFileInfo(QDir(folder).filePath(row.file)).size() == 0) {
        return isCopy ? copyFinding(row, u"is not there"_s)
                      : Finding{ ExitCode::Corrupt,
                                 u"%1 is missing. Nothing was made in its place. Keep the folder "
                                 "and restore the newest backup."_s.arg(row.file) };
    }
    const auto found = lookAt(folder, row);
    if (found) {
        return *found;
    }
    if (found.error().code.is(storage::StorageError::DiskFull)) {
        return { ExitCode::Failed,
                 u"%1 cannot be looked into while the disk is full. What is stored in it is "
                 "safe."_s.arg(row.file) };
    }
    const bool isDamaged = found.error().kind == ErrorKind::Corrupt;
    if (isCopy && isDamaged) {
        return copyFinding(row, u"is damaged (%1)"_s.arg(found.error().detail));
    }
    return { isDamaged ? ExitCode::Corrupt : ExitCode::Failed,
             isDamaged ? u"%1 is damaged (%2). Nothing was overwritten. Keep the folder and "
                         "restore the last backup."_s.arg(row.file, found.error().detail)
                       : u"%1 cannot be read (%2). What is stored is safe. Check the rights of the "
                         "folder."_s.arg(row.file, found.error().detail) };
}

Finding journalFinding(const QString &folder)
{
    const auto verdict = verifyShop(folder);
    if (!verdict && verdict.error().code.is(storage::StorageError::DiskFull)) {
        return { ExitCode::Failed,
                 u"The journal cannot be verified while the disk is full. Nothing was changed."_s };
    }
    if (!verdict) {
        const bool isDamaged = verdict.error().kind == ErrorKind::Corrupt;
        return { isDamaged ? ExitCode::Corrupt : ExitCode::Failed,
                 u"The journal could not be verified: %1."_s.arg(verdict.error().detail) };
    }
    const QString words
        = u"The journal, verified: %1."_s.arg(QString(verdict->words).replace(u'\n', u"; "_s));
    return { verdict->exit,
             verdict->exit == ExitCode::Corrupt ? words
                     + u" Nothing was changed. Keep the folder, then restore the newest backup."_s
                                                : words };
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

/// Whether anybody of the shop has a PIN or a recovery code; no where that cannot be told.
bool hasPins(const QString &folder)
{
    const storage::QueryCatalog queries(u":/site/queries"_s);
    const auto database = storage::Database::open(
        { QDir(folder).filePath(u"site.db"_s), storage::Access::Reader }, queries);
    if (!database) {
        return false;
    }
    const auto statement = (*database)->statement(u"people/has_verifiers"_s);
    if (!statement) {
        return false;
    }
    const auto found
        = (*statement)->one([](const storage::Row &row) { return row.integer(0) != 0; });
    return found && found->value_or(false);
}

/// Where the secret behind the PINs lies (CT-12).
Finding secretsFinding(const QString &folder)
{
    const QString name = u"secrets.sealed"_s;
    if (!QFileInfo::exists(QDir(folder).filePath(name)) && hasPins(folder)) {
        return { ExitCode::Failed,
                 u"%1 is missing: no PIN is known any more, so that nobody can sign in. Sales are "
                 "safe. Look for the file and put it back; if it is lost, sign in with a recovery "
                 "code and give everybody a new PIN."_s.arg(name) };
    }
    SealedFile file(QDir(folder).filePath(name));
    const auto looked = file.look();
    if (!looked) {
        return { ExitCode::Failed,
                 u"%1 cannot be read (%2), so that nobody can sign in. Sales are safe. Check its "
                 "rights; if it is damaged, move it away and give new PINs with a recovery code."_s
                     .arg(name, looked.error().detail) };
    }
    if (file.wasOpen()) {
        return { ExitCode::Failed,
                 u"Others on this computer could read %1, which holds the secret behind the PINs. "
                 "Sales are safe. Close it with: chmod 600 %2 – and give everybody a new PIN."_s
                     .arg(name, QDir(folder).filePath(name)) };
    }
    if (file.holdsSecrets()) {
        return remark(u"Degraded: no keychain of this computer keeps the secret behind the PINs; "
                      "the file %1 does, for this user alone and not encrypted. Selling goes on. "
                      "Let nobody else use this account."_s.arg(name));
    }
    return well(file.namesKeychain()
                    ? u"The keychain of this computer (%1) keeps the secret behind the PINs."_s.arg(
                        file.backend())
                    : u"No secret behind PINs was made yet."_s);
}

Finding backupFinding(const QString &folder, const Clock &clock)
{
    const auto newest = BackupSchedule::newest(folder);
    if (!newest) {
        return remark(u"There is no scheduled backup yet. Sales are safe on this disk only. Make "
                      "one with: countertop backup FILE."_s);
    }
    const auto age = std::chrono::duration_cast<std::chrono::hours>(clock.now().since(newest->at));
    if (age >= backupIsOldAfter) {
        return remark(
            u"The newest backup, %1, is %2 hours old. Sales are safe on this disk only. Start "
            "the terminal, or make one with: countertop backup FILE."_s.arg(newest->path)
                .arg(age.count()));
    }
    return well(u"The newest backup, %1, is %2 hours old."_s.arg(newest->path).arg(age.count()));
}

} // namespace

std::vector<Finding> examineShop(const QString &folder, const Clock &clock)
{
    const auto hasTill = ShopFolder(folder).hasTill();
    if (!hasTill && !hasTill.error().code.is(OpenError::TillMissing)) {
        return { problemFinding(hasTill.error(), folder) };
    }
    std::vector<Finding> findings{
        folderFinding(folder), privacyFinding(folder), diskFinding(folder), runningFinding(folder)
    };
    for (const DatabaseRow &row : databaseRows) {
        findings.push_back(databaseFinding(folder, row));
    }
    if (hasTill) {
        findings.push_back(journalFinding(folder));
        findings.push_back(clockFinding(folder, clock));
    }
    findings.push_back(secretsFinding(folder));
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

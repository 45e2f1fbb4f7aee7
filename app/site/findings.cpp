#include "app/site/findings.h"

#include "app/site/clockguard.h"
#include "app/site/http/certificate.h"
#include "app/site/siteproblem.h"
#include "app/site/sitereader.h"
#include "core/site/restore/restoresite.h"
#include "core/storage/ballast.h"
#include "core/storage/migrator.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryFile>

#include <algorithm>
#include <chrono>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

/// Below this nothing is taken in for long.
constexpr std::int64_t roomNeeded = std::int64_t{ 64 } << 20;
constexpr std::chrono::hours certificateWarning{ 24 * 30 };

Finding ok(const QString &sentence)
{
    return { FindingLevel::Ok, sentence };
}

Finding warning(const QString &sentence)
{
    return { FindingLevel::Warn, sentence };
}

Finding failure(const QString &sentence)
{
    return { FindingLevel::Fail, sentence };
}

Finding failure(const Error &error, const SiteFolder &folder)
{
    return failure(problemSentence(error, folder.name()));
}

/// The folder itself, or the one above it in which it would be made.
QString nearestFolder(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot()) {
        folder.setFile(folder.absolutePath());
    }
    return folder.absoluteFilePath();
}

Finding schemaFinding(storage::Database &database, const SiteFolder &folder)
{
    if (const auto checked = database.check(); !checked) {
        return failure(checked.error(), folder);
    }
    storage::Migrator migrator(database, u":/site/migrations"_s);
    const auto number = migrator.current();
    if (!number) {
        return failure(number.error(), folder);
    }
    const QString size = QLocale::c().formattedDataSize(database.bytes().value_or(0));
    if (*number > migrator.newest()) {
        return failure(u"The database is of version %1, this program knows %2. Nothing was "
                       "changed; install the newer program."_s.arg(*number)
                           .arg(migrator.newest()));
    }
    if (*number == 0) {
        return ok(u"There is no site at %1 yet; a first start makes it."_s.arg(folder.name()));
    }
    if (*number < migrator.newest()) {
        return warning(u"The database is whole, %1, version %2; the next start brings it to %3 and "
                       "keeps a copy."_s.arg(size)
                           .arg(*number)
                           .arg(migrator.newest()));
    }
    return ok(u"The database is whole, %1, version %2."_s.arg(size).arg(*number));
}

/// How many stores have a secret that the key does not open.
Result<int> unopenedIn(const SiteFolder &folder, const QByteArray &key, const Clock &clock)
{
    const auto site = openToRead(folder, clock);
    if (!site) {
        return 0; // said elsewhere
    }
    return site::countUnopened((*site)->database(), key);
}

QString dayText(std::chrono::system_clock::time_point at)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch());
    return timeText(Instant::fromMs(ms.count())).left(10);
}

Finding validityFinding(const http::CertificateFacts &facts, const QString &file, Instant at)
{
    const std::chrono::system_clock::time_point now{ std::chrono::milliseconds(at.ms()) };
    if (now < facts.notBefore) {
        return failure(u"The certificate %1 is good from %2 on only: until then no till speaks to "
                       "the site. Set the clock, or take another certificate."_s.arg(
                           file, dayText(facts.notBefore)));
    }
    if (now >= facts.notAfter) {
        return failure(u"The certificate %1 was good until %2: no till speaks to the site. Put a "
                       "new one there."_s.arg(file, dayText(facts.notAfter)));
    }
    if (now + certificateWarning > facts.notAfter) {
        return warning(
            u"The certificate %1 ends on %2, in less than 30 days; after that no till "
            "speaks to the site. Put a new one there."_s.arg(file, dayText(facts.notAfter)));
    }
    return ok(u"The certificate %1 fits its key and is good until %2."_s.arg(
        file, dayText(facts.notAfter)));
}

} // namespace

QString levelText(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Ok:
        return u"ok"_s;
    case FindingLevel::Warn:
        return u"warn"_s;
    case FindingLevel::Fail:
        return u"fail"_s;
    }
    return {};
}

SiteExit exitOf(const std::vector<Finding> &findings)
{
    const bool fails = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.level == FindingLevel::Fail;
    });
    return fails ? SiteExit::Failed : SiteExit::Done;
}

SiteExit tellFindings(const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings) {
        say(levelText(finding.level).leftJustified(6) + finding.sentence);
    }
    return exitOf(findings);
}

Finding clockFinding(const Clock &clock)
{
    const auto early = refuseEarlyClock(clock.now());
    return early ? ok(u"The clock shows %1, after the day this program was built."_s.arg(
               timeText(clock.now())))
                 : failure(u"The clock cannot be right: it shows %1. Set it; the site does not "
                           "start before."_s.arg(early.error().detail));
}

Finding folderFinding(const SiteFolder &folder)
{
    const QString nearest = nearestFolder(folder.path());
    QTemporaryFile probe(QDir(nearest).filePath(u".check-XXXXXX"_s));
    if (!probe.open() || probe.write("x") != 1) {
        return failure(u"%1 cannot be written (%2). What is stored is safe. Check who owns the "
                       "folder and whether the disk is full or read-only."_s.arg(
                           nearest, probe.errorString()));
    }
    return QFileInfo::exists(folder.path())
        ? ok(u"%1 can be written."_s.arg(folder.path()))
        : ok(u"%1 is not there; a start makes it."_s.arg(folder.path()));
}

Finding privacyFinding(const SiteFolder &folder)
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
        | QFileDevice::ExeOther;
    if ((QFileInfo(folder.path()).permissions() & others) == 0) {
        return ok(u"Nobody but its owner can look into the folder."_s);
    }
    return warning(u"Others on this computer can look into %1, where customers, sales and keys "
                   "lie. Close it with: chmod 700 %1"_s.arg(folder.path()));
}

Finding diskFinding(const SiteFolder &folder)
{
    const QString nearest = nearestFolder(folder.path());
    const auto bytes = storage::bytesFree(nearest);
    if (!bytes) {
        return warning(u"How much the disk of %1 has left cannot be told here."_s.arg(nearest));
    }
    const QString left = QLocale::c().formattedDataSize(*bytes);
    if (*bytes < roomNeeded) {
        return failure(u"Only %1 are free on the disk of %2. What was acknowledged is stored, but "
                       "little more can be. Free some space now."_s.arg(left, nearest));
    }
    if (storage::diskLevel(*bytes, {}) != storage::DiskLevel::Plenty) {
        return warning(
            u"Only %1 are free on the disk of %2. Free some space."_s.arg(left, nearest));
    }
    return ok(u"%1 are free on the disk."_s.arg(left));
}

Finding databaseFinding(const SiteFolder &folder, const Clock &clock)
{
    const auto ready = refuseUnready(folder);
    if (!ready && ready.error().code.is(ReadError::NoDatabase)) {
        return ok(u"There is no database in %1 yet; a first start makes it."_s.arg(folder.path()));
    }
    if (!ready) {
        return warning(problemSentence(ready.error(), folder.name()));
    }
    const auto site
        = site::Site::openReader(folder.databasePath(), clock, std::make_unique<RandomIds>(clock));
    return site ? schemaFinding((*site)->database(), folder) : failure(site.error(), folder);
}

Finding sealingKeyFinding(const SiteFolder &folder, const Clock &clock)
{
    const auto key = folder.storedSealingKey();
    if (!key) {
        return failure(key.error(), folder);
    }
    const auto unopened = unopenedIn(folder, key->value_or(QByteArray()), clock);
    if (!unopened) {
        return failure(unopened.error(), folder);
    }
    if (*unopened > 0) {
        return warning(u"%1: what the PINs of %2 stores are checked with cannot be opened. Tills "
                       "that are in go on, no new one can be let in. Put the site.key back that "
                       "belongs to this database."_s
                           .arg(*key ? u"site.key is another one"_s : u"site.key is missing"_s)
                           .arg(*unopened));
    }
    return *key ? ok(u"site.key is closed to others and opens what the database keeps sealed."_s)
                : ok(u"There is no site.key yet; a first start makes it."_s);
}

Finding
certificateFinding(const QString &certificateFile, const QString &keyFile, const Clock &clock)
{
    QFile file(certificateFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(u"The certificate %1 cannot be read (%2). Check the path and who may read "
                       "it."_s.arg(certificateFile, file.errorString()));
    }
    const auto read = http::readCertificate(file.readAll().toStdString());
    if (const auto *problem = std::get_if<std::string>(&read)) {
        return failure(u"%1 holds no certificate (%2). Put one there, PEM, the leaf first."_s.arg(
            certificateFile, QString::fromStdString(*problem)));
    }
    const auto key = SiteFolder::readSecret(keyFile);
    if (!key) {
        return failure(problemSentence(key.error(), keyFile));
    }
    const std::string pin = http::pinOfKey(key->toStdString());
    if (pin.empty()) {
        return failure(u"%1 holds no private key. Put the one of the certificate there, PEM, "
                       "without a password."_s.arg(keyFile));
    }
    const auto &facts = std::get<http::CertificateFacts>(read);
    if (facts.pin != pin) {
        return failure(u"%1 is not the key of the certificate %2. Put the two of one order "
                       "there."_s.arg(keyFile, certificateFile));
    }
    return validityFinding(facts, certificateFile, clock.now());
}

} // namespace countertop::sitehost

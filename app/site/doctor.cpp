#include "app/site/doctor.h"

#include "app/site/siteproblem.h"
#include "app/site/sitereader.h"
#include "core/site/overview/overview.h"
#include "core/storage/migrator.h"
#include "core/storage/processlock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::hours backupIsOldAfter{ 24 * 7 };

Finding runningFinding(const SiteFolder &folder)
{
    const auto held = storage::ProcessLock::isHeld(folder.lockPath());
    if (!held) {
        return {
            FindingLevel::Warn,
            u"Whether a site runs on it cannot be told: this user may not open its lock (%1)."_s
                .arg(held.error().detail)
        };
    }
    if (folder.hasServer() && !*held) {
        return { FindingLevel::Ok, u"This instance does not run; others at the server may."_s };
    }
    return *held ? Finding{ FindingLevel::Ok, u"A site runs on it."_s }
                 : Finding{ FindingLevel::Warn,
                            u"No site runs on it: tills sell on and wait with what they have to "
                            "send. Start it with: countertop-site serve"_s };
}

Finding backupFinding(const SiteFolder &folder, Instant now)
{
    if (folder.hasServer()) {
        return {
            FindingLevel::Ok,
            u"The data lies on a database server; whether it is backed up is not known here."_s
        };
    }
    const auto backup = folder.lastBackup();
    if (!backup) {
        return { FindingLevel::Warn,
                 u"No backup was made yet: what is stored is safe on this disk only. Make one "
                 "with: countertop-site backup FILE"_s };
    }
    const QString when
        = u"The last backup, %1, is of %2."_s.arg(backup->file, timeText(backup->at));
    return now.since(backup->at) < backupIsOldAfter
        ? Finding{ FindingLevel::Ok, when }
        : Finding{ FindingLevel::Warn,
                   when + u" That is more than seven days: make another one."_s };
}

Finding waitingFinding(const site::WaitingFacts &waiting, const QString &where)
{
    if (waiting.count == 0) {
        return { FindingLevel::Ok, u"No fact lies %1."_s.arg(where) };
    }
    return { FindingLevel::Warn,
             u"%1 facts lie %2, the oldest since %3. None is lost; a person decides on each."_s
                 .arg(waiting.count)
                 .arg(where, timeText(waiting.oldestAt.value_or(Instant()))) };
}

Finding deviceFinding(const site::DeviceOverview &device)
{
    const QString last = device.lastFactAt
        ? u"last fact %1 at %2"_s.arg(device.ackedSeq).arg(timeText(*device.lastFactAt))
        : u"no fact yet"_s;
    const QString joined = device.hasKey ? QString() : u", did not join yet"_s;
    const QString program
        = device.appVersion.isEmpty() ? QString() : u", program %1"_s.arg(device.appVersion);
    const QString sentence = u"%1, store %2, device %3 (%4): %5, epoch %6%9, %7%8."_s.arg(
        device.orgName,
        QString::number(device.storeNumber),
        QString::number(device.number),
        device.role,
        device.state,
        QString::number(device.epoch),
        last,
        joined,
        program);
    const bool isLocked = device.state == "quarantined"_L1;
    return { isLocked ? FindingLevel::Warn : FindingLevel::Ok,
             isLocked ? sentence
                     + u" Two journals came under its name: nothing of it counts until a person "
                       "has decided."_s
                      : sentence };
}

QJsonValue jsonOf(const std::optional<Instant> &at)
{
    return at ? QJsonValue(static_cast<qint64>(at->ms())) : QJsonValue();
}

QJsonObject jsonOf(const site::WaitingFacts &waiting)
{
    return { { "count"_L1, static_cast<qint64>(waiting.count) },
             { "oldestAt"_L1, jsonOf(waiting.oldestAt) } };
}

QJsonObject jsonOf(const site::DeviceOverview &device)
{
    return { { "company"_L1, device.orgName },
             { "store"_L1, static_cast<qint64>(device.storeNumber) },
             { "storeName"_L1, device.storeName },
             { "device"_L1, static_cast<qint64>(device.number) },
             { "role"_L1, device.role },
             { "state"_L1, device.state },
             { "epoch"_L1, static_cast<qint64>(device.epoch) },
             { "ackedSeq"_L1, static_cast<qint64>(device.ackedSeq) },
             { "appVersion"_L1, device.appVersion },
             { "joined"_L1, device.hasKey },
             { "lastFactAt"_L1, jsonOf(device.lastFactAt) } };
}

/// What doctor has seen, before it is told in one form or the other.
struct Examination
{
    std::vector<Finding> findings;
    std::optional<site::SiteOverview> overview; ///< nothing where the database cannot be read
    QStringList pins;
    qint64 databaseBytes = 0;
    int schemaVersion = 0;
};

void addOverview(Examination &seen, const SiteFolder &folder, const Clock &clock)
{
    const auto site = openToRead(folder, clock);
    const auto overview = site ? site::readOverview((*site)->database()) : site.error();
    if (!overview) {
        if (!overview.error().code.is(ReadError::RestoreCutOff)
            && !overview.error().code.is(ReadError::OlderSchema)) { // said already, and no fault
            seen.findings.push_back(
                { FindingLevel::Fail, problemSentence(overview.error(), folder.name()) });
        }
        return;
    }
    seen.overview = *overview;
    seen.databaseBytes = (*site)->database().bytes().value_or(0);
    seen.schemaVersion
        = storage::Migrator((*site)->database(), u":/site/migrations"_s).current().value_or(0);
    seen.findings.push_back({ FindingLevel::Ok,
                              u"Companies: %1. Facts taken in: %2."_s.arg(overview->orgNames.size())
                                  .arg(overview->factCount) });
    seen.findings.push_back(waitingFinding(overview->setAside, u"set aside"_s));
    seen.findings.push_back(waitingFinding(overview->quarantined, u"in quarantine"_s));
    for (const site::DeviceOverview &device : overview->devices) {
        seen.findings.push_back(deviceFinding(device));
    }
}

void addPins(Examination &seen, const SiteFolder &folder)
{
    const auto pins = folder.storedPins();
    if (!pins) {
        seen.findings.push_back(
            { FindingLevel::Fail, problemSentence(pins.error(), folder.path()) });
        return;
    }
    seen.pins = *pins;
    for (const QString &pin : *pins) {
        seen.findings.push_back({ FindingLevel::Ok, u"Tills know it by the pin %1."_s.arg(pin) });
    }
}

Examination examine(const SiteFolder &folder, const Clock &clock)
{
    Examination seen;
    seen.findings = { clockFinding(clock),
                      folderFinding(folder),
                      privacyFinding(folder),
                      diskFinding(folder),
                      runningFinding(folder),
                      databaseFinding(folder, clock),
                      sealingKeyFinding(folder, clock),
                      backupFinding(folder, clock.now()) };
    addPins(seen, folder);
    addOverview(seen, folder, clock);
    return seen;
}

QJsonObject jsonOf(const Examination &seen, const SiteFolder &folder)
{
    QJsonArray findings;
    for (const Finding &finding : seen.findings) {
        findings.append(QJsonObject{ { "level"_L1, levelText(finding.level) },
                                     { "sentence"_L1, finding.sentence } });
    }
    QJsonObject json{ { "folder"_L1, folder.path() },
                      { "database"_L1, folder.hasServer() ? folder.name() : folder.databasePath() },
                      { "findings"_L1, findings },
                      { "databaseBytes"_L1, seen.databaseBytes },
                      { "pins"_L1, QJsonArray::fromStringList(seen.pins) } };
    if (const auto backup = folder.lastBackup()) {
        json.insert("lastBackup"_L1,
                    QJsonObject{ { "file"_L1, backup->file },
                                 { "at"_L1, static_cast<qint64>(backup->at.ms()) } });
    }
    if (seen.overview) {
        QJsonArray devices;
        for (const site::DeviceOverview &device : seen.overview->devices) {
            devices.append(jsonOf(device));
        }
        json.insert("schemaVersion"_L1, seen.schemaVersion);
        json.insert("companies"_L1, QJsonArray::fromStringList(seen.overview->orgNames));
        json.insert("facts"_L1, static_cast<qint64>(seen.overview->factCount));
        json.insert("setAside"_L1, jsonOf(seen.overview->setAside));
        json.insert("quarantined"_L1, jsonOf(seen.overview->quarantined));
        json.insert("devices"_L1, devices);
    }
    return json;
}

} // namespace

SiteExit doctor(const SiteCall &call)
{
    if (!call.operands.isEmpty()) {
        return usage(u"doctor takes --database and --json only."_s);
    }
    const SiteFolder &folder = call.site;
    const auto ready = refuseUnready(folder);
    if (!ready && ready.error().code.is(ReadError::NoDatabase)) {
        return fail(ready.error(), call.site);
    }
    if (folder.hasServer()) {
        const auto site = openToRead(folder, call.clock);
        if (!site && site.error().code.is(ReadError::NoDatabase)) {
            return fail(site.error(), folder);
        }
    }
    const Examination seen = examine(folder, call.clock);
    if (!call.options.isSet(u"json"_s)) {
        return tellFindings(seen.findings);
    }
    say(QString::fromUtf8(QJsonDocument(jsonOf(seen, folder)).toJson(QJsonDocument::Compact)));
    return exitOf(seen.findings);
}

} // namespace countertop::sitehost

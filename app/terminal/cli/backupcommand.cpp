#include "app/terminal/cli/backupcommand.h"

#include "app/terminal/cli/outputfile.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "core/site/command/commands.h"
#include "core/site/device/renewdevice.h"
#include "core/till/backup/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

/// A script that calls has said yes; a person is asked.
bool isWanted(const QString &file, const QString &folder)
{
    if (::isatty(STDIN_FILENO) == 0) {
        return true;
    }
    QTextStream out(stdout);
    out << u"Put the backup %1 back into %2?\nWhat lies there now is kept in a folder beside it. "
           "Type yes: "_s.arg(file, folder);
    out.flush();
    return QTextStream(stdin).readLine().trimmed().compare(u"yes"_s, Qt::CaseInsensitive) == 0;
}

Result<std::int64_t> factsGivenUp(const Call &call)
{
    if (!call.has(u"give-up"_s)) {
        return 0;
    }
    bool isNumber = false;
    const qint64 count = call.value(u"give-up"_s).toLongLong(&isNumber);
    if (!isNumber || count < 0) {
        return Error{ ErrorKind::Invalid, RestoreError::BadCount, call.value(u"give-up"_s) };
    }
    return count;
}

/// Opens what was put back, so that it is known to open, and brings till and site together again.
Result<void> bringUp(const QString &folder, const Clock &clock)
{
    CT_TRY(shop, OpenedShop::open(folder, clock));
    CT_TRY(pulled, waitFor(shop->sync().pullNow()));
    CT_TRY(pushed, waitFor(shop->sync().pushNow()));
    Q_UNUSED(pulled)
    Q_UNUSED(pushed)
    return done();
}

/// Up to which fact the site in that database has the journal of a device.
Result<std::int64_t> factsAtSite(const QString &path, const DeviceId &device)
{
    const storage::QueryCatalog queries(u":/site/queries"_s);
    CT_TRY(database, storage::Database::open({ path, storage::Access::Reader }, queries));
    CT_TRY(row, site::findDevice(*database, device));
    return row ? row->ackedSeq : 0;
}

} // namespace

std::string_view errorFeature(RestoreError)
{
    return "restore";
}

Result<ExitCode> runBackup(const Call &call, const QString &folder)
{
    CT_TRY_DONE(ShopFolder(folder).isWhole());
    const SystemClock clock;
    const QString file = QFileInfo(call.operands.first()).absoluteFilePath();
    CT_TRY_DONE(checkOutput({ file, folder, {}, call.has(u"replace"_s) }));
    CT_TRY(mark, till::writeBackup(folder, file, clock));
    QTextStream(stdout) << u"%1 facts are in the backup %2; it was checked.\n"_s.arg(mark.seq).arg(
        file);
    return ExitCode::Done;
}

Result<ExitCode> runRestore(const Call &call, const QString &folder)
{
    const SystemClock clock;
    const QString file = QFileInfo(call.operands.first()).absoluteFilePath();
    CT_TRY(givenUp, factsGivenUp(call));
    CT_TRY_DONE(ShopFolder(folder).canTakeAShop());
    if (!isWanted(file, folder)) {
        return Error{ ErrorKind::Refused, RestoreError::NotWanted, file };
    }
    const till::RestoreRequest request{
        .folder = QDir(folder).absolutePath(),
        .file = file,
        .clock = &clock,
        .factsGivenUp = givenUp,
        .renewSite
        = [&clock](const QString &path,
                   const till::DeviceIdentity &device) { return renewSite(path, device, clock); },
        .factsAtSite = factsAtSite,
    };
    CT_TRY(restored, till::restoreBackup(request));
    CT_TRY_DONE(bringUp(request.folder, clock));
    QTextStream out(stdout);
    out << u"%1 facts are back. This till is number %2 from now on, so that no receipt number "
           u"comes "
           "twice.\n"_s.arg(restored.mark.seq)
               .arg(restored.device.deviceNumber);
    if (givenUp > 0) {
        out << u"Facts given up, as --give-up allowed: %1.\n"_s.arg(givenUp);
    }
    if (!restored.asideFolder.isEmpty()) {
        out << u"What was there before lies in %1.\n"_s.arg(restored.asideFolder);
    }
    return ExitCode::Done;
}

Result<std::int64_t>
renewSite(const QString &path, const till::DeviceIdentity &device, const Clock &clock)
{
    CT_TRY(site, site::Site::open(path, clock, std::make_unique<RandomIds>(clock)));
    return site::renewDevice(*site, device.device, device.deviceNumber, device.epoch);
}

} // namespace countertop::terminal

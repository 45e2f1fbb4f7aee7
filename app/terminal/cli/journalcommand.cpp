#include "app/terminal/cli/journalcommand.h"

#include "app/terminal/cli/outputfile.h"
#include "app/terminal/shopfolder.h"
#include "core/storage/finishfile.h"
#include "core/storage/migrator.h"
#include "core/till/journal/exportjournal.h"
#include "core/till/sync/signedheads.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

/// What an export found in the journal.
struct Exported
{
    std::int64_t facts = 0;
    bool isProvisional = false; ///< the till went on from an older copy of its data
};

Result<bool> sellsProvisionally(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"journal/read_provisional"_s));
    CT_TRY(found, statement->one([](const storage::Row &row) { return row.integer(0) != 0; }));
    return found.value_or(false);
}

Result<Exported> exportTo(const QString &path, const QString &folder)
{
    CT_TRY_DONE(ShopFolder(folder).hasTill());
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database,
           storage::Database::open({ QDir(folder).filePath(u"till.db"_s), storage::Access::Reader },
                                   queries));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return storage::fileError(file);
    }
    CT_TRY(count, till::exportJournal(*database, file));
    CT_TRY(isProvisional, sellsProvisionally(*database));
    CT_TRY_DONE(storage::finishFile(file));
    return Exported{ count, isProvisional };
}

/// What the shop's service signed of this journal; none for a till that stands alone.
Result<void> exportHeadsTo(const QString &path, const QString &folder)
{
    CT_TRY_DONE(ShopFolder(folder).hasTill());
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(database,
           storage::Database::open({ QDir(folder).filePath(u"till.db"_s), storage::Access::Reader },
                                   queries));
    storage::Migrator migrator(*database, u":/till/migrations"_s);
    CT_TRY(number, migrator.current());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return storage::fileError(file);
    }
    if (number >= till::headsSince) { // verify looks at older ones too, and changes nothing
        CT_TRY_DONE(till::exportHeads(*database, file));
    }
    return storage::finishFile(file);
}

Result<Verdict> runVerifier(const QStringList &arguments)
{
    const QString program
        = QDir(QCoreApplication::applicationDirPath()).filePath(u"countertop-verify"_s);
    QProcess verifier;
    verifier.setProcessChannelMode(QProcess::MergedChannels);
    verifier.start(program, arguments);
    if (!verifier.waitForStarted() || !verifier.waitForFinished(-1)
        || verifier.exitStatus() != QProcess::NormalExit) {
        return Error{ ErrorKind::Unavailable, VerifierError::NotFound, program };
    }
    const ExitCode exit = verifier.exitCode() == 0 ? ExitCode::Done
        : verifier.exitCode() == 1                 ? ExitCode::Corrupt
                                                   : ExitCode::Failed;
    return Verdict{ exit, QString::fromUtf8(verifier.readAll()).trimmed() };
}

} // namespace

std::string_view errorFeature(VerifierError)
{
    return "verifier";
}

Result<Verdict> verifyShop(const QString &folder)
{
    const QTemporaryDir scratch;
    const QString guard = QDir(folder).filePath(u"till.guard"_s);
    QStringList arguments{ scratch.filePath(u"journal"_s) };
    // Guard and heads first: a till that sells meanwhile is never behind them.
    if (QFile::copy(guard, scratch.filePath(u"guard"_s))) {
        arguments << u"--guard"_s << scratch.filePath(u"guard"_s);
    }
    CT_TRY_DONE(exportHeadsTo(scratch.filePath(u"heads"_s), folder));
    arguments << u"--heads"_s << scratch.filePath(u"heads"_s);
    CT_TRY(exported, exportTo(arguments.first(), folder));
    CT_TRY(verdict, runVerifier(arguments));
    CT_TRY(isProven, ShopFolder(folder).provesTheJournal());
    if (!isProven) {
        verdict.exit = ExitCode::Corrupt;
        verdict.words += u"\nthe guard of this journal, till.guard, is gone, and site.db does not "
                         "know its newest fact: sales may be missing from the journal"_s;
    }
    if (exported.isProvisional) {
        verdict.exit = ExitCode::Corrupt;
        verdict.words += u"\nthis till goes on from an older copy of its data: sales are missing "
                         "from the journal, and receipts carry a P"_s;
    }
    return verdict;
}

Result<ExitCode> runVerify(const Call &call, const QString &folder)
{
    CT_TRY(verdict,
           call.operands.isEmpty()
               ? verifyShop(folder)
               : runVerifier({ QFileInfo(call.operands.first()).absoluteFilePath() }));
    QTextStream(verdict.exit == ExitCode::Done ? stdout : stderr) << verdict.words << '\n';
    if (verdict.exit == ExitCode::Corrupt && !call.operands.isEmpty()) {
        QTextStream(stderr)
            << u"The file %1 holds no whole journal. Nothing was changed. Export it "
               "again, or verify the shop itself: countertop verify\n"_s.arg(call.operands.first());
    } else if (verdict.exit == ExitCode::Corrupt) {
        QTextStream(stderr) << "The journal does not hold. Nothing was changed. Keep the folder as "
                               "it is, and restore the newest backup.\n";
    }
    return verdict.exit;
}

Result<ExitCode> runExportJournal(const Call &call, const QString &folder)
{
    const QString path = QFileInfo(call.operands.first()).absoluteFilePath();
    CT_TRY_DONE(checkOutput({ path, folder, {}, call.has(u"replace"_s) }));
    CT_TRY(exported, exportTo(path, folder));
    QTextStream(stdout) << u"%1 facts are in %2.\n"_s.arg(exported.facts).arg(path);
    return ExitCode::Done;
}

} // namespace countertop::terminal

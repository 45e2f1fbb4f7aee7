#include "app/terminal/cli/commands.h"

#include "app/terminal/cli/backupcommand.h"
#include "app/terminal/cli/doctorcommand.h"
#include "app/terminal/cli/exportcommand.h"
#include "app/terminal/cli/importcommand.h"
#include "app/terminal/cli/initcommand.h"
#include "app/terminal/cli/inputfile.h"
#include "app/terminal/cli/journalcommand.h"
#include "app/terminal/cli/paircommand.h"
#include "app/terminal/cli/problemwords.h"
#include "app/terminal/cli/replaycommand.h"
#include "app/terminal/cli/reportcommand.h"
#include "app/terminal/cli/zreportcommand.h"
#include "core/domain/catalog/csvwriter.h"

#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

ExitCode fail(const Error &error, const QString &folder)
{
    QTextStream(stderr) << problemText(error, folder) << '\n';
    return exitCodeFor(error);
}

using Runner = Result<ExitCode> (*)(const Call &call, const QString &folder);

/// Runs *run* and says what went wrong.
template <Runner run>
ExitCode orSay(const Call &call, const QString &folder)
{
    const auto ended = run(call, folder);
    return ended ? *ended : fail(ended.error(), folder);
}

ExitCode runInit(const Call &call, const QString &folder)
{
    const auto wish = wishOf(call);
    if (!wish) {
        return fail(wish.error(), folder);
    }
    const auto made = makeShopIn(folder, *wish);
    if (!made) {
        return fail(made.error(), folder);
    }
    QTextStream said(stdout);
    said << u"The shop \"%1\" is made in %2.\n"_s.arg(wish->name, folder);
    if (!made->isEmpty()) {
        said << recoveryLabel << *made << '\n';
    }
    return ExitCode::Done;
}

/// What the operands of a command are.
enum class Operands { Other, FilesToRead };

struct CommandBody
{
    QLatin1StringView name;
    ExitCode (*run)(const Call &call, const QString &folder);
    Operands operands = Operands::Other;
};

const CommandBody bodies[] = {
    { "init"_L1, runInit },
    { "import products"_L1, orSay<runImportProducts>, Operands::FilesToRead },
    { "import list"_L1, orSay<runImportList> },
    { "import undo"_L1, orSay<runImportUndo> },
    { "export"_L1, orSay<runExport> },
    { "report z"_L1, orSay<runReportZ> },
    { "report sales"_L1, orSay<runReportSales> },
    { "replay"_L1, orSay<runReplay>, Operands::FilesToRead },
    { "backup"_L1, orSay<runBackup> },
    { "restore"_L1, orSay<runRestore>, Operands::FilesToRead },
    { "verify"_L1, orSay<runVerify>, Operands::FilesToRead },
    { "export journal"_L1, orSay<runExportJournal> },
    { "pair"_L1, orSay<runPair> },
    { "doctor"_L1, orSay<runDoctor> },
};

/// Whether every file that the command reads is one: a pipe would keep it waiting for ever.
Result<void> checkOperands(const CommandBody &body, const Call &call)
{
    if (body.operands == Operands::FilesToRead) {
        for (const QString &path : call.operands) {
            CT_TRY_DONE(checkInput(path));
        }
    }
    return done();
}

/// What was said must have arrived: a full disk behind standard output takes it back.
ExitCode afterSaying(ExitCode ended)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return ended;
    }
    const Error error{ ErrorKind::Unavailable, CsvWriteError::NotWritten, u"Standard output"_s };
    return fail(error, {});
}

} // namespace

ExitCode runCommand(const Call &call, const QString &folder)
{
    for (const CommandBody &body : bodies) {
        if (call.command == body.name) {
            const auto checked = checkOperands(body, call);
            return checked ? afterSaying(body.run(call, folder)) : fail(checked.error(), folder);
        }
    }
    QTextStream(stderr) << u"\"%1\" is not in this program.\n"_s.arg(call.command);
    return ExitCode::Usage;
}

} // namespace countertop::terminal

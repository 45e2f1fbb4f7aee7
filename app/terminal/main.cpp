#include "app/process/endsignals.h"
#include "app/terminal/cli/arguments.h"
#include "app/terminal/cli/commands.h"
#include "app/terminal/cli/problemwords.h"
#include "app/terminal/firststart.h"
#include "app/terminal/onewindow.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/screenlanguage.h"
#include "app/terminal/startapp.h"
#include "app/terminal/startproblem.h"
#include "app/terminal/terminalapp.h"
#include "core/base/clock.h"
#include "core/storage/storageerror.h"
#include "ui/shell/problemwindow.h"

#include <QApplication>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <xcb/xcb.h>

namespace countertop::terminal {

namespace {

void print(FILE *stream, const QString &text)
{
    QTextStream(stream) << text;
}

/// Says why the shop does not open: on standard error with the details, and in a window where there
/// is a screen for one, in the computer's language. *returns* the exit code.
int tellProblem(const Error &error, const QString &folder)
{
    print(stderr, problemText(error, folder) + u'\n');
    const QString platform = QGuiApplication::platformName();
    if (platform != QStringLiteral("offscreen") && platform != QStringLiteral("minimal")) {
        QTranslator translator;
        speak(translator, languageOfComputer(QLocale::system()));
        ui::ProblemWindow window(StartProblem::sentence(error, folder));
        window.show();
        QApplication::exec();
    }
    return static_cast<int>(exitCodeFor(error));
}

/// The counter's window over the shop in *folder*; *returns* the exit code where there is none.
std::optional<int> openWindow(QApplication &application,
                              const QString &folder,
                              const Clock &clock,
                              std::unique_ptr<TerminalApp> &terminal)
{
    auto shop = OpenedShop::open(folder, clock);
    if (!shop && shop.error().code.is(storage::StorageError::AlreadyInUse)
        && OneWindow::bringToFront(folder)) {
        print(stdout, QStringLiteral("Countertop is running already: its window is in front.\n"));
        return 0;
    }
    if (!shop) {
        QApplication::setQuitOnLastWindowClosed(true); // off while a first start hands over
        return tellProblem(shop.error(), folder);
    }
    terminal = std::make_unique<TerminalApp>(application, std::move(*shop));
    terminal->start();
    return std::nullopt;
}

/// Whether an X server answers where DISPLAY points.
bool doesDisplayAnswer()
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    const bool answers = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return answers;
}

/// Whether there is anything to open a window on: without it Qt ends the program by an abort.
bool hasScreen()
{
    const bool isChosen = !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    return isChosen || (!qEnvironmentVariableIsEmpty("DISPLAY") && doesDisplayAnswer());
}

int runWindow(int argc, char **argv, const QString &folder)
{
    if (!hasScreen()) {
        print(stderr,
              QStringLiteral("There is no screen here for the window. Nothing was changed. Start "
                             "Countertop on the screen of the till, or give it a command: see "
                             "countertop --help.\n"));
        return static_cast<int>(ExitCode::Failed);
    }
    QApplication application(argc, argv);
    const process::EndSignals ending; // outlives the shop: it is closed in order
    QObject::connect(
        &ending, &process::EndSignals::wanted, &application, [] { QCoreApplication::exit(0); });
    const SystemClock clock;
    std::unique_ptr<TerminalApp> terminal;
    std::unique_ptr<StartApp> start;
    FirstStart::finishKept(folder);
    if (OpenedShop::isShop(folder)) {
        if (const auto ended = openWindow(application, folder, clock, terminal)) {
            return *ended;
        }
        return QApplication::exec();
    }
    start = std::make_unique<StartApp>(application, folder, clock);
    // Queued: the window that told of the shop goes first, with its style and its language.
    QObject::connect(
        start.get(),
        &StartApp::shopReady,
        &application,
        [&] {
            QApplication::setQuitOnLastWindowClosed(false); // the next window comes in a moment
            start.reset();
            if (const auto ended = openWindow(application, folder, clock, terminal)) {
                QApplication::exit(*ended);
            }
        },
        Qt::QueuedConnection);
    start->start();
    return QApplication::exec();
}

int runProgram(int argc, char **argv)
{
    QStringList words;
    for (int index = 1; index < argc; ++index) {
        words << QString::fromLocal8Bit(argv[index]);
    }
    // What this program makes is for its user alone: sales, customers, secrets.
    ::umask(S_IRWXG | S_IRWXO);
    const ParsedCall parsed = parseCall(words);
    if (parsed.wantsVersion) {
        print(stdout, QStringLiteral("countertop " CT_VERSION "\n"));
        return 0;
    }
    if (parsed.wantsHelp) {
        print(stdout, helpText(parsed.call ? parsed.call->command : QString()));
        return 0;
    }
    if (!parsed.call) {
        print(stderr, parsed.problem + QStringLiteral(" See countertop --help.\n"));
        return static_cast<int>(ExitCode::Usage);
    }
    const QString folder
        = parsed.call->dataFolder.isEmpty() ? OpenedShop::defaultFolder() : parsed.call->dataFolder;
    if (parsed.call->command.isEmpty()) {
        return runWindow(argc, argv, folder);
    }
    QCoreApplication application(argc, argv);
    return static_cast<int>(runCommand(*parsed.call, folder));
}

} // namespace

} // namespace countertop::terminal

int main(int argc, char **argv)
{
    return countertop::terminal::runProgram(argc, argv);
}

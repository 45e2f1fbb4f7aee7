// One run of the counter's window under measurement; counter.cpp begins it and reads what it says.

#include "tests/benchmarks/counterwindow.h"

#include "app/terminal/terminalapp.h"
#include "tests/benchmarks/figures.h"
#include "ui/login/persontile.h"
#include "ui/login/pinfield.h"
#include "ui/login/signinscreen.h"
#include "ui/shell/shell.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/ticketlines.h"
#include "ui/widgets/tilegrid.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QTimer>

#include <functional>

namespace countertop::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int linesATicket = 20;
constexpr int patienceMs = 60'000;
constexpr qint64 keyGapMs = 2;

/// Sees every event before the widgets do.
class Watcher final : public QObject
{
public:
    std::function<void(QObject *, QEvent *)> saw;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (saw) {
            saw(watched, event);
        }
        return false;
    }
};

/// The window under measurement and what happens in it.
class Counter final
{
public:
    explicit Counter(QApplication &application)
        : m_application(application)
    {
        m_application.installEventFilter(&m_watcher);
    }

    /// When the event that paints a widget of this kind has been dealt with, pixels and all.
    template <typename Widget>
    std::int64_t paintedAt(const std::function<bool(Widget *)> &isIt)
    {
        std::int64_t at = 0;
        QEventLoop loop;
        bool isSeen = false;
        m_watcher.saw = [&](QObject *watched, QEvent *event) {
            if (isSeen || event->type() != QEvent::Paint) {
                return;
            }
            Widget *widget = nullptr;
            for (QObject *place = watched; place != nullptr && widget == nullptr;
                 place = place->parent()) {
                widget = dynamic_cast<Widget *>(place);
            }
            if (widget != nullptr && isIt(widget)) {
                isSeen = true;
                QTimer::singleShot(0, &loop, [&] {
                    at = nowNs();
                    loop.quit();
                });
            }
        };
        QTimer::singleShot(patienceMs, &loop, [] { qFatal("nothing was painted"); });
        loop.exec();
        m_watcher.saw = {};
        return at;
    }

    ui::Shell &shell()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *shell = qobject_cast<ui::Shell *>(widget)) {
                return *shell;
            }
        }
        qFatal("no window");
    }

    ui::TicketScreen &ticketScreen() { return *shell().findChild<ui::TicketScreen *>(); }

    void type(const QString &text)
    {
        for (const QChar letter : text) {
            press(letter.unicode(), letter);
        }
    }
    void press(int key, const QString &text)
    {
        m_typedAtMs += keyGapMs;
        for (const QEvent::Type kind : { QEvent::KeyPress, QEvent::KeyRelease }) {
            QKeyEvent event(kind, key, Qt::NoModifier, text);
            event.setTimestamp(static_cast<quint64>(m_typedAtMs));
            QWidget *focused = QApplication::focusWidget();
            QCoreApplication::sendEvent(focused != nullptr ? focused : &shell(), &event);
        }
    }
    /// A pause that no scanner makes.
    void pause() { m_typedAtMs += 1'000; }

    /// From the answer to the PIN until the tiles are painted.
    std::int64_t signIn(const QString &name, const QString &pin)
    {
        auto *signIn
            = shell().findChild<ui::SignInScreen *>(); // other screens have such fields too
        for (ui::PersonButton *button : signIn->findChildren<ui::PersonButton *>()) {
            if (button->tile().person.name == name) {
                button->click();
            }
        }
        auto *pinField = signIn->findChild<ui::PinField *>();
        pinField->type(pin);
        std::int64_t answeredAt = 0;
        QEventLoop loop;
        // The answer of the desk comes to the screen as an event; the newest before the sign-in is
        // it.
        std::int64_t newestAt = 0;
        m_watcher.saw = [&](QObject *watched, QEvent *event) {
            if (event->type() == QEvent::MetaCall && answeredAt == 0) {
                Q_UNUSED(watched);
                newestAt = nowNs();
            }
        };
        QObject::connect(signIn, &ui::SignInScreen::signedIn, &loop, [&] {
            answeredAt = newestAt;
            loop.quit();
        });
        QTimer::singleShot(patienceMs, &loop, [] { qFatal("nobody was signed in"); });
        QTimer::singleShot(0, &loop, [&] { QMetaObject::invokeMethod(pinField, "entered"); });
        loop.exec();
        auto *tiles = ticketScreen().findChild<ui::TileGrid *>();
        const std::int64_t painted = paintedAt<ui::TileGrid>(
            [tiles](ui::TileGrid *grid) { return grid == tiles && grid->count() > 0; });
        return painted - answeredAt;
    }

    /// From the scanner's last key until the new line is painted.
    std::int64_t scan(const QString &code)
    {
        auto *lines = ticketScreen().findChild<ui::TicketLines *>();
        const auto rowsBefore = lines->rows().size();
        pause();
        type(code);
        const std::int64_t begun = nowNs();
        press(Qt::Key_Return, u"\r"_s);
        return paintedAt<ui::TicketLines>([lines, rowsBefore](ui::TicketLines *painted) {
                   return painted == lines && lines->rows().size() > rowsBefore;
               })
            - begun;
    }

    void cancelTicket()
    {
        QEventLoop loop;
        QObject::connect(&shell().flow(), &ui::TicketFlow::cancelled, &loop, &QEventLoop::quit);
        QObject::connect(
            &shell().flow(), &ui::TicketFlow::refused, &loop, [](const ui::Refusal &refusal) {
                qFatal("%s", qPrintable(refusal.sentence));
            });
        shell().flow().cancel(u"measured"_s, std::nullopt);
        loop.exec();
    }

    static void idle(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

private:
    QApplication &m_application;
    Watcher m_watcher;
    qint64 m_typedAtMs = 1'000'000;
};

std::int64_t residentBytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
            }
        }
    }
    return 0;
}

} // namespace

int runCounterWindow(int argc, char **argv)
{
    const QString folder = QString::fromLocal8Bit(argv[2]);
    QFile codes(argc > 3 ? QString::fromLocal8Bit(argv[3]) : u"/dev/null"_s);
    const std::int64_t begun = qEnvironmentVariable("CT_BENCH_BEGUN").toLongLong();
    QApplication application(argc, argv);
    Counter counter(application);
    const SystemClock clock;
    auto shop = terminal::OpenedShop::open(folder, clock);
    if (!shop) {
        qFatal("%s", qPrintable(shop.error().detail));
    }
    terminal::TerminalApp terminal(application, std::move(*shop));
    terminal.start();
    const std::int64_t shown
        = counter.paintedAt<ui::PersonButton>([](ui::PersonButton *) { return true; });
    std::printf("start %lld\n", static_cast<long long>(shown - begun));
    Counter::idle(100); // a person is slower
    std::printf("signin %lld\n", static_cast<long long>(counter.signIn(u"Mats"_s, u"264809"_s)));
    Counter::idle(1'000);
    std::printf("memory %lld\n", static_cast<long long>(residentBytes()));
    int lines = 0;
    if (codes.open(QIODevice::ReadOnly)) {
        const QStringList list
            = QString::fromUtf8(codes.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &code : list) {
            if (lines++ == linesATicket) {
                counter.cancelTicket();
                lines = 1;
            }
            std::printf("scan %lld\n", static_cast<long long>(counter.scan(code)));
        }
        if (lines > 0) {
            counter.cancelTicket();
        }
        std::printf("memoryAfter %lld\n", static_cast<long long>(residentBytes()));
    }
    std::fflush(stdout);
    return 0;
}

} // namespace countertop::bench

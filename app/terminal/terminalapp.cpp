#include "app/terminal/terminalapp.h"

#include "app/terminal/reportpages.h"
#include "app/terminal/screenlanguage.h"
#include "app/terminal/sounds/speaker.h"
#include "core/domain/people/rights.h"
#include "ui/office/officescreen.h"
#include "ui/office/syncpage.h"
#include "ui/report/reportscreen.h"
#include "ui/settings/safetysection.h"
#include "ui/settings/settingsscreen.h"
#include "ui/shift/shiftscreen.h"
#include "ui/ticket/ticketscreen.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <chrono>

namespace countertop::terminal {

namespace {

constexpr auto keychainAfter = std::chrono::seconds(1);
constexpr int smallScreenWidth = 1100; ///< below it everything around the keypad gives way

QLocale screenLocale(const Settings &settings)
{
    const QString language = settings.text(setting::screenLanguage);
    if (language == QStringLiteral("de")) {
        return QLocale(QLocale::German, QLocale::Germany);
    }
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

TerminalApp::TerminalApp(QApplication &application, std::unique_ptr<OpenedShop> shop)
    : m_application(application)
    , m_shop(std::move(shop))
    , m_sounds(std::make_unique<Speaker>())
    , m_window(m_shop->till().folder())
{
    m_application.setApplicationName(QStringLiteral("countertop"));
    m_application.setApplicationDisplayName(QStringLiteral("Countertop"));
}

TerminalApp::~TerminalApp() = default;

void TerminalApp::start()
{
    m_shop->unlockPins();
    m_shop->unlockSite();
    m_shop->desks().settings.settings().then(this, [this](const Result<Settings> &settings) {
        showWindow(settings ? *settings : Settings());
    });
}

ui::LookChoice TerminalApp::lookOf(const Settings &settings) const
{
    ui::LookChoice choice;
    const QString scheme = settings.text(setting::scheme);
    choice.scheme = scheme == QStringLiteral("dark") ? ui::Scheme::Dark
        : scheme == QStringLiteral("contrast")       ? ui::Scheme::Contrast
                                                     : ui::Scheme::Light;
    const QString step = settings.text(setting::sizeStep);
    choice.step = step == QStringLiteral("compact") ? ui::SizeStep::Compact
        : step == QStringLiteral("large")           ? ui::SizeStep::Large
                                                    : ui::SizeStep::Normal;
    choice.textPercent = static_cast<int>(settings.number(setting::textPercent));
    choice.showKeys = settings.isOn(setting::showKeys);
    const QScreen *screen = m_application.primaryScreen();
    choice.smallScreen = screen->size().width() < smallScreenWidth;
    const double correction = static_cast<double>(settings.number(setting::densityPercent)) / 100.0;
    choice.density = ui::Look::densityOf(*screen, correction);
    return choice;
}

void TerminalApp::showWindow(const Settings &settings)
{
    speak(m_translator, settings.text(setting::screenLanguage)); // before the first widget
    m_look = std::make_unique<ui::Look>(m_application, lookOf(settings));
    const till::DeviceIdentity &device = m_shop->till().device();
    const ui::TillNames names{ settings.text(setting::storeName),
                               tr("Till %1").arg(device.deviceNumber) };
    m_shell = std::make_unique<ui::Shell>(
        m_shop->desks(), *m_sounds, settings, names, screenLocale(settings));
    addScreens();
    useSettings(settings);
    connect(&m_shop->sync(), &till::Sync::settingsChanged, this, &TerminalApp::useSettings);
    connect(&m_shop->sync(), &till::Sync::stateChanged, m_shell.get(), &ui::Shell::showConnection);
    connect(m_shell.get(), &ui::Shell::signedIn, m_shell.get(), [this] {
        m_shell->frame().shift.refresh();
    });
    connectPrinting(settings);
    connectSafety(settings);
    connect(&m_window, &OneWindow::wanted, this, &TerminalApp::comeToFront);
    m_shop->sync().start();
    m_shop->desks().ticket.start().then(m_shell.get(),
                                        [this](const Result<till::TillStart> &start) {
                                            m_shell->start(start ? *start : till::TillStart{});
                                        });
    if (m_application.platformName() == QStringLiteral("offscreen")) {
        m_shell->resize(1920, 1080);
        m_shell->show();
    } else {
        m_shell->showFullScreen();
    }
    QApplication::setQuitOnLastWindowClosed(true); // off while a first start hands over
}

void TerminalApp::addScreens()
{
    auto *ticket = new ui::TicketScreen(m_shell->frame());
    m_shell->addScreen(
        ticket, ui::Icon(QStringLiteral("shopping-basket")), tr("Ticket"), rights::posUse);
    m_shell->addScreen(new ui::ShiftScreen(m_shell->frame()),
                       ui::Icon(QStringLiteral("hand-coins")),
                       tr("Shift"),
                       rights::shiftClose);
    connect(&m_shop->sync(), &till::Sync::catalogChanged, ticket, &ui::TicketScreen::reload);
    m_shell->addScreen(
        [this] {
            return new ui::OfficeScreen(m_shell->frame(), m_shop->imports(), m_shop->exporter());
        },
        ui::Icon(QStringLiteral("gauge")),
        tr("Manager"),
        rights::managerArea);
    m_shell->addScreen(
        [this] { return new ui::ReportScreen(m_shell->frame(), m_shop->exporter(), pageWriter()); },
        ui::Icon(QStringLiteral("chart-column")),
        tr("Reports"),
        rights::reportsView);
    m_shell->addScreen([this] { return makeSettings(); },
                       ui::Icon(QStringLiteral("settings")),
                       tr("Settings"),
                       rights::settingsEdit);
}

ui::Screen *TerminalApp::makeSettings()
{
    auto *screen = new ui::SettingsScreen(m_shell->frame());
    const auto show = [this, screen] {
        screen->safety().showKeychain(m_shop->vault().standing(), m_guard->standing());
    };
    connect(m_guard.get(), &KeychainGuard::standingChanged, screen, show);
    show();
    return screen;
}

void TerminalApp::connectPrinting(const Settings &settings)
{
    const till::Till &till = m_shop->till();
    m_station = std::make_unique<PrintStation>(
        m_shop->printing(), till.clock(), till.device().deviceNumber, till.folder());
    m_alerts = std::make_unique<PrintAlerts>(*m_station, m_shell->frame());
    m_station->useSettings(settings);
    m_station->start();
}

void TerminalApp::connectSafety(const Settings &settings)
{
    till::Till &till = m_shop->till();
    m_backups = std::make_unique<BackupSchedule>(till.folder(), till.clock());
    m_safety = std::make_unique<SafetyAlerts>(till, *m_backups, m_shell->frame().messages);
    connect(
        &m_shell->frame().shift, &ui::ShiftFlow::closed, m_backups.get(), &BackupSchedule::runNow);
    m_backups->useSettings(settings);
    m_safety->useSettings(settings);
    m_backups->start();
    m_safety->start();
    m_setAside = std::make_unique<ui::SetAsideAlert>(m_shell->frame());
    m_setAside->start();
    m_version = std::make_unique<ui::VersionAlert>(m_shell->frame(), ProgramVersion::own());
    m_version->start();
    m_safety->showCopy(m_shop->sync().copyState());
    connect(&m_shop->sync(), &till::Sync::stateChanged, m_safety.get(), &SafetyAlerts::showSync);
    connectKeychain();
}

void TerminalApp::connectKeychain()
{
    m_guard = std::make_unique<KeychainGuard>(
        m_shop->till(), m_shop->keychain(), KeychainGuard::Times{});
    connect(m_guard.get(), &KeychainGuard::foundBehind, m_safety.get(), &SafetyAlerts::start);
    const auto tell = [this] {
        m_safety->showVault(m_shop->vault().standing());
        m_shell->showVault(m_shop->vault().standing());
    };
    connect(m_guard.get(), &KeychainGuard::standingChanged, m_safety.get(), tell);
    tell();
    // The keychain brings a library of its own; the window is painted before it is loaded.
    QTimer::singleShot(keychainAfter, m_guard.get(), &KeychainGuard::start);
}

void TerminalApp::comeToFront()
{
    m_shell->setWindowState(m_shell->windowState() & ~Qt::WindowMinimized);
    m_shell->show();
    m_shell->raise();
    m_shell->activateWindow();
}

void TerminalApp::useSettings(const Settings &settings)
{
    m_look->apply(lookOf(settings));
    m_sounds->setVolume(settings.isOn(setting::soundOn)
                            ? static_cast<int>(settings.number(setting::soundVolume))
                            : 0);
    m_shell->useSettings(settings);
    if (m_station) {
        m_station->useSettings(settings);
    }
    if (m_backups) {
        m_backups->useSettings(settings);
        m_safety->useSettings(settings);
    }
}

} // namespace countertop::terminal

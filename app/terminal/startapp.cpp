#include "app/terminal/startapp.h"

#include "app/terminal/screenlanguage.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>

namespace countertop::terminal {

namespace {

constexpr int smallScreenWidth = 1100; ///< below it everything gives way

ui::LookChoice lookOf(const QApplication &application)
{
    const QScreen *screen = application.primaryScreen();
    ui::LookChoice choice;
    choice.smallScreen = screen->size().width() < smallScreenWidth;
    choice.density = ui::Look::densityOf(*screen, 1);
    if (ui::Look::systemWantsContrast(application.palette())) {
        choice.scheme = ui::Scheme::Contrast;
    }
    return choice;
}

} // namespace

StartApp::StartApp(QApplication &application, const QString &folder, const Clock &clock)
    : m_application(application)
    , m_clock(clock)
    , m_firstStart(folder, QApplication::applicationFilePath())
    , m_look(application, lookOf(application))
{
}

StartApp::~StartApp()
{
    m_application.removeTranslator(&m_translator);
}

void StartApp::start()
{
    show(languageOfComputer(QLocale::system()));
}

void StartApp::show(const QString &language)
{
    speak(m_translator, language);
    m_application.setLayoutDirection(QLocale(language).textDirection());
    auto window = std::make_unique<ui::StartWindow>(m_firstStart.actions(), m_clock, language);
    connect(window.get(), &ui::StartWindow::shopReady, this, &StartApp::shopReady);
    // Queued: the window whose button was pressed goes.
    connect(window.get(),
            &ui::StartWindow::languageChosen,
            this,
            &StartApp::show,
            Qt::QueuedConnection);
    if (m_application.platformName() == QStringLiteral("offscreen")) {
        window->resize(1920, 1080);
        window->show();
    } else {
        window->setGeometry(
            m_application.primaryScreen()->geometry()); // where nobody manages windows
        window->showFullScreen();
    }
    m_window = std::move(window);
}

} // namespace countertop::terminal

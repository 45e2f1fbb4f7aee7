#pragma once

#include "app/terminal/backupschedule.h"
#include "app/terminal/keychain/keychainguard.h"
#include "app/terminal/onewindow.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/printalerts.h"
#include "app/terminal/printstation.h"
#include "app/terminal/safetyalerts.h"
#include "ui/office/setasidealert.h"
#include "ui/office/versionalert.h"
#include "ui/shell/shell.h"
#include "ui/widgets/look.h"

#include <QObject>
#include <QTranslator>

#include <memory>

class QApplication;

namespace countertop::ui {
class SettingsScreen;
}

namespace countertop::terminal {

/// The terminal with its window: puts shop, look, sounds and screens together and keeps them in
/// step with the settings.
class TerminalApp final : public QObject
{
    Q_OBJECT

public:
    TerminalApp(QApplication &application, std::unique_ptr<OpenedShop> shop);
    ~TerminalApp() override;
    Q_DISABLE_COPY_MOVE(TerminalApp)

    /// Reads settings and the open ticket, then shows the sign-in.
    void start();

private:
    void showWindow(const Settings &settings);
    void addScreens();
    ui::Screen *makeSettings();
    void useSettings(const Settings &settings);
    void connectPrinting(const Settings &settings);
    void connectSafety(const Settings &settings);
    void connectKeychain();
    void comeToFront();
    ui::LookChoice lookOf(const Settings &settings) const;

    QApplication &m_application;
    QTranslator m_translator;
    std::unique_ptr<OpenedShop> m_shop;
    std::unique_ptr<ui::SoundPlayer> m_sounds;
    std::unique_ptr<ui::Look> m_look;
    std::unique_ptr<ui::Shell> m_shell;
    std::unique_ptr<PrintStation> m_station;
    std::unique_ptr<PrintAlerts> m_alerts;
    std::unique_ptr<BackupSchedule> m_backups;
    std::unique_ptr<SafetyAlerts> m_safety;
    std::unique_ptr<ui::SetAsideAlert> m_setAside;
    std::unique_ptr<ui::VersionAlert> m_version;
    std::unique_ptr<KeychainGuard> m_guard;
    OneWindow m_window;
};

} // namespace countertop::terminal

#pragma once

#include "core/domain/people/rights.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/print/printdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "tests/support/window/testwindow.h"
#include "ui/settings/settingsscreen.h"

#include <QAbstractScrollArea>

namespace countertop::tests {

/// The window with its settings, opened by a manager.
class SettingsWindow final
{
public:
    explicit SettingsWindow(TestShop &shop, WindowWish wish = {})
        : window(shop, withSettings(std::move(wish)))
    {
        window.signInBo();
        window.key(Qt::Key_3, Qt::ControlModifier);
        TestWindow::wait([this] { return screen->isVisible(); });
    }

    void open(const QString &page) { window.click(page); }
    void store()
    {
        window.key(Qt::Key_S, Qt::ControlModifier);
        TestWindow::wait([this] { return !screen->draft().isTouched(); });
    }

    ui::SettingsScreen *screen = nullptr;
    TestWindow window;

private:
    WindowWish withSettings(WindowWish wish)
    {
        wish.addScreens = [this](ui::Shell &shell) {
            screen = new ui::SettingsScreen(shell.frame());
            shell.addScreen(screen,
                            ui::Icon(QStringLiteral("settings")),
                            QStringLiteral("Settings"),
                            rights::settingsEdit);
        };
        return wish;
    }
};

} // namespace countertop::tests

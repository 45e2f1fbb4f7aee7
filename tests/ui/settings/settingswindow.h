#pragma once

#include "tests/support/testwindow.h"
#include "ui/settings/settingsscreen.h"

#include <QAbstractScrollArea>
#include <QPlainTextEdit>

namespace countertop::tests {

/// The window with its settings, opened by a manager.
class SettingsWindow final
{
public:
    explicit SettingsWindow(TestShop &shop, const QSize &size = { 1920, 1080 })
        : window(shop, size)
    {
        screen = new ui::SettingsScreen(window.shell().frame());
        window.shell().addScreen(screen,
                                 ui::Icon(QStringLiteral("settings")),
                                 QStringLiteral("Settings"),
                                 rights::settingsEdit);
        window.signInBo();
        window.key(Qt::Key_3, Qt::ControlModifier);
        TestWindow::wait([this] { return screen->isVisible(); });
    }

    void open(const QString &page) { window.click(page); }
    /// Types, and waits until the last key is known to be no scan.
    void fill(const QString &name, const QString &text)
    {
        window.fill(name, text);
        TestWindow::wait([this, &name, &text] {
            const auto *line = qobject_cast<const QLineEdit *>(window.control(name));
            const auto *edit = qobject_cast<const QPlainTextEdit *>(window.control(name));
            return (line != nullptr && line->text() == text)
                || (edit != nullptr && edit->toPlainText() == text);
        });
    }
    void store()
    {
        window.key(Qt::Key_S, Qt::ControlModifier);
        TestWindow::wait([this] { return !screen->draft().isTouched(); });
    }

    TestWindow window;
    ui::SettingsScreen *screen;
};

} // namespace countertop::tests

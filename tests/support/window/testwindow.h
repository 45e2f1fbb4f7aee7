#pragma once

#include "tests/support/window/testshop.h"
#include "ui/shell/shell.h"
#include "ui/widgets/look.h"

#include <QSize>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace countertop::tests {

/// Counts the sounds instead of playing them.
class SilentSounds final : public ui::SoundPlayer
{
public:
    void play(ui::Sound sound) override { played.push_back(sound); }
    void setVolume(int) override { }
    std::vector<ui::Sound> played;
};

/// How a test wants the window.
struct WindowWish
{
    QSize size{ 1920, 1080 };
    ui::Scheme scheme = ui::Scheme::Light;
    int textPercent = 100;
    QLocale locale{ QLocale::English, QLocale::UnitedKingdom };
    /// Adds screens after Ticket and Shift, as the program does.
    std::function<void(ui::Shell &)> addScreens = [](ui::Shell &) {};
};

/// The program's window over a real shop, worked by accessible name as a person would. It never
/// sleeps: keys take their time from the shop's clock.
class TestWindow final
{
public:
    explicit TestWindow(TestShop &shop, const WindowWish &wish = {});
    ~TestWindow();
    TestWindow(const TestWindow &) = delete;
    TestWindow &operator=(const TestWindow &) = delete;

    ui::Shell &shell() { return *m_shell; }
    const WindowWish &wish() const { return m_wish; }
    ui::TicketFlow &flow() { return m_shell->flow(); }
    /// The title of the dialog's page; empty when no dialog is open.
    QString dialogTitle();

    /// By keyboard alone: the person's tile is found with the arrow and Tab keys.
    void signIn(const QString &person, const QString &pin);
    void signInAnna() { signIn(QStringLiteral("Anna"), QStringLiteral("274913")); }
    void signInBo() { signIn(QStringLiteral("Bo"), QStringLiteral("830275")); }
    /// Answers an approval page with Bo's yes.
    void approveAsBo();

    /// The visible control with that accessible name, or nullptr; one that takes the focus is
    /// preferred to its label, one of the open dialog to all others.
    QWidget *control(const QString &name) const;
    bool has(const QString &name) const { return control(name) != nullptr; }
    /// Waits for the control, then presses it where its middle is.
    void click(const QString &name);
    /// Waits for the field and types over what stands there.
    void fill(const QString &name, const QString &text);
    /// As a person types: slower than a scanner. Returns when every key has arrived.
    void type(const QString &text);
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Until the next press is one on purpose, not the last one once more.
    static void waitForAnotherPress();
    /// As a scanner types: at once, ended by Enter. Comes *after* what was done before.
    void scan(const QString &code,
              std::chrono::milliseconds after = std::chrono::milliseconds(500));
    /// Scans and waits until the ticket holds one more of something.
    void sell(const QString &code);
    /// F12 and Enter: the ticket is paid exactly, in cash.
    void payExact();
    /// How many keys were pressed since the last call, scans not counted (screens.md 3.4).
    int keysPressed();
    /// Sounds that were played since the last call.
    std::vector<ui::Sound> heard() { return std::exchange(sounds.played, {}); }
    static bool wait(const std::function<bool()> &until) { return QTest::qWaitFor(until, 10000); }
    /// Waits until the dialog with that title is open.
    bool waitForDialog(const QString &title);
    bool waitUntilShown(const QString &part);

    /// How many rows the table of that accessible name shows; 0 where there is none.
    int rowsIn(const QString &table) const;
    /// Every text that a person can see or have read out in the window now.
    QStringList texts() const;
    bool shows(const QString &part) const;
    /// Keeps a picture where CT_SCREENSHOTS names a folder.
    void saveTo(const QString &name);

    SilentSounds sounds;

private:
    void make(const WindowWish &wish);
    QWidget *target() const;
    void settle();

    TestShop &m_shop;
    WindowWish m_wish;
    std::unique_ptr<ui::Look> m_look;
    std::unique_ptr<ui::Shell> m_shell;
    int m_keyCount = 0;
};

} // namespace countertop::tests

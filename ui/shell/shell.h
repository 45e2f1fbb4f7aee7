#pragma once

#include "core/domain/settings/settings.h"
#include "core/till/people/secretvault.h"
#include "core/till/people/session.h"
#include "core/till/sync/syncstate.h"
#include "core/till/ticket/ticketdesk.h"
#include "ui/shell/frame.h"
#include "ui/shell/scannerfilter.h"
#include "ui/shell/screen.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class SignInScreen;
class TextLabel;

/// What the header says of the till.
struct TillNames
{
    QString store;
    QString till;
};

/// The window: header, messages, rail and the screen in sight; sign-in and lock over all.
class Shell final : public QWidget
{
    Q_OBJECT

public:
    Shell(Desks desks,
          SoundPlayer &sounds,
          const Settings &settings,
          const TillNames &names,
          const QLocale &locale);
    ~Shell() override;
    Q_DISABLE_COPY_MOVE(Shell)

    /// Makes a screen of the rail when somebody first opens it.
    using ScreenMaker = std::function<Screen *()>;

    /// Adds a screen to the rail, in the order of Ctrl+1 …; *right* hides it from who lacks it.
    void addScreen(Screen *screen, const Icon &icon, const QString &word, const QString &right);
    /// The same for one that is not needed at once: a till must stand before its reports do.
    void addScreen(ScreenMaker make, const Icon &icon, const QString &word, const QString &right);
    /// The message that asks about the last sale; its action is *Reprint* (CT-63).
    static constexpr QLatin1StringView lastSaleMessage{ "last-sale" };

    /// Begins with what the last run left: the open ticket, the last sale after a crash.
    void start(const till::TillStart &start);

    Frame &frame() { return m_frame; }
    TicketFlow &flow() { return m_flow; }
    bool isSignedIn() const { return m_session.has_value(); }
    void useSettings(const Settings &settings);
    /// Counts and ages of what waits; ages go on by themselves.
    void showConnection(const till::SyncState &state);
    /// Names in the header that the keychain does not keep the secrets (CT-12).
    void showVault(const till::VaultStanding &standing);
    void setShiftText(const QString &text);
    void lock();

signals:
    void signedIn(const countertop::till::Session &session);
    void locked();
    /// Somebody who is signed in touched the badge of the connection.
    void connectionWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        ScreenMaker make; ///< empty once the screen stands
        Screen *screen; ///< null until it is opened
        RailButton *button;
        QString right;
    };

    void build();
    void buildHeader();
    void enter(const till::Session &session);
    void showScreen(int index);
    /// The screen at *index*, made now if nobody has opened it yet.
    Screen &screenAt(int index);
    Screen *current() const; ///< null before the first sign-in
    void arrangeRail();
    void fitRail();
    /// Another size of the window: what gives way in it is laid out anew.
    void fitRoom();
    bool takeKey(const QKeyEvent &event);
    bool boxNeeds(Action action) const;
    bool perform(Action action);
    void takeScan(const Scan &scan);
    void refuseScan();
    void tick();
    void showShift();
    void useKeys(const QString &changes);
    void showHelp();
    void drawConnection();
    KeyContext context() const;

    TicketFlow m_flow;
    ShiftFlow m_shiftFlow;
    std::unique_ptr<DialogOverlay> m_dialog;
    BarMessageStack *m_messages;
    Frame m_frame;
    Settings m_settings;
    std::optional<till::Session> m_session;
    TillNames m_names;
    ScannerFilter *m_scanner;
    QTimer *m_clockTick;
    Instant m_lastInput;
    std::vector<Place> m_places;
    int m_current = -1;

    HeaderBar *m_header = nullptr;
    QWidget *m_who = nullptr; ///< the piece of the header with the next two
    TextLabel *m_person = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_shift = nullptr;
    ActionButton *m_help = nullptr;
    TextLabel *m_day = nullptr;
    TextLabel *m_time = nullptr;
    ConnectionBadge *m_connection = nullptr;
    till::SyncState m_syncState; ///< as it was last told
    QWidget *m_vault = nullptr;
    TextLabel *m_vaultWord = nullptr;
    Room m_room{ QSize() }; ///< that everything in the window is laid out for
    QWidget *m_rail = nullptr;
    QVBoxLayout *m_railTop = nullptr;
    RailButton *m_lock = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_work = nullptr;
    SignInScreen *m_signIn = nullptr;
};

} // namespace countertop::ui

#include "ui/shell/shell.h"

#include "core/documents/moneytext.h"
#include "ui/login/signinscreen.h"
#include "ui/shell/helppage.h"
#include "ui/shell/keyed.h"
#include "ui/ticket/ticketactions.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

ScanTimings timingsOf(const Settings &settings)
{
    return { static_cast<int>(settings.number(setting::scanGapMs)),
             static_cast<int>(settings.number(setting::scanSilenceMs)),
             static_cast<int>(settings.number(setting::scanLengthLeast)),
             256,
             settings.text(setting::scanPrefix),
             settings.text(setting::scanSuffix) };
}

QKeySequence sequenceOf(const QKeyEvent &event)
{
    return QKeySequence(static_cast<int>(event.modifiers() & ~Qt::KeypadModifier) | event.key());
}

} // namespace

Shell::Shell(Desks desks,
             SoundPlayer &sounds,
             const Settings &settings,
             const TillNames &names,
             const QLocale &locale)
    : m_flow(desks)
    , m_shiftFlow(desks)
    , m_dialog(std::make_unique<DialogOverlay>(this))
    , m_messages(new BarMessageStack(this))
    , m_frame{ desks, m_flow, m_shiftFlow, *m_dialog, *m_messages, sounds, {}, locale }
    , m_settings(settings)
    , m_names(names)
    , m_scanner(new ScannerFilter(desks.clock, timingsOf(settings), this))
    , m_clockTick(new QTimer(this))
    , m_lastInput(desks.clock.now())
{
    setWindowTitle(QStringLiteral("Countertop"));
    build();
    useSettings(settings);
    m_scanner->setKeyHandler([this](const QKeyEvent &event) { return takeKey(event); });
    connect(m_scanner, &ScannerFilter::scanned, this, &Shell::takeScan);
    connect(m_scanner, &ScannerFilter::numLockIsOff, this, [this] {
        m_frame.sounds.play(Sound::Refused);
        m_messages->addPassing({ QStringLiteral("num-lock"),
                                 Tone::Warning,
                                 {},
                                 tr("Num Lock is off."),
                                 tr("Press Num Lock, then type again. Nothing was changed."),
                                 {} });
    });
    qApp->installEventFilter(this);
    qApp->installEventFilter(m_scanner); // first of all filters: installed last
    connect(&m_shiftFlow, &ShiftFlow::changed, this, &Shell::showShift);
    // What was said of one step goes with the next one that succeeds.
    connect(&m_flow, &TicketFlow::changed, m_messages, &BarMessageStack::dropPassing);
    connect(&m_shiftFlow, &ShiftFlow::opened, m_messages, &BarMessageStack::dropPassing);
    connect(&m_shiftFlow, &ShiftFlow::closed, m_messages, &BarMessageStack::dropPassing);
    connect(m_dialog.get(), &DialogOverlay::opened, m_messages, &BarMessageStack::dropPassing);
    connect(m_clockTick, &QTimer::timeout, this, &Shell::tick);
    m_clockTick->start(std::chrono::seconds(1));
    tick();
}

Shell::~Shell()
{
    qApp->removeEventFilter(m_scanner);
    qApp->removeEventFilter(this);
}

void Shell::build()
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // The screen decides how large the window is, never what stands in it: a window that grows with
    // a message leaves full screen.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    buildHeader();
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    m_work = new QWidget(this);
    auto *work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    m_rail = new QWidget(m_work);
    auto *rail = new QVBoxLayout(m_rail);
    rail->setContentsMargins(space::n2, space::n2, space::n2, space::n2);
    m_railTop = new QVBoxLayout;
    m_railTop->setSpacing(space::n1);
    rail->addLayout(m_railTop);
    rail->addStretch(1);
    m_lock = new RailButton(Icon(QStringLiteral("lock")),
                            tr("Lock"),
                            m_frame.keys.keysOf(Action::Lock).value(0),
                            m_rail);
    rail->addWidget(m_lock);
    connect(m_lock, &RailButton::clicked, this, &Shell::lock);
    work->addWidget(m_rail);
    work->addWidget(new Hairline(Qt::Vertical, m_work));
    m_stack = new QStackedWidget(m_work);
    work->addWidget(m_stack, 1);
    layout->addWidget(m_work, 1);
    m_signIn = new SignInScreen(m_frame.desks, this);
    layout->addWidget(m_signIn, 1);
    m_work->hide();
    connect(m_signIn, &SignInScreen::signedIn, this, &Shell::enter);
}

void Shell::buildHeader()
{
    m_header = new HeaderBar(this);
    auto *till
        = new TextLabel(m_names.till, TypeStep::Small, Weight::Regular, ColorRole::TextMuted);
    QWidget *store = HeaderBar::makePiece(
        {}, new TextLabel(m_names.store, TypeStep::Small, Weight::Bold, ColorRole::Text), till);
    m_header->addAtStart(store);
    m_person = new TextLabel(QString(), TypeStep::Small);
    m_role = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted);
    m_who = HeaderBar::makePiece(Icon(QStringLiteral("user-round")), m_person, m_role);
    m_header->addAtStart(m_who);
    HeaderBar::setPieceShown(m_who, false); // nobody yet
    m_shift = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted);
    m_header->addAtStart(m_shift);
    m_help = new ActionButton(tr("Help"), this);
    m_help->setVariant(ButtonVariant::Quiet);
    m_help->setButtonSize(ButtonSize::Small);
    m_help->setFocusPolicy(Qt::TabFocus);
    showKeyOf(*m_help, Action::Help, m_frame.keys);
    connect(m_help, &ActionButton::clicked, this, &Shell::showHelp);
    m_header->addAtEnd(m_help);
    HeaderBar::setPieceShown(m_help, false); // no keys to tell of before somebody signed in
    m_day = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted);
    m_time = new TextLabel(QString(), TypeStep::Small, Weight::Bold);
    m_header->addAtEnd(HeaderBar::makePiece({}, m_time, m_day));
    m_vaultWord = new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Warning);
    m_vault = HeaderBar::makePiece(Icon(QStringLiteral("triangle-alert")), m_vaultWord, nullptr);
    m_header->addAtEnd(m_vault);
    HeaderBar::setPieceShown(m_vault, false);
    m_connection = new ConnectionBadge(this);
    connect(m_connection, &ConnectionBadge::clicked, this, [this] {
        if (m_session) {
            emit connectionWanted();
        }
    });
    m_header->addAtEnd(m_connection);
    m_header->setSpare({ m_day, m_role, till, m_vaultWord, m_shift, store });
}

void Shell::start(const till::TillStart &start)
{
    m_flow.restore(start);
    m_shiftFlow.refresh();
    const QString kept = start.draft && !start.draft->ticket.isEmpty()
        ? tr("An open ticket is kept. Choose your name to go on.")
        : QString();
    m_signIn->open(kept);
    if (start.endedUncleanly && start.lastSale) {
        const QTime time = m_settings.storeZone().toLocal(start.lastSale->completedAt).time();
        m_messages->add(
            { lastSaleMessage,
              Tone::Warning,
              Icon(QStringLiteral("history")),
              tr("Last completed sale: %1, %2, %3.")
                  .arg(start.lastSale->receiptNumber.toText(),
                       timeText(time, m_frame.locale),
                       amountText(start.lastSale->priced.total, m_frame.locale)),
              tr("The program did not end by itself. The sale is stored; was its receipt printed?"),
              tr("Reprint") });
    }
}

void Shell::enter(const till::Session &session)
{
    const bool isSomebodyElse = m_session && m_session->person.id != session.person.id;
    m_session = session;
    m_flow.setSession(session);
    m_person->setText(session.person.name);
    m_role->setText(session.role.name);
    arrangeRail();
    m_signIn->hide();
    m_work->show();
    HeaderBar::setPieceShown(m_who, true);
    HeaderBar::setPieceShown(m_help, true);
    m_lastInput = m_frame.desks.clock.now();
    if (m_current < 0 || isSomebodyElse
        || !m_places.at(static_cast<std::size_t>(m_current)).button->isVisibleTo(m_rail)) {
        for (std::size_t index = 0; index < m_places.size(); ++index) {
            if (m_places.at(index).button->isVisibleTo(m_rail)) {
                showScreen(static_cast<int>(index));
                break;
            }
        }
    } else {
        showScreen(m_current);
    }
    emit signedIn(session);
}

void Shell::lock()
{
    if (!m_session) {
        return;
    }
    m_frame.desks.people.signOut(*m_session, /*isLock=*/true);
    m_dialog->close();
    m_messages->dropPassing(); // it was said to who leaves
    m_work->hide();
    HeaderBar::setPieceShown(m_help, false);
    m_signIn->show();
    const Ticket &ticket = m_flow.ticket();
    m_signIn->open(ticket.isEmpty() ? QString() : tr("The open ticket is kept."));
    m_person->setText(QString());
    m_role->setText(tr("Locked"));
    emit locked();
}

void Shell::useSettings(const Settings &settings)
{
    m_settings = settings;
    m_flow.setSettings(settings);
    m_scanner->setTimings(timingsOf(settings));
    m_signIn->setZone(settings.storeZone());
    useKeys(settings.text(setting::keyChanges));
    const bool isMirrored
        = settings.isOn(setting::mirror) != (m_frame.locale.textDirection() == Qt::RightToLeft);
    qApp->setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

void Shell::useKeys(const QString &changes)
{
    const auto keys = KeyTable::fromText(changes);
    if (!keys || *keys == m_frame.keys) {
        return; // what a newer program assigned and this one does not know is left alone
    }
    m_frame.keys = *keys;
    refreshKeysBelow(*this, *keys);
    m_lock->setKey(keys->keysOf(Action::Lock).value(0));
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        const auto action = static_cast<Action>(static_cast<std::size_t>(Action::Screen1) + index);
        m_places.at(index).button->setKey(keys->keysOf(action).value(0));
        if (Screen *screen = m_places.at(index).screen; screen != nullptr) {
            screen->showKeys();
        }
    }
}

void Shell::showHelp()
{
    const bool isShown = qobject_cast<HelpPage *>(m_dialog->page()) != nullptr;
    if (!isShown) {
        m_dialog->open(new HelpPage(m_frame, context()), DialogWidth::Wide);
    }
}

void Shell::showVault(const till::VaultStanding &standing)
{
    m_vaultWord->setText(standing.state == till::VaultState::Unavailable
                             ? tr("Keychain unavailable")
                             : tr("Keychain degraded"));
    HeaderBar::setPieceShown(m_vault, standing.state != till::VaultState::Ready);
}

void Shell::setShiftText(const QString &text)
{
    m_shift->setText(text);
}

void Shell::showShift()
{
    const std::optional<Shift> &shift = m_shiftFlow.shift();
    if (!shift) {
        setShiftText(tr("No shift open"));
        return;
    }
    const QDate today = m_settings.storeZone().toLocal(m_frame.desks.clock.now()).date();
    const QString number = tr("Shift %1").arg(shift->number);
    // The books stay with the day of the opening; said where the calendar says another one.
    setShiftText(shift->businessDay.date() == today
                     ? number
                     : tr("%1 · books of %2")
                           .arg(number,
                                m_frame.locale.toString(shift->businessDay.date(),
                                                        QStringLiteral("ddd d MMM"))));
}

void Shell::tick()
{
    const Instant now = m_frame.desks.clock.now();
    const QDateTime local = m_settings.storeZone().toLocal(now);
    m_day->setText(m_frame.locale.toString(local.date(), QStringLiteral("ddd d MMM")));
    m_time->setText(timeText(local.time(), m_frame.locale));
    if (m_syncState.unsent > 0) {
        drawConnection(); // what waits grows older
    }
    const auto lockAfter = std::chrono::seconds(m_settings.number(setting::lockSeconds));
    if (m_session && m_work->isVisible() && lockAfter.count() > 0
        && now.since(m_lastInput) >= lockAfter) {
        lock();
    }
}

bool Shell::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_lastInput = m_frame.desks.clock.now();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Shell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRoom();
    fitRail();
}

void Shell::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_rail != nullptr) {
        fitRail(); // other letters
    }
}

KeyContext Shell::context() const
{
    return current() == nullptr ? KeyContext::Everywhere : current()->keyContext();
}

bool Shell::boxNeeds(Action action) const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    const bool hasText = (line != nullptr && !line->text().isEmpty())
        || qobject_cast<const QPlainTextEdit *>(focus) != nullptr;
    switch (action) {
    case Action::VoidLine:
    case Action::FirstLine:
    case Action::LastLine:
    case Action::RemoveTender:
        return hasText;
    default:
        return false;
    }
}

bool Shell::takeKey(const QKeyEvent &event)
{
    if (!m_work->isVisible()) {
        return false; // sign-in has no keys but its own
    }
    const bool isInDialog = m_dialog->isOpen();
    const bool answersRefusal
        = m_dialog->isSaying() && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
    m_dialog->say({}); // somebody went on
    if (answersRefusal) {
        return true; // it must not pay or store what the refused scan was to be part of
    }
    const KeyContext live = context();
    if (isInDialog && (live != KeyContext::Payment || m_dialog->depth() > 1)) {
        return false; // the page in sight has the keyboard, whatever lies below
    }
    const std::optional<Action> action = m_frame.keys.actionFor(sequenceOf(event), live);
    if (!action || boxNeeds(*action)) {
        return false;
    }
    return perform(*action);
}

bool Shell::perform(Action action)
{
    const int screen = static_cast<int>(action) - static_cast<int>(Action::Screen1);
    if (screen >= 0 && screen < static_cast<int>(m_places.size())) {
        if (m_places.at(static_cast<std::size_t>(screen)).button->isVisible()) {
            showScreen(screen);
        }
        return true;
    }
    if (action == Action::Lock) {
        lock();
        return true;
    }
    if (action == Action::Help) {
        showHelp();
        return true;
    }
    return current() != nullptr && current()->perform(action);
}

void Shell::takeScan(const Scan &scan)
{
    const bool isFree = m_work->isVisible() && !m_dialog->isOpen() && current() != nullptr;
    if (isFree && current()->takeScan(scan)) {
        return;
    }
    // A scan never reaches a button: with a dialog open, or where nobody wants one, it is refused.
    if (!m_dialog->isOpen() || !m_dialog->takesScans() || !m_dialog->page()->takeScan(scan.code)) {
        refuseScan();
    }
}

void Shell::refuseScan()
{
    m_frame.sounds.play(Sound::Refused);
    if (m_dialog->isOpen()) {
        m_dialog->say(tr("This scan was not taken. Close this first to scan."));
    } else if (m_work->isVisible()) {
        m_messages->addPassing({ QStringLiteral("scan"),
                                 Tone::Warning,
                                 {},
                                 tr("A scan was refused."),
                                 tr("Nothing here takes one. Scan on the ticket screen."),
                                 {} });
    }
}

} // namespace countertop::ui

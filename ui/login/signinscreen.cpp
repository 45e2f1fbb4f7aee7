#include "ui/login/signinscreen.h"

#include "core/base/clock.h"
#include "ui/login/persontile.h"
#include "ui/login/pinfield.h"
#include "ui/shell/deskproblem.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int columnsMost = 2;

} // namespace

SignInScreen::SignInScreen(Desks desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_wait(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildPeopleSide(), 58);
    layout->addWidget(buildPinSide(), 42);
    m_people.setExclusive(true);
    connect(&m_people, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        choose(static_cast<PersonButton *>(button));
    });
    // A screen reader toggles a person instead of clicking.
    connect(&m_people,
            &QButtonGroup::buttonToggled,
            this,
            [this](QAbstractButton *button, bool isChosen) {
                if (isChosen && m_chosenName->text() != button->accessibleName()) {
                    choose(static_cast<PersonButton *>(button));
                }
            });
    connect(m_pin, &PinField::entered, this, &SignInScreen::trySignIn);
    connect(m_pin, &PinField::edited, this, [this] {
        m_signIn->setEnabled(m_pin->isComplete() && m_secondsToWait == 0);
    });
    connect(m_keypad, &Keypad::typed, m_pin, &PinField::type);
    connect(m_keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_pin->clear() : m_pin->backspace();
        m_pin->setFocus();
    });
    connect(m_signIn, &ActionButton::clicked, this, &SignInScreen::trySignIn);
    connect(m_wait, &QTimer::timeout, this, [this] { showWait(m_secondsToWait - 1); });
}

QWidget *SignInScreen::buildPeopleSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space::n8, space::n8, space::n8, space::n8);
    layout->setSpacing(space::n1);
    m_greeting = new TextLabel(QString(), TypeStep::Figure, Weight::Bold, ColorRole::Text, side);
    m_hint = new TextLabel(
        tr("Choose your name."), TypeStep::Body, Weight::Regular, ColorRole::TextMuted, side);
    layout->addWidget(m_greeting);
    layout->addWidget(m_hint);
    layout->addSpacing(space::n4);
    auto *tiles = new QWidget(side);
    m_tiles = new QGridLayout(tiles);
    m_tiles->setContentsMargins(5, 5, 5, 5);
    m_tiles->setSpacing(space::n3);
    auto *scroll = newScrollArea(side);
    scroll->setAccessibleName(tr("People"));
    scroll->viewport()->setAutoFillBackground(false);
    tiles->setAutoFillBackground(false);
    scroll->setWidget(tiles);
    layout->addWidget(scroll, 1);
    return side;
}

QWidget *SignInScreen::buildPinSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space::n10, space::n8, space::n10, space::n8);
    layout->setSpacing(space::n2);
    m_chosenName
        = new TextLabel(tr("Who are you?"), TypeStep::Title, Weight::Bold, ColorRole::Text, side);
    m_sentence
        = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, side);
    m_sentence->setWordWrap(true);
    m_pin = new PinField(side);
    m_keypad = new Keypad(PadLayout::Pin, side);
    m_signIn = new ActionButton(tr("Sign in"), side);
    m_signIn->setVariant(ButtonVariant::Primary);
    m_signIn->setButtonSize(ButtonSize::Normal);
    m_signIn->setKeys({ QKeySequence(Qt::Key_Return) });
    m_signIn->setEnabled(false);
    layout->addWidget(m_chosenName);
    layout->addWidget(m_sentence);
    layout->addWidget(m_pin);
    layout->addSpacing(space::n2);
    layout->addWidget(m_keypad);
    layout->addStretch(1);
    layout->addWidget(m_signIn);
    return side;
}

QString SignInScreen::greeting() const
{
    const int hour = m_zone.toLocal(m_desks.clock.now()).time().hour();
    if (hour < 11) {
        return tr("Good morning");
    }
    return hour < 17 ? tr("Good day") : tr("Good evening");
}

void SignInScreen::open(const QString &keptTicket)
{
    m_greeting->setText(greeting());
    m_hint->setText(keptTicket.isEmpty() ? tr("Choose your name.") : keptTicket);
    m_pin->clear();
    say(QString(), false);
    m_chosenName->setText(tr("Who are you?"));
    clearPeople(); // nobody chooses among those of the last time
    m_desks.people.people().then(this, [this](const Result<std::vector<till::PersonTile>> &people) {
        if (!people) {
            say(tr("The list of people cannot be read. Nothing was lost; start the program again."),
                true);
            return;
        }
        showPeople(*people);
    });
}

void SignInScreen::clearPeople()
{
    for (QAbstractButton *button : m_people.buttons()) {
        m_people.removeButton(button);
        button->hide();
        button->deleteLater();
    }
}

void SignInScreen::showPeople(const std::vector<till::PersonTile> &people)
{
    clearPeople();
    int place = 0;
    m_greeting->setStep(roomOf(this).isAmple() ? TypeStep::Figure : TypeStep::Title);
    const int columns = roomOf(this).isAmple() ? columnsMost : 1;
    for (const till::PersonTile &tile : people) {
        auto *button = new PersonButton(tile, PersonShape::Tile, m_tiles->parentWidget());
        m_people.addButton(button);
        m_tiles->addWidget(button, place / columns, place % columns);
        button->show(); // at once with the others: Qt shows them one by one later
        ++place;
    }
    m_tiles->setRowStretch((place + columns - 1) / columns, 1);
    focusFirst();
}

void SignInScreen::focusFirst()
{
    if (!m_people.buttons().isEmpty()) {
        QAbstractButton *first = m_people.buttons().constFirst();
        first->show(); // Qt gives the keyboard to nothing that was never shown
        first->setFocus();
    }
}

void SignInScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The window may become active before or after the people were read.
    const QWidget *focus = window()->focusWidget();
    const bool isElsewhere = focus == nullptr || !isAncestorOf(focus);
    if (event->type() == QEvent::ActivationChange && isVisible() && isActiveWindow()
        && isElsewhere) {
        focusFirst();
    }
}

void SignInScreen::choose(PersonButton *button)
{
    m_chosenName->setText(button->tile().person.name);
    say(tr("Enter your PIN"), false);
    m_pin->clear();
    m_pin->setFocus();
    m_desks.people.waitBeforeNextTry(button->tile().person.id)
        .then(this, [this](const Result<std::chrono::seconds> &wait) {
            showWait(wait ? static_cast<int>(wait->count()) : 0);
        });
}

void SignInScreen::trySignIn()
{
    auto *chosen = static_cast<PersonButton *>(m_people.checkedButton());
    if (chosen == nullptr || !m_pin->isComplete() || m_isChecking || m_secondsToWait > 0) {
        return;
    }
    m_isChecking = true;
    m_signIn->setEnabled(false);
    m_desks.people.signIn(chosen->tile().person.id, m_pin->take())
        .then(this, [this](const Result<till::Session> &outcome) { showOutcome(outcome); });
}

void SignInScreen::showOutcome(const Result<till::Session> &outcome)
{
    m_isChecking = false;
    if (outcome) {
        emit signedIn(*outcome);
        return;
    }
    const ErrorCode &code = outcome.error().code;
    const bool isNoAnswer = code.is(till::PeopleDeskError::DiskFull)
        || code.is(till::PeopleDeskError::StoreFailed) || code.is(till::PeopleDeskError::NoPepper)
        || code.feature() != errorFeature(till::PeopleDeskError::WrongSignIn);
    m_pin->setRefused(!isNoAnswer);
    m_pin->setFocus();
    if (isNoAnswer) { // nobody looked whether the PIN is right
        say(deskProblem(outcome.error()), true);
    } else if (code.is(till::PeopleDeskError::PersonLocked)) {
        say(tr("Too many wrong tries. A manager has to unlock you."), true);
    } else if (code.is(till::PeopleDeskError::DeviceLocked)) {
        say(tr("Too many wrong tries on this till. A manager has to unlock it."), true);
    } else {
        say(tr("Name and PIN do not belong together. Try again."), true);
        if (auto *chosen = static_cast<PersonButton *>(m_people.checkedButton())) {
            m_desks.people.waitBeforeNextTry(chosen->tile().person.id)
                .then(this, [this](const Result<std::chrono::seconds> &wait) {
                    showWait(wait ? static_cast<int>(wait->count()) : 0);
                });
        }
    }
}

void SignInScreen::showWait(int seconds)
{
    m_secondsToWait = seconds;
    if (seconds <= 0) {
        m_wait->stop();
        m_signIn->enable();
        m_signIn->setEnabled(m_pin->isComplete());
        return;
    }
    m_wait->start(std::chrono::seconds(1));
    m_signIn->disableBecause(tr("Next try in %n second(s)", nullptr, seconds));
}

void SignInScreen::say(const QString &sentence, bool isRefusal)
{
    m_sentence->setText(sentence);
    m_sentence->setColorRole(isRefusal ? ColorRole::Danger : ColorRole::TextMuted);
}

} // namespace countertop::ui

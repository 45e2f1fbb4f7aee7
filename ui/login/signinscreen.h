#pragma once

#include "core/base/businessday.h"
#include "core/till/people/peopledesk.h"
#include "ui/shell/desks.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QTimer;

namespace countertop::ui {

class ActionButton;
class Keypad;
class PersonButton;
class PinField;
class TextLabel;

/// Sign-in and lock: the person first, then the PIN (CT-01). Says the same words whether the
/// person or the PIN was wrong, and how long to wait before the next try (CT-03).
class SignInScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInScreen(Desks desks, QWidget *parent = nullptr);

    /// The store's zone: the greeting follows its wall clock, not the computer's (E-T8).
    void setZone(const Zone &zone) { m_zone = zone; }
    /// Reads the people anew and shows who may sign in. *keptTicket* names a ticket that waits.
    void open(const QString &keptTicket = {});

signals:
    void signedIn(const countertop::till::Session &session);
    void priceCheckWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPeopleSide();
    QWidget *buildPinSide();
    void clearPeople();
    void showPeople(const std::vector<till::PersonTile> &people);
    /// The keyboard begins at the first person.
    void focusFirst();
    void choose(PersonButton *button);
    void trySignIn();
    void showOutcome(const Result<till::Session> &outcome);
    void showWait(int seconds);
    void say(const QString &sentence, bool isRefusal);
    QString greeting() const;

    Desks m_desks;
    Zone m_zone = Zone::utc();
    TextLabel *m_greeting = nullptr;
    TextLabel *m_hint = nullptr;
    QGridLayout *m_tiles = nullptr;
    QButtonGroup m_people;
    TextLabel *m_chosenName = nullptr;
    TextLabel *m_sentence = nullptr;
    PinField *m_pin = nullptr;
    Keypad *m_keypad = nullptr;
    ActionButton *m_signIn = nullptr;
    QTimer *m_wait = nullptr;
    int m_secondsToWait = 0;
    bool m_isChecking = false;
};

} // namespace countertop::ui

#pragma once

#include "core/base/clock.h"

#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace countertop {

/// Wrong tries one after the other, and when the last of them was.
struct WrongTries
{
    int count = 0;
    Instant lastAt;
    bool operator==(const WrongTries &) const = default;
};

/// The wrong tries on a device (CT-03). A value: the till stores the one that a step returns
/// before it shows the step's answer, so that killing the program wins nobody a try.
struct SignInTries
{
    static constexpr int lockedAt = 10;

    /// By subject: the person's id as text, or for a number that nobody has "?" and the number,
    /// so that a person who does not exist waits and is locked like one who does (CT-01).
    std::map<QString, WrongTries> bySubject;
    WrongTries device; ///< of everybody on this device since the last right PIN
    bool operator==(const SignInTries &) const = default;
};

enum class SignInPurpose {
    SignIn,
    Unlock, ///< a manager's PIN to free a person or the device; a locked device still takes it
};

/// What the person at the device is told. One answer for an unknown person and a wrong PIN.
enum class SignInAnswer { Welcome, WrongPersonOrPin, Wait, PersonLocked, DeviceLocked };

/// Whether a try is taken now. Anything but Welcome means that the PIN is not even looked at.
struct SignInGate
{
    SignInAnswer answer = SignInAnswer::Welcome;
    std::chrono::milliseconds wait{ 0 }; ///< until the next try is taken; with Wait only
    bool operator==(const SignInGate &) const = default;
};

/// How long after the *count*-th wrong try in a row the next is taken: 1, 2, 5, 15, then 30 s.
std::chrono::seconds delayAfter(int count);

SignInGate
gateOf(const SignInTries &tries, const QString &subject, Instant now, SignInPurpose purpose);

enum class PinMatch { Yes, No };

struct SignInStep
{
    SignInTries tries; ///< to be stored before *answer* is shown
    SignInAnswer answer = SignInAnswer::WrongPersonOrPin;
    std::chrono::milliseconds wait{ 0 }; ///< until the next try of this subject is taken
    bool operator==(const SignInStep &) const = default;
};

/// One try whose PIN was looked at (the gate was open; otherwise the gate's answer comes back and
/// nothing is counted). A right PIN sets back the subject's and the device's count.
SignInStep tryPin(const SignInTries &tries,
                  const QString &subject,
                  PinMatch match,
                  Instant now,
                  SignInPurpose purpose);

/// After a manager freed one person, or the device.
SignInTries withPersonUnlocked(SignInTries tries, const QString &subject);
SignInTries withDeviceUnlocked(SignInTries tries);

/// What was stored, as it counts after a start: tries that lie in the future because the clock was
/// set back count as made now, so that nobody waits longer than the delay.
SignInTries restoredAt(SignInTries tries, Instant now);

/// When an open manager area asks for the PIN again (CT-06). *lastInput* is the last key, click
/// or touch within the area; what happens on the counter's screens does not count.
inline constexpr std::chrono::minutes managerAreaIdleLimit{ 5 };
bool isManagerAreaExpired(std::int64_t lastInputMonotonicMs, std::int64_t nowMonotonicMs);

/// When the counter locks itself (CT-05); a limit of zero seconds never does.
bool isCounterIdle(std::int64_t lastInputMonotonicMs,
                   std::int64_t nowMonotonicMs,
                   std::chrono::seconds limit);

} // namespace countertop

#include "core/domain/people/signin.h"

#include <algorithm>
#include <array>

namespace countertop {

namespace {

WrongTries triesOf(const SignInTries &tries, const QString &subject)
{
    const auto found = tries.bySubject.find(subject);
    return found == tries.bySubject.end() ? WrongTries{} : found->second;
}

void addWrongTry(WrongTries &tries, Instant now)
{
    ++tries.count;
    tries.lastAt = now;
}

void moveOutOfFuture(WrongTries &tries, Instant now)
{
    tries.lastAt = std::min(tries.lastAt, now);
}

} // namespace

std::chrono::seconds delayAfter(int count)
{
    static constexpr std::array secondsByCount{ 0, 1, 2, 5, 15, 30 };
    const int last = static_cast<int>(secondsByCount.size()) - 1;
    return std::chrono::seconds(
        secondsByCount[static_cast<std::size_t>(std::clamp(count, 0, last))]);
}

SignInGate
gateOf(const SignInTries &tries, const QString &subject, Instant now, SignInPurpose purpose)
{
    if (tries.device.count >= SignInTries::lockedAt && purpose == SignInPurpose::SignIn) {
        return { SignInAnswer::DeviceLocked };
    }
    const WrongTries own = triesOf(tries, subject);
    if (own.count >= SignInTries::lockedAt) {
        return { SignInAnswer::PersonLocked };
    }
    const std::chrono::milliseconds delay = delayAfter(own.count);
    const auto passed = std::max(now.since(own.lastAt), std::chrono::milliseconds{ 0 });
    if (own.count > 0 && passed < delay) {
        return { SignInAnswer::Wait, delay - passed };
    }
    return {};
}

SignInStep tryPin(const SignInTries &tries,
                  const QString &subject,
                  PinMatch match,
                  Instant now,
                  SignInPurpose purpose)
{
    const SignInGate gate = gateOf(tries, subject, now, purpose);
    if (gate.answer != SignInAnswer::Welcome) {
        return { tries, gate.answer, gate.wait };
    }
    SignInStep step{ tries };
    if (match == PinMatch::Yes) {
        step.tries.bySubject.erase(subject);
        step.tries.device = {};
        step.answer = SignInAnswer::Welcome;
        return step;
    }
    WrongTries &own = step.tries.bySubject[subject];
    addWrongTry(own, now);
    addWrongTry(step.tries.device, now);
    if (own.count >= SignInTries::lockedAt) {
        step.answer = SignInAnswer::PersonLocked;
        return step;
    }
    step.wait = delayAfter(own.count);
    if (step.tries.device.count >= SignInTries::lockedAt) {
        step.answer = SignInAnswer::DeviceLocked;
    }
    return step;
}

SignInTries withPersonUnlocked(SignInTries tries, const QString &subject)
{
    tries.bySubject.erase(subject);
    return tries;
}

SignInTries withDeviceUnlocked(SignInTries tries)
{
    tries.device = {};
    return tries;
}

SignInTries restoredAt(SignInTries tries, Instant now)
{
    moveOutOfFuture(tries.device, now);
    for (auto &[subject, own] : tries.bySubject) {
        moveOutOfFuture(own, now);
    }
    return tries;
}

bool isManagerAreaExpired(std::int64_t lastInputMonotonicMs, std::int64_t nowMonotonicMs)
{
    return std::chrono::milliseconds(nowMonotonicMs - lastInputMonotonicMs) >= managerAreaIdleLimit;
}

bool isCounterIdle(std::int64_t lastInputMonotonicMs,
                   std::int64_t nowMonotonicMs,
                   std::chrono::seconds limit)
{
    return limit.count() > 0
        && std::chrono::milliseconds(nowMonotonicMs - lastInputMonotonicMs) >= limit;
}

} // namespace countertop

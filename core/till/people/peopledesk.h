#pragma once

#include "core/base/result.h"
#include "core/till/people/session.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <vector>

namespace countertop::till {

class Till;

enum class PeopleDeskError {
    WrongSignIn, ///< person unknown or PIN wrong: the same words both times (CT-01)
    MustWait, ///< wrong tries slow down (CT-03)
    PersonLocked,
    DeviceLocked,
    RightDenied,
    WeakPin,
    RecoveryCodeWrong,
    Offline, ///< a central change without the site
};
std::string_view errorFeature(PeopleDeskError);

/// What somebody asks a second person to approve (CT-09).
struct ApprovalRequest
{
    QString right;
    QString object; ///< bound to it, e.g. a line's id
    QString reason;
    QString amountBefore; ///< as shown to the approver; may be empty
    QString amountAfter;
};

/// A tile on the sign-in screen.
struct PersonTile
{
    Person person;
    QString roleName;
    bool isLocked = false;
};

/// Sign-in, approvals, persons and roles.
class PeopleDesk final
{
public:
    explicit PeopleDesk(Till &till);

    /// Active persons of this store, by name.
    QFuture<Result<std::vector<PersonTile>>> people();
    /// Checks the PIN off the calling thread; the counter of tries is stored before this answers.
    /// *errors*: Refused WrongSignIn, MustWait (detail: seconds), PersonLocked, DeviceLocked.
    QFuture<Result<Session>> signIn(PersonId person, QString pin);
    /// How long until the next try may be made; zero when now.
    QFuture<Result<std::chrono::seconds>> waitBeforeNextTry(PersonId person);
    /// Writes down that somebody left or locked the till.
    QFuture<Result<void>> signOut(Session session, bool isLock);
    /// A second person's yes: approver by name, then PIN. *errors*: as signIn, and ApprovalError.
    QFuture<Result<Approval>>
    approve(Session requester, ApprovalRequest request, PersonId approver, QString pin);
    /// A manager lets a locked person or this device try again.
    QFuture<Result<void>> unlock(Session by, std::optional<PersonId> person);
    /// A new PIN for somebody. *errors*: Invalid WeakPin, Refused RightDenied.
    QFuture<Result<void>> setPin(Session by, PersonId person, QString pin);
    /// A new PIN by a manager's recovery code, which is used up (CT-12).
    QFuture<Result<void>> resetPin(PersonId person, QString recoveryCode, QString pin);
    QFuture<Result<void>> savePerson(Session by, Person person);
    QFuture<Result<std::vector<Role>>> roles();
    QFuture<Result<void>> saveRole(Session by, Role role);

private:
    Till &m_till;
};

} // namespace countertop::till

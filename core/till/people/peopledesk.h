#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/till/people/session.h"

#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace countertop::till {

class PinHasher;
class Sync;

enum class PeopleDeskError {
    WrongSignIn, ///< person unknown or PIN wrong: the same words both times (CT-01)
    MustWait, ///< wrong tries slow down (CT-03)
    PersonLocked,
    DeviceLocked,
    RightDenied,
    WeakPin,
    RecoveryCodeWrong,
    Offline, ///< a central change without the site
    NoPepper, ///< the vault did not give this device's pepper
    StaleVersion,
    LastManager, ///< nobody would be left who may edit people
    NameMissing,
    DiskFull, ///< nothing was stored; no PIN was wrong because of it (CT-101)
    StoreFailed, ///< the same of a store that cannot be read or written for another reason
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
    std::optional<Money> stake = {}; ///< what the act comes to: a yes to 2.60 is none to 78.00
};

/// A tile on the sign-in screen.
struct PersonTile
{
    Person person;
    QString roleName;
    bool isLocked = false;
};

enum class PeopleWanted {
    WorkHere, ///< active persons of this store, for the sign-in screen
    Everybody, ///< for the people screen
};

/// Sign-in, approvals, persons and roles.
class PeopleDesk final
{
public:
    explicit PeopleDesk(Sync &sync);
    ~PeopleDesk();
    PeopleDesk(const PeopleDesk &) = delete;
    PeopleDesk &operator=(const PeopleDesk &) = delete;

    /// The hasher with this device's pepper, as soon as the vault gave it. Before that nobody signs
    /// in: *errors* Unavailable NoPepper.
    void usePepper(const PinHasher &hasher);

    /// By name.
    Future<Result<std::vector<PersonTile>>> people(PeopleWanted wanted = PeopleWanted::WorkHere);
    /// Those who work here and may approve *right* for *requester* (CT-10), by name.
    Future<Result<std::vector<PersonTile>>> approvers(PersonRef requester, QString right);
    /// Checks the PIN off the calling thread; the counter of tries is stored before this answers.
    /// Where the disk takes neither counter nor fact, a right PIN opens and a wrong one counts in
    /// memory (CT-101).
    /// *errors*: Refused WrongSignIn, MustWait (detail: seconds), PersonLocked, DeviceLocked;
    /// Unavailable DiskFull, StoreFailed where nobody could look whether the PIN is right.
    Future<Result<Session>> signIn(PersonId person, QString pin);
    /// How long until the next try may be made; zero when now.
    Future<Result<std::chrono::seconds>> waitBeforeNextTry(PersonId person);
    /// Writes down that somebody left or locked the till.
    Future<Result<void>> signOut(Session session, bool isLock);
    /// A second person's yes: approver by name, then PIN. *errors*: as signIn, and ApprovalError.
    Future<Result<Approval>>
    approve(Session requester, ApprovalRequest request, PersonId approver, QString pin);
    /// A manager lets a locked person or this device try again.
    Future<Result<void>> unlock(Session by, std::optional<PersonId> person);
    /// A new PIN for somebody. *errors*: Invalid WeakPin, Refused RightDenied.
    Future<Result<void>> setPin(Session by, PersonId person, QString pin);
    /// A new PIN by a manager's recovery code, which is used up (CT-12).
    Future<Result<void>> resetPin(PersonId person, QString recoveryCode, QString pin);
    /// A recovery code for a manager: shown once, then only its verifier exists.
    Future<Result<QString>> newRecoveryCode(Session by, PersonId person);
    Future<Result<void>> savePerson(Session by, Person person);
    Future<Result<std::vector<Role>>> roles();
    Future<Result<void>> saveRole(Session by, Role role);

private:
    struct Keys;

    Future<Result<void>> storePin(PersonId person,
                                  QString pin,
                                  std::optional<QString> recoveryCode,
                                  PersonRef by,
                                  QString kind);

    Sync &m_sync;
    std::shared_ptr<Keys> m_keys;
};

} // namespace countertop::till

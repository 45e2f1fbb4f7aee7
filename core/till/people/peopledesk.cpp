#include "core/till/people/peopledesk.h"

#include "core/domain/people/pinpolicy.h"
#include "core/domain/ticket/freetext.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/tickettables.h"
#include "core/storage/storageerror.h"
#include "core/till/people/approvalfact.h"
#include "core/till/people/pinhasher.h"
#include "core/till/people/recoverycode.h"
#include "core/till/people/signinstore.h"
#include "core/till/sync/deskerror.h"

#include <QLoggingCategory>

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

Q_LOGGING_CATEGORY(peopleLog, "countertop.till.people")

const RefusalNames<PeopleDeskError> &refusals()
{
    static const RefusalNames<PeopleDeskError> names{
        { Refusal::RightDenied, PeopleDeskError::RightDenied },
        { Refusal::StaleVersion, PeopleDeskError::StaleVersion },
        { Refusal::LastManager, PeopleDeskError::LastManager },
        { Refusal::NameMissing, PeopleDeskError::NameMissing },
    };
    return names;
}

Error errorOf(const PinTry &outcome)
{
    const auto refusedAs = [](PeopleDeskError code, const QString &detail = {}) {
        return Error{ ErrorKind::Refused, code, detail };
    };
    switch (outcome.answer) {
    case SignInAnswer::Wait: {
        const auto seconds = (outcome.wait.count() + 999) / 1000;
        return refusedAs(PeopleDeskError::MustWait, QString::number(seconds));
    }
    case SignInAnswer::PersonLocked:
        return refusedAs(PeopleDeskError::PersonLocked);
    case SignInAnswer::DeviceLocked:
        return refusedAs(PeopleDeskError::DeviceLocked);
    case SignInAnswer::Welcome:
    case SignInAnswer::WrongPersonOrPin:
        return refusedAs(PeopleDeskError::WrongSignIn);
    }
    return refusedAs(PeopleDeskError::WrongSignIn);
}

Error denied(QLatin1StringView right)
{
    return { ErrorKind::Refused, PeopleDeskError::RightDenied, right };
}

Error withoutPepper()
{
    return { ErrorKind::Unavailable, PeopleDeskError::NoPepper, u"the vault gave no pepper"_s };
}

/// Writes one fact; *answer* is what the caller gets once it is durable.
template <typename Value>
Future<Result<Value>>
afterFact(Sync &sync, QLatin1StringView kind, const QJsonObject &body, Result<Value> answer)
{
    return sync.till().write(
        Urgency::Normal, [kind, body, answer = std::move(answer)](Ledger &ledger) -> Result<Value> {
            CT_TRY(posting, ledger.begin());
            CT_TRY(fact, posting.append({ kind, 1, ledger.ids().make<FactId>(), body }));
            Q_UNUSED(fact);
            CT_TRY_DONE(posting.commit());
            return answer;
        });
}

/// The same for what is true whether or not the fact could be stored: whose PIN it was.
template <typename Value>
Future<Result<Value>>
besideFact(Sync &sync, QLatin1StringView kind, const QJsonObject &body, Result<Value> answer)
{
    return afterFact<void>(sync, kind, body, done())
        .then([kind, answer = std::move(answer)](const Result<void> &stored) {
            if (!stored) {
                qCWarning(peopleLog) << "not written:" << kind << stored.error().detail;
            }
            return answer;
        });
}

/// What people are told of a store that does not answer; other errors stay as they are.
Error inPeopleWords(const Error &error)
{
    const bool isOfStore = error.code.feature() == errorFeature(storage::StorageError::Failed);
    if (!isOfStore || error.kind == ErrorKind::Corrupt) {
        return error;
    }
    const bool isFull = error.code.is(storage::StorageError::DiskFull);
    return { ErrorKind::Unavailable,
             isFull ? PeopleDeskError::DiskFull : PeopleDeskError::StoreFailed,
             error.detail };
}

std::vector<PersonTile> tilesOf(const SmallRecords &records,
                                const SignInTries &tries,
                                const StoreId &store,
                                Instant now,
                                PeopleWanted wanted)
{
    std::vector<PersonTile> tiles;
    for (const auto &[id, person] : records.people) {
        const bool worksHere = person.isActive && person.stores.contains(store);
        if (wanted == PeopleWanted::WorkHere && !worksHere) {
            continue;
        }
        const auto role = records.roles.find(person.role);
        const auto gate = gateOf(tries, id.toText(), now, SignInPurpose::SignIn);
        tiles.push_back({ person,
                          role == records.roles.end() ? QString() : role->second.name,
                          gate.answer == SignInAnswer::PersonLocked });
    }
    std::sort(tiles.begin(), tiles.end(), [](const PersonTile &a, const PersonTile &b) {
        return a.person.name.localeAwareCompare(b.person.name) < 0;
    });
    return tiles;
}

QJsonObject verifierBody(const PersonId &person, const PersonVerifier &verifier)
{
    return { { "person"_L1, person.toText() },
             { "verifier"_L1,
               QJsonObject{ { "pin"_L1, verifier.pin }, { "recovery"_L1, verifier.recovery } } } };
}

} // namespace

/// The pepper arrives once, from the vault, while screens already ask.
struct PeopleDesk::Keys
{
    std::shared_ptr<const PinHasher> hasher;
};

std::string_view errorFeature(PeopleDeskError)
{
    return "peopledesk";
}

PeopleDesk::PeopleDesk(Sync &sync)
    : m_sync(sync)
    , m_keys(std::make_shared<Keys>())
{
}

PeopleDesk::~PeopleDesk() = default;

void PeopleDesk::usePepper(const PinHasher &hasher)
{
    m_keys->hasher = std::make_shared<const PinHasher>(hasher);
}

Future<Result<std::vector<PersonTile>>> PeopleDesk::people(PeopleWanted wanted)
{
    const StoreId store = m_sync.till().device().store;
    return m_sync.read(Urgency::Normal,
                       [store, wanted](Reference &reference) -> Result<std::vector<PersonTile>> {
                           CT_TRY(records, reference.records());
                           CT_TRY(tries, reference.tries());
                           return tilesOf(*records, tries, store, reference.clock().now(), wanted);
                       });
}

Future<Result<std::vector<PersonTile>>> PeopleDesk::approvers(PersonRef requester, QString right)
{
    const StoreId store = m_sync.till().device().store;
    return m_sync.read(
        Urgency::Normal, [=](Reference &reference) -> Result<std::vector<PersonTile>> {
            CT_TRY(records, reference.records());
            CT_TRY(tries, reference.tries());
            std::vector<PersonTile> tiles
                = tilesOf(*records, tries, store, reference.clock().now(), PeopleWanted::WorkHere);
            std::erase_if(tiles, [&](const PersonTile &tile) {
                const auto role = records->roles.find(tile.person.role);
                return role == records->roles.end()
                    || !checkApprover(tile.person, role->second, requester, right);
            });
            return tiles;
        });
}

Future<Result<Session>> PeopleDesk::signIn(PersonId person, QString pin)
{
    const auto hasher = m_keys->hasher;
    if (!hasher) {
        return ready<Session>(withoutPepper());
    }
    const StoreId store = m_sync.till().device().store;
    return m_sync
        .read(Urgency::Normal,
              [=](Reference &reference) {
                  return tryPinOf(reference, *hasher, store, person, pin, SignInPurpose::SignIn);
              })
        .then([this, person](const Result<PinTry> &outcome) -> Future<Result<Session>> {
            if (!outcome) {
                return ready<Session>(inPeopleWords(outcome.error()));
            }
            if (!outcome->person) {
                return besideFact<Session>(m_sync,
                                           factkind::signInFailed,
                                           { { "person"_L1, person.toText() } },
                                           errorOf(*outcome));
            }
            const Session session{
                *outcome->person, *outcome->role, m_sync.till().clock().now(), outcome->roleHolders
            };
            return besideFact<Session>(
                m_sync,
                factkind::signedIn,
                { { "person"_L1, personToJson(session.ref()) }, { "role"_L1, session.role.name } },
                session);
        });
}

Future<Result<std::chrono::seconds>> PeopleDesk::waitBeforeNextTry(PersonId person)
{
    return m_sync.read(Urgency::Normal,
                       [person](Reference &reference) -> Result<std::chrono::seconds> {
                           CT_TRY(wait, waitOf(reference, person));
                           return std::chrono::ceil<std::chrono::seconds>(wait);
                       });
}

Future<Result<void>> PeopleDesk::signOut(Session session, bool isLock)
{
    return afterFact<void>(
        m_sync,
        factkind::signedOut,
        { { "person"_L1, personToJson(session.ref()) }, { "isLock"_L1, isLock } },
        done());
}

Future<Result<Approval>>
PeopleDesk::approve(Session requester, ApprovalRequest request, PersonId approver, QString pin)
{
    const auto hasher = m_keys->hasher;
    if (!hasher) {
        return ready<Approval>(withoutPepper());
    }
    if (request.reason.trimmed().isEmpty()) {
        return ready<Approval>(Error{ ErrorKind::Invalid, ApprovalError::NoReason, request.right });
    }
    if (const auto checked = checkTypedText(request.reason); !checked) {
        return ready<Approval>(checked.error());
    }
    const StoreId store = m_sync.till().device().store;
    return m_sync
        .read(Urgency::Normal,
              [=](Reference &reference) {
                  return tryPinOf(reference, *hasher, store, approver, pin, SignInPurpose::SignIn);
              })
        .then([=, this](const Result<PinTry> &outcome) -> Future<Result<Approval>> {
            if (!outcome) {
                return ready<Approval>(inPeopleWords(outcome.error()));
            }
            if (!outcome->person) {
                return besideFact<Approval>(m_sync,
                                            factkind::signInFailed,
                                            { { "person"_L1, approver.toText() } },
                                            errorOf(*outcome));
            }
            const auto allowed
                = checkApprover(*outcome->person, *outcome->role, requester.ref(), request.right);
            if (!allowed) {
                return ready<Approval>(allowed.error());
            }
            Approval approval;
            approval.id = m_sync.till().makeIds()->make<ApprovalId>();
            approval.right = request.right;
            approval.object = request.object;
            approval.requester = requester.ref();
            approval.approver = { outcome->person->id, outcome->person->name };
            approval.reason = request.reason;
            approval.stake = request.stake;
            approval.givenAt = m_sync.till().clock().now();
            return afterFact<Approval>(
                       m_sync, factkind::approvalGiven, approvalBody(approval, request), approval)
                .then([](const Result<Approval> &stored) {
                    return stored ? stored : Result<Approval>(inPeopleWords(stored.error()));
                });
        });
}

Future<Result<void>> PeopleDesk::unlock(Session by, std::optional<PersonId> person)
{
    if (!by.role.isManager) {
        return ready<void>(denied(rights::managerArea));
    }
    return m_sync.read(Urgency::Normal, [person](Reference &reference) -> Result<void> {
        CT_TRY(tries, reference.tries());
        return reference.keepTries(person ? withPersonUnlocked(tries, person->toText())
                                          : withDeviceUnlocked(tries));
    });
}

Future<Result<void>> PeopleDesk::setPin(Session by, PersonId person, QString pin)
{
    const bool isOwn = by.person.id == person;
    if (!isOwn && !mayDo(by, rights::peopleEdit)) {
        return ready<void>(denied(rights::peopleEdit));
    }
    return storePin(person, pin, std::nullopt, by.ref(), u"verifier.set"_s);
}

Future<Result<void>> PeopleDesk::resetPin(PersonId person, QString recoveryCode, QString pin)
{
    const PersonRef self{ person, QString() };
    return storePin(person, pin, recoveryCode, self, u"verifier.recover"_s);
}

Future<Result<void>> PeopleDesk::storePin(
    PersonId person, QString pin, std::optional<QString> recoveryCode, PersonRef by, QString kind)
{
    const auto hasher = m_keys->hasher;
    if (!hasher) {
        return ready<void>(withoutPepper());
    }
    const DeviceIdentity &device = m_sync.till().device();
    const QDate today = device.zone.toLocal(m_sync.till().clock().now()).date();
    const auto good = checkPin(pin, { today, QString::number(device.storeNumber) });
    if (!good) {
        return ready<void>(
            Error{ ErrorKind::Invalid, PeopleDeskError::WeakPin, good.error().detail });
    }
    return m_sync
        .read(Urgency::Normal,
              [=](Reference &reference) -> Result<PersonVerifier> {
                  CT_TRY(records, reference.records());
                  const auto stored = records->verifiers.find(person);
                  PersonVerifier verifier
                      = stored == records->verifiers.end() ? PersonVerifier() : stored->second;
                  if (recoveryCode) {
                      const auto used = useRecoveryCode({ verifier.recovery, std::nullopt },
                                                        *recoveryCode,
                                                        reference.clock().now());
                      if (!used) {
                          return Error{ ErrorKind::Refused,
                                        PeopleDeskError::RecoveryCodeWrong,
                                        used.error().detail };
                      }
                      verifier.recovery.clear(); // it works once
                  }
                  CT_TRY(hash, hasher->verifierOf(pin));
                  verifier.pin = hash;
                  return verifier;
              })
        .then([=, this](const Result<PersonVerifier> &verifier) -> Future<Result<void>> {
            if (!verifier) {
                return ready<void>(verifier.error());
            }
            return runCommand(m_sync, kind, verifierBody(person, *verifier), by, refusals());
        });
}

Future<Result<QString>> PeopleDesk::newRecoveryCode(Session by, PersonId person)
{
    if (!mayDo(by, rights::peopleEdit)) {
        return ready<QString>(denied(rights::peopleEdit));
    }
    struct Made
    {
        QString shown;
        PersonVerifier verifier;
    };
    return m_sync
        .read(Urgency::Normal,
              [person](Reference &reference) -> Result<Made> {
                  CT_TRY(records, reference.records());
                  CT_TRY(code, makeRecoveryCode());
                  const auto stored = records->verifiers.find(person);
                  Made made{ code.shown,
                             stored == records->verifiers.end() ? PersonVerifier()
                                                                : stored->second };
                  made.verifier.recovery = code.stored.verifier;
                  return made;
              })
        .then([=, this](const Result<Made> &made) -> Future<Result<QString>> {
            if (!made) {
                return ready<QString>(made.error());
            }
            return runCommand(m_sync,
                              u"verifier.set"_s,
                              verifierBody(person, made->verifier),
                              by.ref(),
                              refusals())
                .then([shown = made->shown](const Result<void> &stored) {
                    return stored ? Result<QString>(shown) : Result<QString>(stored.error());
                });
        });
}

Future<Result<void>> PeopleDesk::savePerson(Session by, Person person)
{
    if (!mayDo(by, rights::peopleEdit)) {
        return ready<void>(denied(rights::peopleEdit));
    }
    return runCommand(m_sync,
                      u"person.save"_s,
                      { { "person"_L1, personImage(person) },
                        { "expectedVersion"_L1, static_cast<qint64>(person.version) } },
                      by.ref(),
                      refusals());
}

Future<Result<std::vector<Role>>> PeopleDesk::roles()
{
    return m_sync.read(Urgency::Normal, [](Reference &reference) -> Result<std::vector<Role>> {
        CT_TRY(records, reference.records());
        std::vector<Role> roles;
        for (const auto &[id, role] : records->roles) {
            roles.push_back(role);
        }
        return roles;
    });
}

Future<Result<void>> PeopleDesk::saveRole(Session by, Role role)
{
    if (!mayDo(by, rights::peopleEdit)) {
        return ready<void>(denied(rights::peopleEdit));
    }
    return runCommand(m_sync,
                      u"role.save"_s,
                      { { "role"_L1, roleImage(role) },
                        { "expectedVersion"_L1, static_cast<qint64>(role.version) } },
                      by.ref(),
                      refusals());
}

} // namespace countertop::till

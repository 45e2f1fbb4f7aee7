#include "core/till/people/signinstore.h"

#include <QLoggingCategory>

namespace countertop::till {

namespace {

Q_LOGGING_CATEGORY(signInLog, "countertop.till.signin")

/// The person with role and verifier when a PIN can open the till for them here.
struct Candidate
{
    Person person;
    Role role;
    QString verifier;
};

std::optional<Candidate>
candidateOf(const SmallRecords &records, const StoreId &store, const PersonId &id)
{
    const auto person = records.people.find(id);
    const auto verifier = records.verifiers.find(id);
    if (person == records.people.end() || verifier == records.verifiers.end()) {
        return std::nullopt;
    }
    const auto role = records.roles.find(person->second.role);
    const bool worksHere = person->second.isActive && person->second.stores.contains(store);
    if (role == records.roles.end() || !worksHere || verifier->second.pin.isEmpty()) {
        return std::nullopt;
    }
    return Candidate{ person->second, role->second, verifier->second.pin };
}

std::set<PersonId> holdersOf(const SmallRecords &records, const RoleId &role)
{
    std::set<PersonId> holders;
    for (const auto &[id, person] : records.people) {
        if (person.role == role) {
            holders.insert(id);
        }
    }
    return holders;
}

} // namespace

Result<PinTry> tryPinOf(Reference &reference,
                        const PinHasher &hasher,
                        const StoreId &store,
                        const PersonId &person,
                        const QString &pin,
                        SignInPurpose purpose)
{
    const Instant now = reference.clock().now();
    CT_TRY(stored, reference.tries());
    const SignInTries before = restoredAt(stored, now);
    const QString subject = person.toText();
    const SignInGate gate = gateOf(before, subject, now, purpose);
    if (gate.answer != SignInAnswer::Welcome) {
        return PinTry{ gate.answer, gate.wait, std::nullopt, std::nullopt, {} };
    }
    CT_TRY(records, reference.records());
    const auto candidate = candidateOf(*records, store, person);
    const PinMatch match
        = candidate ? hasher.check(pin, candidate->verifier) : hasher.checkNobody(pin);
    const SignInStep step = tryPin(before, subject, match, now, purpose);
    if (const auto kept = reference.keepTries(step.tries); !kept) {
        // A full disk makes no PIN wrong, and a wrong PIN no cheaper: the try counts in memory.
        qCWarning(signInLog) << "the tries are not stored:" << kept.error().detail;
        reference.holdTries(step.tries);
    }
    PinTry outcome{ step.answer, step.wait, std::nullopt, std::nullopt, {} };
    if (step.answer == SignInAnswer::Welcome && candidate) {
        outcome.person = candidate->person;
        outcome.role = candidate->role;
        outcome.roleHolders = holdersOf(*records, candidate->role.id);
    }
    return outcome;
}

Result<std::chrono::milliseconds> waitOf(Reference &reference, const PersonId &person)
{
    const Instant now = reference.clock().now();
    CT_TRY(stored, reference.tries());
    const SignInGate gate
        = gateOf(restoredAt(stored, now), person.toText(), now, SignInPurpose::SignIn);
    return gate.wait;
}

} // namespace countertop::till

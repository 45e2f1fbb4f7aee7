#pragma once

#include "core/domain/people/signin.h"
#include "core/till/people/pinhasher.h"
#include "core/till/sync/reference.h"

#include <set>

namespace countertop::till {

/// What one try at the PIN pad came to, after its count was made durable.
struct PinTry
{
    SignInAnswer answer = SignInAnswer::WrongPersonOrPin;
    std::chrono::milliseconds wait{ 0 };
    std::optional<Person> person; ///< with Welcome
    std::optional<Role> role;
    std::set<PersonId> roleHolders; ///< everybody with that role
};

/// Checks *pin* of somebody who works in *store*; takes some 12 ms, whoever it is. The count of
/// tries is stored before this answers (CT-03). Runs on the reader thread.
Result<PinTry> tryPinOf(Reference &reference,
                        const PinHasher &hasher,
                        const StoreId &store,
                        const PersonId &person,
                        const QString &pin,
                        SignInPurpose purpose);

/// How long until *person*'s next try is taken; zero when now.
Result<std::chrono::milliseconds> waitOf(Reference &reference, const PersonId &person);

} // namespace countertop::till

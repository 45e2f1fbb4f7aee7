#pragma once

#include "core/domain/people/approval.h"
#include "core/domain/people/person.h"

#include <optional>
#include <set>

namespace countertop::till {

/// Who acts at the till, with the role as it was at sign-in. Made by PeopleDesk::signIn and handed
/// to every desk call, so that each act is checked and written down for a person.
struct Session
{
    Person person;
    Role role;
    Instant signedInAt;
    std::set<PersonId> roleHolders
        = {}; ///< everybody with this role: its limits are shared (CT-11)

    PersonRef ref() const { return { person.id, person.name }; }
};

} // namespace countertop::till

#pragma once

#include "app/terminal/cli/arguments.h"
#include "app/terminal/openedshop.h"

namespace countertop::terminal {

enum class PersonError { Unknown };
std::string_view errorFeature(PersonError);

/// Opens the shop for a command and says on standard error what was mended at it.
/// *errors*: of OpenedShop::open.
Result<std::unique_ptr<OpenedShop>> openForCall(const QString &folder, const Clock &clock);

/// Who acts on the command line, by name. Whoever may run the program on the folder may name
/// anybody: rights are checked as for that person.
/// *errors*: Refused PersonError::Unknown (detail: the name).
Result<till::Session> personNamed(OpenedShop &shop, const QString &name);

/// The person of `--as`; without it the shop's first person, its owner.
/// *errors*: as personNamed.
Result<till::Session> personActing(OpenedShop &shop, const Call &call);

} // namespace countertop::terminal

#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <vector>

namespace countertop::terminal {

/// One thing that `countertop doctor` looked at.
struct Finding
{
    ExitCode exit = ExitCode::Done; ///< what this alone would end the command with
    QString sentence; ///< where it is not well: what is safe and what to do, too
    bool isRemark = false; ///< worth a look, no fault
};

/// Looks at everything that a shop's folder needs and changes nothing; the terminal may run
/// meanwhile. *shape*: in the order of looking, never empty.
std::vector<Finding> examineShop(const QString &folder, const Clock &clock);

/// `countertop doctor`: a line a finding, the worst one's code.
Result<ExitCode> runDoctor(const Call &call, const QString &folder);

} // namespace countertop::terminal

#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"
#include "core/till/deviceidentity.h"

namespace countertop::terminal {

enum class RestoreError {
    NotWanted, ///< the person at the keyboard said no
    BadCount, ///< `--give-up` without a number
};
std::string_view errorFeature(RestoreError);

/// `countertop backup FILE`: one checked archive; the terminal may run meanwhile.
/// *errors*: those of ShopFolder::isWhole and writeBackup.
Result<ExitCode> runBackup(const Call &call, const QString &folder);

/// `countertop restore FILE`: asks where a person sits at the keyboard.
/// *errors*: Refused RestoreError; those of restoreBackup.
Result<ExitCode> runRestore(const Call &call, const QString &folder);

/// Tells the `site.db` at that path of a restored device. *returns* up to which fact it has its
/// journal.
Result<std::int64_t>
renewSite(const QString &path, const till::DeviceIdentity &device, const Clock &clock);

} // namespace countertop::terminal

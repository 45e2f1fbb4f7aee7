#pragma once

#include "core/base/result.h"

#include <QString>

namespace countertop::terminal {

enum class InputError {
    Missing,
    NotAFile, ///< a folder, a pipe, a device
    Unreadable, ///< this user may not read it
};
std::string_view errorFeature(InputError);

/// Whether a file that a command is to read is one and may be read. A pipe is refused: what comes
/// out of it cannot be read twice, and nobody knows when it ends.
/// *errors*: Unavailable Missing, Unreadable; Refused NotAFile. The detail is the path.
Result<void> checkInput(const QString &path);

} // namespace countertop::terminal

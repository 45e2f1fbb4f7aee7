#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace countertop::terminal {

enum class OutputError {
    InTheShop, ///< the file would lie among the shop's own
    NotAFile, ///< a folder, a device, a pipe
    AlreadyThere, ///< a file that nobody said may be replaced
    IsAnInput, ///< it is read by the same call
};
std::string_view errorFeature(OutputError);

/// What a command writes and must not destroy by it.
struct OutputFile
{
    QString path;
    QString folder; ///< of the shop
    QStringList inputs = {}; ///< files that the same call reads
    bool mayReplace = false;
};

/// Whether the file may be written. Links are followed, so that a name elsewhere is no way in.
/// *errors*: Refused OutputError.
Result<void> checkOutput(const OutputFile &output);

} // namespace countertop::terminal

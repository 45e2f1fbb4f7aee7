#include "app/terminal/cli/inputfile.h"

#include <QFileInfo>

namespace countertop::terminal {

std::string_view errorFeature(InputError)
{
    return "input";
}

Result<void> checkInput(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return Error{ ErrorKind::Unavailable, InputError::Missing, path };
    }
    if (!file.isFile()) {
        return Error{ ErrorKind::Refused, InputError::NotAFile, path };
    }
    return file.isReadable()
        ? done()
        : Result<void>(Error{ ErrorKind::Unavailable, InputError::Unreadable, path });
}

} // namespace countertop::terminal

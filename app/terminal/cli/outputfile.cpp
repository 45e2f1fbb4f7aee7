#include "app/terminal/cli/outputfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace countertop::terminal {

namespace {

/// The place that a path leads to, links followed, whether or not a file is there yet.
QString placeOf(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists()) {
        return file.canonicalFilePath();
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath())
                            : QDir(folder).filePath(file.fileName());
}

Error refused(OutputError code, const QString &path)
{
    return { ErrorKind::Refused, code, path };
}

} // namespace

std::string_view errorFeature(OutputError)
{
    return "output";
}

Result<void> checkOutput(const OutputFile &output)
{
    const QString place = placeOf(output.path);
    const QString shop = placeOf(output.folder);
    const QFileInfo file(output.path);
    // Backups may lie in the folder for them; the files beside it are the shop itself.
    if (QFileInfo(place).absolutePath() == shop || place == shop) {
        return refused(OutputError::InTheShop, output.path);
    }
    if ((file.exists() || file.isSymLink()) && !file.isFile()) {
        return refused(OutputError::NotAFile, output.path);
    }
    const bool isInput
        = std::any_of(output.inputs.begin(), output.inputs.end(), [&place](const QString &input) {
              return placeOf(input) == place;
          });
    if (isInput) {
        return refused(OutputError::IsAnInput, output.path);
    }
    if (file.exists() && !output.mayReplace) {
        return refused(OutputError::AlreadyThere, output.path);
    }
    return done();
}

} // namespace countertop::terminal

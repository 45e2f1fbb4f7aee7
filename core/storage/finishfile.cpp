#include "core/storage/finishfile.h"

#include <QSaveFile>

namespace countertop::storage {

Result<void> finishFile(QSaveFile &file)
{
    return file.flush() && file.commit() ? done() : Result<void>(fileError(file));
}

} // namespace countertop::storage

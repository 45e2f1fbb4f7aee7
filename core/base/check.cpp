#include "core/base/check.h"

#include <QLoggingCategory>

#include <cstdlib>

namespace countertop {

Q_LOGGING_CATEGORY(baseLog, "countertop.base")

void failCheck(const char *condition, const char *file, int line)
{
    qCCritical(baseLog, "check failed: %s at %s:%d", condition, file, line);
    std::abort();
}

} // namespace countertop

#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace countertop::terminal {

/// Why the counter does not open, for whoever stands before it: what happened, what is safe, what
/// to do. In the language that the program speaks; details are for the log.
class StartProblem final
{
    Q_DECLARE_TR_FUNCTIONS(countertop::terminal::StartProblem)

public:
    static QString sentence(const Error &error, const QString &folder);
};

} // namespace countertop::terminal

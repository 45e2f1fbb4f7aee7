#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace countertop::terminal {

/// Why a shop does not open, or a command on it ends, for whoever is there: what happened, what is
/// safe, what to do. In the language that the program speaks; details are for the log and for the
/// command line, which adds them.
class StartProblem final
{
    Q_DECLARE_TR_FUNCTIONS(countertop::terminal::StartProblem)

public:
    static QString sentence(const Error &error, const QString &folder);
};

} // namespace countertop::terminal

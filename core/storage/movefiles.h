#pragma once

#include "core/storage/storageerror.h"

#include <QStringList>

namespace countertop::storage {

/// Moves files and folders by name from one folder to another on the same disk, in the order of
/// *names*; those that are not there are passed over, and nothing is written over. What was moved
/// goes back when one of them fails. *errors*: Unavailable IoFailed.
Result<void> moveFiles(const QStringList &names, const QString &from, const QString &to);

} // namespace countertop::storage

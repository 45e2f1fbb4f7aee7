#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace countertop::simulation {

/// Copies every file of a folder as it is at this moment, open or not, but for the locks: what a
/// kill leaves, or a disk image brings back.
void copyFolder(const QString &from, const QString &to);
void removeFolder(const QString &folder);

/// What a statement finds in a database, read past the program under test. Empty where it fails.
using Rows = std::vector<std::vector<QByteArray>>;
Rows rowsOf(const QString &database, const QByteArray &sql);

/// Ends a program between two of its commits: *atCommit* is called just before the commit number
/// *count* from now on a database of *folder*, on the thread that commits.
void armKill(const QString &folder, int count, std::function<void()> atCommit);
void disarmKill(const QString &folder);

} // namespace countertop::simulation

#pragma once

#include <QString>

namespace countertop::storage {

/// Bytes at the end of each page that hold its sum.
inline constexpr int pageSumBytes = 8;

enum class PageSums { No, Yes };

/// The name of the file system that keeps a sum on each page of a database, for `sqlite3_open_v2`.
/// A page that does not fit its sum is not read: SQLITE_IOERR_DATA, a Corrupt CorruptFile. So a
/// bit that the disk lost is an error and never a wrong figure.
///
/// *shape*: the last eight bytes of a page are two sums of its words and its number (as in
/// SQLite's own cksumvfs, but with the number, so that a page written to another's place is found
/// too). They are there in files whose header reserves eight bytes; others are read as they are.
/// The write-ahead log has sums of the engine's own. Thread-safe.
const char *pageSumsFileSystem();

/// The name under which the engine opens *path* through that file system. *forNew*: whether pages
/// written before the header of a file that is made now get a sum.
QString pageSumsName(const QString &path, PageSums forNew);

/// The same for a connection that only reads. Where this user cannot write the folder and nobody
/// has the file open, the engine could not lay its log beside it: it is told that nothing changes.
QString pageSumsReaderName(const QString &path);

} // namespace countertop::storage

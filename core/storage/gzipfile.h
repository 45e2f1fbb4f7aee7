#pragma once

#include "core/storage/storageerror.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct gzFile_s;

namespace countertop::storage {

/// A text file that is packed while it is written (RFC 1952). The same lines give the same bytes.
class GzipWriter final
{
public:
    /// *errors*: Unavailable CannotOpen, DiskFull, ReadOnly.
    static Result<GzipWriter> create(const QString &path);

    /// Adds *line*, which holds no line break, and ends it. *errors*: Unavailable IoFailed,
    /// DiskFull.
    Result<void> writeLine(const QByteArray &line);
    /// Writes the rest; the file is whole after this only. *errors*: as above.
    Result<void> finish();

private:
    struct Close
    {
        void operator()(gzFile_s *file) const;
    };
    using Handle = std::unique_ptr<gzFile_s, Close>;

    GzipWriter(Handle file, QString path)
        : m_file(std::move(file))
        , m_path(std::move(path))
    {
    }

    Handle m_file;
    QString m_path;
};

/// Reads such a file line by line, with the memory of one line.
class GzipReader final
{
public:
    static constexpr qsizetype lineBytesMost = qsizetype{ 8 } * 1024 * 1024;

    /// *errors*: Unavailable CannotOpen.
    static Result<GzipReader> open(const QString &path);

    /// The next line without its end; nothing after the last. *errors*: Corrupt CorruptFile for
    /// what is no gzip, cut off, changed, or has a line that is too long; Unavailable IoFailed.
    Result<std::optional<QByteArray>> readLine();

private:
    struct Close
    {
        void operator()(gzFile_s *file) const;
    };
    using Handle = std::unique_ptr<gzFile_s, Close>;

    GzipReader(Handle file, QString path)
        : m_file(std::move(file))
        , m_path(std::move(path))
    {
    }
    Error failure() const;

    Handle m_file;
    QString m_path;
};

} // namespace countertop::storage

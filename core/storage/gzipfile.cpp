#include "core/storage/gzipfile.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <zlib.h>

namespace countertop::storage {

namespace {

using namespace Qt::StringLiterals;

constexpr unsigned bufferBytes = 131072;

/// What zlib says of a file, in words of this folder.
Error gzipError(gzFile file, const QString &path)
{
    int code = Z_OK;
    const char *const words = gzerror(file, &code);
    const QString detail = path + u": "_s + QString::fromUtf8(words);
    return code == Z_ERRNO ? systemError(errno, detail, StorageError::IoFailed)
                           : Error{ ErrorKind::Corrupt, StorageError::CorruptFile, detail };
}

} // namespace

void GzipWriter::Close::operator()(gzFile_s *file) const
{
    gzclose_w(file);
}

Result<GzipWriter> GzipWriter::create(const QString &path)
{
    Handle file(gzopen(QFile::encodeName(path).constData(), "wb6"));
    if (!file) {
        return systemError(errno, path);
    }
    gzbuffer(file.get(), bufferBytes);
    return GzipWriter(std::move(file), path);
}

Result<void> GzipWriter::writeLine(const QByteArray &line)
{
    const QByteArray ended = line + '\n';
    const auto size = static_cast<unsigned>(ended.size());
    return gzwrite(m_file.get(), ended.constData(), size) == static_cast<int>(size)
        ? done()
        : Result<void>(gzipError(m_file.get(), m_path));
}

Result<void> GzipWriter::finish()
{
    if (gzclose_w(m_file.release()) != Z_OK) {
        return systemError(errno, m_path, StorageError::IoFailed);
    }
    return done();
}

void GzipReader::Close::operator()(gzFile_s *file) const
{
    gzclose_r(file);
}

Result<GzipReader> GzipReader::open(const QString &path)
{
    Handle file(gzopen(QFile::encodeName(path).constData(), "rb"));
    if (!file) {
        return systemError(errno, path);
    }
    gzbuffer(file.get(), bufferBytes);
    return GzipReader(std::move(file), path);
}

Result<std::optional<QByteArray>> GzipReader::readLine()
{
    if (gzdirect(m_file.get()) != 0) {
        return failure(); // zlib would hand out what is no gzip as it is
    }
    QByteArray line;
    std::array<char, 65536> piece{};
    while (gzgets(m_file.get(), piece.data(), static_cast<int>(piece.size())) != nullptr) {
        line += piece.data();
        if (line.endsWith('\n')) {
            line.chop(1);
            return std::optional(line);
        }
        if (line.size() > lineBytesMost) {
            return failure();
        }
    }
    int code = Z_OK;
    gzerror(m_file.get(), &code);
    if (code != Z_OK) {
        return gzipError(m_file.get(), m_path);
    }
    return line.isEmpty() ? std::optional<QByteArray>()
                          : Result<std::optional<QByteArray>>(failure());
}

Error GzipReader::failure() const
{
    return { ErrorKind::Corrupt, StorageError::CorruptFile, m_path };
}

} // namespace countertop::storage

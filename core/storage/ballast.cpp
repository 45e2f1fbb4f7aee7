#include "core/storage/ballast.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace countertop::storage {

namespace {

constexpr int leftOverPart = 8; ///< so much of its size stays free beside a ballast that is made

} // namespace

Result<void> Ballast::ensure() const
{
    const qint64 kept = QFileInfo(m_path).size();
    if (m_bytes <= 0 || kept >= m_bytes) {
        return done();
    }
    // Where it was just given back it must not take again what a sale is about to need.
    const std::optional<std::int64_t> free = bytesFree(QFileInfo(m_path).path());
    const std::int64_t needed = m_bytes - kept + m_bytes / leftOverPart;
    if (free && *free < needed) {
        return systemError(ENOSPC, QStringLiteral("ballast ") + m_path);
    }
    const QByteArray name = QFile::encodeName(m_path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    int code = descriptor < 0 ? errno : ::posix_fallocate(descriptor, 0, m_bytes);
    if (code == 0 && ::fsync(descriptor) != 0) {
        code = errno;
    }
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (code != 0) {
        QFile::remove(m_path);
        return systemError(code, QStringLiteral("ballast ") + m_path);
    }
    return done();
}

bool Ballast::release() const
{
    return m_bytes > 0 && QFile::remove(m_path);
}

DiskLevel diskLevel(std::int64_t availableBytes, const DiskThresholds &thresholds)
{
    if (availableBytes < thresholds.stopImportsBytes) {
        return DiskLevel::NoImports;
    }
    return availableBytes < thresholds.warnBytes ? DiskLevel::Low : DiskLevel::Plenty;
}

std::optional<std::int64_t> bytesFree(const QString &folder)
{
    // Asks the file system, not the list of mounts, which names no root in a changed root.
    std::error_code problem;
    const auto space = std::filesystem::space(QFile::encodeName(folder).toStdString(), problem);
    return problem ? std::nullopt
                   : std::optional<std::int64_t>(static_cast<std::int64_t>(space.available));
}

DiskLevel diskLevelOf(const QString &folder, const DiskThresholds &thresholds)
{
    const std::optional<std::int64_t> free = bytesFree(folder);
    return free ? diskLevel(*free, thresholds) : DiskLevel::Plenty;
}

} // namespace countertop::storage

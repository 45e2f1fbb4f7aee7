#include "core/storage/processlock.h"

#include <QByteArray>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace countertop::storage {

Result<ProcessLock> ProcessLock::take(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return systemError(errno, QStringLiteral("lock ") + path);
    }
    ProcessLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        QByteArray holder(32, '\0');
        const auto length = ::pread(descriptor, holder.data(), 32, 0);
        holder.truncate(length > 0 ? length : 0);
        return Error{ ErrorKind::Unavailable,
                      StorageError::AlreadyInUse,
                      QStringLiteral("%1 is held by process %2")
                          .arg(path, QString::fromLatin1(holder.trimmed())) };
    }
    const QByteArray own = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(descriptor, 0) != 0
        || ::pwrite(descriptor, own.constData(), static_cast<std::size_t>(own.size()), 0)
            != own.size()) {
        // The number only helps a person; the lock itself holds.
        return lock;
    }
    return lock;
}

Result<bool> ProcessLock::isHeld(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == ENOENT ? Result<bool>(false)
                               : Result<bool>(systemError(errno, QStringLiteral("lock ") + path));
    }
    // Shared, and given back at once: a program that starts meanwhile is hardly held up.
    const ProcessLock look(descriptor);
    return ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
}

ProcessLock::ProcessLock(ProcessLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

ProcessLock::~ProcessLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace countertop::storage

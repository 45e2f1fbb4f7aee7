#pragma once

#include "core/storage/storageerror.h"

#include <QString>

namespace countertop::storage {

/// One process a folder (CT-99). The system gives the lock back when the process ends, however it
/// ends, so a lock left by a crash hinders nobody.
class ProcessLock final
{
public:
    /// *errors*: Unavailable AlreadyInUse (detail: the holder's process id); Unavailable
    /// CannotOpen, ReadOnly.
    static Result<ProcessLock> take(const QString &path);
    /// Whether a process has it now; makes no file. *errors*: Unavailable CannotOpen, ReadOnly.
    static Result<bool> isHeld(const QString &path);
    ~ProcessLock();

    ProcessLock(ProcessLock &&other) noexcept;
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;
    ProcessLock &operator=(ProcessLock &&) = delete;

private:
    explicit ProcessLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace countertop::storage

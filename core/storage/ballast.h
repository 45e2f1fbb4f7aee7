#pragma once

#include "core/storage/storageerror.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace countertop::storage {

/// A file that keeps space on the disk, given back when a sale finds the disk full (CT-101).
class Ballast final
{
public:
    /// *bytes* 0: no ballast.
    Ballast(QString path, std::int64_t bytes)
        : m_path(std::move(path))
        , m_bytes(bytes)
    {
    }

    /// Makes the file with real blocks if it is missing or short. *errors*: Unavailable DiskFull,
    /// CannotOpen, ReadOnly.
    Result<void> ensure() const;
    /// Gives the space back. *returns* whether there was any to give.
    bool release() const;

private:
    QString m_path;
    std::int64_t m_bytes;
};

/// How much is left on a disk, in steps that people act on.
enum class DiskLevel {
    Plenty,
    Low, ///< warn
    NoImports, ///< imports and images stop; selling goes on
};

struct DiskThresholds
{
    std::int64_t warnBytes = std::int64_t{ 2 } << 30;
    std::int64_t stopImportsBytes = std::int64_t{ 512 } << 20;
};

/// How much the disk of a folder has left for this user; empty where the system does not say.
std::optional<std::int64_t> bytesFree(const QString &folder);

DiskLevel diskLevel(std::int64_t availableBytes, const DiskThresholds &thresholds);
/// The level of the disk that holds *folder*; Plenty when the system does not tell.
DiskLevel diskLevelOf(const QString &folder, const DiskThresholds &thresholds);

} // namespace countertop::storage

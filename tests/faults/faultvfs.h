#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

struct sqlite3_vfs;

namespace countertop::tests {

/// What a call of the file system is.
enum class FileCall { Read, Write, Sync, Truncate, Delete, Open, Size };

/// A file system for SQLite that can lose power and fail. It stands before the real one: reads see
/// every write, but the *disk* has only what was synced. While it exists it is the process's
/// default, so that Qt's driver opens through it. One at a time.
class FaultVfs final
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    // --- power ---

    /// Cuts the power at the *callsLeft*-th call from now that changes the disk. From then on every
    /// call fails: the process is as good as dead.
    void cutPowerAfter(std::int64_t callsLeft);
    bool isPowerCut() const;
    /// Calls so far that changed the disk.
    std::int64_t changeCount() const;
    /// Writes what a disk may hold after the cut into the real files: of what was not synced none,
    /// all, or a random part, torn into sectors of 512 bytes. Call it when all is closed.
    void leaveOnDisk(std::mt19937_64 &random);

    // --- errors ---

    /// Answers a call with a result code, or nothing to let it through.
    using Fault = std::function<int(FileCall call, const QString &path)>;
    void setFault(Fault fault);

private:
    friend struct FaultFile;
    friend struct FaultCalls;

    struct Change
    {
        std::int64_t offset = 0;
        QByteArray bytes;
        bool isTruncate = false; ///< to *offset*
    };
    /// One path as the disk knows it.
    struct DiskFile
    {
        QByteArray durable;
        bool existsDurably = false;
        bool isDeleted = false; ///< not yet durably
        std::vector<Change> pending;
    };

    DiskFile &fileAt(const QString &path);
    /// Notes a change; *returns* false when the power is off.
    bool change(const QString &path, Change made);
    bool sync(const QString &path);
    bool remove(const QString &path, bool isDurable);
    int faultOf(FileCall call, const QString &path);

    static void apply(QByteArray &content, const Change &made);
    QByteArray afterCut(const DiskFile &file, std::mt19937_64 &random) const;

    mutable std::recursive_mutex m_mutex;
    std::map<QString, DiskFile> m_files;
    std::int64_t m_changes = 0;
    std::int64_t m_cutAt = -1;
    bool m_isCut = false;
    Fault m_fault;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    sqlite3_vfs *m_real = nullptr;
};

} // namespace countertop::tests

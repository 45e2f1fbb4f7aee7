#include "tests/faults/faultvfs.h"

#include <QFile>

#include <cstring>
#include <sqlite3.h>

namespace countertop::tests {

namespace {

constexpr std::int64_t sectorBytes = 512;

} // namespace

/// A file handle of ours; the real one lies behind it in the same block of memory.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs *vfs;
    QString *path; // freed by xClose; the block itself is SQLite's
    bool isDisk; // database, journal or WAL: what must survive
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

/// The functions that SQLite calls.
struct FaultCalls
{
    static FaultFile &own(sqlite3_file *file) { return *reinterpret_cast<FaultFile *>(file); }
    static FaultVfs &own(sqlite3_vfs *vfs) { return *static_cast<FaultVfs *>(vfs->pAppData); }

    static int close(sqlite3_file *file)
    {
        FaultFile &mine = own(file);
        const int code = mine.real()->pMethods != nullptr
            ? mine.real()->pMethods->xClose(mine.real())
            : SQLITE_OK;
        delete mine.path;
        mine.path = nullptr;
        return code;
    }

    static int read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
    {
        FaultFile &mine = own(file);
        if (mine.vfs->isPowerCut()) {
            return SQLITE_IOERR_READ;
        }
        const int fault = mine.vfs->faultOf(FileCall::Read, *mine.path);
        return fault != SQLITE_OK ? fault
                                  : mine.real()->pMethods->xRead(mine.real(), bytes, count, offset);
    }

    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        FaultFile &mine = own(file);
        const int fault = mine.vfs->faultOf(FileCall::Write, *mine.path);
        if (fault != SQLITE_OK) {
            return fault;
        }
        if (mine.isDisk
            && !mine.vfs->change(
                *mine.path,
                { offset, QByteArray(static_cast<const char *>(bytes), count), false })) {
            return SQLITE_IOERR_WRITE;
        }
        return mine.real()->pMethods->xWrite(mine.real(), bytes, count, offset);
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        FaultFile &mine = own(file);
        const int fault = mine.vfs->faultOf(FileCall::Truncate, *mine.path);
        if (fault != SQLITE_OK) {
            return fault;
        }
        if (mine.isDisk && !mine.vfs->change(*mine.path, { size, {}, true })) {
            return SQLITE_IOERR_TRUNCATE;
        }
        return mine.real()->pMethods->xTruncate(mine.real(), size);
    }

    static int sync(sqlite3_file *file, int)
    {
        // The real disk need not be waited for: what counts as synced is noted here.
        FaultFile &mine = own(file);
        const int fault = mine.vfs->faultOf(FileCall::Sync, *mine.path);
        if (fault != SQLITE_OK) {
            return fault;
        }
        return !mine.isDisk || mine.vfs->sync(*mine.path) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    }

    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        FaultFile &mine = own(file);
        if (mine.vfs->isPowerCut()) {
            return SQLITE_IOERR_FSTAT;
        }
        const int fault = mine.vfs->faultOf(FileCall::Size, *mine.path);
        return fault != SQLITE_OK ? fault : mine.real()->pMethods->xFileSize(mine.real(), size);
    }

    static int lock(sqlite3_file *file, int level)
    {
        return own(file).real()->pMethods->xLock(own(file).real(), level);
    }
    static int unlock(sqlite3_file *file, int level)
    {
        return own(file).real()->pMethods->xUnlock(own(file).real(), level);
    }
    static int checkReservedLock(sqlite3_file *file, int *held)
    {
        return own(file).real()->pMethods->xCheckReservedLock(own(file).real(), held);
    }
    static int fileControl(sqlite3_file *file, int operation, void *argument)
    {
        return own(file).real()->pMethods->xFileControl(own(file).real(), operation, argument);
    }
    static int sectorSize(sqlite3_file *) { return static_cast<int>(sectorBytes); }
    /// No promise of any kind: neither atomic nor safe appends.
    static int deviceCharacteristics(sqlite3_file *) { return 0; }
    static int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
    {
        return own(file).real()->pMethods->xShmMap(own(file).real(), page, size, extend, memory);
    }
    static int shmLock(sqlite3_file *file, int offset, int count, int flags)
    {
        return own(file).real()->pMethods->xShmLock(own(file).real(), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file *file)
    {
        own(file).real()->pMethods->xShmBarrier(own(file).real());
    }
    static int shmUnmap(sqlite3_file *file, int deleteFlag)
    {
        return own(file).real()->pMethods->xShmUnmap(own(file).real(), deleteFlag);
    }

    static int
    open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);
    static int remove(sqlite3_vfs *vfs, const char *name, int syncDirectory);
};

static const sqlite3_io_methods faultMethods = {
    2,
    FaultCalls::close,
    FaultCalls::read,
    FaultCalls::write,
    FaultCalls::truncate,
    FaultCalls::sync,
    FaultCalls::fileSize,
    FaultCalls::lock,
    FaultCalls::unlock,
    FaultCalls::checkReservedLock,
    FaultCalls::fileControl,
    FaultCalls::sectorSize,
    FaultCalls::deviceCharacteristics,
    FaultCalls::shmMap,
    FaultCalls::shmLock,
    FaultCalls::shmBarrier,
    FaultCalls::shmUnmap,
    nullptr,
    nullptr,
};

int FaultCalls::open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    FaultVfs &mine = own(vfs);
    FaultFile &opened = own(file);
    std::memset(&opened, 0, static_cast<std::size_t>(vfs->szOsFile));
    const QString path = name != nullptr ? QFile::decodeName(name) : QString();
    const int fault = mine.faultOf(FileCall::Open, path);
    if (mine.isPowerCut() || fault != SQLITE_OK) {
        return fault != SQLITE_OK ? fault : SQLITE_CANTOPEN;
    }
    const int code = mine.m_real->xOpen(mine.m_real, name, opened.real(), flags, outFlags);
    if (code != SQLITE_OK) {
        return code;
    }
    constexpr int diskFlags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    opened.vfs = &mine;
    opened.path = new QString(path);
    opened.isDisk = name != nullptr && (flags & diskFlags) != 0;
    opened.base.pMethods = &faultMethods;
    if (opened.isDisk) {
        const std::lock_guard lock(mine.m_mutex);
        mine.fileAt(path).isDeleted = false;
    }
    return SQLITE_OK;
}

int FaultCalls::remove(sqlite3_vfs *vfs, const char *name, int syncDirectory)
{
    FaultVfs &mine = own(vfs);
    const QString path = QFile::decodeName(name);
    const int fault = mine.faultOf(FileCall::Delete, path);
    if (fault != SQLITE_OK) {
        return fault;
    }
    if (!mine.remove(path, syncDirectory != 0)) {
        return SQLITE_IOERR_DELETE;
    }
    return mine.m_real->xDelete(mine.m_real, name, 0);
}

FaultVfs::FaultVfs()
    : m_vfs(std::make_unique<sqlite3_vfs>())
    , m_real(sqlite3_vfs_find("unix"))
{
    *m_vfs = *m_real;
    m_vfs->pNext = nullptr;
    m_vfs->zName = "countertop-faults";
    m_vfs->szOsFile = static_cast<int>(sizeof(FaultFile)) + m_real->szOsFile;
    m_vfs->pAppData = this;
    m_vfs->xOpen = FaultCalls::open;
    m_vfs->xDelete = FaultCalls::remove;
    sqlite3_vfs_register(m_vfs.get(), 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
    sqlite3_vfs_register(m_real, 1);
}

void FaultVfs::cutPowerAfter(std::int64_t callsLeft)
{
    const std::lock_guard lock(m_mutex);
    m_cutAt = m_changes + callsLeft;
}

bool FaultVfs::isPowerCut() const
{
    const std::lock_guard lock(m_mutex);
    return m_isCut;
}

std::int64_t FaultVfs::changeCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_changes;
}

void FaultVfs::setFault(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_fault = std::move(fault);
}

int FaultVfs::faultOf(FileCall call, const QString &path)
{
    const std::lock_guard lock(m_mutex);
    return m_fault ? m_fault(call, path) : SQLITE_OK;
}

FaultVfs::DiskFile &FaultVfs::fileAt(const QString &path)
{
    return m_files[path];
}

bool FaultVfs::change(const QString &path, Change made)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isCut && m_cutAt >= 0 && m_changes >= m_cutAt) {
        // The cut falls into this very call: it is one more thing that may be half on the disk.
        fileAt(path).pending.push_back(std::move(made));
        m_isCut = true;
        return false;
    }
    ++m_changes;
    if (m_isCut) {
        return false;
    }
    fileAt(path).pending.push_back(std::move(made));
    return true;
}

bool FaultVfs::sync(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isCut && m_cutAt >= 0 && m_changes >= m_cutAt) {
        m_isCut = true;
    }
    ++m_changes;
    if (m_isCut) {
        return false;
    }
    DiskFile &file = fileAt(path);
    for (const Change &made : file.pending) {
        apply(file.durable, made);
    }
    file.pending.clear();
    file.existsDurably = true;
    return true;
}

bool FaultVfs::remove(const QString &path, bool isDurable)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isCut && m_cutAt >= 0 && m_changes >= m_cutAt) {
        m_isCut = true;
    }
    ++m_changes;
    if (m_isCut) {
        return false;
    }
    if (isDurable) {
        m_files.erase(path);
    } else {
        fileAt(path).isDeleted = true;
    }
    return true;
}

void FaultVfs::apply(QByteArray &content, const Change &made)
{
    if (made.isTruncate) {
        content.resize(std::min<qsizetype>(content.size(), made.offset));
        return;
    }
    const qsizetype end = made.offset + made.bytes.size();
    if (content.size() < end) {
        content.append(end - content.size(), '\0');
    }
    std::memcpy(content.data() + made.offset,
                made.bytes.constData(),
                static_cast<std::size_t>(made.bytes.size()));
}

QByteArray FaultVfs::afterCut(const DiskFile &file, std::mt19937_64 &random) const
{
    enum class Kept { None, All, Part };
    const auto kept = static_cast<Kept>(random() % 3);
    QByteArray content = file.durable;
    for (const Change &made : file.pending) {
        if (kept == Kept::None) {
            break;
        }
        if (kept == Kept::All || made.isTruncate) {
            if (kept == Kept::All || random() % 2 == 0) {
                apply(content, made);
            }
            continue;
        }
        for (qsizetype start = 0; start < made.bytes.size(); start += sectorBytes) {
            QByteArray sector = made.bytes.mid(start, sectorBytes);
            const auto fate = random() % 8;
            if (fate < 3) {
                continue; // this sector never reached the disk
            }
            if (fate == 3) {
                sector.fill(static_cast<char>(random())); // it did, as rubbish
            }
            apply(content, { made.offset + start, sector, false });
        }
    }
    return content;
}

void FaultVfs::leaveOnDisk(std::mt19937_64 &random)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[path, file] : m_files) {
        QFile::remove(path + QStringLiteral("-shm")); // shared memory does not outlive the power
        const bool mayBeGone = file.isDeleted || !file.existsDurably;
        if (mayBeGone && random() % 2 == 0) {
            QFile::remove(path);
            continue;
        }
        if (!file.existsDurably && file.isDeleted) {
            QFile::remove(path);
            continue;
        }
        QFile disk(path);
        if (disk.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            disk.write(afterCut(file, random));
        }
    }
}

} // namespace countertop::tests

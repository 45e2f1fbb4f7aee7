#include "core/storage/pagesums.h"

#include <QFileInfo>
#include <QUrl>
#include <QtEndian>

#include <array>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <vector>

namespace countertop::storage {

namespace {

constexpr char fileSystemName[] = "countertop-pages";
constexpr char sumsParameter[] = "sums";
constexpr char magic[] = "SQLite format 3"; // with its final zero: the first 16 bytes of a file
constexpr int headerBytes = 100;
constexpr int pageBytesAt = 16; ///< two bytes, the higher first; 1 means 65536
constexpr int reservedAt = 20;
constexpr int smallestPage = 512;

using Sum = std::array<unsigned char, pageSumBytes>;

/// The sum of the bytes before the last eight of a page. A page of zeros, one that the engine never
/// wrote, has the sum zero.
Sum sumOf(const unsigned char *page, int pageBytes, quint32 number)
{
    quint32 first = 0;
    quint32 second = 0;
    quint32 anyBits = 0;
    for (int at = 0; at < pageBytes - pageSumBytes; at += pageSumBytes) {
        const auto even = qFromLittleEndian<quint32>(page + at);
        const auto odd = qFromLittleEndian<quint32>(page + at + 4);
        anyBits |= even | odd;
        first += even + second;
        second += odd + first;
    }
    Sum sum{};
    if (anyBits != 0) {
        qToLittleEndian(first + number, sum.data());
        qToLittleEndian(second ^ number, sum.data() + 4);
    }
    return sum;
}

bool fitsItsSum(const unsigned char *page, int pageBytes, quint32 number)
{
    const Sum sum = sumOf(page, pageBytes, number);
    return std::memcmp(page + pageBytes - pageSumBytes, sum.data(), sum.size()) == 0;
}

/// Whether the first page fits once the byte that says «there are sums» says so: that byte itself
/// is what was damaged.
bool lostItsMark(const unsigned char *page, int pageBytes)
{
    std::vector<unsigned char> marked(page, page + pageBytes);
    marked[reservedAt] = pageSumBytes;
    return fitsItsSum(marked.data(), pageBytes, 1);
}

/// A file handle of ours before the one of the system.
struct SummedFile
{
    sqlite3_file base;
    sqlite3_file *real;
    bool isDatabase; ///< no journal, log or temporary file
    bool hasSums;
    int pageBytes; ///< 0 before the header was seen
};

SummedFile &own(sqlite3_file *file)
{
    return *reinterpret_cast<SummedFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return own(file).real;
}

/// The process's default, which tests may replace.
sqlite3_vfs *processDefault()
{
    return sqlite3_vfs_find(nullptr);
}

bool isWholePage(const SummedFile &file, int count, sqlite3_int64 offset)
{
    const bool isPower = count >= smallestPage && (count & (count - 1)) == 0;
    return isPower && offset % count == 0 && (file.pageBytes == 0 || file.pageBytes == count);
}

quint32 pageNumber(int pageBytes, sqlite3_int64 offset)
{
    return static_cast<quint32>(offset / pageBytes) + 1;
}

/// Takes page size and mark from the beginning of a database.
void noteHeader(SummedFile &file, const unsigned char *bytes)
{
    if (std::memcmp(bytes, magic, sizeof magic) == 0) {
        const int size = bytes[pageBytesAt] * 256 + bytes[pageBytesAt + 1];
        file.pageBytes = size == 1 ? 65536 : size;
        file.hasSums = bytes[reservedAt] == pageSumBytes;
    }
}

int closeFile(sqlite3_file *file)
{
    const int code = realOf(file)->pMethods->xClose(realOf(file));
    sqlite3_free(realOf(file));
    own(file).real = nullptr;
    return code;
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    SummedFile &mine = own(file);
    const int code = mine.real->pMethods->xRead(mine.real, bytes, count, offset);
    if (code != SQLITE_OK || !mine.isDatabase) {
        return code;
    }
    const auto *page = static_cast<const unsigned char *>(bytes);
    const bool isHeader = offset == 0 && count >= headerBytes;
    if (isHeader) {
        noteHeader(mine, page);
    }
    if (!isWholePage(mine, count, offset)) {
        return SQLITE_OK;
    }
    const bool fits = mine.hasSums ? fitsItsSum(page, count, pageNumber(count, offset))
                                   : !isHeader || !lostItsMark(page, count);
    return fits ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    SummedFile &mine = own(file);
    const auto *page = static_cast<const unsigned char *>(bytes);
    if (mine.isDatabase && offset == 0 && count >= headerBytes) {
        noteHeader(mine, page);
    }
    if (!mine.isDatabase || !mine.hasSums || !isWholePage(mine, count, offset)) {
        return mine.real->pMethods->xWrite(mine.real, bytes, count, offset);
    }
    const Sum sum = sumOf(page, count, pageNumber(count, offset));
    std::vector<unsigned char> summed(page, page + count);
    std::memcpy(summed.data() + count - pageSumBytes, sum.data(), sum.size());
    return mine.real->pMethods->xWrite(mine.real, summed.data(), count, offset);
}

constexpr sqlite3_io_methods methods = {
    2, // no mapped memory: every page goes through readFile
    closeFile,
    readFile,
    writeFile,
    [](sqlite3_file *file, sqlite3_int64 size) {
        return realOf(file)->pMethods->xTruncate(realOf(file), size);
    },
    [](sqlite3_file *file, int flags) {
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    },
    [](sqlite3_file *file, sqlite3_int64 *size) {
        return realOf(file)->pMethods->xFileSize(realOf(file), size);
    },
    [](sqlite3_file *file, int level) {
        return realOf(file)->pMethods->xLock(realOf(file), level);
    },
    [](sqlite3_file *file, int level) {
        return realOf(file)->pMethods->xUnlock(realOf(file), level);
    },
    [](sqlite3_file *file, int *held) {
        return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
    },
    [](sqlite3_file *file, int operation, void *argument) {
        return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
    },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
        return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
    },
    [](sqlite3_file *file, int offset, int count, int flags) {
        return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
    },
    [](sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); },
    [](sqlite3_file *file, int deleteFlag) {
        return realOf(file)->pMethods->xShmUnmap(realOf(file), deleteFlag);
    },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    SummedFile &mine = own(file);
    mine = {};
    sqlite3_vfs *real = processDefault();
    mine.real = static_cast<sqlite3_file *>(sqlite3_malloc(real->szOsFile));
    if (mine.real == nullptr) {
        return SQLITE_NOMEM;
    }
    std::memset(mine.real, 0, static_cast<std::size_t>(real->szOsFile));
    const int code = real->xOpen(real, name, mine.real, flags, outFlags);
    if (code != SQLITE_OK) {
        if (mine.real->pMethods != nullptr) {
            mine.real->pMethods->xClose(mine.real);
        }
        sqlite3_free(mine.real);
        mine.real = nullptr;
        return code;
    }
    mine.isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    mine.hasSums = mine.isDatabase && sqlite3_uri_boolean(name, sumsParameter, 0) != 0;
    mine.base.pMethods = &methods;
    return SQLITE_OK;
}

/// The file system itself: everything but opening is the system's.
sqlite3_vfs fileSystem()
{
    sqlite3_vfs made{};
    made.iVersion = 2;
    made.szOsFile = static_cast<int>(sizeof(SummedFile));
    made.mxPathname = processDefault()->mxPathname;
    made.zName = fileSystemName;
    made.xOpen = openFile;
    made.xDelete = [](sqlite3_vfs *, const char *name, int syncDirectory) {
        return processDefault()->xDelete(processDefault(), name, syncDirectory);
    };
    made.xAccess = [](sqlite3_vfs *, const char *name, int flags, int *answer) {
        return processDefault()->xAccess(processDefault(), name, flags, answer);
    };
    made.xFullPathname = [](sqlite3_vfs *, const char *name, int count, char *full) {
        return processDefault()->xFullPathname(processDefault(), name, count, full);
    };
    made.xRandomness = [](sqlite3_vfs *, int count, char *bytes) {
        return processDefault()->xRandomness(processDefault(), count, bytes);
    };
    made.xSleep = [](sqlite3_vfs *, int microseconds) {
        return processDefault()->xSleep(processDefault(), microseconds);
    };
    made.xCurrentTime = [](sqlite3_vfs *, double *days) {
        return processDefault()->xCurrentTime(processDefault(), days);
    };
    made.xGetLastError = [](sqlite3_vfs *, int count, char *words) {
        return processDefault()->xGetLastError(processDefault(), count, words);
    };
    made.xCurrentTimeInt64 = [](sqlite3_vfs *, sqlite3_int64 *ms) {
        return processDefault()->xCurrentTimeInt64(processDefault(), ms);
    };
    return made;
}

} // namespace

const char *pageSumsFileSystem()
{
    static sqlite3_vfs made = fileSystem();
    static std::once_flag registered;
    std::call_once(registered, [] { sqlite3_vfs_register(&made, /*makeDflt=*/0); });
    return fileSystemName;
}

static QString nameOf(const QString &path, PageSums forNew, const QString &further)
{
    QUrl name = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    name.setQuery(QStringLiteral("vfs=%1&%2=%3%4")
                      .arg(QLatin1String(pageSumsFileSystem()), QLatin1String(sumsParameter))
                      .arg(forNew == PageSums::Yes ? 1 : 0)
                      .arg(further));
    return QString::fromLatin1(name.toEncoded());
}

QString pageSumsName(const QString &path, PageSums forNew)
{
    return nameOf(path, forNew, {});
}

QString pageSumsReaderName(const QString &path)
{
    const bool isStill = !QFileInfo(QFileInfo(path).absolutePath()).isWritable()
        && !QFileInfo::exists(path + QStringLiteral("-wal"));
    return nameOf(path, PageSums::No, isStill ? QStringLiteral("&immutable=1") : QString());
}

} // namespace countertop::storage

// Loaded into a program (LD_PRELOAD), it kills that program right before the N-th call that changes
// what a disk holds: CT_KILL_AT=N, counted over CT_KILL_ON=names (renames, links, removals,
// flushes) or writes. So a test can cut a program between any two of its steps, each once.

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <unistd.h>

namespace {

bool isMeant(const char *kind)
{
    const char *wanted = std::getenv("CT_KILL_ON");
    return wanted != nullptr && std::strcmp(wanted, kind) == 0;
}

void count(const char *kind)
{
    static std::atomic<int> calls = 0;
    const char *at = std::getenv("CT_KILL_AT");
    if (at != nullptr && isMeant(kind) && ++calls == std::atoi(at)) {
        ::kill(::getpid(), SIGKILL);
        ::pause();
    }
}

/// The function of that name that would be called without this library.
template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    count("names");
    return real(from, to);
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const real
        = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    count("names");
    return real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("link");
    count("names");
    return real(from, to);
}

int unlink(const char *path) noexcept
{
    static auto *const real = next<int(const char *)>("unlink");
    count("names");
    return real(path);
}

int fsync(int descriptor)
{
    static auto *const real = next<int(int)>("fsync");
    count("names");
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto *const real = next<int(int)>("fdatasync");
    count("names");
    return real(descriptor);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    count("writes");
    return real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    count("writes");
    return real(descriptor, bytes, size, offset);
}
}

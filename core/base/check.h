#pragma once

namespace countertop {

/// Logs the failed condition and its place, then ends the program.
[[noreturn]] void failCheck(const char *condition, const char *file, int line);

} // namespace countertop

/// Ends the program when a condition fails that only a bug can break. On in release builds too:
/// a till that goes on with a broken invariant stores wrong money. Never for input, files,
/// network answers or SQL results; those are Results.
#define CT_CHECK(condition)                                                                        \
    do {                                                                                           \
        if (!(condition)) [[unlikely]] {                                                           \
            ::countertop::failCheck(#condition, __FILE__, __LINE__);                               \
        }                                                                                          \
    } while (false)

#pragma once

#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace countertop::bench {

/// Durations of one thing done many times, in nanoseconds.
class Times final
{
public:
    void add(std::int64_t ns) { m_ns.push_back(ns); }
    std::size_t count() const { return m_ns.size(); }
    /// The value that *percent* of the durations do not exceed.
    std::int64_t percentile(int percent) const
    {
        std::vector<std::int64_t> sorted = m_ns;
        std::sort(sorted.begin(), sorted.end());
        const auto place
            = std::min(sorted.size() - 1, sorted.size() * static_cast<std::size_t>(percent) / 100);
        return sorted.at(place);
    }
    std::int64_t sum() const
    {
        std::int64_t total = 0;
        for (const std::int64_t ns : m_ns) {
            total += ns;
        }
        return total;
    }
    double perSecond() const
    {
        return 1e9 * static_cast<double>(count()) / static_cast<double>(sum());
    }

private:
    std::vector<std::int64_t> m_ns;
};

inline std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Runs *act* and adds how long it took.
template <typename Act>
auto timed(Times &times, Act act)
{
    const std::int64_t begun = nowNs();
    auto answer = act();
    times.add(nowNs() - begun);
    return answer;
}

inline double milliseconds(std::int64_t ns)
{
    return static_cast<double>(ns) / 1e6;
}

/// Whether a figure should be large or small.
enum class Want { AtLeast, AtMost };

/// Prints a figure in the form that report.py reads. *goal*: what the issue asks for, in words;
/// *limit*: the bound of this run, in the figure's unit.
inline bool report(
    const QString &name, double value, const char *unit, const char *goal, double limit, Want want)
{
    const bool isKept = want == Want::AtMost ? value <= limit : value >= limit;
    std::printf("{\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"goal\": \"%s\", "
                "\"limit\": \"%s %.3f\", \"ok\": %s}\n",
                qPrintable(name),
                value,
                unit,
                goal,
                want == Want::AtMost ? "<=" : ">=",
                limit,
                isKept ? "true" : "false");
    std::fflush(stdout);
    return isKept;
}

/// Prints a figure that explains the others and has no goal of its own.
inline void note(const QString &name, double value, const char *unit)
{
    std::printf(
        "{\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"goal\": \"\", \"limit\": \"\", "
        "\"ok\": true}\n",
        qPrintable(name),
        value,
        unit);
    std::fflush(stdout);
}

} // namespace countertop::bench

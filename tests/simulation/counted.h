#pragma once

#include <QString>

#include <map>

namespace countertop::simulation {

/// What happened in a seed, by its word: "sale", "command", "fault: lost answer" …
class Counted final
{
public:
    void add(const QString &word, int count = 1) { m_counts[word] += count; }
    void addFault(const QString &word) { add(QStringLiteral("fault: ") + word); }

    int of(const QString &word) const
    {
        const auto found = m_counts.find(word);
        return found == m_counts.end() ? 0 : found->second;
    }
    int faults() const
    {
        int sum = 0;
        for (const auto &[word, count] : m_counts) {
            sum += word.startsWith(QStringLiteral("fault: ")) ? count : 0;
        }
        return sum;
    }
    const std::map<QString, int> &all() const { return m_counts; }

private:
    std::map<QString, int> m_counts;
};

} // namespace countertop::simulation

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_set>
#include <vector>

namespace countertop::http {

class Connection;

/// The connections that live. Any thread.
class Connections final
{
public:
    void add(std::shared_ptr<Connection> connection);
    void remove(const std::shared_ptr<Connection> &connection);

    std::size_t count() const;
    std::vector<std::shared_ptr<Connection>> all() const;
    /// *returns* whether all were over within that time.
    bool waitUntilNone(std::chrono::milliseconds most) const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::unordered_set<std::shared_ptr<Connection>> m_connections;
};

} // namespace countertop::http

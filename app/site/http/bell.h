#pragma once

#include <functional>
#include <mutex>
#include <utility>

namespace countertop::http {

/// Wakes a connection from any thread, for as long as there is one: what the program holds may
/// outlive the connection and the server.
class Bell final
{
public:
    /// *wake* is called by whoever rings: it may post, and do nothing more.
    explicit Bell(std::function<void()> wake)
        : m_wake(std::move(wake))
    {
    }

    void ring()
    {
        const std::lock_guard lock(m_mutex);
        if (m_wake) {
            m_wake();
        }
    }
    /// After it returned nobody is woken, and nothing of the connection is held.
    void silence()
    {
        const std::lock_guard lock(m_mutex);
        m_wake = nullptr;
    }

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
};

} // namespace countertop::http

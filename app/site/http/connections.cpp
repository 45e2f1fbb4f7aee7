#include "app/site/http/connections.h"

#include <utility>

namespace countertop::http {

void Connections::add(std::shared_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.insert(std::move(connection));
}

void Connections::remove(const std::shared_ptr<Connection> &connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(connection);
    if (m_connections.empty()) {
        m_changed.notify_all();
    }
}

std::size_t Connections::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections.size();
}

std::vector<std::shared_ptr<Connection>> Connections::all() const
{
    const std::lock_guard lock(m_mutex);
    return { m_connections.begin(), m_connections.end() };
}

bool Connections::waitUntilNone(std::chrono::milliseconds most) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, most, [this] { return m_connections.empty(); });
}

} // namespace countertop::http

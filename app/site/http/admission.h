#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace countertop::http {

/// Counts the connections of each address, and lets no more in than may be. Any thread.
class Admission final : public std::enable_shared_from_this<Admission>
{
public:
    /// One connection that was let in; leaves when it is destroyed.
    class Place final
    {
    public:
        Place(std::shared_ptr<Admission> admission, std::string group);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        std::shared_ptr<Admission> m_admission;
        std::string m_group;
    };

    Admission(std::size_t most, std::size_t ofGroupMost);

    /// Null when one more would be too many. *group*: who shares a limit, see `groupOf`.
    std::unique_ptr<Place> enter(const std::string &group);
    std::size_t count() const;

private:
    void leave(const std::string &group);

    const std::size_t m_most;
    const std::size_t m_ofGroupMost;
    mutable std::mutex m_mutex;
    std::size_t m_count = 0;
    std::unordered_map<std::string, std::size_t> m_countOfGroup;
};

} // namespace countertop::http

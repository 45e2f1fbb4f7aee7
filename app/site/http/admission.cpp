#include "app/site/http/admission.h"

#include <utility>

namespace countertop::http {

Admission::Place::Place(std::shared_ptr<Admission> admission, std::string group)
    : m_admission(std::move(admission))
    , m_group(std::move(group))
{
}

Admission::Place::~Place()
{
    m_admission->leave(m_group);
}

Admission::Admission(std::size_t most, std::size_t ofGroupMost)
    : m_most(most)
    , m_ofGroupMost(ofGroupMost)
{
}

std::unique_ptr<Admission::Place> Admission::enter(const std::string &group)
{
    const std::lock_guard lock(m_mutex);
    if (m_count >= m_most) {
        return nullptr;
    }
    const auto found = m_countOfGroup.find(group);
    if (found != m_countOfGroup.end() && found->second >= m_ofGroupMost) {
        return nullptr;
    }
    auto place = std::make_unique<Place>(shared_from_this(), group);
    ++m_countOfGroup[group];
    ++m_count;
    return place;
}

std::size_t Admission::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void Admission::leave(const std::string &group)
{
    const std::lock_guard lock(m_mutex);
    --m_count;
    const auto found = m_countOfGroup.find(group);
    if (--found->second == 0) {
        m_countOfGroup.erase(found);
    }
}

} // namespace countertop::http

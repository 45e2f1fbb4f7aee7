#include "app/site/api/ratelimits.h"

#include <QMutexLocker>

#include <algorithm>

namespace countertop::siteapi {

namespace {

constexpr std::int64_t msAMinute
    = 60'000; ///< one act costs this much, a millisecond gives `aMinute`
constexpr qsizetype namesBeforeForgetting = 1024;

} // namespace

RateLimits::RateLimits(const Clock &clock, Rate rate)
    : m_clock(clock)
    , m_rate(rate)
    , m_forgetAt(namesBeforeForgetting)
{
}

std::int64_t RateLimits::leftNow(const Bucket &bucket, std::int64_t now) const
{
    return std::min(m_rate.burst * msAMinute, bucket.left + (now - bucket.at) * m_rate.aMinute);
}

int RateLimits::take(const QString &name)
{
    const QMutexLocker locker(&m_mutex);
    const std::int64_t now = m_clock.monotonicMs();
    if (m_buckets.size() >= m_forgetAt) {
        forgetFull(now);
    }
    auto bucket = m_buckets.find(name);
    if (bucket == m_buckets.end()) {
        bucket = m_buckets.insert(name, { m_rate.burst * msAMinute, now });
    }
    bucket->left = leftNow(*bucket, now);
    bucket->at = now;
    if (bucket->left >= msAMinute) {
        bucket->left -= msAMinute;
        return 0;
    }
    const std::int64_t missing = msAMinute - bucket->left;
    constexpr std::int64_t msASecond = 1000;
    return static_cast<int>(missing / (m_rate.aMinute * msASecond)) + 1;
}

void RateLimits::forgetFull(std::int64_t now)
{
    m_buckets.removeIf([this, now](const auto &entry) {
        return leftNow(entry.value(), now) == m_rate.burst * msAMinute;
    });
    m_forgetAt = std::max(namesBeforeForgetting, 2 * m_buckets.size());
}

} // namespace countertop::siteapi

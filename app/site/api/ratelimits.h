#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QMutex>
#include <QString>

namespace countertop::siteapi {

/// How often something may be done: *burst* at once, then *aMinute*.
struct Rate
{
    int burst = 0;
    int aMinute = 0;
};

/// Counts by name – a device, an address – how much of its rate is left. Any thread. Names that
/// have all of it back are forgotten.
class RateLimits final
{
public:
    RateLimits(const Clock &clock, Rate rate);

    /// Takes one. *returns* 0 when there was one, else after how many seconds there will be.
    int take(const QString &name);

private:
    struct Bucket
    {
        std::int64_t left = 0; ///< thousandths of a minute's share, so that nothing is rounded off
        std::int64_t at = 0; ///< ms, monotonic
    };

    void forgetFull(std::int64_t now);
    std::int64_t leftNow(const Bucket &bucket, std::int64_t now) const;

    const Clock &m_clock;
    const Rate m_rate;
    QMutex m_mutex;
    QHash<QString, Bucket> m_buckets;
    qsizetype m_forgetAt = 0;
};

} // namespace countertop::siteapi

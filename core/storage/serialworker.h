#pragma once

#include "core/async/future.h"

#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <type_traits>

class QThread;

namespace countertop::storage {

/// Which of the waiting jobs goes first (decisions.md 14: a sale goes first).
enum class Urgency { Sale, Normal, Background };

/// A thread that does one job after the other: the terminal's *ledger* and *read* threads. What a
/// job captures is used on that thread only; values come back through the future.
class SerialWorker final
{
public:
    explicit SerialWorker(const QString &name);
    /// Finishes the jobs that are waiting, then ends the thread.
    ~SerialWorker();
    SerialWorker(const SerialWorker &) = delete;
    SerialWorker &operator=(const SerialWorker &) = delete;

    /// Queues *job*; jobs of one urgency keep their order. The future is finished on the worker's
    /// thread: continue with `.then(this, …)` on a screen.
    template <typename Job>
    auto post(Urgency urgency, Job job) -> Future<std::invoke_result_t<Job>>
    {
        using Answer = std::invoke_result_t<Job>;
        auto promise = std::make_shared<Promise<Answer>>();
        Future<Answer> future = promise->future();
        enqueue(urgency, [promise, job = std::move(job)]() mutable {
            if constexpr (std::is_void_v<Answer>) {
                job();
                promise->give();
            } else {
                promise->give(job());
            }
        });
        return future;
    }

    /// True while a job of that urgency waits: background work yields to a sale.
    bool hasWaiting(Urgency urgency) const;

private:
    void enqueue(Urgency urgency, std::function<void()> job);
    void run();

    mutable QMutex m_mutex;
    QWaitCondition m_wake;
    std::array<std::deque<std::function<void()>>, 3> m_waiting;
    bool m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace countertop::storage

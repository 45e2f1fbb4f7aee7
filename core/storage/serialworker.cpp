#include "core/storage/serialworker.h"

#include <QThread>

#include <algorithm>

namespace countertop::storage {

SerialWorker::SerialWorker(const QString &name)
    : m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

SerialWorker::~SerialWorker()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_wake.wakeAll();
    }
    m_thread->wait();
}

bool SerialWorker::hasWaiting(Urgency urgency) const
{
    const QMutexLocker lock(&m_mutex);
    return !m_waiting.at(static_cast<std::size_t>(urgency)).empty();
}

void SerialWorker::enqueue(Urgency urgency, std::function<void()> job)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.at(static_cast<std::size_t>(urgency)).push_back(std::move(job));
    m_wake.wakeOne();
}

void SerialWorker::run()
{
    while (true) {
        std::function<void()> job;
        {
            const QMutexLocker lock(&m_mutex);
            const auto firstFilled = [this] {
                return std::find_if(m_waiting.begin(), m_waiting.end(), [](const auto &jobs) {
                    return !jobs.empty();
                });
            };
            auto queue = firstFilled();
            while (queue == m_waiting.end() && !m_isEnding) {
                m_wake.wait(&m_mutex);
                queue = firstFilled();
            }
            if (queue == m_waiting.end()) {
                return;
            }
            job = std::move(queue->front());
            queue->pop_front();
        }
        job();
    }
}

} // namespace countertop::storage

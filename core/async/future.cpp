#include "core/async/future.h"

#include <QDeadlineTimer>
#include <QMetaObject>
#include <QThread>

namespace countertop::detail {

bool Settling::isSettled() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isSettled;
}

void Settling::wait() const
{
    const QMutexLocker lock(&m_mutex);
    while (!m_isSettled) {
        m_wake.wait(&m_mutex);
    }
}

bool Settling::waitAtMost(std::chrono::milliseconds limit) const
{
    const QDeadlineTimer deadline(limit);
    const QMutexLocker lock(&m_mutex);
    while (!m_isSettled && !deadline.hasExpired()) {
        m_wake.wait(&m_mutex, deadline);
    }
    return m_isSettled;
}

void Settling::whenSettled(std::function<void()> next)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_isSettled) {
            m_next.push_back(std::move(next));
            return;
        }
    }
    next();
}

void Settling::settle()
{
    std::vector<std::function<void()>> next;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_isSettled) {
            return;
        }
        m_isSettled = true;
        next.swap(m_next);
        m_wake.wakeAll();
    }
    for (auto &run : next) {
        run();
    }
}

ContextCall::ContextCall(QObject *context)
    : m_relay(new QObject,
              [](QObject *relay) {
                  if (relay->thread() == QThread::currentThread()) {
                      delete relay;
                  } else {
                      relay->deleteLater();
                  }
              })
    , m_context(context)
{
    m_relay->moveToThread(context->thread());
}

void ContextCall::run(std::function<void()> function) const
{
    // The context may go on its own thread while another is here: only the relay is touched here.
    auto onItsThread = [relay = m_relay, context = m_context, function = std::move(function)] {
        if (context) {
            function();
        }
    };
    if (m_relay->thread() == QThread::currentThread()) {
        onItsThread();
    } else {
        QMetaObject::invokeMethod(m_relay.get(), std::move(onItsThread), Qt::QueuedConnection);
    }
}

} // namespace countertop::detail

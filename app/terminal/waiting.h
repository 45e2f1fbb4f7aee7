#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace countertop::terminal {

/// The value of a future where nobody waits but the person who called: on the command line. The
/// event loop runs meanwhile: the keychain answers through it. Never used by the window.
template <typename Value>
Value waitFor(QFuture<Value> future)
{
    QEventLoop loop;
    QFutureWatcher<Value> watcher;
    QObject::connect(&watcher, &QFutureWatcher<Value>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec();
    }
    return future.result();
}

} // namespace countertop::terminal

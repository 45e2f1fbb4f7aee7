#pragma once

#include "core/async/future.h"

#include <QEventLoop>

namespace countertop::terminal {

/// The value of a future where nobody waits but the person who called: on the command line. The
/// event loop runs meanwhile: the keychain answers through it. Never used by the window.
template <typename Value>
Value waitFor(Future<Value> future)
{
    QEventLoop loop;
    bool isSettled = false;
    future.whenSettled(&loop, [&loop, &isSettled] {
        isSettled = true;
        loop.quit();
    });
    if (!isSettled) { // told on this thread: at once, or by the loop
        loop.exec();
    }
    return future.result();
}

} // namespace countertop::terminal

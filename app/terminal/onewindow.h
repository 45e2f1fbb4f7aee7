#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace countertop::terminal {

/// One window a shop (CT-99). The process that has the shop's lock listens on a socket in the
/// shop's folder; a second start asks it there to come to the front, and ends.
///
/// Which process is the first is decided by the lock of the data alone, which the system gives
/// back when a process dies; a socket that a crash left behind is replaced.
class OneWindow final : public QObject
{
    Q_OBJECT

public:
    static constexpr int answerTimeoutMs = 2000;
    static constexpr int tryMost = 20; ///< the first may just be starting: 2 s in all
    static constexpr int tryEveryMs = 100;

    /// Begins to listen; only for who has opened the shop.
    explicit OneWindow(const QString &folder, QObject *parent = nullptr);

    /// Asks the window of this folder to come to the front. Blocks, 4 s at most.
    /// *returns* whether there is one and it answered.
    static bool bringToFront(const QString &folder);

Q_SIGNALS:
    void wanted();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace countertop::terminal

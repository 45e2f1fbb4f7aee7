#include "app/process/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace countertop::process {

namespace {

/// Where the handler writes. A handler of the system knows nothing but what has static storage.
volatile std::sig_atomic_t wakingEnd = -1;

/// All that a handler may do here: one byte into the pipe (signal-safety(7)).
void wakeEventLoop(int)
{
    const int before = errno;
    const char byte = 0;
    // A full pipe holds a request already.
    [[maybe_unused]] const auto written = ::write(wakingEnd, &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the program ends as it did without: at once
    }
    wakingEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::readAll);
    struct sigaction action = {};
    action.sa_handler = wakeEventLoop;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        ::sigaction(numbers.at(at), nullptr, &m_before.at(at));
        if (m_before.at(at).sa_handler != SIG_IGN) {
            ::sigaction(numbers.at(at), &action, nullptr);
        }
    }
}

EndSignals::~EndSignals()
{
    if (m_pipe[0] < 0) {
        return;
    }
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        ::sigaction(numbers.at(at), &m_before.at(at), nullptr);
    }
    wakingEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void EndSignals::readAll()
{
    std::array<char, 16> bytes{};
    while (::read(m_pipe[0], bytes.data(), bytes.size()) > 0) { }
    Q_EMIT wanted();
}

} // namespace countertop::process

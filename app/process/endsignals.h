#pragma once

#include <QObject>

#include <array>
#include <csignal>

namespace countertop::process {

/// The system's requests to end: SIGTERM, SIGINT, and SIGHUP as at a log-out. They arrive as a Qt
/// signal in the event loop, so that the program ends as if its window had been closed: the open
/// ticket is kept, and the next start does not speak of a crash (CT-63).
///
/// Lives as long as the program's objects do; a second request while it ends changes nothing. One
/// that was ignored when the program started, as under nohup, stays ignored.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::array numbers{ SIGTERM, SIGINT, SIGHUP };

    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;
    Q_DISABLE_COPY_MOVE(EndSignals)

Q_SIGNALS:
    void wanted();

private:
    void readAll();

    std::array<int, 2> m_pipe{ -1, -1 }; ///< read end, write end
    std::array<struct sigaction, numbers.size()> m_before{};
};

} // namespace countertop::process

#pragma once

#include "core/till/sync/setasidedesk.h"
#include "ui/shell/frame.h"

#include <QObject>
#include <QTimer>

namespace countertop::ui {

/// Says on the counter that something the shop's service set aside waits for more than a day, with
/// its money, until somebody decides (SY-46). Told anew only when their number changes.
class SetAsideAlert final : public QObject
{
    Q_OBJECT

public:
    explicit SetAsideAlert(Frame &frame, QObject *parent = nullptr);

    /// Now, and every minute from now on.
    void start();

    static constexpr QLatin1StringView message{ "set-aside-waits" };

private:
    void look();
    void show(const std::vector<SetAsideNotice> &waiting);

    Frame &m_frame;
    QTimer m_tick;
    std::size_t m_told = 0;
};

} // namespace countertop::ui

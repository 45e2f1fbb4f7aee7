#pragma once

#include "core/base/clock.h"
#include "ui/shell/scanburst.h"

#include <QBasicTimer>
#include <QKeyEvent>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace countertop::ui {

/// Stands in front of all widgets and takes the scanner's bursts out of the keyboard's stream,
/// wherever the focus is (CT-23). Every key passes it, so no shortcut can be started by a scan
/// (CT-26): keys act only after they were found to be typing.
class ScannerFilter final : public QObject
{
    Q_OBJECT

public:
    /// Gets each typed key before the focused widget; true when it was a key of the key table.
    using KeyHandler = std::function<bool(const QKeyEvent &)>;

    ScannerFilter(const Clock &clock, ScanTimings timings, QObject *parent = nullptr);

    void setTimings(const ScanTimings &timings);
    void setKeyHandler(KeyHandler handler) { m_keyHandler = std::move(handler); }
    /// Keys are kept back until it is clear whether a scanner sent them.
    bool isHolding() const { return !m_held.empty(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void scanned(const countertop::ui::Scan &scan);
    /// A keypad arrow arrived with the keypad modifier: Num Lock is off (CT-22).
    void numLockIsOff();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct HeldKey
    {
        QObject *target = nullptr;
        std::unique_ptr<QKeyEvent> event;
    };

    bool takeKey(QObject *watched, const QKeyEvent &event);
    ScanBurst::Verdict judge(const QKeyEvent &event);
    void hold(QObject *watched, const QKeyEvent &event);
    void act(ScanBurst::Verdict verdict);
    void replay();
    void deliver(const HeldKey &held);

    const Clock &m_clock;
    ScanBurst m_burst;
    KeyHandler m_keyHandler;
    std::vector<HeldKey> m_held;
    QBasicTimer m_timer;
    bool m_isReplaying = false;
};

} // namespace countertop::ui

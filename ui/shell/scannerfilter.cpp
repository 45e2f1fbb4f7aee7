#include "ui/shell/scannerfilter.h"

#include <QApplication>
#include <QTimerEvent>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace countertop::ui {

namespace {

bool isTerminator(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_Tab;
}

bool isBareModifier(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

bool isKeypadArrow(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::KeypadModifier)) {
        return false;
    }
    return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right || event.key() == Qt::Key_Up
        || event.key() == Qt::Key_Down || event.key() == Qt::Key_Clear;
}

} // namespace

ScannerFilter::ScannerFilter(const Clock &clock, ScanTimings timings, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_burst(std::move(timings))
{
}

void ScannerFilter::setTimings(const ScanTimings &timings)
{
    m_burst = ScanBurst(timings);
}

bool ScannerFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isReplaying || !watched->isWidgetType()) {
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Nothing of ours is a QShortcut; accepting keeps foreign ones from acting on held keys.
        event->accept();
        return true;
    case QEvent::KeyPress:
        return takeKey(watched, *static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (m_held.empty()) {
            return false;
        }
        hold(watched, *static_cast<QKeyEvent *>(event));
        return true;
    default:
        return false;
    }
}

bool ScannerFilter::takeKey(QObject *watched, const QKeyEvent &event)
{
    if (isBareModifier(event)) {
        return false;
    }
    if (isKeypadArrow(event)) {
        emit numLockIsOff();
        return true;
    }
    ScanBurst::Verdict verdict = judge(event);
    if (verdict == ScanBurst::Verdict::Scan && !isTerminator(event)) {
        // The scan ended by silence that no timer saw yet; this key begins something new.
        act(verdict);
        verdict = judge(event);
    }
    if (verdict == ScanBurst::Verdict::Replay) {
        act(verdict);
        verdict = judge(event);
    }
    if (verdict == ScanBurst::Verdict::Pass) {
        deliver({ watched, std::unique_ptr<QKeyEvent>(event.clone()) });
        return true;
    }
    if (verdict == ScanBurst::Verdict::Hold) {
        hold(watched, event);
    }
    act(verdict);
    return true;
}

ScanBurst::Verdict ScannerFilter::judge(const QKeyEvent &event)
{
    // The window system's own time: keys that queued up behind a busy thread are not a burst.
    const std::int64_t atMs = event.timestamp() > 0 ? static_cast<std::int64_t>(event.timestamp())
                                                    : m_clock.monotonicMs();
    return isTerminator(event) ? m_burst.terminator(atMs) : m_burst.key(event.text(), atMs);
}

void ScannerFilter::hold(QObject *watched, const QKeyEvent &event)
{
    m_held.push_back({ watched, std::unique_ptr<QKeyEvent>(event.clone()) });
}

void ScannerFilter::act(ScanBurst::Verdict verdict)
{
    switch (verdict) {
    case ScanBurst::Verdict::Hold:
        m_timer.start(m_burst.waitMs(), Qt::PreciseTimer, this);
        return;
    case ScanBurst::Verdict::Replay:
        m_timer.stop();
        m_burst.clear();
        replay();
        return;
    case ScanBurst::Verdict::Scan: {
        m_timer.stop();
        const Scan scan = m_burst.scan();
        m_burst.clear();
        m_held.clear();
        emit scanned(scan);
        return;
    }
    case ScanBurst::Verdict::Pass:
        return;
    }
}

void ScannerFilter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId()) {
        m_timer.stop();
        act(m_burst.silence());
    }
}

void ScannerFilter::replay()
{
    const std::vector<HeldKey> held = std::exchange(m_held, {});
    for (const HeldKey &key : held) {
        deliver(key);
    }
}

void ScannerFilter::deliver(const HeldKey &held)
{
    if (held.event->type() == QEvent::KeyPress && m_keyHandler && m_keyHandler(*held.event)) {
        return;
    }
    // The focus may have moved since: a key belongs to what is focused when it acts.
    QWidget *focused = QApplication::focusWidget();
    QObject *target = focused != nullptr ? focused : QApplication::activeWindow();
    if (target == nullptr) {
        return;
    }
    const bool wasReplaying = std::exchange(m_isReplaying, true);
    QCoreApplication::sendEvent(target, held.event.get());
    m_isReplaying = wasReplaying;
}

} // namespace countertop::ui

#include "ui/shell/scanburst.h"

#include <algorithm>

namespace countertop::ui {

namespace {

bool isControl(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
}

QString withoutControls(QString text)
{
    text.removeIf(isControl);
    return text;
}

} // namespace

ScanBurst::ScanBurst(ScanTimings timings)
    : m_timings(std::move(timings))
{
}

ScanBurst::Verdict ScanBurst::key(const QString &text, std::int64_t atMs)
{
    if (isHolding() && atMs - m_lastMs > m_timings.gapMs) {
        return isBurst() && atMs - m_lastMs > m_timings.silenceMs ? finish() : Verdict::Replay;
    }
    m_text += text;
    ++m_keyCount;
    m_lastMs = atMs;
    return Verdict::Hold;
}

ScanBurst::Verdict ScanBurst::terminator(std::int64_t atMs)
{
    if (!isHolding()) {
        return Verdict::Pass;
    }
    const bool isInTime = atMs - m_lastMs <= m_timings.silenceMs;
    return isBurst() && isInTime ? finish() : Verdict::Replay;
}

ScanBurst::Verdict ScanBurst::silence()
{
    return isBurst() ? finish() : Verdict::Replay;
}

int ScanBurst::waitMs() const
{
    return isBurst() ? m_timings.silenceMs : m_timings.gapMs;
}

void ScanBurst::clear()
{
    m_text.clear();
    m_keyCount = 0;
}

bool ScanBurst::isBurst() const
{
    return withoutControls(m_text).size() >= m_timings.lengthLeast;
}

ScanBurst::Verdict ScanBurst::finish()
{
    m_scan = {};
    m_scan.isTooLong = m_text.toUtf8().size() > m_timings.bytesMost;
    QString code = withoutControls(m_text);
    if (!m_timings.prefix.isEmpty() && code.startsWith(m_timings.prefix)) {
        code.remove(0, m_timings.prefix.size());
    }
    if (!m_timings.suffix.isEmpty() && code.endsWith(m_timings.suffix)) {
        code.chop(m_timings.suffix.size());
    }
    m_scan.code = m_scan.isTooLong ? code.left(m_timings.bytesMost) : code;
    return Verdict::Scan;
}

} // namespace countertop::ui

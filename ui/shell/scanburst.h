#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace countertop::ui {

/// How a burst of a keyboard-wedge scanner is told from typing (CT-23). All are settings.
struct ScanTimings
{
    int gapMs = 35; ///< most between two characters of a burst
    int silenceMs = 100; ///< ends a burst that sends no Enter or Tab
    int lengthLeast = 4;
    int bytesMost = 256; ///< more is refused as no code (CT-26)
    QString prefix; ///< sent by the scanner before each code, stripped
    QString suffix; ///< sent after it, stripped
};

/// What arrived, as a scan: without prefix, suffix and control characters.
struct Scan
{
    QString code;
    bool isTooLong = false; ///< more bytes than the cap: nothing may be looked up
    bool operator==(const Scan &) const = default;
};

/// Tells scans from typing by the times of the keys. Pure: no events, no clock of its own.
///
/// Keys are held until it is clear what they are. The caller keeps the held keys in order and,
/// told to replay, hands them on unchanged.
class ScanBurst final
{
public:
    enum class Verdict {
        Hold, ///< keep the key; more may come
        Replay, ///< what is held was typing: hand it on, then ask again for this key
        Scan, ///< what is held was a scan: drop the keys, take `scan()`
        Pass, ///< nothing is held and this key is none of a scan
    };

    explicit ScanBurst(ScanTimings timings);

    /// A key that carries *text*; control characters and keys without text carry none or such a
    /// one.
    Verdict key(const QString &text, std::int64_t atMs);
    /// Enter or Tab.
    Verdict terminator(std::int64_t atMs);
    /// Called when `waitMs()` has passed since the last key.
    Verdict silence();

    /// How long to wait after the last key before calling silence.
    int waitMs() const;
    bool isHolding() const { return m_keyCount > 0; }
    /// After Verdict::Scan.
    Scan scan() const { return m_scan; }
    /// After Verdict::Replay or Scan: begin anew.
    void clear();

private:
    bool isBurst() const;
    Verdict finish();

    ScanTimings m_timings;
    QString m_text;
    int m_keyCount = 0;
    std::int64_t m_lastMs = 0;
    Scan m_scan;
};

} // namespace countertop::ui

#pragma once

#include "core/till/sync/syncstate.h"
#include "ui/widgets/strips.h"

#include <QLocale>
#include <QString>

namespace countertop::ui {

/// What the badge in the header shows (SY-28).
struct ConnectionFace
{
    ConnectionState state = ConnectionState::Offline;
    int count = 0;
    int total = 0;
    Lateness lateness = Lateness::None;
    bool operator==(const ConnectionFace &) const = default;
};

/// What waits is late above 5 minutes, very late above 4 hours or 500 entries.
ConnectionFace faceOf(const till::SyncState &state, Instant now);

/// How till and site stand, and what is safe and to do.
struct ConnectionWords
{
    QString what;
    QString safe;
};
ConnectionWords connectionWords(const till::SyncState &state);
/// "12 entries wait to be sent, the oldest for 5 min."
QString waitingSentence(const till::SyncState &state, Instant now, const QLocale &locale);

} // namespace countertop::ui

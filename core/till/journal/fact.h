#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/protocol/factkind.h"

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

namespace countertop::till {

namespace factkind = countertop::factkind;

/// One immutable row of the journal. *bytes* are the canonical form of the whole fact: what is
/// stored, hashed and sent (SY-02).
struct Fact
{
    std::int64_t seq = 0; ///< 1, 2, 3 … without a gap
    FactId id;
    QString kind;
    int version = 1;
    Instant at;
    QByteArray bytes;
    QByteArray prev; ///< hash of the fact before, 32 zero bytes for the first
    QByteArray hash; ///< SHA-256(prev ‖ bytes)
    bool operator==(const Fact &) const = default;
};

/// What a fact says, apart from its place in the journal.
struct FactDraft
{
    QLatin1StringView kind;
    int version = 1;
    FactId id;
    QJsonObject body;
};

} // namespace countertop::till

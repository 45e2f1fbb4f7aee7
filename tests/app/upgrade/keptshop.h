#pragma once

#include "tests/support/window/testshop.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace countertop::tests {

/// A shop of an earlier program below tests/fixtures/shops: its databases, each packed by
/// `qCompress`, and *state.json*, what they hold.
class KeptShop final
{
public:
    explicit KeptShop(const QString &folder);

    /// Unpacked; lives as long as this.
    QString folder() const { return m_unpacked.path(); }
    Instant leftAt() const;
    const QJsonObject &state() const { return m_state; }

    /// Packs a closed shop's databases into *target*, with what they hold.
    static void keep(const QString &shopFolder, const QJsonObject &state, const QString &target);
    static QStringList all();

private:
    QTemporaryDir m_unpacked;
    QJsonObject m_state;
};

/// What a shop holds as numbers: the figures of its Zs, of the open shift, the open ticket, parked
/// ones, stock and what customers owe.
QJsonObject stateOf(TestShop &shop);

/// Where the journal stands: its last seq and hash.
QJsonObject headOf(TestShop &shop);

} // namespace countertop::tests

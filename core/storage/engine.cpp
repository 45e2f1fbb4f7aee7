#include "core/storage/engine.h"

#include <QRegularExpression>

namespace countertop::storage {

Engine engineOf(const QString &address)
{
    return address.startsWith(QStringLiteral("postgresql:"))
            || address.startsWith(QStringLiteral("postgres:"))
        ? Engine::PostgreSql
        : Engine::Sqlite;
}

QString readableAddress(const QString &address)
{
    if (engineOf(address) == Engine::Sqlite) {
        return address;
    }
    static const QRegularExpression password(QStringLiteral("(//[^/@:]*):.*@"));
    static const QRegularExpression inQuery(QStringLiteral("([?&]password=)[^&]*"));
    QString readable = address;
    readable.replace(password, QStringLiteral("\\1@"));
    return readable.replace(inQuery, QStringLiteral("\\1…"));
}

} // namespace countertop::storage

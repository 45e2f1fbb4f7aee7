#include "core/site/intake/setaside.h"

#include <QJsonArray>

namespace countertop::site {

using namespace Qt::StringLiterals;

Result<QJsonObject> listSetAside(Scope &scope, const QJsonObject &)
{
    CT_TRY(statement, scope.database.statement(u"intake/list_set_aside"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .all([](const storage::Row &row) {
                   return QJsonObject{ { "device"_L1, row.text(0) },
                                       { "seq"_L1, static_cast<qint64>(row.integer(1)) },
                                       { "kind"_L1, row.text(2) },
                                       { "code"_L1, row.text(3) },
                                       { "detail"_L1, row.text(4) },
                                       { "receivedAt"_L1, static_cast<qint64>(row.integer(5)) },
                                       { "epoch"_L1, static_cast<qint64>(row.integer(6)) },
                                       { "bytes"_L1, QString::fromUtf8(row.bytes(7)) } };
               }));
    QJsonArray facts;
    for (const QJsonObject &row : rows) {
        facts.append(row);
    }
    return QJsonObject{ { "facts"_L1, facts } };
}

Result<QJsonObject> shiftUsageOf(Scope &scope, const QJsonObject &body)
{
    CT_TRY(statement, scope.database.statement(u"report/find_usage"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("shift"_L1, body.value("shift"_L1).toString())
               .all([](const storage::Row &row) {
                   return QJsonObject{ { "person"_L1, row.text(0) },
                                       { "action"_L1, row.text(1) },
                                       { "count"_L1, static_cast<qint64>(row.integer(2)) },
                                       { "sum"_L1, static_cast<qint64>(row.integer(3)) },
                                       { "currency"_L1, row.text(4) } };
               }));
    QJsonArray usage;
    for (const QJsonObject &row : rows) {
        usage.append(row);
    }
    return QJsonObject{ { "usage"_L1, usage } };
}

} // namespace countertop::site

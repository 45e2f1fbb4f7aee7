#include "core/site/intake/quarantine.h"

#include "core/protocol/wirecodec.h"
#include "core/site/device/securityevents.h"

#include <QJsonArray>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

bool isKept(PushOutcome outcome)
{
    switch (outcome) {
    case PushOutcome::Fork:
    case PushOutcome::ChainBroken:
    case PushOutcome::EpochStale:
    case PushOutcome::Revoked:
        return true;
    case PushOutcome::Accepted:
    case PushOutcome::Gap:
    case PushOutcome::UnknownDevice:
        return false;
    }
    return false;
}

/// *returns* how many facts were not known yet, in effect or in quarantine.
Result<int> insertAll(storage::Database &database,
                      const Clock &clock,
                      const DeviceRow &device,
                      const PushRequest &request,
                      const QString &reason)
{
    CT_TRY(statement, database.statement(u"intake/insert_quarantined"_s));
    int news = 0;
    for (const PushedFact &fact : request.facts) {
        CT_TRY(inserted,
               statement->bind("org"_L1, device.org.toText())
                   .bind("store"_L1, device.store.toText())
                   .bind("device"_L1, device.device.toText())
                   .bind("epoch"_L1, std::int64_t{ request.epoch })
                   .bind("seq"_L1, fact.seq)
                   .bind("hash"_L1, fact.hash)
                   .bind("fact"_L1, fact.id.toText())
                   .bind("kind"_L1, fact.kind)
                   .bind("version"_L1, std::int64_t{ fact.version })
                   .bind("bytes"_L1, fact.bytes)
                   .bind("reason"_L1, reason)
                   .bind("at"_L1, clock.now().ms())
                   .run());
        news += inserted;
    }
    return news;
}

Result<void> lockDevice(storage::Database &database, const DeviceRow &device)
{
    CT_TRY(statement, database.statement(u"intake/quarantine_device"_s));
    CT_TRY(locked,
           statement->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .run());
    Q_UNUSED(locked);
    return done();
}

} // namespace

Result<void> keepInQuarantine(storage::Database &database,
                              IdSource &ids,
                              const Clock &clock,
                              const DeviceRow &device,
                              const PushRequest &request,
                              PushOutcome outcome)
{
    if (!isKept(outcome)) {
        return done();
    }
    const QString reason = pushOutcomeCode(outcome);
    CT_TRY(news, insertAll(database, clock, device, request, reason));
    if (outcome == PushOutcome::Fork) {
        CT_TRY_DONE(lockDevice(database, device));
    }
    if (news == 0) {
        return done(); // sent again: it was written down the first time
    }
    return writeDown(database,
                     ids,
                     clock.now(),
                     { device.org,
                       device.store,
                       device.device,
                       "quarantine"_L1,
                       u"%1: %2 facts from %3 in epoch %4"_s.arg(reason)
                           .arg(news)
                           .arg(request.facts.front().seq)
                           .arg(request.epoch) });
}

Result<QJsonObject> listQuarantined(Scope &scope, const QJsonObject &)
{
    CT_TRY(statement, scope.database.statement(u"intake/list_quarantined"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .all([](const storage::Row &row) {
                   return QJsonObject{ { "device"_L1, row.text(0) },
                                       { "epoch"_L1, static_cast<qint64>(row.integer(1)) },
                                       { "seq"_L1, static_cast<qint64>(row.integer(2)) },
                                       { "kind"_L1, row.text(3) },
                                       { "reason"_L1, row.text(4) },
                                       { "receivedAt"_L1, static_cast<qint64>(row.integer(5)) },
                                       { "bytes"_L1, QString::fromUtf8(row.bytes(6)) } };
               }));
    QJsonArray facts;
    for (const QJsonObject &row : rows) {
        facts.append(row);
    }
    return QJsonObject{ { "facts"_L1, facts } };
}

} // namespace countertop::site

#include "core/till/journal/openledger.h"

#include "core/storage/migrator.h"
#include "core/till/journal/rollbackguard.h"
#include "core/till/journal/startcheck.h"
#include "core/till/journal/verifyjournal.h"
#include "core/till/print/printqueue.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// A sale of three lines is about 1.5 KB: two of them waste a quarter of a page of 4 KiB, five of
/// them fill one of 8.
constexpr int journalPageBytes = 8192;

struct StoredDevice
{
    DeviceIdentity device;
    JournalHead head;
    bool isRunning = false;
};

Result<StoredDevice> deviceOf(const storage::Row &row)
{
    CT_TRY(org, OrgId::fromText(row.text(0)));
    CT_TRY(store, StoreId::fromText(row.text(1)));
    CT_TRY(device, DeviceId::fromText(row.text(3)));
    CT_TRY(currency, Currency::fromCode(row.text(6)));
    CT_TRY(zone, Zone::fromName(row.text(7)));
    DeviceIdentity identity{ org,
                             store,
                             static_cast<int>(row.integer(2)),
                             device,
                             static_cast<int>(row.integer(4)),
                             static_cast<int>(row.integer(5)),
                             currency,
                             zone };
    JournalHead head{ .totals = { Money::fromMinor(row.integer(14), currency),
                                  Money::fromMinor(row.integer(15), currency),
                                  row.integer(16) } };
    head.seq = row.integer(8);
    head.hash = row.bytes(9);
    head.ackedSeq = row.integer(10);
    head.durableSeq = row.integer(11);
    head.receiptYear = static_cast<int>(row.integer(12));
    head.receiptNumber = row.integer(13);
    head.isProvisional = row.integer(17) != 0;
    return StoredDevice{ identity, head, row.integer(18) != 0 };
}

Result<std::optional<StoredDevice>> readDevice(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"journal/read_device"_s));
    CT_TRY(stored, statement->one(deviceOf));
    if (!stored) {
        return std::optional<StoredDevice>();
    }
    CT_TRY(device, std::move(*stored));
    return std::optional(std::move(device));
}

Result<void> insertDevice(storage::Database &database, const DeviceIdentity &device)
{
    CT_TRY(statement, database.statement(u"journal/insert_device"_s));
    statement->bind("org_id"_L1, device.org.toText())
        .bind("store_id"_L1, device.store.toText())
        .bind("store_number"_L1, device.storeNumber)
        .bind("device_id"_L1, device.device.toText())
        .bind("device_number"_L1, device.deviceNumber)
        .bind("epoch"_L1, device.epoch)
        .bind("currency"_L1, device.currency.code())
        .bind("zone"_L1, device.zone.name());
    CT_TRY_DONE(statement->run());
    return done();
}

/// The first fact of a journal says whose journal it is.
Result<void> writeFirstFact(Ledger &ledger)
{
    const DeviceIdentity &device = ledger.device();
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(insertDevice(ledger.database(), device));
    const QJsonObject body{
        { "org"_L1, device.org.toText() },          { "store"_L1, device.store.toText() },
        { "storeNumber"_L1, device.storeNumber },   { "device"_L1, device.device.toText() },
        { "deviceNumber"_L1, device.deviceNumber }, { "epoch"_L1, device.epoch },
        { "currency"_L1, device.currency.code() },  { "zone"_L1, device.zone.name() }
    };
    CT_TRY_DONE(posting.append({ factkind::tillMade, 1, ledger.ids().make<FactId>(), body }));
    return posting.commit();
}

/// The newest fact must be the one that the head names; nothing may stand behind it.
Result<void> checkHead(Ledger &ledger)
{
    const JournalHead &head = ledger.head();
    CT_TRY(newest, ledger.journal().at(head.seq));
    CT_TRY(behind, ledger.journal().after(head.seq, 1));
    const bool fits = newest && newest->hash == head.hash
        && chainHash(newest->prev, newest->bytes) == head.hash && behind.empty();
    if (!fits) {
        return Error{ ErrorKind::Corrupt,
                      JournalError::ChainBroken,
                      u"fact %1 does not fit the head"_s.arg(head.seq) };
    }
    return done();
}

/// A job that was being sent when the program stopped may be out up to the cut; nobody knows.
Result<void> recoverPrintJobs(Ledger &ledger)
{
    PrintQueue queue(ledger.database());
    CT_TRY(jobs, queue.unfinished());
    for (const QueuedJob &queued : jobs) {
        if (queued.job.state == PrintState::Sending) {
            CT_TRY_DONE(queue.save(recovered(queued.job), ledger.clock().now()));
        }
    }
    return done();
}

} // namespace

Result<void> beginEpoch(Ledger &ledger, const DeviceIdentity &device, std::int64_t ackedSeq)
{
    const DeviceIdentity &before = ledger.device();
    const QJsonObject body{ { "device"_L1, device.device.toText() },
                            { "deviceNumber"_L1, device.deviceNumber },
                            { "deviceNumberBefore"_L1, before.deviceNumber },
                            { "epoch"_L1, device.epoch },
                            { "epochBefore"_L1, before.epoch },
                            { "lastSeqBefore"_L1, static_cast<qint64>(ledger.head().seq) },
                            { "lastReceiptBefore"_L1,
                              static_cast<qint64>(ledger.head().receiptNumber) } };
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(posting.append({ factkind::restored, 1, ledger.ids().make<FactId>(), body }));
    CT_TRY_DONE(posting.leaveSeries());
    CT_TRY(statement, ledger.database().statement(u"journal/renew_device"_s));
    statement->bind("device_number"_L1, device.deviceNumber)
        .bind("epoch"_L1, device.epoch)
        .bind("acked_seq"_L1, ackedSeq);
    CT_TRY_DONE(statement->run());
    return posting.commit();
}

Result<void> markRunning(storage::Database &database, bool isRunning)
{
    CT_TRY(statement, database.statement(u"journal/update_running"_s));
    statement->bind("is_running"_L1, isRunning ? 1 : 0);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<OpenedLedger> openLedger(const TillOptions &options, const storage::QueryCatalog &queries)
{
    storage::OpenOptions open;
    open.path = options.folder + u"/till.db"_s;
    open.durability = options.durability;
    open.pageBytes = journalPageBytes;
    CT_TRY(database, storage::Database::open(open, queries));
    storage::Migrator migrator(*database, u":/till/migrations"_s);
    CT_TRY_DONE(migrator.migrate(*options.clock));
    CT_TRY(stored, readDevice(*database));
    if (!stored && !options.identity) {
        return Error{ ErrorKind::Invalid, TillError::NotMade, u"no till in "_s + options.folder };
    }
    const DeviceIdentity device = stored ? stored->device : *options.identity;
    const Money zero = Money::zero(device.currency);
    const JournalHead head = stored ? stored->head : JournalHead{ .totals = { zero, zero, 0 } };
    auto ledger = std::make_unique<Ledger>(
        std::move(database), options.makeIds(), *options.clock, device, head);
    if (!stored) {
        CT_TRY_DONE(writeFirstFact(*ledger));
    }
    CT_TRY_DONE(checkHead(*ledger));
    CT_TRY(newestAt, newestTrusted(ledger->database(), ledger->head().seq));
    ledger->clockWatch() = ClockWatch(newestAt);
    if (const auto mark = RollbackGuard(options.folder).mark()) {
        CT_TRY_DONE(heedGuard(*ledger, *mark));
    }
    CT_TRY_DONE(recoverPrintJobs(*ledger));
    CT_TRY_DONE(markRunning(ledger->database(), true));
    const JournalHead &newest = ledger->head();
    const auto chain = verifyFacts(ledger->database(), newest, newest.seq - factsCheckedAtStart);
    return OpenedLedger{ std::move(ledger),
                         stored && stored->isRunning,
                         chain ? std::nullopt : std::optional(chain.error()) };
}

} // namespace countertop::till

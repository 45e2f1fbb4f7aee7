#include "core/till/till.h"

#include "core/storage/migrator.h"
#include "core/till/journal/openledger.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace countertop::till {

std::string_view errorFeature(TillError)
{
    return "till";
}

static Result<OpenedLedger> openOn(storage::SerialWorker &ledgerThread,
                                   const TillOptions &options,
                                   const storage::QueryCatalog &queries)
{
    return ledgerThread
        .post(storage::Urgency::Normal,
              [&options, &queries] { return openLedger(options, queries); })
        .takeResult();
}

Till::Till(const TillOptions &options, DeviceIdentity device, storage::ProcessLock lock)
    : m_folder(options.folder)
    , m_clock(*options.clock)
    , m_makeIds(options.makeIds)
    , m_device(std::move(device))
    , m_lock(std::move(lock))
{
}

Result<std::unique_ptr<Till>> Till::open(const TillOptions &options)
{
    if (!QDir().mkpath(options.folder)) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"cannot make the folder "_s + options.folder };
    }
    CT_TRY(lock, storage::ProcessLock::take(options.folder + u"/till.lock"_s));
    TillOptions complete = options;
    if (!complete.makeIds) {
        const Clock &clock = *options.clock;
        complete.makeIds = [&clock] { return std::make_unique<RandomIds>(clock); };
    }
    auto queries = std::make_unique<storage::QueryCatalog>(u":/till/queries"_s);
    auto ledgerThread = std::make_unique<storage::SerialWorker>(u"ledger"_s);
    auto opened = openOn(*ledgerThread, complete, *queries);
    const storage::Ballast ballast(LedgerHost::ballastPath(complete), complete.ballastBytes);
    if (!opened && opened.error().code.is(storage::StorageError::DiskFull) && ballast.release()) {
        opened = openOn(*ledgerThread, complete, *queries);
    }
    if (!opened) {
        return opened.error();
    }
    std::unique_ptr<Till> till(new Till(complete, opened->ledger->device(), std::move(lock)));
    till->m_endedUncleanly = opened->endedUncleanly;
    till->m_journalProblem = opened->journalProblem;
    till->m_queries = std::move(queries);
    till->m_host
        = std::make_unique<LedgerHost>(complete, *till->m_queries, std::move(opened->ledger));
    till->m_ledgerThread = std::move(ledgerThread);
    till->m_readerThread = std::make_unique<storage::SerialWorker>(u"reader"_s);
    auto reader
        = till->m_readerThread
              ->post(storage::Urgency::Normal,
                     [&till] {
                         return storage::Database::open(
                             { till->databasePath(), storage::Access::Reader }, *till->m_queries);
                     })
              .takeResult();
    if (!reader) {
        return reader.error();
    }
    till->m_reader = std::move(*reader);
    return till;
}

Till::~Till()
{
    if (m_readerThread) {
        m_readerThread->post(storage::Urgency::Background, [this] { m_reader.reset(); });
        m_readerThread.reset();
    }
    if (m_ledgerThread) {
        m_ledgerThread->post(storage::Urgency::Background, [this] {
            m_host->end();
            m_host.reset();
        });
        m_ledgerThread.reset();
    }
}

void Till::keepUncleanEnd()
{
    if (m_endedUncleanly) {
        m_ledgerThread->post(storage::Urgency::Normal, [this] {
            m_host->keepUncleanEnd();
            return true;
        });
    }
}

QString Till::databasePath() const
{
    return m_folder + u"/till.db"_s;
}

void Till::useSettings(const Settings &settings)
{
    m_ledgerThread->post(storage::Urgency::Normal,
                         [this, settings] { m_host->useSettings(settings); });
}

storage::DiskLevel Till::diskLevel(const storage::DiskThresholds &thresholds) const
{
    return storage::diskLevelOf(m_folder, thresholds);
}

} // namespace countertop::till

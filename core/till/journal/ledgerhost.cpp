#include "core/till/journal/ledgerhost.h"

#include "core/till/journal/openledger.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace countertop::till {

Q_LOGGING_CATEGORY(ledgerLog, "countertop.till.ledger")

using storage::StorageError;

LedgerHost::LedgerHost(TillOptions options,
                       const storage::QueryCatalog &queries,
                       std::unique_ptr<Ledger> ledger)
    : m_options(std::move(options))
    , m_queries(queries)
    , m_ballast(m_options.folder + u"/till.ballast"_s, m_options.ballastBytes)
    , m_guard(m_options.folder)
    , m_ledger(std::move(ledger))
{
    restoreBallast();
}

void LedgerHost::useSettings(const Settings &settings)
{
    m_settings = settings;
    if (m_ledger) {
        m_ledger->useSettings(settings);
    }
}

void LedgerHost::restoreBallast()
{
    const auto made = m_ballast.ensure();
    if (!made) {
        qCWarning(ledgerLog) << "no ballast:" << made.error().detail;
    }
}

void LedgerHost::noteGuard()
{
    m_guard.note(m_ledger->device(), m_ledger->head(), m_options.clock->monotonicMs());
}

void LedgerHost::end()
{
    if (m_ledger) {
        m_guard.save(m_ledger->device(), m_ledger->head());
        // Failing, it only makes the next start tell of an unclean end.
        (void)markRunning(m_ledger->database(), false).has_value();
    }
}

LedgerHost::Next LedgerHost::afterFailure(const Error &error, Repeat repeat)
{
    if (error.code.is(StorageError::DiskFull)) {
        // Nothing of the job happened, so any job may be tried once more with the space given back.
        return m_ballast.release() ? Next::TryAgain : Next::GiveUp;
    }
    if (error.code.is(StorageError::CorruptFile)) {
        qCCritical(ledgerLog) << "writing stops:" << error.detail;
        m_damage = error;
        return Next::GiveUp;
    }
    const bool isStuck = m_ledger->database().isInTransaction(); // its rollback failed too
    if (error.code.is(StorageError::IoFailed) || isStuck) {
        qCCritical(ledgerLog) << "the connection is given up:" << error.detail;
        m_ledger.reset();
        return repeat == Repeat::Yes ? Next::TryAgain : Next::GiveUp;
    }
    return Next::GiveUp;
}

Result<void> LedgerHost::makeUsable()
{
    if (m_damage) {
        return *m_damage;
    }
    if (m_ledger) {
        return done();
    }
    CT_TRY(opened, openLedger(m_options, m_queries));
    m_ledger = std::move(opened.ledger);
    m_ledger->useSettings(m_settings);
    m_ledger->setAttempt(Attempt::Again); // what the last job left is not known
    return done();
}

} // namespace countertop::till

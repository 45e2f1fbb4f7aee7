#include "core/till/journal/ledgerhost.h"

#include "core/till/journal/openledger.h"
#include "core/till/journal/startcheck.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace countertop::till {

Q_LOGGING_CATEGORY(ledgerLog, "countertop.till.ledger")

using storage::StorageError;

namespace {

/// Whether pages in the connection's memory may be others than those of the file after this error.
bool spoilsConnection(const Error &error)
{
    return error.code.is(StorageError::IoFailed) || error.code.is(StorageError::ReadOnly)
        || error.code.is(StorageError::CannotOpen) || error.code.is(StorageError::CorruptFile)
        || error.code.is(StorageError::Failed);
}

} // namespace

QString LedgerHost::ballastPath(const TillOptions &options)
{
    return options.folder + u"/till.ballast"_s;
}

LedgerHost::LedgerHost(TillOptions options,
                       const storage::QueryCatalog &queries,
                       std::unique_ptr<Ledger> ledger)
    : m_options(std::move(options))
    , m_queries(queries)
    , m_ballast(ballastPath(m_options), m_options.ballastBytes)
    , m_guard(m_options.folder)
    , m_ledger(std::move(ledger))
{
    restoreBallast();
}

void LedgerHost::useSettings(const Settings &settings)
{
    m_settings = settings;
    if (m_options.ballastBytes > 0) {
        m_ballast
            = storage::Ballast(ballastPath(m_options), settings.number(setting::ballastMib) << 20);
        restoreBallast();
    }
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

void LedgerHost::noteClock()
{
    const auto noted = noteClockJump(*m_ledger);
    if (!noted) {
        qCWarning(ledgerLog) << "a jump of the clock is not written:" << noted.error().detail;
    }
}

void LedgerHost::end()
{
    if (m_ledger) {
        m_guard.save(m_ledger->device(), m_ledger->head());
        // Failing, it only makes the next start tell of an unclean end.
        if (m_tellsCleanEnd) {
            (void)markRunning(m_ledger->database(), false).has_value();
        }
    }
}

LedgerHost::Next LedgerHost::afterFailure(const Error &error, Repeat repeat)
{
    if (error.code.is(StorageError::DiskFull)) {
        // Nothing of the job happened, so any job may be tried once more with the space given back.
        return m_ballast.release() ? Next::TryAgain : Next::GiveUp;
    }
    const bool isStuck = m_ledger->database().isInTransaction(); // its rollback failed too
    if (!isStuck && !spoilsConnection(error)) {
        return Next::GiveUp;
    }
    qCCritical(ledgerLog) << "the connection is given up:" << error.detail;
    m_isSuspect = error.code.is(StorageError::CorruptFile);
    m_ledger.reset();
    return repeat == Repeat::Yes ? Next::TryAgain : Next::GiveUp;
}

Result<void> LedgerHost::clearSuspicion(Ledger &opened)
{
    if (!std::exchange(m_isSuspect, false)) {
        return done();
    }
    // A connection whose rollback failed speaks of a damaged file too: only the file counts.
    auto whole = opened.database().check();
    if (!whole) {
        qCCritical(ledgerLog) << "writing stops:" << whole.error().detail;
        m_damage = whole.error();
    }
    return whole;
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
    CT_TRY_DONE(clearSuspicion(*opened.ledger));
    m_ledger = std::move(opened.ledger);
    m_ledger->useSettings(m_settings);
    m_ledger->setAttempt(Attempt::Again); // what the last job left is not known
    return done();
}

} // namespace countertop::till

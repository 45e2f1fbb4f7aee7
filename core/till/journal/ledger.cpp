#include "core/till/journal/ledger.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countertop::till {

Ledger::Ledger(std::unique_ptr<storage::Database> database,
               std::unique_ptr<IdSource> ids,
               const Clock &clock,
               DeviceIdentity device,
               JournalHead head)
    : m_database(std::move(database))
    , m_journal(*m_database)
    , m_drafts(*m_database)
    , m_shifts(*m_database, device.currency)
    , m_ids(std::move(ids))
    , m_clock(clock)
    , m_device(std::move(device))
    , m_head(std::move(head))
{
}

Result<Posting> Ledger::begin()
{
    CT_TRY(transaction, storage::Transaction::begin(*m_database));
    return Posting(*this, std::move(transaction));
}

Posting::Posting(Ledger &ledger, storage::Transaction transaction)
    : m_ledger(&ledger)
    , m_transaction(std::move(transaction))
    , m_head(ledger.head())
{
}

Posting::Posting(Posting &&other) noexcept
    : m_ledger(std::exchange(other.m_ledger, nullptr))
    , m_transaction(std::move(other.m_transaction))
    , m_head(std::move(other.m_head))
    , m_events(std::move(other.m_events))
    , m_shift(std::move(other.m_shift))
{
}

Posting::~Posting()
{
    if (m_ledger != nullptr) {
        m_ledger->m_drafts.forgetWritten(); // what it wrote is rolled back
        m_ledger->m_hasNewPaper = false;
    }
}

Result<Fact> Posting::append(const FactDraft &draft)
{
    CT_TRY(fact, makeFact(draft, m_head.seq + 1, m_head.hash, m_ledger->clock()));
    CT_TRY_DONE(m_ledger->journal().insert(fact));
    m_head.seq = fact.seq;
    m_head.hash = fact.hash;
    return fact;
}

namespace {

/// Provisional numbers are a series of their own beside the device's.
int seriesOf(const DeviceIdentity &device, const JournalHead &head)
{
    return head.isProvisional ? -device.deviceNumber : device.deviceNumber;
}

} // namespace

Result<void> Posting::leaveSeries()
{
    if (m_head.receiptNumber > 0) {
        CT_TRY(save, database().statement(u"journal/save_series"_s));
        save->bind("device_number"_L1, seriesOf(m_ledger->device(), m_head))
            .bind("year"_L1, m_head.receiptYear)
            .bind("last_number"_L1, m_head.receiptNumber);
        CT_TRY_DONE(save->run());
    }
    m_head.receiptYear = 0;
    m_head.receiptNumber = 0;
    return done();
}

Result<ReceiptNumber> Posting::drawReceiptNumber(int year)
{
    const DeviceIdentity &device = m_ledger->device();
    if (year != m_head.receiptYear) {
        // A clock that was set back a year must go on where that year's series ended.
        CT_TRY_DONE(leaveSeries());
        CT_TRY(read, database().statement(u"journal/read_series"_s));
        read->bind("device_number"_L1, seriesOf(device, m_head)).bind("year"_L1, year);
        CT_TRY(last, read->one([](const storage::Row &row) { return row.integer(0); }));
        m_head.receiptYear = year;
        m_head.receiptNumber = last.value_or(0);
    }
    ++m_head.receiptNumber;
    return ReceiptNumber{ .storeNumber = device.storeNumber,
                          .deviceNumber = device.deviceNumber,
                          .year = year,
                          .number = m_head.receiptNumber,
                          .isProvisional = m_head.isProvisional };
}

Result<void> Posting::use(const Approval &approval, std::int64_t seq)
{
    CT_TRY(statement, database().statement(u"ticket/insert_approval"_s));
    statement->bind("approval_id"_L1, approval.id.toText()).bind("seq"_L1, seq);
    const auto inserted = statement->run();
    if (!inserted && inserted.error().code.is(storage::StorageError::Constraint)) {
        return Error{ ErrorKind::Refused, ApprovalError::AlreadyUsed, approval.id.toText() };
    }
    return inserted ? done() : Result<void>(inserted.error());
}

Result<void> Posting::saveHead()
{
    CT_TRY(statement, database().statement(u"journal/update_head"_s));
    statement->bind("seq"_L1, m_head.seq)
        .bind("chain_head"_L1, m_head.hash)
        .bind("receipt_year"_L1, m_head.receiptYear)
        .bind("receipt_number"_L1, m_head.receiptNumber)
        .bind("grand_sales_minor"_L1, m_head.totals.sales.minor())
        .bind("grand_returns_minor"_L1, m_head.totals.returns.minor())
        .bind("grand_receipts"_L1, m_head.totals.receiptCount)
        .bind("is_provisional"_L1, m_head.isProvisional ? 1 : 0);
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> Posting::commit()
{
    if (m_head.seq != m_ledger->m_head.seq) {
        CT_TRY_DONE(saveHead());
    }
    CT_TRY_DONE(m_transaction.commit());
    m_ledger->m_head = m_head;
    for (const ShiftEvent &event : m_events) {
        m_ledger->m_shifts.add(event);
    }
    if (m_shift) {
        m_ledger->m_shifts.become(*m_shift);
    }
    if (std::exchange(m_ledger->m_hasNewPaper, false) && m_ledger->m_paperWaker) {
        m_ledger->m_paperWaker();
    }
    m_ledger = nullptr;
    return done();
}

} // namespace countertop::till

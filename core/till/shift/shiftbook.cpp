#include "core/till/shift/shiftbook.h"

#include "core/till/shift/shiftevents.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr int factsAtOnce = 500;

/// Calls *use* with each event of the facts after *openedSeq* up to *lastSeq*.
template <typename Use>
Result<void>
forEachEvent(storage::Database &database, std::int64_t openedSeq, std::int64_t lastSeq, Use use)
{
    Journal journal(database);
    std::int64_t after = openedSeq;
    while (after < lastSeq) {
        CT_TRY(facts, journal.after(after, factsAtOnce));
        for (const Fact &fact : facts) {
            if (fact.seq <= lastSeq) {
                std::vector<ShiftEvent> events;
                CT_TRY_DONE(appendShiftEvent(fact, events));
                for (const ShiftEvent &event : events) {
                    use(event);
                }
            }
        }
        if (facts.empty()) {
            break;
        }
        after = facts.back().seq;
    }
    return done();
}

} // namespace

ShiftBook::ShiftBook(storage::Database &database, Currency currency)
    : m_database(database)
    , m_currency(currency)
{
}

Result<const StoredShift *> ShiftBook::newest()
{
    if (!m_isRead) {
        CT_TRY(stored, ShiftStore(m_database, m_currency).newest());
        m_newest = std::move(stored);
        m_isRead = true;
    }
    return m_newest ? &*m_newest : nullptr;
}

Result<const StoredShift *> ShiftBook::open()
{
    CT_TRY(stored, newest());
    if (stored == nullptr || !stored->isOpen()) {
        return Error{ ErrorKind::Refused, ShiftError::NoneOpen, u"no shift is open"_s };
    }
    return stored;
}

Result<void> ShiftBook::fold(std::int64_t untilSeq)
{
    CT_TRY(stored, open());
    if (m_counted) {
        return done();
    }
    Counted counted{ figuresOf(stored->shift), ShiftUsage(m_currency) };
    CT_TRY_DONE(
        forEachEvent(m_database, stored->openedSeq, untilSeq, [&counted](const ShiftEvent &event) {
            count(counted.figures, event);
            count(counted.usage, event);
        }));
    m_counted = std::move(counted);
    return done();
}

Result<const ShiftFigures *> ShiftBook::figures(std::int64_t untilSeq)
{
    CT_TRY_DONE(fold(untilSeq));
    return &m_counted->figures;
}

Result<const ShiftUsage *> ShiftBook::usage(std::int64_t untilSeq)
{
    CT_TRY_DONE(fold(untilSeq));
    return &m_counted->usage;
}

void ShiftBook::become(const StoredShift &shift)
{
    m_newest = shift;
    m_isRead = true;
    m_counted.reset();
}

void ShiftBook::add(const ShiftEvent &event)
{
    if (m_counted) {
        count(m_counted->figures, event);
        count(m_counted->usage, event);
    }
}

Result<std::vector<ShiftEvent>>
eventsOf(storage::Database &database, std::int64_t openedSeq, std::int64_t lastSeq)
{
    std::vector<ShiftEvent> events;
    CT_TRY_DONE(forEachEvent(database, openedSeq, lastSeq, [&events](const ShiftEvent &event) {
        events.push_back(event);
    }));
    return events;
}

} // namespace countertop::till

#include "core/till/journal/startcheck.h"

#include "core/protocol/jsonfields.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// A jump further back than this is the way things are.
constexpr int factsLookedAt = 1000;

QJsonObject toJson(const ClockJump &jump)
{
    return { { "from"_L1, static_cast<qint64>(jump.from.ms()) },
             { "to"_L1, static_cast<qint64>(jump.to.ms()) },
             { "trusted"_L1, static_cast<qint64>(jump.trusted.ms()) } };
}

/// How far the clock stood before what was believed from that jump on.
Result<std::chrono::milliseconds> leadOf(const Fact &jump)
{
    CT_TRY(body, bodyOf(jump));
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const std::int64_t lead = fields.integer("to"_L1) - fields.integer("trusted"_L1);
    return problem ? Result<std::chrono::milliseconds>(*problem) : std::chrono::milliseconds(lead);
}

Result<void> append(Ledger &ledger, const ClockJump &jump)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(
        posting.append({ factkind::clockJumped, 1, ledger.ids().make<FactId>(), toJson(jump) }));
    return posting.commit();
}

} // namespace

Result<StartCheck> checkStart(Ledger &ledger)
{
    return StartCheck{ ledger.head().isProvisional, ledger.clockWatch().doubt(ledger.clock()) };
}

Result<void> goProvisional(Ledger &ledger)
{
    if (ledger.head().isProvisional) {
        return done();
    }
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(posting.leaveSeries());
    posting.head().isProvisional = true;
    const QJsonObject body{ { "lastSeq"_L1, static_cast<qint64>(ledger.head().seq) } };
    CT_TRY_DONE(posting.append({ factkind::recovered, 1, ledger.ids().make<FactId>(), body }));
    return posting.commit();
}

Result<void> noteClockJump(Ledger &ledger)
{
    ClockWatch watch = ledger.clockWatch();
    if (const auto jump = watch.look(ledger.clock())) {
        CT_TRY_DONE(append(ledger, *jump));
    }
    ledger.clockWatch() = watch; // only now: a jump that could not be written is seen again
    return done();
}

Result<void> acceptClock(Ledger &ledger)
{
    ClockWatch watch = ledger.clockWatch();
    if (const auto jump = watch.accept(ledger.clock())) {
        CT_TRY_DONE(append(ledger, *jump));
    }
    ledger.clockWatch() = watch;
    return done();
}

Result<std::optional<Instant>> newestTrusted(storage::Database &database, std::int64_t newestSeq)
{
    CT_TRY(facts, Journal(database).after(newestSeq - factsLookedAt, factsLookedAt));
    if (facts.empty()) {
        return std::optional<Instant>();
    }
    const auto jump = std::find_if(facts.rbegin(), facts.rend(), [](const Fact &fact) {
        return fact.kind == factkind::clockJumped;
    });
    std::chrono::milliseconds lead{ 0 };
    if (jump != facts.rend()) {
        CT_TRY(found, leadOf(*jump));
        lead = found;
    }
    return std::optional(facts.back().at.plus(-lead));
}

Result<std::optional<Instant>>
newestFactAhead(storage::Database &database, std::int64_t newestSeq, Instant now)
{
    CT_TRY(newest, newestTrusted(database, newestSeq));
    const bool isAhead = newest && newest->since(now) > clockTolerance;
    return isAhead ? newest : std::nullopt;
}

} // namespace countertop::till

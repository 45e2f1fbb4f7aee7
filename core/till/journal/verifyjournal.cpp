#include "core/till/journal/verifyjournal.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr int factsAtOnce = 500;

Error brokenAt(std::int64_t seq)
{
    return { ErrorKind::Corrupt,
             JournalError::ChainBroken,
             u"fact %1 does not fit the one before"_s.arg(seq) };
}

} // namespace

Result<void> verifyFacts(storage::Database &database, const JournalHead &head, std::int64_t after)
{
    Journal journal(database);
    std::int64_t seq = std::max<std::int64_t>(after, 0);
    QByteArray prev = chainStart();
    if (seq > 0) {
        CT_TRY(before, journal.at(seq));
        if (!before) {
            return brokenAt(seq);
        }
        prev = before->hash;
    }
    while (seq < head.seq) {
        CT_TRY(facts, journal.after(seq, factsAtOnce));
        if (facts.empty()) {
            return brokenAt(seq + 1);
        }
        for (const Fact &fact : facts) {
            const bool fits = fact.seq == seq + 1 && fact.prev == prev
                && fact.hash == chainHash(prev, fact.bytes);
            if (!fits) {
                return brokenAt(seq + 1);
            }
            seq = fact.seq;
            prev = fact.hash;
        }
    }
    return seq == head.seq && prev == head.hash ? done() : Result<void>(brokenAt(seq));
}

} // namespace countertop::till

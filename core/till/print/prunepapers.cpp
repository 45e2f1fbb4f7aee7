#include "core/till/print/prunepapers.h"

#include "core/till/till.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr int stepsAtOnce = 25; ///< 5,000 papers; what is left goes the next time

} // namespace

Result<int> removePrintedPapers(Ledger &ledger)
{
    constexpr std::chrono::milliseconds kept = printedPapersKept;
    CT_TRY(statement, ledger.database().statement(u"print/remove_printed"_s));
    statement->bind("before"_L1, ledger.clock().now().ms() - std::int64_t{ kept.count() })
        .bind("most"_L1, std::int64_t{ papersAStep });
    return statement->run();
}

void prunePrintedPapers(Till &till)
{
    for (int step = 0; step < stepsAtOnce; ++step) {
        till.write(storage::Urgency::Background, removePrintedPapers);
    }
}

} // namespace countertop::till

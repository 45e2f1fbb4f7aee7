#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/print/printdesk.h"

#include <QByteArray>

namespace countertop::till {

/// The kinds of paper, as stored and as the queue's screen names them.
namespace paperkind {
inline constexpr QLatin1StringView receipt{ "receipt" };
inline constexpr QLatin1StringView copy{ "copy" };
inline constexpr QLatin1StringView gift{ "gift" };
inline constexpr QLatin1StringView bill{ "bill" };
inline constexpr QLatin1StringView x{ "x" };
inline constexpr QLatin1StringView z{ "z" };
inline constexpr QLatin1StringView slip{ "slip" };
inline constexpr QLatin1StringView pulse{ "pulse" }; ///< the drawer, nothing on paper
inline constexpr QLatin1StringView test{ "test" };
} // namespace paperkind

/// A paper to be queued. It names the fact that it says, and is written out when it is printed;
/// what no fact holds (an unpaid bill, X) brings its content.
struct PaperToQueue
{
    QLatin1StringView kind;
    QString title; ///< for people, e.g. the receipt number
    std::optional<std::int64_t> factSeq;
    int copyNumber = 0;
    std::optional<QByteArray> content; ///< canonical JSON
    std::optional<PrinterId> printer; ///< empty: the default one
};

/// Adds a paper to the stored queue, within the caller's database transaction.
Result<PrintJobId> queuePaper(Ledger &ledger, const PaperToQueue &paper);

} // namespace countertop::till

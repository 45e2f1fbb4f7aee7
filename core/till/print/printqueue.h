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
inline constexpr QLatin1StringView keys{ "keys" };
inline constexpr QLatin1StringView report{ "report" }; ///< of sales
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

/// A row of the queue: the job, and where its content stands.
struct QueuedJob
{
    PrintJob job;
    std::optional<std::int64_t> factSeq;
    int copyNumber = 0;
    std::optional<QByteArray> content;
};

/// Rows of jobs and printers ↔ values.
class PrintQueue final
{
public:
    explicit PrintQueue(storage::Database &database)
        : m_database(database)
    {
    }

    /// Jobs that are not printed and not given up, oldest first.
    Result<std::vector<QueuedJob>> unfinished();
    /// *errors*: Invalid PrintDeskError::UnknownJob.
    Result<QueuedJob> find(const PrintJobId &job);
    Result<void> save(const PrintJob &job, Instant now);
    /// The default one first, then by name.
    Result<std::vector<PrinterSetup>> printers();
    Result<void> savePrinter(const PrinterSetup &printer);
    /// *errors*: Refused PrintDeskError::NotAllowedNow for the default printer.
    Result<void> removePrinter(const PrinterId &printer);

private:
    storage::Database &m_database;
};

} // namespace countertop::till

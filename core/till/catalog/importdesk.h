#pragma once

#include "core/async/future.h"
#include "core/domain/catalog/columnmapping.h"
#include "core/domain/catalog/importplan.h"
#include "core/storage/serialworker.h"
#include "core/till/people/session.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

class Sync;

enum class ImportDeskError {
    RightDenied,
    Offline,
    Unreadable, ///< the file cannot be opened
    NothingToDo, ///< the file changes nothing (CT-85)
    Conflict, ///< the catalogue changed meanwhile: run it again
    ChangedSince, ///< of taking back: goods of the import were changed later (detail: the SKU)
    Refused, ///< detail: what the site said
    DiskLow, ///< what room is left on the disk is for sales (CT-101)
};
std::string_view errorFeature(ImportDeskError);

/// What is imported and how.
struct ImportRequest
{
    QString path;
    std::optional<ColumnMapping> mapping;
    ImportChoice choice;
};

/// A dry run: what every row would do; nothing is stored (CT-85).
struct ImportPreview
{
    ImportedProducts file; ///< without its drafts, which the plan has
    ImportPlan plan;
};

/// What an import came to.
struct ImportOutcome
{
    QString importId; ///< to undo it
    std::int64_t rows = 0; ///< of goods in the file
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
    std::int64_t leftOut = 0; ///< would be made or changed, and the choice says not to
    std::int64_t stagedBefore = 0; ///< rows of the import that an interrupted run had staged
    std::vector<ImportProblem> problems;
};

/// An import as the list of imports shows it.
struct ImportEntry
{
    QString importId;
    QString fileName;
    QString state; ///< "staging", "published", "undone"
    std::int64_t rows = 0;
    QString by;
    Instant at;
};

/// Products from files. A run is staged at the site piece by piece and published as one: killed at
/// any point, running the same file again goes on where it was (decisions.md 49).
class ImportDesk final
{
public:
    explicit ImportDesk(Sync &sync);
    ~ImportDesk();
    ImportDesk(const ImportDesk &) = delete;
    ImportDesk &operator=(const ImportDesk &) = delete;

    /// *errors*: Unavailable Unreadable; Invalid those of `readProducts`.
    Future<Result<ImportPreview>> dryRun(ImportRequest request);
    /// *errors*: as dryRun; Refused RightDenied, Refused, DiskLow; Conflict; Unavailable Offline.
    Future<Result<ImportOutcome>> run(ImportRequest request, Session by);
    Future<Result<void>> undo(QString importId, Session by);
    Future<Result<std::vector<ImportEntry>>> imports();

    /// Rows staged of those that the running import has; (0, 0) when none runs.
    std::pair<std::int64_t, std::int64_t> progress() const { return { m_staged, m_rows }; }

private:
    Result<ImportPreview> preview(const ImportRequest &request);
    Result<ImportOutcome> runNow(const ImportRequest &request, const Session &by);

    Sync &m_sync;
    std::atomic<std::int64_t> m_staged = 0;
    std::atomic<std::int64_t> m_rows = 0;
    std::unique_ptr<storage::SerialWorker> m_thread; ///< files are read here, not on *reader*
};

} // namespace countertop::till

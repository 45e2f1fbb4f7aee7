#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/documents/document.h"
#include "core/domain/report/salesreport.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace countertop::storage {
class SerialWorker;
}

namespace countertop::till {

class Sync;

enum class ExportError {
    NotWritten, ///< the file or its disk
    UnknownTable,
};
std::string_view errorFeature(ExportError);

/// What can be written as CSV.
enum class ExportTable {
    Products, ///< in our own format, for `import products`
    Customers,
    Stock,
    Sales, ///< a row a line of a completed ticket
    Shifts, ///< a row a closed shift
    UnknownScans,
};
/// Every table once, in the order of the enum.
std::span<const ExportTable> exportTables();
/// "products", "customers", "stock", "sales", "shifts", "scans".
QString exportTableCode(ExportTable table);
std::optional<ExportTable> exportTableFromCode(QStringView code);

/// Paints a paper on pages into a file; the program's, for nothing in core can paint. Called on the
/// exporter's thread. *errors*: Unavailable ExportError::NotWritten.
using PageWriter = std::function<Result<void>(const Document &paper, const QString &path)>;

/// Everything of the shop as CSV (CT-87). Reads a page at a time on a thread of its own; a file is
/// written beside its name and put in place when it is whole.
class Exporter final
{
public:
    explicit Exporter(Sync &sync);
    ~Exporter();
    Exporter(const Exporter &) = delete;
    Exporter &operator=(const Exporter &) = delete;

    /// *returns* the number of rows. *errors*: Unavailable NotWritten; of the database.
    Future<Result<std::int64_t>> write(ExportTable table, QString path);
    /// The rows of a report as they are shown, with their sum last. *returns*, *errors*: as write.
    Future<Result<std::int64_t>> writeReport(SalesReport report, QString path);
    /// A paper as a file of pages. *errors*: Unavailable NotWritten.
    Future<Result<void>> writePaper(Document paper, QString path, PageWriter writer);

private:
    Sync &m_sync;
    std::unique_ptr<storage::SerialWorker> m_thread;
};

} // namespace countertop::till

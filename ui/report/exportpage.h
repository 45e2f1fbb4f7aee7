#pragma once

#include "core/till/report/exporter.h"
#include "core/till/report/reportdesk.h"
#include "core/till/sync/setasidedesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <functional>

namespace countertop::ui {

class FileField;
class TextLabel;

/// Writes one of the shop's tables or a report into a file and says how many rows it has (CT-87).
class ExportPage final : public DialogPage
{
    Q_OBJECT

public:
    ExportPage(Frame &frame,
               till::Exporter &exporter,
               till::ExportTable table,
               const QString &subject);
    /// The rows of a report as CSV.
    ExportPage(Frame &frame, till::Exporter &exporter, const till::SalesReport &report);
    /// The same as PDF, as its paper says them.
    ExportPage(Frame &frame,
               till::Exporter &exporter,
               const till::PageWriter &pages,
               const till::SalesReport &report);
    /// What a till said and the shop's service set aside, to the byte: for support.
    ExportPage(Frame &frame, const SetAsideNotice &fact, const QString &subject);

private:
    using Write = std::function<Future<Result<std::int64_t>>(const QString &path)>;

    /// What is written, and how its file is called.
    struct FileWords
    {
        QString title;
        QString filter; ///< "CSV files (*.csv)"
        QString ending; ///< "csv"
    };

    static FileWords csvWords();
    static QString daysOf(const till::SalesReport &report);
    ExportPage(Frame &frame,
               const FileWords &words,
               const QString &name,
               const QString &subject,
               Write write);
    void write();
    void show(const Result<std::int64_t> &rows);

    Frame &m_frame;
    Write m_write;
    FileField *m_file;
    TextLabel *m_sentence;
};

} // namespace countertop::ui

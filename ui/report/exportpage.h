#pragma once

#include "core/till/report/exporter.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

namespace countertop::ui {

class FileField;
class TextLabel;

/// Writes one of the shop's tables as CSV and says how many rows it has (CT-87).
class ExportPage final : public DialogPage
{
    Q_OBJECT

public:
    ExportPage(Frame &frame, till::Exporter &exporter, till::ExportTable table, QString subject);

private:
    void write();
    void show(const Result<std::int64_t> &rows);

    Frame &m_frame;
    till::Exporter &m_exporter;
    till::ExportTable m_table;
    FileField *m_file;
    TextLabel *m_sentence;
};

} // namespace countertop::ui

#pragma once

#include "core/till/report/reportdesk.h"
#include "ui/shell/section.h"

#include <optional>

namespace countertop::till {
class Exporter;
}

class QLineEdit;

namespace countertop::ui {

class ActionButton;
class BarChart;
class ListPane;
class MoneyLabel;
class SegmentedControl;
class TextLabel;

/// The business days that the reports are about, shared by all of them.
struct ReportPeriod
{
    int choice = 0; ///< the segment that stands for it
    BusinessDay from;
    BusinessDay to;
};

/// Sales over a range of days by day, hour, product, category, tax, tender or person: bars, rows
/// and their sum. All figures come from the desk; the same go into the file.
class SalesSection final : public Section
{
    Q_OBJECT

public:
    SalesSection(Frame &frame,
                 till::Exporter &exporter,
                 till::ReportGroup group,
                 const QString &title,
                 ReportPeriod &period,
                 QWidget *parent = nullptr);

    void opened() override;

private:
    QWidget *buildHead(const QString &title);
    QWidget *buildPeriod();
    QWidget *buildRows(const QString &title);
    BusinessDay today() const;
    void choosePeriod(int choice);
    void showPeriod();
    void takeDays();
    void read();
    void show(const till::SalesReport &report);
    void exportRows();
    QString labelOf(const till::ReportRow &row) const;

    till::Exporter &m_exporter;
    till::ReportGroup m_group;
    ReportPeriod &m_period;
    SegmentedControl *m_choices = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    TextLabel *m_problem = nullptr;
    ActionButton *m_export = nullptr;
    BarChart *m_chart = nullptr;
    ListPane *m_rows = nullptr;
    TextLabel *m_count = nullptr;
    MoneyLabel *m_total = nullptr;
    std::optional<till::SalesReport> m_report; ///< in sight
    int m_asked = 0; ///< only the newest answer is shown
};

} // namespace countertop::ui

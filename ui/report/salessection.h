#pragma once

#include "core/till/print/printdesk.h"
#include "core/till/report/exporter.h"
#include "core/till/report/reportdesk.h"
#include "ui/report/scopebar.h"
#include "ui/shell/section.h"

#include <optional>
#include <vector>

namespace countertop::ui {

class ActionButton;
class BarChart;
class Card;
class ListPane;
class MoneyLabel;
class TextLabel;

/// Where a report goes besides screen and printer, lent by the program.
struct ReportOutlets
{
    till::Exporter &exporter;
    till::PageWriter pages;
};

/// Sales over a range of days by day, hour, product, category, tax, tender or person, discounts
/// and prices by hand: bars, rows and their sum, each with the way to the receipts behind it. All
/// figures come from the desk; the same go on paper and into files.
class SalesSection final : public Section
{
    Q_OBJECT

public:
    SalesSection(Frame &frame,
                 ReportOutlets outlets,
                 till::ReportGroup group,
                 const QString &title,
                 ReportScope &scope,
                 QWidget *parent = nullptr);

    void opened() override;

private:
    QWidget *buildHead();
    QWidget *buildRows();
    void read();
    void show(const till::SalesReport &report);
    void showRows(const till::SalesReport &report);
    /// The bars give way where there is no room for rows below them, which say the same.
    void fit();
    void showProblem(const QString &sentence);
    /// Without rows nothing leads anywhere.
    void closeWays();
    void openRow(int row);
    void openAll();
    void print();
    void choosePrinter(const std::vector<till::PrinterSetup> &printers);
    void printOn(const std::optional<PrinterId> &printer);
    void savePages();
    void exportRows();
    /// "14 May", "1 May to 14 May".
    QString daysText() const;
    QString emptySentence() const;
    QString labelOf(const till::ReportRow &row) const;
    /// With the prices where it has some: "Lamp 24.90 → 21.00".
    QString wholeLabelOf(const till::ReportRow &row) const;

    ReportOutlets m_outlets;
    till::ReportGroup m_group;
    QString m_title;
    ReportScope &m_scope;
    ScopeBar *m_bar;
    std::vector<ActionButton *> m_outs; ///< what needs rows
    QWidget *m_inner = nullptr;
    Card *m_chartCard = nullptr;
    Card *m_rowsCard = nullptr;
    BarChart *m_chart = nullptr;
    ListPane *m_rows = nullptr;
    TextLabel *m_count = nullptr;
    MoneyLabel *m_total = nullptr;
    bool m_hasBars = true; ///< until the first answer says otherwise
    std::optional<till::SalesReport> m_report; ///< in sight
    int m_asked = 0; ///< only the newest answer is shown
};

} // namespace countertop::ui

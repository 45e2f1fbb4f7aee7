#pragma once

#include "core/domain/shift/shiftfigures.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/report/reportdesk.h"
#include "ui/shell/section.h"

#include <functional>
#include <vector>

class QGridLayout;

namespace countertop::ui {

class BarChart;
class Chip;
class DayShiftList;
class FigureCard;
class ListPane;
class SetAsideList;
class TextLabel;

/// Today at this till: key figures, sales by hour and person, the shifts with their drawers, lines
/// taken off, unknown scans, and what waits for a person.
class TodaySection final : public Section
{
    Q_OBJECT

public:
    explicit TodaySection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;

private:
    void build();
    QWidget *buildFigures();
    QWidget *buildLists();
    void readShift();
    void readReports();
    void showTotal(FigureCard &card,
                   const Result<till::SalesReport> &report,
                   const std::function<QString(int)> &countWords);
    void readPeople(BusinessDay day, till::ReportGroup group, ListPane *pane);
    void readApprovals(BusinessDay day);
    void readScans();
    void showFigures(const ShiftFigures &figures);
    void showNoShift();
    void showDifference(const till::DayShifts &shifts);
    BusinessDay today() const;
    QString clockText(Instant at) const;

    /// Cards in a grid of as many columns as the room has.
    struct Cards
    {
        struct Place
        {
            QWidget *card;
            int span;
        };
        void add(QWidget *card, int span = 1) { places.push_back({ card, span }); }
        void setColumns(int columns);

        QGridLayout *grid = nullptr;
        std::vector<Place> places = {};
        int columnCount = 0;
    };
    void fit();

    Cards m_figures;
    Cards m_lists;
    TextLabel *m_day = nullptr;
    Chip *m_shift = nullptr;
    Chip *m_unsent = nullptr;
    FigureCard *m_sales = nullptr;
    FigureCard *m_cash = nullptr;
    FigureCard *m_difference = nullptr;
    FigureCard *m_noSales = nullptr;
    FigureCard *m_voids = nullptr;
    FigureCard *m_discounts = nullptr;
    BarChart *m_hours = nullptr;
    ListPane *m_people = nullptr;
    ListPane *m_voided = nullptr;
    ListPane *m_discounted = nullptr;
    ListPane *m_approvals = nullptr;
    ListPane *m_scans = nullptr;
    DayShiftList *m_shifts = nullptr;
    SetAsideList *m_setAside = nullptr;
};

} // namespace countertop::ui

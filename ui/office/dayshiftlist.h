#pragma once

#include "core/till/report/reportdesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/frame.h"

namespace countertop::ui {

class ListPane;

/// The shifts of a day: who had the drawer, from when to when, what should have lain in it, what
/// was counted. Enter on a closed one opens its figures.
class DayShiftList final : public QWidget
{
    Q_OBJECT

public:
    explicit DayShiftList(Frame &frame, QWidget *parent = nullptr);

    void read(BusinessDay day);

signals:
    /// The shifts are read: the sum of their differences is known.
    void found(const countertop::till::DayShifts &shifts);

private:
    void show(const till::DayShifts &shifts);
    void open(int row);
    PickRow rowOf(const till::DayShift &row) const;
    QString clockText(Instant at) const;

    Frame &m_frame;
    ListPane *m_list;
    BusinessDay m_day;
    std::vector<till::DayShift> m_shifts;
};

} // namespace countertop::ui

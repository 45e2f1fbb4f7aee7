#pragma once

#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

class QStackedWidget;

namespace countertop {
struct Shift;
} // namespace countertop

namespace countertop::ui {

class AmountField;
class CashCounter;
class MoneyLabel;
class SegmentedControl;
class TextLabel;

/// Opens the shift with the float in the drawer, counted by coin and note or typed as one sum
/// (CT-73). Shows the business date that the shift is going to have.
class OpenShiftPage final : public DialogPage
{
    Q_OBJECT

public:
    explicit OpenShiftPage(Frame &frame);

signals:
    void opened(const countertop::Shift &shift);

private:
    QWidget *buildCount();
    QWidget *buildSum();
    void showWay(int way);
    void showKey(int way);
    void refresh();
    void openNow();
    void showProblem(const QString &sentence);

    Frame &m_frame;
    SegmentedControl *m_ways;
    QStackedWidget *m_body;
    CashCounter *m_counter = nullptr;
    AmountField *m_sum = nullptr;
    MoneyLabel *m_total;
    TextLabel *m_problem;
};

} // namespace countertop::ui

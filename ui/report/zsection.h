#pragma once

#include "core/till/shift/shiftdesk.h"
#include "ui/shell/section.h"

#include <vector>

namespace countertop::ui {

class ActionButton;
class ListPane;

/// The closed shifts with their Z: looked at, printed once more.
class ZSection final : public Section
{
    Q_OBJECT

public:
    explicit ZSection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;

private:
    void read();
    void show(int row);
    void printMarked();

    ListPane *m_list;
    ActionButton *m_print;
    std::vector<till::ClosedShift> m_closed;
};

} // namespace countertop::ui

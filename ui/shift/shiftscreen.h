#pragma once

#include "core/domain/shift/shiftfigures.h"
#include "ui/shell/screen.h"

#include <memory>
#include <vector>

class QStackedWidget;

namespace countertop::ui {

class ActionButton;
class CloseShiftView;
class FigureTable;
class ShiftActions;
class StepStrip;
class TextLabel;

/// The drawer's day: what the open shift came to, cash in and out, the count, Z, closed shifts.
class ShiftScreen final : public Screen
{
    Q_OBJECT

public:
    explicit ShiftScreen(Frame &frame, QWidget *parent = nullptr);
    ~ShiftScreen() override;

    void opened() override;
    bool perform(Action action) override;
    KeyContext keyContext() const override { return KeyContext::Shift; }

private:
    enum class View { NoneOpen, Open, Closing, Closed };

    QWidget *buildHead();
    QWidget *buildOverview();
    QWidget *buildActions();
    QWidget *buildNoneOpen();
    void show(View view);
    void fit();
    void refresh();
    void readFigures();
    void refreshRights();
    void showClosed(const ShiftFigures &figures);
    void openReceipts(const QString &key, const QString &name);
    bool maySeeDrawer() const;
    QString openedText(const Shift &shift) const;

    std::unique_ptr<ShiftActions> m_actions;
    View m_view = View::NoneOpen;
    TextLabel *m_title = nullptr;
    TextLabel *m_facts = nullptr;
    StepStrip *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    FigureTable *m_figures = nullptr;
    QWidget *m_openActions = nullptr;
    QWidget *m_closedActions = nullptr;
    ActionButton *m_open = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_uncounted = nullptr;
    ActionButton *m_move = nullptr;
    ActionButton *m_drawer = nullptr;
    ActionButton *m_printX = nullptr;
    CloseShiftView *m_closing = nullptr;
    std::optional<ShiftId> m_shown; ///< the shift whose figures are in sight
};

} // namespace countertop::ui

#pragma once

#include "core/domain/people/approval.h"
#include "core/domain/shift/shiftrules.h"
#include "ui/shell/frame.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QComboBox;
class QStackedWidget;

namespace countertop::ui {

class ActionButton;
class CashCounter;
class MoneyLabel;
class TextLabel;

/// Closing a shift: count by coin and note, then check the difference (CT-75). Until the count is
/// final nothing here knows what is expected; after it the count cannot be changed.
class CloseShiftView final : public QWidget
{
    Q_OBJECT

public:
    explicit CloseShiftView(Frame &frame, QWidget *parent = nullptr);

    /// An empty count.
    void begin();
    /// Seen again after something else: a count that something was sold after starts anew, and so
    /// does one that somebody else made.
    void resume();
    /// Alt+Enter: makes the count final, then closes.
    void confirm();
    bool isCounting() const { return !m_figures.has_value(); }
    QWidget *firstField() const;

signals:
    /// The step that is done now: 0 count, 1 check.
    void stepChanged(int step);
    void laterWanted();
    void drawerWanted();

private:
    QWidget *buildCountSide();
    QWidget *buildPadSide();
    QWidget *buildCheckSide();
    QBoxLayout *addAmount(const QString &word, MoneyLabel *&label, TypeStep step, QWidget *side);
    /// Where window and letters leave little room, the pad and the filled button stay.
    void fit();
    void say(TextLabel &place, const QString &sentence);
    void confirmCount();
    /// What was counted before in this shift, for whom that is no news.
    void tellEarlierCount();
    QString earlierText(const DrawerCounted &count) const;
    BlindCount blind() const;
    /// Empties what the check showed: a count that is over leaves nothing to be read out.
    void forget();
    void showCheck(const ShiftFigures &figures);
    void closeNow();
    void refresh();
    void showProblem(const QString &sentence);
    QString verdictOf(const ShiftFigures &figures) const;
    void closeWith(const QString &reason, const std::optional<Approval> &approval);

    Frame &m_frame;
    CashCounter *m_counter = nullptr;
    QWidget *m_blind = nullptr;
    TextLabel *m_earlier = nullptr;
    MoneyLabel *m_counted = nullptr;
    TextLabel *m_markedSubject = nullptr;
    TextLabel *m_markedPieces = nullptr;
    TextLabel *m_countProblem = nullptr;
    QStackedWidget *m_sides = nullptr;
    std::array<ActionButton *, 2> m_moves{}; ///< to the row before and after
    ActionButton *m_confirm = nullptr;
    std::array<QBoxLayout *, 2> m_amounts{}; ///< a word and its amount
    MoneyLabel *m_expected = nullptr;
    MoneyLabel *m_difference = nullptr;
    TextLabel *m_verdict = nullptr;
    TextLabel *m_reasonWord = nullptr;
    QComboBox *m_reason = nullptr;
    TextLabel *m_checkProblem = nullptr;
    ActionButton *m_close = nullptr;
    std::optional<PersonId> m_person; ///< who counts
    std::optional<ShiftFigures> m_figures; ///< with the final count; empty while it is counted
    bool m_isAsking = false;
};

} // namespace countertop::ui

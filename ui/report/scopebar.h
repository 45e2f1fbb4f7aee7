#pragma once

#include "core/base/businessday.h"
#include "core/domain/people/person.h"
#include "ui/shell/frame.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;

namespace countertop::ui {

class ActionButton;
class SegmentedControl;
class TextLabel;
class WrappingRow;

/// What the reports are about, shared by all of them: days, a person, a till.
struct ReportScope
{
    int choice = 0; ///< the segment that stands for the days
    BusinessDay from;
    BusinessDay to;
    std::optional<PersonRef> person; ///< empty: everybody
    std::optional<int> till; ///< empty: all
};

/// Chooses what a report is about: a range of days by word or typed, a person, a till.
class ScopeBar final : public QWidget
{
    Q_OBJECT

public:
    ScopeBar(Frame &frame, ReportScope &scope, QWidget *parent = nullptr);

    /// Shown now: today may be another day, and other people may work here. Tells `changed`.
    void begin();
    /// As many days earlier (-1) or later (1) as are shown now. Tells `changed`.
    void step(int direction);

signals:
    void changed();

private:
    WrappingRow *buildDays();
    ActionButton *addStep(const char *icon, const QString &word, WrappingRow *row);
    WrappingRow *buildFields();
    BusinessDay today() const;
    void choosePeriod(int choice);
    void showPeriod();
    void takeDays();
    void readPeople();
    void readTills();
    void choosePerson(int index);
    void chooseTill(int index);

    Frame &m_frame;
    ReportScope &m_scope;
    SegmentedControl *m_choices = nullptr;
    ActionButton *m_earlier = nullptr;
    ActionButton *m_later = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    TextLabel *m_problem = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_till = nullptr;
    std::vector<PersonRef> m_people; ///< as listed after the first entry
    std::vector<int> m_tills;
};

} // namespace countertop::ui

#include "ui/report/scopebar.h"

#include "core/base/clock.h"
#include "core/domain/settings/settings.h"
#include "core/till/people/peopledesk.h"
#include "core/till/report/reportdesk.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

enum Choice { Today, Yesterday, SevenDays, ThisMonth, OtherDays };

/// Puts *entries* below the one for all and marks the place of *chosen*, -1 for all.
void fillBox(QComboBox *box, const QString &all, const QStringList &entries, qsizetype chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all);
    box->addItems(entries);
    box->setCurrentIndex(static_cast<int>(chosen) + 1);
}

} // namespace

ScopeBar::ScopeBar(Frame &frame, ReportScope &scope, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_scope(scope)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::n2);
    column->addLayout(buildDays());
    column->addLayout(buildFields());
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, this);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_choices, &SegmentedControl::chosen, this, &ScopeBar::choosePeriod);
    connect(m_from, &QLineEdit::editingFinished, this, &ScopeBar::takeDays);
    connect(m_to, &QLineEdit::editingFinished, this, &ScopeBar::takeDays);
    connect(m_person, &QComboBox::currentIndexChanged, this, &ScopeBar::choosePerson);
    connect(m_till, &QComboBox::currentIndexChanged, this, &ScopeBar::chooseTill);
}

WrappingRow *ScopeBar::buildDays()
{
    auto *row = new WrappingRow;
    m_choices = new SegmentedControl(tr("Period"), this);
    for (const QString &word :
         { tr("Today"), tr("Yesterday"), tr("7 days"), tr("This month"), tr("Days") }) {
        m_choices->addSegment(word);
    }
    row->setSpacing(space::n3);
    row->addWidget(m_choices);
    m_earlier = addStep("chevron-left", tr("Earlier"), row);
    m_later = addStep("chevron-right", tr("Later"), row);
    row->addStretch();
    connect(m_earlier, &ActionButton::clicked, this, [this] { step(-1); });
    connect(m_later, &ActionButton::clicked, this, [this] { step(1); });
    return row;
}

ActionButton *ScopeBar::addStep(const char *icon, const QString &word, WrappingRow *row)
{
    auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, this);
    button->setButtonSize(ButtonSize::Small);
    button->setVariant(ButtonVariant::Quiet);
    row->addWidget(button);
    return button;
}

WrappingRow *ScopeBar::buildFields()
{
    auto *row = new WrappingRow;
    row->setSpacing(space::n3);
    const auto place = [row](QWidget *field, const QString &word) {
        field->setAccessibleName(word);
        field->setToolTip(word);
        row->addWidget(field, 1);
    };
    const auto day = [this, &place](const QString &word) {
        auto *edit = new QLineEdit(this);
        edit->setLayoutDirection(Qt::LeftToRight);
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00"))
                              + space::n8);
        place(edit, word);
        return edit;
    };
    const auto box = [this, &place](const QString &word) {
        auto *made = new QComboBox(this);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents); // names come later
        place(made, word);
        return made;
    };
    m_from = day(tr("From day, year-month-day"));
    m_to = day(tr("To day, year-month-day"));
    m_person = box(tr("Person who sold"));
    m_till = box(tr("Till that sold"));
    return row;
}

void ScopeBar::begin()
{
    readPeople();
    readTills();
    if (m_scope.choice != OtherDays) {
        choosePeriod(m_scope.choice); // today may be another day by now
        return;
    }
    showPeriod();
    emit changed();
}

BusinessDay ScopeBar::today() const
{
    const Settings &settings = m_frame.flow.settings();
    return BusinessDay::of(m_frame.desks.clock.now(),
                           settings.storeZone(),
                           static_cast<int>(settings.number(setting::dayEndHour)));
}

void ScopeBar::choosePeriod(int choice)
{
    const QDate day = today().date();
    m_scope.choice = choice;
    switch (choice) {
    case Today:
        m_scope.from = m_scope.to = BusinessDay(day);
        break;
    case Yesterday:
        m_scope.from = m_scope.to = BusinessDay(day.addDays(-1));
        break;
    case SevenDays:
        m_scope.from = BusinessDay(day.addDays(-6));
        m_scope.to = BusinessDay(day);
        break;
    case ThisMonth:
        m_scope.from = BusinessDay(QDate(day.year(), day.month(), 1));
        m_scope.to = BusinessDay(day);
        break;
    default: // the days as they stand, to be changed in the fields
        m_from->setFocus();
        break;
    }
    showPeriod();
    emit changed();
}

void ScopeBar::step(int direction)
{
    const QDate day = today().date();
    const qint64 days = m_scope.from.date().daysTo(m_scope.to.date()) + 1;
    m_scope.from = BusinessDay(m_scope.from.date().addDays(direction * days));
    m_scope.to = BusinessDay(m_scope.to.date().addDays(direction * days));
    const bool isOneDay = days == 1;
    m_scope.choice = isOneDay && m_scope.to.date() == day  ? Today
        : isOneDay && m_scope.to.date() == day.addDays(-1) ? Yesterday
                                                           : OtherDays;
    showPeriod();
    emit changed();
}

void ScopeBar::showPeriod()
{
    const bool isUpToToday = m_scope.to.date() >= today().date();
    m_later->setEnabled(!isUpToToday);
    m_later->setToolTip(isUpToToday ? tr("Nothing is later than today") : QString());
    m_choices->setCurrent(m_scope.choice);
    m_from->setText(m_scope.from.toText());
    m_to->setText(m_scope.to.toText());
    m_problem->hide();
}

void ScopeBar::takeDays()
{
    if (m_from->text() == m_scope.from.toText() && m_to->text() == m_scope.to.toText()) {
        return;
    }
    const BusinessDay from = BusinessDay::fromText(m_from->text().trimmed());
    const BusinessDay to = BusinessDay::fromText(m_to->text().trimmed());
    const bool isRange = from.isValid() && to.isValid() && from.date() <= to.date();
    m_problem->setText(tr("Write days as year-month-day, the earlier one first."));
    m_problem->setVisible(!isRange);
    if (isRange) {
        m_scope.choice = OtherDays;
        m_scope.from = from;
        m_scope.to = to;
        showPeriod();
        emit changed();
    }
}

void ScopeBar::readPeople()
{
    using People = Result<std::vector<till::PersonTile>>;
    m_frame.desks.people.people().then(this, [this](const People &people) {
        m_people.clear();
        if (people) {
            for (const till::PersonTile &tile : *people) {
                m_people.push_back({ tile.person.id, tile.person.name });
            }
        }
        const auto isChosen = [this](const PersonRef &person) {
            return m_scope.person && m_scope.person->id == person.id;
        };
        if (m_scope.person && std::none_of(m_people.begin(), m_people.end(), isChosen)) {
            m_people.push_back(*m_scope.person); // left the shop meanwhile
        }
        QStringList names;
        for (const PersonRef &person : m_people) {
            names << person.name;
        }
        const auto chosen = std::find_if(m_people.begin(), m_people.end(), isChosen);
        fillBox(m_person,
                tr("Everybody"),
                names,
                chosen == m_people.end() ? -1 : chosen - m_people.begin());
    });
}

void ScopeBar::readTills()
{
    m_frame.desks.report.tills().then(this, [this](const Result<std::vector<int>> &tills) {
        m_tills = tills ? *tills : std::vector<int>();
        QStringList names;
        for (const int till : m_tills) {
            names << tr("Till %1").arg(till);
        }
        const auto chosen = std::find(m_tills.begin(), m_tills.end(), m_scope.till.value_or(0));
        fillBox(m_till,
                tr("All tills"),
                names,
                chosen == m_tills.end() ? -1 : chosen - m_tills.begin());
    });
}

void ScopeBar::choosePerson(int index)
{
    m_scope.person = index > 0 ? std::optional(m_people.at(static_cast<std::size_t>(index - 1)))
                               : std::nullopt;
    emit changed();
}

void ScopeBar::chooseTill(int index)
{
    m_scope.till
        = index > 0 ? std::optional(m_tills.at(static_cast<std::size_t>(index - 1))) : std::nullopt;
    emit changed();
}

} // namespace countertop::ui

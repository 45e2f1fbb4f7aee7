#include "ui/pages/listpane.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

ListPane::ListPane(const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_list(new TableList(words.subject, this))
    , m_model(new PickModel(words.headers, words.numbersFrom, this))
    , m_empty(new EmptyState(words.emptyIcon, words.emptySentence, words.emptyFact, this))
    , m_problem(new EmptyState(
          Icon(QStringLiteral("triangle-alert")), tr("This cannot be shown now"), {}, this))
    , m_reading(new TextLabel(
          tr("Reading …"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_list->setModel(m_model);
    m_reading->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_problem);
    m_stack->addWidget(m_reading);
    connect(
        m_problem->setAction(tr("Try again")), &ActionButton::clicked, this, &ListPane::retried);
    connect(m_list, &TableList::opened, this, [this](const QModelIndex &index) {
        emit opened(index.row());
    });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &index) { emit markedChanged(index.row()); });
    showReading();
}

void ListPane::showReading()
{
    if (m_stack->currentWidget() != m_list) { // rows stay in sight while they are read again
        m_stack->setCurrentWidget(m_reading);
    }
}

void ListPane::setRows(std::vector<PickRow> rows)
{
    const int marked = std::max(0, markedRow());
    const int count = static_cast<int>(rows.size());
    const bool hadFocus = m_list->hasFocus();
    m_model->setRows(std::move(rows));
    m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    if (count > 0) {
        mark(std::min(marked, count - 1));
        if (hadFocus) {
            m_list->setFocus();
        }
    }
}

void ListPane::showProblem(const QString &sentence)
{
    m_problem->setFact(sentence);
    m_stack->setCurrentWidget(m_problem);
}

void ListPane::setEmptySentence(const QString &sentence)
{
    m_empty->setSentence(sentence);
}

void ListPane::setEmptyFact(const QString &fact)
{
    m_empty->setFact(fact);
}

ActionButton *ListPane::setEmptyAction(const QString &word)
{
    return m_empty->setAction(word);
}

int ListPane::markedRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ListPane::mark(int row)
{
    m_list->selectRow(row);
}

int ListPane::rowCount() const
{
    return m_model->rowCount();
}

} // namespace countertop::ui

#pragma once

#include "ui/pages/pickpage.h"

#include <QWidget>

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class EmptyState;
class TableList;
class TextLabel;

/// A list of rows with all that may stand in its place: what is being read, nothing yet, and why
/// it cannot be read.
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString subject; ///< what the rows are, for the accessible name
        QStringList headers;
        int numbersFrom = 1;
        Icon emptyIcon;
        QString emptySentence;
        QString emptyFact;
    };

    explicit ListPane(const Words &words, QWidget *parent = nullptr);

    void showReading();
    void setRows(std::vector<PickRow> rows);
    void showProblem(const QString &sentence);
    void setEmptySentence(const QString &sentence);
    void setEmptyFact(const QString &fact);
    /// One thing to do where nothing is yet.
    ActionButton *setEmptyAction(const QString &word);

    /// -1 for none.
    int markedRow() const;
    void mark(int row);
    TableList *list() const { return m_list; }
    int rowCount() const;

signals:
    /// Enter or a touch on the marked row.
    void opened(int row);
    void markedChanged(int row);
    /// A person wants it read again after a problem.
    void retried();

private:
    QStackedWidget *m_stack;
    TableList *m_list;
    PickModel *m_model;
    EmptyState *m_empty;
    EmptyState *m_problem;
    TextLabel *m_reading;
};

} // namespace countertop::ui

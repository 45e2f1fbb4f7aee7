#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/dialogpage.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace countertop::ui {

class EmptyState;
class SearchField;
class TableList;

/// A row to pick: texts by column, with a muted line below the first.
struct PickRow
{
    QStringList cells;
    QString below;
    std::optional<ChipFace> chip; ///< in place of the last column's text
};

/// Rows of text for a list to pick from.
class PickModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// *numbersFrom*: columns from there on are numbers, at the right.
    PickModel(QStringList headers, int numbersFrom, QObject *parent);

    void setRows(std::vector<PickRow> rows);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    int m_numbersFrom;
    std::vector<PickRow> m_rows;
    bool m_hasChips = false;
};

/// A list to pick one row from, with a search field where *searches* is set: find, recall,
/// customers, variants, receipts.
class PickPage final : public DialogPage
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString subject;
        QStringList headers;
        int numbersFrom = 1;
        QString primary; ///< word of the button that picks
        QString searchHint; ///< empty: no search field
        QString text; ///< first words of the search
        QString emptySentence;
        QString emptyFact;
    };

    explicit PickPage(const Question &question);

    void setRows(std::vector<PickRow> rows);
    /// Why there are no rows, in their place.
    void showProblem(const QString &sentence);
    QString searchText() const;
    int markedRow() const;
    /// What was scanned becomes the search.
    bool takeScan(const QString &code) override;

signals:
    /// Answered by setRows; Enter waits for it. Connect *picked* before.
    void searched(const QString &text);
    void picked(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pickMarked();

    SearchField *m_search = nullptr;
    TableList *m_list;
    PickModel *m_model;
    EmptyState *m_empty;
    QString m_emptySentence;
    QString m_emptyFact;
    bool m_isSearching = false; ///< the rows in sight answer other words
    bool m_picksWhenFound = false; ///< Enter came before the rows
};

} // namespace countertop::ui

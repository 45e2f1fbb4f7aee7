#include "ui/pages/pickpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tablelist.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace countertop::ui {

PickModel::PickModel(QStringList headers, int numbersFrom, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers))
    , m_numbersFrom(numbersFrom)
{
}

void PickModel::setRows(std::vector<PickRow> rows)
{
    beginResetModel();
    m_hasChips = std::any_of(
        rows.begin(), rows.end(), [](const PickRow &row) { return row.chip.has_value(); });
    m_rows = std::move(rows);
    endResetModel();
}

int PickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PickModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const PickRow &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool isLast = index.column() == columnCount() - 1;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: // the whole name, where there is no room for it
        return isLast && row.chip ? row.chip->word : row.cells.value(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>(
            (index.column() >= m_numbersFrom ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SubTextRole:
        return index.column() == 0 && !row.below.isEmpty() ? QVariant(row.below) : QVariant();
    case BoldRole:
        return index.column() == 0;
    case ChipRole:
        return isLast && row.chip ? QVariant::fromValue(*row.chip) : QVariant();
    default:
        return {};
    }
}

QVariant PickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isOverChips = m_hasChips && section == columnCount() - 1;
        const bool isNumber = section >= m_numbersFrom && !isOverChips;
        return QVariant::fromValue<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                        | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

PickPage::PickPage(const Question &question)
    : DialogPage(question.title, question.subject)
    , m_list(new TableList(question.title, this))
    , m_model(new PickModel(question.headers, question.numbersFrom, this))
    , m_empty(new EmptyState(
          Icon(QStringLiteral("search")), question.emptySentence, question.emptyFact, this))
    , m_emptySentence(question.emptySentence)
    , m_emptyFact(question.emptyFact)
{
    if (!question.searchHint.isEmpty()) {
        m_search = new SearchField(question.title, question.searchHint, this);
        m_search->setText(question.text);
        body()->addWidget(m_search);
        connect(m_search, &SearchField::searched, this, [this](const QString &words) {
            m_isSearching = true;
            m_picksWhenFound = false;
            emit searched(words);
        });
        m_search->edit()->installEventFilter(this);
        setFirstFocus(m_search->edit());
    } else {
        setFirstFocus(m_list);
    }
    m_list->setModel(m_model);
    m_list->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 6);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_list, &TableList::opened, this, [this](const QModelIndex &index) {
        emit picked(index.row());
    });
    connect(setPrimary(question.primary), &ActionButton::clicked, this, &PickPage::pickMarked);
    primary()->setEnabled(false); // until there is something to pick
}

void PickPage::setRows(std::vector<PickRow> rows)
{
    m_isSearching = false;
    m_empty->setSentence(m_emptySentence); // a problem may have stood there
    m_empty->setFact(m_emptyFact);
    const bool isEmpty = rows.empty();
    m_model->setRows(std::move(rows));
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    primary()->setEnabled(!isEmpty);
    if (!isEmpty) {
        m_list->selectRow(0);
    }
    if (!isEmpty && m_search == nullptr && isVisible()) {
        m_list->setFocus(); // the rows came after the page: Enter picks the marked one
    }
    if (std::exchange(m_picksWhenFound, false)) {
        pickMarked();
    }
}

void PickPage::showProblem(const QString &sentence)
{
    setRows({});
    m_empty->setSentence(tr("This cannot be shown now"));
    m_empty->setFact(sentence);
}

QString PickPage::searchText() const
{
    return m_search == nullptr ? QString() : m_search->text();
}

bool PickPage::takeScan(const QString &code)
{
    if (m_search == nullptr) {
        return false;
    }
    m_search->setText(code);
    return true;
}

int PickPage::markedRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

bool PickPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, key);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            pickMarked();
            return true;
        }
    }
    return DialogPage::eventFilter(watched, event);
}

void PickPage::pickMarked()
{
    if (m_isSearching) {
        m_picksWhenFound = true; // what is in sight belongs to other words
        return;
    }
    if (markedRow() >= 0) {
        emit picked(markedRow());
    }
}

} // namespace countertop::ui

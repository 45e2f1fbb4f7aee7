// The rows of a ticket as views ask for them; declared in ticketlines.h.

#include "ui/widgets/ticketlines.h"

namespace countertop::ui {

using namespace Qt::StringLiterals;

QString LineRow::spoken() const
{
    QStringList parts{ quantity + u' ' + name, total };
    if (chip) {
        parts << chip->word;
    }
    for (const SubRow &row : subRows) {
        parts << row.text;
    }
    return parts.join(u", "_s);
}

void LineRowModel::setRows(const QList<LineRow> &rows)
{
    const int before = static_cast<int>(m_rows.size());
    const int after = static_cast<int>(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.remove(after, before - after);
        endRemoveRows();
    }
    const QList<LineRow> old = m_rows;
    for (int i = 0; i < old.size(); ++i) {
        if (!(old.at(i) == rows.at(i))) {
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    }
}

int LineRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineRowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LineRow &row = m_rows.at(index.row());
    switch (role) { // roles of Qt's and ours
    case LineRole:
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.spoken();
    default:
        return {};
    }
}

} // namespace countertop::ui

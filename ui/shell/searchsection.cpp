#include "ui/shell/searchsection.h"

#include "ui/widgets/entryline.h"

#include <QLineEdit>

namespace countertop::ui {

SearchField *SearchSection::makeSearch(const QString &subject, const QString &hint, QWidget *parent)
{
    m_search = new SearchField(subject, hint, parent);
    m_search->setKey(frame().keys.keysOf(Action::Find).value(0));
    connect(m_search, &SearchField::searched, this, [this] { read(); });
    return m_search;
}

QString SearchSection::searchText() const
{
    return m_search->text();
}

void SearchSection::focusSearch()
{
    m_search->edit()->setFocus();
}

bool SearchSection::perform(Action action)
{
    if (action != Action::Find) {
        return false;
    }
    focusSearch();
    m_search->edit()->selectAll();
    return true;
}

bool SearchSection::takeScan(const Scan &scan)
{
    m_search->setText(scan.code);
    read();
    return true;
}

} // namespace countertop::ui

#include "ui/catalog/categorypage.h"

#include "core/base/idsource.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/formpage.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tablelist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

CategoryListPage::CategoryListPage(Frame &frame)
    : DialogPage(tr("Categories"))
    , m_frame(frame)
    , m_list(new ListPane({ tr("Categories"),
                            { tr("Category"), tr("State") },
                            2,
                            Icon(QStringLiteral("layers")),
                            tr("No category yet"),
                            tr("Products without one are found by search.") },
                          this))
{
    m_list->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 8);
    body()->addWidget(m_list, 1);
    setFirstFocus(m_list->list());
    connect(setPrimary(tr("New category"), QKeySequence()), &ActionButton::clicked, this, [this] {
        Category category;
        category.id = m_frame.desks.ids.make<CategoryId>();
        category.isTilePage = true;
        edit(category);
    });
    connect(m_list, &ListPane::opened, this, [this](int row) {
        edit(m_categories.at(static_cast<std::size_t>(row)));
    });
    connect(m_list, &ListPane::retried, this, &CategoryListPage::read);
    read();
}

void CategoryListPage::read()
{
    m_frame.desks.catalog.categories().then(
        this, [this](const Result<std::vector<Category>> &categories) {
            if (!categories) {
                m_list->showProblem(deskProblem(categories.error()));
                return;
            }
            m_categories = *categories;
            std::vector<PickRow> rows;
            for (const Category &category : m_categories) {
                const auto parent = std::find_if(
                    m_categories.begin(), m_categories.end(), [&category](const Category &other) {
                        return category.parent == other.id;
                    });
                rows.push_back(
                    { { category.name, {} },
                      parent == m_categories.end() ? QString() : tr("in %1").arg(parent->name),
                      category.isActive
                          ? ChipFace{ Tone::Success, Icon(QStringLiteral("check")), tr("In use") }
                          : ChipFace{
                              Tone::Neutral, Icon(QStringLiteral("eye-off")), tr("Off") } });
            }
            m_list->setRows(std::move(rows));
        });
}

void CategoryListPage::edit(const Category &category)
{
    auto *page = new FormPage(category.name.isEmpty() ? tr("New category") : tr("Category"),
                              category.name,
                              tr("Save category"));
    auto *name = page->addText(tr("Name"), category.name);
    QStringList parents{ tr("None: at the top") };
    int current = 0;
    for (const Category &other : m_categories) {
        parents << other.name;
        if (category.parent == other.id) {
            current = static_cast<int>(parents.size()) - 1;
        }
    }
    auto *parent = page->addChoice(tr("Stands in"), parents, current);
    auto *isTilePage = page->addCheck(tr("A page of tiles at the counter"), category.isTilePage);
    auto *isActive = page->addCheck(tr("In use"), category.isActive);
    connect(
        page, &FormPage::stored, this, [this, page, name, parent, isTilePage, isActive, category] {
            Category changedCategory = category;
            changedCategory.name = name->text().trimmed();
            changedCategory.isTilePage = isTilePage->isChecked();
            changedCategory.isActive = isActive->isChecked();
            changedCategory.parent.reset();
            if (parent->currentIndex() > 0) {
                changedCategory.parent
                    = m_categories.at(static_cast<std::size_t>(parent->currentIndex() - 1)).id;
            }
            till::CatalogChange change;
            change.category = changedCategory;
            page->setWaiting(true);
            m_frame.desks.catalog.change(change, *m_frame.flow.session())
                .then(page, [this, page](const Result<void> &stored) {
                    page->setWaiting(false);
                    if (!stored) {
                        page->showProblem(deskProblem(stored.error()));
                        m_frame.sounds.play(Sound::Refused);
                        return;
                    }
                    page->setStored();
                    m_frame.dialog.back();
                    read();
                    emit changed();
                });
        });
    m_frame.dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui

#pragma once

#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/searchsection.h"

#include <vector>

class QComboBox;

namespace countertop::till {
class Exporter;
class ImportDesk;
} // namespace countertop::till

namespace countertop::ui {

class ActionButton;
class ListPane;

/// What the shop sells: found by words and category, changed, made, imported from files.
class CatalogSection final : public SearchSection
{
    Q_OBJECT

public:
    CatalogSection(Frame &frame,
                   till::ImportDesk &imports,
                   till::Exporter &exporter,
                   QWidget *parent = nullptr);

    void opened() override;

protected:
    void read() override;

private:
    QWidget *buildHead();
    void readCategories();
    void show(const std::vector<till::SellableProduct> &products);
    void showCategories();
    void edit(const Product &product);
    void editMarked(int row);
    void makeProduct();
    void editCategories();
    void openImport();
    void openExport();
    PickRow rowOf(const till::SellableProduct &sellable) const;

    till::ImportDesk &m_imports;
    till::Exporter &m_exporter;
    QComboBox *m_category = nullptr;
    ActionButton *m_import = nullptr;
    ListPane *m_list = nullptr;
    std::vector<till::SellableProduct> m_products;
    std::vector<Category> m_categories;
    std::vector<TaxClass> m_taxClasses;
    int m_asked = 0; ///< only the newest answer is shown
};

} // namespace countertop::ui

#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <vector>

namespace countertop::ui {

class ListPane;

/// The variants of a product: each is a product of its own with its codes, price and stock.
class VariantListPage final : public DialogPage
{
    Q_OBJECT

public:
    VariantListPage(Frame &frame,
                    Product parent,
                    std::vector<Category> categories,
                    std::vector<TaxClass> taxClasses);

private:
    void read();
    void make();
    void edit(const Product &variant);

    Frame &m_frame;
    Product m_parent;
    std::vector<Category> m_categories;
    std::vector<TaxClass> m_taxClasses;
    std::vector<Product> m_variants;
    ListPane *m_list;
};

} // namespace countertop::ui

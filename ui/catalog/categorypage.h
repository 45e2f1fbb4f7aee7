#pragma once

#include "core/domain/catalog/product.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <vector>

namespace countertop::ui {

class ListPane;

/// The categories of the shop; one is opened, changed or made on a page of the same dialog.
class CategoryListPage final : public DialogPage
{
    Q_OBJECT

public:
    explicit CategoryListPage(Frame &frame);

signals:
    void changed();

private:
    void read();
    void edit(const Category &category);

    Frame &m_frame;
    ListPane *m_list;
    std::vector<Category> m_categories;
};

} // namespace countertop::ui

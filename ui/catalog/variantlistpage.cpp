#include "ui/catalog/variantlistpage.h"

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/catalog/productpage.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/tablelist.h"

#include <QVBoxLayout>

namespace countertop::ui {

VariantListPage::VariantListPage(Frame &frame,
                                 Product parent,
                                 std::vector<Category> categories,
                                 std::vector<TaxClass> taxClasses)
    : DialogPage(tr("Variants"), parent.name)
    , m_frame(frame)
    , m_parent(std::move(parent))
    , m_categories(std::move(categories))
    , m_taxClasses(std::move(taxClasses))
    , m_list(new ListPane({ tr("Variants"),
                            { tr("Variant"), tr("Price") },
                            1,
                            Icon(QStringLiteral("layers")),
                            tr("No variant yet"),
                            tr("Until there is one, nothing of this product can be sold.") },
                          this))
{
    m_list->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 6);
    body()->addWidget(m_list, 1);
    setFirstFocus(m_list->list());
    connect(setPrimary(tr("New variant"), QKeySequence()),
            &ActionButton::clicked,
            this,
            &VariantListPage::make);
    connect(m_list, &ListPane::opened, this, [this](int row) {
        edit(m_variants.at(static_cast<std::size_t>(row)));
    });
    connect(m_list, &ListPane::retried, this, &VariantListPage::read);
    read();
}

void VariantListPage::read()
{
    using Found = Result<std::vector<till::SellableProduct>>;
    m_frame.desks.catalog.variants(m_parent.id).then(this, [this](const Found &variants) {
        if (!variants) {
            m_list->showProblem(deskProblem(variants.error()));
            return;
        }
        const QDate today
            = m_frame.flow.settings().storeZone().toLocal(m_frame.desks.clock.now()).date();
        m_variants.clear();
        std::vector<PickRow> rows;
        for (const till::SellableProduct &variant : *variants) {
            m_variants.push_back(variant.product);
            const std::optional<Money> price = priceOn(variant.product, today);
            rows.push_back({ { optionText(variant.product),
                               price ? moneyText(*price, m_frame.locale) : tr("none") },
                             variant.product.sku,
                             {} });
        }
        m_list->setRows(std::move(rows));
    });
}

void VariantListPage::make()
{
    Product variant = m_parent;
    variant.id = m_frame.desks.ids.make<ProductId>();
    variant.version = 0;
    variant.parent = m_parent.id;
    variant.hasVariants = false;
    variant.sku.clear();
    variant.plu.clear();
    variant.barcodes.clear();
    edit(variant);
}

void VariantListPage::edit(const Product &variant)
{
    auto *page = new ProductPage(m_frame, variant, m_categories, m_taxClasses);
    connect(page, &ProductPage::saved, this, [this] {
        m_frame.dialog.back();
        m_frame.sounds.play(Sound::Accepted);
        read();
    });
    m_frame.dialog.open(page, DialogWidth::Wide);
}

} // namespace countertop::ui

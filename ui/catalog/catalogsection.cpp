#include "ui/catalog/catalogsection.h"

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/domain/people/rights.h"
#include "ui/catalog/categorypage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/productpage.h"
#include "ui/pages/listpane.h"
#include "ui/people/actionrights.h"
#include "ui/report/exportpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int shownMost = 300; ///< more are found by words

} // namespace

CatalogSection::CatalogSection(Frame &frame,
                               till::ImportDesk &imports,
                               till::Exporter &exporter,
                               QWidget *parent)
    : SearchSection(frame, parent)
    , m_imports(imports)
    , m_exporter(exporter)
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead());
    m_list
        = new ListPane({ tr("Products"),
                         { tr("Product"), tr("Category"), tr("Price"), tr("On hand"), tr("State") },
                         2,
                         Icon(QStringLiteral("tag")),
                         tr("No product is found"),
                         tr("Type other words, or make a new product.") });
    // Where room is short the category is left to the filter above.
    m_list->list()->setColumnHidden(1, themeOf(this).choice().smallScreen);
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPane::opened, this, &CatalogSection::editMarked);
    connect(m_list, &ListPane::retried, this, &CatalogSection::read);
}

QWidget *CatalogSection::buildHead()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *top = new WrappingRow;
    top->setSpacing(space::n2);
    top->addWidget(new TextLabel(tr("Catalogue"), TypeStep::Title, Weight::Bold), 1);
    const auto add = [head, top](const char *icon, const QString &word) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, head);
        button->setButtonSize(ButtonSize::Small);
        top->addWidget(button);
        return button;
    };
    auto *categories = add("layers", tr("Categories"));
    m_import = add("upload", tr("Import"));
    auto *write = add("download", tr("Export"));
    auto *make = add("plus", tr("New product"));
    rows->addLayout(top);
    auto *filter = new QHBoxLayout;
    filter->setSpacing(space::n3);
    filter->addWidget(makeSearch(tr("Search products"), tr("Name, SKU or barcode"), head), 2);
    m_category = new QComboBox(head);
    m_category->setAccessibleName(tr("Category filter"));
    m_category->addItem(tr("All categories"));
    filter->addWidget(m_category, 1);
    rows->addLayout(filter);
    connect(categories, &ActionButton::clicked, this, &CatalogSection::editCategories);
    connect(m_import, &ActionButton::clicked, this, &CatalogSection::openImport);
    connect(write, &ActionButton::clicked, this, &CatalogSection::openExport);
    connect(make, &ActionButton::clicked, this, &CatalogSection::makeProduct);
    connect(m_category, &QComboBox::currentIndexChanged, this, &CatalogSection::read);
    return head;
}

void CatalogSection::opened()
{
    showDenial(*m_import, denial(frame(), rights::catalogImport), DenialShown::OnButton);
    readCategories();
    read();
    focusSearch();
}

void CatalogSection::readCategories()
{
    till::CatalogDesk &desk = frame().desks.catalog;
    desk.categories().then(this, [this](const Result<std::vector<Category>> &categories) {
        if (categories) {
            m_categories = *categories;
            showCategories();
        }
    });
    desk.taxClasses().then(this, [this](const Result<std::vector<TaxClass>> &classes) {
        if (classes) {
            m_taxClasses = *classes;
        }
    });
}

void CatalogSection::showCategories()
{
    const QSignalBlocker quiet(m_category);
    const int current = m_category->currentIndex();
    m_category->clear();
    m_category->addItem(tr("All categories"));
    for (const Category &category : m_categories) {
        m_category->addItem(category.name);
    }
    m_category->setCurrentIndex(std::clamp(current, 0, m_category->count() - 1));
}

void CatalogSection::read()
{
    const int index = m_category->currentIndex();
    std::optional<CategoryId> category;
    if (index > 0 && index <= static_cast<int>(m_categories.size())) {
        category = m_categories.at(static_cast<std::size_t>(index - 1)).id;
    }
    const int asked = ++m_asked;
    m_list->showReading();
    frame()
        .desks.catalog.browse(searchText(), category, 0, shownMost)
        .then(this, [this, asked](const Result<std::vector<till::SellableProduct>> &products) {
            if (asked != m_asked) {
                return;
            }
            if (products) {
                show(*products);
            } else {
                m_list->showProblem(deskProblem(products.error()));
            }
        });
}

PickRow CatalogSection::rowOf(const till::SellableProduct &sellable) const
{
    const Product &product = sellable.product;
    const QDate today
        = frame().flow.settings().storeZone().toLocal(frame().desks.clock.now()).date();
    const std::optional<Money> price = priceOn(product, today);
    const QString shownPrice = product.priceKind == PriceKind::Open ? tr("open")
        : price ? moneyText(*price, frame().locale)
                : tr("none");
    ChipFace state{ Tone::Success, Icon(QStringLiteral("circle-check")), tr("For sale") };
    if (!product.isActive) {
        state = { Tone::Neutral, Icon(QStringLiteral("eye-off")), tr("Not for sale") };
    } else if (!product.taxClass) {
        state = { Tone::Warning, Icon(QStringLiteral("triangle-alert")), tr("No tax class") };
    } else if (!price && product.priceKind == PriceKind::Fixed) {
        state = { Tone::Warning, Icon(QStringLiteral("triangle-alert")), tr("No price") };
    }
    return { { product.name,
               sellable.categoryName,
               shownPrice,
               sellable.onHand ? numberText(*sellable.onHand, frame().locale) : QString(),
               {} },
             product.sku,
             state };
}

void CatalogSection::show(const std::vector<till::SellableProduct> &products)
{
    m_products = products;
    std::vector<PickRow> rows;
    rows.reserve(products.size());
    for (const till::SellableProduct &product : products) {
        rows.push_back(rowOf(product));
    }
    m_list->setRows(std::move(rows));
}

void CatalogSection::editMarked(int row)
{
    if (row >= 0 && row < static_cast<int>(m_products.size())) {
        edit(m_products.at(static_cast<std::size_t>(row)).product);
    }
}

void CatalogSection::makeProduct()
{
    Product product;
    product.id = frame().desks.ids.make<ProductId>();
    const std::optional<TaxClassId> standard = frame().flow.settings().standardTaxClass();
    if (standard) {
        product.taxClass = *standard;
    }
    edit(product);
}

void CatalogSection::edit(const Product &product)
{
    auto *page = new ProductPage(frame(), product, m_categories, m_taxClasses);
    connect(page, &ProductPage::saved, this, [this] {
        frame().dialog.back();
        frame().sounds.play(Sound::Accepted);
        read();
    });
    frame().dialog.open(page, DialogWidth::Wide);
}

void CatalogSection::editCategories()
{
    auto *page = new CategoryListPage(frame());
    connect(page, &CategoryListPage::changed, this, [this] {
        readCategories();
        read();
    });
    frame().dialog.open(page, DialogWidth::Middle);
}

void CatalogSection::openImport()
{
    auto *page = new ImportPage(frame(), m_imports);
    connect(page, &ImportPage::imported, this, [this] {
        readCategories();
        read();
    });
    frame().dialog.open(page, DialogWidth::Wide);
}

void CatalogSection::openExport()
{
    frame().dialog.open(
        new ExportPage(frame(), m_exporter, till::ExportTable::Products, tr("Products")),
        DialogWidth::Middle);
}

} // namespace countertop::ui

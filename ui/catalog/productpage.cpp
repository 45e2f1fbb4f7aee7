#include "ui/catalog/productpage.h"

#include "core/domain/catalog/productcheck.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/catalog/barcoderows.h"
#include "ui/catalog/componentrows.h"
#include "ui/catalog/variantlistpage.h"
#include "ui/pages/typedmoney.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/moneytext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace countertop::ui {

namespace {

constexpr std::array units{ Unit::Piece, Unit::Kilogram, Unit::Litre, Unit::Metre, Unit::Hour };

} // namespace

ProductPage::ProductPage(Frame &frame,
                         Product product,
                         std::vector<Category> categories,
                         std::vector<TaxClass> taxClasses)
    : FormPage(product.name.isEmpty() ? tr("New product") : tr("Product"),
               product.name,
               tr("Save product"))
    , m_frame(frame)
    , m_product(std::move(product))
    , m_categories(std::move(categories))
    , m_taxClasses(std::move(taxClasses))
{
    setTakesScans(true);
    buildNames();
    buildPrice();
    buildCodes();
    buildVariants();
    buildFlags();
    connect(this, &FormPage::stored, this, &ProductPage::save);
}

QDate ProductPage::today() const
{
    return m_frame.flow.settings().storeZone().toLocal(m_frame.desks.clock.now()).date();
}

void ProductPage::buildNames()
{
    beginPair();
    m_name = addText(tr("Name"), m_product.name);
    m_sku = addText(tr("SKU"), m_product.sku);
    beginPair();
    QStringList names{ tr("No category") };
    int current = 0;
    for (const Category &category : m_categories) {
        names << category.name;
        if (m_product.category == category.id) {
            current = static_cast<int>(names.size()) - 1;
        }
    }
    m_category = addChoice(tr("Category"), names, current);
    QStringList taxes{ tr("None – cannot be sold") };
    current = 0;
    for (const TaxClass &taxClass : m_taxClasses) {
        taxes << taxClass.name;
        if (m_product.taxClass == taxClass.id) {
            current = static_cast<int>(taxes.size()) - 1;
        }
    }
    m_taxClass = addChoice(tr("Tax class"), taxes, current);
}

void ProductPage::buildPrice()
{
    addHeading(tr("Price"));
    const std::optional<Money> price = priceOn(m_product, today());
    beginPair();
    m_price = addText(tr("Price of one"), price ? moneyText(*price, m_frame.locale) : QString());
    m_from = addText(tr("New price from (year-month-day)"),
                     {},
                     tr("today, %1").arg(today().toString(Qt::ISODate)));
    for (const DatedPrice &dated : m_product.prices) {
        if (dated.from > today()) {
            addSentence(
                tr("%1 from %2 on")
                    .arg(moneyText(dated.price, m_frame.locale), dated.from.toString(Qt::ISODate)));
        }
    }
    beginPair();
    m_priceKind = addChoice(tr("Price is"),
                            { tr("fixed"), tr("asked at each sale") },
                            m_product.priceKind == PriceKind::Open ? 1 : 0);
    const auto unit = std::find(units.begin(), units.end(), m_product.unit);
    m_unit = addChoice(tr("Sold by"),
                       { tr("piece"), tr("kilogram"), tr("litre"), tr("metre"), tr("hour") },
                       static_cast<int>(unit - units.begin()));
    const auto amount = [this](const std::optional<Money> &money) {
        return money ? moneyText(*money, m_frame.locale) : QString();
    };
    beginPair();
    m_least = addText(tr("Asked price at least"), amount(m_product.openPriceLeast));
    m_most = addText(tr("Asked price at most"), amount(m_product.openPriceMost));
    const auto showLimits = [this] {
        const bool isOpen = m_priceKind->currentIndex() == 1;
        m_least->setEnabled(isOpen);
        m_most->setEnabled(isOpen);
        m_price->setEnabled(!isOpen);
        m_from->setEnabled(!isOpen);
    };
    connect(m_priceKind, &QComboBox::currentIndexChanged, this, showLimits);
    showLimits();
    beginPair();
    m_floor = addText(tr("Floor price"),
                      amount(m_product.floorPrice),
                      tr("below it a price by hand needs a second person"));
    m_plu = addText(tr("PLU"), m_product.plu, tr("short number, typed or on scale labels"));
}

void ProductPage::buildCodes()
{
    addHeading(tr("Barcodes"));
    m_barcodes = new BarcodeRows(m_frame.flow.settings(), m_frame.locale, this);
    m_barcodes->setBarcodes(m_product.barcodes);
    body()->addWidget(m_barcodes);
    connect(m_barcodes, &BarcodeRows::changed, this, &ProductPage::touch);
    addHeading(tr("Bundle"));
    addSentence(tr("With components this is sold as one line and keeps them: each with its own tax "
                   "and stock."));
    m_components = new ComponentRows(m_frame, this);
    m_components->setComponents(m_product.components);
    body()->addWidget(m_components);
    connect(m_components, &ComponentRows::changed, this, &ProductPage::touch);
}

void ProductPage::buildVariants()
{
    addHeading(tr("Variants"));
    if (m_product.parent) {
        QStringList options;
        for (const VariantOption &option : m_product.options) {
            options << option.name + QStringLiteral(" = ") + option.value;
        }
        m_options = addText(tr("What tells this variant apart"),
                            options.join(u", "),
                            tr("Colour = navy, Size = M"));
        return;
    }
    m_hasVariants
        = addCheck(tr("Comes in variants; one of those is sold, not this"), m_product.hasVariants);
    if (m_product.hasVariants && m_product.version > 0) {
        connect(
            addSecondary(tr("Variants")), &ActionButton::clicked, this, &ProductPage::openVariants);
    }
}

void ProductPage::openVariants()
{
    m_frame.dialog.open(new VariantListPage(m_frame, m_product, m_categories, m_taxClasses),
                        DialogWidth::Wide);
}

void ProductPage::buildFlags()
{
    addHeading(tr("How it is sold"));
    beginPair();
    m_isActive = addCheck(tr("Sold; off: discontinued"), m_product.isActive);
    m_isFavourite = addCheck(tr("Favourite tile"), m_product.isFavourite);
    beginPair();
    m_isSoldToClients
        = addCheck(tr("Sell to Clients (And Apply Taxes)"), m_product.isSoldToClients);
    m_isCommissionEligible = addCheck(tr("Commission Eligible"), m_product.isCommissionEligible);
    beginPair();
    m_isDiscountable = addCheck(tr("Discounts allowed"), m_product.isDiscountable);
    m_isStockTracked = addCheck(tr("Stock is tracked"), m_product.isStockTracked);
}

bool ProductPage::takeScan(const QString &code)
{
    m_barcodes->add(code);
    touch();
    return true;
}

QString ProductPage::readPrice(Product &product) const
{
    const QString typed = m_price->text().trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    const std::optional<Money> price = typedMoney(typed, m_frame.flow.settings());
    if (!price) {
        return tr("The price is no amount as it is typed here.");
    }
    const QString day = m_from->text().trimmed();
    const QDate from = day.isEmpty() ? today() : QDate::fromString(day, Qt::ISODate);
    if (!from.isValid()) {
        return tr("Write the day as year-month-day, for example %1.")
            .arg(today().toString(Qt::ISODate));
    }
    if (priceOn(product, from) == *price) {
        return {};
    }
    std::erase_if(product.prices, [&from](const DatedPrice &dated) { return dated.from == from; });
    const auto after = std::find_if(product.prices.begin(),
                                    product.prices.end(),
                                    [&from](const DatedPrice &dated) { return dated.from > from; });
    product.prices.insert(after, DatedPrice{ from, *price });
    return {};
}

QString ProductPage::readLimits(Product &product) const
{
    const auto read = [this](const QLineEdit *field, std::optional<Money> &amount) {
        const QString typed = field->text().trimmed();
        amount = typed.isEmpty() ? std::nullopt : typedMoney(typed, m_frame.flow.settings());
        return typed.isEmpty() || amount;
    };
    const bool isOpen = product.priceKind == PriceKind::Open;
    if (isOpen
        && (!read(m_least, product.openPriceLeast) || !read(m_most, product.openPriceMost))) {
        return tr("A limit of the asked price is no amount as it is typed here.");
    }
    if (!isOpen) {
        product.openPriceLeast.reset();
        product.openPriceMost.reset();
    }
    if (!read(m_floor, product.floorPrice)) {
        return tr("The floor price is no amount as it is typed here.");
    }
    return {};
}

QString ProductPage::readOptions(Product &product) const
{
    if (m_options == nullptr) {
        return {};
    }
    product.options.clear();
    for (const QString &part : m_options->text().split(u',', Qt::SkipEmptyParts)) {
        const VariantOption option{ part.section(u'=', 0, 0).trimmed(),
                                    part.section(u'=', 1).trimmed() };
        if (option.name.isEmpty() || option.value.isEmpty()) {
            return tr("Write what tells the variant apart as «Colour = navy, Size = M».");
        }
        product.options.push_back(option);
    }
    return product.options.empty() ? tr("Say what tells this variant apart.") : QString();
}

void ProductPage::readNames(Product &product) const
{
    product.name = m_name->text().trimmed();
    product.sku = m_sku->text().trimmed();
    product.plu = m_plu->text().trimmed();
    const int category = m_category->currentIndex();
    product.category.reset();
    if (category > 0) {
        product.category = m_categories.at(static_cast<std::size_t>(category - 1)).id;
    }
    const int taxClass = m_taxClass->currentIndex();
    product.taxClass.reset();
    if (taxClass > 0) {
        product.taxClass = m_taxClasses.at(static_cast<std::size_t>(taxClass - 1)).id;
    }
}

void ProductPage::readFlags(Product &product) const
{
    product.priceKind = m_priceKind->currentIndex() == 1 ? PriceKind::Open : PriceKind::Fixed;
    product.unit = units.at(static_cast<std::size_t>(m_unit->currentIndex()));
    product.hasVariants = m_hasVariants != nullptr && m_hasVariants->isChecked();
    product.isActive = m_isActive->isChecked();
    product.isFavourite = m_isFavourite->isChecked();
    product.isSoldToClients = m_isSoldToClients->isChecked();
    product.isCommissionEligible = m_isCommissionEligible->isChecked();
    product.isDiscountable = m_isDiscountable->isChecked();
    product.isStockTracked = m_isStockTracked->isChecked();
}

QString ProductPage::readRest(Product &product) const
{
    QString problem = product.priceKind == PriceKind::Fixed ? readPrice(product) : QString();
    problem = problem.isEmpty() ? readLimits(product) : problem;
    problem = problem.isEmpty() ? m_barcodes->read(product.barcodes) : problem;
    problem = problem.isEmpty() ? m_components->read(product.components) : problem;
    problem = problem.isEmpty() ? readOptions(product) : problem;
    if (!problem.isEmpty()) {
        return problem;
    }
    const Result<void> possible = checkProduct(product);
    return possible ? QString() : deskProblem(possible.error());
}

void ProductPage::save()
{
    Product product = m_product;
    readNames(product);
    readFlags(product);
    const QString problem = readRest(product);
    if (!problem.isEmpty()) {
        showProblem(problem);
        m_frame.sounds.play(Sound::Refused);
        return;
    }
    store(product);
}

void ProductPage::store(const Product &product)
{
    if (!m_frame.flow.session()) {
        return;
    }
    setWaiting(true);
    till::CatalogChange change;
    change.product = product;
    m_frame.desks.catalog.change(change, *m_frame.flow.session())
        .then(this, [this](const Result<void> &changed) {
            setWaiting(false);
            if (changed) {
                setStored();
                emit saved();
            } else {
                showProblem(deskProblem(changed.error()));
                m_frame.sounds.play(Sound::Refused);
            }
        });
}

} // namespace countertop::ui

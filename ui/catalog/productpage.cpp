#include "ui/catalog/productpage.h"

#include "core/domain/catalog/productcheck.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/typedmoney.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

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
}

void ProductPage::buildCodes()
{
    addHeading(tr("Barcodes"));
    addSentence(tr("One on a line: code, then pieces in it, then its own price, for example "
                   "4006381333931; 6; 9.90. Scan to add one."));
    m_barcodes = addLongText(tr("Barcodes"), barcodeText());
}

void ProductPage::buildFlags()
{
    addHeading(tr("How it is sold"));
    beginPair();
    m_isActive = addCheck(tr("Sold"), m_product.isActive);
    m_isFavourite = addCheck(tr("Favourite tile"), m_product.isFavourite);
    beginPair();
    m_isSoldToClients
        = addCheck(tr("Sell to Clients (And Apply Taxes)"), m_product.isSoldToClients);
    m_isCommissionEligible = addCheck(tr("Commission Eligible"), m_product.isCommissionEligible);
    beginPair();
    m_isDiscountable = addCheck(tr("Discounts allowed"), m_product.isDiscountable);
    m_isStockTracked = addCheck(tr("Stock is tracked"), m_product.isStockTracked);
}

QString ProductPage::barcodeText() const
{
    QStringList lines;
    for (const Barcode &barcode : m_product.barcodes) {
        QString line = barcode.code;
        if (barcode.factor != 1 || barcode.price) {
            line += QStringLiteral("; ") + QString::number(barcode.factor);
        }
        if (barcode.price) {
            line += QStringLiteral("; ") + moneyText(*barcode.price, m_frame.locale);
        }
        lines << line;
    }
    return lines.join(u'\n');
}

bool ProductPage::takeScan(const QString &code)
{
    m_barcodes->appendPlainText(code);
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

QString ProductPage::readBarcodes(Product &product) const
{
    std::vector<Barcode> barcodes;
    for (const QString &line : m_barcodes->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u';');
        Barcode barcode;
        barcode.code = parts.at(0).trimmed();
        const auto former
            = std::find_if(product.barcodes.begin(),
                           product.barcodes.end(),
                           [&barcode](const Barcode &old) { return old.code == barcode.code; });
        if (former != product.barcodes.end()) {
            barcode.unitName = former->unitName;
        }
        if (parts.size() > 1) {
            bool isNumber = false;
            barcode.factor = parts.at(1).trimmed().toLongLong(&isNumber);
            if (!isNumber || barcode.factor < 1) {
                return tr("Pieces of barcode %1: type a whole number above zero.")
                    .arg(barcode.code);
            }
        }
        if (parts.size() > 2 && !parts.at(2).trimmed().isEmpty()) {
            barcode.price = typedMoney(parts.at(2).trimmed(), m_frame.flow.settings());
            if (!barcode.price) {
                return tr("The price of barcode %1 is no amount.").arg(barcode.code);
            }
        }
        barcodes.push_back(barcode);
    }
    product.barcodes = std::move(barcodes);
    return {};
}

void ProductPage::save()
{
    if (!m_frame.flow.session()) {
        return;
    }
    Product product = m_product;
    product.name = m_name->text().trimmed();
    product.sku = m_sku->text().trimmed();
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
    product.priceKind = m_priceKind->currentIndex() == 1 ? PriceKind::Open : PriceKind::Fixed;
    product.unit = units.at(static_cast<std::size_t>(m_unit->currentIndex()));
    product.isActive = m_isActive->isChecked();
    product.isFavourite = m_isFavourite->isChecked();
    product.isSoldToClients = m_isSoldToClients->isChecked();
    product.isCommissionEligible = m_isCommissionEligible->isChecked();
    product.isDiscountable = m_isDiscountable->isChecked();
    product.isStockTracked = m_isStockTracked->isChecked();
    QString problem = readPrice(product);
    problem = problem.isEmpty() ? readBarcodes(product) : problem;
    if (problem.isEmpty()) {
        if (const Result<void> possible = checkProduct(product); !possible) {
            problem = deskProblem(possible.error());
        }
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
        m_frame.sounds.play(Sound::Refused);
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

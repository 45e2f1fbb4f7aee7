#include "ui/catalog/componentrows.h"

#include "core/domain/ticket/entry.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/pickpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace countertop::ui {

namespace {

constexpr int foundMost = 50;

} // namespace

ComponentRows::ComponentRows(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_column(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n2);
    m_column->setSpacing(space::n2);
    layout->addLayout(m_column);
    auto *more = new ActionButton(Icon(QStringLiteral("plus")), tr("Add component"), this);
    more->setButtonSize(ButtonSize::Small);
    layout->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &ActionButton::clicked, this, &ComponentRows::pick);
}

void ComponentRows::setComponents(const std::vector<BundleComponent> &components)
{
    for (const BundleComponent &component : components) {
        addRow(component, tr("Reading …"));
        m_frame.desks.catalog.product(component.product)
            .then(this, [this, id = component.product](const Result<till::SellableProduct> &found) {
                setName(id, found ? found->product.name : deskProblem(found.error()));
            });
    }
}

void ComponentRows::addRow(const BundleComponent &component, const QString &name)
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n2);
    Row row{ .widget = widget,
             .component = component,
             .name
             = new TextLabel(name, TypeStep::Control, Weight::Regular, ColorRole::Text, widget),
             .quantity = new QLineEdit(numberText(component.quantity, m_frame.locale), widget),
             .remove = new ActionButton(Icon(QStringLiteral("x")), tr("Remove"), widget) };
    row.name->setElided(true);
    row.remove->setButtonSize(ButtonSize::Small);
    row.remove->setVariant(ButtonVariant::Quiet);
    layout->addWidget(row.name, 5);
    layout->addWidget(row.quantity, 1);
    layout->addWidget(row.remove);
    connect(row.quantity, &QLineEdit::textEdited, this, &ComponentRows::changed);
    connect(row.remove, &ActionButton::clicked, this, [this, widget] { remove(widget); });
    m_column->addWidget(widget);
    m_rows.push_back(row);
    setName(component.product, name);
}

void ComponentRows::setName(const ProductId &product, const QString &name)
{
    for (const Row &row : m_rows) {
        if (row.component.product == product) {
            row.name->setText(name);
            row.quantity->setAccessibleName(tr("How many of %1").arg(name));
            row.remove->setAccessibleName(tr("Remove %1").arg(name));
        }
    }
}

void ComponentRows::remove(const QWidget *widget)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &candidate) {
        return candidate.widget == widget;
    });
    row->widget->hide();
    row->widget->deleteLater();
    m_rows.erase(row);
    emit changed();
}

void ComponentRows::pick()
{
    auto *page = new PickPage({ .title = tr("Add component"),
                                .headers = { tr("Product"), tr("Price") },
                                .primary = tr("Add"),
                                .searchHint = tr("Name, SKU or barcode"),
                                .emptySentence = tr("No product is found"),
                                .emptyFact = tr("Type other words.") });
    const auto found = std::make_shared<std::vector<till::SellableProduct>>();
    const auto search = [this, page, found](const QString &text) {
        m_frame.desks.catalog.browse(text, {}, 0, foundMost)
            .then(page,
                  [this, page, found](const Result<std::vector<till::SellableProduct>> &products) {
                      found->clear();
                      std::vector<PickRow> rows;
                      for (const till::SellableProduct &candidate : products ? *products : *found) {
                          const Product &product = candidate.product;
                          if (!product.components.empty() || product.hasVariants) {
                              continue; // neither a bundle nor a parent can be within a bundle
                          }
                          found->push_back(candidate);
                          const Money *price
                              = product.prices.empty() ? nullptr : &product.prices.back().price;
                          rows.push_back({ { product.name,
                                             price != nullptr ? moneyText(*price, m_frame.locale)
                                                              : QString() },
                                           product.sku,
                                           {} });
                      }
                      page->setRows(std::move(rows));
                  });
    };
    connect(page, &PickPage::searched, page, search);
    connect(page, &PickPage::picked, this, [this, found](int row) {
        const Product &product = found->at(static_cast<std::size_t>(row)).product;
        addRow({ product.id, Quantity::fromThousandths(1000, product.unit) }, product.name);
        emit changed();
        m_frame.dialog.back();
    });
    m_frame.dialog.open(page, DialogWidth::Middle);
    search({});
}

QString ComponentRows::read(std::vector<BundleComponent> &components) const
{
    std::vector<BundleComponent> read;
    for (const Row &row : m_rows) {
        const auto typed = parseQuantity(row.quantity->text().trimmed());
        if (!typed || *typed <= 0) {
            return tr("How many of %1: type a number above zero.").arg(row.name->text());
        }
        read.push_back({ row.component.product,
                         Quantity::fromThousandths(*typed, row.component.quantity.unit()) });
    }
    components = std::move(read);
    return {};
}

} // namespace countertop::ui

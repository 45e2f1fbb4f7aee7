// Goods that no code finds, sold at a typed price; declared in ticketactions.h.

#include "core/base/idsource.h"
#include "core/domain/catalog/departmenttax.h"
#include "core/domain/people/rights.h"
#include "ui/pages/numberpage.h"
#include "ui/pages/pickpage.h"
#include "ui/pages/typedmoney.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketactions.h"

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr int productsMost = 200; ///< enough to see how a department is taxed

/// The departments whose name holds *words*, by name.
std::vector<Category> departmentsNamed(const QString &words, const std::vector<Category> &all)
{
    std::vector<Category> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&words](const Category &each) {
        return each.isActive && each.name.contains(words.trimmed(), Qt::CaseInsensitive);
    });
    std::sort(found.begin(), found.end(), [](const Category &first, const Category &second) {
        return QString::localeAwareCompare(first.name, second.name) < 0;
    });
    return found;
}

QString nameOf(const std::optional<CategoryId> &id, const std::vector<Category> &all)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&id](const Category &each) { return each.id == id; });
    return found == all.end() ? QString() : found->name;
}

/// How the department is taxed; empty, too, where it has more goods than were looked at.
std::optional<TaxClass> taxClassOf(const std::vector<till::SellableProduct> &products)
{
    if (products.size() >= static_cast<std::size_t>(productsMost)) {
        return {};
    }
    std::vector<std::optional<TaxClass>> classes;
    classes.reserve(products.size());
    for (const till::SellableProduct &product : products) {
        classes.push_back(product.taxClass);
    }
    return commonTaxClass(classes);
}

/// The tax classes that can be chosen, the store's standard first.
std::vector<TaxClass> choosable(std::vector<TaxClass> classes,
                                const std::optional<TaxClassId> &standard)
{
    classes.erase(std::remove_if(classes.begin(),
                                 classes.end(),
                                 [](const TaxClass &each) { return !each.isActive; }),
                  classes.end());
    std::stable_partition(classes.begin(), classes.end(), [&standard](const TaxClass &each) {
        return each.id == standard;
    });
    return classes;
}

} // namespace

void TicketActions::sellAtTypedPrice(const Refusal &unknown)
{
    auto *page = new PickPage({ .title = tr("Sell at a typed price"),
                                .subject = unknown.code,
                                .headers = { tr("Category") },
                                .numbersFrom = 1,
                                .primary = tr("Choose"),
                                .searchHint = tr("Which category is it of?"),
                                .text = {},
                                .emptySentence = tr("No such category"),
                                .emptyFact = tr("Categories are made in the catalogue.") });
    m_frame.dialog.open(page, DialogWidth::Middle);
    const DepartmentSale sale{ .line = m_frame.desks.ids.make<LineId>(),
                               .code = unknown.code,
                               .pieces = unknown.unknownPieces.value_or(1),
                               .department = {},
                               .taxClass = {},
                               .price = Money::zero(m_frame.flow.settings().storeCurrency()) };
    m_frame.desks.catalog.categories().then(
        page, [this, page, sale](const Result<std::vector<Category>> &categories) {
            if (categories) {
                chooseDepartment(page, *categories, sale);
            } else {
                page->showProblem(deskProblem(categories.error()));
            }
        });
}

void TicketActions::chooseDepartment(PickPage *page,
                                     const std::vector<Category> &all,
                                     const DepartmentSale &sale)
{
    const auto show = [this, page, all, sale](const QString &words) {
        const std::vector<Category> found = departmentsNamed(words, all);
        std::vector<PickRow> rows;
        rows.reserve(found.size());
        for (const Category &department : found) {
            rows.push_back({ { department.name }, nameOf(department.parent, all), {} });
        }
        disconnect(page, &PickPage::picked, this, nullptr);
        connect(page, &PickPage::picked, this, [this, page, found, sale](int row) {
            DepartmentSale chosen = sale;
            chosen.department = found.at(static_cast<std::size_t>(row));
            findTaxClass(page, chosen);
        });
        page->setRows(std::move(rows));
    };
    connect(page, &PickPage::searched, page, show);
    show(page->searchText());
}

void TicketActions::findTaxClass(PickPage *page, const DepartmentSale &sale)
{
    m_frame.desks.catalog.browse({}, sale.department.id, 0, productsMost)
        .then(page, [this, page, sale](const Result<std::vector<till::SellableProduct>> &products) {
            if (!products) {
                page->showProblem(deskProblem(products.error()));
                return;
            }
            if (const auto common = taxClassOf(*products)) {
                DepartmentSale taxed = sale;
                taxed.taxClass = *common;
                askOpenPrice(taxed);
                return;
            }
            readTaxClasses(page, sale);
        });
}

void TicketActions::readTaxClasses(PickPage *page, const DepartmentSale &sale)
{
    m_frame.desks.catalog.taxClasses().then(
        page, [this, page, sale](const Result<std::vector<TaxClass>> &classes) {
            if (!classes) {
                page->showProblem(deskProblem(classes.error()));
                return;
            }
            const std::vector<TaxClass> found
                = choosable(*classes, m_frame.flow.settings().standardTaxClass());
            if (found.size() != 1) {
                chooseTaxClass(found, sale);
                return;
            }
            DepartmentSale taxed = sale;
            taxed.taxClass = found.front();
            askOpenPrice(taxed);
        });
}

void TicketActions::chooseTaxClass(const std::vector<TaxClass> &classes, const DepartmentSale &sale)
{
    auto *page = new PickPage({ .title = tr("How is it taxed?"),
                                .subject = sale.department.name,
                                .headers = { tr("Tax class") },
                                .numbersFrom = 1,
                                .primary = tr("Choose"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("No tax class"),
                                .emptyFact = tr("Tax classes are made in the settings.") });
    std::vector<PickRow> rows;
    rows.reserve(classes.size());
    for (const TaxClass &each : classes) {
        rows.push_back({ { each.name }, {}, {} });
    }
    m_frame.dialog.open(page, DialogWidth::Middle);
    page->setRows(std::move(rows));
    connect(page, &PickPage::picked, this, [this, classes, sale](int row) {
        DepartmentSale taxed = sale;
        taxed.taxClass = classes.at(static_cast<std::size_t>(row));
        askOpenPrice(taxed);
    });
}

void TicketActions::askOpenPrice(const DepartmentSale &sale)
{
    const NumberPage::Question question{ .title = tr("Price"),
                                         .subject = tr("%1 · %2").arg(sale.department.name,
                                                                      sale.taxClass.name),
                                         .field = tr("Price of one"),
                                         .proposal = {},
                                         .primary = tr("Sell"),
                                         .decimalMark = m_frame.locale.decimalPoint() };
    m_frame.dialog.open(new NumberPage(question, [this, sale](const NumberPage::Answer &answer) {
        const auto price = readMoney(answer.number, m_frame.flow.settings());
        if (!price) {
            return moneyProblem(price.error(), m_frame.flow.settings(), m_frame.locale);
        }
        if (!price->isPositive()) {
            return tr("Type a price above zero.");
        }
        const till::ApprovalRequest request{
            rights::openPrice, sale.line.toText(), {}, {}, amount(*price)
        };
        withRight(request, [this, sale, price](const std::optional<Approval> &) {
            DepartmentSale priced = sale;
            priced.price = *price;
            m_frame.dialog.close();
            m_frame.flow.sellInDepartment(priced);
        });
        return QString();
    }));
}

} // namespace countertop::ui

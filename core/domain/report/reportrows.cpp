#include "core/domain/report/reportrows.h"

#include "core/domain/catalog/categorytree.h"
#include "core/domain/settings/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

std::vector<ReportShare> discountShares(const CompletedTicket &sale)
{
    std::vector<ReportShare> shares;
    Money ofTicket = Money::zero(sale.ticket.terms.currency);
    const auto add = [&shares](const PersonRef &person, const Money &amount) {
        shares.push_back({ person.id.toText(), person.name, amount });
    };
    for (const PricedLine &priced : sale.priced.lines) {
        const TicketLine *line = sale.ticket.find(priced.line);
        ofTicket += priced.ticketDiscountShare;
        if (line != nullptr && line->discount && !priced.discount.isZero()) {
            add(line->discount->givenBy, priced.discount);
        }
    }
    if (sale.ticket.discount && !ofTicket.isZero()) {
        add(sale.ticket.discount->givenBy, ofTicket);
    }
    return shares;
}

/// Goods of a department without a product are told by their name.
QString productKey(const TicketLine &line)
{
    return line.product ? line.product->toText() : line.name;
}

std::vector<ReportShare> lineShares(const CompletedTicket &sale, ReportGroup group)
{
    std::vector<ReportShare> shares;
    for (const PricedLine &priced : sale.priced.lines) {
        const TicketLine *line = sale.ticket.find(priced.line);
        if (line == nullptr) {
            continue;
        }
        const QString category = line->category ? line->category->toText() : QString();
        const bool isByCategory = group == ReportGroup::Category;
        shares.push_back({ isByCategory ? category : productKey(*line),
                           isByCategory ? line->categoryName : line->name,
                           priced.totalWithTax() });
    }
    return shares;
}

/// The lines of a price set by hand, each with what it brought more than its list price would have.
/// Goods returned against a receipt are not among them: they keep their sale's price.
std::vector<ReportShare> priceShares(const CompletedTicket &sale)
{
    std::vector<ReportShare> shares;
    for (const PricedLine &priced : sale.priced.lines) {
        const TicketLine *line = sale.ticket.find(priced.line);
        if (line == nullptr || !line->priceOverride) {
            continue;
        }
        const PriceOverride &byHand = *line->priceOverride;
        const Money listed = line->listPrice.times(line->quantity, Rounding::HalfUp);
        const QString key = QStringList{ byHand.givenBy.id.toText(),
                                         QString::number(line->listPrice.minor()),
                                         QString::number(byHand.price.minor()),
                                         productKey(*line) }
                                .join(u':');
        shares.push_back({ key,
                           line->name,
                           priced.gross - (line->isReturn() ? -listed : listed),
                           PriceChange{ line->listPrice, byHand.price, byHand.givenBy.name } });
    }
    return shares;
}

std::vector<ReportShare> tenderShares(const CompletedTicket &sale)
{
    std::vector<ReportShare> shares;
    for (const Tender &tender : sale.settlement.tenders) {
        const QString code = tenderCode(tender.kind);
        shares.push_back({ code, code, tender.net });
    }
    return shares;
}

std::vector<ReportShare> taxShares(const CompletedTicket &sale)
{
    std::vector<ReportShare> shares;
    for (const TaxAmount &tax : sale.priced.taxes) {
        shares.push_back({ u"%1:%2"_s.arg(tax.tax.id.toText()).arg(tax.tax.rate.ppm()),
                           tax.tax.name,
                           tax.amount });
    }
    return shares;
}

/// The rows of *parent*'s branch, depth first, each with what stands below it.
void appendBranch(const CategoryTree &tree,
                  const std::optional<CategoryId> &parent,
                  int depth,
                  const std::map<CategoryId, Money> &rolled,
                  std::map<QString, ReportRow> &own,
                  std::vector<ReportRow> &rows)
{
    for (const Category &category : tree.childrenOf(parent)) {
        const auto amount = rolled.find(category.id);
        if (amount == rolled.end()) {
            continue; // nothing was sold in this branch
        }
        ReportRow row{ category.id.toText(), category.name, 0, amount->second, depth };
        if (const auto sold = own.find(row.key); sold != own.end()) {
            row.count = sold->second.count;
            own.erase(sold);
        }
        rows.push_back(row);
        appendBranch(tree, category.id, depth + 1, rolled, own, rows);
    }
}

/// Rows by category as the tree of today, then those of categories that are gone and of none.
std::vector<ReportRow> rolledUp(const std::vector<ReportRow> &flat, std::vector<Category> catalog)
{
    const CategoryTree tree(std::move(catalog));
    std::map<QString, ReportRow> own;
    std::map<CategoryId, Money> amounts;
    for (const ReportRow &row : flat) {
        own.emplace(row.key, row);
        const auto id = CategoryId::fromText(row.key);
        if (id && tree.find(*id) != nullptr) {
            amounts.emplace(*id, row.amount);
        }
    }
    std::vector<ReportRow> rows;
    appendBranch(tree, std::nullopt, 0, tree.rolledUp(amounts), own, rows);
    for (const ReportRow &row : flat) {
        if (own.contains(row.key)) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace

std::vector<ReportShare> sharesOf(const CompletedTicket &sale, ReportGroup group, const Zone &zone)
{
    switch (group) {
    case ReportGroup::Day: {
        const QString day = sale.businessDay.toText();
        return { { day, day, sale.priced.total } };
    }
    case ReportGroup::Hour: {
        const int clock = zone.toLocal(sale.completedAt).time().hour();
        const QString hour = QString::number(clock).rightJustified(2, u'0');
        return { { hour, hour, sale.priced.total } };
    }
    case ReportGroup::Person: {
        const PersonRef &person = sale.completedBy;
        return { { person.id.toText(), person.name, sale.priced.total } };
    }
    case ReportGroup::Product:
    case ReportGroup::Category:
        return lineShares(sale, group);
    case ReportGroup::Discount:
        return discountShares(sale);
    case ReportGroup::PriceChange:
        return priceShares(sale);
    case ReportGroup::Tender:
        return tenderShares(sale);
    case ReportGroup::Tax:
        return taxShares(sale);
    }
    return {};
}

bool isAsked(const CompletedTicket &sale, const ReportQuestion &question)
{
    return (!question.person || question.person->id == sale.completedBy.id)
        && (!question.till || *question.till == sale.receiptNumber.deviceNumber);
}

std::set<QString> keysWithin(const QString &rowKey, const ReportQuestion &question)
{
    std::set<QString> keys{ rowKey };
    const auto above = CategoryId::fromText(rowKey);
    if (question.group != ReportGroup::Category || !above) {
        return keys;
    }
    const CategoryTree tree(question.catalog);
    for (const Category &category : question.catalog) {
        const std::vector<CategoryId> path = tree.pathTo(category.id);
        if (std::find(path.begin(), path.end(), *above) != path.end()) {
            keys.insert(category.id.toText());
        }
    }
    return keys;
}

ReportRows::ReportRows(const ReportQuestion &question, Currency currency, Zone zone)
    : m_question(question)
    , m_currency(currency)
    , m_zone(std::move(zone))
{
}

void ReportRows::add(const CompletedTicket &sale)
{
    if (!isAsked(sale, m_question)) {
        return;
    }
    for (const ReportShare &share : sharesOf(sale, m_question.group, m_zone)) {
        const auto row
            = m_rows
                  .emplace(share.key,
                           ReportRow{ share.key, share.label, 0, Money::zero(m_currency) })
                  .first;
        row->second.label = share.label; // the newest name of what was renamed
        row->second.change = share.change;
        ++row->second.count;
        row->second.amount += share.amount;
    }
}

std::vector<ReportRow> ReportRows::sorted() const
{
    std::vector<ReportRow> rows;
    for (const auto &[key, row] : m_rows) {
        rows.push_back(row);
    }
    const ReportGroup group = m_question.group;
    if (group != ReportGroup::Hour && group != ReportGroup::Day) {
        const bool isTakenOff = group == ReportGroup::Discount || group == ReportGroup::PriceChange;
        std::stable_sort(
            rows.begin(), rows.end(), [isTakenOff](const ReportRow &left, const ReportRow &right) {
                return isTakenOff ? left.amount < right.amount : left.amount > right.amount;
            });
    }
    return group == ReportGroup::Category && !m_question.catalog.empty()
        ? rolledUp(rows, m_question.catalog)
        : rows;
}

ReportRow totalOf(const std::vector<ReportRow> &rows, Currency currency)
{
    ReportRow total{ {}, {}, 0, Money::zero(currency) };
    for (const ReportRow &row : rows) {
        total.count += row.count;
        if (row.depth == 0) {
            total.amount += row.amount;
        }
    }
    return total;
}

} // namespace countertop

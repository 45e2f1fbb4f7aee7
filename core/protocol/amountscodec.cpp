#include "core/protocol/amountscodec.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/jsonset.h"

using namespace Qt::StringLiterals;

namespace countertop {

Money withTaxes(Money base, const std::vector<TaxAmount> &taxes)
{
    for (const TaxAmount &tax : taxes) {
        base += tax.amount;
    }
    return base;
}

QJsonArray moneysToJson(const std::vector<Money> &amounts)
{
    QJsonArray json;
    for (const Money &amount : amounts) {
        json.append(static_cast<qint64>(amount.minor()));
    }
    return json;
}

QJsonArray taxedToJson(const std::vector<TaxAmount> &taxes, TicketTables &tables)
{
    QJsonArray json;
    for (const TaxAmount &tax : taxes) {
        json.append(QJsonArray{ tables.placeOf(tax.tax),
                                static_cast<qint64>(tax.net.minor()),
                                static_cast<qint64>(tax.amount.minor()) });
    }
    return json;
}

std::vector<TaxAmount> taxedFromJson(const JsonFields &fields,
                                     QLatin1StringView key,
                                     const TicketTables &tables,
                                     Currency currency)
{
    std::vector<TaxAmount> taxes;
    for (const auto &value : fields.array(key)) {
        const QJsonArray triple = value.toArray();
        const auto place = exactInteger(triple.at(0));
        const auto net = exactInteger(triple.at(1));
        const auto amount = exactInteger(triple.at(2));
        if (!place || !net || !amount) {
            fields.fail(key, u"no tax, net and amount"_s);
            break;
        }
        taxes.push_back({ tables.taxAt(fields, key, *place),
                          Money::fromMinor(*net, currency),
                          Money::fromMinor(*amount, currency) });
    }
    return taxes;
}

void writeAmounts(const PricedLine &priced, TicketTables &tables, QJsonObject &json)
{
    if (priced.gross != priced.total) {
        setMoney(json, "gross"_L1, priced.gross);
    }
    setUnlessZero(json, "quantitySaving"_L1, priced.quantitySaving);
    setUnlessZero(json, "discountAmount"_L1, priced.discount);
    setUnlessZero(json, "ticketDiscountShare"_L1, priced.ticketDiscountShare);
    // What most lines come to the journal need not say: the net that the first tax was put on, and
    // that net with every tax.
    const bool isUsual = !priced.taxes.empty() && priced.net == priced.taxes.front().net
        && priced.total == withTaxes(priced.net, priced.taxes);
    if (!isUsual) {
        setMoney(json, "total"_L1, priced.total);
        setMoney(json, "net"_L1, priced.net);
    }
    if (!priced.taxes.empty()) {
        json.insert("taxed"_L1, taxedToJson(priced.taxes, tables));
        json.remove("taxes"_L1); // the same ones, in the same order
    }
    setUnlessZero(json, "taxRelief"_L1, priced.taxRelief);
    QJsonArray shares;
    for (const PricedComponent &component : priced.components) {
        QJsonObject share{ { "taxed"_L1, taxedToJson(component.taxes, tables) } };
        setMoney(share, "total"_L1, component.total);
        setMoney(share, "net"_L1, component.net);
        shares.append(share);
    }
    if (!shares.isEmpty()) {
        json.insert("shares"_L1, shares);
    }
}

PricedLine amountsFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    const Money zero = Money::zero(currency);
    std::vector<TaxAmount> taxes = taxedFromJson(fields, "taxed"_L1, tables, currency);
    const bool isUsual = !taxes.empty() && !fields.has("total"_L1);
    const Money net = isUsual ? taxes.front().net : fields.money("net"_L1, currency);
    const Money total = isUsual ? withTaxes(net, taxes) : fields.money("total"_L1, currency);
    std::vector<PricedComponent> components;
    for (const JsonFields &share : fields.objects("shares"_L1)) {
        components.push_back({ share.money("total"_L1, currency),
                               share.money("net"_L1, currency),
                               taxedFromJson(share, "taxed"_L1, tables, currency) });
    }
    return { .line = fields.id<LineId>("id"_L1),
             .gross = fields.moneyOr("gross"_L1, total),
             .quantitySaving = fields.moneyOr("quantitySaving"_L1, zero),
             .discount = fields.moneyOr("discountAmount"_L1, zero),
             .ticketDiscountShare = fields.moneyOr("ticketDiscountShare"_L1, zero),
             .taxRelief = fields.moneyOr("taxRelief"_L1, zero),
             .total = total,
             .net = net,
             .taxes = std::move(taxes),
             .components = std::move(components) };
}

} // namespace countertop

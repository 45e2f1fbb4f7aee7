#pragma once

#include "core/domain/ticket/pricing.h"
#include "core/protocol/tickettables.h"

#include <QJsonArray>
#include <QJsonObject>

namespace countertop {

/// Adds the amounts of a line to its object.
void writeAmounts(const PricedLine &priced, TicketTables &tables, QJsonObject &json);
PricedLine amountsFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency);

/// Taxes with their amounts: `[[place of the tax, net, amount], …]`.
QJsonArray taxedToJson(const std::vector<TaxAmount> &taxes, TicketTables &tables);
std::vector<TaxAmount> taxedFromJson(const JsonFields &fields,
                                     QLatin1StringView key,
                                     const TicketTables &tables,
                                     Currency currency);

/// *base* and every tax on top of it.
Money withTaxes(Money base, const std::vector<TaxAmount> &taxes);

/// Amounts as a list of minor units.
QJsonArray moneysToJson(const std::vector<Money> &amounts);

} // namespace countertop

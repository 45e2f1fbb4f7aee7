#include "core/protocol/linecodec.h"

#include "core/protocol/amountscodec.h"
#include "core/protocol/jsonset.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

constexpr std::int64_t usualQuantityMost = 999; // a line at this limit does not name it

void setFlag(QJsonObject &json, QLatin1StringView key, bool flag)
{
    if (flag) {
        json.insert(key, true);
    }
}

void setPerson(QJsonObject &json,
               QLatin1StringView key,
               const PersonRef &person,
               TicketTables &tables)
{
    const int place = tables.placeOf(person);
    if (place > 0) {
        json.insert(key, place);
    }
}

Unit unitFromJson(const JsonFields &fields, QLatin1StringView key, Unit fallback)
{
    if (!fields.has(key)) {
        return fallback;
    }
    const auto unit = unitFromCode(fields.text(key));
    if (!unit) {
        fields.fail(key, u"no unit"_s);
    }
    return unit.value_or(fallback);
}

QJsonArray taxPlaces(const std::vector<LineTax> &taxes, TicketTables &tables)
{
    QJsonArray places;
    for (const LineTax &tax : taxes) {
        places.append(tables.placeOf(tax));
    }
    return places;
}

std::vector<LineTax>
taxesFromJson(const JsonFields &fields, QLatin1StringView key, const TicketTables &tables)
{
    std::vector<LineTax> taxes;
    for (const std::int64_t place : fields.integers(key)) {
        taxes.push_back(tables.taxAt(fields, key, place));
    }
    return taxes;
}

QJsonObject overrideToJson(const PriceOverride &priceOverride, TicketTables &tables)
{
    QJsonObject json;
    setMoney(json, "price"_L1, priceOverride.price);
    putText(json, "reason"_L1, priceOverride.reason);
    setPerson(json, "by"_L1, priceOverride.givenBy, tables);
    if (priceOverride.approvedBy) {
        json.insert("approvedBy"_L1, tables.placeOf(*priceOverride.approvedBy));
    }
    return json;
}

PriceOverride
overrideFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    return { fields.money("price"_L1, currency),
             fields.text("reason"_L1),
             tables.person(fields, "by"_L1),
             tables.optionalPerson(fields, "approvedBy"_L1) };
}

QJsonObject giftToJson(const GiftDetails &gift)
{
    QJsonObject json;
    putText(json, "firstName"_L1, gift.firstName);
    putText(json, "lastName"_L1, gift.lastName);
    putText(json, "phone"_L1, gift.phone);
    putText(json, "email"_L1, gift.email);
    putText(json, "message"_L1, gift.message);
    return json;
}

GiftDetails giftFromJson(const JsonFields &fields)
{
    return { fields.text("firstName"_L1),
             fields.text("lastName"_L1),
             fields.text("phone"_L1),
             fields.text("email"_L1),
             fields.text("message"_L1) };
}

QJsonObject originToJson(const ReturnOrigin &origin)
{
    QJsonObject json{ { "ticket"_L1, origin.ticket.toText() },
                      { "line"_L1, origin.line.toText() },
                      { "receipt"_L1, origin.receiptNumber },
                      { "taxes"_L1, moneysToJson(origin.taxes) } };
    setMoney(json, "total"_L1, origin.total);
    if (origin.component) {
        json.insert("component"_L1, *origin.component);
    }
    QJsonArray components;
    for (const ComponentReturn &component : origin.components) {
        QJsonObject row{ { "taxes"_L1, moneysToJson(component.taxes) } };
        setMoney(row, "total"_L1, component.total);
        components.append(row);
    }
    if (!components.isEmpty()) {
        json.insert("components"_L1, components);
    }
    return json;
}

ReturnOrigin originFromJson(const JsonFields &fields, Currency currency)
{
    ReturnOrigin origin{ .total = fields.money("total"_L1, currency) };
    origin.ticket = fields.id<TicketId>("ticket"_L1);
    origin.line = fields.id<LineId>("line"_L1);
    origin.receiptNumber = fields.text("receipt"_L1);
    if (fields.has("component"_L1)) {
        origin.component = fields.smallOr("component"_L1, 0);
    }
    origin.taxes = fields.moneys("taxes"_L1, currency);
    for (const JsonFields &component : fields.objects("components"_L1)) {
        origin.components.push_back(
            { component.money("total"_L1, currency), component.moneys("taxes"_L1, currency) });
    }
    return origin;
}

QJsonObject componentToJson(const LineComponent &component, TicketTables &tables)
{
    QJsonObject json{ { "product"_L1, component.product.toText() },
                      { "name"_L1, component.name },
                      { "quantity"_L1, static_cast<qint64>(component.quantity.thousandths()) },
                      { "unit"_L1, unitCode(component.quantity.unit()) },
                      { "taxes"_L1, taxPlaces(component.taxes, tables) } };
    putText(json, "sku"_L1, component.sku);
    setMoney(json, "price"_L1, component.listPrice);
    setFlag(json, "tracked"_L1, component.isStockTracked);
    return json;
}

LineComponent
componentFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    return { fields.id<ProductId>("product"_L1),
             fields.text("sku"_L1),
             fields.text("name"_L1),
             Quantity::fromThousandths(fields.integer("quantity"_L1),
                                       unitFromJson(fields, "unit"_L1, Unit::Piece)),
             fields.money("price"_L1, currency),
             taxesFromJson(fields, "taxes"_L1, tables),
             fields.flag("tracked"_L1) };
}

void writeKind(LineKind kind, QJsonObject &json)
{
    switch (kind) {
    case LineKind::Sale:
        return;
    case LineKind::Return:
        json.insert("kind"_L1, "return"_L1);
        return;
    case LineKind::ReturnWithoutReceipt:
        json.insert("kind"_L1, "returnWithoutReceipt"_L1);
        return;
    }
}

LineKind kindFromJson(const JsonFields &fields)
{
    const QString kind = fields.text("kind"_L1);
    if (kind == "return"_L1) {
        return LineKind::Return;
    }
    if (kind == "returnWithoutReceipt"_L1) {
        return LineKind::ReturnWithoutReceipt;
    }
    if (!kind.isEmpty()) {
        fields.fail("kind"_L1, u"no kind of line"_s);
    }
    return LineKind::Sale;
}

void writeGoods(const TicketLine &line, TicketTables &tables, QJsonObject &json)
{
    if (line.product) {
        json.insert("product"_L1, line.product->toText());
    }
    putText(json, "code"_L1, line.code);
    putText(json, "sku"_L1, line.sku);
    json.insert("name"_L1, line.name);
    putText(json, "option"_L1, line.optionText);
    if (line.category) {
        json.insert("category"_L1, tables.placeOf(*line.category, line.categoryName));
    }
    if (line.quantity != Quantity::fromThousandths(1000, line.quantity.unit())) {
        json.insert("quantity"_L1, static_cast<qint64>(line.quantity.thousandths()));
    }
    if (line.quantity.unit() != Unit::Piece) {
        json.insert("unit"_L1, unitCode(line.quantity.unit()));
    }
    if (line.stockPerUnit.thousandths() != 1000) {
        json.insert("stock"_L1, static_cast<qint64>(line.stockPerUnit.thousandths()));
    }
    if (line.stockPerUnit.unit() != line.quantity.unit()) {
        json.insert("stockUnit"_L1, unitCode(line.stockPerUnit.unit()));
    }
}

void writePrices(const TicketLine &line, TicketTables &tables, QJsonObject &json)
{
    setMoney(json, "price"_L1, line.listPrice);
    setFlag(json, "typedPrice"_L1, line.isTypedPrice);
    setFlag(json, "labelPrice"_L1, line.isLabelPrice);
    if (line.floorPrice) {
        setMoney(json, "floorPrice"_L1, *line.floorPrice);
    }
    if (line.quantityPrice) {
        json.insert("quantityPrice"_L1,
                    QJsonArray{ static_cast<qint64>(line.quantityPrice->pieces),
                                static_cast<qint64>(line.quantityPrice->price.minor()) });
    }
    if (line.priceOverride) {
        json.insert("override"_L1, overrideToJson(*line.priceOverride, tables));
    }
    if (line.discount) {
        json.insert("discount"_L1, discountToJson(*line.discount, tables));
    }
    if (!line.taxes.empty()) {
        json.insert("taxes"_L1, taxPlaces(line.taxes, tables));
    }
    if (!line.components.empty()) {
        QJsonArray components;
        for (const LineComponent &component : line.components) {
            components.append(componentToJson(component, tables));
        }
        json.insert("components"_L1, components);
    }
}

void readGoods(const JsonFields &fields, const TicketTables &tables, TicketLine &line)
{
    line.id = fields.id<LineId>("id"_L1);
    line.kind = kindFromJson(fields);
    line.product = fields.optionalId<ProductId>("product"_L1);
    line.code = fields.text("code"_L1);
    line.sku = fields.text("sku"_L1);
    line.name = fields.text("name"_L1);
    line.optionText = fields.text("option"_L1);
    tables.readCategory(fields, line);
    const Unit unit = unitFromJson(fields, "unit"_L1, Unit::Piece);
    line.quantity = Quantity::fromThousandths(fields.integerOr("quantity"_L1, 1000), unit);
    line.stockPerUnit = Quantity::fromThousandths(fields.integerOr("stock"_L1, 1000),
                                                  unitFromJson(fields, "stockUnit"_L1, unit));
}

void readPrices(const JsonFields &fields,
                const TicketTables &tables,
                Currency currency,
                TicketLine &line)
{
    line.isTypedPrice = fields.flag("typedPrice"_L1);
    line.isLabelPrice = fields.flag("labelPrice"_L1);
    line.floorPrice = fields.optionalMoney("floorPrice"_L1, currency);
    const auto quantityPrice = fields.integers("quantityPrice"_L1);
    if (quantityPrice.size() == 2) {
        line.quantityPrice
            = QuantityPrice{ quantityPrice[0], Money::fromMinor(quantityPrice[1], currency) };
    }
    if (fields.has("override"_L1)) {
        line.priceOverride = overrideFromJson(fields.object("override"_L1), tables, currency);
    }
    if (fields.has("discount"_L1)) {
        line.discount = discountFromJson(fields.object("discount"_L1), tables, currency);
    }
    if (fields.has("taxed"_L1)) {
        for (const TaxAmount &taxed : taxedFromJson(fields, "taxed"_L1, tables, currency)) {
            line.taxes.push_back(taxed.tax);
        }
    } else {
        line.taxes = taxesFromJson(fields, "taxes"_L1, tables);
    }
    for (const JsonFields &component : fields.objects("components"_L1)) {
        line.components.push_back(componentFromJson(component, tables, currency));
    }
}

} // namespace

QJsonObject discountToJson(const Discount &discount, TicketTables &tables)
{
    QJsonObject json;
    if (discount.rate) {
        json.insert("ppm"_L1, static_cast<qint64>(discount.rate->ppm()));
    }
    if (discount.amount) {
        setMoney(json, "amount"_L1, *discount.amount);
    }
    putText(json, "reason"_L1, discount.reason);
    setPerson(json, "by"_L1, discount.givenBy, tables);
    if (discount.approvedBy) {
        json.insert("approvedBy"_L1, tables.placeOf(*discount.approvedBy));
    }
    return json;
}

Discount discountFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    Discount discount;
    if (fields.has("ppm"_L1)) {
        discount.rate = Rate::fromPpm(fields.integer("ppm"_L1));
    }
    discount.amount = fields.optionalMoney("amount"_L1, currency);
    discount.reason = fields.text("reason"_L1);
    discount.givenBy = tables.person(fields, "by"_L1);
    discount.approvedBy = tables.optionalPerson(fields, "approvedBy"_L1);
    return discount;
}

QJsonObject lineToJson(const TicketLine &line, TicketTables &tables)
{
    QJsonObject json{ { "id"_L1, line.id.toText() } };
    writeKind(line.kind, json);
    writeGoods(line, tables, json);
    writePrices(line, tables, json);
    setFlag(json, "notDiscountable"_L1, !line.isDiscountable);
    setFlag(json, "noCommission"_L1, !line.isCommissionEligible);
    setFlag(json, "tracked"_L1, line.isStockTracked);
    if (line.quantityMost != usualQuantityMost) {
        json.insert("quantityMost"_L1, static_cast<qint64>(line.quantityMost));
    }
    setFlag(json, "notRestocked"_L1, line.restock == Restock::No);
    putText(json, "note"_L1, line.note);
    if (line.gift) {
        json.insert("gift"_L1, giftToJson(*line.gift));
    }
    if (line.origin) {
        json.insert("origin"_L1, originToJson(*line.origin));
    }
    if (line.voided) {
        json.insert("voidedBy"_L1, tables.placeOf(line.voided->person));
        json.insert("voidedAt"_L1, static_cast<qint64>(line.voided->at.ms()));
    }
    setPerson(json, "by"_L1, line.addedBy, tables);
    return json;
}

TicketLine lineFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    TicketLine line{ .listPrice = fields.money("price"_L1, currency) };
    readGoods(fields, tables, line);
    readPrices(fields, tables, currency, line);
    line.isDiscountable = !fields.flag("notDiscountable"_L1);
    line.isCommissionEligible = !fields.flag("noCommission"_L1);
    line.isStockTracked = fields.flag("tracked"_L1);
    line.quantityMost = fields.integerOr("quantityMost"_L1, usualQuantityMost);
    line.restock = fields.flag("notRestocked"_L1) ? Restock::No : Restock::Yes;
    line.note = fields.text("note"_L1);
    if (fields.has("gift"_L1)) {
        line.gift = giftFromJson(fields.object("gift"_L1));
    }
    if (fields.has("origin"_L1)) {
        line.origin = originFromJson(fields.object("origin"_L1), currency);
    }
    if (fields.has("voidedBy"_L1)) {
        line.voided
            = LineVoid{ tables.person(fields, "voidedBy"_L1), fields.instant("voidedAt"_L1) };
    }
    line.addedBy = tables.person(fields, "by"_L1);
    return line;
}

} // namespace countertop

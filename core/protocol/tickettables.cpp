#include "core/protocol/tickettables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

template <typename Value>
int placeIn(std::vector<Value> &table, const Value &value)
{
    const auto found = std::find(table.begin(), table.end(), value);
    const auto place = found - table.begin();
    if (found == table.end()) {
        table.push_back(value);
    }
    return static_cast<int>(place);
}

template <typename Value>
const Value *at(const std::vector<Value> &table,
                const JsonFields &fields,
                QLatin1StringView key,
                std::int64_t place)
{
    if (place < 0 || place >= static_cast<std::int64_t>(table.size())) {
        fields.fail(key, QStringLiteral("names no row of its table"));
        return nullptr;
    }
    return &table[static_cast<std::size_t>(place)];
}

} // namespace

QJsonObject taxToJson(const LineTax &tax)
{
    QJsonObject json{ { "id"_L1, tax.id.toText() },
                      { "name"_L1, tax.name },
                      { "ppm"_L1, static_cast<qint64>(tax.rate.ppm()) } };
    if (!tax.letter.isEmpty()) {
        json.insert("letter"_L1, tax.letter);
    }
    if (tax.base == TaxBase::NetAndEarlierTaxes) {
        json.insert("compound"_L1, true);
    }
    return json;
}

LineTax taxFromJson(const JsonFields &fields)
{
    return { fields.id<TaxId>("id"_L1),
             fields.text("name"_L1),
             fields.text("letter"_L1),
             Rate::fromPpm(fields.integer("ppm"_L1)),
             fields.flag("compound"_L1) ? TaxBase::NetAndEarlierTaxes : TaxBase::Net };
}

QJsonObject personToJson(const PersonRef &person)
{
    return { { "id"_L1, person.id.toText() }, { "name"_L1, person.name } };
}

PersonRef personFromJson(const JsonFields &fields)
{
    return { fields.id<PersonId>("id"_L1), fields.text("name"_L1) };
}

TicketTables::TicketTables(const JsonFields &document)
{
    for (const JsonFields &row : document.objects("people"_L1)) {
        m_people.push_back(personFromJson(row));
    }
    for (const JsonFields &row : document.objects("taxes"_L1)) {
        m_taxes.push_back(taxFromJson(row));
    }
    for (const JsonFields &row : document.objects("categories"_L1)) {
        m_categories.push_back({ row.id<CategoryId>("id"_L1), row.text("name"_L1) });
    }
}

int TicketTables::placeOf(const PersonRef &person)
{
    return placeIn(m_people, person);
}

int TicketTables::placeOf(const LineTax &tax)
{
    return placeIn(m_taxes, tax);
}

int TicketTables::placeOf(const CategoryId &category, const QString &name)
{
    return placeIn(m_categories, NamedCategory{ category, name });
}

void TicketTables::writeTo(QJsonObject &document) const
{
    QJsonArray people;
    for (const PersonRef &person : m_people) {
        people.append(personToJson(person));
    }
    QJsonArray taxes;
    for (const LineTax &tax : m_taxes) {
        taxes.append(taxToJson(tax));
    }
    QJsonArray categories;
    for (const NamedCategory &category : m_categories) {
        categories.append(
            QJsonObject{ { "id"_L1, category.id.toText() }, { "name"_L1, category.name } });
    }
    if (!people.isEmpty()) {
        document.insert("people"_L1, people);
    }
    if (!taxes.isEmpty()) {
        document.insert("taxes"_L1, taxes);
    }
    if (!categories.isEmpty()) {
        document.insert("categories"_L1, categories);
    }
}

PersonRef
TicketTables::personAt(const JsonFields &fields, QLatin1StringView key, std::int64_t place) const
{
    const PersonRef *person = at(m_people, fields, key, place);
    return person != nullptr ? *person : PersonRef();
}

PersonRef TicketTables::person(const JsonFields &fields, QLatin1StringView key) const
{
    return personAt(fields, key, fields.integerOr(key, 0));
}

std::optional<PersonRef> TicketTables::optionalPerson(const JsonFields &fields,
                                                      QLatin1StringView key) const
{
    return fields.has(key) ? std::optional(person(fields, key)) : std::nullopt;
}

LineTax
TicketTables::taxAt(const JsonFields &fields, QLatin1StringView key, std::int64_t place) const
{
    const LineTax *tax = at(m_taxes, fields, key, place);
    return tax != nullptr ? *tax : LineTax();
}

void TicketTables::readCategory(const JsonFields &fields, TicketLine &line) const
{
    if (!fields.has("category"_L1)) {
        return;
    }
    const NamedCategory *category
        = at(m_categories, fields, "category"_L1, fields.integer("category"_L1));
    if (category != nullptr) {
        line.category = category->id;
        line.categoryName = category->name;
    }
}

} // namespace countertop

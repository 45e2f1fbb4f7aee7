#pragma once

#include "core/domain/ticket/ticket.h"
#include "core/protocol/jsonfields.h"

#include <vector>

namespace countertop {

/// Persons, taxes and categories that a document names many times: each is written once and named
/// by its place. One object for writing, one for reading.
class TicketTables final
{
public:
    TicketTables() = default;
    /// Reads the tables `people`, `taxes` and `categories` of a document.
    explicit TicketTables(const JsonFields &document);

    int placeOf(const PersonRef &person);
    int placeOf(const LineTax &tax);
    int placeOf(const CategoryId &category, const QString &name);
    /// Adds the tables to the document; empty ones are left out.
    void writeTo(QJsonObject &document) const;

    PersonRef person(const JsonFields &fields, QLatin1StringView key) const;
    std::optional<PersonRef> optionalPerson(const JsonFields &fields, QLatin1StringView key) const;
    PersonRef personAt(const JsonFields &fields, QLatin1StringView key, std::int64_t place) const;
    LineTax taxAt(const JsonFields &fields, QLatin1StringView key, std::int64_t place) const;
    void readCategory(const JsonFields &fields, TicketLine &line) const;

private:
    struct NamedCategory
    {
        CategoryId id;
        QString name;
        bool operator==(const NamedCategory &) const = default;
    };

    std::vector<PersonRef> m_people;
    std::vector<LineTax> m_taxes;
    std::vector<NamedCategory> m_categories;
};

/// A tax as a row of a table.
QJsonObject taxToJson(const LineTax &tax);
LineTax taxFromJson(const JsonFields &fields);
QJsonObject personToJson(const PersonRef &person);
PersonRef personFromJson(const JsonFields &fields);

} // namespace countertop

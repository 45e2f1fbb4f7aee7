#include "app/terminal/shop/demoticket.h"

#include "app/terminal/shop/demoshop.h"
#include "core/domain/ticket/reprice.h"
#include "core/domain/ticket/ticketedit.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/ticket/ticketdesk.h"

#include <QJsonArray>

#include <algorithm>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

Error missing(const QString &what)
{
    return { ErrorKind::Corrupt, DemoError::Unreadable, what };
}

Result<till::Session> sessionOf(till::PeopleDesk &people, const QString &name, const Clock &clock)
{
    CT_TRY(tiles, people.people().takeResult());
    CT_TRY(roles, people.roles().takeResult());
    const auto tile = std::find_if(tiles.begin(), tiles.end(), [&name](const auto &candidate) {
        return candidate.person.name == name;
    });
    if (tile == tiles.end()) {
        return missing(name);
    }
    const auto role = std::find_if(roles.begin(), roles.end(), [&tile](const Role &candidate) {
        return candidate.id == tile->person.role;
    });
    if (role == roles.end()) {
        return missing(tile->roleName);
    }
    return till::Session{ tile->person, *role, clock.now() };
}

/// The catalogue's part that the lines of the tickets need, gathered as they are added.
void addTo(CatalogExtract &catalog, const till::SellableProduct &product)
{
    catalog.products.insert(product.product.id, product.product);
    if (product.taxClass) {
        catalog.taxClasses.insert(product.taxClass->id, *product.taxClass);
    }
    if (product.product.category) {
        catalog.categoryNames.insert(*product.product.category, product.categoryName);
    }
}

Result<Ticket> withLine(const Ticket &ticket,
                        const QJsonObject &row,
                        till::Sync &sync,
                        const SellingTerms &terms,
                        CatalogExtract &catalog,
                        IdSource &ids)
{
    const QString code = row.value("code"_L1).toString();
    CT_TRY(answer, till::CatalogDesk(sync).findCode(code).takeResult());
    if (!answer.found) {
        return missing(code);
    }
    addTo(catalog, *answer.found);
    LineRequest request;
    request.id = ids.make<LineId>();
    request.product = answer.found->product;
    request.barcode = answer.barcode;
    request.code = code;
    request.typedThousandths = row.value("thousandths"_L1).toInteger();
    request.addedBy = ticket.openedBy;
    CT_TRY(line, newLine(request, terms, catalog));
    CT_TRY(added, addLine(ticket, line, RepeatedScan::SecondLine));
    return added.ticket;
}

/// The file names its customers by a key of its own.
QString customerName(const QJsonObject &file, const QString &key)
{
    const QJsonArray customers = file.value("customers"_L1).toArray();
    for (const auto &customer : customers) {
        if (customer.toObject().value("key"_L1) == key) {
            return customer.toObject().value("name"_L1).toString();
        }
    }
    return {};
}

Result<Ticket> withCustomer(const Ticket &ticket,
                            const QString &name,
                            till::Sync &sync,
                            const SellingTerms &terms,
                            const CatalogExtract &catalog)
{
    CT_TRY(found, till::AccountDesk(sync).search(name, 1).takeResult());
    if (found.empty()) {
        return missing(name);
    }
    const Customer &customer = found.front().customer;
    return setCustomer(ticket,
                       { customer.id, customer.name, customer.isTaxExempt, customer.priceList },
                       terms,
                       catalog,
                       TenderState::NoneGiven)
        .ticket;
}

} // namespace

Result<void> parkDemoTickets(till::Sync &sync, till::PeopleDesk &people, const QJsonObject &file)
{
    CT_TRY(settings, till::SettingsDesk(sync).settings().takeResult());
    const Clock &clock = sync.till().clock();
    const auto ids = sync.till().makeIds();
    const SellingTerms terms{ settings.storeCurrency(),
                              settings.storeZone().toLocal(clock.now()).date(),
                              {},
                              settings.number(setting::quantityMost) };
    const QJsonArray tickets = file.value("parkedTickets"_L1).toArray();
    for (const auto &value : tickets) {
        const QJsonObject row = value.toObject();
        CT_TRY(session, sessionOf(people, row.value("person"_L1).toString(), clock));
        Ticket ticket{ .id = ids->make<TicketId>(), .terms = settings.ticketTerms() };
        ticket.openedAt = clock.now();
        ticket.openedBy = session.ref();
        CatalogExtract catalog;
        const QJsonArray lines = row.value("lines"_L1).toArray();
        for (const auto &line : lines) {
            CT_TRY(longer, withLine(ticket, line.toObject(), sync, terms, catalog, *ids));
            ticket = longer;
        }
        if (row.contains("customer"_L1)) {
            const QString name = customerName(file, row.value("customer"_L1).toString());
            CT_TRY(known, withCustomer(ticket, name, sync, terms, catalog));
            ticket = known;
        }
        CT_TRY(parked,
               till::TicketDesk(sync.till())
                   .park(ticket, row.value("name"_L1).toString(), session)
                   .takeResult());
        Q_UNUSED(parked);
    }
    return done();
}

} // namespace countertop::terminal

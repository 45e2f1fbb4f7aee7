#include "core/site/intake/projector.h"

#include "core/domain/account/ledger.h"
#include "core/domain/shift/shiftusage.h"
#include "core/domain/stock/ticketstock.h"
#include "core/protocol/factkind.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"
#include "core/site/account/accounts.h"
#include "core/site/intake/salefact.h"
#include "core/site/lease/leasefacts.h"
#include "core/site/stock/stockmoves.h"

#include <algorithm>
#include <array>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// Kinds that are kept and counted but change nothing at the site.
constexpr std::array withoutEffect{
    factkind::tillMade,           factkind::restored,     factkind::shiftOpened,
    factkind::shiftClosed,        factkind::cashMoved,    factkind::receiptCopied,
    factkind::giftReceiptPrinted, factkind::billPrinted,  factkind::signedIn,
    factkind::signedOut,          factkind::signInFailed, factkind::approvalGiven,
    factkind::clockJumped,        factkind::lineVoided,   factkind::ticketCancelled,
    factkind::drawerOpened,       factkind::recovered,    factkind::drawerCounted,
};

Result<bool> isKnownProduct(Scope &scope, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"catalog/find_product"_s));
    CT_TRY(found,
           statement->bind("org"_L1, scope.org.toText())
               .bind("product"_L1, product.toText())
               .one([](const storage::Row &row) { return row.integer(0); }));
    return found.has_value();
}

Result<void> refuseUnknown(Scope &scope, const CompletedTicket &sale)
{
    for (const TicketLine &line : sale.ticket.lines) {
        if (!line.product) {
            continue;
        }
        CT_TRY(isKnown, isKnownProduct(scope, *line.product));
        if (!isKnown) {
            return refused(Refusal::UnknownProduct, line.product->toText());
        }
    }
    if (sale.ticket.customer) {
        CT_TRY(image, scope.publisher.find(customerKey(sale.ticket.customer->id)));
        if (!image) {
            return refused(Refusal::UnknownCustomer, sale.ticket.customer->id.toText());
        }
    }
    return done();
}

/// I2 of sync-and-safety.md 2.10: the ticket's total is what its tenders come to.
Result<void> refuseWrongSums(const CompletedTicket &sale)
{
    if (!sale.settlement.isSettled() || sale.settlement.total != sale.priced.total) {
        return refused(Refusal::DoesNotAddUp, sale.receiptNumber.toText());
    }
    return done();
}

Result<void> postGoods(Scope &scope, const CompletedTicket &sale)
{
    for (const TicketStockChange &row : stockChanges(sale.ticket)) {
        const auto kind = row.change.isNegative() ? StockMoveKind::Sale : StockMoveKind::Return;
        CT_TRY_DONE(postMove(scope,
                             { scope.ids.make<StockMoveId>(),
                               scope.store,
                               row.product,
                               kind,
                               row.change,
                               sale.receiptNumber.toText(),
                               sale.ticket.id.toText(),
                               sale.completedBy,
                               sale.completedAt }));
    }
    return done();
}

/// Posts what the tenders change on the customer's ledgers and ends what was set aside for them.
Result<void> postLedgers(Scope &scope, const CompletedTicket &sale)
{
    const QString ticket = sale.ticket.id.toText();
    for (const Ledger ledger : { Ledger::Account, Ledger::StoreCredit }) {
        CT_TRY_DONE(closeReservation(scope, ticket, ledger, "settled"_L1));
    }
    for (const LedgerChange &change : ledgerChanges(sale.settlement)) {
        if (!sale.ticket.customer) {
            return refused(Refusal::UnknownCustomer, sale.receiptNumber.toText());
        }
        CT_TRY_DONE(postEntry(scope,
                              { scope.ids.make<LedgerEntryId>(),
                                sale.ticket.customer->id,
                                change.ledger,
                                change.amount,
                                sale.receiptNumber.toText(),
                                u"ticket"_s,
                                ticket,
                                sale.completedAt }));
    }
    return done();
}

Result<void> addUsage(Scope &scope, const ShiftId &shift, const ShiftUsage &usage)
{
    CT_TRY(statement, scope.database.statement(u"report/add_usage"_s));
    for (const auto &[key, counted] : usage.byPerson) {
        CT_TRY(touched,
               statement->bind("org"_L1, scope.org.toText())
                   .bind("store"_L1, scope.store.toText())
                   .bind("shift"_L1, shift.toText())
                   .bind("person"_L1, key.first.toText())
                   .bind("action"_L1, limitedActionCode(key.second))
                   .bind("count"_L1, std::int64_t{ counted.count })
                   .bind("sum"_L1, counted.sum.minor())
                   .bind("currency"_L1, usage.currency.code())
                   .run());
        Q_UNUSED(touched);
    }
    return done();
}

Result<void> projectSale(Scope &scope, const QJsonObject &body)
{
    const auto read = saleFromFact(body);
    if (!read) {
        return refused(Refusal::Malformed, read.error().detail);
    }
    const CompletedTicket &sale = *read;
    if (sale.isTraining) {
        return done(); // practised, not sold
    }
    CT_TRY_DONE(refuseUnknown(scope, sale));
    CT_TRY_DONE(refuseWrongSums(sale));
    CT_TRY_DONE(postGoods(scope, sale));
    CT_TRY_DONE(postLedgers(scope, sale));
    ShiftUsage usage(sale.settlement.total.currency());
    count(usage, sale);
    return addUsage(scope, sale.shift, usage);
}

} // namespace

Result<void> project(Scope &scope, const PushedFact &fact, const QJsonObject &body)
{
    if (fact.version != 1) {
        return refused(Refusal::UnknownVersion, u"%1 %2"_s.arg(fact.kind).arg(fact.version));
    }
    if (fact.kind == factkind::ticketCompleted) {
        return projectSale(scope, body);
    }
    if (fact.kind == factkind::leaseSpent) {
        return postLeaseSpent(scope, body);
    }
    if (fact.kind == factkind::leaseSettled) {
        return settleLease(scope, body);
    }
    const bool isKnown = std::any_of(withoutEffect.begin(),
                                     withoutEffect.end(),
                                     [&fact](QLatin1StringView kind) { return fact.kind == kind; });
    return isKnown ? done() : Result<void>(refused(Refusal::UnknownKind, fact.kind));
}

QStringList objectsOf(const PushedFact &fact, const QJsonObject &body)
{
    if (fact.kind == factkind::leaseSpent || fact.kind == factkind::leaseSettled) {
        return leaseObjects(body);
    }
    if (fact.kind != factkind::ticketCompleted) {
        return {};
    }
    const auto sale = saleFromFact(body);
    if (!sale) {
        return {};
    }
    QStringList objects{ sale->ticket.id.toText() };
    if (sale->ticket.customer) {
        objects << sale->ticket.customer->id.toText();
    }
    for (const TicketLine &line : sale->ticket.lines) {
        if (line.origin) {
            objects << line.origin->ticket.toText();
        }
    }
    return objects;
}

} // namespace countertop::site

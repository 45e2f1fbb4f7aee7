#include "core/site/intake/projector.h"

#include "core/domain/shift/shiftusage.h"
#include "core/protocol/factkind.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"
#include "core/protocol/ticketcodec.h"
#include "core/site/account/accounts.h"
#include "core/site/stock/stockmoves.h"

#include <algorithm>
#include <array>
#include <map>

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
    factkind::drawerOpened,
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

/// How the goods of a ticket move: one sum a product and direction, however many lines.
using Moves = std::map<std::pair<ProductId, StockMoveKind>, Quantity>;

void addMove(Moves &moves, const ProductId &product, const TicketLine &line, const Quantity &goods)
{
    const bool isBack = line.isReturn();
    if (isBack && line.restock == Restock::No) {
        return;
    }
    const auto kind = isBack ? StockMoveKind::Return : StockMoveKind::Sale;
    const Quantity change = isBack ? goods : -goods;
    const auto [place, isNew] = moves.emplace(std::pair(product, kind), change);
    if (!isNew) {
        place->second = place->second + change;
    }
}

/// *perUnit* goods for each of *sold* units, in thousandths of both.
Quantity goodsOf(const Quantity &sold, const Quantity &perUnit)
{
    const std::int64_t thousandths = sold.thousandths() * perUnit.thousandths() / 1000;
    return Quantity::fromThousandths(thousandths, perUnit.unit());
}

Moves movesOf(const Ticket &ticket)
{
    Moves moves;
    for (const TicketLine &line : ticket.lines) {
        if (line.voided) {
            continue;
        }
        if (line.product && line.isStockTracked) {
            addMove(moves, *line.product, line, goodsOf(line.quantity, line.stockPerUnit));
        }
        for (const LineComponent &component : line.components) {
            if (component.isStockTracked) {
                addMove(moves, component.product, line, goodsOf(line.quantity, component.quantity));
            }
        }
    }
    return moves;
}

Result<void> postGoods(Scope &scope, const CompletedTicket &sale)
{
    for (const auto &[key, change] : movesOf(sale.ticket)) {
        CT_TRY_DONE(postMove(scope,
                             { scope.ids.make<StockMoveId>(),
                               scope.store,
                               key.first,
                               key.second,
                               change,
                               sale.receiptNumber.toText(),
                               sale.ticket.id.toText(),
                               sale.completedBy,
                               sale.completedAt }));
    }
    return done();
}

/// What the tenders of one ledger come to: zero when it was not used.
Money netOf(const CompletedTicket &sale, TenderKind kind)
{
    Money net = Money::zero(sale.settlement.total.currency());
    for (const Tender &tender : sale.settlement.tenders) {
        if (tender.kind == kind) {
            net += tender.net;
        }
    }
    return net;
}

Result<void> postLedger(Scope &scope, const CompletedTicket &sale, TenderKind kind, Ledger ledger)
{
    const Money net = netOf(sale, kind);
    CT_TRY_DONE(closeReservation(scope, sale.ticket.id.toText(), ledger, "settled"_L1));
    if (net.isZero()) {
        return done();
    }
    if (!sale.ticket.customer) {
        return refused(Refusal::UnknownCustomer, sale.receiptNumber.toText());
    }
    return postEntry(scope,
                     { scope.ids.make<LedgerEntryId>(),
                       sale.ticket.customer->id,
                       ledger,
                       ledger == Ledger::Account ? net : -net,
                       sale.receiptNumber.toText(),
                       u"ticket"_s,
                       sale.ticket.id.toText(),
                       sale.completedAt });
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
    const auto read = completedTicketFromJson(body);
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
    CT_TRY_DONE(postLedger(scope, sale, TenderKind::Account, Ledger::Account));
    CT_TRY_DONE(postLedger(scope, sale, TenderKind::StoreCredit, Ledger::StoreCredit));
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
    const bool isKnown = std::any_of(withoutEffect.begin(),
                                     withoutEffect.end(),
                                     [&fact](QLatin1StringView kind) { return fact.kind == kind; });
    return isKnown ? done() : Result<void>(refused(Refusal::UnknownKind, fact.kind));
}

QStringList objectsOf(const PushedFact &fact, const QJsonObject &body)
{
    if (fact.kind != factkind::ticketCompleted) {
        return {};
    }
    const auto sale = completedTicketFromJson(body);
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

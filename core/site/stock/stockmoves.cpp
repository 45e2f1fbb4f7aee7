#include "core/site/stock/stockmoves.h"

#include "core/protocol/accountcodec.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"

#include <QJsonArray>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

Result<void> addOnHand(Scope &scope, const StockMove &move)
{
    CT_TRY(statement, scope.database.statement(u"stock/add_on_hand"_s));
    CT_TRY(onHand,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, move.store.toText())
               .bind("product"_L1, move.product.toText())
               .bind("change"_L1, move.change.thousandths())
               .bind("unit"_L1, unitCode(move.change.unit()))
               .one([](const storage::Row &row) { return row.integer(0); }));
    if (!isBookable(onHand.value_or(0))) {
        return refused(Refusal::NotAllowedValue, move.product.toText());
    }
    const auto sum = Quantity::fromThousandths(onHand.value_or(0), move.change.unit());
    CT_TRY(bytes, canonicalBytes(quantityImage(sum)));
    scope.publisher.put(stockKey(move.store, move.product), bytes);
    return done();
}

Result<std::int64_t> onHandThousandths(Scope &scope, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"stock/find_on_hand"_s));
    CT_TRY(onHand,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("product"_L1, product.toText())
               .one([](const storage::Row &row) { return row.integer(0); }));
    return onHand.value_or(0);
}

Result<void> refuseUntracked(Scope &scope, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"catalog/find_product"_s));
    CT_TRY(isTracked,
           statement->bind("org"_L1, scope.org.toText())
               .bind("product"_L1, product.toText())
               .one([](const storage::Row &row) { return row.integer(0) != 0; }));
    if (!isTracked) {
        return refused(Refusal::UnknownProduct, product.toText());
    }
    return *isTracked ? done() : Result<void>(refused(Refusal::NotTracked, product.toText()));
}

Result<StoreId> storeOfNumber(Scope &scope, std::int64_t number)
{
    CT_TRY(statement, scope.database.statement(u"shop/find_store"_s));
    CT_TRY(found,
           statement->bind("org"_L1, scope.org.toText())
               .bind("number"_L1, number)
               .one([](const storage::Row &row) { return row.text(0); }));
    if (!found) {
        return refused(Refusal::NotFound, QString::number(number));
    }
    return StoreId::fromText(*found);
}

/// A row of the command as a move in this store.
Result<StockMove>
moveOf(Scope &scope, StockMoveKind kind, const QString &reason, const QJsonObject &row)
{
    CT_TRY(product, ProductId::fromText(row.value("product"_L1).toString()));
    CT_TRY_DONE(refuseUntracked(scope, product));
    CT_TRY(quantity, quantityFromImage(row));
    if (!isBookable(quantity.thousandths())) {
        return refused(Refusal::NotAllowedValue, product.toText());
    }
    StockMove move{ scope.ids.make<StockMoveId>(),
                    scope.store,
                    product,
                    kind,
                    quantity,
                    reason,
                    scope.causeId,
                    scope.actor,
                    scope.now };
    if (kind == StockMoveKind::Count) {
        CT_TRY(before, onHandThousandths(scope, product));
        move.change = Quantity::fromThousandths(quantity.thousandths() - before, quantity.unit());
    }
    const bool isSilent = kind == StockMoveKind::Receive || kind == StockMoveKind::Transfer
        || (kind == StockMoveKind::Count && move.change.isZero());
    if (reason.trimmed().isEmpty() && !isSilent) {
        return refused(Refusal::NoReason);
    }
    return move;
}

} // namespace

Result<void> postMove(Scope &scope, const StockMove &move)
{
    if (move.change.isZero()) {
        return done();
    }
    CT_TRY(statement, scope.database.statement(u"stock/insert_move"_s));
    CT_TRY(isNew,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, move.store.toText())
               .bind("move"_L1, move.id.toText())
               .bind("product"_L1, move.product.toText())
               .bind("kind"_L1, stockMoveCode(move.kind))
               .bind("change"_L1, move.change.thousandths())
               .bind("unit"_L1, unitCode(move.change.unit()))
               .bind("reason"_L1, move.reason)
               .bind("cause"_L1, move.causeId)
               .bind("person"_L1, move.person.id.toText())
               .bind("person_name"_L1, move.person.name)
               .bind("at"_L1, move.at.ms())
               .run());
    return isNew == 0 ? done() : addOnHand(scope, move);
}

Result<QJsonObject> changeStock(Scope &scope, const QJsonObject &body)
{
    const auto kind = stockMoveFromCode(body.value("kind"_L1).toString());
    if (!kind || *kind == StockMoveKind::Sale || *kind == StockMoveKind::Return) {
        return refused(Refusal::Malformed, u"kind"_s);
    }
    const QString reason = body.value("reason"_L1).toString();
    const QJsonArray rows = body.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows) {
        CT_TRY(move, moveOf(scope, *kind, reason, row.toObject()));
        if (*kind != StockMoveKind::Transfer) {
            CT_TRY_DONE(postMove(scope, move));
            continue;
        }
        CT_TRY(target, storeOfNumber(scope, body.value("toStore"_L1).toInteger(0)));
        StockMove arriving = move;
        arriving.store = target;
        arriving.id = scope.ids.make<StockMoveId>();
        move.change = -move.change;
        CT_TRY_DONE(postMove(scope, move));
        CT_TRY_DONE(postMove(scope, arriving));
    }
    return QJsonObject();
}

Result<QJsonObject> stockMoves(Scope &scope, const QJsonObject &body)
{
    const QString product = body.value("product"_L1).toString();
    const QString store = scope.store.toText();
    CT_TRY(statement, scope.database.statement(u"stock/list_moves"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, store)
               .bind("product"_L1, product)
               .all([&](const storage::Row &row) {
                   return QJsonObject{ { "id"_L1, row.text(0) },
                                       { "store"_L1, store },
                                       { "product"_L1, product },
                                       { "kind"_L1, row.text(1) },
                                       { "quantity"_L1, static_cast<qint64>(row.integer(2)) },
                                       { "unit"_L1, row.text(3) },
                                       { "reason"_L1, row.text(4) },
                                       { "causeId"_L1, row.text(5) },
                                       { "personId"_L1, row.text(6) },
                                       { "personName"_L1, row.text(7) },
                                       { "at"_L1, static_cast<qint64>(row.integer(8)) } };
               }));
    QJsonArray moves;
    for (const QJsonObject &row : rows) {
        moves.append(row);
    }
    return QJsonObject{ { "moves"_L1, moves } };
}

} // namespace countertop::site

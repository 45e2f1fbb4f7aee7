#include "core/site/stock/stockholds.h"

#include "core/protocol/accountcodec.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

struct HoldWish
{
    QString hold;
    ProductId product;
    Quantity quantity;
    QString holderKind;
    QString holder;
};

struct Available
{
    std::int64_t onHand = 0;
    std::int64_t reserved = 0;
    std::int64_t safety = 0;

    std::int64_t isFree() const { return onHand - reserved - safety; }
};

Result<Available> availableOf(Scope &scope, const QString &product)
{
    CT_TRY(statement, scope.database.statement(u"stock/find_avail"_s));
    CT_TRY(found,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("product"_L1, product)
               .one([](const storage::Row &row) {
                   return Available{ row.integer(0), row.integer(1), row.integer(2) };
               }));
    return found.value_or(Available());
}

Result<HoldWish> wishOf(const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    HoldWish wish;
    wish.hold = fields.id<StockHoldId>("hold"_L1).toText();
    wish.product = fields.id<ProductId>("product"_L1);
    wish.holderKind = fields.text("holderKind"_L1);
    wish.holder = fields.word("holder"_L1);
    CT_TRY(quantity, quantityFromImage(body));
    wish.quantity = quantity;
    const bool isKnownKind = wish.holderKind == "cart"_L1 || wish.holderKind == "order"_L1;
    const bool isGood = quantity.thousandths() > 0 && isBookable(quantity.thousandths());
    if (problem || !isKnownKind || !isGood) {
        return refused(Refusal::Malformed);
    }
    return wish;
}

Result<bool> insertHold(Scope &scope, const HoldWish &wish)
{
    CT_TRY(statement, scope.database.statement(u"stock/insert_hold"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("hold"_L1, wish.hold)
               .bind("product"_L1, wish.product.toText())
               .bind("quantity"_L1, wish.quantity.thousandths())
               .bind("unit"_L1, unitCode(wish.quantity.unit()))
               .bind("holder_kind"_L1, wish.holderKind)
               .bind("holder"_L1, wish.holder)
               .bind("at"_L1, scope.now.ms())
               .run());
    return touched == 1;
}

} // namespace

Result<QJsonObject> holdStock(Scope &scope, const QJsonObject &body)
{
    CT_TRY(wish, wishOf(body));
    CT_TRY(isNew, insertHold(scope, wish));
    if (!isNew) {
        return QJsonObject{ { "isNew"_L1, false } };
    }
    CT_TRY(statement, scope.database.statement(u"stock/hold"_s));
    CT_TRY(held,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("product"_L1, wish.product.toText())
               .bind("unit"_L1, unitCode(wish.quantity.unit()))
               .bind("quantity"_L1, wish.quantity.thousandths())
               .run());
    if (held == 1) {
        return QJsonObject{ { "isNew"_L1, true } };
    }
    CT_TRY(available, availableOf(scope, wish.product.toText()));
    return refused(Refusal::OverLimit, QString::number(available.isFree()));
}

Result<QJsonObject> endHold(Scope &scope, const QJsonObject &body)
{
    const bool isUsed = body.value("isUsed"_L1).toBool();
    CT_TRY(end, scope.database.statement(u"stock/end_hold"_s));
    CT_TRY(
        ended,
        end->bind("org"_L1, scope.org.toText())
            .bind("store"_L1, scope.store.toText())
            .bind("hold"_L1, body.value("hold"_L1).toString())
            .bind("state"_L1, isUsed ? u"used"_s : u"released"_s)
            .one([](const storage::Row &row) { return std::pair(row.text(0), row.integer(1)); }));
    if (!ended) {
        return QJsonObject(); // it is over
    }
    CT_TRY(give, scope.database.statement(u"stock/free_held"_s));
    CT_TRY(given,
           give->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("product"_L1, ended->first)
               .bind("quantity"_L1, ended->second)
               .run());
    Q_UNUSED(given);
    return QJsonObject();
}

Result<QJsonObject> setSafetyStock(Scope &scope, const QJsonObject &body)
{
    CT_TRY(product, ProductId::fromText(body.value("product"_L1).toString()));
    CT_TRY(quantity, quantityFromImage(body));
    if (quantity.isNegative() || !isBookable(quantity.thousandths())) {
        return refused(Refusal::NotAllowedValue, product.toText());
    }
    CT_TRY(statement, scope.database.statement(u"stock/set_safety"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("product"_L1, product.toText())
               .bind("unit"_L1, unitCode(quantity.unit()))
               .bind("safety"_L1, quantity.thousandths())
               .run());
    Q_UNUSED(touched);
    return QJsonObject();
}

Result<QJsonObject> availableStock(Scope &scope, const QJsonObject &body)
{
    CT_TRY(available, availableOf(scope, body.value("product"_L1).toString()));
    return QJsonObject{ { "onHand"_L1, static_cast<qint64>(available.onHand) },
                        { "reserved"_L1, static_cast<qint64>(available.reserved) },
                        { "safety"_L1, static_cast<qint64>(available.safety) },
                        { "free"_L1, static_cast<qint64>(available.isFree()) } };
}

} // namespace countertop::site

#include "core/site/catalog/imports.h"

#include "core/protocol/accountcodec.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/refusal.h"
#include "core/site/catalog/catalogcommands.h"
#include "core/site/stock/stockmoves.h"

#include <QJsonArray>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t rowsAtATime = 500;

struct ImportRow
{
    std::int64_t number = 0;
    QString entity;
    QString id;
    std::int64_t expectedVersion = 0;
    QByteArray body;
    QByteArray previousBody;
};

struct ImportHead
{
    QString state;
    std::int64_t rows = 0;
    std::int64_t staged = 0;
};

Result<std::optional<ImportHead>> findImport(Scope &scope, const QString &import)
{
    CT_TRY(statement, scope.database.statement(u"imports/find_import"_s));
    return statement->bind("org"_L1, scope.org.toText())
        .bind("import"_L1, import)
        .one([](const storage::Row &row) {
            return ImportHead{ row.text(0), row.integer(1), row.integer(2) };
        });
}

Result<std::vector<ImportRow>> rowsAfter(Scope &scope, const QString &import, std::int64_t after)
{
    CT_TRY(statement, scope.database.statement(u"imports/list_rows"_s));
    return statement->bind("org"_L1, scope.org.toText())
        .bind("import"_L1, import)
        .bind("after"_L1, after)
        .bind("most"_L1, rowsAtATime)
        .all([](const storage::Row &row) {
            return ImportRow{ row.integer(0), row.text(1),  row.text(2),
                              row.integer(3), row.bytes(4), row.bytes(5) };
        });
}

/// Calls *apply* for each staged row in its order, a page in memory at a time.
template <typename Apply>
Result<void> forEachRow(Scope &scope, const QString &import, Apply apply)
{
    std::int64_t after = -1;
    while (true) {
        CT_TRY(rows, rowsAfter(scope, import, after));
        for (const ImportRow &row : rows) {
            CT_TRY_DONE(apply(row));
            after = row.number;
        }
        // A page is published before the next is read, so that no file is too large.
        CT_TRY(heads, scope.publisher.flush());
        Q_UNUSED(heads);
        if (rows.size() < static_cast<std::size_t>(rowsAtATime)) {
            return done();
        }
    }
}

Result<void>
setState(Scope &scope, const QString &import, QLatin1StringView expected, QLatin1StringView state)
{
    CT_TRY(statement, scope.database.statement(u"imports/set_state"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("import"_L1, import)
               .bind("expected"_L1, QString(expected))
               .bind("state"_L1, QString(state))
               .run());
    return touched == 1 ? done() : Result<void>(refused(Refusal::WrongState, import));
}

Result<void>
keepPrevious(Scope &scope, const QString &import, const ImportRow &row, const QByteArray &previous)
{
    CT_TRY(statement, scope.database.statement(u"imports/keep_previous"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("import"_L1, import)
               .bind("row"_L1, row.number)
               .bind("body"_L1, previous)
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<Product> productIn(const QByteArray &body, std::int64_t version)
{
    CT_TRY(json, readJson(body));
    return productFromJson(json, version);
}

Result<void> publishProduct(Scope &scope, const QString &import, const ImportRow &row)
{
    CT_TRY(product, productIn(row.body, row.expectedVersion));
    if (!product.components.empty()) {
        CT_TRY(heads, scope.publisher.flush()); // its parts may be rows of this page
        Q_UNUSED(heads);
    }
    std::optional<Product> previous;
    if (row.expectedVersion > 0) {
        CT_TRY(image, scope.publisher.find(productKey(product.id)));
        if (image && !image->isDeleted) {
            CT_TRY(stored, productIn(image->body, image->version));
            previous = std::move(stored);
            CT_TRY_DONE(keepPrevious(scope, import, row, image->body));
        }
    }
    CT_TRY_DONE(admitProduct(scope, product, previous));
    scope.publisher.save(productKey(product.id), row.expectedVersion, row.body);
    return done();
}

/// The goods that a new product came with, or takes with it when the import is undone.
Result<void>
postStock(Scope &scope, const QString &import, const ImportRow &row, StockMoveKind kind)
{
    CT_TRY(json, readJson(row.body));
    CT_TRY(quantity, quantityFromImage(json));
    CT_TRY(product, ProductId::fromText(row.id));
    const bool isUndo = kind == StockMoveKind::Adjust;
    return postMove(scope,
                    { scope.ids.make<StockMoveId>(),
                      scope.store,
                      product,
                      kind,
                      isUndo ? -quantity : quantity,
                      isUndo ? u"import undone"_s : u"import"_s,
                      import,
                      scope.actor,
                      scope.now });
}

Result<void> publishRow(Scope &scope, const QString &import, const ImportRow &row)
{
    if (row.entity == entities::product) {
        return publishProduct(scope, import, row);
    }
    if (row.entity == entities::category) {
        // Products of the same import name it, so it has to stand before them.
        CT_TRY(json, readJson(row.body));
        CT_TRY(answer,
               saveCategory(scope,
                            QJsonObject{ { "category"_L1, json },
                                         { "expectedVersion"_L1,
                                           static_cast<qint64>(row.expectedVersion) } }));
        Q_UNUSED(answer);
        CT_TRY(heads, scope.publisher.flush());
        Q_UNUSED(heads);
        return done();
    }
    if (row.entity == entities::stock) {
        return postStock(scope, import, row, StockMoveKind::Receive);
    }
    return refused(Refusal::Malformed, row.entity);
}

Result<void> undoRow(Scope &scope, const QString &import, const ImportRow &row)
{
    if (row.entity == entities::stock) {
        return postStock(scope, import, row, StockMoveKind::Adjust);
    }
    if (row.entity != entities::product) {
        scope.publisher.remove({ feeds::catalog, row.entity, row.id });
        return done();
    }
    CT_TRY(imported, productIn(row.body, 0));
    CT_TRY(image, scope.publisher.find(productKey(imported.id)));
    if (!image || image->isDeleted || image->body != row.body) {
        return refused(Refusal::StaleVersion,
                       imported.sku); // somebody's later change would be lost
    }
    if (row.previousBody.isEmpty()) {
        CT_TRY_DONE(freeCodes(scope, imported));
        scope.publisher.remove(productKey(imported.id));
        return done();
    }
    CT_TRY(previous, productIn(row.previousBody, 0));
    CT_TRY_DONE(admitProduct(scope, previous, imported));
    scope.publisher.put(productKey(previous.id), row.previousBody);
    return done();
}

} // namespace

Result<QJsonObject> beginImport(Scope &scope, const QJsonObject &body)
{
    CT_TRY(statement, scope.database.statement(u"imports/insert_import"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("import"_L1, body.value("importId"_L1).toString())
               .bind("file"_L1, body.value("fileName"_L1).toString())
               .bind("rows"_L1, std::int64_t{ body.value("rows"_L1).toInteger(0) })
               .bind("by"_L1, scope.actor.name)
               .bind("at"_L1, scope.now.ms())
               .run());
    Q_UNUSED(touched);
    return importState(scope, body);
}

Result<QJsonObject> stageImport(Scope &scope, const QJsonObject &body)
{
    const QString import = body.value("importId"_L1).toString();
    CT_TRY(head, findImport(scope, import));
    if (!head || head->state != "staging"_L1) {
        return refused(Refusal::WrongState, import);
    }
    CT_TRY(statement, scope.database.statement(u"imports/insert_row"_s));
    std::int64_t number = body.value("firstRow"_L1).toInteger(0);
    const QJsonArray rows = body.value("rows"_L1).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonObject image = row.value("image"_L1).toObject();
        CT_TRY(bytes, canonicalBytes(image));
        CT_TRY(touched,
               statement->bind("org"_L1, scope.org.toText())
                   .bind("import"_L1, import)
                   .bind("row"_L1, number++)
                   .bind("entity"_L1, row.value("entity"_L1).toString())
                   .bind("id"_L1, image.value("id"_L1).toString())
                   .bind("expected"_L1, expectedVersionOf(row))
                   .bind("body"_L1, bytes)
                   .run());
        Q_UNUSED(touched);
    }
    CT_TRY(counter, scope.database.statement(u"imports/set_staged"_s));
    CT_TRY(counted,
           counter->bind("org"_L1, scope.org.toText())
               .bind("import"_L1, import)
               .bind("count"_L1, std::max(head->staged, number))
               .run());
    Q_UNUSED(counted);
    return QJsonObject{ { "staged"_L1, static_cast<qint64>(number) } };
}

Result<QJsonObject> publishImport(Scope &scope, const QJsonObject &body)
{
    const QString import = body.value("importId"_L1).toString();
    CT_TRY(head, findImport(scope, import));
    if (!head || head->staged != head->rows) {
        return refused(Refusal::WrongState, import);
    }
    CT_TRY_DONE(setState(scope, import, "staging"_L1, "published"_L1));
    CT_TRY_DONE(forEachRow(
        scope, import, [&](const ImportRow &row) { return publishRow(scope, import, row); }));
    return QJsonObject();
}

Result<QJsonObject> undoImport(Scope &scope, const QJsonObject &body)
{
    const QString import = body.value("importId"_L1).toString();
    CT_TRY_DONE(setState(scope, import, "published"_L1, "undone"_L1));
    CT_TRY_DONE(forEachRow(
        scope, import, [&](const ImportRow &row) { return undoRow(scope, import, row); }));
    return QJsonObject();
}

Result<QJsonObject> discardImport(Scope &scope, const QJsonObject &body)
{
    const QString import = body.value("importId"_L1).toString();
    CT_TRY_DONE(setState(scope, import, "staging"_L1, "undone"_L1));
    return QJsonObject();
}

Result<QJsonObject> importState(Scope &scope, const QJsonObject &body)
{
    CT_TRY(head, findImport(scope, body.value("importId"_L1).toString()));
    if (!head) {
        return QJsonObject{ { "state"_L1, "none"_L1 } };
    }
    return QJsonObject{ { "state"_L1, head->state },
                        { "rows"_L1, static_cast<qint64>(head->rows) },
                        { "staged"_L1, static_cast<qint64>(head->staged) } };
}

Result<QJsonObject> listImports(Scope &scope, const QJsonObject &)
{
    CT_TRY(statement, scope.database.statement(u"imports/list_imports"_s));
    CT_TRY(rows, statement->bind("org"_L1, scope.org.toText()).all([](const storage::Row &row) {
        return QJsonObject{ { "importId"_L1, row.text(0) },
                            { "state"_L1, row.text(1) },
                            { "rows"_L1, static_cast<qint64>(row.integer(2)) },
                            { "staged"_L1, static_cast<qint64>(row.integer(3)) },
                            { "fileName"_L1, row.text(4) },
                            { "by"_L1, row.text(5) },
                            { "at"_L1, static_cast<qint64>(row.integer(6)) } };
    }));
    QJsonArray imports;
    for (const QJsonObject &row : rows) {
        imports.append(row);
    }
    return QJsonObject{ { "imports"_L1, imports } };
}

} // namespace countertop::site

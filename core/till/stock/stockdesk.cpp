#include "core/till/stock/stockdesk.h"

#include "core/base/check.h"
#include "core/domain/stock/stocklevel.h"
#include "core/protocol/accountcodec.h"
#include "core/till/sync/deskerror.h"

#include <QJsonArray>

#include <limits>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

const RefusalNames<StockDeskError> &refusals()
{
    static const RefusalNames<StockDeskError> names{
        { Refusal::RightDenied, StockDeskError::RightDenied },
        { Refusal::NoReason, StockDeskError::NoReason },
        { Refusal::NotTracked, StockDeskError::NotTracked },
        { Refusal::UnknownProduct, StockDeskError::UnknownProduct },
    };
    return names;
}

/// What a row has at most to be listed, in thousandths.
std::int64_t mostOf(StockFilter filter)
{
    switch (filter) {
    case StockFilter::All:
        return std::numeric_limits<std::int64_t>::max();
    case StockFilter::Low:
        return lowStockMost;
    case StockFilter::BelowZero:
        return -1;
    }
    CT_CHECK(false);
}

Result<std::vector<StockRow>> listAll(Reference &reference, StockFilter filter, int countMost)
{
    struct Texts
    {
        QString product;
        StockRow row;
    };
    CT_TRY(statement, reference.database().statement(u"stock/list_stock"_s));
    CT_TRY(rows,
           statement->bind("up_to"_L1, mostOf(filter))
               .bind("most"_L1, std::int64_t{ countMost })
               .all([](const storage::Row &row) {
                   return Texts{ row.text(0),
                                 { ProductId(),
                                   row.text(1),
                                   row.text(2),
                                   Quantity::fromThousandths(
                                       row.integer(3),
                                       unitFromCode(row.text(4)).value_or(Unit::Piece)) } };
               }));
    std::vector<StockRow> found;
    for (Texts &texts : rows) {
        CT_TRY(product, ProductId::fromText(texts.product));
        texts.row.product = product;
        found.push_back(std::move(texts.row));
    }
    return found;
}

/// Tracked products that hold the text, also those that were never received.
Result<std::vector<StockRow>>
listFound(Reference &reference, const QString &text, StockFilter filter, int countMost)
{
    CT_TRY(records, reference.records());
    const auto terms = searchTermsOf(text, records->searchCategories);
    CT_TRY(products, reference.products().browse(terms, std::nullopt, 0, countMost));
    std::vector<StockRow> found;
    for (const Product &product : products) {
        if (!product.isStockTracked || product.hasVariants) {
            continue;
        }
        CT_TRY(onHand, reference.onHand(product.id));
        const Quantity sum = onHand.value_or(Quantity::fromThousandths(0, product.unit));
        if (sum.thousandths() <= mostOf(filter)) {
            found.push_back({ product.id, product.sku, product.name, sum });
        }
    }
    return found;
}

Result<std::vector<StockMove>> movesFrom(const Result<QJsonObject> &answer)
{
    if (!answer) {
        return inDeskWords(answer.error(), refusals());
    }
    std::vector<StockMove> moves;
    const QJsonArray rows = answer->value("moves"_L1).toArray();
    for (const QJsonValue &row : rows) {
        CT_TRY(move, stockMoveFromJson(row.toObject()));
        moves.push_back(std::move(move));
    }
    return moves;
}

} // namespace

std::string_view errorFeature(StockDeskError)
{
    return "stockdesk";
}

StockDesk::StockDesk(Sync &sync)
    : m_sync(sync)
{
}

Future<Result<std::vector<StockRow>>>
StockDesk::onHand(QString text, StockFilter filter, int countMost)
{
    return m_sync.read(Urgency::Normal, [=](Reference &reference) {
        return text.trimmed().isEmpty() ? listAll(reference, filter, countMost)
                                        : listFound(reference, text, filter, countMost);
    });
}

Future<Result<StockLevels>> StockDesk::levels()
{
    return m_sync.read(Urgency::Normal, [](Reference &reference) -> Result<StockLevels> {
        CT_TRY(statement, reference.database().statement(u"stock/count_levels"_s));
        CT_TRY(levels, statement->bind("low"_L1, lowStockMost).one([](const storage::Row &row) {
            return StockLevels{ row.integer(0), row.integer(1) };
        }));
        return levels.value_or(StockLevels());
    });
}

Future<Result<std::vector<StockMove>>> StockDesk::moves(ProductId product)
{
    return m_sync.ask(u"stock.moves"_s, { { "product"_L1, product.toText() } }).then(movesFrom);
}

Future<Result<void>> StockDesk::change(StockChange change, Session by)
{
    if (!mayDo(by, rights::stockChange)) {
        return ready<void>(
            Error{ ErrorKind::Refused, StockDeskError::RightDenied, rights::stockChange });
    }
    QJsonArray rows;
    for (const StockChange::Row &row : change.rows) {
        QJsonObject json = quantityImage(row.quantity);
        json.insert("product"_L1, row.product.toText());
        rows.append(json);
    }
    QJsonObject body{ { "kind"_L1, stockMoveCode(change.kind) },
                      { "reason"_L1, change.reason },
                      { "rows"_L1, rows } };
    if (change.toStore) {
        body.insert("toStore"_L1, *change.toStore);
    }
    return runCommand(m_sync, u"stock.change"_s, body, by.ref(), refusals());
}

} // namespace countertop::till

#pragma once

#include "core/base/result.h"
#include "core/domain/stock/stockmove.h"
#include "core/till/people/session.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace countertop::till {

class Sync;

enum class StockDeskError { RightDenied, Offline, NoReason, NotTracked, UnknownProduct };
std::string_view errorFeature(StockDeskError);

/// A product's stock as the stock screen lists it.
struct StockRow
{
    ProductId product;
    QString sku;
    QString name;
    Quantity onHand;
};

/// Several products at once: a delivery, a count.
struct StockChange
{
    StockMoveKind kind = StockMoveKind::Receive;
    QString reason; ///< needed for Count differences and Adjust
    std::optional<int> toStore; ///< number of the store that a Transfer goes to
    struct Row
    {
        ProductId product;
        Quantity quantity; ///< received, counted or adjusted by
    };
    std::vector<Row> rows;
};

/// Goods on hand: one command a change, every move with cause, who and when (CT-93).
class StockDesk final
{
public:
    explicit StockDesk(Sync &sync);

    QFuture<Result<std::vector<StockRow>>> onHand(QString text, bool onlyNegative, int countMost);
    QFuture<Result<std::vector<StockMove>>> moves(ProductId product);
    QFuture<Result<void>> change(StockChange change, Session by);

private:
    Sync &m_sync;
};

} // namespace countertop::till

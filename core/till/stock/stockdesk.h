#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/stock/stockmove.h"
#include "core/till/people/session.h"

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

/// Which products the stock screen lists.
enum class StockFilter {
    All, ///< every product whose stock is tracked, also those that were never received
    Low, ///< few, none or below zero
    BelowZero,
};

/// How many products stand where somebody should look.
struct StockLevels
{
    std::int64_t belowZero = 0;
    std::int64_t low = 0; ///< few or none
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

    /// By name, those that *text* finds.
    Future<Result<std::vector<StockRow>>> onHand(QString text, StockFilter filter, int countMost);
    Future<Result<StockLevels>> levels();
    Future<Result<std::vector<StockMove>>> moves(ProductId product);
    Future<Result<void>> change(StockChange change, Session by);

private:
    Sync &m_sync;
};

} // namespace countertop::till

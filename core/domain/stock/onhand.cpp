#include "core/domain/stock/onhand.h"

#include <algorithm>

namespace countertop {

std::string_view errorFeature(StockError)
{
    return "stock";
}

Quantity
onHand(std::span<const StockMove> moves, const StoreId &store, const ProductId &product, Unit unit)
{
    Quantity sum = Quantity::fromThousandths(0, unit);
    for (const StockMove &move : moves) {
        if (move.store == store && move.product == product) {
            sum = sum + move.change;
        }
    }
    return sum;
}

Quantity countChange(const Quantity &counted, const Quantity &onHand)
{
    return counted - onHand;
}

Result<void> checkMove(std::span<const StockMove> posted, const StockMove &move)
{
    const bool isCorrection
        = move.kind == StockMoveKind::Count || move.kind == StockMoveKind::Adjust;
    if (isCorrection && move.reason.trimmed().isEmpty()) {
        return Error{ ErrorKind::Invalid,
                      StockError::ReasonMissing,
                      QStringLiteral("a correction needs a reason") };
    }
    if (move.change.isZero() && move.kind != StockMoveKind::Count) {
        return Error{ ErrorKind::Invalid,
                      StockError::NothingMoved,
                      QStringLiteral("a move of nothing") };
    }
    if (move.kind == StockMoveKind::Receive && move.change.isNegative()) {
        return Error{ ErrorKind::Invalid,
                      StockError::NotPositive,
                      QStringLiteral("less than nothing received") };
    }
    const bool isThere
        = std::any_of(posted.begin(), posted.end(), [&move](const StockMove &present) {
              return !move.causeId.isEmpty() && present.causeId == move.causeId
                  && present.kind == move.kind && present.product == move.product
                  && present.store == move.store;
          });
    if (isThere) {
        return Error{ ErrorKind::Refused,
                      StockError::AlreadyPosted,
                      QStringLiteral("cause %1").arg(move.causeId) };
    }
    return done();
}

} // namespace countertop

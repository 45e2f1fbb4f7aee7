#pragma once

#include "core/domain/stock/stockmove.h"
#include "core/till/stock/stockdesk.h"
#include "ui/shell/searchsection.h"

#include <vector>

namespace countertop::ui {

class Chip;
class ListPane;
class SegmentedControl;

/// Goods on hand, and where they run low; a delivery, a count or a correction of the marked
/// product, and all its moves.
class StockSection final : public SearchSection
{
    Q_OBJECT

public:
    explicit StockSection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;

protected:
    void read() override;

private:
    QWidget *buildHead();
    void readLevels();
    void show(const std::vector<till::StockRow> &rows);
    void change(StockMoveKind kind);
    void showMoves(int row);
    void store(const till::StockRow &row,
               StockMoveKind kind,
               std::int64_t thousandths,
               const QString &reason);

    SegmentedControl *m_filter = nullptr; ///< in the order of StockFilter
    Chip *m_belowZero = nullptr;
    Chip *m_low = nullptr;
    ListPane *m_list = nullptr;
    std::vector<till::StockRow> m_rows;
    int m_asked = 0; ///< only the newest answer is shown
};

} // namespace countertop::ui

#pragma once

#include "core/domain/stock/stockmove.h"
#include "core/till/stock/stockdesk.h"
#include "ui/shell/section.h"

#include <vector>

class QCheckBox;

namespace countertop::ui {

class ListPane;
class SearchField;

/// Goods on hand; a delivery, a count or a correction of the marked product, and all its moves.
class StockSection final : public Section
{
    Q_OBJECT

public:
    explicit StockSection(Frame &frame, QWidget *parent = nullptr);

    void opened() override;
    bool perform(Action action) override;
    bool takeScan(const Scan &scan) override;

private:
    QWidget *buildHead();
    void read();
    void change(StockMoveKind kind);
    void showMoves(int row);
    void store(const till::StockRow &row,
               StockMoveKind kind,
               std::int64_t thousandths,
               const QString &reason);

    SearchField *m_search = nullptr;
    QCheckBox *m_onlyNegative = nullptr;
    ListPane *m_list = nullptr;
    std::vector<till::StockRow> m_rows;
    int m_asked = 0; ///< only the newest answer is shown
};

} // namespace countertop::ui

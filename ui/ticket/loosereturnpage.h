#pragma once

#include "core/domain/ticket/ticket.h"
#include "ui/shell/frame.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/dialogpage.h"

class QComboBox;

namespace countertop::ui {

class AmountField;
class SwitchBox;
class TextLabel;

/// Goods without a receipt: how many, at today's price or lower, why, and whether they go back on
/// the shelf (CT-68). Somebody else approves it.
class LooseReturnPage final : public DialogPage
{
    Q_OBJECT

public:
    LooseReturnPage(Frame &frame, const till::SellableProduct &product);

    void showProblem(const QString &sentence);

signals:
    void wanted(const countertop::ui::Wanted &goods,
                const std::optional<countertop::Money> &lowerPrice,
                const QString &reason,
                countertop::Restock restock);

private:
    void takeBack();

    Frame &m_frame;
    till::SellableProduct m_product;
    AmountField *m_quantity;
    AmountField *m_price;
    QComboBox *m_reason;
    SwitchBox *m_restock;
    TextLabel *m_problem;
};

} // namespace countertop::ui

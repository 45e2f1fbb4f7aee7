#pragma once

#include "core/domain/ticket/returns.h"
#include "core/till/ticket/ticketdesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace countertop::ui {

class SearchField;
class SwitchBox;
class TextLabel;

/// Takes goods of a receipt back: the number by scan or keyboard, then what comes back of which
/// line, whether it goes on the shelf again, and why (CT-65, CT-67).
class ReturnPage final : public DialogPage
{
    Q_OBJECT

public:
    explicit ReturnPage(Frame &frame);

    bool takeScan(const QString &code) override;

signals:
    /// What the customer brought back goes on the ticket.
    void wanted(const countertop::till::SaleForReturn &sale,
                const std::vector<countertop::ReturnChoice> &choices,
                const QString &reason);
    void withoutReceiptWanted();

private:
    /// A sold line with the fields that ask for it.
    struct Row
    {
        const TicketLine *line;
        Quantity left;
        QLineEdit *quantity;
        SwitchBox *restock;
    };

    void find();
    void showSale(const till::SaleForReturn &sale);
    void addRow(const TicketLine &line, const Quantity &left);
    void takeAll();
    void takeBack();
    void showProblem(const QString &sentence);

    Frame &m_frame;
    SearchField *m_number;
    TextLabel *m_sold;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_column;
    QComboBox *m_reason;
    QWidget *m_answer;
    TextLabel *m_problem;
    std::optional<till::SaleForReturn> m_sale;
    std::vector<Row> m_rows;
};

} // namespace countertop::ui

#pragma once

#include "core/domain/people/approval.h"
#include "core/till/people/peopledesk.h"
#include "ui/people/rightgate.h"
#include "ui/shell/frame.h"
#include "ui/ticket/ticketflow.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace countertop::ui {

class PaymentPage;
class PickPage;

/// What the buttons and keys of the counter start: each opens a page of the dialog, asks for an
/// approval where the role needs one, and hands the outcome to the flow.
class TicketActions final : public QObject
{
    Q_OBJECT

public:
    explicit TicketActions(Frame &frame, QObject *parent = nullptr);

    /// *givenText*: what stood on the entry line ("2000" F12, CT-16).
    void pay(const QString &givenText);
    void changeQuantity();
    void discountLine();
    void discountTicket();
    void changePrice();
    void noteOnLine();
    void noteOnTicket();
    void voidLine();
    /// One piece off the marked line. The last one is a void, and so is a quantity of zero: both
    /// need the right to take off a line.
    void takeOneOff();
    void setQuantity(const LineId &line, const Quantity &quantity);
    void cancelTicket();
    void park();
    void recallList();
    void find(const QString &text);
    void chooseCustomer();
    void priceCheck();
    void reprintList();
    void printAgain();
    void printGiftReceipt();
    void askPrice(const Wanted &wanted);
    /// Goods that no code finds: a category, its tax and a price are asked for (CT-21).
    void sellAtTypedPrice(const Refusal &unknown);
    void chooseVariant(const Wanted &wanted);
    void askPlausible(const Tender &tender);
    /// The scanner read one code twice at once: two pieces, or one read twice (CT-27)?
    void askSecond(const QString &code, const std::function<void()> &sellSecond);
    /// Goods of a receipt, or without one, come back (F10).
    void takeReturn();
    /// Money back by a tender that it did not come by: a reason and the right (CT-67).
    void askOtherRefund(const Tender &tender);
    /// Whom the next goods are a gift for (IC-25).
    void chooseGift();

    /// The payment page while it is open.
    PaymentPage *payment() const;

    /// Runs *act* at once where the role may, after a second person's yes where it needs one, and
    /// says why where it may not (CT-08).
    /// Asks for an approval where the limit of the shift is reached, too.
    void askVoid(const till::VoidQuestion &question,
                 const till::ApprovalRequest &request,
                 const Permitted &act);
    void withRight(const till::ApprovalRequest &request, const Permitted &act);
    /// The desk wants a second person's yes for what the ticket holds, such as a limit that was
    /// used up meanwhile (CT-11); with it the sale is completed.
    void approveSale(const QString &right);

private:
    /// The marked line, or nullptr after saying that none is marked.
    const TicketLine *markedLine();
    std::optional<Discount>
    discountOf(const QString &number, int kind, const QString &reason) const;
    void askDiscount(const QString &title, const std::optional<LineId> &line);
    void giveDiscount(const std::optional<LineId> &line, const Discount &discount);
    void
    chooseDepartment(PickPage *page, const std::vector<Category> &all, const DepartmentSale &sale);
    /// As the department's goods are taxed; asked for where they differ.
    void findTaxClass(PickPage *page, const DepartmentSale &sale);
    void readTaxClasses(PickPage *page, const DepartmentSale &sale);
    void chooseTaxClass(const std::vector<TaxClass> &classes, const DepartmentSale &sale);
    void askOpenPrice(const DepartmentSale &sale);
    void findLooseReturn();
    void askLooseReturn(const till::SellableProduct &product);
    void approveLooseReturn(const TicketLine &line,
                            const std::optional<Money> &lowerPrice,
                            const QString &reason);
    QString handBackFirst() const;
    void showCustomers(PickPage *page, const QString &text);
    void printSale(const TicketId &sale, till::SalePaper paper);
    QString takeNote(const std::function<void()> &set);
    void say(const QString &sentence);
    void showSearchHits(PickPage *page,
                        const QString &text,
                        const std::function<void(const till::SellableProduct &)> &pick);
    void searchArticles(PickPage *page,
                        const std::function<void(const till::SellableProduct &)> &pick);
    QString amount(const Money &money) const;

    Frame &m_frame;
    QPointer<PaymentPage> m_payment;
};

} // namespace countertop::ui

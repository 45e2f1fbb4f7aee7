#pragma once

#include "core/domain/people/decision.h"
#include "core/domain/settings/settings.h"
#include "core/domain/ticket/completedticket.h"
#include "core/domain/ticket/newline.h"
#include "core/domain/ticket/reprice.h"
#include "core/domain/ticket/ticketrefund.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/session.h"
#include "core/till/ticket/ticketdesk.h"
#include "ui/shell/desks.h"
#include "ui/ticket/refusal.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace countertop::ui {

/// What is put on the ticket, before the catalogue's words are frozen into a line.
struct Wanted
{
    till::SellableProduct product;
    std::optional<Barcode> barcode;
    std::optional<LabelReading> label;
    QString code;
    std::optional<std::int64_t> thousandths; ///< typed before the code: "3*" is 3000
    std::optional<Money> typedPrice;
    std::optional<GiftDetails> gift;
    std::optional<LineId> line = {}; ///< of the line that is made: what an approval has named
};

/// Goods that no code finds, sold in a department at a typed price (CT-21).
struct DepartmentSale
{
    LineId line; ///< what an approval has to name
    QString code; ///< as scanned or typed
    std::int64_t pieces = 1;
    Category department;
    TaxClass taxClass;
    Money price;
};

/// What a discount would come to, and whether the one who works may give it alone.
struct DiscountEffect
{
    QString object; ///< the line's id or the ticket's: what an approval has to name
    Money before;
    Money after;
    Money taken; ///< by this discount alone: what an approval covers
    Verdict verdict = Verdict::Denied;
};

/// The open ticket as the counter's screens work on it: every edit goes through the functions of
/// `core/domain/ticket`, the whole is priced again and kept as a draft at once.
///
/// Holds no rule of its own. One object lives as long as the window; the ticket belongs to the
/// till, not to the person (CT-05).
class TicketFlow final : public QObject
{
    Q_OBJECT

public:
    explicit TicketFlow(Desks desks, QObject *parent = nullptr);

    void setSettings(const Settings &settings);
    /// Who acts from now on; somebody else than before is noted on an open ticket, or told that it
    /// is not theirs to go on with (CT-05).
    void setSession(const std::optional<till::Session> &session);
    /// The unfinished ticket of the last run and the last sale, or an empty ticket.
    void restore(const till::TillStart &start);

    const Settings &settings() const { return m_settings; }
    const std::optional<till::Session> &session() const { return m_session; }
    const Ticket &ticket() const { return m_draft.ticket; }
    const PricedTicket &priced() const { return m_priced; }
    Settlement settlement() const;
    const std::optional<LineId> &markedLine() const { return m_marked; }
    /// The line that stands large by the entry line.
    const std::optional<LineId> &newestLine() const { return m_newest; }
    /// Shown large until the next goods are entered (CT-64).
    const std::optional<CompletedTicket> &shownSale() const { return m_shownSale; }
    const std::optional<CompletedTicket> &lastSale() const { return m_lastSale; }
    bool hasTenders() const { return !m_draft.tenders.empty(); }
    bool isCompleting() const { return m_isCompleting; }

    /// Looks a code up and sells it; the answer comes by a signal.
    void takeCode(const QString &code, const std::optional<std::int64_t> &thousandths);
    /// From a tile, a search result, a chosen variant or an answered question.
    void sell(const Wanted &wanted);
    void sellInDepartment(const DepartmentSale &sale);

    void markLine(const LineId &line);
    void moveMark(int steps);
    void setQuantity(const LineId &line, const Quantity &quantity);
    void takeOneOff();
    void voidMarkedLine();
    /// *line* empty: a discount on the ticket. The role's limit of the shift is the desk's to
    /// count. *errors*: those of the edit.
    Result<DiscountEffect> discountEffect(const std::optional<LineId> &line,
                                          const Discount &discount) const;
    void discountLine(const LineId &line, const std::optional<Discount> &discount);
    void discountTicket(const std::optional<Discount> &discount);
    void overridePrice(const LineId &line, const PriceOverride &price);
    void setLineNote(const LineId &line, const QString &note);
    void setTicketNote(const QString &note);
    void setCustomer(const std::optional<TicketCustomer> &customer);
    /// Asks the catalogue for today's prices and taxes of what is on the ticket (CT-37).
    void priceAgain();
    /// Takes goods of a sale back: all of the choices, or none and why (CT-65).
    /// *errors*: those of `returnLine`.
    Result<void> returnLines(const till::SaleForReturn &sale,
                             const std::vector<ReturnChoice> &choices,
                             const QString &reason);
    /// Whether `returnLines` would take them. *errors*: those of `returnLine`.
    Result<void> checkReturn(const till::SaleForReturn &sale,
                             const std::vector<ReturnChoice> &choices) const;
    /// What the customer gets for them: tax and all, positive.
    Result<Money> amountBack(const till::SaleForReturn &sale,
                             const std::vector<ReturnChoice> &choices) const;
    Money amountBack(std::vector<TicketLine> lines) const;
    /// Lines of the sale that came back before, and those on the open ticket.
    std::vector<TicketLine> returnedLines(const till::SaleForReturn &sale) const;
    /// A line for goods that come back without a receipt, at today's price (CT-68); not added yet.
    Result<TicketLine> looseReturn(const Wanted &wanted, Restock restock);
    /// A returned line, made by the rules of returns.
    void addReturn(const TicketLine &line);
    /// How what is still owed to the customer goes out (CT-67).
    TicketRefund refund() const;
    /// Somebody with the right lets this ticket pay back another way.
    void allowOtherRefund();
    /// Whom the next goods are a gift for; chosen before they are added (IC-25). Used up by them.
    void setPendingGift(const std::optional<GiftDetails> &gift);
    const std::optional<GiftDetails> &pendingGift() const { return m_pendingGift; }
    /// Kept with the sale: the desk uses each approval once.
    void addApproval(const Approval &approval);

    /// *returns* false when the tender was refused or asked about.
    bool addTender(const Tender &tender, Plausibility plausibility);
    void removeLastTender();
    /// Completes when settled; while it is being stored a second call does nothing (CT-62).
    void complete();
    void cancel(const QString &reason, const std::optional<Approval> &approval);
    void park(const QString &name);
    void recall(const TicketId &ticket);

    SellingTerms sellingTerms() const;

signals:
    /// Ticket, prices, mark or tenders changed; ask for what is shown.
    void changed();
    void lineSold(const countertop::LineId &line);
    void refused(const countertop::ui::Refusal &refusal);
    void priceWanted(const countertop::ui::Wanted &wanted);
    void variantWanted(const countertop::ui::Wanted &wanted);
    /// No code fits: look for the words (CT-18).
    void nameSearchWanted(const QString &text);
    void plausibilityWanted(const countertop::Tender &tender);
    /// Money did not come that way: it goes back so only with the right and a reason (CT-67).
    void otherRefundWanted(const countertop::Tender &tender);
    void pendingGiftChanged();
    void completed(const countertop::CompletedTicket &sale);
    void parked(const countertop::till::ParkedTicket &row);
    void cancelled();
    /// The sale could not be stored: nothing happened, the ticket is still open with its tenders.
    void notStored(const countertop::Error &error);
    void pricesChanged(const std::vector<countertop::PriceNote> &notes);
    /// Sold although nothing of it is on hand (CT-36).
    void soldWithoutStock(const countertop::till::SellableProduct &product);

private:
    Ticket newTicket() const;
    void begin();
    /// A ticket that was begun before: the kept draft, a parked one.
    void continueWith(const till::TicketDraft &draft);
    void edit(const Result<Ticket> &edited);
    /// Whether who is signed in may change this ticket; says so where they may not.
    bool mayGoOn();
    void refresh();
    void keepDraft();
    void refuse(const Error &error, const QString &code = {});
    void answerCode(const QString &code,
                    const std::optional<std::int64_t> &thousandths,
                    const Result<till::CodeAnswer> &answer);
    /// *code*: what a refusal names. *returns* whether the line is on the ticket.
    bool putOnTicket(const TicketLine &line, const QString &code);
    void remember(const till::SellableProduct &product);
    void readProductsOf(const Ticket &ticket);
    Result<std::vector<TicketLine>> linesBack(const till::SaleForReturn &sale,
                                              const std::vector<ReturnChoice> &choices) const;
    void readSalesBehind(const Ticket &ticket);
    Result<void> checkRefund(const Tender &tender) const;
    TenderState tenderState() const;
    LineVoid voidMark() const;

    Desks m_desks;
    Settings m_settings;
    std::optional<till::Session> m_session;
    till::TicketDraft m_draft;
    PricedTicket m_priced;
    CatalogExtract m_catalog;
    std::vector<Approval> m_approvals;
    std::optional<LineId> m_marked;
    std::optional<LineId> m_newest;
    std::optional<CompletedTicket> m_shownSale;
    std::optional<CompletedTicket> m_lastSale;
    std::map<TicketId, till::SaleForReturn> m_returned; ///< the sales behind the returned lines
    std::optional<GiftDetails> m_pendingGift;
    bool m_isOtherRefundAllowed = false;
    bool m_isCompleting = false;
};

} // namespace countertop::ui

#include "core/till/ticket/salerights.h"

#include "core/domain/people/decision.h"
#include "core/domain/people/rights.h"
#include "core/domain/people/stake.h"
#include "core/domain/ticket/ticketrefund.h"
#include "core/till/people/deskrights.h"
#include "core/till/ticket/salesbook.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// A sale with everything that came back of it so far.
struct OriginalSale
{
    CompletedTicket sale;
    std::vector<TicketLine> earlierLines;
    std::vector<Tender> earlierRefunds;
};

Result<OriginalSale> originalOf(Ledger &ledger, const TicketId &origin)
{
    CT_TRY(sale, saleOf(ledger, origin));
    CT_TRY(returns, returnsOf(ledger.database(), origin));
    OriginalSale original{ std::move(sale), {}, {} };
    for (const CompletedTicket &earlier : returns) {
        const std::vector<TicketLine> &lines = earlier.ticket.lines;
        original.earlierLines.insert(original.earlierLines.end(), lines.begin(), lines.end());
        for (const Tender &tender : earlier.settlement.tenders) {
            if (tender.net.isNegative()) {
                original.earlierRefunds.push_back(tender);
            }
        }
    }
    return original;
}

/// The sales that lines of the ticket come back of, each once, in the order of the lines.
Result<std::vector<SaleBehindReturn>> salesBehind(Ledger &ledger, const Ticket &ticket)
{
    std::vector<SaleBehindReturn> sales;
    std::set<TicketId> known;
    for (const TicketLine &line : ticket.lines) {
        if (line.origin && !line.voided && known.insert(line.origin->ticket).second) {
            CT_TRY(original, originalOf(ledger, line.origin->ticket));
            sales.push_back(
                { std::move(original.sale.settlement), std::move(original.earlierRefunds) });
        }
    }
    return sales;
}

/// The tenders that give money back another way than it came (CT-67), each judged after those
/// before it.
std::vector<Tender> otherWayBack(const std::vector<SaleBehindReturn> &sales,
                                 const TicketDraft &draft,
                                 const Money &total,
                                 std::span<const TenderKind> withoutReceipt)
{
    std::vector<Tender> others;
    Settlement soFar{ total, draft.ticket.terms.cashStepMinor, {} };
    for (const Tender &tender : draft.tenders) {
        const TicketRefund refund = planTicketRefund(sales, soFar);
        if (tender.net.isNegative()
            && !checkTicketRefund(
                refund, withoutReceipt, soFar.cashStepMinor, tender.kind, tender.net)) {
            others.push_back(tender);
        }
        soFar.tenders.push_back(tender);
    }
    return others;
}

/// Asks for every act of one ticket; remembers the first that may not be, and the approvals used.
class SaleRights final
{
public:
    SaleRights(const CompleteTicket &request, ShiftUsage usage, const Approval *replay)
        : m_request(request)
        , m_usage(std::move(usage))
        , m_replay(replay)
    {
    }

    void check(const PricedTicket &priced)
    {
        const Ticket &ticket = m_request.draft.ticket;
        require(rights::posUse, ticket.id.toText(), decide(m_request.by.role, rights::posUse));
        require(rights::ticketTakeOver,
                ticket.id.toText(),
                decideTakeOver(m_request.by.role, m_request.by.ref(), ticket));
        for (const TicketLine &line : ticket.lines) {
            const PricedLine *amounts = priced.find(line.id);
            if (amounts != nullptr) {
                checkLine(line, *amounts);
            }
        }
        checkTicketDiscount(priced);
        for (const Tender &tender : m_request.draft.tenders) {
            checkTender(tender);
        }
    }
    void checkOtherWayBack(const Tender &tender)
    {
        if (!m_problem && tender.reference.trimmed().isEmpty() && m_replay == nullptr) {
            m_problem = Error{ ErrorKind::Refused,
                               SettlementError::NotPaidThatWay,
                               u"no reason for a refund another way"_s };
        }
        require(rights::refundOtherTender,
                m_request.draft.ticket.id.toText(),
                decide(m_request.by.role, rights::refundOtherTender));
    }

    const std::optional<Error> &problem() const { return m_problem; }
    std::vector<Approval> used() const
    {
        std::vector<Approval> approvals;
        for (const Approval &approval : m_request.approvals) {
            if (m_used.contains(approval.id)) {
                approvals.push_back(approval);
            }
        }
        return approvals;
    }

private:
    bool isOwnAct(const PersonRef &person) const { return person.id == m_request.by.person.id; }

    void require(QLatin1StringView right, const QString &object, const Decision &decision)
    {
        require(right, object, decision, Money::zero(m_usage.currency));
    }
    /// *stake*: what the act comes to. An approval covers so much and no more (CT-09).
    void require(QLatin1StringView right,
                 const QString &object,
                 const Decision &decision,
                 const Money &stake)
    {
        if (m_problem || decision.verdict == Verdict::Allowed || isReplayApproved(decision)) {
            return;
        }
        if (decision.verdict == Verdict::Denied) {
            const auto code = decision.reason == VerdictReason::OverShiftLimit
                ? TicketDeskError::OverLimit
                : TicketDeskError::RightDenied;
            m_problem = Error{ ErrorKind::Refused, code, QString(right) };
            return;
        }
        // What was approved of the ticket covers what an approval of the line itself does not.
        if (!isCovered(right, object, stake)
            && !isCovered(right, m_request.draft.ticket.id.toText(), stake)) {
            m_problem = Error{ ErrorKind::Refused, TicketDeskError::NeedsApproval, QString(right) };
        }
    }

    /// Whether the approvals of *object* leave room for *stake*; it is taken from them.
    bool isCovered(QLatin1StringView right, const QString &object, const Money &stake)
    {
        Money room = Money::zero(m_usage.currency);
        std::vector<ApprovalId> approvals;
        for (const Approval &approval : m_request.approvals) {
            if (approval.right == right && approval.object == object
                && approval.approver.id != m_request.by.person.id) {
                approvals.push_back(approval.id);
                room += approval.stake.value_or(Money::zero(m_usage.currency));
            }
        }
        const auto spent
            = m_spent.try_emplace({ right, object }, Money::zero(m_usage.currency)).first;
        if (approvals.empty() || spent->second + stake > room) {
            return false;
        }
        spent->second += stake;
        m_used.insert(approvals.begin(), approvals.end());
        return true;
    }

    /// The approval of a replay stands for every act but one that the role does not have at all.
    bool isReplayApproved(const Decision &decision) const
    {
        const bool isAnother
            = m_replay != nullptr && m_replay->approver.id != m_request.by.person.id;
        return isAnother
            && (decision.verdict == Verdict::NeedsApproval
                || decision.reason == VerdictReason::OverShiftLimit);
    }

    /// What the role's holders did in this shift, this ticket's acts that were checked already
    /// among them.
    CountedSum usedSoFar(LimitedAction action) const
    {
        return usedByRole(m_usage, m_request.by, action);
    }
    void use(LimitedAction action, const Money &amount)
    {
        const CountedSum none{ 0, Money::zero(m_usage.currency) };
        m_usage.byPerson.try_emplace({ m_request.by.person.id, action }, none)
            .first->second.add(amount.abs());
    }

    void checkTicketDiscount(const PricedTicket &priced)
    {
        const Ticket &ticket = m_request.draft.ticket;
        if (!ticket.discount || !isOwnAct(ticket.discount->givenBy)) {
            return;
        }
        const Role &role = m_request.by.role;
        require(rights::discount,
                ticket.id.toText(),
                decideTicketDiscount(role, ticket, priced, usedSoFar(LimitedAction::Discount)),
                ticketDiscountTaken(priced));
        for (const PricedLine &line : priced.lines) {
            require(rights::discount,
                    line.line.toText(),
                    decideStackedDiscounts(role, m_request.by.person.id, ticket, line));
        }
    }

    void checkPrice(const TicketLine &line)
    {
        const Role &role = m_request.by.role;
        const QString object = line.id.toText();
        if (line.priceOverride && isOwnAct(line.priceOverride->givenBy)) {
            const Money cut = priceCut(line);
            require(rights::priceOverride, object, decide(role, rights::priceOverride), cut);
            if (line.floorPrice && line.priceOverride->price < *line.floorPrice) {
                require(
                    rights::priceBelowFloor, object, decide(role, rights::priceBelowFloor), cut);
            }
        }
        if (line.isTypedPrice && isOwnAct(line.addedBy)) {
            require(rights::openPrice, object, decide(role, rights::openPrice));
        }
    }

    void checkLine(const TicketLine &line, const PricedLine &amounts)
    {
        checkPrice(line);
        if (line.discount && isOwnAct(line.discount->givenBy)) {
            const Money taken = amounts.discount.abs();
            const CountedSum used = usedSoFar(LimitedAction::Discount);
            require(rights::discount,
                    line.id.toText(),
                    decideDiscount(m_request.by.role, *line.discount, amounts.gross, taken, used),
                    taken);
            use(LimitedAction::Discount, taken);
        }
        if (!line.isReturn() || !isOwnAct(line.addedBy)) {
            return;
        }
        const bool hasReceipt = line.kind == LineKind::Return;
        const QLatin1StringView right
            = hasReceipt ? rights::ticketRefund : rights::refundWithoutReceipt;
        const LimitedAction action
            = hasReceipt ? LimitedAction::Refund : LimitedAction::ReturnWithoutReceipt;
        require(right,
                line.id.toText(),
                decide(m_request.by.role, right, action, amounts.totalWithTax(), usedSoFar(action)),
                amounts.totalWithTax().abs());
        use(action, amounts.totalWithTax());
    }

    void checkTender(const Tender &tender)
    {
        const QString object = m_request.draft.ticket.id.toText();
        switch (tender.kind) {
        case TenderKind::Cash:
        case TenderKind::CardSlip:
            require(rights::payCash, object, decide(m_request.by.role, rights::payCash));
            return;
        case TenderKind::Account:
        case TenderKind::StoreCredit:
            require(rights::payAccount, object, decide(m_request.by.role, rights::payAccount));
            return;
        }
    }

    const CompleteTicket &m_request;
    ShiftUsage m_usage;
    const Approval *m_replay; ///< null but in a replay
    std::optional<Error> m_problem;
    std::set<ApprovalId> m_used;
    std::map<std::pair<QString, QString>, Money> m_spent; ///< by right and object
};

} // namespace

Result<ShiftUsage> usageFor(Ledger &ledger, const Role &role)
{
    if (role.limits.empty()) {
        return ShiftUsage(ledger.device().currency);
    }
    CT_TRY(counted, ledger.shifts().usage(ledger.head().seq));
    return *counted;
}

Result<std::vector<Approval>> checkSaleRights(Ledger &ledger,
                                              const CompleteTicket &request,
                                              const PricedTicket &priced,
                                              const Approval *replay)
{
    CT_TRY(usage, usageFor(ledger, request.by.role));
    SaleRights check(request, std::move(usage), replay);
    check.check(priced);
    if (priced.total.isNegative()) {
        CT_TRY(sales, salesBehind(ledger, request.draft.ticket));
        const std::vector<TenderKind> withoutReceipt = ledger.settings().returnTenders();
        for (const Tender &tender :
             otherWayBack(sales, request.draft, priced.total, withoutReceipt)) {
            check.checkOtherWayBack(tender);
        }
    }
    if (check.problem()) {
        return *check.problem();
    }
    return check.used();
}

Result<void> checkReturns(Ledger &ledger, const Ticket &ticket)
{
    std::map<TicketId, OriginalSale> originals;
    for (const TicketLine &line : ticket.lines) {
        if (!line.origin || line.voided) {
            continue;
        }
        const ReturnOrigin &origin = *line.origin;
        auto original = originals.find(origin.ticket);
        if (original == originals.end()) {
            CT_TRY(loaded, originalOf(ledger, origin.ticket));
            original = originals.emplace(origin.ticket, std::move(loaded)).first;
        }
        const ReturnChoice choice{ origin.line, line.quantity, origin.component, line.restock };
        const auto fitting = returnLine(
            original->second.sale, original->second.earlierLines, choice, line.id, line.addedBy);
        if (!fitting || fitting->origin != line.origin) {
            return Error{ ErrorKind::Refused,
                          TicketDeskError::ReturnsMoreThanSold,
                          fitting ? u"other amounts than the sale's"_s : fitting.error().detail };
        }
        original->second.earlierLines.push_back(line);
    }
    return done();
}

} // namespace countertop::till

#include "core/domain/shift/shiftusage.h"

#include "core/base/check.h"

namespace countertop {

namespace {

/// One overload an event, so that a new kind of event does not compile until it is decided on.
struct UsageCounter
{
    ShiftUsage &usage;

    void add(const PersonRef &person, LimitedAction action, const Money &amount) const
    {
        const auto empty = CountedSum{ 0, Money::zero(usage.currency) };
        usage.byPerson.try_emplace({ person.id, action }, empty).first->second.add(amount.abs());
    }

    void addLine(const CompletedTicket &completed,
                 const TicketLine &line,
                 const PricedLine &priced) const
    {
        switch (line.kind) {
        case LineKind::Sale:
            if (line.discount) {
                add(line.discount->givenBy, LimitedAction::Discount, priced.discount);
            }
            break;
        case LineKind::Return:
            add(completed.completedBy, LimitedAction::Refund, priced.totalWithTax());
            break;
        case LineKind::ReturnWithoutReceipt:
            add(completed.completedBy, LimitedAction::ReturnWithoutReceipt, priced.totalWithTax());
            break;
        }
    }

    void operator()(const CompletedTicket &completed) const
    {
        if (completed.isTraining) {
            return;
        }
        Money ticketDiscount = Money::zero(usage.currency);
        for (const PricedLine &priced : completed.priced.lines) {
            const TicketLine *line = completed.ticket.find(priced.line);
            CT_CHECK(line != nullptr);
            addLine(completed, *line, priced);
            ticketDiscount += priced.ticketDiscountShare;
        }
        if (completed.ticket.discount) {
            add(completed.ticket.discount->givenBy, LimitedAction::Discount, ticketDiscount);
        }
    }
    void operator()(const LineVoided &voided) const
    {
        if (!voided.isTraining) {
            add(voided.person, LimitedAction::Void, voided.amount);
        }
    }
    void operator()(const TicketCancelled &cancelled) const
    {
        if (!cancelled.isTraining) {
            add(cancelled.person, LimitedAction::Void, cancelled.total);
        }
    }
    void operator()(const NoSale &noSale) const
    {
        add(noSale.person, LimitedAction::NoSale, Money::zero(usage.currency));
    }
    void operator()(const CashMove &) const { }
    void operator()(const ReceiptReprinted &) const { }
    void operator()(const UnpaidBillPrinted &) const { }
    void operator()(const DrawerCounted &) const { }
};

} // namespace

CountedSum ShiftUsage::of(const std::set<PersonId> &holders, LimitedAction action) const
{
    CountedSum all{ 0, Money::zero(currency) };
    for (const PersonId &holder : holders) {
        const auto found = byPerson.find({ holder, action });
        if (found != byPerson.end()) {
            all.count += found->second.count;
            all.sum += found->second.sum;
        }
    }
    return all;
}

void count(ShiftUsage &usage, const ShiftEvent &event)
{
    std::visit(UsageCounter{ usage }, event);
}

ShiftUsage usageOf(Currency currency, std::span<const ShiftEvent> events)
{
    ShiftUsage usage(currency);
    for (const ShiftEvent &event : events) {
        count(usage, event);
    }
    return usage;
}

} // namespace countertop

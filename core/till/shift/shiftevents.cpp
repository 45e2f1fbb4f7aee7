#include "core/till/shift/shiftevents.h"

#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/journal/journal.h"

namespace countertop::till {

namespace {

template <typename Event>
Result<void> append(const Fact &fact,
                    Result<Event> (*read)(const QJsonObject &),
                    std::vector<ShiftEvent> &events)
{
    CT_TRY(body, bodyOf(fact));
    CT_TRY(event, read(body));
    events.emplace_back(std::move(event));
    return done();
}

} // namespace

Result<void> appendShiftEvent(const Fact &fact, std::vector<ShiftEvent> &events)
{
    if (fact.kind == factkind::ticketCompleted) {
        return append(fact, completedTicketFromJson, events);
    }
    if (fact.kind == factkind::cashMoved) {
        return append(fact, cashMoveFromJson, events);
    }
    if (fact.kind == factkind::lineVoided) {
        return append(fact, lineVoidedFromJson, events);
    }
    if (fact.kind == factkind::ticketCancelled) {
        return append(fact, ticketCancelledFromJson, events);
    }
    if (fact.kind == factkind::drawerOpened) {
        return append(fact, noSaleFromJson, events);
    }
    if (fact.kind == factkind::drawerCounted) {
        return append(fact, drawerCountedFromJson, events);
    }
    if (fact.kind == factkind::receiptCopied) {
        return append(fact, receiptReprintedFromJson, events);
    }
    if (fact.kind == factkind::billPrinted) {
        return append(fact, unpaidBillFromJson, events);
    }
    return done();
}

} // namespace countertop::till

#include "core/till/shift/shiftdesk.h"

#include "core/domain/people/rights.h"
#include "core/domain/shift/shiftrules.h"
#include "core/domain/ticket/freetext.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/shiftcodec.h"
#include "core/till/people/deskrights.h"
#include "core/till/print/printqueue.h"
#include "core/till/print/prunepapers.h"
#include "core/till/shift/closeshift.h"
#include "core/till/shift/figurereceipts.h"
#include "core/till/till.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// The approval that the act uses up, if it needs one.
/// *errors*: Refused RightDenied, NeedsApproval (detail: the right).
Result<std::optional<Approval>> checkRight(const Session &by,
                                           QLatin1StringView right,
                                           const QString &object,
                                           const std::optional<Approval> &approval,
                                           Instant now)
{
    switch (deskVerdict(by, right, object, approval, now)) {
    case DeskVerdict::Allowed:
        return std::optional<Approval>();
    case DeskVerdict::Approved:
        return approval;
    case DeskVerdict::NeedsApproval:
        return Error{ ErrorKind::Refused, ShiftDeskError::NeedsApproval, QString(right) };
    case DeskVerdict::Denied:
        break;
    }
    return Error{ ErrorKind::Refused, ShiftDeskError::RightDenied, QString(right) };
}

BusinessDay dayNow(Ledger &ledger)
{
    return BusinessDay::of(ledger.clockWatch().trustedNow(ledger.clock()),
                           ledger.device().zone,
                           static_cast<int>(ledger.settings().number(setting::dayEndHour)));
}

Result<Shift> openShiftNow(Ledger &ledger, const OpenShift &request)
{
    const DeviceIdentity &device = ledger.device();
    const Instant now = ledger.clock().now();
    CT_TRY_DONE(checkRight(request.by, rights::shiftOpen, QString(), std::nullopt, now));
    CT_TRY_DONE(checkCashCount(request.openingFloat, device.currency));
    const ShiftOpening opening{ .shift = ledger.ids().make<ShiftId>(),
                                .person = request.by.ref(),
                                .openingFloat = request.openingSum
                                    ? *request.openingSum
                                    : request.openingFloat.total(device.currency),
                                .at = now,
                                .businessDay = dayNow(ledger) };
    CT_TRY(newest, ledger.shifts().newest());
    const bool isOpen = newest != nullptr && newest->isOpen();
    CT_TRY(shift,
           openShift(opening,
                     isOpen ? std::optional(newest->shift) : std::nullopt,
                     newest != nullptr ? newest->shift.number : 0));
    CT_TRY(posting, ledger.begin());
    CT_TRY(fact,
           posting.append({ factkind::shiftOpened, 1, FactId(shift.id.uuid()), toJson(shift) }));
    const StoredShift stored{ .shift = shift, .openedSeq = fact.seq };
    CT_TRY_DONE(ShiftStore(ledger.database(), device.currency).insert(stored));
    posting.becomes(stored);
    CT_TRY_DONE(posting.commit());
    return shift;
}

Result<void> moveCashNow(Ledger &ledger, const MoveCash &request)
{
    CT_TRY(shift, ledger.shifts().open());
    const Instant now = ledger.clock().now();
    CT_TRY(
        used,
        checkRight(request.by, rights::cashMove, shift->shift.id.toText(), request.approval, now));
    CT_TRY(figures, ledger.shifts().figures(ledger.head().seq));
    const CashMove move{ request.kind, request.amount, request.reason, request.by.ref(), now };
    CT_TRY_DONE(checkCashMove(move, figures->expectedCash()));
    CT_TRY(posting, ledger.begin());
    CT_TRY(fact,
           posting.append({ factkind::cashMoved, 1, ledger.ids().make<FactId>(), toJson(move) }));
    CT_TRY_DONE(
        queuePaper(ledger, { .kind = paperkind::slip, .title = move.reason, .factSeq = fact.seq }));
    if (used) {
        CT_TRY_DONE(posting.use(*used, fact.seq));
    }
    posting.counts(move);
    return posting.commit();
}

Result<void> openDrawerNow(Ledger &ledger,
                           const QString &reason,
                           const Session &by,
                           const std::optional<Approval> &approval)
{
    CT_TRY(shift, ledger.shifts().open());
    const Instant now = ledger.clock().now();
    if (reason.trimmed().isEmpty()) {
        return Error{ ErrorKind::Invalid, ShiftError::NoReason, u"no sale without a reason"_s };
    }
    CT_TRY_DONE(checkTypedText(reason));
    CT_TRY(used, checkRight(by, rights::drawerNoSale, shift->shift.id.toText(), approval, now));
    const NoSale noSale{ reason, by.ref(), used ? used->approver : by.ref(), now };
    CT_TRY(posting, ledger.begin());
    CT_TRY(
        fact,
        posting.append({ factkind::drawerOpened, 1, ledger.ids().make<FactId>(), toJson(noSale) }));
    CT_TRY_DONE(
        queuePaper(ledger, { .kind = paperkind::pulse, .title = reason, .factSeq = fact.seq }));
    if (used) {
        CT_TRY_DONE(posting.use(*used, fact.seq));
    }
    posting.counts(noSale);
    return posting.commit();
}

Result<void> printXNow(Ledger &ledger)
{
    CT_TRY(figures, figuresNow(ledger));
    CT_TRY(content, canonicalBytes(toJson(figures)));
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(queuePaper(ledger,
                           { .kind = paperkind::x,
                             .title = QString::number(figures.shiftNumber),
                             .content = content }));
    return posting.commit();
}

struct ShiftSpan
{
    StoredShift stored;
    std::int64_t lastSeq = 0;
};

/// A shift and the last fact that belongs to it.
Result<ShiftSpan> spanOf(Ledger &ledger, const ShiftId &shift)
{
    CT_TRY(found, ShiftStore(ledger.database(), ledger.device().currency).find(shift));
    if (!found) {
        return Error{ ErrorKind::Invalid, ShiftDeskError::NoSuchShift, shift.toText() };
    }
    const std::int64_t lastSeq = found->closedSeq.value_or(ledger.head().seq);
    return ShiftSpan{ std::move(*found), lastSeq };
}

/// A closed shift says what its Z said; an open one what X says.
Result<ShiftFigures> storedFigures(Ledger &ledger, const ShiftId &shift)
{
    CT_TRY(span, spanOf(ledger, shift));
    if (span.stored.isOpen()) {
        return figuresNow(ledger);
    }
    CT_TRY(fact, ledger.journal().at(*span.stored.closedSeq));
    if (!fact) {
        return Error{ ErrorKind::Corrupt,
                      JournalError::ChainBroken,
                      u"no fact %1"_s.arg(*span.stored.closedSeq) };
    }
    CT_TRY(body, bodyOf(*fact));
    return shiftFiguresFromJson(body);
}

Result<void> printZNow(Ledger &ledger, const ShiftId &shift, const Session &by)
{
    if (rights::valueOf(by.role, rights::reportsView) != RightValue::Allowed) {
        return Error{ ErrorKind::Refused,
                      ShiftDeskError::RightDenied,
                      QString(rights::reportsView) };
    }
    CT_TRY(span, spanOf(ledger, shift));
    if (span.stored.isOpen()) {
        return Error{ ErrorKind::Invalid, ShiftDeskError::NoSuchShift, u"still open"_s };
    }
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(queuePaper(ledger,
                           { .kind = paperkind::z,
                             .title = QString::number(span.stored.zNumber.value_or(0)),
                             .factSeq = span.stored.closedSeq,
                             .copyNumber = 1 }));
    return posting.commit();
}

} // namespace

std::string_view errorFeature(ShiftDeskError)
{
    return "shiftdesk";
}

ShiftDesk::ShiftDesk(Till &till)
    : m_till(till)
{
}

Future<Result<std::optional<Shift>>> ShiftDesk::current()
{
    return m_till.write(
        storage::Urgency::Normal, [](Ledger &ledger) -> Result<std::optional<Shift>> {
            CT_TRY(newest, ledger.shifts().newest());
            return newest != nullptr && newest->isOpen() ? std::optional(newest->shift)
                                                         : std::nullopt;
        });
}

Future<Result<BusinessDay>> ShiftDesk::nextDay()
{
    return m_till.write(storage::Urgency::Normal,
                        [](Ledger &ledger) { return Result<BusinessDay>(dayNow(ledger)); });
}

Future<Result<Shift>> ShiftDesk::open(OpenShift request)
{
    return m_till.write(storage::Urgency::Normal, [request = std::move(request)](Ledger &ledger) {
        return openShiftNow(ledger, request);
    });
}

Future<Result<void>> ShiftDesk::moveCash(MoveCash request)
{
    return m_till.write(storage::Urgency::Normal, [request = std::move(request)](Ledger &ledger) {
        return moveCashNow(ledger, request);
    });
}

Future<Result<void>>
ShiftDesk::openDrawer(QString reason, Session by, std::optional<Approval> approval)
{
    return m_till.write(
        storage::Urgency::Normal,
        [reason = std::move(reason), by = std::move(by), approval = std::move(approval)](
            Ledger &ledger) { return openDrawerNow(ledger, reason, by, approval); });
}

Future<Result<ShiftFigures>> ShiftDesk::figures()
{
    return m_till.write(storage::Urgency::Normal,
                        [](Ledger &ledger) { return figuresNow(ledger); });
}

Future<Result<void>> ShiftDesk::printX(Session)
{
    return m_till.write(storage::Urgency::Normal, [](Ledger &ledger) { return printXNow(ledger); });
}

Future<Result<ShiftFigures>> ShiftDesk::count(CountDrawer request)
{
    return m_till.write(storage::Urgency::Normal, [request = std::move(request)](Ledger &ledger) {
        return countDrawerNow(ledger, request);
    });
}

Future<Result<ShiftFigures>> ShiftDesk::close(CloseShift request)
{
    auto closed
        = m_till.write(storage::Urgency::Normal, [request = std::move(request)](Ledger &ledger) {
              return closeShiftNow(ledger, request);
          });
    prunePrintedPapers(m_till); // behind it: nobody waits for that
    return closed;
}

Future<Result<void>> ShiftDesk::printZ(ShiftId shift, Session by)
{
    return m_till.write(storage::Urgency::Normal, [shift, by = std::move(by)](Ledger &ledger) {
        return printZNow(ledger, shift, by);
    });
}

Future<Result<std::vector<ClosedShift>>> ShiftDesk::archive()
{
    const Currency currency = m_till.device().currency;
    return m_till.read([currency](storage::Database &database) -> Result<std::vector<ClosedShift>> {
        CT_TRY(rows, ShiftStore(database, currency).closed());
        std::vector<ClosedShift> closed;
        for (const StoredShift &row : rows) {
            closed.push_back({ row.shift,
                               row.zNumber.value_or(0),
                               row.net.value_or(Money::zero(currency)),
                               row.difference });
        }
        return closed;
    });
}

Future<Result<ShiftFigures>> ShiftDesk::figuresOf(ShiftId shift)
{
    return m_till.write(storage::Urgency::Background,
                        [shift](Ledger &ledger) { return storedFigures(ledger, shift); });
}

Future<Result<std::vector<FigureReceipt>>> ShiftDesk::receiptsBehind(ShiftId shift, QString figure)
{
    auto span = m_till.write(storage::Urgency::Normal,
                             [shift](Ledger &ledger) { return spanOf(ledger, shift); });
    return m_till.read([span = std::move(span), figure = std::move(figure)](
                           storage::Database &database) -> Result<std::vector<FigureReceipt>> {
        CT_TRY(found, span.result());
        CT_TRY(events, eventsOf(database, found.stored.openedSeq, found.lastSeq));
        return receiptsBehindFigure(events, figure);
    });
}

} // namespace countertop::till

#include "core/till/shift/closeshift.h"

#include "core/domain/people/rights.h"
#include "core/domain/shift/shiftrules.h"
#include "core/protocol/shiftcodec.h"
#include "core/till/people/deskrights.h"
#include "core/till/print/printqueue.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Result<int> countOf(Ledger &ledger, const QString &query)
{
    CT_TRY(statement, ledger.database().statement(query));
    CT_TRY(count, statement->one([](const storage::Row &row) { return row.integer(0); }));
    return static_cast<int>(count.value_or(0));
}

/// Who stands for a difference or a missing count: an approver, or the closing person whose own
/// role may force it.
std::optional<PersonRef> confirmationOf(const CloseShift &request, const Shift &shift, Instant now)
{
    switch (deskVerdict(
        request.by, rights::shiftForceClose, shift.id.toText(), request.approval, now)) {
    case DeskVerdict::Allowed:
        return request.by.ref();
    case DeskVerdict::Approved:
        return request.approval->approver;
    case DeskVerdict::NeedsApproval:
    case DeskVerdict::Denied:
        break;
    }
    return std::nullopt;
}

Result<void> checkMayClose(const Session &by)
{
    if (decide(by.role, rights::shiftClose).verdict == Verdict::Denied) {
        return Error{ ErrorKind::Refused,
                      ShiftDeskError::RightDenied,
                      QString(rights::shiftClose) };
    }
    return done();
}

QJsonObject closedToJson(const StoredShift &stored, const ShiftFigures &figures)
{
    QJsonObject json = toJson(figures);
    json.insert("shift"_L1, stored.shift.id.toText());
    json.insert("firstSeq"_L1, static_cast<qint64>(stored.openedSeq));
    return json;
}

Result<void> writeCount(Ledger &ledger, const DrawerCounted &counted)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(posting.append(
        { factkind::drawerCounted, 1, ledger.ids().make<FactId>(), toJson(counted) }));
    posting.counts(counted);
    return posting.commit();
}

Result<void> writeClosing(Ledger &ledger,
                          StoredShift stored,
                          const ShiftFigures &figures,
                          const CloseShift &request)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY(fact,
           posting.append({ factkind::shiftClosed,
                            1,
                            ledger.ids().make<FactId>(),
                            closedToJson(stored, figures) }));
    stored.shift.closedAt = figures.closedAt;
    stored.closedSeq = fact.seq;
    stored.zNumber = figures.z->number;
    stored.net = figures.turnover;
    stored.difference = figures.difference();
    CT_TRY_DONE(ShiftStore(ledger.database(), figures.currency).close(stored));
    if (request.printsPaper) {
        CT_TRY_DONE(queuePaper(ledger,
                               { .kind = paperkind::z,
                                 .title = QString::number(figures.z->number),
                                 .factSeq = fact.seq }));
    }
    posting.head().totals = figures.z->after;
    posting.becomes(stored);
    return posting.commit();
}

} // namespace

Result<TillState> tillState(Ledger &ledger)
{
    const JournalHead &head = ledger.head();
    CT_TRY(setAside, countOf(ledger, u"journal/count_set_aside"_s));
    CT_TRY(parked, countOf(ledger, u"ticket/count_parked"_s));
    return TillState{ .factCount = head.seq,
                      .chainHead = QString::fromLatin1(head.hash.toHex().left(8)),
                      .unsent = static_cast<int>(head.seq - head.ackedSeq),
                      .setAside = setAside,
                      .parkedTickets = parked };
}

Result<ShiftFigures> figuresNow(Ledger &ledger)
{
    CT_TRY(running, ledger.shifts().figures(ledger.head().seq));
    ShiftFigures figures = *running;
    CT_TRY(state, tillState(ledger));
    figures.state = state;
    return figures;
}

Result<ShiftFigures> countDrawerNow(Ledger &ledger, const CountDrawer &request)
{
    CT_TRY(open, ledger.shifts().open());
    CT_TRY_DONE(checkMayClose(request.by));
    CT_TRY(figures, figuresNow(ledger));
    CT_TRY_DONE(checkCashCount(request.count, figures.currency));
    const DrawerCounted counted{ .shift = open->shift.id,
                                 .counted = request.count.total(figures.currency),
                                 .expected = figures.expectedCash(),
                                 .person = request.by.ref(),
                                 .at = ledger.clock().now() };
    if (!isNewestCount(figures, counted.counted, counted.person)) {
        CT_TRY_DONE(writeCount(ledger, counted));
        count(figures, counted);
    }
    return withCount(std::move(figures), counted.counted, counted.person);
}

Result<ShiftFigures> closeShiftNow(Ledger &ledger, const CloseShift &request)
{
    CT_TRY(open, ledger.shifts().open());
    const StoredShift stored = *open;
    const Instant now = ledger.clock().now();
    CT_TRY_DONE(checkMayClose(request.by));
    CT_TRY(figures, figuresNow(ledger));
    CT_TRY(lastZ, ShiftStore(ledger.database(), figures.currency).lastZNumber());
    const ShiftClosing closing{ .person = request.by.ref(),
                                .at = now,
                                .count = request.count,
                                .reason = request.reason,
                                .confirmedBy = confirmationOf(request, stored.shift, now) };
    const ShiftClosingTerms terms{ .differenceLimit
                                   = ledger.settings().amount(setting::differenceLimit),
                                   .totalsBefore = ledger.head().totals,
                                   .lastZNumber = lastZ,
                                   .blind = blindCountFor(request.by.role, ledger.settings()) };
    CT_TRY(closed, closeShift(figures, closing, terms));
    CT_TRY_DONE(writeClosing(ledger, stored, closed, request));
    return closed;
}

} // namespace countertop::till

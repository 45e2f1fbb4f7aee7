#include "core/till/ticket/replay.h"

#include "core/domain/people/decision.h"
#include "core/domain/people/rights.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/ticket/completesale.h"
#include "core/till/till.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

using storage::Urgency;

constexpr qsizetype timeLength = 14; ///< of an id's text: the time it begins with
constexpr auto closingReason = "old invoices, rung up by replay; no drawer was counted"_L1;

Error refused(ReplayError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

QJsonObject approvalJson(const Approval &approval, const Session &cashier)
{
    const auto person = [](const PersonRef &ref) {
        return QJsonObject{ { "id"_L1, ref.id.toText() }, { "name"_L1, ref.name } };
    };
    return { { "id"_L1, approval.id.toText() },
             { "right"_L1, approval.right },
             { "object"_L1, approval.object },
             { "requester"_L1, person(approval.requester) },
             { "approver"_L1, person(approval.approver) },
             { "reason"_L1, approval.reason },
             { "givenAt"_L1, static_cast<qint64>(approval.givenAt.ms()) },
             { "limitsLiftedOf"_L1, roleImage(cashier.role) },
             { "replayed"_L1, true } };
}

/// What a file says of a row, as far as a ticket keeps it.
using RowSold = std::tuple<QString, std::int64_t, std::int64_t>;

/// The rows that a ticket was made of, in no order: a file may be sorted again.
std::vector<RowSold> rowsOf(const Ticket &ticket)
{
    std::vector<RowSold> rows;
    for (const TicketLine &line : ticket.lines) {
        const std::int64_t count = line.quantity.thousandths();
        rows.emplace_back(line.code, line.isReturn() ? -count : count, line.unitPrice().minor());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

std::string_view errorFeature(ReplayError)
{
    return "replay";
}

Replay::Replay(const ReplayDesks &desks, ReplayClock &clock, const Settings &settings)
    : m_desks(desks)
    , m_clock(clock)
    , m_settings(settings)
    , m_ids(desks.till.makeIds())
{
}

Replay::~Replay()
{
    m_clock.runOn();
}

Result<ReplayOutcome> Replay::run(ReplayFile file, const Session &cashier, const Session &approver)
{
    m_cashier = cashier;
    m_outcome = ReplayOutcome{ .rows = file.rows, .rejects = std::move(file.rejects) };
    CT_TRY_DONE(checkPeople(approver));
    CT_TRY_DONE(checkShop(file));
    CT_TRY_DONE(m_desks.till
                    .write(Urgency::Normal,
                           [](Ledger &ledger) {
                               ledger.clockWatch().rest(); // the invoices say what time it is
                               return done();
                           })
                    .result());
    m_approval = Approval{ .id = m_ids->make<ApprovalId>(),
                           .right = QString(rights::refundWithoutReceipt),
                           .object = u"replay"_s,
                           .requester = cashier.ref(),
                           .approver = approver.ref(),
                           .reason = u"old invoices are rung up"_s,
                           .givenAt = m_clock.now() };
    std::stable_sort(
        file.invoices.begin(),
        file.invoices.end(),
        [](const ReplayInvoice &one, const ReplayInvoice &other) { return one.at < other.at; });
    for (const ReplayInvoice &invoice : file.invoices) {
        CT_TRY_DONE(ringUp(invoice));
    }
    CT_TRY_DONE(closeShift());
    m_clock.runOn();
    return m_outcome;
}

Result<void> Replay::checkPeople(const Session &approver) const
{
    CT_TRY_DONE(checkApprover(
        approver.person, approver.role, m_cashier.ref(), rights::refundWithoutReceipt));
    for (const QLatin1StringView right : { rights::posUse,
                                           rights::payCash,
                                           rights::openPrice,
                                           rights::refundWithoutReceipt,
                                           rights::shiftOpen,
                                           rights::shiftClose }) {
        if (decide(m_cashier.role, right).verdict == Verdict::Denied) {
            return refused(ReplayError::RightDenied, QString(right));
        }
    }
    return done();
}

Result<void> Replay::checkShop(const ReplayFile &file)
{
    CT_TRY(start, m_desks.tickets.start().result());
    if (start.draft && !start.draft->ticket.isEmpty()) {
        return refused(ReplayError::TicketOpen, start.draft->ticket.id.toText());
    }
    const auto first = std::min_element(
        file.invoices.begin(),
        file.invoices.end(),
        [](const ReplayInvoice &one, const ReplayInvoice &other) { return one.at < other.at; });
    const std::int64_t firstMs
        = first == file.invoices.end() ? std::numeric_limits<std::int64_t>::max() : first->at.ms();
    const auto later = m_desks.till.read(
        [firstMs](storage::Database &database) -> Result<std::optional<std::int64_t>> {
            CT_TRY(statement, database.statement(u"ticket/first_fact_not_replayed"_s));
            statement->bind("after"_L1, firstMs);
            return statement->one([](const storage::Row &row) { return row.integer(0); });
        });
    CT_TRY(seq, later.result());
    if (seq) {
        return refused(ReplayError::LaterFact, u"fact %1"_s.arg(*seq));
    }
    CT_TRY_DONE(takeOverShift(file));
    const auto standard = m_settings.standardTaxClass();
    CT_TRY(taxClasses, m_desks.catalog.taxClasses().result());
    for (const TaxClass &taxClass : taxClasses) {
        if (standard && taxClass.id == *standard) {
            m_tickets = std::make_unique<InvoiceTickets>(
                m_desks.catalog, m_desks.till, m_settings.ticketTerms(), taxClass, m_cashier);
            return done();
        }
    }
    return refused(ReplayError::NoStandardTaxClass, u"none is set"_s);
}

/// A run that was killed leaves its shift open: this one goes on with it. It is known by what
/// happened in it, or, when nothing did, by having opened at the very time of an invoice.
Result<void> Replay::takeOverShift(const ReplayFile &file)
{
    struct Open
    {
        Shift shift;
        std::optional<bool> isReplayed; ///< nothing when nothing happened in it
        Instant newestAt;
    };
    auto asked
        = m_desks.till.write(Urgency::Normal, [](Ledger &ledger) -> Result<std::optional<Open>> {
              CT_TRY(newest, ledger.shifts().newest());
              if (newest == nullptr || !newest->isOpen()) {
                  return std::optional<Open>();
              }
              Open open{ newest->shift, std::nullopt, newest->shift.openedAt };
              CT_TRY(first, ledger.journal().at(newest->openedSeq + 1));
              CT_TRY(last, ledger.journal().at(ledger.head().seq));
              if (first && last) {
                  CT_TRY(body, bodyOf(*first));
                  open.isReplayed = body.value("replayed"_L1).toBool();
                  open.newestAt = last->at;
              }
              return std::optional(open);
          });
    CT_TRY(open, asked.result());
    if (!open) {
        return done();
    }
    const bool isOfInvoice = std::any_of(
        file.invoices.begin(), file.invoices.end(), [&open](const ReplayInvoice &invoice) {
            return invoice.at == open->shift.openedAt;
        });
    if (!open->isReplayed.value_or(isOfInvoice)) {
        return refused(ReplayError::ShiftOpen, QString::number(open->shift.number));
    }
    m_shift = open->shift;
    m_lastAt = open->newestAt;
    return done();
}

Result<void> Replay::storeApproval()
{
    if (m_isApprovalStored) {
        return done();
    }
    const QJsonObject body = approvalJson(m_approval, m_cashier);
    auto stored = m_desks.till.write(Urgency::Normal, [body](Ledger &ledger) -> Result<void> {
        CT_TRY(posting, ledger.begin());
        CT_TRY_DONE(
            posting.append({ factkind::approvalGiven, 1, ledger.ids().make<FactId>(), body }));
        return posting.commit();
    });
    CT_TRY_DONE(stored.result());
    m_isApprovalStored = true;
    return done();
}

Result<void> Replay::ringUp(const ReplayInvoice &invoice)
{
    std::vector<ReplayReject> rejects;
    CT_TRY(ticket, m_tickets->ticketOf(invoice, rejects));
    CT_TRY(before, rungUpBefore(invoice));
    if (before && rowsOf(*before) != rowsOf(ticket)) {
        rejects.clear();
        for (const ReplayLine &line : invoice.lines) {
            rejects.push_back({ line.row,
                                invoice.number,
                                ReplayIssue::OtherInvoiceBefore,
                                u"%1 rows then"_s.arg(before->lines.size()),
                                line.file });
        }
    } else if (before) {
        ++m_outcome.ticketsBefore;
        m_outcome.rowsBefore += static_cast<std::int64_t>(before->lines.size());
    } else if (!ticket.lines.empty()) {
        const int dayEndHour = static_cast<int>(m_settings.number(setting::dayEndHour));
        const auto day = BusinessDay::of(invoice.at, m_desks.till.device().zone, dayEndHour);
        CT_TRY_DONE(sell(ticket, day, invoice.at));
        ++m_outcome.tickets;
    }
    countRows(invoice, rejects);
    return done();
}

void Replay::countRows(const ReplayInvoice &invoice, const std::vector<ReplayReject> &rejects)
{
    const auto isRejected = [&rejects](const ReplayLine &line) {
        return std::any_of(rejects.begin(), rejects.end(), [&line](const ReplayReject &reject) {
            return reject.row == line.row && reject.file == line.file;
        });
    };
    for (const ReplayLine &line : invoice.lines) {
        if (!rejects.empty() && isRejected(line)) {
            continue;
        }
        ++(line.quantity.isNegative() ? m_outcome.returnedRows : m_outcome.soldRows);
    }
    m_outcome.rejects.insert(m_outcome.rejects.end(), rejects.begin(), rejects.end());
}

/// The ticket that an earlier run made of this invoice, of whichever of its rows.
Result<std::optional<Ticket>> Replay::rungUpBefore(const ReplayInvoice &invoice)
{
    const InvoiceIds ids = idsOf(invoice, m_desks.till.device().zone);
    auto asked = m_desks.till.write(
        Urgency::Normal, [ids](Ledger &ledger) -> Result<std::optional<Ticket>> {
            CT_TRY(statement, ledger.database().statement(u"ticket/find_replayed"_s));
            statement->bind("first_id"_L1, ids.first.toText())
                .bind("last_id"_L1, ids.last.toText())
                .bind("without_time"_L1, ids.first.toText().mid(timeLength));
            CT_TRY(bytes, statement->one([](const storage::Row &row) { return row.bytes(0); }));
            if (!bytes) {
                return std::optional<Ticket>();
            }
            CT_TRY(body, bodyOf(*bytes));
            CT_TRY(sale, completedTicketFromJson(body));
            return std::optional(std::move(sale.ticket));
        });
    return asked.result();
}

Result<void> Replay::sell(const Ticket &ticket, BusinessDay day, Instant at)
{
    CT_TRY_DONE(shiftFor(day, at));
    m_clock.standAt(at);
    CT_TRY_DONE(storeApproval());
    CompleteTicket request{
        .draft = { ticket, {} }, .by = m_cashier, .approvals = {}, .printsReceipt = false
    };
    const Settlement unpaid{ priceTicket(ticket).total, ticket.terms.cashStepMinor, {} };
    const Money cash = unpaid.remainingInCash();
    if (!cash.isZero()) {
        request.draft.tenders = { Tender{ .id = m_ids->make<TenderId>(),
                                          .kind = TenderKind::Cash,
                                          .given = cash,
                                          .change = Money::zero(ticket.terms.currency),
                                          .net = cash } };
    }
    auto sold = m_desks.till.write(
        Urgency::Normal, [request = std::move(request), approval = m_approval](Ledger &ledger) {
            return replaySale(ledger, request, approval);
        });
    CT_TRY_DONE(sold.result());
    m_lastAt = at;
    return done();
}

Result<void> Replay::shiftFor(BusinessDay day, Instant at)
{
    if (m_shift && m_shift->businessDay == day) {
        return done();
    }
    CT_TRY_DONE(closeShift());
    m_clock.standAt(at);
    OpenShift request;
    request.openingSum = Money::zero(m_desks.till.device().currency);
    request.by = m_cashier;
    CT_TRY(shift, m_desks.shifts.open(std::move(request)).result());
    m_shift = shift;
    return done();
}

Result<void> Replay::closeShift()
{
    if (!m_shift) {
        return done();
    }
    m_clock.standAt(m_lastAt);
    CloseShift request;
    request.printsPaper = false; // a month of Zs at once is in the archive, not on the roll
    request.reason = closingReason;
    request.by = m_cashier;
    request.approval = m_approval;
    request.approval->right = QString(rights::shiftForceClose);
    request.approval->object = m_shift->id.toText();
    request.approval->givenAt = m_lastAt;
    CT_TRY_DONE(m_desks.shifts.close(std::move(request)).result());
    m_shift.reset();
    ++m_outcome.shifts;
    return done();
}

} // namespace countertop::till

#include "core/till/print/printdesk.h"

#include "core/domain/people/decision.h"
#include "core/domain/people/rights.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/print/printqueue.h"
#include "core/till/report/reportpaper.h"
#include "core/till/till.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

PrintJobState shown(PrintState state)
{
    switch (state) {
    case PrintState::Waiting:
        return PrintJobState::Waiting;
    case PrintState::Sending:
        return PrintJobState::Printing;
    case PrintState::Failed:
        return PrintJobState::Failed;
    case PrintState::Printed:
        return PrintJobState::Printed;
    case PrintState::GivenUp:
        return PrintJobState::GivenUp;
    }
    return PrintJobState::Failed;
}

/// What the job's paper is about: its own content, or the fact that it names.
Result<QJsonObject> bodyOfJob(storage::Database &database, const QueuedJob &queued)
{
    if (queued.content) {
        return readJson(*queued.content);
    }
    CT_TRY(fact, Journal(database).at(queued.factSeq.value_or(0)));
    if (!fact) {
        return Error{ ErrorKind::Corrupt, JournalError::ChainBroken, u"a paper without a fact"_s };
    }
    return bodyOf(*fact);
}

QJsonObject toJson(const KeyCard &card)
{
    QJsonArray rows;
    for (const KeyCardRow &row : card.rows) {
        rows.append(QJsonObject{ { "keys"_L1, row.keys }, { "action"_L1, row.action } });
    }
    return { { "title"_L1, card.title }, { "rows"_L1, rows } };
}

Result<KeyCard> keyCardFromJson(const QJsonObject &json)
{
    if (!json.value("rows"_L1).isArray()) {
        return Error{ ErrorKind::Corrupt, JournalError::ChainBroken, u"a key card without rows"_s };
    }
    KeyCard card{ json.value("title"_L1).toString(), {} };
    const QJsonArray rows = json.value("rows"_L1).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        card.rows.push_back({ row.value("keys"_L1).toString(), row.value("action"_L1).toString() });
    }
    return card;
}

Result<PaperContent> contentOf(const QString &kind, const QJsonObject &body)
{
    if (kind == paperkind::receipt || kind == paperkind::copy || kind == paperkind::gift) {
        CT_TRY(sale, completedTicketFromJson(body));
        return PaperContent(std::move(sale));
    }
    if (kind == paperkind::x || kind == paperkind::z) {
        CT_TRY(figures, shiftFiguresFromJson(body));
        return PaperContent(std::move(figures));
    }
    if (kind == paperkind::slip) {
        CT_TRY(move, cashMoveFromJson(body));
        return PaperContent(std::move(move));
    }
    if (kind == paperkind::bill) {
        CT_TRY(ticket, ticketFromJson(body));
        return PaperContent(std::move(ticket));
    }
    if (kind == paperkind::report) {
        CT_TRY(report, salesReportFromJson(body));
        return PaperContent(std::move(report));
    }
    return PaperContent(std::monostate());
}

Result<StoredPaper> paperOf(storage::Database &database, const QueuedJob &queued)
{
    CT_TRY(body, bodyOfJob(database, queued));
    CT_TRY(content, contentOf(queued.job.kind, body));
    StoredPaper paper{ queued.job, std::move(content), queued.copyNumber, {}, {} };
    if (queued.job.kind == paperkind::keys) {
        CT_TRY(card, keyCardFromJson(body));
        paper.keys = std::move(card);
    }
    if (queued.job.kind == paperkind::bill && queued.factSeq) {
        CT_TRY(fact, Journal(database).at(*queued.factSeq));
        if (fact) {
            CT_TRY(billBody, bodyOf(*fact));
            CT_TRY(bill, unpaidBillFromJson(billBody));
            paper.person = bill.person;
        }
    }
    return paper;
}

/// The one that takes this kind of paper, else the default one, which stands first.
PrinterId printerFor(const QString &kind, const std::vector<PrinterSetup> &printers)
{
    const auto taker
        = std::find_if(printers.begin(), printers.end(), [&kind](const PrinterSetup &printer) {
              return printer.papers.contains(kind);
          });
    return taker == printers.end() ? printers.front().id : taker->id;
}

Result<std::vector<StoredPaper>> papersNow(storage::Database &database)
{
    PrintQueue queue(database);
    CT_TRY(printers, queue.printers());
    CT_TRY(jobs, queue.unfinished());
    std::vector<StoredPaper> papers;
    if (printers.empty()) {
        return papers;
    }
    for (QueuedJob &queued : jobs) {
        if (queued.job.state != PrintState::Waiting) {
            continue;
        }
        if (queued.job.printer.isNull()) {
            queued.job.printer = printerFor(queued.job.kind, printers);
        }
        CT_TRY(paper, paperOf(database, queued));
        papers.push_back(std::move(paper));
    }
    return papers;
}

/// Changes one job by a step of its state machine.
template <typename Step>
Result<void> changeJob(Ledger &ledger, const PrintJobId &job, Step step)
{
    CT_TRY(posting, ledger.begin());
    PrintQueue queue(ledger.database());
    CT_TRY(queued, queue.find(job));
    CT_TRY(changed, step(queued.job));
    CT_TRY_DONE(queue.save(changed, ledger.clock().now()));
    ledger.notePaper();
    return posting.commit();
}

Result<void> checkSettings(const Session &by)
{
    if (decide(by.role, rights::settingsEdit).verdict != Verdict::Allowed) {
        return Error{ ErrorKind::Refused,
                      PrintDeskError::RightDenied,
                      QString(rights::settingsEdit) };
    }
    return done();
}

} // namespace

std::string_view errorFeature(PrintDeskError)
{
    return "printdesk";
}

PrintDesk::PrintDesk(Till &till)
    : m_till(till)
{
}

Future<Result<std::vector<PrintJobRow>>> PrintDesk::queue()
{
    return m_till.read([](storage::Database &database) -> Result<std::vector<PrintJobRow>> {
        CT_TRY(jobs, PrintQueue(database).unfinished());
        std::vector<PrintJobRow> rows;
        for (const QueuedJob &queued : jobs) {
            rows.push_back({ queued.job.id,
                             queued.job.printer,
                             queued.job.kind,
                             queued.job.title,
                             queued.job.createdAt,
                             shown(queued.job.state),
                             queued.job.attempts,
                             queued.job.problem });
        }
        return rows;
    });
}

Future<Result<void>> PrintDesk::retry(PrintJobId job)
{
    return m_till.write(storage::Urgency::Normal, [job](Ledger &ledger) {
        return changeJob(ledger, job, [](PrintJob found) -> Result<PrintJob> {
            if (found.state != PrintState::Failed) {
                return Error{ ErrorKind::Refused,
                              PrintDeskError::NotAllowedNow,
                              u"only a failed job is tried again"_s };
            }
            found.state = PrintState::Waiting;
            return found;
        });
    });
}

Future<Result<void>> PrintDesk::redirect(PrintJobId job, PrinterId printer)
{
    return m_till.write(storage::Urgency::Normal, [job, printer](Ledger &ledger) {
        return changeJob(ledger, job, [printer](PrintJob found) -> Result<PrintJob> {
            CT_TRY(sent, redirected(std::move(found), printer));
            sent.state = PrintState::Waiting;
            return sent;
        });
    });
}

Future<Result<void>> PrintDesk::giveUp(PrintJobId job)
{
    return m_till.write(storage::Urgency::Normal, [job](Ledger &ledger) {
        return changeJob(ledger, job, [](PrintJob found) { return givenUp(std::move(found)); });
    });
}

Future<Result<std::vector<PrinterSetup>>> PrintDesk::printers()
{
    return m_till.read([](storage::Database &database) { return PrintQueue(database).printers(); });
}

Future<Result<void>> PrintDesk::savePrinter(PrinterSetup printer, Session by)
{
    return m_till.write(
        storage::Urgency::Normal,
        [printer = std::move(printer), by = std::move(by)](Ledger &ledger) -> Result<void> {
            CT_TRY_DONE(checkSettings(by));
            CT_TRY(posting, ledger.begin());
            CT_TRY_DONE(PrintQueue(ledger.database()).savePrinter(printer));
            ledger.notePaper(); // what waited for a printer has one now
            return posting.commit();
        });
}

Future<Result<void>> PrintDesk::removePrinter(PrinterId printer, Session by)
{
    return m_till.write(storage::Urgency::Normal,
                        [printer, by = std::move(by)](Ledger &ledger) -> Result<void> {
                            CT_TRY_DONE(checkSettings(by));
                            CT_TRY(posting, ledger.begin());
                            CT_TRY_DONE(PrintQueue(ledger.database()).removePrinter(printer));
                            ledger.notePaper(); // what waited for it goes elsewhere
                            return posting.commit();
                        });
}

Future<Result<void>> PrintDesk::printTestPage(PrinterId printer, Session)
{
    return m_till.write(storage::Urgency::Normal, [printer](Ledger &ledger) -> Result<void> {
        CT_TRY(posting, ledger.begin());
        CT_TRY_DONE(queuePaper(
            ledger, { .kind = paperkind::test, .content = QByteArray("{}"), .printer = printer }));
        return posting.commit();
    });
}

Future<Result<void>> PrintDesk::printKeyCard(KeyCard card)
{
    return m_till.write(
        storage::Urgency::Normal, [card = std::move(card)](Ledger &ledger) -> Result<void> {
            CT_TRY(posting, ledger.begin());
            CT_TRY(content, canonicalBytes(toJson(card)));
            CT_TRY_DONE(queuePaper(
                ledger, { .kind = paperkind::keys, .title = card.title, .content = content }));
            return posting.commit();
        });
}

Future<Result<std::vector<StoredPaper>>> PrintDesk::papersToPrint()
{
    return m_till.read(papersNow);
}

Future<Result<void>> PrintDesk::whenPapersWait(std::function<void()> waker)
{
    return m_till.write(storage::Urgency::Normal,
                        [waker = std::move(waker)](Ledger &ledger) -> Result<void> {
                            ledger.whenPapersWait(waker);
                            return done();
                        });
}

Future<Result<void>> PrintDesk::keep(PrintJob job)
{
    return m_till.write(storage::Urgency::Normal, [job = std::move(job)](Ledger &ledger) {
        return PrintQueue(ledger.database()).save(job, ledger.clock().now());
    });
}

} // namespace countertop::till

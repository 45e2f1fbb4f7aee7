#include "core/till/print/printqueue.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

struct StateName
{
    PrintState state;
    QLatin1StringView name;
};

constexpr StateName stateNames[] = {
    { PrintState::Waiting, QLatin1StringView("waiting") },
    { PrintState::Sending, QLatin1StringView("printing") },
    { PrintState::Failed, QLatin1StringView("failed") },
    { PrintState::Printed, QLatin1StringView("printed") },
    { PrintState::GivenUp, QLatin1StringView("givenUp") },
};

PrintState stateFrom(const QString &name)
{
    for (const StateName &row : stateNames) {
        if (name == row.name) {
            return row.state;
        }
    }
    return PrintState::Failed; // the CHECK of the table allows no other name
}

QueuedJob jobOf(const storage::Row &row)
{
    QueuedJob queued;
    queued.job.id = PrintJobId::fromText(row.text(0)).value_or(PrintJobId());
    queued.job.printer = PrinterId::fromText(row.text(1)).value_or(PrinterId());
    queued.job.kind = row.text(2);
    queued.job.title = row.text(3);
    queued.factSeq = row.optionalInteger(4);
    queued.copyNumber = static_cast<int>(row.integer(5));
    if (!row.isNull(6)) {
        queued.content = row.bytes(6);
    }
    queued.job.createdAt = Instant::fromMs(row.integer(7));
    queued.job.state = stateFrom(row.text(8));
    queued.job.attempts = static_cast<int>(row.integer(9));
    queued.job.problem = row.text(10);
    queued.job.furthest = static_cast<PrintReach>(row.integer(11));
    return queued;
}

} // namespace

Result<PrintJobId> queuePaper(Ledger &ledger, const PaperToQueue &paper)
{
    const auto job = ledger.ids().make<PrintJobId>();
    CT_TRY(statement, ledger.database().statement(u"print/insert_job"_s));
    statement->bind("job_id"_L1, job.toText())
        .bind("printer_id"_L1, paper.printer ? paper.printer->toText() : QString())
        .bind("document_kind"_L1, QString(paper.kind))
        .bind("title"_L1, paper.title)
        .bind("fact_seq"_L1, paper.factSeq)
        .bind("copy_number"_L1, paper.copyNumber)
        .bind("content"_L1, paper.content)
        .bind("created_at"_L1, ledger.clock().now().ms());
    CT_TRY_DONE(statement->run());
    ledger.notePaper();
    return job;
}

Result<std::vector<QueuedJob>> PrintQueue::unfinished()
{
    CT_TRY(statement, m_database.statement(u"print/read_queue"_s));
    return statement->all(jobOf);
}

Result<QueuedJob> PrintQueue::find(const PrintJobId &job)
{
    CT_TRY(statement, m_database.statement(u"print/find_job"_s));
    statement->bind("job_id"_L1, job.toText());
    CT_TRY(found, statement->one(jobOf));
    if (!found) {
        return Error{ ErrorKind::Invalid, PrintDeskError::UnknownJob, job.toText() };
    }
    return std::move(*found);
}

Result<void> PrintQueue::save(const PrintJob &job, Instant now)
{
    CT_TRY(statement, m_database.statement(u"print/update_job"_s));
    statement->bind("job_id"_L1, job.id.toText())
        .bind("printer_id"_L1, job.printer.isNull() ? QString() : job.printer.toText())
        .bind("state"_L1, QString(stateNames[static_cast<std::size_t>(job.state)].name))
        .bind("attempts"_L1, job.attempts)
        .bind("problem"_L1, job.problem)
        .bind("furthest"_L1, static_cast<std::int64_t>(job.furthest))
        .bind("changed_at"_L1, now.ms());
    CT_TRY_DONE(statement->run());
    return done();
}

Result<std::vector<PrinterSetup>> PrintQueue::printers()
{
    CT_TRY(statement, m_database.statement(u"print/read_printers"_s));
    return statement->all([](const storage::Row &row) {
        return PrinterSetup{ PrinterId::fromText(row.text(0)).value_or(PrinterId()),
                             row.text(1),
                             row.text(2),
                             row.text(3),
                             row.text(4),
                             row.integer(5) != 0,
                             row.text(6).split(u',', Qt::SkipEmptyParts) };
    });
}

Result<void> PrintQueue::savePrinter(const PrinterSetup &printer)
{
    if (printer.isDefault) {
        CT_TRY(clear, m_database.statement(u"print/clear_default"_s));
        clear->bind("printer_id"_L1, printer.id.toText());
        CT_TRY_DONE(clear->run());
    }
    CT_TRY(statement, m_database.statement(u"print/save_printer"_s));
    statement->bind("printer_id"_L1, printer.id.toText())
        .bind("name"_L1, printer.name)
        .bind("profile"_L1, printer.profile)
        .bind("transport"_L1, printer.transport)
        .bind("address"_L1, printer.address)
        .bind("is_default"_L1, printer.isDefault ? 1 : 0)
        .bind("papers"_L1, printer.papers.join(u','));
    CT_TRY_DONE(statement->run());
    return done();
}

Result<void> PrintQueue::removePrinter(const PrinterId &printer)
{
    CT_TRY(statement, m_database.statement(u"print/remove_printer"_s));
    statement->bind("printer_id"_L1, printer.toText());
    CT_TRY(removed, statement->run());
    if (removed == 0) {
        return Error{ ErrorKind::Refused,
                      PrintDeskError::NotAllowedNow,
                      u"the default printer stays, or it is gone already"_s };
    }
    CT_TRY(freed, m_database.statement(u"print/free_jobs"_s));
    freed->bind("printer_id"_L1, printer.toText());
    CT_TRY_DONE(freed->run());
    return done();
}

} // namespace countertop::till

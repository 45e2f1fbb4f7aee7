#include "core/till/print/printqueue.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

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
    return job;
}

} // namespace countertop::till

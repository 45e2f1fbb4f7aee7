#include "core/documents/printjob.h"

#include "core/documents/documentjson.h"
#include "core/documents/paperlanguage.h"

#include <algorithm>

namespace countertop {

namespace {

bool isAllowed(PrintState from, PrintState to)
{
    switch (to) {
    case PrintState::Waiting:
        return false;
    case PrintState::Sending:
    case PrintState::GivenUp:
        return from == PrintState::Waiting || from == PrintState::Failed;
    case PrintState::Failed:
    case PrintState::Printed:
        return from == PrintState::Sending;
    }
    Q_UNREACHABLE();
}

Result<PrintJob> moved(PrintJob job, PrintState to)
{
    if (!isAllowed(job.state, to)) {
        return Error{ ErrorKind::Refused,
                      PrintJobError::NotAllowed,
                      QStringLiteral("job %1 from %2 to %3")
                          .arg(job.id.toText())
                          .arg(int(job.state))
                          .arg(int(to)) };
    }
    job.state = to;
    return job;
}

} // namespace

std::string_view errorFeature(PrintJobError)
{
    return "printjob";
}

Result<PrintJob> begun(PrintJob job)
{
    CT_TRY(sending, moved(std::move(job), PrintState::Sending));
    ++sending.attempts;
    sending.problem.clear();
    return sending;
}

Result<PrintJob> printed(PrintJob job)
{
    CT_TRY(done, moved(std::move(job), PrintState::Printed));
    done.furthest = PrintReach::Cut;
    return done;
}

Result<PrintJob> failed(PrintJob job, PrintReach reach, const QString &problem)
{
    CT_TRY(waiting, moved(std::move(job), PrintState::Failed));
    waiting.furthest = std::max(waiting.furthest, reach);
    waiting.problem = problem;
    return waiting;
}

Result<PrintJob> givenUp(PrintJob job)
{
    return moved(std::move(job), PrintState::GivenUp);
}

Result<PrintJob> redirected(PrintJob job, const PrinterId &printer)
{
    if (job.state != PrintState::Waiting && job.state != PrintState::Failed) {
        return Error{ ErrorKind::Refused,
                      PrintJobError::NotAllowed,
                      QStringLiteral("job %1 in state %2 stays where it is")
                          .arg(job.id.toText())
                          .arg(int(job.state)) };
    }
    job.printer = printer;
    return job;
}

PrintJob recovered(PrintJob job)
{
    if (job.state == PrintState::Sending) {
        job.state = PrintState::Failed;
        job.furthest = std::max(job.furthest, PrintReach::Begun);
        job.problem = QStringLiteral("the program ended while it was printing");
    }
    return job;
}

Result<Document> documentToSend(const PrintJob &job, Instant now, const DocumentTexts &texts)
{
    CT_TRY(document, documentFromJson(job.document));
    if (job.furthest == PrintReach::Cut) {
        return copyOf(document, 1, texts);
    }
    const bool isLate = now.since(job.createdAt) > drawerPulseLifetime || now < job.createdAt;
    return job.furthest == PrintReach::Nothing && !isLate ? document : withoutDrawer(document);
}

} // namespace countertop

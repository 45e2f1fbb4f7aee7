#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/documents/document.h"
#include "core/documents/documenttexts.h"

#include <chrono>

namespace countertop {

enum class PrintJobError { NotAllowed };
std::string_view errorFeature(PrintJobError);

/// How far a job has come. Allowed: Waiting → Sending → Printed or Failed; Failed → Sending again;
/// Waiting and Failed → GivenUp. A restart finds what was Sending as Failed.
enum class PrintState { Waiting, Sending, Failed, Printed, GivenUp };

/// How far an attempt got.
enum class PrintReach {
    Nothing, ///< not one byte was taken
    Begun, ///< some of the paper may be out, but it was not cut
    Cut, ///< a whole paper is out, or may be
};

/// One paper in a printer's stored queue (CT-80). It keeps the document, not the bytes, so that it
/// can go to another kind of printer.
struct PrintJob
{
    PrintJobId id;
    PrinterId printer;
    QString kind; ///< "receipt", "copy", "gift", "x", "z", "slip", "bill", "test"
    QString title; ///< for people: the receipt number
    QByteArray document; ///< `toJson`
    Instant createdAt;
    PrintState state = PrintState::Waiting;
    int attempts = 0;
    PrintReach furthest = PrintReach::Nothing; ///< over all attempts
    QString problem; ///< of the last attempt, for the log and the queue's screen
    bool operator==(const PrintJob &) const = default;
};

/// A pulse that comes late opens a drawer nobody stands at: after this a job goes without it.
inline constexpr std::chrono::seconds drawerPulseLifetime{ 30 };

/// *errors*: Refused NotAllowed from a state that the table of `PrintState` does not allow.
Result<PrintJob> begun(PrintJob job);
Result<PrintJob> printed(PrintJob job);
Result<PrintJob> failed(PrintJob job, PrintReach reach, const QString &problem);
Result<PrintJob> givenUp(PrintJob job);
/// To another printer, as long as it is not printed and not being sent.
Result<PrintJob> redirected(PrintJob job, const PrinterId &printer);
/// What a start of the program makes of a stored job: what was being sent may be out up to the
/// cut, nobody knows; it failed, and counts as begun only.
PrintJob recovered(PrintJob job);

/// What to print of a job now: the whole document again, marked COPY only if an earlier attempt
/// reached the cutter, and without its drawer pulse once any byte was taken or it is late.
/// *errors*: Corrupt, those of `documentFromJson`.
Result<Document> documentToSend(const PrintJob &job, Instant now, const DocumentTexts &texts);

} // namespace countertop

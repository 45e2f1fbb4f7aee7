#pragma once

#include "core/async/future.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/documents/printer/keycard.h"
#include "core/documents/printjob.h"
#include "core/domain/shift/shiftfigures.h"
#include "core/till/people/session.h"
#include "core/till/report/reportdesk.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

namespace countertop::till {

class Till;

enum class PrintDeskError { NoPrinter, UnknownJob, RightDenied, NotAllowedNow };
std::string_view errorFeature(PrintDeskError);

enum class PrintJobState { Waiting, Printing, Failed, Printed, GivenUp };

/// A printer as set up: its profile is a name in resources/printers.
struct PrinterSetup
{
    PrinterId id;
    QString name;
    QString profile;
    QString transport; ///< "tcp", "device", "system", "folder"
    QString address; ///< host:port, path, or queue name
    bool isDefault = false; ///< takes what no other printer is meant for
    QStringList papers; ///< kinds of paper (`paperkind`) that go here instead of to the default one
    bool operator==(const PrinterSetup &) const = default;
};

/// A row of the stored queue (CT-80).
struct PrintJobRow
{
    PrintJobId id;
    PrinterId printer;
    QString documentKind; ///< "receipt", "copy", "gift", "x", "z", "slip", "bill", "test", "keys",
                          ///< "report"
    QString title; ///< e.g. the receipt number
    Instant createdAt;
    PrintJobState state = PrintJobState::Waiting;
    int attempts = 0;
    QString problem;
};

/// What a paper says, frozen: read from the fact or the content that its job names.
using PaperContent = std::variant<CompletedTicket, ///< receipt, copy, gift receipt
                                  ShiftFigures, ///< X, Z
                                  CashMove, ///< slip
                                  Ticket, ///< unpaid bill
                                  SalesReport,
                                  std::monostate>; ///< test page, drawer pulse, key card

/// A job of the queue with what it says; the document is made when it is printed
/// (`paper.h`), so that a change of printer or language needs no stored paper.
struct StoredPaper
{
    PrintJob job; ///< its document is empty
    PaperContent content;
    int copyNumber = 0; ///< above 0: says COPY n
    PersonRef person; ///< of a bill
    KeyCard keys; ///< of a key card
};

/// The stored print queue: survives a restart, shows age, can be sent to another printer.
class PrintDesk final
{
public:
    explicit PrintDesk(Till &till);

    Future<Result<std::vector<PrintJobRow>>> queue();
    Future<Result<void>> retry(PrintJobId job);
    Future<Result<void>> redirect(PrintJobId job, PrinterId printer);
    Future<Result<void>> giveUp(PrintJobId job);
    Future<Result<std::vector<PrinterSetup>>> printers();
    Future<Result<void>> savePrinter(PrinterSetup printer, Session by);
    /// Its waiting papers go to the default printer, which cannot be removed.
    /// *errors*: Refused NotAllowedNow, RightDenied.
    Future<Result<void>> removePrinter(PrinterId printer, Session by);
    Future<Result<void>> printTestPage(PrinterId printer, Session by);
    /// The keys of the till as they stand, on the default printer.
    Future<Result<void>> printKeyCard(KeyCard card);

    /// Waiting jobs, oldest first. Those without a printer of their own go to the one that takes
    /// their kind of paper, else to the default one; none while there is no printer.
    Future<Result<std::vector<StoredPaper>>> papersToPrint();
    /// From now on *waker* is called after each COMMIT that leaves a paper to be printed: queued,
    /// tried again, sent elsewhere. On the ledger thread; empty ends it.
    Future<Result<void>> whenPapersWait(std::function<void()> waker);
    /// Keeps what became of a job: Sending before the first byte, then Printed or Failed.
    Future<Result<void>> keep(PrintJob job);

private:
    Till &m_till;
};

} // namespace countertop::till

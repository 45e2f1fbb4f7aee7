#include "app/terminal/cli/replaycommand.h"

#include "app/terminal/cli/outputfile.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/waiting.h"
#include "core/domain/catalog/csvwriter.h"
#include "core/storage/finishfile.h"
#include "core/till/ticket/replay.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;
using till::ReplayIssue;

QString reasonOf(ReplayIssue issue)
{
    switch (issue) {
    case ReplayIssue::NoInvoiceNumber:
        return u"no invoice number"_s;
    case ReplayIssue::NoCode:
        return u"no stock code"_s;
    case ReplayIssue::QuantityUnreadable:
        return u"the quantity is no number"_s;
    case ReplayIssue::QuantityZero:
        return u"the quantity is zero"_s;
    case ReplayIssue::PriceUnreadable:
        return u"the price is no amount"_s;
    case ReplayIssue::PriceNegative:
        return u"the price is negative"_s;
    case ReplayIssue::PriceTooFine:
        return u"the price is finer than the currency's smallest unit"_s;
    case ReplayIssue::TimeUnreadable:
        return u"the time cannot be read"_s;
    case ReplayIssue::TimeTooEarly:
        return u"the time lies before the year 2000"_s;
    case ReplayIssue::TimeInFuture:
        return u"the time lies in the future"_s;
    case ReplayIssue::HoldsCardNumber:
        return u"this looks like the number of a payment card, which is never stored"_s;
    case ReplayIssue::NotSellable:
        return u"the catalogue does not sell it"_s;
    case ReplayIssue::OtherInvoiceBefore:
        return u"this invoice was rung up before with other rows"_s;
    }
    return {};
}

/// What is odd about a file as a whole and does not stop it.
void sayOddities(const QString &name, const till::ReplayFile &file)
{
    QTextStream out(stdout);
    const QString shown = QFileInfo(name).fileName();
    for (const ColumnPair &pair : file.columnsTwice) {
        out << u"%1: columns %2 and %3 are both called %4; the first was taken.\n"_s.arg(
            shown, QString::number(pair.first), QString::number(pair.second), pair.name);
    }
    if (file.notUtf8Row > 0) {
        out << u"%1: row %2 is not UTF-8, so the whole file was read as Windows-1252; look at "
               "letters with accents.\n"_s.arg(shown)
                   .arg(file.notUtf8Row);
    }
    if (file.rows == 0) {
        out << u"%1 has a header and no rows.\n"_s.arg(shown);
    }
}

Result<till::ReplayFile>
readFiles(const QStringList &names, Currency currency, const Zone &zone, Instant now)
{
    std::vector<till::ReplayFile> files;
    for (const QString &name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{ ErrorKind::Unavailable, FileError::Unreadable, name };
        }
        CT_TRY(read, till::readReplayFile(file, CsvCaps{}, currency, zone, now));
        sayOddities(name, read);
        files.push_back(std::move(read));
    }
    return till::joined(std::move(files));
}

Result<void> writeRejects(const QString &path,
                          const QStringList &files,
                          const std::vector<till::ReplayReject> &rejects)
{
    std::vector<CsvCells> rows;
    rows.reserve(rejects.size());
    for (const till::ReplayReject &reject : rejects) {
        rows.push_back({ CsvCell::text(QFileInfo(files.value(reject.file)).fileName()),
                         CsvCell::number(reject.row),
                         CsvCell::text(reject.invoice),
                         CsvCell::text(reasonOf(reject.issue)),
                         CsvCell::text(reject.text) });
    }
    QSaveFile target(path);
    const QByteArray table
        = writeCsv({ u"File"_s, u"Row"_s, u"InvoiceNo"_s, u"Reason"_s, u"Text"_s }, rows);
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(table) == table.size()
        && storage::finishFile(target);
    return isWritten
        ? done()
        : Result<void>(Error{ ErrorKind::Unavailable, CsvWriteError::NotWritten, path });
}

void printOutcome(const till::ReplayOutcome &outcome, const QStringList &files)
{
    QTextStream out(stdout);
    const auto rejected = static_cast<qint64>(outcome.rejects.size());
    out << u"%1 tickets rung up in %2 shifts; %3 were there already.\n"_s.arg(outcome.tickets)
               .arg(outcome.shifts)
               .arg(outcome.ticketsBefore);
    out << u"%1 rows sold + %2 returned + %3 rejected = %4 rows in the file%5.\n"_s
               .arg(outcome.soldRows)
               .arg(outcome.returnedRows)
               .arg(rejected)
               .arg(outcome.soldRows + outcome.returnedRows + rejected)
               .arg(files.size() == 1 ? QString() : u"s"_s);
    for (const till::ReplayReject &reject : outcome.rejects) {
        out << u"Rejected: %1, row %2, invoice %3: %4 (%5)\n"_s.arg(
            QFileInfo(files.value(reject.file)).fileName(),
            QString::number(reject.row),
            reject.invoice,
            reasonOf(reject.issue),
            reject.text);
    }
}

} // namespace

std::string_view errorFeature(FileError)
{
    return "file";
}

Result<ExitCode> runReplay(const Call &call, const QString &folder)
{
    if (call.has(u"rejects"_s)) {
        CT_TRY_DONE(checkOutput({ call.value(u"rejects"_s), folder, call.operands, true }));
    }
    till::ReplayClock clock;
    CT_TRY(shop, openForCall(folder, clock));
    CT_TRY(settings, waitFor(shop->settings().settings()));
    const till::DeviceIdentity &device = shop->till().device();
    CT_TRY(file, readFiles(call.operands, device.currency, device.zone, clock.now()));
    CT_TRY(cashier, personNamed(*shop, call.value(u"as"_s)));
    CT_TRY(approver, personNamed(*shop, call.value(u"approver"_s)));
    till::Replay replay(
        { shop->till(), shop->tickets(), shop->shifts(), shop->catalog() }, clock, settings);
    CT_TRY(outcome, replay.run(std::move(file), cashier, approver));
    if (call.has(u"rejects"_s)) {
        CT_TRY_DONE(writeRejects(call.value(u"rejects"_s), call.operands, outcome.rejects));
    }
    printOutcome(outcome, call.operands);
    if (!outcome.addsUp()) {
        return ExitCode::Failed;
    }
    return outcome.rejects.empty() ? ExitCode::Done : ExitCode::Rejects;
}

} // namespace countertop::terminal

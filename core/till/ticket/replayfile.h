#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/domain/catalog/csvreader.h"

#include <QIODevice>
#include <QString>

#include <vector>

namespace countertop::till {

/// Why a row of a file of invoices cannot be rung up.
enum class ReplayIssue {
    NoInvoiceNumber,
    NoCode,
    QuantityUnreadable,
    QuantityZero, ///< neither sold nor returned
    PriceUnreadable,
    PriceNegative,
    PriceTooFine, ///< below the currency's smallest unit: it cannot be sold as given
    TimeUnreadable,
    TimeTooEarly, ///< before 2000: no till of ours ran then
    TimeInFuture, ///< more than a day ahead of the machine's clock
    HoldsCardNumber, ///< a text of the row does: card numbers are kept nowhere (CT-57)
    NotSellable, ///< the catalogue has it and refuses it: the text says why
    OtherInvoiceBefore, ///< this invoice was rung up before, with other rows
};

/// One row: sold when its quantity is positive, returned when it is negative.
struct ReplayLine
{
    std::int64_t row = 0; ///< as a spreadsheet counts
    QString code;
    QString description; ///< may be empty
    Quantity quantity; ///< never zero
    Money unitPrice; ///< zero or more, tax within
    int file = 0; ///< place among the files of one replay
};

/// All rows with one number, wherever they stand: one ticket.
struct ReplayInvoice
{
    QString number;
    Instant at; ///< the earliest time of its lines
    QString customer; ///< as in the file; may be empty
    std::vector<ReplayLine> lines; ///< in file order, never empty
    Instant spanFrom; ///< the earliest time of all its rows, rejected ones too
    Instant spanTo; ///< the latest
};

struct ReplayReject
{
    std::int64_t row = 0;
    QString invoice;
    ReplayIssue issue = ReplayIssue::NoInvoiceNumber;
    QString text; ///< the cell that is no good
    int file = 0; ///< place among the files of one replay
};

/// A file of invoices. *shape*: invoices by their first row; rows = lines + rejects.
struct ReplayFile
{
    std::int64_t rows = 0;
    std::vector<ReplayInvoice> invoices;
    std::vector<ReplayReject> rejects;
    std::vector<ColumnPair> columnsTwice; ///< of each the first was read
    std::int64_t notUtf8Row = 0; ///< that made Windows-1252 of the file; 0 for none
};

enum class ReplayFileError { ColumnMissing };
std::string_view errorFeature(ReplayFileError);

/// Reads InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice and CustomerID of a
/// CSV file (issue 2, command line); times are local to the store's *zone*, and none is later than
/// a day after *now*. *errors*: those of `CsvReader::open`; Invalid ColumnMissing with the column
/// as detail.
Result<ReplayFile> readReplayFile(
    QIODevice &file, const CsvCaps &caps, Currency currency, const Zone &zone, Instant now);

/// Several files as one: an invoice whose rows stand in two of them is one ticket. What is odd
/// about one file as a whole is not carried over.
ReplayFile joined(std::vector<ReplayFile> files);

} // namespace countertop::till

#include "core/till/report/exporter.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/domain/catalog/productexport.h"
#include "core/protocol/ticketcodec.h"
#include "core/storage/finishfile.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/catalog/importcatalog.h"
#include "core/till/report/reportdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/stock/stockdesk.h"
#include "core/till/sync/sync.h"

#include <QFile>
#include <QSaveFile>

#include <filesystem>
#include <limits>
#include <system_error>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int rowsAPage = 500;

constexpr ExportTable tables[] = {
    ExportTable::Products, ExportTable::Customers, ExportTable::Stock,
    ExportTable::Sales,    ExportTable::Shifts,    ExportTable::UnknownScans,
};

Result<std::int64_t> writeProducts(Sync &sync, CsvWriter &csv)
{
    CT_TRY(catalog, ImportCatalog::openFor(sync));
    CT_TRY_DONE(csv.begin(productHeaders()));
    std::int64_t written = 0;
    std::int64_t after = 0;
    while (true) {
        CT_TRY(page,
               sync.read(Urgency::Background,
                         [after](Reference &reference) {
                             return reference.products().after(after, rowsAPage);
                         })
                   .takeResult());
        for (const auto &[row, product] : page) {
            CT_TRY_DONE(csv.add(productCells(catalog->inFileWords(product))));
            after = row;
            ++written;
        }
        if (page.size() < static_cast<std::size_t>(rowsAPage)) {
            return written;
        }
    }
}

Result<std::int64_t> writeCustomers(Sync &sync, CsvWriter &csv)
{
    CT_TRY_DONE(csv.begin({ u"id"_s,
                            u"name"_s,
                            u"phone"_s,
                            u"e-mail"_s,
                            u"tax exempt"_s,
                            u"tax exemption number"_s,
                            u"credit limit"_s,
                            u"owed"_s,
                            u"store credit"_s }));
    CT_TRY(customers,
           sync.read(Urgency::Background,
                     [](Reference &reference) {
                         return reference.customers().search(QString(),
                                                             std::numeric_limits<int>::max());
                     })
               .takeResult());
    const auto amount = [](const std::optional<Money> &money) {
        return money ? CsvCell::amount(*money) : CsvCell::text(QString());
    };
    for (const StoredCustomer &stored : customers) {
        const Customer &customer = stored.customer;
        const auto figure = [&stored](Money AccountFigures::*field) {
            return stored.figures ? std::optional((*stored.figures).*field) : std::nullopt;
        };
        CT_TRY_DONE(csv.add({ CsvCell::text(customer.id.toText()),
                              CsvCell::text(customer.name),
                              CsvCell::text(customer.phone),
                              CsvCell::text(customer.email),
                              CsvCell::text(customer.isTaxExempt ? u"yes"_s : u"no"_s),
                              CsvCell::text(customer.taxExemptionNumber),
                              amount(customer.creditLimit),
                              amount(figure(&AccountFigures::owed)),
                              amount(figure(&AccountFigures::storeCredit)) }));
    }
    return static_cast<std::int64_t>(customers.size());
}

Result<std::int64_t> writeStock(Sync &sync, CsvWriter &csv)
{
    CT_TRY_DONE(csv.begin({ u"code"_s, u"name"_s, u"on hand"_s, u"unit"_s }));
    CT_TRY(rows,
           StockDesk(sync)
               .onHand(QString(), StockFilter::All, std::numeric_limits<int>::max())
               .takeResult());
    for (const StockRow &row : rows) {
        CT_TRY_DONE(csv.add({ CsvCell::text(row.sku),
                              CsvCell::text(row.name),
                              CsvCell::quantity(row.onHand),
                              CsvCell::text(unitCode(row.onHand.unit())) }));
    }
    return static_cast<std::int64_t>(rows.size());
}

Result<std::int64_t> writeSale(CsvWriter &csv, const CompletedTicket &sale, const Zone &zone)
{
    std::int64_t written = 0;
    for (const TicketLine &line : sale.ticket.lines) {
        const PricedLine *priced = sale.priced.find(line.id);
        if (priced == nullptr) {
            continue;
        }
        const Quantity quantity = line.isReturn() ? -line.quantity : line.quantity;
        CT_TRY_DONE(csv.add({ CsvCell::text(sale.receiptNumber.toText()),
                              CsvCell::text(sale.businessDay.toText()),
                              CsvCell::text(zone.toLocal(sale.completedAt).toString(Qt::ISODate)),
                              CsvCell::text(sale.completedBy.name),
                              CsvCell::text(line.sku),
                              CsvCell::text(line.name),
                              CsvCell::text(line.categoryName),
                              CsvCell::quantity(quantity),
                              CsvCell::text(unitCode(line.quantity.unit())),
                              CsvCell::amount(line.unitPrice()),
                              CsvCell::amount(priced->discount + priced->ticketDiscountShare),
                              CsvCell::amount(priced->net),
                              CsvCell::amount(priced->tax()),
                              CsvCell::amount(priced->totalWithTax()) }));
        ++written;
    }
    return written;
}

Result<std::int64_t> writeSales(Sync &sync, CsvWriter &csv)
{
    CT_TRY_DONE(csv.begin({ u"receipt"_s,
                            u"business day"_s,
                            u"time"_s,
                            u"person"_s,
                            u"code"_s,
                            u"name"_s,
                            u"category"_s,
                            u"quantity"_s,
                            u"unit"_s,
                            u"unit price"_s,
                            u"discount"_s,
                            u"net"_s,
                            u"tax"_s,
                            u"total"_s }));
    std::int64_t written = 0;
    std::int64_t after = 0;
    while (true) {
        CT_TRY(facts,
               sync.till()
                   .read([after](storage::Database &database) {
                       return Journal(database).after(after, rowsAPage);
                   })
                   .takeResult());
        for (const Fact &fact : facts) {
            after = fact.seq;
            if (fact.kind != factkind::ticketCompleted) {
                continue;
            }
            CT_TRY(body, bodyOf(fact));
            CT_TRY(sale, completedTicketFromJson(body));
            CT_TRY(lines, writeSale(csv, sale, sync.till().device().zone));
            written += lines;
        }
        if (facts.size() < static_cast<std::size_t>(rowsAPage)) {
            return written;
        }
    }
}

Result<std::int64_t> writeShifts(Sync &sync, CsvWriter &csv)
{
    CT_TRY_DONE(csv.begin({ u"z"_s,
                            u"shift"_s,
                            u"business day"_s,
                            u"opened"_s,
                            u"closed"_s,
                            u"person"_s,
                            u"float"_s,
                            u"turnover"_s,
                            u"difference"_s }));
    CT_TRY(shifts, ShiftDesk(sync.till()).archive().takeResult());
    const Zone zone = sync.till().device().zone;
    const auto time
        = [&zone](Instant at) { return CsvCell::text(zone.toLocal(at).toString(Qt::ISODate)); };
    for (auto closed = shifts.crbegin(); closed != shifts.crend(); ++closed) {
        const Shift &shift = closed->shift;
        CT_TRY_DONE(csv.add({ CsvCell::number(closed->zNumber),
                              CsvCell::number(shift.number),
                              CsvCell::text(shift.businessDay.toText()),
                              time(shift.openedAt),
                              time(shift.closedAt.value_or(shift.openedAt)),
                              CsvCell::text(shift.openedBy.name),
                              CsvCell::amount(shift.openingFloat),
                              CsvCell::amount(closed->net),
                              closed->difference ? CsvCell::amount(*closed->difference)
                                                 : CsvCell::text(QString()) }));
    }
    return static_cast<std::int64_t>(shifts.size());
}

Result<std::int64_t> writeScans(Sync &sync, CsvWriter &csv)
{
    CT_TRY_DONE(csv.begin({ u"code"_s, u"count"_s, u"last"_s, u"person"_s }));
    CT_TRY(scans, CatalogDesk(sync).unknownScans().takeResult());
    for (const UnknownScan &scan : scans) {
        const QString at = sync.till().device().zone.toLocal(scan.lastAt).toString(Qt::ISODate);
        CT_TRY_DONE(csv.add({ CsvCell::text(scan.code),
                              CsvCell::number(scan.count),
                              CsvCell::text(at),
                              CsvCell::text(scan.lastBy.name) }));
    }
    return static_cast<std::int64_t>(scans.size());
}

Result<std::int64_t> writeTable(Sync &sync, ExportTable table, CsvWriter &csv)
{
    switch (table) {
    case ExportTable::Products:
        return writeProducts(sync, csv);
    case ExportTable::Customers:
        return writeCustomers(sync, csv);
    case ExportTable::Stock:
        return writeStock(sync, csv);
    case ExportTable::Sales:
        return writeSales(sync, csv);
    case ExportTable::Shifts:
        return writeShifts(sync, csv);
    case ExportTable::UnknownScans:
        return writeScans(sync, csv);
    }
    CT_CHECK(!"unknown table");
}

/// What the first columns of a report hold, as our files call them.
QStringList keyHeaders(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Day:
        return { u"business day"_s };
    case ReportGroup::Hour:
        return { u"hour"_s };
    case ReportGroup::Product:
        return { u"name"_s };
    case ReportGroup::Category:
        return { u"category"_s };
    case ReportGroup::Tax:
        return { u"tax"_s };
    case ReportGroup::Tender:
        return { u"tender"_s };
    case ReportGroup::Person:
    case ReportGroup::Discount:
        return { u"person"_s };
    case ReportGroup::PriceChange:
        return { u"name"_s, u"list price"_s, u"price"_s, u"person"_s };
    }
    CT_CHECK(!"unknown group");
}

/// The cells under `keyHeaders`.
CsvCells keyCells(const ReportRow &row)
{
    CsvCells cells{ CsvCell::text(row.label) };
    if (row.change) {
        cells.push_back(CsvCell::amount(row.change->listPrice));
        cells.push_back(CsvCell::amount(row.change->price));
        cells.push_back(CsvCell::text(row.change->person));
    }
    return cells;
}

Result<std::int64_t> writeRows(const SalesReport &report, CsvWriter &csv)
{
    const QStringList headers = keyHeaders(report.asked.group);
    CT_TRY_DONE(csv.begin(headers + QStringList{ u"count"_s, u"amount"_s }));
    const auto add = [&csv](CsvCells cells, const ReportRow &row) {
        cells.push_back(CsvCell::number(row.count));
        cells.push_back(CsvCell::amount(row.amount));
        return csv.add(cells);
    };
    for (const ReportRow &row : report.rows) {
        CT_TRY_DONE(add(keyCells(row), row));
    }
    CsvCells total(static_cast<std::size_t>(headers.size()), CsvCell::text(QString()));
    total.front() = CsvCell::text(u"total"_s);
    CT_TRY_DONE(add(std::move(total), report.total));
    return static_cast<std::int64_t>(report.rows.size());
}

/// *write* is a callable `Result<std::int64_t>(CsvWriter &)`.
template <typename Write>
Result<std::int64_t> writeFile(const QString &path, const Write &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{ ErrorKind::Unavailable, ExportError::NotWritten, file.errorString() };
    }
    CsvWriter csv(file);
    auto rows = write(csv);
    const bool isUnwritten = !rows && rows.error().code.is(CsvWriteError::NotWritten);
    if (isUnwritten || (rows && !storage::finishFile(file))) {
        return Error{ ErrorKind::Unavailable, ExportError::NotWritten, file.errorString() };
    }
    return rows;
}

/// As `writeFile`: the former file stands until the new one is whole.
Result<void> writePages(const Document &paper, const QString &path, const PageWriter &writer)
{
    const QString part = path + u".part"_s;
    const auto written = writer(paper, part);
    if (!written) {
        QFile::remove(part);
        return written;
    }
    std::error_code problem;
    std::filesystem::rename(part.toStdString(), path.toStdString(), problem);
    if (problem) {
        QFile::remove(part);
        return Error{ ErrorKind::Unavailable,
                      ExportError::NotWritten,
                      QString::fromStdString(problem.message()) };
    }
    return done();
}

} // namespace

std::string_view errorFeature(ExportError)
{
    return "export";
}

std::span<const ExportTable> exportTables()
{
    return tables;
}

QString exportTableCode(ExportTable table)
{
    switch (table) {
    case ExportTable::Products:
        return u"products"_s;
    case ExportTable::Customers:
        return u"customers"_s;
    case ExportTable::Stock:
        return u"stock"_s;
    case ExportTable::Sales:
        return u"sales"_s;
    case ExportTable::Shifts:
        return u"shifts"_s;
    case ExportTable::UnknownScans:
        return u"scans"_s;
    }
    CT_CHECK(!"unknown table");
}

std::optional<ExportTable> exportTableFromCode(QStringView code)
{
    return valueOfCode(tables, exportTableCode, code);
}

Exporter::Exporter(Sync &sync)
    : m_sync(sync)
    , m_thread(std::make_unique<storage::SerialWorker>(u"export"_s))
{
}

Exporter::~Exporter() = default;

Future<Result<std::int64_t>> Exporter::write(ExportTable table, QString path)
{
    return m_thread->post(Urgency::Background, [this, table, path = std::move(path)] {
        return writeFile(path,
                         [this, table](CsvWriter &csv) { return writeTable(m_sync, table, csv); });
    });
}

Future<Result<std::int64_t>> Exporter::writeReport(SalesReport report, QString path)
{
    return m_thread->post(
        Urgency::Background, [report = std::move(report), path = std::move(path)] {
            return writeFile(path, [&report](CsvWriter &csv) { return writeRows(report, csv); });
        });
}

Future<Result<void>> Exporter::writePaper(Document paper, QString path, PageWriter writer)
{
    return m_thread->post(Urgency::Background,
                          [paper = std::move(paper),
                           path = std::move(path),
                           writer = std::move(writer)] { return writePages(paper, path, writer); });
}

} // namespace countertop::till

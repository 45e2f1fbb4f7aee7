#include "app/terminal/cli/zreportcommand.h"

#include "app/terminal/cli/reportterms.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/printstation.h"
#include "app/terminal/waiting.h"
#include "core/documents/layout.h"
#include "core/documents/shift/shiftreport.h"
#include "core/domain/catalog/csvwriter.h"
#include "core/domain/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr int paperColumns = 48;

/// The Zs of the days asked for, oldest first.
Result<std::vector<ShiftFigures>> closedShifts(OpenedShop &shop, const ReportTerms &terms)
{
    CT_TRY(archive, waitFor(shop.shifts().archive()));
    std::reverse(archive.begin(), archive.end());
    std::vector<ShiftFigures> shifts;
    for (const till::ClosedShift &closed : archive) {
        const BusinessDay day = closed.shift.businessDay;
        if (day < terms.from || terms.to < day) {
            continue;
        }
        CT_TRY(figures, waitFor(shop.shifts().figuresOf(closed.shift.id)));
        shifts.push_back(std::move(figures));
    }
    return shifts;
}

struct Column
{
    QLatin1StringView key;
    QLatin1StringView heading;
    Money (*amount)(const ShiftFigures &figures);
};

/// The sums of a Z that add up over shifts. Returns are positive, as in the report of sales.
constexpr Column columns[] = {
    { "salesMinor"_L1, "Sales"_L1, [](const ShiftFigures &z) { return z.sales; } },
    { "returnsMinor"_L1, "Returns"_L1, [](const ShiftFigures &z) { return -z.returns.sum; } },
    { "turnoverMinor"_L1, "Turnover"_L1, [](const ShiftFigures &z) { return z.turnover; } },
    { "withoutTaxMinor"_L1, "Without tax"_L1, [](const ShiftFigures &z) { return z.net; } },
    { "taxMinor"_L1, "Tax"_L1, [](const ShiftFigures &z) { return z.tax; } },
    { "roundingMinor"_L1, "Cash rounding"_L1, [](const ShiftFigures &z) { return z.rounding; } },
};

QJsonValue minor(const std::optional<Money> &money)
{
    return money ? QJsonValue(static_cast<qint64>(money->minor())) : QJsonValue();
}

QJsonArray taxesJson(const ShiftFigures &figures)
{
    QJsonArray rows;
    for (const TaxFigure &tax : figures.taxes) {
        rows.append(QJsonObject{ { "name"_L1, tax.tax.name },
                                 { "ppm"_L1, static_cast<qint64>(tax.tax.rate.ppm()) },
                                 { "withoutTaxMinor"_L1, minor(tax.net) },
                                 { "taxMinor"_L1, minor(tax.amount) } });
    }
    return rows;
}

QJsonArray tendersJson(const ShiftFigures &figures)
{
    QJsonArray rows;
    for (const TenderFigure &tender : figures.tenders) {
        rows.append(QJsonObject{ { "tender"_L1, tenderCode(tender.kind) },
                                 { "count"_L1, tender.count },
                                 { "netMinor"_L1, minor(tender.net) } });
    }
    return rows;
}

QString localTime(Instant at, const Zone &zone)
{
    return zone.toLocal(at).toString(Qt::ISODate);
}

QJsonObject shiftJson(const ShiftFigures &figures, const Zone &zone)
{
    const auto text = [](const auto &receipt) { return receipt ? receipt->toText() : QString(); };
    QJsonObject row{ { "z"_L1, static_cast<qint64>(figures.z ? figures.z->number : 0) },
                     { "shift"_L1, static_cast<qint64>(figures.shiftNumber) },
                     { "day"_L1, figures.businessDay.toText() },
                     { "openedAt"_L1, localTime(figures.openedAt, zone) },
                     { "receipts"_L1, figures.receiptCount },
                     { "firstReceipt"_L1, text(figures.firstReceipt) },
                     { "lastReceipt"_L1, text(figures.lastReceipt) },
                     { "taxes"_L1, taxesJson(figures) },
                     { "tenders"_L1, tendersJson(figures) },
                     { "expectedCashMinor"_L1, minor(figures.expectedCash()) },
                     { "countedCashMinor"_L1, minor(figures.counted) },
                     { "differenceMinor"_L1, minor(figures.difference()) } };
    if (figures.closedAt) {
        row.insert("closedAt"_L1, localTime(*figures.closedAt, zone));
    }
    if (figures.z) {
        row.insert("grandTotalMinor"_L1, minor(figures.z->after.turnover()));
    }
    for (const Column &column : columns) {
        row.insert(column.key, minor(column.amount(figures)));
    }
    return row;
}

QByteArray asJson(const std::vector<ShiftFigures> &shifts, const till::DeviceIdentity &device)
{
    QJsonArray rows;
    int receipts = 0;
    for (const ShiftFigures &figures : shifts) {
        rows.append(shiftJson(figures, device.zone));
        receipts += figures.receiptCount;
    }
    QJsonObject total{ { "shifts"_L1, static_cast<qint64>(shifts.size()) },
                       { "receipts"_L1, receipts } };
    for (const Column &column : columns) {
        Money sum = Money::zero(device.currency);
        for (const ShiftFigures &figures : shifts) {
            sum += column.amount(figures);
        }
        total.insert(column.key, minor(sum));
    }
    return QJsonDocument(QJsonObject{ { "shifts"_L1, rows }, { "total"_L1, total } }).toJson();
}

QByteArray asCsv(const std::vector<ShiftFigures> &shifts)
{
    QStringList headings{ u"Z"_s, u"Shift"_s, u"Day"_s, u"Receipts"_s };
    for (const Column &column : columns) {
        headings << column.heading;
    }
    headings << u"Expected cash"_s << u"Counted cash"_s << u"Difference"_s;
    const auto optional = [](const std::optional<Money> &money) {
        return money ? CsvCell::amount(*money) : CsvCell::text(QString());
    };
    std::vector<CsvCells> rows;
    for (const ShiftFigures &figures : shifts) {
        CsvCells row{ CsvCell::number(figures.z ? figures.z->number : 0),
                      CsvCell::number(figures.shiftNumber),
                      CsvCell::text(figures.businessDay.toText()),
                      CsvCell::number(figures.receiptCount) };
        for (const Column &column : columns) {
            row.push_back(CsvCell::amount(column.amount(figures)));
        }
        row.push_back(CsvCell::amount(figures.expectedCash()));
        row.push_back(optional(figures.counted));
        row.push_back(optional(figures.difference()));
        rows.push_back(std::move(row));
    }
    return writeCsv(headings, rows);
}

/// The papers one after the other, as the printer would write them.
QByteArray asPaper(const std::vector<ShiftFigures> &shifts, const till::PaperTerms &paper)
{
    if (shifts.empty()) {
        return "No shift was closed in these days.\n";
    }
    QStringList papers;
    for (const ShiftFigures &figures : shifts) {
        papers << plainText(shiftReport(figures,
                                        paper.tillName,
                                        paper.store,
                                        paper.language,
                                        figures.closedAt.value_or(figures.openedAt)),
                            paperColumns);
    }
    return papers.join(u'\n').toUtf8();
}

/// The closed shifts in the form that was asked for.
Result<QByteArray>
asFormat(ReportFormat format, const std::vector<ShiftFigures> &shifts, OpenedShop &shop)
{
    const till::DeviceIdentity &device = shop.till().device();
    switch (format) {
    case ReportFormat::Text: {
        CT_TRY(settings, waitFor(shop.settings().settings()));
        return asPaper(shifts, till::paperTerms(settings, device.deviceNumber));
    }
    case ReportFormat::Csv:
        return asCsv(shifts);
    case ReportFormat::Json:
        break;
    }
    return asJson(shifts, device);
}

} // namespace

Result<ExitCode> runReportZ(const Call &call, const QString &folder)
{
    CT_TRY(terms, reportTerms(call));
    const SystemClock clock;
    CT_TRY(shop, ShopToRead::open(folder, clock));
    CT_TRY(shifts, closedShifts(*shop, terms));
    CT_TRY(report, asFormat(terms.format, shifts, *shop));
    CT_TRY_DONE(writeReport(report));
    return ExitCode::Done;
}

} // namespace countertop::terminal

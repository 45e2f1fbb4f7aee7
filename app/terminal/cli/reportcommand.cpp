#include "app/terminal/cli/reportcommand.h"

#include "app/terminal/cli/reportterms.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/waiting.h"
#include "core/domain/catalog/csvwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

struct Sums
{
    int tickets = 0;
    std::int64_t salesMinor = 0;
    std::int64_t returnsMinor = 0;
    std::int64_t netMinor = 0;
};

Sums sumsOf(const till::DaySales &day)
{
    return { day.tickets, day.sales.minor(), day.returns.minor(), day.net.minor() };
}

Sums totalOf(const std::vector<till::DaySales> &days)
{
    Sums total;
    for (const till::DaySales &day : days) {
        total.tickets += day.tickets;
        total.salesMinor += day.sales.minor();
        total.returnsMinor += day.returns.minor();
        total.netMinor += day.net.minor();
    }
    return total;
}

QJsonObject sumsJson(const Sums &sums)
{
    return { { "tickets"_L1, sums.tickets },
             { "salesMinor"_L1, static_cast<qint64>(sums.salesMinor) },
             { "returnsMinor"_L1, static_cast<qint64>(sums.returnsMinor) },
             { "netMinor"_L1, static_cast<qint64>(sums.netMinor) } };
}

QByteArray salesCsv(const std::vector<till::DaySales> &days)
{
    std::vector<CsvCells> rows;
    rows.reserve(days.size());
    for (const till::DaySales &day : days) {
        rows.push_back({ CsvCell::text(day.day.toText()),
                         CsvCell::number(day.tickets),
                         CsvCell::amount(day.sales),
                         CsvCell::amount(day.returns),
                         CsvCell::amount(day.net) });
    }
    return writeCsv({ u"Day"_s, u"Tickets"_s, u"Sales"_s, u"Returns"_s, u"Net"_s }, rows);
}

QString textRow(const QString &name, const Sums &sums, Currency currency)
{
    const auto amount = [currency](std::int64_t minor) {
        return plainAmount(Money::fromMinor(minor, currency)).rightJustified(14);
    };
    return name.leftJustified(12) + QString::number(sums.tickets).rightJustified(8)
        + amount(sums.salesMinor) + amount(sums.returnsMinor) + amount(sums.netMinor) + u'\n';
}

QByteArray salesText(const std::vector<till::DaySales> &days, Currency currency)
{
    QString text = u"Day         "_s + u" Tickets"_s + u"         Sales"_s + u"       Returns"_s
        + u"           Net\n"_s;
    for (const till::DaySales &day : days) {
        text += textRow(day.day.toText(), sumsOf(day), currency);
    }
    return (text + textRow(u"Total"_s, totalOf(days), currency)).toUtf8();
}

QByteArray salesJson(const std::vector<till::DaySales> &days)
{
    QJsonArray rows;
    for (const till::DaySales &day : days) {
        QJsonObject row = sumsJson(sumsOf(day));
        row.insert("day"_L1, day.day.toText());
        rows.append(row);
    }
    return QJsonDocument(
               QJsonObject{ { "days"_L1, rows }, { "total"_L1, sumsJson(totalOf(days)) } })
        .toJson();
}

QByteArray
salesReport(const std::vector<till::DaySales> &days, ReportFormat format, Currency currency)
{
    switch (format) {
    case ReportFormat::Text:
        return salesText(days, currency);
    case ReportFormat::Csv:
        return salesCsv(days);
    case ReportFormat::Json:
        return salesJson(days);
    }
    return {};
}

} // namespace

Result<ExitCode> runReportSales(const Call &call, const QString &folder)
{
    CT_TRY(terms, reportTerms(call));
    const SystemClock clock;
    CT_TRY(shop, ShopToRead::open(folder, clock));
    CT_TRY(days, waitFor(shop->reports().sales(terms.from, terms.to)));
    CT_TRY_DONE(writeReport(salesReport(days, terms.format, shop->till().device().currency)));
    return ExitCode::Done;
}

} // namespace countertop::terminal

#include "core/till/ticket/replayfile.h"

#include "core/domain/catalog/decimaltext.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace countertop::till {

namespace {

/// Places of the columns in a file.
struct Columns
{
    qsizetype invoice = -1;
    qsizetype code = -1;
    qsizetype description = -1;
    qsizetype quantity = -1;
    qsizetype time = -1;
    qsizetype price = -1;
    qsizetype customer = -1; ///< may be absent
};

Result<Columns> findColumns(const QStringList &header)
{
    const auto place = [&header](QLatin1StringView name) {
        const auto found
            = std::find_if(header.cbegin(), header.cend(), [name](const QString &candidate) {
                  return candidate.trimmed().compare(name, Qt::CaseInsensitive) == 0;
              });
        return found == header.cend() ? qsizetype{ -1 } : found - header.cbegin();
    };
    Columns columns;
    struct Wanted
    {
        QLatin1StringView name;
        qsizetype &place;
    };
    const Wanted wanted[] = { { QLatin1StringView("InvoiceNo"), columns.invoice },
                              { QLatin1StringView("StockCode"), columns.code },
                              { QLatin1StringView("Description"), columns.description },
                              { QLatin1StringView("Quantity"), columns.quantity },
                              { QLatin1StringView("InvoiceDate"), columns.time },
                              { QLatin1StringView("UnitPrice"), columns.price } };
    for (const Wanted &column : wanted) {
        column.place = place(column.name);
        if (column.place < 0) {
            return Error{ ErrorKind::Invalid,
                          ReplayFileError::ColumnMissing,
                          QString(column.name) };
        }
    }
    columns.customer = place(QLatin1StringView("CustomerID"));
    return columns;
}

/// Reads rows one by one and puts each into its invoice or on the list of rejects.
class ReplayReader final
{
public:
    ReplayReader(const Columns &columns, Currency currency, const Zone &zone)
        : m_columns(columns)
        , m_currency(currency)
        , m_zone(zone.name().toLatin1())
    {
    }

    void add(const CsvRow &row);
    ReplayFile take() { return std::move(m_file); }

private:
    std::optional<Quantity> quantity(const QString &text, ReplayIssue &issue) const;
    std::optional<Money> price(const QString &text, ReplayIssue &issue) const;
    std::optional<Instant> time(const QString &text) const;
    void put(const QString &number, Instant at, const QString &customer, const ReplayLine &line);

    Columns m_columns;
    Currency m_currency;
    QTimeZone m_zone;
    ReplayFile m_file;
    QHash<QString, std::size_t> m_places;
};

std::optional<Quantity> ReplayReader::quantity(const QString &text, ReplayIssue &issue) const
{
    issue = ReplayIssue::QuantityUnreadable;
    const auto decimal = readDecimal(text, DecimalMark::Point);
    const auto quantity
        = decimal ? quantityFrom(*decimal, Unit::Piece) : Result<Quantity>(decimal.error());
    if (!quantity) {
        return std::nullopt;
    }
    issue = ReplayIssue::QuantityZero;
    return quantity->isZero() ? std::nullopt : std::optional(*quantity);
}

std::optional<Money> ReplayReader::price(const QString &text, ReplayIssue &issue) const
{
    issue = ReplayIssue::PriceUnreadable;
    const auto decimal = readDecimal(text, DecimalMark::Point);
    const auto money = decimal ? moneyFrom(*decimal, m_currency) : Result<Money>(decimal.error());
    if (!money) {
        const bool isTooFine = money.error().code.is(DecimalError::TooFine);
        issue = isTooFine ? ReplayIssue::PriceTooFine : ReplayIssue::PriceUnreadable;
        return std::nullopt;
    }
    issue = ReplayIssue::PriceNegative;
    return money->isNegative() ? std::nullopt : std::optional(*money);
}

std::optional<Instant> ReplayReader::time(const QString &text) const
{
    QDateTime local = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
    if (!local.isValid()) {
        return std::nullopt;
    }
    local.setTimeZone(m_zone);
    return Instant::fromMs(local.toMSecsSinceEpoch());
}

void ReplayReader::put(const QString &number,
                       Instant at,
                       const QString &customer,
                       const ReplayLine &line)
{
    const auto known = m_places.constFind(number);
    if (known == m_places.constEnd()) {
        m_places.insert(number, m_file.invoices.size());
        m_file.invoices.push_back(ReplayInvoice{ number, at, customer, { line } });
        return;
    }
    ReplayInvoice &invoice = m_file.invoices[*known];
    invoice.at = std::min(invoice.at, at);
    invoice.lines.push_back(line);
}

void ReplayReader::add(const CsvRow &row)
{
    ++m_file.rows;
    const auto cell = [&row](qsizetype place) {
        return place < 0 ? QString() : row.cells.value(place).trimmed();
    };
    const QString number = cell(m_columns.invoice);
    const auto reject = [this, &row, &number](ReplayIssue issue, const QString &text) {
        m_file.rejects.push_back(ReplayReject{ row.number, number, issue, text.left(60) });
    };
    const QString code = cell(m_columns.code);
    if (number.isEmpty() || code.isEmpty()) {
        reject(number.isEmpty() ? ReplayIssue::NoInvoiceNumber : ReplayIssue::NoCode, {});
        return;
    }
    ReplayIssue issue = ReplayIssue::TimeUnreadable;
    const auto at = time(cell(m_columns.time));
    if (!at) {
        reject(issue, cell(m_columns.time));
        return;
    }
    const auto count = quantity(cell(m_columns.quantity), issue);
    if (!count) {
        reject(issue, cell(m_columns.quantity));
        return;
    }
    const auto each = price(cell(m_columns.price), issue);
    if (!each) {
        reject(issue, cell(m_columns.price));
        return;
    }
    put(number,
        *at,
        cell(m_columns.customer),
        ReplayLine{ row.number, code, cell(m_columns.description), *count, *each });
}

} // namespace

std::string_view errorFeature(ReplayFileError)
{
    return "replayfile";
}

Result<ReplayFile>
readReplayFile(QIODevice &file, const CsvCaps &caps, Currency currency, const Zone &zone)
{
    CT_TRY(reader, CsvReader::open(file, caps));
    CT_TRY(header, reader.next());
    if (!header) {
        return Error{ ErrorKind::Invalid, CsvError::Empty, QStringLiteral("only blank rows") };
    }
    CT_TRY(columns, findColumns(header->cells));
    ReplayReader replay(columns, currency, zone);
    while (true) {
        CT_TRY(row, reader.next());
        if (!row) {
            return replay.take();
        }
        replay.add(*row);
    }
}

ReplayFile joined(std::vector<ReplayFile> files)
{
    ReplayFile whole;
    QHash<QString, std::size_t> places;
    int place = 0;
    for (ReplayFile &file : files) {
        whole.rows += file.rows;
        for (ReplayReject &reject : file.rejects) {
            reject.file = place;
            whole.rejects.push_back(std::move(reject));
        }
        for (ReplayInvoice &invoice : file.invoices) {
            for (ReplayLine &line : invoice.lines) {
                line.file = place;
            }
            const auto known = places.constFind(invoice.number);
            if (known == places.constEnd()) {
                places.insert(invoice.number, whole.invoices.size());
                whole.invoices.push_back(std::move(invoice));
                continue;
            }
            ReplayInvoice &before = whole.invoices[*known];
            before.at = std::min(before.at, invoice.at);
            before.lines.insert(before.lines.end(), invoice.lines.begin(), invoice.lines.end());
        }
        ++place;
    }
    return whole;
}

} // namespace countertop::till

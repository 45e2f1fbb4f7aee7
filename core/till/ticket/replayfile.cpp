#include "core/till/ticket/replayfile.h"

#include "core/domain/catalog/decimaltext.h"
#include "core/domain/ticket/freetext.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace countertop::till {

namespace {

constexpr int yearLeast = 2000;
constexpr std::chrono::hours futureMost{ 24 };
constexpr qsizetype textShown = 60;

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
    ReplayReader(const Columns &columns, Currency currency, const Zone &zone, Instant now)
        : m_columns(columns)
        , m_currency(currency)
        , m_zone(zone.name().toLatin1())
        , m_latest(now.plus(futureMost))
    {
    }

    void add(const CsvRow &row);
    ReplayFile take();

private:
    std::optional<Quantity> quantity(const QString &text, ReplayIssue &issue) const;
    std::optional<Money> price(const QString &text, ReplayIssue &issue) const;
    std::optional<Instant> time(const QString &text, ReplayIssue &issue) const;
    bool rejectCard(const CsvRow &row);
    void put(const QString &number, Instant at, const QString &customer, const ReplayLine &line);

    struct Span
    {
        Instant from;
        Instant to;
    };

    Columns m_columns;
    Currency m_currency;
    QTimeZone m_zone;
    Instant m_latest;
    ReplayFile m_file;
    QHash<QString, std::size_t> m_places;
    QHash<QString, Span> m_spans; ///< of all rows of a number that say when they were
};

ReplayFile ReplayReader::take()
{
    for (ReplayInvoice &invoice : m_file.invoices) {
        const Span span = m_spans.value(invoice.number);
        invoice.spanFrom = span.from;
        invoice.spanTo = span.to;
    }
    return std::move(m_file);
}

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

std::optional<Instant> ReplayReader::time(const QString &text, ReplayIssue &issue) const
{
    issue = ReplayIssue::TimeUnreadable;
    QDateTime local = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
    if (!local.isValid()) {
        return std::nullopt;
    }
    issue = ReplayIssue::TimeTooEarly;
    if (local.date().year() < yearLeast) {
        return std::nullopt;
    }
    local.setTimeZone(m_zone);
    const Instant at = Instant::fromMs(local.toMSecsSinceEpoch());
    issue = ReplayIssue::TimeInFuture;
    return at > m_latest ? std::nullopt : std::optional(at);
}

/// Whether a text of the row holds the number of a payment card; the list of rejects shows its last
/// four only. Codes may be barcodes, whose check digit one in ten shares with cards.
bool ReplayReader::rejectCard(const CsvRow &row)
{
    const QString number = row.cells.value(m_columns.invoice).trimmed();
    for (const QString &code : { number, row.cells.value(m_columns.code) }) {
        if (isCardNumber(code)) {
            m_file.rejects.push_back({ row.number,
                                       withMaskedCards(number),
                                       ReplayIssue::HoldsCardNumber,
                                       withMaskedCards(code) });
            return true;
        }
    }
    const QString description = row.cells.value(m_columns.description);
    if (holdsCardNumber(description)) {
        m_file.rejects.push_back({ row.number,
                                   number,
                                   ReplayIssue::HoldsCardNumber,
                                   withMaskedCards(description).left(textShown) });
        return true;
    }
    return false;
}

void ReplayReader::put(const QString &number,
                       Instant at,
                       const QString &customer,
                       const ReplayLine &line)
{
    const auto known = m_places.constFind(number);
    if (known == m_places.constEnd()) {
        m_places.insert(number, m_file.invoices.size());
        m_file.invoices.push_back(ReplayInvoice{ number, at, customer, { line }, at, at });
        return;
    }
    ReplayInvoice &invoice = m_file.invoices[*known];
    invoice.at = std::min(invoice.at, at);
    invoice.lines.push_back(line);
}

void ReplayReader::add(const CsvRow &row)
{
    ++m_file.rows;
    if (rejectCard(row)) {
        return;
    }
    const auto cell = [&row](qsizetype place) {
        return place < 0 ? QString() : row.cells.value(place).trimmed();
    };
    const QString number = cell(m_columns.invoice);
    const auto reject = [this, &row, &number](ReplayIssue issue, const QString &text) {
        m_file.rejects.push_back(
            ReplayReject{ row.number, number, issue, withMaskedCards(text).left(textShown) });
    };
    const QString code = cell(m_columns.code);
    if (number.isEmpty() || code.isEmpty()) {
        reject(number.isEmpty() ? ReplayIssue::NoInvoiceNumber : ReplayIssue::NoCode, {});
        return;
    }
    ReplayIssue issue = ReplayIssue::TimeUnreadable;
    const auto at = time(cell(m_columns.time), issue);
    if (!at) {
        reject(issue, cell(m_columns.time));
        return;
    }
    const Span span = m_spans.value(number, Span{ *at, *at });
    m_spans.insert(number, { std::min(span.from, *at), std::max(span.to, *at) });
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

Result<ReplayFile> readReplayFile(
    QIODevice &file, const CsvCaps &caps, Currency currency, const Zone &zone, Instant now)
{
    CT_TRY(reader, CsvReader::open(file, caps));
    CT_TRY(header, reader.next());
    if (!header) {
        return Error{ ErrorKind::Invalid, CsvError::Empty, QStringLiteral("only blank rows") };
    }
    CT_TRY(columns, findColumns(header->cells));
    ReplayReader replay(columns, currency, zone, now);
    while (true) {
        CT_TRY(row, reader.next());
        if (!row) {
            ReplayFile whole = replay.take();
            whole.columnsTwice = columnsNamedTwice(header->cells);
            whole.notUtf8Row = reader.dialect().notUtf8Row;
            return whole;
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
            before.spanFrom = std::min(before.spanFrom, invoice.spanFrom);
            before.spanTo = std::max(before.spanTo, invoice.spanTo);
            before.lines.insert(before.lines.end(), invoice.lines.begin(), invoice.lines.end());
        }
        ++place;
    }
    return whole;
}

} // namespace countertop::till

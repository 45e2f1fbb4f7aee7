#include "core/domain/catalog/csvwriter.h"

namespace countertop {

namespace {

constexpr QChar guard = u'\'';

/// True for texts that begin with any number of guards and then a character that starts a formula.
bool startsFormula(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == guard) {
        ++at;
    }
    constexpr QStringView starters = u"=+-@\t\r";
    return at < text.size() && starters.contains(text[at]);
}

/// *digits* with a point before its last *places* digits.
QString withPoint(std::int64_t value, int places)
{
    QString digits = QString::number(value < 0 ? -value : value).rightJustified(places + 1, u'0');
    if (places > 0) {
        digits.insert(digits.size() - places, u'.');
    }
    return value < 0 ? u'-' + digits : digits;
}

QByteArray quotedCell(const QString &content)
{
    QByteArray bytes = content.toUtf8();
    const bool hasEdgeSpace
        = !content.isEmpty() && (content.front().isSpace() || content.back().isSpace());
    const bool needsQuotes = hasEdgeSpace || bytes.contains('"') || bytes.contains(',')
        || bytes.contains(';') || bytes.contains('\n') || bytes.contains('\r')
        || bytes.contains('\t');
    if (!needsQuotes) {
        return bytes;
    }
    bytes.replace('"', "\"\"");
    return '"' + bytes + '"';
}

QByteArray rowBytes(const CsvCells &cells)
{
    QByteArray row;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (index > 0) {
            row += ',';
        }
        row += quotedCell(cells[index].content());
    }
    if (cells.size() == 1 && row.isEmpty()) {
        row = "\"\""; // a lone empty cell is not a blank line
    }
    return row + "\r\n";
}

QByteArray headerBytes(const QStringList &headers)
{
    CsvCells cells;
    for (const QString &header : headers) {
        cells.push_back(CsvCell::text(header));
    }
    return "\xEF\xBB\xBF" + rowBytes(cells);
}

} // namespace

std::string_view errorFeature(CsvWriteError)
{
    return "csvwrite";
}

CsvCell CsvCell::text(const QString &text)
{
    return CsvCell(guardedCell(text));
}

CsvCell CsvCell::number(std::int64_t value)
{
    return CsvCell(QString::number(value));
}

CsvCell CsvCell::amount(const Money &money)
{
    return CsvCell(plainAmount(money));
}

CsvCell CsvCell::quantity(const Quantity &quantity)
{
    return CsvCell(plainQuantity(quantity));
}

QString guardedCell(const QString &text)
{
    return startsFormula(text) ? guard + text : text;
}

QString unguardedCell(const QString &cell)
{
    return cell.startsWith(guard) && startsFormula(cell) ? cell.mid(1) : cell;
}

QString plainAmount(const Money &money)
{
    return withPoint(money.minor(), money.currency().exponent());
}

QString plainQuantity(const Quantity &quantity)
{
    QString text = withPoint(quantity.thousandths(), 3);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

QByteArray writeCsv(const QStringList &headers, const std::vector<CsvCells> &rows)
{
    QByteArray bytes = headerBytes(headers);
    for (const CsvCells &row : rows) {
        bytes += rowBytes(row);
    }
    return bytes;
}

Result<void> CsvWriter::begin(const QStringList &headers)
{
    return write(headerBytes(headers));
}

Result<void> CsvWriter::add(const CsvCells &cells)
{
    return write(rowBytes(cells));
}

Result<void> CsvWriter::write(const QByteArray &bytes)
{
    if (m_target.write(bytes) != bytes.size()) {
        return Error{ ErrorKind::Unavailable, CsvWriteError::NotWritten, m_target.errorString() };
    }
    return done();
}

} // namespace countertop

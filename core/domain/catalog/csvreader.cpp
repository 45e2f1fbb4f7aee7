#include "core/domain/catalog/csvreader.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace countertop {

namespace {

constexpr qint64 chunkBytes = 64 * 1024;
constexpr qint64 markBytesMax = 16;
constexpr char endOfRow = '\n';
constexpr char endOfFile = '\0'; // NotText keeps real NUL bytes out

// Source: the WHATWG encoding standard's windows-1252, 0x80 to 0x9F; 0xFFFD where a byte has no
// meaning.
constexpr std::array<char16_t, 32> windows1252High
    = { 0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178 };

Error unreadable(const QString &why)
{
    return Error{ ErrorKind::Unavailable, CsvError::Unreadable, why };
}

Error invalid(CsvError code, std::int64_t row)
{
    return Error{ ErrorKind::Invalid, code, QStringLiteral("row %1").arg(row) };
}

/// Where the rows begin and which delimiter a spreadsheet wrote down for itself.
struct Opening
{
    qint64 skip = 0;
    std::optional<char> delimiter;
};

/// Reads the byte-order mark and the line «sep=;» that spreadsheets put before the header.
Result<Opening> readOpening(QIODevice &source)
{
    const QByteArray head = source.peek(markBytesMax);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        return Error{ ErrorKind::Invalid,
                      CsvError::NotText,
                      QStringLiteral("UTF-16 byte-order mark") };
    }
    Opening opening;
    opening.skip = head.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const QByteArray line = head.mid(opening.skip);
    constexpr qsizetype wordLength = 4;
    if (line.startsWith("sep=") && line.size() > wordLength + 1
        && (line[wordLength + 1] == '\r' || line[wordLength + 1] == '\n')) {
        opening.delimiter = line[wordLength];
        opening.skip += wordLength + 2 + (line.mid(wordLength + 1).startsWith("\r\n") ? 1 : 0);
    }
    return opening;
}

/// True when the rest of the device is valid UTF-8. *errors*: NotText for a NUL byte.
Result<CsvEncoding> findEncoding(QIODevice &source)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    qsizetype line = 1;
    while (true) {
        const QByteArray chunk = source.read(chunkBytes);
        if (chunk.isEmpty()) {
            break;
        }
        if (const qsizetype place = chunk.indexOf('\0'); place >= 0) {
            line += chunk.left(place).count('\n');
            return Error{ ErrorKind::Invalid,
                          CsvError::NotText,
                          QStringLiteral("a NUL byte in line %1").arg(line) };
        }
        line += chunk.count('\n');
        const QString ignored = decoder.decode(chunk);
    }
    const QString closing
        = decoder.decode(QByteArrayView("\n")); // a letter cut at the end becomes an error
    return decoder.hasError() ? CsvEncoding::Windows1252 : CsvEncoding::Utf8;
}

bool isUtf8(const QByteArray &cell)
{
    return QUtf8StringView(cell).isValidUtf8();
}

/// The delimiter that the first row has most of, outside quotes; a comma when it has none.
char findDelimiter(QIODevice &source, const CsvCaps &caps)
{
    const QByteArray head = source.peek(qMin<qint64>(caps.bytes, chunkBytes));
    std::array<std::pair<char, int>, 3> counts = { { { ',', 0 }, { ';', 0 }, { '\t', 0 } } };
    bool isQuoted = false;
    bool hasText = false;
    for (const char byte : head) {
        if (byte == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (byte == '\n' || byte == '\r')) {
            if (hasText) {
                break;
            }
        } else if (!isQuoted) {
            hasText = true;
            for (auto &[delimiter, count] : counts) {
                count += byte == delimiter ? 1 : 0;
            }
        }
    }
    auto best = counts.front();
    for (const auto &candidate : counts) {
        if (candidate.second > best.second) {
            best = candidate;
        }
    }
    return best.first;
}

} // namespace

std::string_view errorFeature(CsvError)
{
    return "csv";
}

std::vector<ColumnPair> columnsNamedTwice(const QStringList &header)
{
    QHash<QString, qsizetype> firsts;
    std::vector<ColumnPair> twice;
    for (qsizetype place = 1; place <= header.size(); ++place) {
        const QString name = header[place - 1].simplified();
        const qsizetype first = firsts.value(name.toCaseFolded());
        if (first > 0) {
            twice.push_back({ name, first, place });
        } else if (!name.isEmpty()) {
            firsts.insert(name.toCaseFolded(), place);
        }
    }
    return twice;
}

QString fromWindows1252(const QByteArray &bytes)
{
    constexpr uchar first = 0x80;
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype index = 0; index < bytes.size(); ++index) {
        const auto byte = static_cast<uchar>(bytes[index]);
        const bool isSpecial = byte >= first && byte < first + windows1252High.size();
        text[index] = QChar(isSpecial ? windows1252High[byte - first] : char16_t{ byte });
    }
    return text;
}

CsvCutter::CsvCutter(QIODevice &source, char delimiter, const CsvCaps &caps)
    : m_source(source)
    , m_delimiter(delimiter)
    , m_caps(caps)
{
}

bool CsvCutter::fill()
{
    if (m_at < m_chunk.size()) {
        return true;
    }
    m_chunk.resize(chunkBytes);
    const qint64 got = m_source.read(m_chunk.data(), chunkBytes);
    m_hasFailed = m_hasFailed || got < 0;
    m_chunk.resize(qMax<qint64>(got, 0));
    m_at = 0;
    return !m_chunk.isEmpty();
}

bool CsvCutter::peekByte(char &byte)
{
    if (!fill()) {
        return false;
    }
    byte = m_chunk[m_at];
    return true;
}

Result<void> CsvCutter::take(QByteArray &cell, char byte) const
{
    if (cell.size() >= m_caps.cellBytes) {
        return invalid(CsvError::CellTooLong, m_row);
    }
    cell.append(byte);
    return done();
}

/// After the opening quote: up to the closing one, then as a plain cell. Returns what ended it.
Result<char> CsvCutter::readQuoted(QByteArray &cell)
{
    char byte = 0;
    while (peekByte(byte)) {
        ++m_at;
        if (byte == '"') {
            char following = 0;
            if (!peekByte(following) || following != '"') {
                return readPlain(cell);
            }
            ++m_at;
        }
        CT_TRY_DONE(take(cell, byte));
    }
    return invalid(CsvError::UnclosedQuote, m_row);
}

Result<char> CsvCutter::readPlain(QByteArray &cell)
{
    char byte = 0;
    while (peekByte(byte)) {
        ++m_at;
        if (byte == m_delimiter) {
            return byte;
        }
        if (byte == '\r') {
            char following = 0;
            if (peekByte(following) && following == '\n') {
                ++m_at;
            }
            return endOfRow;
        }
        if (byte == '\n') {
            return endOfRow;
        }
        CT_TRY_DONE(take(cell, byte));
    }
    return endOfFile;
}

Result<std::optional<QList<QByteArray>>> CsvCutter::next()
{
    char byte = 0;
    if (!peekByte(byte)) {
        if (m_hasFailed) {
            return unreadable(m_source.errorString());
        }
        return std::optional<QList<QByteArray>>{};
    }
    ++m_row;
    if (m_row > m_caps.rows) {
        return invalid(CsvError::TooManyRows, m_row);
    }
    QList<QByteArray> cells;
    while (true) {
        QByteArray cell;
        const bool isQuoted = peekByte(byte) && byte == '"';
        m_at += isQuoted ? 1 : 0;
        CT_TRY(end, isQuoted ? readQuoted(cell) : readPlain(cell));
        if (cells.size() >= m_caps.columns) {
            return invalid(CsvError::TooManyColumns, m_row);
        }
        cells.append(cell);
        if (end != m_delimiter) {
            break;
        }
    }
    if (m_hasFailed) {
        return unreadable(m_source.errorString());
    }
    return std::optional(cells);
}

CsvReader::CsvReader(QIODevice &source, const CsvCaps &caps, const CsvDialect &dialect)
    : m_dialect(dialect)
    , m_cutter(source, dialect.delimiter, caps)
{
}

Result<CsvReader> CsvReader::open(QIODevice &source, const CsvCaps &caps)
{
    if (!source.isReadable() || source.isSequential() || !source.seek(0)) {
        return unreadable(QStringLiteral("the file is not open or cannot be rewound"));
    }
    if (source.size() > caps.bytes) {
        const QString detail
            = QStringLiteral("%1 bytes, %2 allowed").arg(source.size()).arg(caps.bytes);
        return Error{ ErrorKind::Invalid, CsvError::FileTooLarge, detail };
    }
    CT_TRY(opening, readOpening(source));
    source.seek(opening.skip);
    CsvDialect dialect;
    dialect.delimiter = opening.delimiter.value_or(findDelimiter(source, caps));
    CT_TRY(encoding, findEncoding(source));
    dialect.encoding = encoding;
    source.seek(opening.skip);
    CsvCutter cutter(source, dialect.delimiter, caps);
    while (true) {
        CT_TRY(cells, cutter.next());
        if (!cells) {
            break;
        }
        const bool isFirstOdd = encoding == CsvEncoding::Windows1252 && dialect.notUtf8Row == 0
            && !std::all_of(cells->cbegin(), cells->cend(), isUtf8);
        dialect.notUtf8Row = isFirstOdd ? cutter.rowNumber() : dialect.notUtf8Row;
    }
    dialect.rows = cutter.rowNumber();
    if (dialect.rows == 0) {
        return Error{ ErrorKind::Invalid, CsvError::Empty, QStringLiteral("no row") };
    }
    source.seek(opening.skip);
    return CsvReader(source, caps, dialect);
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    while (true) {
        CT_TRY(cells, m_cutter.next());
        if (!cells) {
            return std::optional<CsvRow>{};
        }
        const bool isBlank = cells->size() == 1 && cells->first().trimmed().isEmpty();
        if (isBlank) {
            continue;
        }
        CsvRow row;
        row.number = m_cutter.rowNumber();
        row.cells.reserve(cells->size());
        for (const QByteArray &cell : *cells) {
            row.cells.append(m_dialect.encoding == CsvEncoding::Utf8 ? QString::fromUtf8(cell)
                                                                     : fromWindows1252(cell));
        }
        return std::optional(row);
    }
}

} // namespace countertop

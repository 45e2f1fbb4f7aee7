#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace countertop {

enum class CsvError {
    FileTooLarge, ///< more bytes than the cap; found before a byte is read
    TooManyRows,
    TooManyColumns,
    CellTooLong,
    UnclosedQuote, ///< the file ends inside a quoted cell: it was cut off
    NotText, ///< a NUL byte or a UTF-16 mark: a spreadsheet's own file, not CSV
    Empty, ///< no row at all
    Unreadable, ///< the device failed, is closed or cannot be rewound
};
std::string_view errorFeature(CsvError);

/// How large a file may be (sync-and-safety.md 1.2, E6). Whoever opens a file chooses.
struct CsvCaps
{
    std::int64_t bytes = std::int64_t{ 64 } * 1024 * 1024;
    std::int64_t rows = 1'000'000; ///< the header included
    int columns = 512;
    int cellBytes = 64 * 1024;
};

enum class CsvEncoding { Utf8, Windows1252 };

/// What a file turned out to be written in.
struct CsvDialect
{
    char delimiter = ','; ///< one of , ; tab
    CsvEncoding encoding = CsvEncoding::Utf8;
    std::int64_t rows = 0; ///< all of them, blank ones and the header included
    std::int64_t notUtf8Row = 0; ///< the first that made Windows-1252 of the file; 0 for none
    bool operator==(const CsvDialect &) const = default;
};

/// One row. *number* counts from 1 as a spreadsheet does, blank rows included.
struct CsvRow
{
    std::int64_t number = 0;
    QStringList cells;
    bool operator==(const CsvRow &) const = default;
};

/// Cuts bytes into cells: quotes, doubled quotes, line breaks inside quotes, CRLF, LF and CR.
///
/// Delimiters, quotes and line breaks are the same bytes in UTF-8 and Windows-1252, so cells are
/// cut first and decoded afterwards. A quote inside an unquoted cell is an ordinary character, as
/// spreadsheets read it.
class CsvCutter final
{
public:
    CsvCutter(QIODevice &source, char delimiter, const CsvCaps &caps);

    /// The cells of the next row, or nothing at the end. A blank line is a row of one empty cell.
    /// *errors*: Invalid TooManyColumns, CellTooLong, UnclosedQuote, TooManyRows; Unavailable
    /// Unreadable.
    Result<std::optional<QList<QByteArray>>> next();
    std::int64_t rowNumber() const { return m_row; }

private:
    bool fill();
    bool peekByte(char &byte);
    Result<void> take(QByteArray &cell, char byte) const;
    Result<char> readQuoted(QByteArray &cell);
    Result<char> readPlain(QByteArray &cell);

    QIODevice &m_source;
    char m_delimiter;
    CsvCaps m_caps;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    std::int64_t m_row = 0;
    bool m_hasFailed = false;
};

/// Reads a CSV file row by row. The whole file is checked when it is opened, so a file that breaks
/// a cap or is cut off is refused before its first row is handed out.
class CsvReader final
{
public:
    /// Finds delimiter and encoding and checks the caps. *source* is open, can be rewound, and
    /// outlives the reader. UTF-8 is taken when every byte fits it, else Windows-1252.
    /// *errors*: Invalid with any CsvError; Unavailable Unreadable.
    static Result<CsvReader> open(QIODevice &source, const CsvCaps &caps);

    const CsvDialect &dialect() const { return m_dialect; }

    /// The next row that is not blank, or nothing at the end. *errors*: as `CsvCutter::next`.
    Result<std::optional<CsvRow>> next();

private:
    CsvReader(QIODevice &source, const CsvCaps &caps, const CsvDialect &dialect);

    CsvDialect m_dialect;
    CsvCutter m_cutter;
};

/// A header that stands above two columns; readers take the first.
struct ColumnPair
{
    QString name;
    qsizetype first = 0; ///< places, counted from 1
    qsizetype second = 0;
};

/// Headers that stand above more than one column; case and spaces round and between words do not
/// matter.
std::vector<ColumnPair> columnsNamedTwice(const QStringList &header);

/// Bytes of Windows-1252 as text; the five bytes without a meaning become U+FFFD.
QString fromWindows1252(const QByteArray &bytes);

} // namespace countertop

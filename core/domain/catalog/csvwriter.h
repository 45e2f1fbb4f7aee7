#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <vector>

namespace countertop {

/// What is written into one cell. Texts are guarded against being run as a formula; numbers are
/// made from our own values only, so a spreadsheet can add them up.
class CsvCell final
{
public:
    static CsvCell text(const QString &text);
    static CsvCell number(std::int64_t value);
    /// Major units with a point and no currency: 12.50, -0.05.
    static CsvCell amount(const Money &money);
    /// A quantity's number without its unit: 1.5, 3.
    static CsvCell quantity(const Quantity &quantity);

    /// As it stands in the file, before quoting.
    const QString &content() const { return m_content; }

private:
    explicit CsvCell(QString content)
        : m_content(std::move(content))
    {
    }

    QString m_content;
};

using CsvCells = std::vector<CsvCell>;

/// *text* with a quote mark in front when a spreadsheet could take it for a formula: it begins with
/// = + - @, a tab or a carriage return (CT-87; sync-and-safety.md 1.2, E6).
QString guardedCell(const QString &text);
/// The text that `guardedCell` was given. For files of our own format only.
QString unguardedCell(const QString &cell);

/// 12.50 as written in our files: a point, always all decimals of the currency.
QString plainAmount(const Money &money);
/// 1.5, 3, 0.234 as written in our files.
QString plainQuantity(const Quantity &quantity);

/// A whole table as CSV: UTF-8 with byte-order mark, commas, CRLF, quotes where needed (RFC 4180).
QByteArray writeCsv(const QStringList &headers, const std::vector<CsvCells> &rows);

/// Writes rows one by one, for tables too large to hold.
class CsvWriter final
{
public:
    explicit CsvWriter(QIODevice &target)
        : m_target(target)
    {
    }

    /// *errors*: Unavailable CsvWriteError::NotWritten, for a full disk as well.
    Result<void> begin(const QStringList &headers);
    Result<void> add(const CsvCells &cells);

private:
    Result<void> write(const QByteArray &bytes);

    QIODevice &m_target;
};

enum class CsvWriteError { NotWritten };
std::string_view errorFeature(CsvWriteError);

} // namespace countertop

#pragma once

#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/decimaltext.h"
#include "core/domain/catalog/importproblem.h"
#include "core/domain/catalog/productdraft.h"

#include <QHash>

#include <optional>
#include <vector>

namespace countertop {

/// The headers of a file. Case and spaces round and between words do not matter; of two columns
/// with one name the first is meant.
class ImportColumns final
{
public:
    explicit ImportColumns(const QStringList &header);

    bool has(const QString &name) const { return m_places.contains(plain(name)); }
    bool hasAll(const QStringList &names) const;
    /// Place of a column, -1 when there is none.
    int place(const QString &name) const { return m_places.value(plain(name), -1); }
    /// Headers as they stand in the file.
    const QStringList &header() const { return m_header; }

private:
    static QString plain(const QString &name) { return name.simplified().toCaseFolded(); }

    QStringList m_header;
    QHash<QString, int> m_places;
};

/// How the cells of one file are read.
struct CellTerms
{
    Currency currency;
    DecimalMark mark = DecimalMark::Unknown;
    bool isOwn = false; ///< cells carry the guard of our own export
};

/// One row under its headers. Reading a cell that is no good notes a problem and answers nothing,
/// so that all problems of a row come out together.
class ImportCells final
{
public:
    ImportCells(const CsvRow &row, const ImportColumns &columns, const CellTerms &terms)
        : m_row(row)
        , m_columns(columns)
        , m_terms(terms)
    {
    }

    std::int64_t number() const { return m_row.number; }
    const ImportColumns &columns() const { return m_columns; }
    Currency currency() const { return m_terms.currency; }

    /// The cell without spaces round it; empty when the column or the cell is missing.
    QString text(const QString &column) const;
    /// A SKU or barcode: refused when a spreadsheet made a number of it.
    QString code(const QString &column);
    /// As `text`, refused above *lengthMax* letters.
    std::optional<QString> shortText(const QString &column, int lengthMax);
    /// Not negative; rounded to the minor unit with a note.
    std::optional<Money> price(const QString &column);
    std::optional<Money> priceFrom(const QString &column, QStringView text);
    std::optional<Quantity> quantity(const QString &column, Unit unit);
    std::optional<std::int64_t> whole(const QString &column);
    std::optional<bool> flag(const QString &column);
    /// A decimal within a cell that holds more than a number.
    std::optional<Decimal> decimal(const QString &column, QStringView text);

    void note(const QString &column, ImportIssue issue, const QString &text);
    void note(const QString &column, ImportIssue issue) { note(column, issue, text(column)); }

    bool isRefused() const;
    const std::vector<ImportProblem> &problems() const { return m_problems; }

private:
    const CsvRow &m_row;
    const ImportColumns &m_columns;
    CellTerms m_terms;
    std::vector<ImportProblem> m_problems;
};

/// True for what a spreadsheet makes of a long code: «4.00638E+12», «4006381333931.0».
bool isRuinedCode(QStringView code);

/// A text of a web shop without its mark-up: tags become spaces, entities become letters.
QString withoutMarkup(const QString &html);

} // namespace countertop

#include "core/documents/layout.h"

#include "core/base/check.h"
#include "core/documents/columns.h"

#include <algorithm>

namespace countertop {

namespace {

constexpr int hangingColumns = 2; // a name goes on under itself, 2 columns in
constexpr int leastNameColumns = 8; // with less room beside it the amount gets its own row

/// Lays blocks out one after the other. Kept for one document.
class Layout final
{
public:
    Layout(const Document &document, int columns, LargePrint largePrint);

    void operator()(const TextBlock &block);
    void operator()(const RowBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const RuleBlock &block);
    void operator()(const BlankBlock &);
    void operator()(const RulerBlock &);
    void operator()(const QrBlock &block);
    template <typename Other>
    void operator()(const Other &block)
    {
        m_parts.push_back(block);
        m_isAfterRule = false;
    }

    std::vector<PaperPart> take() { return std::move(m_parts); }

private:
    PaperRow emptyRow(const TextStyle &style) const;
    void addRow(PaperRow row);
    static void
    place(PaperRow &row, const QString &text, int column, PieceAlign align = PieceAlign::Left);
    static void placeAtEnd(PaperRow &row, const QString &text, int endColumn);
    void
    addSides(const PaperRow &base, const RowBlock &block, const QStringList &starts, int endColumn);
    void addEndBelow(const PaperRow &base, const RowBlock &block, int endColumn);
    static QString shown(const QString &text, TextRole role);

    const int m_columns;
    const LargePrint m_largePrint;
    const bool m_isMirrored;
    int m_markRoom = 0; // of the widest tax letters in the document, with the blank before them
    bool m_isAfterRule = false;
    std::vector<PaperPart> m_parts;
};

Layout::Layout(const Document &document, int columns, LargePrint largePrint)
    : m_columns(columns)
    , m_largePrint(largePrint)
    , m_isMirrored(document.direction == ReadingDirection::RightToLeft)
{
    CT_CHECK(columns >= 20);
    for (const Block &block : document.blocks) {
        const auto *row = blockAs<RowBlock>(block);
        if (row != nullptr && row->mark) {
            m_markRoom = std::max({ m_markRoom, 2, 1 + columnsOf(*row->mark) });
        }
    }
}

PaperRow Layout::emptyRow(const TextStyle &style) const
{
    PaperRow row;
    row.isWide = style.role == TextRole::Total && m_largePrint == LargePrint::Doubled;
    row.isTall = row.isWide || style.role == TextRole::Title;
    row.isBold = style.isBold || style.role == TextRole::Total || style.role == TextRole::ShopName;
    row.isInverted = style.isInverted;
    row.columns = row.isWide ? m_columns / 2 : m_columns;
    return row;
}

/// A row that is read from the right is the mirror of one that is read from the left.
void Layout::addRow(PaperRow row)
{
    if (m_isMirrored) {
        std::reverse(row.pieces.begin(), row.pieces.end());
        for (PaperPiece &piece : row.pieces) {
            piece.column = row.columns - piece.column - piece.columns;
            if (piece.align != PieceAlign::Centre) {
                piece.align
                    = piece.align == PieceAlign::Left ? PieceAlign::Right : PieceAlign::Left;
            }
        }
    }
    m_parts.emplace_back(std::move(row));
    m_isAfterRule = false;
}

void Layout::place(PaperRow &row, const QString &text, int column, PieceAlign align)
{
    if (!text.isEmpty()) {
        row.pieces.push_back({ text, column, columnsOf(text), align });
    }
}

void Layout::placeAtEnd(PaperRow &row, const QString &text, int endColumn)
{
    place(row, text, std::max(0, endColumn - columnsOf(text)), PieceAlign::Right);
}

/// Shop, titles and the total stand in capitals on a roll, which has no larger type of its own.
QString Layout::shown(const QString &text, TextRole role)
{
    const bool isCapital
        = role == TextRole::ShopName || role == TextRole::Title || role == TextRole::Total;
    return isCapital ? text.toUpper() : text;
}

void Layout::operator()(const TextBlock &block)
{
    const PaperRow base = emptyRow(block.style);
    const int first = base.columns - block.indent;
    const QStringList rows
        = wrapped(shown(block.text, block.style.role), first, first - block.hanging);
    for (qsizetype index = 0; index < rows.size(); ++index) {
        PaperRow row = base;
        const QString &text = rows.at(index);
        if (block.align == TextAlign::Centre) {
            place(row, text, std::max(0, (base.columns - columnsOf(text)) / 2), PieceAlign::Centre);
        } else {
            place(row, text, block.indent + (index == 0 ? 0 : block.hanging));
        }
        addRow(row);
    }
}

void Layout::operator()(const RowBlock &block)
{
    PaperRow base = emptyRow(block.style);
    if (base.isWide && columnsOf(block.end) > base.columns - (m_markRoom + 1) / 2) {
        base.isWide = false; // an amount never wraps: this one is too long for double width
        base.columns = m_columns;
    }
    const int markRoom = !block.mark ? 0 : (base.isWide ? (m_markRoom + 1) / 2 : m_markRoom);
    const int endColumn = base.columns - markRoom;
    const QString start = shown(block.start, block.style.role);
    const int startRoom
        = endColumn - block.indent - columnsOf(block.end) - (block.end.isEmpty() ? 0 : 1);
    const bool fitsWhole = columnsOf(start) <= startRoom && !start.contains(u'\n');
    const bool wraps = block.fit == RowFit::WrapStart && block.style.role != TextRole::Total;
    if (fitsWhole) {
        addSides(base, block, { start }, endColumn);
    } else if (wraps && startRoom >= leastNameColumns + hangingColumns) {
        addSides(base, block, wrapped(start, startRoom, startRoom - hangingColumns), endColumn);
    } else {
        addEndBelow(base, block, endColumn);
    }
}

void Layout::addSides(const PaperRow &base,
                      const RowBlock &block,
                      const QStringList &starts,
                      int endColumn)
{
    for (qsizetype index = 0; index < starts.size(); ++index) {
        PaperRow row = base;
        place(row, starts.at(index), block.indent + (index == 0 ? 0 : hangingColumns));
        if (index == 0) {
            placeAtEnd(row, block.end, endColumn);
            placeAtEnd(row, block.mark.value_or(QString()), base.columns);
        }
        addRow(row);
    }
}

void Layout::addEndBelow(const PaperRow &base, const RowBlock &block, int endColumn)
{
    const int room = base.columns - block.indent;
    const QStringList starts
        = wrapped(shown(block.start, block.style.role), room, room - hangingColumns);
    for (qsizetype index = 0; index < starts.size(); ++index) {
        PaperRow row = base;
        place(row, starts.at(index), block.indent + (index == 0 ? 0 : hangingColumns));
        addRow(row);
    }
    const QStringList ends
        = block.fit == RowFit::EndBelow ? wrapped(block.end, room, room) : QStringList{ block.end };
    for (const QString &end : ends) {
        PaperRow row = base;
        placeAtEnd(row, end, endColumn);
        placeAtEnd(row, block.mark.value_or(QString()), base.columns);
        addRow(row);
    }
}

void Layout::operator()(const TableBlock &block)
{
    const bool isNarrow = m_columns < 42;
    const int width = m_columns >= 48 ? 12 : 11;
    PaperRow row = emptyRow(block.style);
    row.columns = m_columns;
    place(row, block.first, 0);
    if (!isNarrow) {
        placeAtEnd(row, block.second, m_columns - 2 * width);
    }
    placeAtEnd(row, block.third, m_columns - width);
    placeAtEnd(row, block.fourth, m_columns);
    addRow(row);
}

void Layout::operator()(const RuleBlock &block)
{
    if (m_isAfterRule) {
        return;
    }
    PaperRow row = emptyRow({});
    place(row, QString(m_columns, block.weight == RuleWeight::Heavy ? u'=' : u'-'), 0);
    addRow(row);
    m_isAfterRule = true;
}

void Layout::operator()(const BlankBlock &)
{
    addRow(emptyRow({}));
}

void Layout::operator()(const RulerBlock &)
{
    QString tens;
    QString ones;
    for (int column = 1; column <= m_columns; ++column) {
        tens += column % 10 == 0 ? QString::number(column / 10 % 10) : QStringLiteral(" ");
        ones += QString::number(column % 10);
    }
    for (const QString &text : { tens, ones }) {
        PaperRow row = emptyRow({});
        place(row, text, 0);
        m_parts.emplace_back(row); // counted from the left whichever way the document reads
    }
    m_isAfterRule = false;
}

void Layout::operator()(const QrBlock &block)
{
    for (const QString &text : block.beside) {
        (*this)(TextBlock{ text, TextAlign::Start, { TextRole::Legal }, 0, hangingColumns });
    }
    m_parts.emplace_back(block);
}

QString centred(const QString &text, int columns)
{
    return QString(std::max(0, (columns - columnsOf(text)) / 2), u' ') + text;
}

} // namespace

QString PaperRow::text() const
{
    QString line;
    int column = 0;
    for (const PaperPiece &piece : pieces) {
        line += QString(std::max(0, piece.column - column), u' ') + piece.text;
        column = std::max(column, piece.column) + piece.columns;
    }
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return line;
}

std::vector<PaperPart> layOut(const Document &document, int columns, LargePrint largePrint)
{
    Layout layout(document, columns, largePrint);
    for (const Block &block : document.blocks) {
        std::visit(layout, block);
    }
    return layout.take();
}

QString plainText(const Document &document, int columns)
{
    QString text;
    for (const PaperPart &part : layOut(document, columns, LargePrint::Plain)) {
        if (const auto *row = std::get_if<PaperRow>(&part)) {
            text += row->text() + u'\n';
        } else if (const auto *barcode = std::get_if<BarcodeBlock>(&part)) {
            text += centred(barcode->text, columns) + u'\n';
        }
    }
    return text;
}

} // namespace countertop

#pragma once

#include "core/documents/bitmap.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace countertop {

/// What a text is on the paper; each output gives it a size (look/paper.md, "Large" and "80 mm
/// PDF").
enum class TextRole {
    Text,
    Small, ///< quantity × price, table rows
    Legal, ///< rows of a fiscal device
    ShopName, ///< bold
    Title, ///< double height: order number, GIFT RECEIPT, Z report
    Total, ///< double height and width, bold
};

struct TextStyle
{
    TextRole role = TextRole::Text;
    bool isBold = false;
    bool isInverted = false; ///< white on black: COPY, TRAINING, NOT A RECEIPT only
    bool operator==(const TextStyle &) const = default;
};

/// Start is where reading starts: left, or right in a document that is read from the right.
enum class TextAlign { Start, Centre };

/// A text on rows of its own; wraps at blanks. Line breaks in it are kept.
struct TextBlock
{
    QString text;
    TextAlign align = TextAlign::Start;
    TextStyle style = {};
    int indent = 0; ///< columns
    int hanging = 0; ///< further columns for every row after the first
    bool operator==(const TextBlock &) const = default;
};

/// What a row does when its two sides do not fit beside each other.
enum class RowFit {
    WrapStart, ///< the start wraps under itself, 2 columns in; the end stands on the first row
    EndBelow, ///< both stay whole, the end on a row of its own
};

/// A text at the start and one at the end of the same row. The end never wraps.
struct RowBlock
{
    QString start;
    QString end;
    std::optional<QString> mark = {}; ///< tax letter behind the end; empty text keeps its room free
    int indent = 0;
    TextStyle style = {};
    RowFit fit = RowFit::WrapStart;
    bool operator==(const RowBlock &) const = default;
};

/// Four columns: the first at the start, the others at the end of equal widths. On paper under 42
/// columns the second is left out (look/paper.md, "Widths").
struct TableBlock
{
    QString first;
    QString second;
    QString third;
    QString fourth;
    TextStyle style = {};
    bool operator==(const TableBlock &) const = default;
};

enum class RuleWeight { Light, Heavy };

struct RuleBlock
{
    RuleWeight weight = RuleWeight::Light;
    bool operator==(const RuleBlock &) const = default;
};

struct BlankBlock
{
    bool operator==(const BlankBlock &) const = default;
};

/// Code 128 of a text of ASCII, in the middle, with the text in clear below.
struct BarcodeBlock
{
    QString text;
    bool operator==(const BarcodeBlock &) const = default;
};

/// A QR code of level M, with rows of text that stand above it on a roll and beside it in a PDF.
struct QrBlock
{
    QString text;
    std::vector<QString> beside = {};
    bool operator==(const QrBlock &) const = default;
};

/// A picture in the middle; narrowed never, left out where it is wider than the paper.
struct ImageBlock
{
    Bitmap image;
    bool operator==(const ImageBlock &) const = default;
};

struct FeedBlock
{
    int rows = 4;
    bool operator==(const FeedBlock &) const = default;
};

struct CutBlock
{
    bool operator==(const CutBlock &) const = default;
};

/// One pulse to the drawer; printed by nothing but a printer that has one.
struct DrawerBlock
{
    bool operator==(const DrawerBlock &) const = default;
};

/// The columns of the paper, counted: "1234567890123…". Test page only.
struct RulerBlock
{
    bool operator==(const RulerBlock &) const = default;
};

/// Every code table of the printer with its number, those with € first. Test page only: what is
/// printed depends on the printer, not on the shop.
struct CodeTablesBlock
{
    bool operator==(const CodeTablesBlock &) const = default;
};

using Block = std::variant<TextBlock,
                           RowBlock,
                           TableBlock,
                           RuleBlock,
                           BlankBlock,
                           BarcodeBlock,
                           QrBlock,
                           ImageBlock,
                           FeedBlock,
                           CutBlock,
                           DrawerBlock,
                           RulerBlock,
                           CodeTablesBlock>;

enum class ReadingDirection { LeftToRight, RightToLeft };

/// Everything that the shop prints is one of these (printing.md 4.1): blocks without a printer, a
/// width or a font. Emitters turn it into text, ESC/POS or a page.
struct Document
{
    std::vector<Block> blocks;
    ReadingDirection direction = ReadingDirection::LeftToRight;
    bool operator==(const Document &) const = default;
};

/// *document* without its drawer pulses, as every print after the first one (CT-70).
Document withoutDrawer(Document document);
bool opensDrawer(const Document &document);

/// Reads a block of one kind, or null: `blockAs<RowBlock>(block)`.
template <typename Kind>
const Kind *blockAs(const Block &block)
{
    return std::get_if<Kind>(&block);
}

} // namespace countertop

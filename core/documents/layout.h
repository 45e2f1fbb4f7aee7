#pragma once

#include "core/documents/document.h"

#include <QString>

#include <variant>
#include <vector>

namespace countertop {

enum class PieceAlign { Left, Right, Centre };

/// A text at its place in a row. It takes `columns` from `column` on; *align* is for outputs whose
/// letters are not all as wide as a column.
struct PaperPiece
{
    QString text;
    int column = 0;
    int columns = 0;
    PieceAlign align = PieceAlign::Left;
    bool operator==(const PaperPiece &) const = default;
};

/// One row of a roll. *columns* is its own grid: half the paper's when `isWide`.
struct PaperRow
{
    std::vector<PaperPiece> pieces; ///< from left to right, not overlapping; may be empty
    int columns = 0;
    bool isWide = false;
    bool isTall = false;
    bool isBold = false;
    bool isInverted = false;
    bool operator==(const PaperRow &) const = default;

    /// The row as characters of one column each, without blanks at its end.
    QString text() const;
};

/// What a roll carries from top to bottom: rows of text and the blocks that are not text.
using PaperPart = std::variant<PaperRow,
                               BarcodeBlock,
                               QrBlock,
                               ImageBlock,
                               FeedBlock,
                               CutBlock,
                               DrawerBlock,
                               CodeTablesBlock>;

/// Whether large print doubles its letters, as a printer does, or stays on the plain grid.
enum class LargePrint { Doubled, Plain };

/// Lays a document out on a roll of *columns* (look/paper.md): names wrap under themselves, amounts
/// never wrap, wide characters take two columns, two rules never follow each other.
/// *columns* is 20 or more. No row is wider than its grid, but for an amount alone on its row that
/// is wider than the paper itself.
std::vector<PaperPart> layOut(const Document &document, int columns, LargePrint largePrint);

/// The document as plain text, one line a row: for golden tests, screens and e-mail. Codes show
/// their text in clear; feed, cut and drawer leave no trace.
QString plainText(const Document &document, int columns);

} // namespace countertop

#include "core/documents/columns.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace countertop {

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};

// Source: EastAsianWidth.txt of Unicode 14, classes W and F, joined over gaps that hold no
// characters.
constexpr std::array wideRanges = {
    CodeRange{ 0x1100, 0x115F },   CodeRange{ 0x231A, 0x231B },   CodeRange{ 0x2329, 0x232A },
    CodeRange{ 0x23E9, 0x23EC },   CodeRange{ 0x23F0, 0x23F0 },   CodeRange{ 0x23F3, 0x23F3 },
    CodeRange{ 0x25FD, 0x25FE },   CodeRange{ 0x2614, 0x2615 },   CodeRange{ 0x2648, 0x2653 },
    CodeRange{ 0x267F, 0x267F },   CodeRange{ 0x2693, 0x2693 },   CodeRange{ 0x26A1, 0x26A1 },
    CodeRange{ 0x26AA, 0x26AB },   CodeRange{ 0x26BD, 0x26BE },   CodeRange{ 0x26C4, 0x26C5 },
    CodeRange{ 0x26CE, 0x26CE },   CodeRange{ 0x26D4, 0x26D4 },   CodeRange{ 0x26EA, 0x26EA },
    CodeRange{ 0x26F2, 0x26F3 },   CodeRange{ 0x26F5, 0x26F5 },   CodeRange{ 0x26FA, 0x26FA },
    CodeRange{ 0x26FD, 0x26FD },   CodeRange{ 0x2705, 0x2705 },   CodeRange{ 0x270A, 0x270B },
    CodeRange{ 0x2728, 0x2728 },   CodeRange{ 0x274C, 0x274C },   CodeRange{ 0x274E, 0x274E },
    CodeRange{ 0x2753, 0x2755 },   CodeRange{ 0x2757, 0x2757 },   CodeRange{ 0x2795, 0x2797 },
    CodeRange{ 0x27B0, 0x27B0 },   CodeRange{ 0x27BF, 0x27BF },   CodeRange{ 0x2B1B, 0x2B1C },
    CodeRange{ 0x2B50, 0x2B50 },   CodeRange{ 0x2B55, 0x2B55 },   CodeRange{ 0x2E80, 0x303E },
    CodeRange{ 0x3041, 0x33FF },   CodeRange{ 0x3400, 0x4DBF },   CodeRange{ 0x4E00, 0xA4CF },
    CodeRange{ 0xA960, 0xA97F },   CodeRange{ 0xAC00, 0xD7A3 },   CodeRange{ 0xF900, 0xFAFF },
    CodeRange{ 0xFE10, 0xFE19 },   CodeRange{ 0xFE30, 0xFE6F },   CodeRange{ 0xFF01, 0xFF60 },
    CodeRange{ 0xFFE0, 0xFFE6 },   CodeRange{ 0x16FE0, 0x18CFF }, CodeRange{ 0x1AFF0, 0x1B2FF },
    CodeRange{ 0x1F004, 0x1F004 }, CodeRange{ 0x1F0CF, 0x1F0CF }, CodeRange{ 0x1F18E, 0x1F18E },
    CodeRange{ 0x1F191, 0x1F19A }, CodeRange{ 0x1F200, 0x1F320 }, CodeRange{ 0x1F32D, 0x1F335 },
    CodeRange{ 0x1F337, 0x1F37C }, CodeRange{ 0x1F37E, 0x1F393 }, CodeRange{ 0x1F3A0, 0x1F3CA },
    CodeRange{ 0x1F3CF, 0x1F3D3 }, CodeRange{ 0x1F3E0, 0x1F3F0 }, CodeRange{ 0x1F3F4, 0x1F3F4 },
    CodeRange{ 0x1F3F8, 0x1F43E }, CodeRange{ 0x1F440, 0x1F440 }, CodeRange{ 0x1F442, 0x1F4FC },
    CodeRange{ 0x1F4FF, 0x1F53D }, CodeRange{ 0x1F54B, 0x1F567 }, CodeRange{ 0x1F57A, 0x1F57A },
    CodeRange{ 0x1F595, 0x1F596 }, CodeRange{ 0x1F5A4, 0x1F5A4 }, CodeRange{ 0x1F5FB, 0x1F64F },
    CodeRange{ 0x1F680, 0x1F6C5 }, CodeRange{ 0x1F6CC, 0x1F6CC }, CodeRange{ 0x1F6D0, 0x1F6D2 },
    CodeRange{ 0x1F6D5, 0x1F6DF }, CodeRange{ 0x1F6EB, 0x1F6EC }, CodeRange{ 0x1F6F4, 0x1F6FC },
    CodeRange{ 0x1F7E0, 0x1F7F0 }, CodeRange{ 0x1F90C, 0x1F93A }, CodeRange{ 0x1F93C, 0x1F945 },
    CodeRange{ 0x1F947, 0x1F9FF }, CodeRange{ 0x1FA70, 0x1FAFF }, CodeRange{ 0x20000, 0x3FFFD },
};

bool isWide(char32_t character)
{
    const auto range = std::lower_bound(
        wideRanges.begin(), wideRanges.end(), character, [](const CodeRange &one, char32_t sought) {
            return one.last < sought;
        });
    return range != wideRanges.end() && range->first <= character;
}

int columnsOfOne(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    const bool takesNoRoom = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format || category == QChar::Other_Control;
    return takesNoRoom ? 0 : (isWide(character) ? 2 : 1);
}

/// How many UTF-16 units of *text* fit into *columns*, at least one letter.
qsizetype fitting(QStringView text, int columns)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (end > 0 && columnsOf(text.first(next)) > columns) {
            break;
        }
        end = next;
    }
    return end;
}

/// The end of the first row of *text* and where the second begins.
struct RowEnd
{
    qsizetype end;
    qsizetype next;
};

RowEnd rowEnd(QStringView text, int columns)
{
    const qsizetype most = fitting(text, columns);
    if (most == text.size()) {
        return { most, most };
    }
    if (text.at(most) == u' ') {
        return { most, most + 1 };
    }
    const qsizetype blank = text.first(most).lastIndexOf(u' ');
    return blank > 0 ? RowEnd{ blank, blank + 1 } : RowEnd{ most, most };
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const char32_t character : text.toUcs4()) {
        columns += columnsOfOne(character);
    }
    return columns;
}

bool holdsRightToLeft(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](char32_t character) {
        const QChar::Direction direction = QChar::direction(character);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
}

QString printableText(const QString &text, LineBreaks lineBreaks)
{
    QString clean;
    for (const char32_t character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        const bool isJoiner
            = character == 0x200C || character == 0x200D; // needed by Persian, Hindi, emoji
        if (character == U'\n' && lineBreaks == LineBreaks::Keep) {
            clean += u'\n';
        } else if (category == QChar::Other_Control || category == QChar::Separator_Space
                   || category == QChar::Separator_Line || category == QChar::Separator_Paragraph) {
            clean += u' ';
        } else if ((category != QChar::Other_Format || isJoiner)
                   && category != QChar::Other_Surrogate && category != QChar::Other_NotAssigned) {
            clean += QChar::fromUcs4(character);
        }
    }
    return clean;
}

QStringList wrapped(const QString &text, int first, int following)
{
    QStringList rows;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QStringView rest = paragraph;
        do {
            const RowEnd end = rowEnd(rest, std::max(1, rows.isEmpty() ? first : following));
            rows += rest.first(end.end).toString();
            rest = rest.sliced(end.next);
        } while (!rest.isEmpty());
    }
    return rows;
}

} // namespace countertop

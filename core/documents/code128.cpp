#include "core/documents/code128.h"

#include <array>

namespace countertop {

namespace {

constexpr int switchToC = 99;
constexpr int switchToB = 100;
constexpr int startB = 104;
constexpr int startC = 105;
constexpr std::size_t stopPattern = 106;

// Source: ISO/IEC 15417, table 1: widths of bar, space, bar … by code word.
constexpr std::array<const char *, 107> patterns = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312",  "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122",  "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122",  "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123",  "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",  "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311",  "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411",  "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412",  "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",  "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211",  "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113",  "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
};

/// How many digits stand from *from* on.
qsizetype digitsAt(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text.at(end) >= u'0' && text.at(end) <= u'9') {
        ++end;
    }
    return end - from;
}

/// Set C pays for its switches from four digits on at either end and from six in the middle.
bool isWorthSetC(const QString &text, qsizetype from, qsizetype digits)
{
    const bool isAtAnEnd = from == 0 || from + digits == text.size();
    return digits >= (isAtAnEnd ? 4 : 6);
}

/// Writes words and command side by side.
class Writer final
{
public:
    void pairs(const QString &text, qsizetype from, qsizetype count)
    {
        enter(startC, switchToC, "{C");
        for (qsizetype at = from; at < from + count; at += 2) {
            const int pair = text.at(at).digitValue() * 10 + text.at(at + 1).digitValue();
            m_code.words.push_back(pair);
            m_code.command += char(pair);
        }
    }

    void letter(QChar character)
    {
        enter(startB, switchToB, "{B");
        m_code.words.push_back(character.unicode() - 0x20);
        m_code.command += char(character.unicode());
        if (character == u'{') {
            m_code.command += '{';
        }
    }

    Code128 take() { return std::move(m_code); }

private:
    void enter(int start, int change, const char *name)
    {
        if (m_set != start) {
            m_code.words.push_back(m_set == 0 ? start : change);
            m_code.command += name;
            m_set = start;
        }
    }

    Code128 m_code;
    int m_set = 0;
};

} // namespace

std::optional<Code128> Code128::of(const QString &text)
{
    if (text.isEmpty() || text.size() > 80) {
        return std::nullopt;
    }
    Writer writer;
    for (qsizetype at = 0; at < text.size();) {
        const QChar character = text.at(at);
        if (character < QChar(0x20) || character > QChar(0x7E)) {
            return std::nullopt;
        }
        const qsizetype digits = digitsAt(text, at);
        if (digits % 2 == 0 && isWorthSetC(text, at, digits)) {
            writer.pairs(text, at, digits);
            at += digits;
        } else {
            writer.letter(character);
            ++at;
        }
    }
    return writer.take();
}

int Code128::moduleCount() const
{
    return int(words.size()) * 11 + 11 + 13;
}

Bitmap Code128::bars(int module, int height) const
{
    std::size_t check = std::size_t(words.front());
    for (std::size_t place = 1; place < words.size(); ++place) {
        check += place * std::size_t(words.at(place));
    }
    std::vector<std::size_t> all(words.begin(), words.end());
    all.push_back(check % 103);
    all.push_back(stopPattern);

    Bitmap bitmap(moduleCount() * module, height);
    int x = 0;
    for (const std::size_t word : all) {
        bool isBar = true;
        for (const char *width = patterns.at(word); *width != '\0'; ++width) {
            const int end = x + (*width - '0') * module;
            for (; x < end; ++x) {
                for (int y = 0; isBar && y < height; ++y) {
                    bitmap.setBlack(x, y);
                }
            }
            isBar = !isBar;
        }
    }
    return bitmap;
}

} // namespace countertop

#include "core/domain/catalog/searchtext.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <vector>

namespace countertop {

namespace {

/// Accents and vowel signs that people leave out when they type. Marks of Thai, Indic scripts and
/// kana are part of the word and stay.
bool isLooseMark(char32_t letter)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr Range ranges[]
        = { { 0x0300, 0x036F }, // combining diacritical marks
            { 0x0483, 0x0489 }, // Cyrillic
            { 0x0591, 0x05C7 }, // Hebrew points
            { 0x0610, 0x061A }, // Arabic
            { 0x0640, 0x0640 }, // tatweel, a filler
            { 0x064B, 0x065F }, { 0x0670, 0x0670 }, { 0x06D6, 0x06ED } };
    return std::any_of(std::begin(ranges), std::end(ranges), [letter](const Range &range) {
        return letter >= range.first && letter <= range.last;
    });
}

/// Letters that do not fall apart into a letter and a mark but are typed as plain ones.
QString plainLetters(char32_t letter)
{
    switch (letter) {
    case 0x00E6: // æ
        return QStringLiteral("ae");
    case 0x0153: // œ
        return QStringLiteral("oe");
    case 0x00F8: // ø
        return QStringLiteral("o");
    case 0x00DF: // ß
        return QStringLiteral("ss");
    case 0x0111: // đ
    case 0x00F0: // ð
        return QStringLiteral("d");
    case 0x0142: // ł
        return QStringLiteral("l");
    case 0x00FE: // þ
        return QStringLiteral("th");
    case 0x0131: // ı
        return QStringLiteral("i");
    case 0x03C2: // final sigma
        return QString(QChar(0x03C3));
    case 0x0649: // alef maksura
        return QString(QChar(0x064A));
    case 0x0629: // teh marbuta
        return QString(QChar(0x0647));
    default:
        return QString::fromUcs4(&letter, 1);
    }
}

bool isWrittenWithoutSpaces(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return letter == 0x30FC; // the long vowel mark of kana
    }
}

/// Letters and digits of *text* without case and accents, anything else as one space.
QString folded(QStringView text)
{
    const QString apart
        = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(apart.size());
    for (const char32_t letter : apart.toUcs4()) {
        if (isLooseMark(letter)) {
            continue;
        }
        if (const int digit = QChar::digitValue(letter); digit >= 0) {
            plain += QChar(u'0' + digit);
        } else if (QChar::isLetterOrNumber(letter) || QChar::isMark(letter)) {
            plain += plainLetters(letter);
        } else if (letter != u'\'' && letter != 0x2019) { // «l'eau» and «leau» are typed alike
            plain += u' ';
        }
    }
    return plain.normalized(QString::NormalizationForm_C).simplified();
}

/// A piece of a word that is written in scripts with spaces, or in scripts without.
struct Run
{
    std::vector<char32_t> letters;
    bool isWithoutSpaces = false;
};

std::vector<Run> runsOf(QStringView word)
{
    std::vector<Run> runs;
    for (const char32_t letter : word.toUcs4()) {
        const bool goesOn = !runs.empty() && QChar::isMark(letter);
        const bool isWithoutSpaces
            = goesOn ? runs.back().isWithoutSpaces : isWrittenWithoutSpaces(letter);
        if (runs.empty() || runs.back().isWithoutSpaces != isWithoutSpaces) {
            runs.push_back(Run{ {}, isWithoutSpaces });
        }
        runs.back().letters.push_back(letter);
    }
    return runs;
}

QString textOf(const std::vector<char32_t> &letters, std::size_t from, std::size_t count)
{
    return QString::fromUcs4(letters.data() + from, static_cast<qsizetype>(count));
}

/// Overlapping pairs; a single letter stays alone.
QStringList pairsOf(const std::vector<char32_t> &letters)
{
    if (letters.size() < 2) {
        return { textOf(letters, 0, letters.size()) };
    }
    QStringList pairs;
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        pairs.append(textOf(letters, at, 2));
    }
    return pairs;
}

QList<QStringView> wordsOf(const QString &plain)
{
    return QStringView(plain).split(u' ', Qt::SkipEmptyParts);
}

/// True when the words of *folded* hold those of *term* one after the other, the last as a
/// beginning.
bool holdsTerm(const QList<QStringView> &words, const QString &term)
{
    const QList<QStringView> wanted = wordsOf(term);
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        const bool fits = std::equal(wanted.cbegin(), wanted.cend() - 1, words.cbegin() + at)
            && words[at + wanted.size() - 1].startsWith(wanted.last());
        if (fits) {
            return true;
        }
    }
    return false;
}

} // namespace

QString foldForSearch(QStringView text)
{
    const QString plain = folded(text);
    QStringList tokens;
    for (const QStringView word : wordsOf(plain)) {
        for (const Run &run : runsOf(word)) {
            if (!run.isWithoutSpaces) {
                tokens.append(textOf(run.letters, 0, run.letters.size()));
                continue;
            }
            tokens.append(pairsOf(run.letters));
            if (run.letters.size() > 1) {
                tokens.append(textOf(run.letters, run.letters.size() - 1, 1));
            }
        }
    }
    return tokens.join(u' ');
}

QStringList searchTerms(QStringView typed)
{
    const QString plain = folded(typed);
    QStringList terms;
    for (const QStringView word : wordsOf(plain)) {
        for (const Run &run : runsOf(word)) {
            terms.append(run.isWithoutSpaces ? pairsOf(run.letters).join(u' ')
                                             : textOf(run.letters, 0, run.letters.size()));
        }
    }
    terms.removeDuplicates();
    return terms;
}

bool matchesTerm(const QString &folded, const QString &term)
{
    return holdsTerm(wordsOf(folded), term);
}

bool matchesSearch(const QString &folded, QStringView typed)
{
    const QStringList terms = searchTerms(typed);
    const QList<QStringView> words = wordsOf(folded);
    return !terms.isEmpty()
        && std::all_of(terms.cbegin(), terms.cend(), [&words](const QString &term) {
               return holdsTerm(words, term);
           });
}

} // namespace countertop

#pragma once

#include <QString>
#include <QStringList>

namespace countertop {

/// *text* as it is put into the search index: without case and accents, words parted by one space,
/// runs of scripts that write no spaces (Han, kana, Hangul, Thai, Lao, Khmer, Myanmar) as
/// overlapping pairs and their last letter, so that any fragment is a word beginning (CT-20,
/// decisions.md 50): «Bio-Käse» becomes "bio kase", «有机奶酪» becomes "有机 机奶 奶酪 酪".
///
/// *shape*: letters, digits, marks and single spaces only, so FTS5's `ascii` tokenizer cuts it
/// right and nothing in it needs quoting.
QString foldForSearch(QStringView text);

/// What somebody typed, as terms of which each must be found. A term is the beginning of a word, or
/// for scripts without spaces a sequence of words of which the last may go on; in FTS5 each is
/// written `"term"*`. *shape*: may be empty; in the order typed.
QStringList searchTerms(QStringView typed);

/// True when *folded* (from `foldForSearch`) holds the one term (from `searchTerms`).
bool matchesTerm(const QString &folded, const QString &term);

/// True when *folded* (from `foldForSearch`) holds every term of *typed*; what an index answers.
bool matchesSearch(const QString &folded, QStringView typed);

} // namespace countertop

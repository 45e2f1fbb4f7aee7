#include "core/domain/catalog/escapedlist.h"

namespace countertop {

namespace {

constexpr QChar escape = u'\\';

} // namespace

QStringList splitEscaped(QStringView text, QChar separator)
{
    QStringList pieces;
    if (text.trimmed().isEmpty()) {
        return pieces;
    }
    QString piece;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == escape && at + 1 < text.size()) {
            piece += text[at];
            piece += text[++at];
        } else if (text[at] == separator) {
            pieces.append(piece);
            piece.clear();
        } else {
            piece += text[at];
        }
    }
    pieces.append(piece);
    return pieces;
}

QString unescaped(QStringView piece)
{
    const QStringView inner = piece.trimmed();
    QString text;
    for (qsizetype at = 0; at < inner.size(); ++at) {
        if (inner[at] == escape && at + 1 < inner.size()) {
            ++at;
        }
        text += inner[at];
    }
    return text;
}

QString escaped(const QString &text, QStringView separators)
{
    QString safe;
    for (const QChar letter : text) {
        if (letter == escape || separators.contains(letter)) {
            safe += escape;
        }
        safe += letter;
    }
    return safe;
}

} // namespace countertop

#pragma once

#include <QString>
#include <QStringList>

namespace countertop {

/// Columns that a text takes on a printer's grid: East Asian wide characters count two, marks that
/// combine with the letter before them none (Unicode Standard Annex 11).
int columnsOf(QStringView text);

/// True when a text reads from the right, wholly or in part (Arabic, Hebrew, Syriac …).
bool holdsRightToLeft(QStringView text);

/// What may be printed of a typed text: control characters become blanks, direction overrides and
/// other invisible format characters go, every kind of blank is a plain one (sync-and-safety.md
/// E4). Line breaks go too, unless *keepsLineBreaks*.
enum class LineBreaks { Drop, Keep };
QString printableText(const QString &text, LineBreaks lineBreaks);

/// A text cut into rows at its blanks and line breaks; words longer than a row are cut where they
/// must, never inside a letter with its marks.
/// *shape*: at least one row; none is wider than *first* (the first row) or *following* columns.
QStringList wrapped(const QString &text, int first, int following);

} // namespace countertop

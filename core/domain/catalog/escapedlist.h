#pragma once

#include <QString>
#include <QStringList>

namespace countertop {

/// *text* cut at *separator* where no backslash stands before it; the pieces keep their
/// backslashes, so they can be cut again at another separator. An empty text has no pieces.
QStringList splitEscaped(QStringView text, QChar separator);

/// A piece without its backslashes and the spaces round it.
QString unescaped(QStringView piece);

/// A text with a backslash before each backslash and each of *separators*.
QString escaped(const QString &text, QStringView separators);

} // namespace countertop

#pragma once

#include <QLocale>
#include <QString>

class QTranslator;

namespace countertop::terminal {

/// The first of the languages of *system* that the program speaks, else English: what is known
/// before any shop is open.
QString languageOfComputer(const QLocale &system);

/// Makes the program speak *language*: texts of widgets made from now on.
void speak(QTranslator &translator, const QString &language);

} // namespace countertop::terminal

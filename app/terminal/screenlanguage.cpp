#include "app/terminal/screenlanguage.h"

#include "core/domain/settings/settings.h"

#include <QCoreApplication>
#include <QTranslator>

namespace countertop::terminal {

QString languageOfComputer(const QLocale &system)
{
    for (const QString &wanted : system.uiLanguages()) {
        QString language = wanted.section(u'-', 0, 0);
        if (Settings::check(QString(setting::screenLanguage), language)) {
            return language;
        }
    }
    return QStringLiteral("en");
}

void speak(QTranslator &translator, const QString &language)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/i18n/terminal_") + language)) {
        QCoreApplication::installTranslator(&translator);
    }
}

} // namespace countertop::terminal

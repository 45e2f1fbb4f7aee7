#pragma once

#include <QTranslator>

namespace countertop::tests {

/// A language that nobody speaks: every text of the program longer by half and full of accents, so
/// that what is cut, glued together or not translated shows.
class PseudoLanguage final : public QTranslator
{
public:
    /// What *plain* is in it.
    static QString word(const QString &plain)
    {
        QString text;
        for (qsizetype index = 0; index < plain.size(); ++index) {
            const bool isPlaceholder = index > 0 && plain[index - 1] == u'%';
            text += isPlaceholder ? plain[index] : accented(plain[index]);
        }
        return text + QString(plain.size() / 2, u'ø');
    }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Qt's own texts, such as the names of keys, stay: they are short in every language.
        const bool isOurs = QByteArray(context).startsWith("countertop");
        return isOurs ? word(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }

private:
    static QChar accented(QChar letter)
    {
        static const QString plain = QStringLiteral("aeiouyAEIOU");
        static const QString marked = QStringLiteral("áéíöüýÄÉÍÖÜ");
        const qsizetype place = plain.indexOf(letter);
        return place < 0 ? letter : marked[place];
    }
};

} // namespace countertop::tests

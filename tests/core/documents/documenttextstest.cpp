#include "core/documents/documenttexts.h"

#include "tests/support/checked.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countertop {

class DocumentTextsTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsComplete()
    {
        for (const QString &language : DocumentTexts::languages()) {
            const auto texts = DocumentTexts::load(language);
            QVERIFY2(texts, qPrintable(language));
            for (const PhraseSource &source : DocumentTexts::sources()) {
                const QString text = (*texts)(source.phrase);
                QVERIFY2(!text.isEmpty(), source.english);
                const QString english = QString::fromUtf8(source.english);
                for (const QString &place : { u"%1"_s, u"%2"_s, u"%3"_s }) {
                    QVERIFY2(text.count(place) == english.count(place),
                             qPrintable(language + u": "_s + text));
                }
            }
        }
    }

    void everyPhraseStandsOnceAndInOrder()
    {
        int index = 0;
        QSet<QString> seen;
        for (const PhraseSource &source : DocumentTexts::sources()) {
            QCOMPARE(int(source.phrase), index++);
            QVERIFY2(!seen.contains(QString::fromUtf8(source.english)), source.english);
            seen.insert(QString::fromUtf8(source.english));
        }
    }

    void CT_98_aReceiptsLanguageIsAskedForByName()
    {
        QCOMPARE((*DocumentTexts::load(u"de"_s))(Phrase::Change), u"Rückgeld"_s);
        QCOMPARE((*DocumentTexts::load(u"ar"_s))(Phrase::Change), u"الباقي"_s);
        QCOMPARE((*DocumentTexts::load(u"en"_s))(Phrase::Change), u"Change"_s);
    }

    void placeholdersInsideATextStayAsTheyAre()
    {
        const DocumentTexts english;
        QCOMPARE(english(Phrase::QuantityAtPrice, u"%2"_s, u"9.50"_s), u"%2 @ 9.50"_s);
    }

    void refusesWhatIsNotComplete()
    {
        QVERIFY(DocumentTexts::load(u"tlh"_s).error().code.is(DocumentTextsError::UnknownLanguage));
        QVERIFY(DocumentTexts::fromCatalogue("<TS><context></TS>")
                    .error()
                    .code.is(DocumentTextsError::Malformed));
        const QByteArray unfinished
            = "<TS><context><message><source>Sale %1</source>"
              "<translation type=\"unfinished\">Beleg %1</translation></message></context></TS>";
        QVERIFY(DocumentTexts::fromCatalogue(unfinished)
                    .error()
                    .code.is(DocumentTextsError::Unfinished));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::DocumentTextsTest)

#include "documenttextstest.moc"

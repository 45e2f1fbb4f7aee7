#include "core/domain/catalog/namedmappings.h"

#include "core/domain/settings/settings.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

class NamedMappingsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void aLineThatIsNoMappingIsNamed_data();
    void aLineThatIsNoMappingIsNamed();
    void namesAreTidied();
    void theShopKeepsThemAsASetting();
};

void NamedMappingsTest::whatIsWrittenIsReadAgain()
{
    const NamedMappings mappings{
        { u"Großhandel"_s, *ColumnMapping::fromText(u"code=Art.-Nr.,name=Text,price=EK\\, netto") },
        { u"Tea"_s, *ColumnMapping::fromText(u"barcodes=EAN: 13,price=Price,decimal=comma") }
    };
    const QString text = namedMappingsText(mappings);
    QCOMPARE(text.count(u'\n'), 1);
    QCOMPARE(*namedMappingsFrom(text), mappings);
    QCOMPARE(namedMappingsFrom(QString())->size(), std::size_t(0));
}

void NamedMappingsTest::aLineThatIsNoMappingIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MappingError>("error");
    QTest::newRow("no name") << u"code=A"_s << MappingError::BadName;
    QTest::newRow("an empty name") << u" : code=A"_s << MappingError::BadName;
    QTest::newRow("a field that is none")
        << u"Tea: code=A,colour=B"_s << MappingError::UnknownField;
}

void NamedMappingsTest::aLineThatIsNoMappingIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const MappingError, error);
    const auto read = namedMappingsFrom(text);
    QVERIFY(!read);
    QVERIFY(read.error().code.is(error));
}

void NamedMappingsTest::namesAreTidied()
{
    QCOMPARE(*mappingName(u"  Tea   house "_s), u"Tea house"_s);
    for (const QString &bad : { u" "_s, u"a:b"_s, u"code=A"_s }) {
        QVERIFY2(!mappingName(bad), qPrintable(bad));
    }
}

void NamedMappingsTest::theShopKeepsThemAsASetting()
{
    QVERIFY(Settings::check(QString(setting::importMappings), u"Tea: code=A,name=B"_s));
    QCOMPARE(Settings().text(setting::importMappings), QString());
}

} // namespace countertop

CT_TEST_CLASS(countertop::NamedMappingsTest)
#include "namedmappingstest.moc"

#include "core/domain/settings/settings.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"

#include <set>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

QString noTitle(const SettingDefinition &)
{
    return {};
}

bool finds(QStringView question, QLatin1StringView key)
{
    const auto rows = searchSettings(question, noTitle);
    return std::any_of(
        rows.begin(), rows.end(), [key](const auto *row) { return row->key == key; });
}

} // namespace

class SettingsTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_90_aSettingKnowsItsDefaultAndWhoChangedIt()
    {
        Settings settings;
        QCOMPARE(settings.number(setting::quantityMost), std::int64_t{ 999 });
        QVERIFY(!settings.change(setting::quantityMost));
        QVERIFY(settings.set(setting::quantityMost, { u"99"_s, 2, tests::bo(), tests::noon() }));
        QCOMPARE(settings.number(setting::quantityMost), std::int64_t{ 99 });
        QCOMPARE(settings.change(setting::quantityMost)->by.name, u"Bo"_s);
        QVERIFY(settings.change(setting::quantityMost)->at == tests::noon());
        QCOMPARE(QString(Settings::definition(setting::quantityMost)->standard), u"999"_s);
        settings.reset(setting::quantityMost);
        QVERIFY(settings == Settings());
    }

    void CT_90_searchFindsByWordKeyAndTitle()
    {
        QVERIFY(finds(u"limit", setting::quantityMost));
        QVERIFY(finds(u"QUANTITY", setting::quantityMost));
        QVERIFY(finds(u"barcode limit", setting::quantityMost));
        QVERIFY(!finds(u"limit", setting::storeName));
        QCOMPARE(searchSettings(u"", noTitle).size(), Settings::table().size());
        const auto german = searchSettings(u"wahrung", [](const SettingDefinition &row) {
            return row.key == setting::currency ? u"Währung"_s : QString();
        });
        QCOMPARE(german.size(), std::size_t{ 1 });
        QVERIFY(searchSettings(u"no such words", noTitle).empty());
    }

    void CT_90_aSecretIsNeverAValue()
    {
        SettingDefinition row = *Settings::definition(setting::storeName);
        QVERIFY(Settings::check(row, u"Corner shop"_s));
        row.secrecy = Secrecy::Secret;
        const auto refused = Settings::check(row, u"Corner shop"_s);
        QVERIFY(!refused && refused.error().code.is(SettingError::BelongsToVault));
        QVERIFY(!refused.error().detail.contains(u"Corner"));
    }

    void everyDefaultIsAllowedAndEveryKeyStandsOnce()
    {
        std::set<QString> keys;
        for (const SettingDefinition &row : Settings::table()) {
            QVERIFY2(Settings::check(row, row.standard), row.key.data());
            QVERIFY2(!row.words.isEmpty(), row.key.data());
            QVERIFY2(QString(row.key).startsWith(row.group + u'.'), row.key.data());
            keys.insert(row.key);
        }
        QCOMPARE(keys.size(), Settings::table().size());
    }

    void valuesThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("a limit of nothing") << QString(setting::quantityMost) << u"0"_s;
        QTest::newRow("a limit that is no number") << QString(setting::quantityMost) << u"many"_s;
        QTest::newRow("a mode that is none") << QString(setting::taxMode) << u"sometimes"_s;
        QTest::newRow("a zone that is none") << QString(setting::zone) << u"Mars/Olympus"_s;
        QTest::newRow("a currency that is none") << QString(setting::currency) << u"XXX"_s;
        QTest::newRow("a printer command in the name")
            << QString(setting::storeName) << u"Shop\x1b"_s;
        QTest::newRow("a line break in one line")
            << QString(setting::storeName) << u"Corner\nshop"_s;
        QTest::newRow("a label of twenty digits")
            << QString(setting::labelRules) << u"21:9:10:price:kg"_s;
        QTest::newRow("keys that are no object") << QString(setting::keyChanges) << u"[1]"_s;
        QTest::newRow("a key that is in no table") << u"no.such.key"_s << u"1"_s;
    }

    void valuesThatCannotBeAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings;
        QVERIFY(!settings.set(key, { value, 1, tests::bo(), tests::noon() }));
        QVERIFY(settings == Settings());
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::SettingsTest)

#include "settingstest.moc"

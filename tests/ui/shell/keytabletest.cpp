#include "ui/shell/keytable.h"

#include "tests/support/checked.h"

#include <set>

using namespace Qt::StringLiterals;

namespace countertop::ui {

namespace {

QKeySequence key(const QString &text)
{
    return QKeySequence(text, QKeySequence::PortableText);
}

} // namespace

class KeyTableTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_96_aDoubleAssignmentIsRefusedAndNamesTheOther()
    {
        const auto moved = KeyTable().withKey(Action::Park, key(u"F6"_s));
        QVERIFY(!moved);
        QVERIFY(moved.error().code.is(KeyError::TakenByOther));
        QCOMPARE(moved.error().detail, u"quantity"_s);
        QCOMPARE(KeyTable().takenBy(Action::Park, key(u"F6"_s)), std::optional(Action::Quantity));
        QCOMPARE(KeyTable::nameOf(Action::Quantity), u"Quantity"_s);
    }

    void CT_96_anAssignedKeyReplacesTheOldOneForEveryReader()
    {
        const auto moved = KeyTable().withKey(Action::Park, key(u"Ctrl+K"_s));
        QVERIFY(moved);
        QCOMPARE(moved->keyText(Action::Park), u"Ctrl+K"_s);
        QCOMPARE(moved->actionFor(key(u"Ctrl+K"_s), KeyContext::Ticket),
                 std::optional(Action::Park));
        QVERIFY(!moved->actionFor(key(u"F5"_s), KeyContext::Ticket));
        QCOMPARE(moved->withDefault(Action::Park), KeyTable());
    }

    void CT_96_noKeyHasTwoMeaningsWhereBothAreLive()
    {
        const KeyTable table;
        for (const KeyRow &row : KeyTable::rows()) {
            for (const QKeySequence &shipped : table.keysOf(row.action)) {
                QVERIFY2(!shipped.isEmpty(), row.code);
                const auto other = table.takenBy(row.action, shipped);
                QVERIFY2(!other, row.code);
            }
        }
    }

    void CT_96_everyActionHasItsRowNameAndCodeOnce()
    {
        std::set<QString> codes;
        std::set<Action> actions;
        for (const KeyRow &row : KeyTable::rows()) {
            QVERIFY2(*row.name != '\0', row.code);
            codes.insert(QString::fromLatin1(row.code));
            actions.insert(row.action);
            QCOMPARE(KeyTable::actionOf(QString::fromLatin1(row.code)), std::optional(row.action));
        }
        QCOMPARE(qsizetype(codes.size()), KeyTable::rows().size());
        QCOMPARE(actions.size(), std::size_t(Action::Back) + 1);
    }

    void CT_96_keysOfTheCounterAreThoseOfTheCard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("action");
        QTest::newRow("F12 pays") << u"F12"_s << int(Action::Pay);
        QTest::newRow("Ctrl+Enter pays too") << u"Ctrl+Return"_s << int(Action::Pay);
        QTest::newRow("F8 changes the price") << u"F8"_s << int(Action::ChangePrice);
        QTest::newRow("Shift+F5 lists parked tickets") << u"Shift+F5"_s << int(Action::RecallList);
        QTest::newRow("Del voids the marked line") << u"Del"_s << int(Action::VoidLine);
        QTest::newRow("Ctrl+D opens the drawer") << u"Ctrl+D"_s << int(Action::OpenDrawer);
        QTest::newRow("Esc goes back") << u"Esc"_s << int(Action::Back);
    }

    void CT_96_keysOfTheCounterAreThoseOfTheCard()
    {
        QFETCH(QString, text);
        QFETCH(int, action);
        const auto found = KeyTable().actionFor(key(text), KeyContext::Ticket);
        QVERIFY(found);
        QCOMPARE(int(*found), action);
    }

    void paymentKeysAreTendersAndOnlyThere()
    {
        const KeyTable table;
        QCOMPARE(table.actionFor(key(u"F5"_s), KeyContext::Payment),
                 std::optional(Action::Tender1));
        QCOMPARE(table.actionFor(key(u"F5"_s), KeyContext::Ticket), std::optional(Action::Park));
        QVERIFY(!table.actionFor(key(u"F12"_s), KeyContext::Shift));
    }

    void keysThatTypingNeedsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a letter") << u"K"_s;
        QTest::newRow("a capital letter") << u"Shift+K"_s;
        QTest::newRow("a digit") << u"7"_s;
        QTest::newRow("Enter, which nothing destructive may have") << u"Return"_s;
    }

    void keysThatTypingNeedsAreRefused()
    {
        QFETCH(QString, text);
        const auto moved = KeyTable().withKey(Action::CancelTicket, key(text));
        QVERIFY(!moved);
        QVERIFY(moved.error().code.is(KeyError::NeededForTyping));
    }

    void goingBackCannotBeMoved()
    {
        const auto moved = KeyTable().withKey(Action::Back, key(u"Ctrl+K"_s));
        QVERIFY(!moved);
        QVERIFY(moved.error().code.is(KeyError::NotAssignable));
    }

    void changesAreKeptAsTextAndSwapsSurvive()
    {
        const auto swapped = KeyTable::fromText(uR"({"park":"F6","quantity":"F5"})"_s);
        QVERIFY(swapped);
        QCOMPARE(swapped->actionFor(key(u"F6"_s), KeyContext::Ticket), std::optional(Action::Park));
        QCOMPARE(*KeyTable::fromText(swapped->toText()), *swapped);
        QVERIFY(!KeyTable::fromText(uR"({"park":"F6"})"_s));
        QVERIFY(!KeyTable::fromText(uR"({"dance":"F6"})"_s));
        QVERIFY(!KeyTable::fromText(u"F6"_s));
    }
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::KeyTableTest)

#include "keytabletest.moc"

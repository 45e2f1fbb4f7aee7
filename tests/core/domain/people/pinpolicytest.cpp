#include "core/domain/people/pinpolicy.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

class PinPolicyTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_02_guessablePinsAreRefused_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<int>("expected");
        QTest::newRow("five digits") << u"48291"_s << int(PinError::TooShort);
        QTest::newRow("thirteen digits") << u"4829130516274"_s << int(PinError::TooLong);
        QTest::newRow("a letter") << u"48291a"_s << int(PinError::NotDigits);
        QTest::newRow("Arabic digits, which no pad types")
            << u"٤٨٢٩١٣"_s << int(PinError::NotDigits);
        QTest::newRow("all the same") << u"111111"_s << int(PinError::AllSame);
        QTest::newRow("run up") << u"123456"_s << int(PinError::Run);
        QTest::newRow("run down") << u"876543"_s << int(PinError::Run);
        QTest::newRow("run over the nine") << u"789012"_s << int(PinError::Run);
        QTest::newRow("pairs") << u"121212"_s << int(PinError::RepeatedGroups);
        QTest::newRow("threes") << u"482482"_s << int(PinError::RepeatedGroups);
        QTest::newRow("pairs, the last cut") << u"4848484"_s << int(PinError::RepeatedGroups);
        QTest::newRow("1 January 1990") << u"010190"_s << int(PinError::Date);
        QTest::newRow("14 May 1984, day first") << u"140584"_s << int(PinError::Date);
        QTest::newRow("14 May 1984, month first") << u"051484"_s << int(PinError::Date);
        QTest::newRow("14 May 1984, year first") << u"840514"_s << int(PinError::Date);
        QTest::newRow("14 May 1984 in full") << u"14051984"_s << int(PinError::Date);
        QTest::newRow("14 May 1984 in full, ISO") << u"19840514"_s << int(PinError::Date);
        QTest::newRow("today") << u"140526"_s << int(PinError::Date);
        QTest::newRow("the store's number after zeros")
            << u"000471"_s << int(PinError::StoreNumber);
        QTest::newRow("the store's number before zeros")
            << u"471000"_s << int(PinError::StoreNumber);
    }

    void CT_02_guessablePinsAreRefused()
    {
        QFETCH(QString, pin);
        QFETCH(int, expected);
        const auto checked = checkPin(pin, { QDate(2026, 5, 14), u"471"_s });
        QVERIFY(!checked);
        QVERIFY(checked.error().code.is(static_cast<PinError>(expected)));
        QVERIFY(!checked.error().detail.contains(pin));
    }

    void CT_02_otherPinsAreAccepted_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::newRow("the PIN that another person already has") << u"482913"_s;
        QTest::newRow("a day that is still to come") << u"310526"_s;
        QTest::newRow("a day that never was") << u"310284"_s;
        QTest::newRow("before 1940") << u"14051939"_s;
        QTest::newRow("twelve digits") << u"482913051627"_s;
        QTest::newRow("a run broken once") << u"123457"_s;
    }

    void CT_02_otherPinsAreAccepted()
    {
        QFETCH(QString, pin);
        QVERIFY(checkPin(pin, { QDate(2026, 5, 14), u"471"_s }));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::PinPolicyTest)

#include "pinpolicytest.moc"

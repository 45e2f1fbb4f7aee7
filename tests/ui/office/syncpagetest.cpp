#include "ui/office/syncpage.h"

#include "core/till/sync/sync.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/shell/connectionwords.h"
#include "ui/widgets/strips.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop::tests {

using till::SyncProblem;
using till::SyncState;
using ui::ConnectionState;
using ui::Lateness;

namespace {

const Instant now = Instant::fromMs(1'778'760'420'000);

SyncState online()
{
    SyncState state;
    state.isOnline = true;
    return state;
}

SyncState waitingFor(std::chrono::milliseconds age, std::int64_t count)
{
    SyncState state;
    state.problem = SyncProblem::Unreachable;
    state.unsent = count;
    state.oldestUnsent = now.plus(-age);
    return state;
}

} // namespace

/// The header's badge and the page behind it: how the till and its site stand with each other.
class SyncPageTest : public Checked
{
    Q_OBJECT

private slots:
    void SY_28_fourStatesWithTheirCounts()
    {
        QVERIFY(ui::faceOf(online(), now).state == ConnectionState::Online);
        const auto offline = ui::faceOf(waitingFor(10s, 12), now);
        QVERIFY(offline.state == ConnectionState::Offline);
        QCOMPARE(offline.count, 12);
        SyncState sending = online();
        sending.unsent = 9;
        sending.sendTotal = 12;
        const auto syncing = ui::faceOf(sending, now);
        QVERIFY(syncing.state == ConnectionState::Syncing);
        QCOMPARE(syncing.count, 3);
        QCOMPARE(syncing.total, 12);
        SyncState aside = online();
        aside.setAside = 2;
        const auto attention = ui::faceOf(aside, now);
        QVERIFY(attention.state == ConnectionState::NeedsAttention);
        QCOMPARE(attention.count, 2);
    }

    void SY_28_whatWaitsLongTurnsAmberAndRed()
    {
        QVERIFY(ui::faceOf(waitingFor(5min, 1), now).lateness == Lateness::None);
        QVERIFY(ui::faceOf(waitingFor(5min + 1s, 1), now).lateness == Lateness::Late);
        QVERIFY(ui::faceOf(waitingFor(4h, 500), now).lateness == Lateness::Late);
        QVERIFY(ui::faceOf(waitingFor(4h + 1s, 1), now).lateness == Lateness::VeryLate);
        QVERIFY(ui::faceOf(waitingFor(1s, 501), now).lateness == Lateness::VeryLate);
        // A clock that was set back makes nothing younger than it can be.
        QVERIFY(ui::faceOf(waitingFor(-3h, 1), now).lateness == Lateness::None);
    }

    void SY_34_whoIsNotTheSiteNeedsAPerson_data()
    {
        QTest::addColumn<int>("problem");
        QTest::newRow("another key") << static_cast<int>(SyncProblem::NotTrusted);
        QTest::newRow("locked out") << static_cast<int>(SyncProblem::NotEnrolled);
        QTest::newRow("journal not taken") << static_cast<int>(SyncProblem::Stuck);
    }

    void SY_34_whoIsNotTheSiteNeedsAPerson()
    {
        QFETCH(int, problem);
        SyncState state = waitingFor(1s, 3);
        state.problem = static_cast<SyncProblem>(problem);
        const auto face = ui::faceOf(state, now);
        QVERIFY(face.state == ConnectionState::NeedsAttention);
        QCOMPARE(face.count, 1);
        QVERIFY(ui::connectionWords(state).safe.contains(u"selling goes on"_s));
    }

    void SY_29_byHandIsSaidInTheBadge()
    {
        SyncState state = waitingFor(1s, 3);
        state.problem = SyncProblem::ByHand;
        QVERIFY(ui::faceOf(state, now).state == ConnectionState::OfflineByHand);
        TestShop shop;
        TestWindow window(shop);
        window.shell().showConnection(state);
        QVERIFY(window.has(u"Offline by hand, 3 waiting"_s));
    }

    void SY_46_thePageListsWhatWaitsForAPerson()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, u"4006381333931"_s);
        shop.openShift(10000);
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        ui::SyncPage::open(window.shell().frame());
        QVERIFY(window.waitForDialog(u"Connection"_s));
        QVERIFY(window.waitUntilShown(u"Nothing waits for a person"_s));
        QVERIFY(window.shows(u"This till stands alone"_s));
        QVERIFY(!window.has(u"Work offline"_s)); // there is no line to leave
        window.click(u"Send and read now"_s);
        QVERIFY(window.waitUntilShown(u"Everything was sent."_s));
        window.saveTo(u"connection"_s);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SyncPageTest)
#include "syncpagetest.moc"

#include "core/domain/settings/programversion.h"
#include "core/domain/settings/settings.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// A till that is older than the shop demands, over real HTTPS (SY-39).
class LeastVersionTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void SY_39_anOldTillIsRefusedCommandsAfterFourteenDays();
    void SY_39_factsOfAnOldTillAreTakenForEver();
    void SY_39_afterTheUpdateTheSameActIsDone();
    void SY_39_nobodyDemandsWhatIsNotOutYet();

private:
    using Days = std::chrono::duration<int, std::ratio<86400>>;

    void pass(Days days)
    {
        m_site->clock.advance(days);
        m_till->nonce.clear();
    }
    /// As a till of that version sends it.
    tests::HttpsAnswer send(const Command &command, const QByteArray &version)
    {
        m_till->besides = { { "User-Agent", "countertop/" + version } };
        tests::HttpsAnswer answer = m_till->command(command);
        m_till->besides.clear();
        return answer;
    }
    Command setLeast(const QString &version)
    {
        return m_shop->command(
            u"setting.set"_s,
            { { u"key"_s, QString(setting::leastVersion) }, { u"value"_s, version } });
    }
    Command changeName(const QString &name)
    {
        return m_shop->command(u"setting.set"_s,
                               { { u"key"_s, QString(setting::storeName) }, { u"value"_s, name } });
    }

    std::unique_ptr<tests::SiteShop> m_shop;
    std::unique_ptr<tests::RunningSite> m_site;
    std::unique_ptr<tests::SignedClient> m_till;
    const QByteArray m_own = ProgramVersion::own().text().toLatin1();
};

void LeastVersionTest::init()
{
    Checked::init();
    m_shop = std::make_unique<tests::SiteShop>();
    m_site = std::make_unique<tests::RunningSite>();
    m_site->adopt(*m_shop);
    m_site->start();
    m_till = std::make_unique<tests::SignedClient>(m_site->join(*m_shop));
}

void LeastVersionTest::cleanup()
{
    Checked::cleanup();
    m_till.reset();
    m_site.reset();
    m_shop.reset();
}

void LeastVersionTest::SY_39_anOldTillIsRefusedCommandsAfterFourteenDays()
{
    QCOMPARE(send(setLeast(QString::fromLatin1(m_own)), m_own).status, 200);
    pass(Days(13));
    QCOMPARE(send(changeName(u"Day 13"_s), "0.0.9").status, 200);
    pass(Days(2));
    const auto refused = send(changeName(u"Day 15"_s), "0.0.9");
    QCOMPARE(refused.status, 422);
    const QJsonObject answer = tests::jsonOf(refused).value("answer"_L1).toObject();
    QCOMPARE(answer.value("code"_L1).toString(), u"version_too_old"_s);
    QCOMPARE(answer.value("detail"_L1).toString(), QString::fromLatin1(m_own)); // what is needed
    QCOMPARE(send(changeName(u"Day 15"_s), m_own).status, 200);
    QCOMPARE(send(setLeast({}), m_own).status, 200); // taken back
    QCOMPARE(send(changeName(u"As before"_s), "0.0.9").status, 200);
}

void LeastVersionTest::SY_39_factsOfAnOldTillAreTakenForEver()
{
    QCOMPARE(send(setLeast(QString::fromLatin1(m_own)), m_own).status, 200);
    pass(Days(15));
    tests::PushedJournal journal(*m_shop);
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(1092);
    for (int sale = 0; sale < 12; ++sale) {
        journal.addSale(milk);
    }
    m_till->besides = { { "User-Agent", "countertop/0.0.9" } };
    const auto pushed = m_till->push(journal.request(0, 12));
    QCOMPARE(pushed.status, 200);
    QCOMPARE(pushAnswerFromJson(tests::jsonOf(pushed))->ackedSeq, 12);
    QCOMPARE(m_till->feed("f=catalog").status, 200);
    // Whoever runs the site sees which till it is.
    QCOMPARE(m_site->number(u"SELECT count(*) FROM devices WHERE app_version = '0.0.9'"_s), 1);
}

void LeastVersionTest::SY_39_afterTheUpdateTheSameActIsDone()
{
    QCOMPARE(send(setLeast(QString::fromLatin1(m_own)), m_own).status, 200);
    pass(Days(15));
    const Command act = changeName(u"Ufergarten am See"_s);
    QCOMPARE(send(act, "0.0.9").status, 422);
    const auto done = send(act, m_own);
    QCOMPARE(done.status, 200);
    QVERIFY(!tests::jsonOf(done).value("isRepeated"_L1).toBool());
    // What was done before the demand is still known to be done (SY-22).
    QVERIFY(tests::jsonOf(send(act, "0.0.9")).value("isRepeated"_L1).toBool());
}

void LeastVersionTest::SY_39_nobodyDemandsWhatIsNotOutYet()
{
    const auto refused = send(setLeast(u"99.0.0"_s), m_own);
    QCOMPARE(refused.status, 422);
    QCOMPARE(tests::jsonOf(refused).value("answer"_L1).toObject().value("code"_L1).toString(),
             u"not_allowed_value"_s);
}

} // namespace countertop

CT_TEST_CLASS(countertop::LeastVersionTest)
#include "leastversiontest.moc"

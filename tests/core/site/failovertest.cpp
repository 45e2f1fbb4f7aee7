#include "core/site/intake/verifychains.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace countertop {

/// A database server with a synchronous standby that takes its place.
class FailoverTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_43_noAcknowledgedFactIsLostWithThePrimary();
};

void FailoverTest::SY_43_noAcknowledgedFactIsLostWithThePrimary()
{
    if (tests::ScratchPostgres::programs().isEmpty()) {
        tests::wasSkipped = true;
        QSKIP("there is no PostgreSQL server here");
    }
    constexpr std::size_t factCount = 600;
    constexpr std::size_t batch = 3;
    const auto primary = tests::ScratchPostgres::startDurable();
    const auto standby = primary->startStandby();
    tests::SiteShop shop(u"postgresql:///postgres?user=pos&host=%1,%2"_s.arg(
        primary->socketFolder(), standby->socketFolder()));
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(1092);
    tests::PushedJournal journal(shop);
    for (std::size_t sale = 0; sale < factCount; ++sale) {
        journal.addSale(milk);
    }

    // Pushed without a pause, as a till that has much to tell; the primary goes in the middle.
    std::atomic<std::int64_t> acked = 0;
    std::int64_t ackedByPrimary = 0;
    int failures = 0;
    QElapsedTimer patience;
    patience.start();
    std::jthread killer([&] {
        while (acked < static_cast<std::int64_t>(factCount / 3) && !patience.hasExpired(60'000)) {
            QThread::msleep(1);
        }
        primary->stop();
        ackedByPrimary = acked;
        standby->promote();
    });
    while (acked < static_cast<std::int64_t>(factCount) && !patience.hasExpired(60'000)) {
        const auto from = static_cast<std::size_t>(acked);
        const auto answer
            = shop.site->push(journal.request(from, std::min(from + batch, factCount)));
        if (answer) {
            QCOMPARE(answer->outcome, PushOutcome::Accepted);
            QVERIFY(answer->ackedSeq > acked);
            acked = answer->ackedSeq;
        } else {
            ++failures;
            QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
            QThread::msleep(20);
        }
    }
    killer.join();
    QCOMPARE(acked, static_cast<std::int64_t>(factCount));
    QVERIFY(failures > 0);
    QVERIFY(ackedByPrimary >= static_cast<std::int64_t>(factCount / 3));
    QVERIFY(ackedByPrimary < static_cast<std::int64_t>(factCount));
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts"_s), std::int64_t(factCount));
    QVERIFY(site::verifyChains(shop.site->database()));
    QVERIFY(site::verifySums(shop.site->database()));
}

} // namespace countertop

CT_TEST_CLASS(countertop::FailoverTest)
#include "failovertest.moc"

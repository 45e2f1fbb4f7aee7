// The value that another thread brings: what a till would do twice, or not at all, if this did.

#include "core/async/future.h"

#include "tests/support/checked.h"

#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace countertop {

namespace {

/// A thread that gives each of the promises it gets, within some nanoseconds.
class Giver final
{
public:
    Giver()
        : m_thread(QThread::create([this] { run(); }))
    {
        m_thread->start();
    }
    ~Giver()
    {
        m_step = Step::End;
        m_thread->wait();
    }
    Giver(const Giver &) = delete;
    Giver &operator=(const Giver &) = delete;

    Future<int> giveSoon(int value)
    {
        m_promise = Promise<int>();
        m_value = value;
        const Future<int> future = m_promise.future();
        m_step = Step::Give;
        return future;
    }
    void waitUntilGiven() const
    {
        while (m_step == Step::Give) {
            QThread::yieldCurrentThread();
        }
    }

private:
    enum class Step { Rest, Give, End };

    void run()
    {
        while (m_step != Step::End) {
            if (m_step == Step::Give) {
                m_promise.give(m_value);
                m_step = Step::Rest;
            } else if (++m_turns % 1'000 == 0) {
                QThread::yieldCurrentThread(); // where one processor has to do for both
            }
        }
    }

    Promise<int> m_promise;
    int m_value = 0;
    int m_turns = 0;
    std::atomic<Step> m_step = Step::Rest;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class FutureTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void continuationRunsOnceWhateverTheMoment();
    void continuationOfAContextRunsOnceOnItsThread();
    void continuationIsDroppedWithItsContext();
    void contextMayGoWhileTheValueComes();
    void futureOfAFutureIsFollowed();
    void promiseThatGoesWakesWhoWaits();
    void waitingEndsAtItsLimit();
    void allValuesComeInTheirOrder();
    void valueOfAnUnfinishedPromiseIsNotThereYet();
};

void FutureTest::continuationRunsOnceWhateverTheMoment()
{
    Giver giver;
    constexpr int rounds = 200'000;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> ran = 0;
        const Future<int> future = giver.giveSoon(round);
        for (std::atomic<int> moment = round % 300; moment > 0; --moment) {
            // a little later in each round: before, while and after the value comes
        }
        const Future<int> doubled = future.then([&ran](int value) {
            ++ran;
            return 2 * value;
        });
        QVERIFY2(doubled.waitAtMost(std::chrono::seconds(20)), "the continuation never ran");
        QCOMPARE(doubled.result(), 2 * round);
        giver.waitUntilGiven();
        QCOMPARE(ran.load(), 1);
    }
}

void FutureTest::continuationOfAContextRunsOnceOnItsThread()
{
    Giver giver;
    QObject context;
    int ran = 0;
    constexpr int rounds = 5'000;
    for (int round = 0; round < rounds; ++round) {
        giver.giveSoon(round).then(&context, [&ran, &context](int) {
            QCOMPARE(QThread::currentThread(), context.thread());
            ++ran;
        });
        giver.waitUntilGiven();
    }
    QTRY_COMPARE(ran, rounds);
    QCoreApplication::processEvents();
    QCOMPARE(ran, rounds);
}

void FutureTest::continuationIsDroppedWithItsContext()
{
    Promise<int> promise;
    auto context = std::make_unique<QObject>();
    bool hasRun = false;
    const Future<int> after = promise.future().then(context.get(), [&hasRun](int value) {
        hasRun = true;
        return value;
    });
    context.reset();
    promise.give(1);
    QVERIFY(!hasRun);
    QVERIFY(after.isFinished());
    QVERIFY(!after.hasResult());
}

void FutureTest::contextMayGoWhileTheValueComes()
{
    Giver giver;
    int ran = 0;
    for (int round = 0; round < 5'000; ++round) {
        auto context = std::make_unique<QObject>();
        giver.giveSoon(round).then(context.get(), [&ran](int) { ++ran; });
        context.reset(); // before this thread's events are delivered
        giver.waitUntilGiven();
    }
    QCoreApplication::processEvents();
    // At once, where the value was there before the continuation; else not at all, and no crash.
    QVERIFY(ran <= 5'000);
}

void FutureTest::futureOfAFutureIsFollowed()
{
    Promise<int> first;
    Promise<QString> second;
    const Future<QString> end
        = first.future()
              .then([&second](int) { return second.future(); })
              .then([](const QString &text) { return text + QStringLiteral("!"); });
    first.give(1);
    QVERIFY(!end.isFinished());
    second.give(QStringLiteral("sold"));
    QCOMPARE(end.result(), QStringLiteral("sold!"));
}

void FutureTest::promiseThatGoesWakesWhoWaits()
{
    auto promise = std::make_unique<Promise<int>>();
    const Future<int> future = promise->future();
    bool isSettled = false;
    bool hasRun = false;
    QObject context;
    future.whenSettled(&context, [&isSettled] { isSettled = true; });
    const Future<void> after = future.then([&hasRun](int) { hasRun = true; });
    promise.reset();
    future.waitForFinished();
    after.waitForFinished();
    QVERIFY(isSettled);
    QVERIFY(!hasRun);
    QVERIFY(!future.hasResult());
    QVERIFY(!after.hasResult());
}

void FutureTest::waitingEndsAtItsLimit()
{
    Promise<int> promise;
    QVERIFY(!promise.future().waitAtMost(std::chrono::milliseconds(1)));
    promise.give(1);
    QVERIFY(promise.future().waitAtMost(std::chrono::milliseconds(0)));
}

void FutureTest::allValuesComeInTheirOrder()
{
    Promise<int> first;
    Promise<int> second;
    const Future<std::vector<int>> all = whenAll(std::vector{ first.future(), second.future() });
    second.give(2);
    QVERIFY(!all.isFinished());
    first.give(1);
    QCOMPARE(all.result(), (std::vector{ 1, 2 }));
    QVERIFY(whenAll(std::vector<Future<int>>()).result().empty());
}

void FutureTest::valueOfAnUnfinishedPromiseIsNotThereYet()
{
    Promise<int> promise;
    QVERIFY(!promise.future().isFinished());
    QVERIFY(!promise.future().hasResult());
    promise.give(7);
    QCOMPARE(promise.future().takeResult(), 7);
    QCOMPARE(ready(8).result(), 8);
}

} // namespace countertop

CT_TEST_CLASS(countertop::FutureTest)

#include "futuretest.moc"

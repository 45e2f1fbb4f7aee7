#include "app/site/clockguard.h"
#include "app/site/sitecommands.h"
#include "app/site/siteproblem.h"
#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site serve`
class ServeCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aClockBeforeTheBuildStartsNothing();
    void fromTheDayOfTheBuildOnItStarts();

private:
    sitehost::SiteExit serveAt(Instant now)
    {
        tests::FakeClock clock;
        clock.set(now);
        // Ends it as soon as it runs.
        QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(0); });
        return sitehost::runSite({ u"serve"_s,
                                   u"--listen"_s,
                                   u"127.0.0.1:0"_s,
                                   u"--database"_s,
                                   u"sqlite:"_s + m_folder->path() },
                                 clock);
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

void ServeCommandTest::aClockBeforeTheBuildStartsNothing()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Instant early = sitehost::buildDay().plus(std::chrono::milliseconds(-1));
    QVERIFY(serveAt(early) == sitehost::SiteExit::Refused);
    QVERIFY(QDir(m_folder->path()).isEmpty());
    const auto refused = sitehost::refuseEarlyClock(early);
    QVERIFY(!refused.has_value());
    const QString sentence = sitehost::problemSentence(refused.error(), m_folder->path());
    QVERIFY2(sentence.contains(u"Set the clock"_s), qPrintable(sentence));
}

void ServeCommandTest::fromTheDayOfTheBuildOnItStarts()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(sitehost::buildDay() <= SystemClock().now()); // this very program would start
    QVERIFY(sitehost::buildDay() > Instant::fromMs(1'700'000'000'000));
    QVERIFY(serveAt(sitehost::buildDay()) == sitehost::SiteExit::Done);
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"site.db"_s)));
}

} // namespace countertop

CT_TEST_CLASS(countertop::ServeCommandTest)
#include "servecommandtest.moc"

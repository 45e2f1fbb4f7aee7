#include "app/terminal/onewindow.h"

#include "tests/support/checked.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

/// A second start: it asks from a thread of its own, as another process would.
bool secondStartIsAnswered(const QString &folder)
{
    std::atomic<bool> isAnswered = false;
    const std::unique_ptr<QThread> second(
        QThread::create([&] { isAnswered = OneWindow::bringToFront(folder); }));
    QSignalSpy ended(second.get(), &QThread::finished);
    second->start();
    ended.wait(10'000);
    second->wait();
    return isAnswered;
}

} // namespace

class OneWindowTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_99_secondStartCallsTheFirstWindow_data();
    void CT_99_secondStartCallsTheFirstWindow();
    void CT_99_whatACrashLeftDoesNotHinder();
    void nobodyAnswersWhereNoWindowIs();
};

void OneWindowTest::CT_99_secondStartCallsTheFirstWindow_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("a folder as people name it") << u"shop"_s;
    QTest::newRow("a path too long for a socket's name") << QString(150, u'a');
}

void OneWindowTest::CT_99_secondStartCallsTheFirstWindow()
{
    QFETCH(QString, below);
    const QTemporaryDir folder;
    const QString shop = QDir(folder.path()).filePath(below);
    QVERIFY(QDir().mkpath(shop));
    OneWindow first(shop);
    const QSignalSpy wanted(&first, &OneWindow::wanted);
    QVERIFY(secondStartIsAnswered(shop));
    QCOMPARE(wanted.size(), 1);
    QVERIFY(secondStartIsAnswered(shop));
    QCOMPARE(wanted.size(), 2);
}

void OneWindowTest::CT_99_whatACrashLeftDoesNotHinder()
{
    const QTemporaryDir folder;
    QFile left(QDir(folder.path()).filePath(u"window.socket"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    OneWindow next(folder.path());
    const QSignalSpy wanted(&next, &OneWindow::wanted);
    QVERIFY(secondStartIsAnswered(folder.path()));
    QCOMPARE(wanted.size(), 1);
}

void OneWindowTest::nobodyAnswersWhereNoWindowIs()
{
    const QTemporaryDir folder;
    QVERIFY(!OneWindow::bringToFront(folder.path()));
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::OneWindowTest)
#include "onewindowtest.moc"

// Runs every registered test class of the executable and closes with a plain count.

#include "tests/support/checked.h"

#ifdef CT_TEST_CORE
#include <QCoreApplication>
#else
#include <QApplication>
#endif
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <memory>

int main(int argc, char **argv)
{
#ifdef CT_TEST_CORE
    QCoreApplication app(argc, argv);
#else
    QApplication app(argc, argv);
#endif
    const QString resultsFolder = qEnvironmentVariable("CT_TEST_RESULTS");
    const QStringList given = app.arguments();
    const bool onlyLists = given.contains(QStringLiteral("-functions"));
    int failed = 0;
    for (const auto &make : countertop::tests::Registry::makers()) {
        const std::unique_ptr<QObject> test(make());
        QStringList arguments = given;
        if (!resultsFolder.isEmpty() && !onlyLists && given.size() == 1) {
            QDir().mkpath(resultsFolder);
            const QString name = QFileInfo(given.first()).fileName() + u'.'
                + QString::fromLatin1(test->metaObject()->className())
                      .replace(QStringLiteral("::"), QStringLiteral("_"));
            arguments << QStringLiteral("-o")
                      << resultsFolder + u'/' + name + QStringLiteral(".xml,junitxml")
                      << QStringLiteral("-o") << QStringLiteral("-,txt");
        }
        failed += QTest::qExec(test.get(), arguments);
    }
    if (!onlyLists) {
        const auto &counts = countertop::tests::outcomes;
        std::printf(
            "%d passed, %d failed, %d skipped\n", counts.passed, counts.failed, counts.skipped);
    }
    return failed == 0 ? 0 : 1;
}

// Runs every registered test class of the executable and closes with a plain count.

#include "tests/support/checked.h"
#include "tests/support/scratchpostgres.h"

#ifdef CT_TEST_CORE
#include <QCoreApplication>
#else
#include <QApplication>
#endif
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>
#include <memory>
#include <optional>

namespace {

/// The arguments for one class: functions that are named and that it does not have are left out.
/// Nothing when functions are named and it has none of them.
std::optional<QStringList> argumentsFor(const QObject &test, const QStringList &given)
{
    static const QRegularExpression function(QStringLiteral("^[A-Za-z]\\w*(:.*)?$"));
    QStringList arguments;
    int named = 0;
    int kept = 0;
    for (qsizetype index = 0; index < given.size(); ++index) {
        const QString &argument = given[index];
        const bool isOptionsValue = index > 1 && given[index - 1].startsWith(u'-');
        if (index == 0 || isOptionsValue || !function.match(argument).hasMatch()) {
            arguments << argument;
            continue;
        }
        ++named;
        const QByteArray signature = argument.section(u':', 0, 0).toLatin1() + "()";
        if (test.metaObject()->indexOfMethod(signature.constData()) >= 0) {
            ++kept;
            arguments << argument;
        }
    }
    return named > 0 && kept == 0 ? std::nullopt : std::optional(arguments);
}

} // namespace

int main(int argc, char **argv)
{
#ifdef CT_TEST_CORE
    QCoreApplication app(argc, argv);
#else
    QApplication app(argc, argv);
#endif
    using countertop::tests::ScratchPostgres;
    const bool isWanted = ScratchPostgres::isWanted() || ScratchPostgres::isWantedForServices();
    if (isWanted && ScratchPostgres::programs().isEmpty()) {
        std::puts("SKIP: there is no PostgreSQL server here\n0 passed, 0 failed, 1 skipped");
        return 0;
    }
    const QString resultsFolder = qEnvironmentVariable("CT_TEST_RESULTS");
    const QStringList given = app.arguments();
    const bool onlyLists = given.contains(QStringLiteral("-functions"));
    int failed = 0;
    for (const auto &make : countertop::tests::Registry::makers()) {
        const std::unique_ptr<QObject> test(make());
        std::optional<QStringList> chosen = argumentsFor(*test, given);
        if (!chosen) {
            continue;
        }
        // A crash ends the program at once: with Qt Test's own handler it never ends.
        QStringList arguments = *std::move(chosen) << QStringLiteral("-nocrashhandler");
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

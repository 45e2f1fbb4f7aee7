#pragma once

#include "tests/support/runningsite.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

namespace countertop::tests {

/// How a call of the program ended.
struct Ended
{
    int code = -1;
    QString out;
    QString err;
};

/// `countertop-site` as a person calls it, on the folder of a site that may be running in the test.
class CalledSite final
{
public:
    /// A site with a company and *sales* in the journal of its till.
    explicit CalledSite(int sales = 3)
        : journal(shop)
    {
        sell(sales);
        running.adopt(shop);
    }

    QString path(const QString &name) const { return running.folder.filePath(name); }
    QString database() const { return path(QStringLiteral("site.db")); }

    /// On another folder than the site's own.
    static Ended callOn(const QString &folder, const QStringList &words)
    {
        return callWith(
            words
            + QStringList{ QStringLiteral("--database"), QStringLiteral("sqlite:") + folder });
    }
    /// With these words and no others.
    static Ended callWith(const QStringList &words)
    {
        QProcess program;
        program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/countertop-site"),
                      words);
        // The event loop runs meanwhile: a site that runs in the test answers through it.
        QEventLoop loop;
        QObject::connect(&program, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        if (program.waitForStarted() && program.state() != QProcess::NotRunning) {
            loop.exec();
        }
        if (program.state() != QProcess::NotRunning) {
            qFatal("the program does not end: %s", qPrintable(words.join(u' ')));
        }
        return { program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
                 QString::fromUtf8(program.readAllStandardOutput()),
                 QString::fromUtf8(program.readAllStandardError()) };
    }
    Ended call(const QStringList &words) const { return callOn(running.folder.path(), words); }

    SiteShop shop;
    PushedJournal journal;
    RunningSite running;

private:
    void sell(int sales)
    {
        const Product milk = aProduct(QStringLiteral("Oat milk")).costing(1092);
        if (!shop.saveProduct(milk).isDone) {
            qFatal("the product was not saved");
        }
        for (int sale = 0; sale < sales; ++sale) {
            journal.addSale(milk);
        }
        journal.pushAll();
    }
};

} // namespace countertop::tests

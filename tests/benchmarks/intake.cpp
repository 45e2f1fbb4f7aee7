#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/recordedsql.h"
#include "tests/support/runningsite.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace countertop::bench {

namespace {

constexpr std::size_t batch = PushRequest::factsMost;
constexpr std::size_t warmingBatches = 2;
constexpr std::size_t measuredBatches = 30;
constexpr int productCount = 50;

/// A till's journal of sales of three lines, for a shop that keeps stock of what is sold.
struct Load
{
    Load()
        : journal(shop)
    {
        for (int number = 0; number < productCount; ++number) {
            Product product = tests::aProduct(u"Article %1"_s.arg(number)).costing(189 + number);
            product.isStockTracked = true;
            if (!shop.saveProduct(product).isDone) {
                qFatal("product %d is not saved", number);
            }
            products.push_back(product);
        }
        for (std::size_t sale = 0; sale < (warmingBatches + measuredBatches) * batch; ++sale) {
            auto builder = tests::aTicket();
            for (std::size_t line = 0; line < 3; ++line) {
                builder.with(1, products.at((sale * 7 + line * 13) % products.size()));
            }
            const Ticket ticket = builder;
            journal.addSale(ticket, { tests::cash(priceTicket(ticket).total.minor()) });
        }
        push(*shop.site, 0, warmingBatches);
        if (const auto written = shop.site->database().checkpoint(); !written) {
            qFatal("no checkpoint");
        }
    }

    void push(site::Site &site, std::size_t from, std::size_t until, Times *times = nullptr)
    {
        Times unused;
        for (std::size_t number = from; number < until; ++number) {
            const auto request = journal.request(number * batch, (number + 1) * batch);
            const auto answer
                = timed(times == nullptr ? unused : *times, [&] { return site.push(request); });
            if (!answer || answer->outcome != PushOutcome::Accepted || !answer->setAside.empty()) {
                qFatal("a push was not taken whole");
            }
        }
    }

    tests::SiteShop shop;
    tests::PushedJournal journal;
    std::vector<Product> products;
};

/// The site over a copy of what *load* has come to.
std::unique_ptr<site::Site> siteOver(const Load &load, const QString &path)
{
    QFile::remove(path);
    QFile::copy(load.shop.site->database().path(), path);
    auto opened
        = site::Site::open(path, load.shop.clock, std::make_unique<RandomIds>(load.shop.clock));
    if (!opened) {
        qFatal("%s", qPrintable(opened.error().detail));
    }
    return std::move(*opened);
}

/// The site of *load*'s company at a PostgreSQL server that flushes each commit.
std::unique_ptr<site::Site> siteOnServer(const Load &load, tests::ScratchPostgres &server)
{
    auto opened = site::Site::open(
        server.newPlace(), load.shop.clock, std::make_unique<RandomIds>(load.shop.clock));
    if (!opened || !site::adoptCompany(**opened, load.shop.site->database().path())) {
        qFatal("no site on the server");
    }
    return std::move(*opened);
}

double factsPerSecond(std::int64_t ns)
{
    return 1e9 * static_cast<double>(measuredBatches * batch) / static_cast<double>(ns);
}

/// One till that sends its queue to the real service, over TLS, signed.
std::int64_t overTheWire(Load &load)
{
    tests::RunningSite site;
    site.clock.set(load.shop.clock.now());
    site.adopt(load.shop.site->database().path());
    site.start();
    tests::SignedClient till = site.join(load.shop);
    Times times;
    for (std::size_t number = warmingBatches; number < warmingBatches + measuredBatches; ++number) {
        site.clock.advance(std::chrono::seconds(1)); // no faster than five pushes a second
        const auto request = load.journal.request(number * batch, (number + 1) * batch);
        const auto answer = timed(times, [&] { return till.push(request); });
        if (answer.status != 200) {
            qFatal("%d %s", answer.status, answer.body.constData());
        }
    }
    return times.sum();
}

} // namespace

} // namespace countertop::bench

int main(int argc, char **argv)
{
    using namespace countertop::bench;
    const QCoreApplication application(argc, argv);
    SqlRecorder recorder;
    Load load;
    const QTemporaryDir folder;
    constexpr std::size_t end = warmingBatches + measuredBatches;
    {
        const auto site = siteOver(load, folder.filePath(u"recorded.db"_s));
        recorder.setRecording(true);
        load.push(*site, warmingBatches, end);
        recorder.setRecording(false);
    }
    const auto statements = recorder.take();
    siteOver(load, folder.filePath(u"bare.db"_s)).reset();
    const double bare = factsPerSecond(replay(folder.filePath(u"bare.db"_s), statements));
    Times times;
    load.push(*siteOver(load, folder.filePath(u"ours.db"_s)), warmingBatches, end, &times);
    const double ours = factsPerSecond(times.sum());
    const double wire = factsPerSecond(overTheWire(load));
    const char *goal = ">= 2,000/s (issue 3)";
    report(u"facts of 3-line sales applied in batches of 200"_s,
           ours,
           "/s",
           goal,
           2000,
           Want::AtLeast);
    report(u"the same statements through SQLite's C interface"_s,
           bare,
           "/s",
           "to compare",
           0,
           Want::AtLeast);
    report(u"facts applied, share of the bare statements"_s,
           100 * ours / bare,
           "%",
           ">= 50 % (issue 3)",
           50,
           Want::AtLeast);
    if (!countertop::tests::ScratchPostgres::programs().isEmpty()) {
        const auto server = countertop::tests::ScratchPostgres::startDurable();
        Times onServer;
        load.push(*siteOnServer(load, *server), warmingBatches, end, &onServer);
        report(u"facts applied in batches of 200, on PostgreSQL"_s,
               factsPerSecond(onServer.sum()),
               "/s",
               "to compare",
               0,
               Want::AtLeast);
    }
    report(
        u"facts over HTTPS, one till, a push at a time"_s, wire, "/s", goal, 2000, Want::AtLeast);
    return 0;
}

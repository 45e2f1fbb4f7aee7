#include "core/protocol/catalogcodec.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <barrier>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace countertop {

/// Many that want something of one site at the same moment, each from a thread of its own.
class RacesTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_24_of16AtOnceOneWinsAndTheOthersHearWhoAndWhen();
    void SY_17_pollerMeetsEveryRowOf16Writers();

private:
    static constexpr int writerCount = 16;

    static Product goods(tests::StandAlone &shop, int writer, int row)
    {
        Product product = tests::aProduct(u"W%1-%2"_s.arg(writer).arg(row)).costing(100 + row);
        product.taxClass = shop.made->standardTaxClass;
        return product;
    }
    static Command command(tests::StandAlone &shop, const QString &kind, const QJsonObject &body)
    {
        return { shop.ids.make<CommandId>(),
                 kind,
                 body,
                 { shop.made->owner.id, shop.made->owner.name },
                 shop.made->device.device };
    }
    /// Sends each writer's commands in their order, all writers together.
    static std::vector<std::vector<CommandAnswer>>
    race(SiteLink &link, const std::vector<std::vector<Command>> &commands)
    {
        std::vector<std::vector<CommandAnswer>> answers(commands.size());
        std::barrier<> start(static_cast<std::ptrdiff_t>(commands.size()));
        std::vector<std::thread> writers;
        for (std::size_t writer = 0; writer < commands.size(); ++writer) {
            writers.emplace_back([&, writer] {
                start.arrive_and_wait();
                for (const Command &each : commands.at(writer)) {
                    answers.at(writer).push_back(*link.command(each).takeResult());
                }
            });
        }
        for (std::thread &writer : writers) {
            writer.join();
        }
        return answers;
    }
};

void RacesTest::SY_24_of16AtOnceOneWinsAndTheOthersHearWhoAndWhen()
{
    tests::StandAlone shop;
    Product product = goods(shop, 0, 0);
    const auto made = shop.link
                          ->command(command(shop,
                                            u"product.save"_s,
                                            { { "product"_L1, productToJson(product) },
                                              { "expectedVersion"_L1, 0 } }))
                          .takeResult();
    QVERIFY(made && made->isDone);
    std::set<QString> winners;
    for (int round = 1; round <= 20; ++round) {
        std::vector<std::vector<Command>> commands;
        for (int writer = 0; writer < writerCount; ++writer) {
            product.prices.back().price = tests::eur(1000 * round + writer);
            Command wish = command(
                shop,
                u"product.save"_s,
                { { "product"_L1, productToJson(product) }, { "expectedVersion"_L1, round } });
            wish.actor.name = u"Till %1"_s.arg(writer);
            commands.push_back({ wish });
        }
        const auto answers = race(*shop.link, commands);
        std::vector<QString> won;
        for (std::size_t writer = 0; writer < answers.size(); ++writer) {
            if (answers.at(writer).front().isDone) {
                won.push_back(commands.at(writer).front().actor.name);
            }
        }
        QCOMPARE(won.size(), std::size_t(1));
        for (const auto &answer : answers) {
            if (!answer.front().isDone) {
                QCOMPARE(answer.front().code, u"stale_version"_s);
                QVERIFY2(answer.front().detail.startsWith(won.front() + u" at "_s),
                         qPrintable(answer.front().detail));
            }
        }
        winners.insert(won.front());
    }
    QCOMPARE(shop.siteNumber(u"SELECT version FROM published WHERE entity = 'product'"_s), 21);
}

void RacesTest::SY_17_pollerMeetsEveryRowOf16Writers()
{
    constexpr int rowsOfAWriter = 1'250; // 20,000 rows together
    tests::StandAlone shop;
    FeedRequest request{ .device = shop.made->device.device, .feed = u"catalog"_s };
    const auto before = shop.link->feedPage(request).takeResult();
    QVERIFY(before && !before->hasMore);
    request.after = before->next;
    std::vector<std::vector<Command>> commands;
    for (int writer = 0; writer < writerCount; ++writer) {
        const QString import = u"import-%1"_s.arg(writer);
        QJsonArray rows;
        for (int row = 0; row < rowsOfAWriter; ++row) {
            rows.append(QJsonObject{ { "entity"_L1, u"product"_s },
                                     { "image"_L1, productToJson(goods(shop, writer, row)) },
                                     { "expectedVersion"_L1, 0 } });
        }
        commands.push_back(
            { command(shop,
                      u"import.begin"_s,
                      { { "importId"_L1, import }, { "rows"_L1, rowsOfAWriter } }),
              command(shop,
                      u"import.stage"_s,
                      { { "importId"_L1, import }, { "firstRow"_L1, 0 }, { "rows"_L1, rows } }),
              command(shop, u"import.publish"_s, { { "importId"_L1, import } }) });
    }
    std::atomic<bool> isOver = false;
    std::vector<std::int64_t> met;
    std::thread poller([&] {
        bool wasOver = false;
        while (!wasOver) {
            wasOver = isOver; // one more look after the last writer
            const auto page = shop.link->feedPage(request).takeResult();
            for (const FeedRow &row : page->rows) {
                met.push_back(row.position);
            }
            request.after = page->next;
            wasOver = wasOver && !page->hasMore;
        }
    });
    const auto answers = race(*shop.link, commands);
    isOver = true;
    poller.join();
    for (const auto &answer : answers) {
        QVERIFY2(answer.back().isDone, qPrintable(answer.back().code));
    }
    QCOMPARE(met.size(), std::size_t(writerCount * rowsOfAWriter));
    for (std::size_t place = 0; place < met.size(); ++place) {
        QCOMPARE(met.at(place), before->next + 1 + static_cast<std::int64_t>(place));
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::RacesTest)
#include "racestest.moc"

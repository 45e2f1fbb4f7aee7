#include "app/site/sitereader.h"
#include "core/base/check.h"
#include "core/protocol/leasecodec.h"
#include "core/site/intake/verifychains.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

#include <QJsonArray>

#include <algorithm>
#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;

namespace countertop {

/// Several instances of the service on one database, and many who want the same of them at once.
class InstancesTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_24_of16WhoSaveOneWins_data() { engines(); }
    void SY_24_of16WhoSaveOneWins();
    void SY_24_theLastPieceGoesToOne_data() { engines(); }
    void SY_24_theLastPieceGoesToOne();
    void SY_53_theLastCreditGoesToOne_data() { engines(); }
    void SY_53_theLastCreditGoesToOne();
    void SY_22_oneCommandThatComesManyTimesAtOnceIsDoneOnce_data() { engines(); }
    void SY_22_oneCommandThatComesManyTimesAtOnceIsDoneOnce();
    void SY_43_anyInstanceAnswersAnyRequest();
    void SY_26_aChangeAtOneInstanceWakesTheTillsOfAnother();
    void SY_43_anInstanceWithOtherKeysDoesNotStart();
    void SY_43_whileTheServerIsAwayNothingIsLostAndNothingDone();

private:
    static void engines()
    {
        QTest::addColumn<bool>("hasServer");
        QTest::addColumn<int>("instances");
        QTest::newRow("PostgreSQL") << true << 1;
        if (tests::ScratchPostgres::isWantedForServices()) {
            return; // the other run of this suite has them all
        }
        QTest::newRow("SQLite") << false << 1;
        QTest::newRow("PostgreSQL, three instances") << true << 3;
    }
};

namespace {

constexpr int writerCount = 16;

/// A site of so many instances with sixteen tills.
class Company final
{
public:
    struct Till
    {
        EnrolmentGrant grant;
        DeviceKey key;
    };

    Company(bool hasServer, int instances)
    {
        m_first.server = hasServer ? tests::ScratchPostgres::running().newPlace() : QString();
        m_first.adopt(shop);
        m_first.start();
        ports.push_back(m_first.port());
        for (int more = 1; more < instances; ++more) {
            startAnother();
            CT_CHECK(!problem);
        }
        for (int number = 0; number < writerCount; ++number) {
            m_first.clock.advance(std::chrono::minutes(1)); // nobody lets so many in at once
            EnrolmentWish wish{ .code = m_first.code(shop), .appVersion = u"0.1.0"_s };
            const DeviceKey key = DeviceKey::make();
            wish.publicKey = key.publicHalf();
            tills.push_back({ m_first.enterAs(wish), key });
        }
    }

    /// One more instance in a folder of its own, with the keys of the first.
    void startAnother(const QStringList &keys = { u"site.key"_s, u"tls.key"_s, u"tls-next.key"_s })
    {
        const auto &folder = m_folders.emplace_back(std::make_unique<QTemporaryDir>());
        for (const QString &key : keys) {
            QFile::copy(m_first.folder.filePath(key), folder->filePath(key));
        }
        sitehost::ServeOptions options;
        options.folder = sitehost::SiteFolder(folder->path(), m_first.server);
        options.port = 0;
        auto started = sitehost::Service::start(options, m_first.clock);
        problem = started ? std::nullopt : std::optional(started.error());
        if (started) {
            ports.push_back((*started)->port());
            m_others.push_back(std::move(*started));
        }
    }

    tests::SignedClient client(std::size_t till, std::size_t instance)
    {
        return { ports.at(instance % ports.size()),
                 m_first.clock,
                 tills.at(till).grant,
                 tills.at(till).key };
    }

    Command command(const QString &kind, const QJsonObject &body, std::size_t till)
    {
        Command made = shop.command(kind, body);
        made.actor.name = u"Till %1"_s.arg(till);
        made.device = tills.at(till).grant.device;
        return made;
    }
    CommandAnswer run(const Command &command, std::size_t till = 0, std::size_t instance = 0)
    {
        return answerOf(client(till, instance).command(command));
    }

    /// Sends each till's command, all at the same moment and spread over the instances.
    std::vector<CommandAnswer> race(const std::vector<Command> &commands)
    {
        m_first.clock.advance(std::chrono::seconds(2)); // so that no till asks too often
        std::vector<CommandAnswer> answers(commands.size());
        std::barrier<> start(static_cast<std::ptrdiff_t>(commands.size()));
        std::vector<std::thread> threads;
        std::vector<qint64> took(commands.size());
        for (std::size_t till = 0; till < commands.size(); ++till) {
            threads.emplace_back([&, till] {
                tests::SignedClient client = this->client(till, till);
                client.ask(u"shift.usage"_s); // connected, and a nonce at hand
                start.arrive_and_wait();
                QElapsedTimer timer;
                timer.start();
                answers.at(till) = answerOf(client.command(commands.at(till)));
                took.at(till) = timer.elapsed();
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        m_took.insert(m_took.end(), took.begin(), took.end());
        return answers;
    }
    /// How long the slowest but one in a hundred waited (ms), and of how many.
    void tellTimes()
    {
        std::sort(m_took.begin(), m_took.end());
        qInfo("p99 %lld ms of %zu answers, %zu at once",
              m_took.at(m_took.size() * 99 / 100),
              m_took.size(),
              std::size_t(writerCount));
    }

    std::int64_t number(const QString &sql) { return m_first.number(sql); }
    Result<void> verified()
    {
        CT_TRY(site, sitehost::openToRead(m_first.siteFolder(), m_first.clock));
        return site::verifySums(site->database());
    }

    static CommandAnswer answerOf(const tests::HttpsAnswer &answer)
    {
        const QJsonObject json = tests::jsonOf(answer);
        const auto read = commandAnswerFromJson(
            answer.status == 200 ? json : json.value("answer"_L1).toObject());
        CommandAnswer none;
        none.code = QString::number(answer.status);
        return read.value_or(none);
    }

    tests::SiteShop shop{ storage::Engine::Sqlite };
    std::vector<Till> tills;
    std::vector<quint16> ports;
    std::optional<Error> problem; ///< of the last instance that was to start

private:
    tests::RunningSite m_first;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::vector<std::unique_ptr<sitehost::Service>> m_others;
    std::vector<qint64> m_took;
};

int rounds()
{
    const int wished = qEnvironmentVariableIntValue("CT_RACE_ROUNDS");
    return wished > 0 ? wished : 15;
}

/// How many of *answers* were done.
std::size_t doneIn(const std::vector<CommandAnswer> &answers)
{
    return static_cast<std::size_t>(std::count_if(
        answers.begin(), answers.end(), [](const CommandAnswer &each) { return each.isDone; }));
}

} // namespace

void InstancesTest::SY_24_of16WhoSaveOneWins()
{
    QFETCH(bool, hasServer);
    QFETCH(int, instances);
    Company company(hasServer, instances);
    Product product = tests::aProduct(u"Oat milk"_s).costing(189);
    product.taxClass = company.shop.made->standardTaxClass;
    const auto wish = [&](int expected, std::size_t till) {
        return company.command(
            u"product.save"_s,
            { { "product"_L1, productToJson(product) }, { "expectedVersion"_L1, expected } },
            till);
    };
    QVERIFY(company.run(wish(0, 0)).isDone);
    for (int round = 1; round <= rounds(); ++round) {
        std::vector<Command> commands;
        for (std::size_t till = 0; till < writerCount; ++till) {
            product.prices.back().price = tests::eur(1000 * round + static_cast<int>(till));
            commands.push_back(wish(round, till));
        }
        const auto answers = company.race(commands);
        QCOMPARE(doneIn(answers), std::size_t(1));
        const auto won = std::find_if(
            answers.begin(), answers.end(), [](const CommandAnswer &each) { return each.isDone; });
        const QString winner = u"Till %1 at "_s.arg(won - answers.begin());
        for (const CommandAnswer &answer : answers) {
            if (!answer.isDone) {
                QCOMPARE(answer.code, u"stale_version"_s);
                QVERIFY2(answer.detail.startsWith(winner), qPrintable(answer.detail));
            }
        }
    }
    QCOMPARE(company.number(u"SELECT version FROM published WHERE entity = 'product'"_s),
             rounds() + 1);
    QVERIFY(company.verified());
    company.tellTimes();
}

void InstancesTest::SY_24_theLastPieceGoesToOne()
{
    QFETCH(bool, hasServer);
    QFETCH(int, instances);
    Company company(hasServer, instances);
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(189).changed([&](Product &product) {
        product.isStockTracked = true;
        product.taxClass = company.shop.made->standardTaxClass;
    });
    QVERIFY(company
                .run(company.command(
                    u"product.save"_s,
                    { { "product"_L1, productToJson(milk) }, { "expectedVersion"_L1, 0 } },
                    0))
                .isDone);
    QJsonObject one = quantityImage(Quantity::pieces(1));
    one.insert("product"_L1, milk.id.toText());
    for (int round = 1; round <= rounds(); ++round) {
        QVERIFY(company
                    .run(company.command(
                        u"stock.change"_s,
                        { { "kind"_L1, u"receive"_s }, { "rows"_L1, QJsonArray{ one } } },
                        0))
                    .isDone);
        std::vector<Command> commands;
        for (std::size_t till = 0; till < writerCount; ++till) {
            QJsonObject wish = one;
            wish.insert("hold"_L1, company.shop.ids.make<StockHoldId>().toText());
            wish.insert("holderKind"_L1, u"cart"_s);
            wish.insert("holder"_L1, u"cart %1"_s.arg(till));
            commands.push_back(company.command(u"stock.hold"_s, wish, till));
        }
        const auto answers = company.race(commands);
        QCOMPARE(doneIn(answers), std::size_t(1));
        for (const CommandAnswer &answer : answers) {
            QVERIFY2(answer.isDone || answer.code == u"over_limit"_s, qPrintable(answer.code));
        }
    }
    QCOMPARE(company.number(u"SELECT count(*) FROM stock_holds WHERE state = 'open'"_s), rounds());
    QCOMPARE(company.number(u"SELECT quantity_thousandths - reserved_thousandths "
                            "FROM stock_on_hand"_s),
             0);
    QVERIFY(company.verified());
    company.tellTimes();
}

void InstancesTest::SY_53_theLastCreditGoesToOne()
{
    QFETCH(bool, hasServer);
    QFETCH(int, instances);
    Company company(hasServer, instances);
    const AccountId account = tests::idOf<AccountId>(u"account");
    for (int round = 1; round <= rounds(); ++round) {
        const LotId lot = company.shop.ids.make<LotId>();
        QVERIFY(company
                    .run(company.command(u"lot.post"_s,
                                         { { "account"_L1, account.toText() },
                                           { "lot"_L1, lot.toText() },
                                           { "unit"_L1, u"credit"_s },
                                           { "amount"_L1, 1 },
                                           { "text"_L1, u"bought"_s } },
                                         0))
                    .isDone);
        std::vector<Command> commands;
        for (std::size_t till = 0; till < writerCount; ++till) {
            commands.push_back(
                company.command(u"lease.grant"_s,
                                { { "lease"_L1, company.shop.ids.make<LeaseId>().toText() },
                                  { "account"_L1, account.toText() },
                                  { "lot"_L1, lot.toText() },
                                  { "ticket"_L1, company.shop.ids.make<TicketId>().toText() },
                                  { "amount"_L1, 1 } },
                                till));
        }
        const auto answers = company.race(commands);
        for (const CommandAnswer &answer : answers) {
            const bool isLoser
                = answer.code == u"already_reserved"_s || answer.code == u"over_cap"_s;
            QVERIFY2(answer.isDone || isLoser, qPrintable(answer.code));
        }
        // The cap of the account ends the race after some rounds: then nobody wins.
        QVERIFY(doneIn(answers) <= 1);
        QCOMPARE(
            company.number(u"SELECT count(*) FROM leases WHERE lot_id = '%1'"_s.arg(lot.toText())),
            static_cast<std::int64_t>(doneIn(answers)));
        QVERIFY(round > 1 || doneIn(answers) == 1);
        if (doneIn(answers) == 0) {
            break;
        }
    }
    QVERIFY(company.verified());
    company.tellTimes();
}

void InstancesTest::SY_22_oneCommandThatComesManyTimesAtOnceIsDoneOnce()
{
    QFETCH(bool, hasServer);
    QFETCH(int, instances);
    Company company(hasServer, instances);
    const AccountId account = tests::idOf<AccountId>(u"account");
    const LotId lot = company.shop.ids.make<LotId>();
    for (int round = 1; round <= rounds(); ++round) {
        const Command once = company.command(u"lot.post"_s,
                                             { { "account"_L1, account.toText() },
                                               { "lot"_L1, lot.toText() },
                                               { "unit"_L1, u"credit"_s },
                                               { "amount"_L1, 1 },
                                               { "text"_L1, u"bought"_s } },
                                             0);
        // A till sends again what it got no answer to: over whichever instance, at any moment.
        const auto answers = company.race(std::vector<Command>(writerCount, once));
        for (const CommandAnswer &answer : answers) {
            QVERIFY2(answer.isDone, qPrintable(answer.code));
        }
        QCOMPARE(std::count_if(answers.begin(),
                               answers.end(),
                               [](const CommandAnswer &each) { return each.isRepeated; }),
                 writerCount - 1);
        QCOMPARE(company.number(u"SELECT posted FROM lots"_s), round);
    }
    QVERIFY(company.verified());
}

void InstancesTest::SY_43_anyInstanceAnswersAnyRequest()
{
    Company company(true, 3);
    // What one instance said, another says again; a nonce of one is unknown at another.
    for (std::size_t round = 0; round < 6; ++round) {
        const Command wish
            = company.command(u"lot.post"_s,
                              { { "account"_L1, tests::idOf<AccountId>(u"account").toText() },
                                { "lot"_L1, tests::idOf<LotId>(u"lot").toText() },
                                { "unit"_L1, u"credit"_s },
                                { "amount"_L1, 1 },
                                { "text"_L1, u"bought"_s } },
                              round);
        QVERIFY(company.run(wish, round, round).isDone);
        const CommandAnswer again = company.run(wish, round, round + 1);
        QVERIFY(again.isDone && again.isRepeated);
    }
    QCOMPARE(company.number(u"SELECT posted FROM lots"_s), 6);
    tests::SignedClient one = company.client(0, 0);
    QCOMPARE(one.ask(u"shift.usage"_s).status, 200);
    tests::SignedClient other = company.client(0, 1);
    other.nonce = one.nonce;
    const auto strange = other.ask(u"shift.usage"_s);
    QCOMPARE(strange.status, 401);
    QVERIFY(!other.nonce.isEmpty()); // one of its own, for the next try
    QCOMPARE(other.ask(u"shift.usage"_s).status, 200);
}

void InstancesTest::SY_26_aChangeAtOneInstanceWakesTheTillsOfAnother()
{
    Company company(true, 2);
    tests::HttpsClient stream(company.ports.at(1));
    tests::SignedClient listener = company.client(1, 1);
    QCOMPARE(listener.listen(stream).status, 200);
    Product product = tests::aProduct(u"Oat milk"_s).costing(189);
    product.taxClass = company.shop.made->standardTaxClass;
    QVERIFY(company
                .run(company.command(
                    u"product.save"_s,
                    { { "product"_L1, productToJson(product) }, { "expectedVersion"_L1, 0 } },
                    0))
                .isDone);
    QByteArray heard;
    for (QByteArray chunk = "begin"; !heard.contains("catalog") && !chunk.isEmpty();) {
        chunk = stream.readChunk();
        heard += chunk;
    }
    QVERIFY2(heard.contains("event: hint\ndata: {\"f\":\"catalog\""), heard.constData());
    const auto page = listener.feed("f=catalog&after=0&limit=500");
    QVERIFY(page.body.contains(product.id.toText().toLatin1()));
}

void InstancesTest::SY_43_anInstanceWithOtherKeysDoesNotStart()
{
    Company company(true, 1);
    company.startAnother({});
    QVERIFY(company.problem.has_value());
    QVERIFY(company.problem->code.is(sitehost::ReadError::OtherKeys));
    company.startAnother({ u"site.key"_s });
    QVERIFY(company.problem->code.is(sitehost::ReadError::OtherKeys));
    QCOMPARE(company.ports.size(), std::size_t(1));
    company.startAnother();
    QVERIFY(!company.problem);
}

void InstancesTest::SY_43_whileTheServerIsAwayNothingIsLostAndNothingDone()
{
    Company company(true, 1);
    const AccountId account = tests::idOf<AccountId>(u"account");
    const LotId lot = company.shop.ids.make<LotId>();
    const auto wish = [&] {
        return company.command(u"lot.post"_s,
                               { { "account"_L1, account.toText() },
                                 { "lot"_L1, lot.toText() },
                                 { "unit"_L1, u"credit"_s },
                                 { "amount"_L1, 1 },
                                 { "text"_L1, u"bought"_s } },
                               0);
    };
    QVERIFY(company.run(wish()).isDone);
    const Command late = wish();
    tests::ScratchPostgres::running().stop();
    tests::SignedClient client = company.client(0, 0);
    QCOMPARE(client.command(late).status, 503);
    tests::HttpsClient watcher(company.ports.front());
    QCOMPARE(watcher.get("/healthz").status, 200);
    const auto away = watcher.get("/readyz");
    QCOMPARE(away.status, 503);
    QVERIFY2(!away.body.contains("postgresql"), away.body.constData());
    tests::ScratchPostgres::running().start();
    QCOMPARE(watcher.get("/readyz").status, 200);
    QCOMPARE(company.number(u"SELECT posted FROM lots"_s), 1);
    // The same service goes on, with the same command.
    const CommandAnswer done = company.run(late);
    QVERIFY2(done.isDone, qPrintable(done.code));
    QVERIFY(!done.isRepeated);
    QCOMPARE(company.number(u"SELECT posted FROM lots"_s), 2);
}

} // namespace countertop

CT_TEST_CLASS(countertop::InstancesTest)
#include "instancestest.moc"

#include "core/site/intake/verifychains.h"
#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

#include <atomic>
#include <csignal>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace countertop {

/// Instances of the service on one database server, as processes that end without a word.
class KilledInstancesTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_43_killedInstancesLoseNothingAndDoubleNothing();
};

namespace {

/// `countertop-site serve` as a process of its own.
class Instance final
{
public:
    Instance(const QString &server, const QString &keys)
        : m_server(server)
        , m_keys(keys)
    {
    }
    ~Instance() { kill(); }
    Instance(const Instance &) = delete;
    Instance &operator=(const Instance &) = delete;

    void start()
    {
        m_process.start(QCoreApplication::applicationDirPath() + u"/countertop-site"_s,
                        { u"serve"_s,
                          u"--database"_s,
                          m_server,
                          u"--keys"_s,
                          m_keys,
                          u"--listen"_s,
                          u"127.0.0.1:%1"_s.arg(port) });
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000)) {
                qFatal("no instance: %s", m_process.readAllStandardError().constData());
            }
        }
        port = m_process.readLine().trimmed().split(':').last().toUShort();
    }
    void kill()
    {
        if (m_process.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
            m_process.waitForFinished();
        }
    }

    std::atomic<quint16> port = 0; ///< stays the same from the first start on

private:
    QString m_server;
    QString m_keys;
    QProcess m_process;
};

/// A site of three such instances, with tills that ask whichever comes to hand until it answers.
class Company final
{
public:
    struct Till
    {
        EnrolmentGrant grant;
        DeviceKey key;
    };

    Company()
    {
        first("adopt", { shop.path() });
        for (int number = 0; number < 3; ++number) {
            const auto &folder = m_folders.emplace_back(std::make_unique<QTemporaryDir>());
            for (const QString &key : { u"site.key"_s, u"tls.key"_s, u"tls-next.key"_s }) {
                QFile::copy(m_keys.filePath(key), folder->filePath(key));
            }
            instances.push_back(std::make_unique<Instance>(server, folder->path()));
            instances.back()->start();
        }
        tills.push_back(enter({ u"--device"_s, u"1"_s }, shop.device()));
        for (int more = 0; more < 3; ++more) {
            tills.push_back(enter({}, {}));
        }
    }

    /// What *send* is answered in the end, by any instance, however often it has to be sent.
    template <typename Send>
    tests::HttpsAnswer persist(const Till &till, std::mt19937 &chance, Send send)
    {
        QElapsedTimer patience;
        patience.start();
        while (patience.elapsed() < 60'000) {
            const quint16 port = instances.at(chance() % instances.size())->port;
            tests::SignedClient client(port, m_clock, till.grant, till.key);
            tests::HttpsAnswer answer = send(client);
            if (answer.status == 200 || answer.status == 409 || answer.status == 422) {
                return answer;
            }
            ++sentAgain;
            QThread::msleep(answer.status == 429 ? 1'000 : 20);
        }
        return {};
    }

    /// *returns* up to where the site says that it has them.
    std::int64_t pushAll(const tests::PushedJournal &journal)
    {
        constexpr std::size_t batch = 20;
        std::mt19937 chance(1);
        std::size_t acked = 0;
        while (acked < journal.facts.size()) {
            const auto answer = persist(tills.front(), chance, [&](tests::SignedClient &client) {
                return client.push(
                    journal.request(acked, std::min(acked + batch, journal.facts.size())));
            });
            const qint64 now = tests::jsonOf(answer).value("ackedSeq"_L1).toInteger();
            if (answer.status != 200 || now <= static_cast<qint64>(acked)) {
                break;
            }
            acked = static_cast<std::size_t>(now);
        }
        return static_cast<std::int64_t>(acked);
    }
    /// Each command twice, as a till does that got no answer. *returns* how many were done.
    int sendTwice(std::size_t till, const std::vector<Command> &commands)
    {
        std::mt19937 chance(static_cast<unsigned>(till));
        int done = 0;
        for (const Command &command : commands) {
            const auto send = [&](tests::SignedClient &client) { return client.command(command); };
            persist(tills.at(till), chance, send);
            const auto again = persist(tills.at(till), chance, send);
            done += tests::jsonOf(again).value("isRepeated"_L1).toBool() ? 1 : 0;
            QThread::msleep(60);
        }
        return done;
    }
    /// One after the other, and starts it again. *returns* how many times.
    int killSomeWhile(const std::atomic<int> &running)
    {
        std::mt19937 chance(7);
        QElapsedTimer patience;
        patience.start();
        int kills = 0;
        for (; running > 0 && !patience.hasExpired(120'000); ++kills) {
            QThread::msleep(700);
            Instance &victim = *instances.at(chance() % instances.size());
            victim.kill();
            QThread::msleep(150); // a moment in which it is not there
            victim.start();
        }
        return kills;
    }

    std::int64_t number(const QString &sql)
    {
        const storage::QueryCatalog none{ QString() };
        return (*storage::Database::open({ server }, none))->read(sql)->toLongLong();
    }

    tests::SiteShop shop{ storage::Engine::Sqlite };
    QString server = tests::ScratchPostgres::running().newPlace();
    std::vector<std::unique_ptr<Instance>> instances;
    std::vector<Till> tills;
    std::atomic<int> sentAgain = 0;

private:
    tests::Ended first(const char *command, const QStringList &words)
    {
        const tests::Ended ended = tests::CalledSite::callWith(
            QStringList{ QString::fromLatin1(command) } + words
            + QStringList{ u"--database"_s, server, u"--keys"_s, m_keys.path() });
        if (ended.code != 0) {
            qFatal("%s: %s", command, qPrintable(ended.err));
        }
        return ended;
    }
    Till enter(const QStringList &which, const std::optional<DeviceId> &before)
    {
        const QString said = first("enroll-code", QStringList{ u"--store"_s, u"2"_s } + which).out;
        EnrolmentWish wish{ .code = said.section(u"Code: "_s, 1).section(u'\n', 0, 0).trimmed(),
                            .appVersion = u"0.1.0"_s,
                            .device = before,
                            .pinPepper = before ? QByteArray(32, 'q') : QByteArray() };
        const DeviceKey key = DeviceKey::make();
        wish.publicKey = key.publicHalf();
        tests::HttpsClient client(instances.front()->port);
        const auto grant = enrolmentGrantFromJson(tests::jsonOf(client.request(
            "POST", routes::enrol.data(), QJsonDocument(enrolmentWishToJson(wish)).toJson())));
        return { grant.value(), key };
    }

    SystemClock m_clock;
    QTemporaryDir m_keys;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
};

} // namespace

void KilledInstancesTest::SY_43_killedInstancesLoseNothingAndDoubleNothing()
{
    if (tests::ScratchPostgres::programs().isEmpty()) {
        tests::wasSkipped = true;
        QSKIP("there is no PostgreSQL server here");
    }
    constexpr std::size_t factCount = 1'000;
    constexpr int commandsOfATill = 34;
    Company company;
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(1092);
    tests::PushedJournal journal(company.shop);
    for (std::size_t sale = 0; sale < factCount; ++sale) {
        journal.addSale(milk);
    }
    const AccountId account = tests::idOf<AccountId>(u"account");
    const LotId lot = company.shop.ids.make<LotId>();
    std::vector<std::vector<Command>> commands(company.tills.size());
    for (std::size_t till = 1; till < company.tills.size(); ++till) {
        for (int each = 0; each < commandsOfATill; ++each) {
            Command wish = company.shop.command(u"lot.post"_s,
                                                { { "account"_L1, account.toText() },
                                                  { "lot"_L1, lot.toText() },
                                                  { "unit"_L1, u"credit"_s },
                                                  { "amount"_L1, 1 },
                                                  { "text"_L1, u"bought"_s } });
            wish.device = company.tills.at(till).grant.device;
            commands.at(till).push_back(wish);
        }
    }

    std::atomic<int> running = static_cast<int>(company.tills.size());
    std::atomic<int> done = 0;
    std::int64_t acked = 0;
    std::vector<std::thread> threads;
    threads.emplace_back([&] {
        acked = company.pushAll(journal);
        --running;
    });
    for (std::size_t till = 1; till < company.tills.size(); ++till) {
        threads.emplace_back([&, till] {
            done += company.sendTwice(till, commands.at(till));
            --running;
        });
    }
    const int kills = company.killSomeWhile(running);
    for (std::thread &thread : threads) {
        thread.join();
    }
    qInfo("%d kills, %d requests sent again", kills, int(company.sentAgain));
    QVERIFY(kills >= 3);
    QVERIFY(company.sentAgain > 0);
    QCOMPARE(acked, static_cast<std::int64_t>(factCount));
    QCOMPARE(done, 3 * commandsOfATill);
    QCOMPARE(company.number(u"SELECT count(*) FROM facts"_s), std::int64_t(factCount));
    QCOMPARE(company.number(u"SELECT posted FROM lots"_s), 3 * commandsOfATill);
    QCOMPARE(company.number(u"SELECT count(*) FROM lot_entries"_s), 3 * commandsOfATill);
    const storage::QueryCatalog queries(u":/site/queries"_s);
    const auto database = storage::Database::open({ company.server }, queries);
    QVERIFY(site::verifyChains(**database));
    QVERIFY(site::verifySums(**database));
}

} // namespace countertop

CT_TEST_CLASS(countertop::KilledInstancesTest)
#include "killedinstancestest.moc"

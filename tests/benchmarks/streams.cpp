// What waiting clients cost the HTTPS server: 1,000 idle event streams, the memory of the process
// that serves them, and how long until a hint reached each of them.
//
// The readers are a process of their own, begun by this one: `bench_streams --readers PORT`.

#include "tests/app/site/http/runningserver.h"
#include "tests/benchmarks/figures.h"
#include "tests/support/httpsclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <memory>
#include <sys/resource.h>
#include <vector>

namespace {

using namespace countertop;
using namespace countertop::bench;
using namespace Qt::StringLiterals;
using tests::HttpsClient;

constexpr int streamCount = 1'000;
constexpr int patienceMs = 60'000;

/// Both ends need a file for each stream, and 1,024 is what a shell often gives.
bool raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return false;
    }
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= streamCount + 100;
}

double residentMb()
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
            }
        }
    }
    return 0;
}

/// The readers' side: opens all streams, and prints for the hint that each reads how old it is.
int read(quint16 port)
{
    std::vector<std::unique_ptr<HttpsClient>> clients;
    int readCount = 0;
    for (int i = 0; i < streamCount; ++i) {
        clients.push_back(std::make_unique<HttpsClient>(port));
        HttpsClient *client = clients.back().get();
        client->send(HttpsClient::requestText("GET", "/hints"));
        if (client->readHead().status != 200) {
            return 1;
        }
        QObject::connect(&client->socket(), &QIODevice::readyRead, [client, &readCount] {
            const QByteArray hint = client->readChunk(0);
            if (!hint.isEmpty()) {
                std::printf("%lld\n", static_cast<long long>(nowNs() - hint.toLongLong()));
                if (++readCount == streamCount) {
                    QCoreApplication::quit();
                }
            }
        });
    }
    std::printf("ready\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

bool serve()
{
    tests::RunningServer running({ .connectionsOfAddressMost = streamCount });
    const double before = residentMb();
    QProcess readers;
    readers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    readers.start(QCoreApplication::applicationFilePath(),
                  { u"--readers"_s, QString::number(running.port()) });
    std::vector<std::shared_ptr<http::EventStream>> streams;
    for (int i = 0; i < streamCount; ++i) {
        const auto kept = running.program.next(patienceMs);
        if (!kept.reply) {
            return false;
        }
        streams.push_back(kept.reply->stream({}));
    }
    if (!readers.waitForReadyRead(patienceMs) || running.figures().streamsOpen != streamCount) {
        return false;
    }
    report(u"memory with 1,000 idle event streams"_s,
           residentMb(),
           "MB",
           "<= 150 MB, whole site",
           150,
           Want::AtMost);
    note(u"memory of the same process without them"_s, before, "MB");
    for (const auto &stream : streams) {
        stream->write(std::to_string(nowNs()));
    }
    if (!readers.waitForFinished(patienceMs) || readers.exitCode() != 0) {
        return false;
    }
    Times ages;
    for (const QByteArray &line : readers.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty() && line != "ready") {
            ages.add(line.toLongLong());
        }
    }
    note(u"a hint on 1,000 streams, p50"_s, milliseconds(ages.percentile(50)), "ms");
    report(u"a hint on 1,000 streams, p95"_s,
           milliseconds(ages.percentile(95)),
           "ms",
           "<= 200 ms on 200",
           200,
           Want::AtMost);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (!raiseFileLimit()) {
        std::fprintf(stderr, "not enough files may be open for %d streams\n", streamCount);
        return 1;
    }
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--readers"_s) {
        return read(words.value(2).toUShort());
    }
    return serve() ? 0 : 1;
}

#include "app/site/api/api.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/gzip.h"
#include "core/protocol/routes.h"
#include "core/site/device/securityevents.h"
#include "core/storage/transaction.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace countertop::siteapi {

Q_LOGGING_CATEGORY(apiLog, "countertop.site.api")

namespace {

using namespace Qt::StringLiterals;

constexpr Rate pushRate{ 10, 300 }; // 5 a second (sync-and-safety.md 2.13)
constexpr Rate otherRate{ 60, 1200 };
constexpr Rate enrolmentRate{ 10, 10 };
constexpr Rate suspicionRate{ 3, 1 };
constexpr std::size_t worthPacking = 1024; ///< bytes; below it gzip saves no packet

constexpr QLatin1StringView health{ "/healthz" };
constexpr QLatin1StringView readiness{ "/readyz" };
constexpr QLatin1StringView metrics{ "/metrics" };
constexpr QLatin1StringView document{ "/openapi.json" };

bool equal(std::string_view text, QLatin1StringView other)
{
    return text == std::string_view(other.data(), static_cast<std::size_t>(other.size()));
}

const Endpoint *findEndpoint(std::string_view method, std::string_view path)
{
    const auto table = endpoints();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Endpoint &row) {
        return equal(method, row.method) && equal(path, row.path);
    });
    return found == table.end() ? nullptr : &*found;
}

/// The methods of a path, for who used another; empty for a path that there is not.
QByteArray methodsOf(std::string_view path)
{
    QByteArrayList methods;
    for (const Endpoint &row : endpoints()) {
        if (equal(path, row.path)) {
            methods.append(QByteArray(row.method.data(), row.method.size()));
        }
    }
    const bool isPlain = equal(path, health) || equal(path, readiness) || equal(path, metrics)
        || equal(path, document);
    return isPlain ? QByteArray("GET") : methods.join(", ");
}

bool isLoopback(const std::string &address)
{
    return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

http::Response plainText(std::string_view text, std::string_view type)
{
    http::Response response;
    response.headers.emplace_back("Content-Type", type);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = text;
    return response;
}

constexpr std::string_view simpleText = "text/plain; charset=utf-8";

/// Packs an answer for who takes it packed.
void pack(const http::Request &request, http::Response &response)
{
    const bool takesGzip = request.header("accept-encoding").find("gzip") != std::string_view::npos;
    const bool isPacked
        = std::any_of(response.headers.begin(), response.headers.end(), [](const auto &header) {
              return header.second == "application/gzip";
          });
    if (!takesGzip || isPacked || response.body.size() < worthPacking) {
        return;
    }
    response.body = gzip(QByteArray::fromStdString(response.body)).toStdString();
    response.headers.emplace_back("Content-Encoding", "gzip");
    response.headers.emplace_back("Vary", "Accept-Encoding");
}

/// The version of the till's program: "countertop/0.1.0" in its User-Agent.
QString programOf(const http::Request &request)
{
    const std::string_view agent = request.header("user-agent");
    return QString::fromLatin1(agent.data(), static_cast<qsizetype>(agent.size()))
        .section(u"countertop/"_s, 1, 1)
        .section(u' ', 0, 0);
}

/// Writes a suspicion into the database, where its device is known.
Result<void> keep(site::Site &site, const Suspicion &suspicion, Instant now)
{
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(device, site::findDevice(site.database(), suspicion.device));
    if (device) {
        CT_TRY_DONE(site::writeDown(
            site.database(),
            site.ids(),
            now,
            { device->org, device->store, device->device, suspicion.kind, suspicion.detail }));
    }
    return transaction.commit();
}

/// The body of a POST as JSON, unpacked.
std::variant<QJsonObject, Problem> bodyOf(const http::Request &request)
{
    QByteArray bytes = QByteArray::fromStdString(request.body);
    const std::string_view encoding = request.header("content-encoding");
    if (encoding == "gzip") {
        auto unpacked = gunzip(bytes, unpackedBytesMost);
        if (!unpacked) {
            return unpacked.error().code.is(GzipError::TooLong)
                ? Problem{ 413, "too_long"_L1, unpacked.error().detail }
                : Problem{ 400, "malformed"_L1, unpacked.error().detail };
        }
        bytes = std::move(*unpacked);
    } else if (!encoding.empty() && encoding != "identity") {
        return Problem{ 415, "encoding"_L1, u"gzip or none"_s };
    }
    auto json = readJson(bytes);
    if (!json) {
        return Problem{ 400, "malformed"_L1, json.error().detail };
    }
    return std::move(*json);
}

} // namespace

Api::Api(SiteHost &host,
         const Clock &clock,
         site::EnrolmentTerms terms,
         std::function<http::ServerFigures()> serverFigures)
    : m_host(host)
    , m_clock(clock)
    , m_terms(std::move(terms))
    , m_serverFigures(std::move(serverFigures))
    , m_nonces(clock)
    , m_authentication(clock, m_nonces)
    , m_pushes(clock, pushRate)
    , m_others(clock, otherRate)
    , m_enrolments(clock, enrolmentRate)
    , m_suspicions(clock, suspicionRate)
    , m_hints(host, clock)
    , m_snapshots(host.folder() + u"/snapshots"_s, clock)
{
}

void Api::beginDrain()
{
    m_isDraining = true;
    m_hints.end(); // tills ask another instance, or by and by
}

std::uint64_t Api::bodyBytesMost(std::string_view method, std::string_view path) const
{
    const Endpoint *endpoint = findEndpoint(method, path);
    return endpoint == nullptr ? 0 : endpoint->bodyBytesMost;
}

http::Response Api::problem(int status) const
{
    QLatin1StringView code = "malformed"_L1;
    if (status == 413) {
        code = "too_long"_L1;
    } else if (status == 503) {
        code = "busy"_L1;
    } else if (status >= 500) {
        code = "internal"_L1;
    }
    return toResponse(Problem{ status, code, {}, {}, status == 503 ? 1 : 0 });
}

void Api::handle(http::Request request, std::unique_ptr<http::Reply> reply)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->reply = std::move(reply);
    exchange->begunMs = m_clock.monotonicMs();
    exchange->endpoint = findEndpoint(exchange->request.method, exchange->request.path);
    if (exchange->endpoint == nullptr) {
        if (answerPlain(exchange)) {
            return;
        }
        const QByteArray methods = methodsOf(exchange->request.path);
        http::Response response = methods.isEmpty() ? toResponse(Problem{ 404, "not_found"_L1, {} })
                                                    : toResponse(Problem{ 405, "method"_L1, {} });
        if (!methods.isEmpty()) {
            response.headers.emplace_back("Allow", methods.toStdString());
        }
        send(exchange, std::move(response));
        return;
    }
    if (exchange->endpoint->access != Access::Anyone) {
        authenticate(exchange);
        return;
    }
    const QString address = QString::fromStdString(exchange->request.remoteAddress);
    const int wait = exchange->endpoint->work == Work::Command ? m_enrolments.take(address) : 0;
    if (wait > 0) {
        send(exchange, toResponse(Problem{ 429, "too_many_requests"_L1, {}, {}, wait }));
        return;
    }
    pass(exchange, {});
}

bool Api::answerPlain(const ExchangeRef &exchange)
{
    const http::Request &request = exchange->request;
    if (request.method != "GET") {
        return false;
    }
    if (equal(request.path, health)) {
        send(exchange, plainText("ok\n", simpleText));
        return true;
    }
    if (equal(request.path, readiness)) {
        answerReady(exchange);
        return true;
    }
    if (equal(request.path, metrics)) {
        // Figures tell a stranger when a shop is busy: only this machine reads them.
        send(exchange,
             isLoopback(request.remoteAddress)
                 ? plainText(m_figures.text(m_serverFigures(), m_host.waiting()),
                             "text/plain; version=0.0.4; charset=utf-8")
                 : toResponse(Problem{ 403, "not_here"_L1, {} }));
        return true;
    }
    if (equal(request.path, document)) {
        QFile file(u":/protocol/openapi.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        send(exchange,
             isOpen ? plainText(file.readAll().toStdString(), "application/json")
                    : toResponse(Problem{ 500, "internal"_L1, {} }));
        return true;
    }
    return false;
}

void Api::answerReady(const ExchangeRef &exchange)
{
    const auto notReady = [this, exchange](const QString &why) {
        send(exchange, toResponse(Problem{ 503, "busy"_L1, why, {}, 1 }));
    };
    if (m_isDraining) {
        notReady(u"going down"_s);
        return;
    }
    // The writer answers: so the database can be written, and not too much waits before it.
    const bool isTaken = m_host.write(Lane::Command, [this, exchange](site::Site &site) {
        if (const auto device = site.firstDevice(); !device) {
            qCWarning(apiLog) << "not ready:" << device.error().detail;
            send(exchange,
                 toResponse(Problem{ 503, "busy"_L1, u"the database does not answer"_s, {}, 1 }));
            return;
        }
        send(exchange, plainText("ready\n", simpleText));
    });
    if (!isTaken) {
        notReady(u"too much waits"_s);
    }
}

void Api::authenticate(const ExchangeRef &exchange)
{
    const bool isTaken = m_host.read([this, exchange](site::Site &site) {
        auto checked = m_authentication.check(site, exchange->request);
        if (const auto *denial = std::get_if<Denial>(&checked)) {
            deny(exchange, *denial);
            return;
        }
        const auto &device = std::get<site::DeviceRow>(checked);
        if (exchange->endpoint->access == Access::Device
            && device.state != site::DeviceState::Active) {
            send(exchange, toResponse(Problem{ 403, "revoked"_L1, {} }));
            return;
        }
        RateLimits &limits = exchange->endpoint->work == Work::Push ? m_pushes : m_others;
        if (const int wait = limits.take(device.device.toText()); wait > 0) {
            send(exchange, toResponse(Problem{ 429, "too_many_requests"_L1, {}, {}, wait }));
            return;
        }
        switch (exchange->endpoint->work) {
        case Work::Read:
            run(exchange, site, device);
            break;
        case Work::Stream:
            open(exchange, device);
            break;
        case Work::File:
            sendFile(exchange, device);
            break;
        case Work::Command:
        case Work::Push:
            pass(exchange, device);
            break;
        }
    });
    if (!isTaken) {
        send(exchange, problem(503));
    }
}

void Api::deny(const ExchangeRef &exchange, const Denial &denial)
{
    if (denial.suspicion) {
        writeDown(*denial.suspicion);
    }
    send(exchange, toResponse(denial.problem));
}

void Api::pass(const ExchangeRef &exchange, const site::DeviceRow &device)
{
    const SiteHost::Job job
        = [this, exchange, device](site::Site &site) { run(exchange, site, device); };
    bool isTaken = false;
    switch (exchange->endpoint->work) {
    case Work::Read:
        isTaken = m_host.read(job);
        break;
    case Work::Command:
        isTaken = m_host.write(Lane::Command, job);
        break;
    case Work::Push:
        isTaken = m_host.write(Lane::Push, job);
        break;
    case Work::Stream:
    case Work::File:
        break; // is answered where the device was recognised
    }
    if (!isTaken) {
        send(exchange, problem(503));
    }
}

void Api::run(const ExchangeRef &exchange, site::Site &site, const site::DeviceRow &device)
{
    QJsonObject body;
    if (exchange->endpoint->bodyBytesMost > 0) {
        auto read = bodyOf(exchange->request);
        if (const auto *unread = std::get_if<Problem>(&read)) {
            send(exchange, toResponse(*unread));
            return;
        }
        body = std::get<QJsonObject>(std::move(read));
    }
    const Call call{ site,
                     device,
                     QUrlQuery(QString::fromStdString(exchange->request.query)),
                     body,
                     programOf(exchange->request),
                     m_terms };
    send(exchange, exchange->endpoint->answer(call));
}

void Api::open(const ExchangeRef &exchange, const site::DeviceRow &device)
{
    http::Response head{ 200,
                         { { "Content-Type", "text/event-stream" },
                           { "Cache-Control", "no-store" },
                           { headers::nonce.data(), m_nonces.issue().toStdString() } },
                         {} };
    m_figures.countRequest(
        exchange->endpoint->path, head.status, m_clock.monotonicMs() - exchange->begunMs);
    if (const auto stream = exchange->reply->stream(std::move(head))) {
        m_hints.add(device, stream);
    }
}

void Api::sendFile(const ExchangeRef &exchange, const site::DeviceRow &device)
{
    const bool isTaken = m_host.readLong([this, exchange, device](site::Site &site) {
        const QUrlQuery query(QString::fromStdString(exchange->request.query));
        send(
            exchange,
            m_snapshots.answer(
                site, device, query.queryItemValue(u"f"_s, QUrl::FullyDecoded), exchange->request));
    });
    if (!isTaken) {
        send(exchange, problem(503));
    }
}

void Api::send(const ExchangeRef &exchange, http::Response response)
{
    const QByteArray nonce = m_nonces.issue();
    if (exchange->endpoint != nullptr) {
        response.headers.emplace_back(headers::nonce.data(), nonce.toStdString());
    }
    pack(exchange->request, response);
    const QLatin1StringView route
        = exchange->endpoint == nullptr ? "other"_L1 : exchange->endpoint->path;
    m_figures.countRequest(route, response.status, m_clock.monotonicMs() - exchange->begunMs);
    exchange->reply->send(std::move(response));
}

void Api::writeDown(const Suspicion &suspicion)
{
    m_figures.countSuspicion(suspicion.kind);
    qCWarning(apiLog) << "refused:" << suspicion.kind << suspicion.device.toText()
                      << suspicion.detail;
    if (m_suspicions.take(suspicion.device.toText() + suspicion.kind) > 0) {
        return;
    }
    m_host.write(Lane::Push, [suspicion, now = m_clock.now()](site::Site &site) {
        if (const auto kept = keep(site, suspicion, now); !kept) {
            qCWarning(apiLog) << "not written down:" << kept.error().detail;
        }
    });
}

} // namespace countertop::siteapi

#pragma once

#include "app/site/service.h"
#include "core/protocol/devicekey.h"
#include "core/protocol/gzip.h"
#include "core/protocol/requestsignature.h"
#include "core/protocol/routes.h"
#include "core/protocol/wirecodec.h"
#include "core/site/device/adoptcompany.h"
#include "tests/support/httpsclient.h"
#include "tests/support/siteshop.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>

namespace countertop::tests {

/// A device with its key that speaks to a site as tills do, or nearly so.
class SignedClient final
{
public:
    SignedClient(quint16 port, const Clock &clock, EnrolmentGrant granted, DeviceKey withKey)
        : grant(std::move(granted))
        , key(std::move(withKey))
        , m_client(std::make_unique<HttpsClient>(port))
        , m_clock(clock)
    {
    }

    using Change = std::function<void(SignedRequest &)>;

    /// Signs a request, changes it by *afterwards*, and sends what came of it.
    HttpsAnswer send(const QByteArray &method,
                     const QByteArray &target,
                     const QByteArray &body = {},
                     const Change &before = {},
                     const Change &afterwards = {})
    {
        m_client->send(textOf(method, target, body, before, afterwards));
        HttpsAnswer answer = m_client->read();
        nonce = answer.header("countertop-nonce");
        return answer;
    }
    /// Begins to listen to hints on *stream*, a connection of its own. *returns* the head.
    HttpsAnswer listen(HttpsClient &stream)
    {
        stream.send(textOf("GET", routes::events.data(), {}, {}, {}));
        HttpsAnswer answer = stream.readHead();
        nonce = answer.header("countertop-nonce");
        return answer;
    }
    HttpsAnswer post(QLatin1StringView path, const QJsonObject &json)
    {
        return send("POST", path.data(), packed(json));
    }
    HttpsAnswer push(PushRequest request)
    {
        request.epoch = grant.epoch;
        return post(routes::push, pushRequestToJson(request));
    }
    HttpsAnswer feed(const QByteArray &query)
    {
        return send("GET", QByteArray(routes::feed.data()) + '?' + query);
    }
    HttpsAnswer command(const Command &command)
    {
        return post(routes::commands, commandToJson(command));
    }
    HttpsAnswer ask(const QString &kind, const QJsonObject &body = {})
    {
        return post(routes::questions, questionToJson({ grant.device, kind, body }));
    }

    static QByteArray packed(const QJsonObject &json)
    {
        return gzip(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }

    EnrolmentGrant grant;
    DeviceKey key;
    QByteArray nonce; ///< for the next request
    HttpsClient::Headers besides; ///< that are sent and not signed

private:
    QByteArray textOf(const QByteArray &method,
                      const QByteArray &target,
                      const QByteArray &body,
                      const Change &before,
                      const Change &afterwards)
    {
        if (nonce.isEmpty()) {
            nonce = m_client->get(routes::nonce.data()).header("countertop-nonce");
        }
        const qsizetype mark = target.indexOf('?');
        SignedRequest request{ method,
                               mark < 0 ? target : target.left(mark),
                               mark < 0 ? QByteArray() : target.mid(mark + 1),
                               body,
                               m_clock.now(),
                               nonce,
                               grant.device };
        if (before) {
            before(request);
        }
        const SignatureHeaders headers = signRequest(request, key);
        if (afterwards) {
            afterwards(request);
        }
        HttpsClient::Headers list{ { "Content-Digest", headers.contentDigest },
                                   { "Signature-Input", headers.input },
                                   { "Signature", headers.signature } };
        list += besides;
        if (request.body.startsWith("\x1f\x8b")) {
            list.emplaceBack("Content-Encoding", "gzip");
        }
        const QByteArray whole
            = request.query.isEmpty() ? request.path : request.path + '?' + request.query;
        return HttpsClient::requestText(request.method, whole, request.body, list);
    }

    std::unique_ptr<HttpsClient> m_client;
    const Clock &m_clock;
};

inline QJsonObject jsonOf(const HttpsAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

inline QString codeOf(const HttpsAnswer &answer)
{
    return jsonOf(answer).value(QStringLiteral("code")).toString();
}

/// The real service over a database of its own, on a port of this computer, with the fake clock.
class RunningSite final
{
public:
    ~RunningSite() { service.reset(); }

    /// Takes over the company of *shop*; before `start`.
    void adopt(SiteShop &shop)
    {
        const auto adopted = site::adoptCompany(*direct(), shop.site->database().path());
        if (!adopted) {
            qFatal("%s", qPrintable(adopted.error().detail));
        }
    }
    /// Takes over the company in that `site.db`; *returns* it.
    OrgId adopt(const QString &file)
    {
        const auto adopted = site::adoptCompany(*direct(), file);
        if (!adopted) {
            qFatal("%s", qPrintable(adopted.error().detail));
        }
        return adopted->org;
    }
    /// A code for the only till of *shop*, or for a new one.
    QString code(const SiteShop &shop, std::optional<int> device = {})
    {
        return codeFor({ shop.made->device.org, 2, DeviceRole::Till, device });
    }
    QString codeFor(const site::CodeWish &wish)
    {
        const auto made = site::makeEnrolmentCode(*direct(), wish, terms());
        if (!made) {
            qFatal("%s", qPrintable(made.error().detail));
        }
        return made->code.text();
    }
    void start()
    {
        sitehost::ServeOptions options;
        options.folder = siteFolder();
        options.port = lastPort; // once chosen it stays, as for a site that is started again
        auto started = sitehost::Service::start(options, clock);
        if (!started) {
            qFatal("%s", qPrintable(started.error().detail));
        }
        service = std::move(*started);
        lastPort = service->port();
    }
    void stop() { service.reset(); }
    QUrl address() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(lastPort)); }
    QStringList pins() const { return service->pins(); }
    quint16 port() const { return service->port(); }

    /// The till of *shop* with a key, let in over the wire.
    SignedClient join(SiteShop &shop)
    {
        return enter(
            { code(shop, 1), {}, QStringLiteral("0.1.0"), shop.device(), QByteArray(32, 'q') });
    }
    SignedClient enter(EnrolmentWish wish)
    {
        const DeviceKey key = DeviceKey::make();
        wish.publicKey = key.publicHalf();
        return { port(), clock, enterAs(wish), key };
    }
    /// As somebody who has the key of *wish*.
    EnrolmentGrant enterAs(const EnrolmentWish &wish)
    {
        HttpsClient client(port());
        const HttpsAnswer answer = client.request(
            "POST", routes::enrol.data(), QJsonDocument(enrolmentWishToJson(wish)).toJson());
        const auto grant = enrolmentGrantFromJson(jsonOf(answer));
        if (!grant) {
            qFatal("not let in: %d %s", answer.status, answer.body.constData());
        }
        return *grant;
    }

    /// A number from the database, as another program sees it.
    std::int64_t number(const QString &sql) { return text(sql).toLongLong(); }
    QString text(const QString &sql)
    {
        const auto answer = direct()->database().read(sql);
        if (!answer) {
            qFatal("%s", qPrintable(answer.error().detail));
        }
        return *answer;
    }
    void execute(const QString &sql)
    {
        if (const auto run = direct()->database().execute(sql); !run) {
            qFatal("%s", qPrintable(run.error().detail));
        }
    }

    /// Where its data and its keys lie.
    sitehost::SiteFolder siteFolder() const { return sitehost::SiteFolder(folder.path(), server); }

    QTemporaryDir folder;
    /// Of its database, where the tests run on one: `CT_SERVICE_ENGINE=postgresql`.
    QString server = ScratchPostgres::isWantedForServices() ? ScratchPostgres::running().newPlace()
                                                            : QString();
    FakeClock clock;
    std::unique_ptr<sitehost::Service> service;
    quint16 lastPort = 0;

private:
    /// A second connection, for what the command line does beside the service.
    std::unique_ptr<site::Site> direct()
    {
        auto opened = site::Site::open(
            siteFolder().databasePath(), clock, std::make_unique<RandomIds>(clock));
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        return std::move(*opened);
    }
    site::EnrolmentTerms terms() { return { *siteFolder().sealingKey(), {} }; }
};

} // namespace countertop::tests

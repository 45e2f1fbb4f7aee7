#include "app/terminal/sitelink/sitewire.h"

#include "app/terminal/sitelink/wireconnections.h"
#include "core/async/future.h"
#include "core/protocol/gzip.h"
#include "core/protocol/requestsignature.h"
#include "core/protocol/routes.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <vector>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype worthPacking = 1024; ///< bytes
constexpr qint64 answerBytesMost = qint64{ 64 } * 1024 * 1024;
constexpr std::size_t noncesMost = 8;
constexpr std::int64_t nonceGoodForMs
    = std::int64_t{ 9 } * 60'000; ///< the site takes it for ten minutes
constexpr int nonceTries = 2;

Error lineError(SiteLinkError code, const QString &detail)
{
    const bool isTrust = code == SiteLinkError::NotTrusted;
    return { isTrust ? ErrorKind::Refused : ErrorKind::Unavailable, code, detail };
}

QByteArray nonceOf(const QNetworkReply &reply)
{
    return reply.rawHeader(QByteArray(headers::nonce.data(), headers::nonce.size()));
}

WireReply replyOf(QNetworkReply &reply)
{
    WireReply made;
    made.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    made.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    made.retryAfterSeconds = reply.rawHeader("Retry-After").toInt();
    made.entityTag = reply.rawHeader("ETag");
    made.contentRange = reply.rawHeader("Content-Range");
    made.digest = reply.rawHeader("Repr-Digest");
    made.body = reply.readAll();
    return made;
}

} // namespace

/// The line itself, on its thread.
class SiteWire::Line final : public QObject
{
public:
    Line(QUrl address, SiteTrust trust, const Clock &clock)
        : m_address(std::move(address))
        , m_trust(std::move(trust))
        , m_clock(clock)
    {
    }
    ~Line() override;
    Q_DISABLE_COPY_MOVE(Line)

    /// One request with everything that its answer needs.
    struct Call
    {
        Call() = default;
        Q_DISABLE_COPY_MOVE(Call)
        ~Call() { answer(lineError(SiteLinkError::Unreachable, u"the line was closed"_s)); }
        /// Once; whoever let it go unanswered has closed the line.
        void answer(const Answer &outcome)
        {
            if (!std::exchange(isAnswered, true)) {
                promise.give(outcome);
            }
        }

        WireRequest request;
        Promise<Answer> promise;
        std::function<void(QByteArray)> onText; ///< of a stream
        int triesLeft = nonceTries;
        bool isAnswered = false;
    };
    using CallRef = std::shared_ptr<Call>;

    void useSigner(WireSigner signer) { m_signer.emplace(std::move(signer)); }
    void begin(const CallRef &call);

private:
    struct Nonce
    {
        QByteArray text;
        std::int64_t atMs = 0; ///< monotonic
    };

    void dispatch(const CallRef &call, const QByteArray &nonce);
    QNetworkRequest requestFor(const WireRequest &wanted, const QByteArray &nonce) const;
    void watch(QNetworkReply &reply, const CallRef &call);
    void finish(QNetworkReply &reply, const CallRef &call);
    void discard(QNetworkReply &reply, bool isAnswered);
    Answer outcomeOf(QNetworkReply &reply) const;
    void askForNonce();
    void keepNonce(const QByteArray &nonce);
    QByteArray takeNonce();
    void failWaiting(const Answer &outcome);

    const QUrl m_address;
    const SiteTrust m_trust;
    std::optional<WireSigner> m_signer;
    const Clock &m_clock;
    WireConnections *m_connections = nullptr; ///< made on the thread
    std::deque<Nonce> m_nonces;
    std::deque<CallRef> m_waiting; ///< for a nonce
    std::vector<QNetworkReply *> m_running;
    bool m_isAskingForNonce = false;
    bool m_hasNewNonce = false; ///< since it was asked for
};

SiteWire::Line::~Line()
{
    const auto running = m_running;
    for (QNetworkReply *reply : running) {
        reply->abort(); // answers its call
    }
}

void SiteWire::Line::begin(const CallRef &call)
{
    if (!call->request.isSigned) {
        dispatch(call, {});
        return;
    }
    if (!m_signer) {
        call->answer(
            lineError(SiteLinkError::Unreachable, u"the key of this device is not there yet"_s));
        return;
    }
    const QByteArray nonce = takeNonce();
    if (!nonce.isEmpty()) {
        dispatch(call, nonce);
        return;
    }
    m_waiting.push_back(call);
    askForNonce();
}

QByteArray SiteWire::Line::takeNonce()
{
    while (!m_nonces.empty()) {
        const Nonce nonce = m_nonces.front();
        m_nonces.pop_front();
        if (m_clock.monotonicMs() - nonce.atMs < nonceGoodForMs) {
            return nonce.text;
        }
    }
    return {};
}

void SiteWire::Line::keepNonce(const QByteArray &nonce)
{
    if (nonce.isEmpty()) {
        return;
    }
    m_hasNewNonce = true;
    m_nonces.push_back({ nonce, m_clock.monotonicMs() });
    if (m_nonces.size() > noncesMost) {
        m_nonces.pop_front();
    }
    while (!m_waiting.empty() && !m_nonces.empty()) {
        const CallRef call = m_waiting.front();
        m_waiting.pop_front();
        dispatch(call, takeNonce());
    }
    if (!m_waiting.empty()) {
        askForNonce();
    }
}

void SiteWire::Line::askForNonce()
{
    if (m_isAskingForNonce) {
        return;
    }
    m_isAskingForNonce = true;
    m_hasNewNonce = false;
    auto call = std::make_shared<Call>();
    call->request.method = "GET";
    call->request.path = routes::nonce.data();
    call->request.isSigned = false;
    call->promise.future().then(this, [this](const Answer &outcome) {
        m_isAskingForNonce = false;
        if (!m_hasNewNonce) {
            failWaiting(outcome);
        } else if (!m_waiting.empty()) {
            askForNonce(); // one answer brings one nonce
        }
    });
    dispatch(call, {});
}

/// Whoever waited for a nonce got none with *outcome*: it says why.
void SiteWire::Line::failWaiting(const Answer &outcome)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const CallRef &call : waiting) {
        call->answer(outcome ? Answer(troubleOf(*outcome)) : outcome);
    }
}

QNetworkRequest SiteWire::Line::requestFor(const WireRequest &wanted, const QByteArray &nonce) const
{
    QUrl url = m_address;
    url.setPath(QString::fromLatin1(wanted.path));
    url.setQuery(QString::fromLatin1(wanted.query), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "countertop/" CT_VERSION);
    if (!wanted.body.isEmpty()) {
        request.setRawHeader("Content-Type", "application/json");
        if (wanted.body.startsWith("\x1f\x8b")) {
            request.setRawHeader("Content-Encoding", "gzip");
        }
    }
    if (!wanted.range.isEmpty()) {
        request.setRawHeader("Range", wanted.range);
    }
    if (!wanted.ifMatch.isEmpty()) {
        request.setRawHeader("If-Match", wanted.ifMatch);
    }
    if (!nonce.isEmpty()) {
        const SignatureHeaders proof = signRequest({ wanted.method,
                                                     wanted.path,
                                                     wanted.query,
                                                     wanted.body,
                                                     m_clock.now(),
                                                     nonce,
                                                     m_signer->device },
                                                   m_signer->key);
        request.setRawHeader("Content-Digest", proof.contentDigest);
        request.setRawHeader("Signature-Input", proof.input);
        request.setRawHeader("Signature", proof.signature);
    }
    return request;
}

void SiteWire::Line::dispatch(const CallRef &call, const QByteArray &nonce)
{
    if (m_connections == nullptr) {
        m_connections = new WireConnections(this);
    }
    QNetworkReply *reply = m_connections->take()->sendCustomRequest(
        requestFor(call->request, nonce), call->request.method, call->request.body);
    m_running.push_back(reply);
    watch(*reply, call);
}

void SiteWire::Line::watch(QNetworkReply &reply, const CallRef &call)
{
    const auto leaf = [&reply] { return reply.sslConfiguration().peerCertificate(); };
    connect(&reply,
            &QNetworkReply::sslErrors,
            this,
            [this, &reply, leaf](const QList<QSslError> &errors) {
                if (m_trust.isPinned() && m_trust.knows(leaf())) {
                    reply.ignoreSslErrors(errors); // these, of this certificate: Qt keeps them
                }
            });
    connect(&reply, &QNetworkReply::encrypted, this, [this, &reply, leaf] {
        if (!m_trust.knows(leaf())) {
            reply.setProperty("mistrusted", true); // nothing of the request was sent yet
            reply.abort();
        }
    });
    auto *const patience = new QTimer(&reply);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, &reply, &QNetworkReply::abort);
    patience->start(call->request.patience);
    connect(&reply, &QNetworkReply::readyRead, this, [&reply, call, patience] {
        const bool isStream = call->onText
            && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
        if (isStream) {
            patience->start(call->request.patience);
            call->onText(reply.readAll());
        } else if (reply.bytesAvailable() > answerBytesMost) {
            reply.abort();
        }
    });
    connect(&reply, &QNetworkReply::finished, this, [this, &reply, call] { finish(reply, call); });
}

/// Qt goes on waiting for a handshake whose request was aborted, and queues all later requests
/// behind it: a line that went dead just then would keep the till offline for ever. So only a
/// connection that brought an answer is used again.
void SiteWire::Line::discard(QNetworkReply &reply, bool isAnswered)
{
    m_running.erase(std::remove(m_running.begin(), m_running.end(), &reply), m_running.end());
    reply.deleteLater();
    if (isAnswered) {
        m_connections->giveBack(reply.manager());
    } else {
        m_connections->drop(reply.manager());
    }
}

void SiteWire::Line::finish(QNetworkReply &reply, const CallRef &call)
{
    const Answer outcome = outcomeOf(reply);
    discard(reply, static_cast<bool>(outcome));
    if (!outcome && outcome.error().code.is(SiteLinkError::NotTrusted)) {
        call->answer(outcome); // its nonce is none of the site's
        return;
    }
    const bool goesAgain
        = outcome && call->request.isSigned && wantsNewNonce(*outcome) && --call->triesLeft > 0;
    if (goesAgain) {
        m_waiting.push_front(call);
        m_nonces.clear(); // of a site that was started anew
        keepNonce(nonceOf(reply));
        return;
    }
    keepNonce(nonceOf(reply));
    call->answer(outcome);
}

SiteWire::Answer SiteWire::Line::outcomeOf(QNetworkReply &reply) const
{
    const QSslCertificate leaf = reply.sslConfiguration().peerCertificate();
    // Whatever let the request through: a stranger is not believed (SY-34).
    const bool isMistrusted = reply.property("mistrusted").toBool()
        || reply.error() == QNetworkReply::SslHandshakeFailedError
        || (!leaf.isNull() && !m_trust.knows(leaf));
    if (isMistrusted) {
        return leaf.isNull()
            ? lineError(SiteLinkError::Unreachable, reply.errorString())
            : lineError(SiteLinkError::NotTrusted,
                        u"%1 has the key %2"_s.arg(m_address.host(), SiteTrust::pinOf(leaf)));
    }
    const bool isWhole = reply.error() == QNetworkReply::NoError
        || (reply.error() >= QNetworkReply::ContentAccessDenied
            && reply.error() != QNetworkReply::ProtocolFailure);
    if (!isWhole || !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
        return lineError(SiteLinkError::Unreachable, reply.errorString());
    }
    return replyOf(reply);
}

SiteWire::SiteWire(const QUrl &address, SiteTrust trust, const Clock &clock)
    : m_line(new Line(address, std::move(trust), clock))
{
    m_thread.setObjectName(u"wire"_s);
    m_line->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
    m_thread.start();
}

SiteWire::~SiteWire()
{
    m_thread.quit();
    m_thread.wait();
}

void SiteWire::useSigner(WireSigner signer)
{
    QMetaObject::invokeMethod(
        m_line,
        [line = m_line, signer = std::move(signer)] { line->useSigner(signer); },
        Qt::QueuedConnection);
}

Future<SiteWire::Answer> SiteWire::send(const WireRequest &request)
{
    return stream(request, {});
}

Future<SiteWire::Answer> SiteWire::stream(const WireRequest &request,
                                          std::function<void(QByteArray)> onText)
{
    auto call = std::make_shared<Line::Call>();
    call->request = request;
    call->onText = std::move(onText);
    if (request.body.size() >= worthPacking) {
        call->request.body = gzip(request.body);
    }
    auto future = call->promise.future();
    QMetaObject::invokeMethod(
        m_line, [line = m_line, call] { line->begin(call); }, Qt::QueuedConnection);
    return future;
}

} // namespace countertop::terminal

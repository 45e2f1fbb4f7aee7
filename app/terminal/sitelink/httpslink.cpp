#include "app/terminal/sitelink/httpslink.h"

#include "core/protocol/routes.h"
#include "core/protocol/wirecodec.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <memory>
#include <utility>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

constexpr seconds commandPatience{ 5 }; // sync-and-safety.md 2.13: what a person waits for
constexpr seconds pushPatience{ 20 };
constexpr seconds feedPatience{ 20 };
constexpr seconds enrolmentPatience{ 20 };
constexpr seconds silenceMost{ 40 }; // the site says something every 15 s
constexpr qsizetype hintBytesMost = 65536; ///< of one event that does not end

WireRequest post(QLatin1StringView path, const QJsonObject &json, seconds patience)
{
    WireRequest request{ "POST", path.data() };
    request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    request.patience = patience;
    return request;
}

WireRequest get(QLatin1StringView path, const QUrlQuery &query, seconds patience)
{
    WireRequest request{ "GET", path.data(), query.toString(QUrl::FullyEncoded).toLatin1() };
    request.patience = patience;
    return request;
}

/// Server-sent events, in pieces as they come, turned into names of feeds.
class HintText final
{
public:
    explicit HintText(std::function<void(const QString &feed)> woken)
        : m_woken(std::move(woken))
    {
    }

    void take(const QByteArray &piece)
    {
        if (!std::exchange(m_hasBegun, true)) {
            m_woken({});
        }
        m_text += piece;
        for (qsizetype end = m_text.indexOf("\n\n"); end >= 0; end = m_text.indexOf("\n\n")) {
            read(m_text.left(end));
            m_text.remove(0, end + 2);
        }
        if (m_text.size() > hintBytesMost) {
            m_text.clear(); // no hint of ours; what it was about is read by the next poll
        }
    }

private:
    void read(const QByteArray &event)
    {
        for (const QByteArray &line : event.split('\n')) {
            if (line.startsWith("data:")) {
                m_woken(QJsonDocument::fromJson(line.mid(5)).object().value("f"_L1).toString());
            }
        }
    }

    std::function<void(const QString &feed)> m_woken;
    QByteArray m_text;
    bool m_hasBegun = false;
};

/// What *read* makes of the reply, once it is there.
template <typename Answer>
Future<Result<Answer>> readWith(Future<SiteWire::Answer> reply,
                                Result<Answer> (*read)(const WireReply &))
{
    return reply.then([read](const SiteWire::Answer &came) {
        return came ? read(*came) : Result<Answer>(came.error());
    });
}

} // namespace

HttpsLink::HttpsLink(const QUrl &address, const SiteTrust &trust, const Clock &clock)
    : m_place(address.toString())
    , m_wire(address, trust, clock)
{
}

Future<Result<PushAnswer>> HttpsLink::push(PushRequest request)
{
    return readWith(m_wire.send(post(routes::push, pushRequestToJson(request), pushPatience)),
                    pushAnswerOf);
}

Future<Result<FeedPage>> HttpsLink::feedPage(FeedRequest request)
{
    QUrlQuery query;
    query.addQueryItem(u"f"_s, request.feed);
    query.addQueryItem(u"after"_s, QString::number(request.after));
    query.addQueryItem(u"limit"_s, QString::number(request.rowsMost));
    if (!request.siteEpoch.isEmpty()) {
        query.addQueryItem(u"epoch"_s, request.siteEpoch);
    }
    if (!request.mark.isEmpty()) {
        query.addQueryItem(u"mark"_s, request.mark);
    }
    return readWith(m_wire.send(get(routes::feed, query, feedPatience)), feedPageOf);
}

Future<Result<SnapshotPiece>> HttpsLink::snapshot(const SnapshotRequest &request)
{
    QUrlQuery query;
    query.addQueryItem(u"f"_s, request.feed);
    WireRequest wanted = get(routes::snapshot, query, feedPatience);
    const std::int64_t last = request.from + request.bytesMost - 1;
    wanted.range = u"bytes=%1-%2"_s.arg(request.from).arg(last).toLatin1();
    if (!request.name.isEmpty()) {
        wanted.ifMatch = u"\"%1\""_s.arg(request.name).toLatin1();
    }
    return readWith(m_wire.send(wanted), snapshotPieceOf);
}

Future<Result<CommandAnswer>> HttpsLink::command(Command command)
{
    return readWith(m_wire.send(post(routes::commands, commandToJson(command), commandPatience)),
                    commandAnswerOf);
}

Future<Result<QJsonObject>> HttpsLink::ask(SiteQuestion question)
{
    return readWith(m_wire.send(post(routes::questions, questionToJson(question), commandPatience)),
                    questionAnswerOf);
}

Future<Result<void>> HttpsLink::listen(const std::function<void(const QString &feed)> &woken)
{
    const auto text = std::make_shared<HintText>(woken);
    return m_wire
        .stream(get(routes::events, {}, silenceMost),
                [text](const QByteArray &piece) { text->take(piece); })
        .then([](const SiteWire::Answer &ended) -> Result<void> {
            if (!ended) {
                return ended.error();
            }
            return ended->status == 200 ? done() : Result<void>(troubleOf(*ended));
        });
}

Future<Result<EnrolmentGrant>> enrolAt(SiteWire &wire, const EnrolmentWish &wish)
{
    WireRequest request = post(routes::enrol, enrolmentWishToJson(wish), enrolmentPatience);
    request.isSigned = false;
    return readWith(wire.send(request), grantOf);
}

} // namespace countertop::terminal

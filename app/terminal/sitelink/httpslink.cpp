#include "app/terminal/sitelink/httpslink.h"

#include "core/protocol/routes.h"
#include "core/protocol/wirecodec.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

constexpr seconds commandPatience{ 5 }; // sync-and-safety.md 2.13: what a person waits for
constexpr seconds pushPatience{ 20 };
constexpr seconds feedPatience{ 20 };
constexpr seconds enrolmentPatience{ 20 };

WireRequest post(QLatin1StringView path, const QJsonObject &json, seconds patience)
{
    return {
        "POST", path.data(), {}, QJsonDocument(json).toJson(QJsonDocument::Compact), patience
    };
}

/// What *read* makes of the reply, once it is there.
template <typename Answer>
QFuture<Result<Answer>> readWith(QFuture<SiteWire::Answer> reply,
                                 Result<Answer> (*read)(const WireReply &))
{
    return reply.then(QtFuture::Launch::Sync, [read](const SiteWire::Answer &came) {
        return came ? read(*came) : Result<Answer>(came.error());
    });
}

} // namespace

HttpsLink::HttpsLink(const QUrl &address, const SiteTrust &trust, const Clock &clock)
    : m_wire(address, trust, clock)
{
}

QFuture<Result<PushAnswer>> HttpsLink::push(PushRequest request)
{
    return readWith(m_wire.send(post(routes::push, pushRequestToJson(request), pushPatience)),
                    pushAnswerOf);
}

QFuture<Result<FeedPage>> HttpsLink::feedPage(FeedRequest request)
{
    QUrlQuery query;
    query.addQueryItem(u"f"_s, request.feed);
    query.addQueryItem(u"after"_s, QString::number(request.after));
    query.addQueryItem(u"limit"_s, QString::number(request.rowsMost));
    if (!request.siteEpoch.isEmpty()) {
        query.addQueryItem(u"epoch"_s, request.siteEpoch);
    }
    return readWith(m_wire.send({ "GET",
                                  routes::feed.data(),
                                  query.toString(QUrl::FullyEncoded).toLatin1(),
                                  {},
                                  feedPatience }),
                    feedPageOf);
}

QFuture<Result<CommandAnswer>> HttpsLink::command(Command command)
{
    return readWith(m_wire.send(post(routes::commands, commandToJson(command), commandPatience)),
                    commandAnswerOf);
}

QFuture<Result<QJsonObject>> HttpsLink::ask(SiteQuestion question)
{
    return readWith(m_wire.send(post(routes::questions, questionToJson(question), commandPatience)),
                    questionAnswerOf);
}

QFuture<Result<EnrolmentGrant>> enrolAt(SiteWire &wire, const EnrolmentWish &wish)
{
    WireRequest request = post(routes::enrol, enrolmentWishToJson(wish), enrolmentPatience);
    request.isSigned = false;
    return readWith(wire.send(request), grantOf);
}

} // namespace countertop::terminal

#include "app/site/api/endpoints.h"

#include "core/protocol/refusal.h"
#include "core/protocol/routes.h"
#include "core/protocol/wirecodec.h"
#include "core/site/device/deviceprogram.h"

#include <array>

namespace countertop::siteapi {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t mebibyte = std::uint64_t{ 1024 } * 1024;
constexpr int rowsAPageUsually = 500;

http::Response malformed(const Error &error)
{
    return toResponse(Problem{ 400, "malformed"_L1, error.detail });
}

/// A failure of the engine: nothing happened, and the same may be sent again.
http::Response failed(const Error &error)
{
    return error.kind == ErrorKind::Unavailable
        ? toResponse(Problem{ 503, "busy"_L1, error.detail, {}, 1 })
        : toResponse(Problem{ 500, "internal"_L1, error.detail });
}

int statusOf(PushOutcome outcome)
{
    switch (outcome) {
    case PushOutcome::Accepted:
        return 200;
    case PushOutcome::Gap:
    case PushOutcome::Fork:
    case PushOutcome::EpochStale:
        return 409;
    case PushOutcome::ChainBroken:
        return 422;
    case PushOutcome::UnknownDevice:
        return 401;
    case PushOutcome::Revoked:
        return 403;
    }
    return 500;
}

/// What the site has now as the head of the till's journal (SY-49).
Result<SignedHead> signedHeadOf(const Call &call)
{
    CT_TRY(device, site::findDevice(call.site.database(), call.device.device));
    if (!device) {
        return refused(Refusal::NotFound, call.device.device.toText());
    }
    SignedHead head{ device->device, device->epoch, device->ackedSeq, device->lastHash, {}, {} };
    sign(head, headKeyOf(call.terms.sealingKey));
    return head;
}

http::Response answerPush(const Call &call)
{
    auto request = pushRequestFromJson(call.body);
    if (!request) {
        return malformed(request.error());
    }
    request->device = call.device.device; // whatever the body says (SY-33)
    if (const auto noted = site::noteProgram(call.site, call.device, call.program); !noted) {
        return failed(noted.error());
    }
    auto answer = call.site.push(*request);
    if (!answer) {
        return failed(answer.error());
    }
    if (answer->outcome == PushOutcome::Accepted && answer->ackedSeq > 0) {
        const auto head = signedHeadOf(call);
        if (!head) {
            return failed(head.error()); // what was stored is acknowledged when it comes again
        }
        answer->head = *head;
    }
    const QJsonObject json = pushAnswerToJson(*answer);
    return answer->outcome == PushOutcome::Accepted
        ? toResponse(200, json)
        : toResponse(
            Problem{ statusOf(answer->outcome), pushOutcomeCode(answer->outcome), {}, json });
}

/// A count in the query; nothing for one that cannot be read.
std::optional<std::int64_t>
countIn(const QUrlQuery &query, const QString &key, std::int64_t fallback)
{
    if (!query.hasQueryItem(key)) {
        return fallback;
    }
    bool isNumber = false;
    const std::int64_t count = query.queryItemValue(key).toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

http::Response answerFeed(const Call &call)
{
    const auto after = countIn(call.query, u"after"_s, 0);
    const auto limit = countIn(call.query, u"limit"_s, rowsAPageUsually);
    if (!after || !limit || *limit < 1 || *limit > 5000) {
        return toResponse(Problem{ 400, "malformed"_L1, u"after or limit"_s });
    }
    const auto page
        = call.site.feedPage({ call.device.device,
                               call.query.queryItemValue(u"f"_s, QUrl::FullyDecoded),
                               *after,
                               static_cast<int>(*limit),
                               call.query.queryItemValue(u"epoch"_s, QUrl::FullyDecoded),
                               call.query.queryItemValue(u"mark"_s, QUrl::FullyDecoded) });
    if (!page && page.error().code.is(Refusal::UnknownKind)) {
        return toResponse(Problem{ 404, "not_found"_L1, page.error().detail });
    }
    if (!page) {
        return failed(page.error());
    }
    const QJsonObject json = feedPageToJson(*page);
    return page->mustResync ? toResponse(Problem{ 410, "resync"_L1, {}, json })
                            : toResponse(200, json);
}

http::Response answerCommand(const Call &call)
{
    auto command = commandFromJson(call.body);
    if (!command) {
        return malformed(command.error());
    }
    command->device = call.device.device;
    command->appVersion = call.program;
    const auto answer = call.site.command(*command);
    if (!answer) {
        return failed(answer.error());
    }
    const QJsonObject json = commandAnswerToJson(*answer);
    if (answer->isDone) {
        return toResponse(200, json);
    }
    const int status = answer->errorKind == ErrorKind::Conflict ? 409 : 422;
    return toResponse(Problem{ status, "refused"_L1, answer->detail, json });
}

QLatin1StringView kindWord(ErrorKind kind)
{
    return kind == ErrorKind::Invalid ? "invalid"_L1 : "refused"_L1;
}

http::Response answerQuestion(const Call &call)
{
    auto question = questionFromJson(call.body);
    if (!question) {
        return malformed(question.error());
    }
    question->device = call.device.device;
    const auto answer = call.site.ask(*question);
    if (answer) {
        return toResponse(200, QJsonObject{ { "body"_L1, *answer } });
    }
    const Error &error = answer.error();
    if (error.kind != ErrorKind::Refused && error.kind != ErrorKind::Invalid) {
        return failed(error);
    }
    Problem problem{ 422, "refused"_L1, error.detail };
    problem.errorKind = kindWord(error.kind);
    problem.answer = QJsonObject{ { "code"_L1, refusalCodeOf(error) } };
    return toResponse(problem);
}

/// Only who holds the whole code learns more than that it is none.
QLatin1StringView codeOf(const Error &error)
{
    using site::EnrolmentError;
    if (error.code.is(EnrolmentError::CodeExpired)) {
        return "code_expired"_L1;
    }
    if (error.code.is(EnrolmentError::CodeUsed)) {
        return "code_used"_L1;
    }
    if (error.code.is(EnrolmentError::OtherDevice)) {
        return "other_device"_L1;
    }
    if (error.code.is(EnrolmentError::ChangedSince)) {
        return "changed_since"_L1;
    }
    return error.code.is(EnrolmentError::PepperMissing) ? "first_till_first"_L1 : "code_unknown"_L1;
}

http::Response answerEnrol(const Call &call)
{
    const auto wish = enrolmentWishFromJson(call.body);
    if (!wish) {
        return malformed(wish.error());
    }
    const auto grant = site::enrol(call.site, *wish, call.terms);
    if (grant) {
        return toResponse(200, enrolmentGrantToJson(*grant));
    }
    return grant.error().kind == ErrorKind::Refused
        ? toResponse(Problem{ 403, codeOf(grant.error()), {} })
        : failed(grant.error());
}

/// The nonce itself goes into a header of every answer.
http::Response answerNonce(const Call &)
{
    return { 204, { { "Cache-Control", "no-store" } }, {} };
}

constexpr std::array table{
    Endpoint{ "POST"_L1, routes::push, Access::AnyDevice, Work::Push, 4 * mebibyte, answerPush },
    Endpoint{ "GET"_L1, routes::feed, Access::Device, Work::Read, 0, answerFeed },
    Endpoint{ "GET"_L1, routes::snapshot, Access::Device, Work::File, 0, nullptr },
    Endpoint{
        "POST"_L1, routes::commands, Access::Device, Work::Command, 4 * mebibyte, answerCommand },
    Endpoint{ "POST"_L1, routes::questions, Access::Device, Work::Read, mebibyte, answerQuestion },
    Endpoint{ "GET"_L1, routes::events, Access::Device, Work::Stream, 0, nullptr },
    Endpoint{ "POST"_L1, routes::enrol, Access::Anyone, Work::Command, 4096, answerEnrol },
    Endpoint{ "GET"_L1, routes::nonce, Access::Anyone, Work::Read, 0, answerNonce },
};

} // namespace

std::span<const Endpoint> endpoints()
{
    return table;
}

} // namespace countertop::siteapi

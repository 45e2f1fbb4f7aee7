#include "core/protocol/wirereply.h"

#include "core/protocol/refusal.h"
#include "core/protocol/wirecodec.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype hashBytes = 32; ///< SHA-256
constexpr int busyForUsually = 1; ///< seconds, when the site does not say

/// A reply of a site, read. Where it is a problem (RFC 9457), `code` is its word.
struct Spoken
{
    QJsonObject json;
    QString code;
};

Error unreachable(const QString &detail)
{
    return { ErrorKind::Unavailable, SiteLinkError::Unreachable, detail };
}

/// What a site itself said; nothing else counts as an answer, a page of 200 least of all.
Result<Spoken> read(const WireReply &reply)
{
    const QString type = reply.contentType.section(u';', 0, 0).trimmed().toLower();
    const bool isProblem = type == "application/problem+json"_L1;
    if (!isProblem && type != "application/json"_L1) {
        return unreachable(u"no site answered: status %1, %2"_s.arg(reply.status).arg(type));
    }
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject()) {
        return unreachable(u"an answer of %1 bytes is not whole"_s.arg(reply.body.size()));
    }
    Spoken spoken{ document.object(), {} };
    if (isProblem) {
        spoken.code = spoken.json.value("code"_L1).toString();
    }
    return spoken;
}

/// What a problem of the site means for whoever asked, where it is not an answer of its own.
Error problemOf(const WireReply &reply, const Spoken &spoken)
{
    const QString detail = u"%1: %2"_s.arg(spoken.code, spoken.json.value("detail"_L1).toString());
    switch (reply.status) {
    case 401:
    case 403:
        return { ErrorKind::Refused, SiteLinkError::NotEnrolled, detail };
    case 413:
        return { ErrorKind::Invalid, SiteLinkError::TooLong, detail };
    case 429:
    case 503:
        return { ErrorKind::Unavailable,
                 SiteLinkError::Busy,
                 QString::number(std::max(reply.retryAfterSeconds, busyForUsually)) };
    default:
        // A site in trouble may be well again soon; one that does not understand will not.
        return reply.status >= 500 ? unreachable(detail)
                                   : Error{ ErrorKind::Invalid, SiteLinkError::Malformed, detail };
    }
}

Error unreadable(const Error &error)
{
    return { ErrorKind::Invalid, SiteLinkError::Malformed, error.detail };
}

/// The answer in a reply: its body, or what a problem carries as decided.
template <typename Answer>
Result<Answer> answerOf(const WireReply &reply, Result<Answer> (*fromJson)(const QJsonObject &))
{
    CT_TRY(spoken, read(reply));
    const QJsonValue decided = spoken.json.value("answer"_L1);
    if (!spoken.code.isEmpty() && !decided.isObject()) {
        return problemOf(reply, spoken);
    }
    auto answer = fromJson(spoken.code.isEmpty() ? spoken.json : decided.toObject());
    return answer ? std::move(answer) : Result<Answer>(unreadable(answer.error()));
}

struct RefusalWord
{
    QLatin1StringView code;
    EnrolmentRefusal refusal;
};

constexpr std::array refusalWords{
    RefusalWord{ "code_unknown"_L1, EnrolmentRefusal::CodeUnknown },
    RefusalWord{ "code_expired"_L1, EnrolmentRefusal::CodeExpired },
    RefusalWord{ "code_used"_L1, EnrolmentRefusal::CodeUsed },
    RefusalWord{ "other_device"_L1, EnrolmentRefusal::OtherDevice },
    RefusalWord{ "changed_since"_L1, EnrolmentRefusal::ChangedSince },
    RefusalWord{ "first_till_first"_L1, EnrolmentRefusal::FirstTillFirst },
};

} // namespace

std::string_view errorFeature(EnrolmentRefusal)
{
    return "enrolment-refusal";
}

Result<PushAnswer> pushAnswerOf(const WireReply &reply)
{
    return answerOf<PushAnswer>(reply, pushAnswerFromJson);
}

Result<FeedPage> feedPageOf(const WireReply &reply)
{
    return answerOf<FeedPage>(reply, feedPageFromJson);
}

Result<SnapshotPiece> snapshotPieceOf(const WireReply &reply)
{
    if (reply.status != 206) {
        CT_TRY(spoken, read(reply)); // a page of somebody's network is no answer
        if (reply.status == 404 || reply.status == 405) {
            return Error{ ErrorKind::Refused, SiteLinkError::NoSnapshots, spoken.code };
        }
        const bool isOther = reply.status == 412 || reply.status == 416;
        return isOther ? Error{ ErrorKind::Refused, SiteLinkError::OtherSnapshot, spoken.code }
                       : problemOf(reply, spoken);
    }
    static const QRegularExpression ranges(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
    const auto range = ranges.match(QString::fromLatin1(reply.contentRange));
    const std::int64_t length = range.captured(2).toLongLong() - range.captured(1).toLongLong() + 1;
    SnapshotPiece piece{ QString::fromLatin1(reply.entityTag).remove(u'"'),
                         QByteArray::fromBase64(reply.digest.mid(9).chopped(1)),
                         range.captured(3).toLongLong(),
                         reply.body };
    const bool isWhole = range.hasMatch() && length == reply.body.size() && !piece.name.isEmpty()
        && reply.digest.startsWith("sha-256=:") && piece.sha256.size() == hashBytes;
    return isWhole ? Result<SnapshotPiece>(std::move(piece))
                   : unreachable(u"a piece of %1 bytes is not whole"_s.arg(reply.body.size()));
}

Result<CommandAnswer> commandAnswerOf(const WireReply &reply)
{
    return answerOf<CommandAnswer>(reply, commandAnswerFromJson);
}

Result<QJsonObject> questionAnswerOf(const WireReply &reply)
{
    CT_TRY(spoken, read(reply));
    if (spoken.code.isEmpty()) {
        const QJsonValue body = spoken.json.value("body"_L1);
        return body.isObject() ? Result<QJsonObject>(body.toObject())
                               : Error{ ErrorKind::Invalid, SiteLinkError::Malformed, u"body"_s };
    }
    const QString code = spoken.json.value("answer"_L1).toObject().value("code"_L1).toString();
    const auto refusal = refusalFromCode(code);
    if (!refusal) {
        return problemOf(reply, spoken);
    }
    const bool isInvalid = spoken.json.value("errorKind"_L1).toString() == "invalid"_L1;
    return Error{ isInvalid ? ErrorKind::Invalid : ErrorKind::Refused,
                  *refusal,
                  spoken.json.value("detail"_L1).toString() };
}

Result<EnrolmentGrant> grantOf(const WireReply &reply)
{
    CT_TRY(spoken, read(reply));
    for (const RefusalWord &word : refusalWords) {
        if (spoken.code == word.code) {
            return Error{ ErrorKind::Refused, word.refusal, {} };
        }
    }
    return answerOf<EnrolmentGrant>(reply, enrolmentGrantFromJson);
}

Error troubleOf(const WireReply &reply)
{
    const auto spoken = read(reply);
    return spoken ? problemOf(reply, *spoken) : spoken.error();
}

bool wantsNewNonce(const WireReply &reply)
{
    const auto spoken = reply.status == 401 ? read(reply) : Result<Spoken>(Spoken());
    return spoken && spoken->code == "nonce"_L1;
}

} // namespace countertop

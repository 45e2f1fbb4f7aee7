#pragma once

#include "core/protocol/enrolment.h"
#include "core/protocol/sitelink.h"

#include <QByteArray>
#include <QString>

namespace countertop {

/// What came back for an HTTP request to a site, whoever sent it: a site, what stands before it,
/// or the sign-in page of somebody's network.
struct WireReply
{
    int status = 0;
    QString contentType; ///< "application/json; charset=utf-8"
    QByteArray body; ///< unpacked
    int retryAfterSeconds = 0; ///< 0: not said
    QByteArray entityTag; ///< of a file, quoted as it came
    QByteArray contentRange; ///< "bytes 0-99/1000"
    QByteArray digest; ///< of the whole file: "sha-256=:…:"
};

enum class EnrolmentRefusal {
    CodeUnknown, ///< no such code, or tried out too often
    CodeExpired,
    CodeUsed, ///< by another device
    OtherDevice, ///< the code is for a new device, or for another one
    ChangedSince, ///< the till's own site was changed after its company was adopted there
    FirstTillFirst, ///< PINs were set at a till that did not join yet
};
std::string_view errorFeature(EnrolmentRefusal);

// What the replies say. *errors* of all: those of `SiteLink`.

Result<PushAnswer> pushAnswerOf(const WireReply &reply);
Result<FeedPage> feedPageOf(const WireReply &reply);
/// *errors* besides: Refused NoSnapshots, OtherSnapshot.
Result<SnapshotPiece> snapshotPieceOf(const WireReply &reply);
Result<CommandAnswer> commandAnswerOf(const WireReply &reply);
/// *errors* besides: Refused, Invalid with the Refusal of the site.
Result<QJsonObject> questionAnswerOf(const WireReply &reply);
/// *errors* besides: Refused EnrolmentRefusal.
Result<EnrolmentGrant> grantOf(const WireReply &reply);
/// What a reply means that should have been something else.
Error troubleOf(const WireReply &reply);
/// The request came with a nonce that the site does not know (any more): the next one is with the
/// reply, and the same may be sent again at once.
bool wantsNewNonce(const WireReply &reply);

} // namespace countertop

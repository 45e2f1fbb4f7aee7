#pragma once

#include "core/protocol/sitelink.h"

#include <QJsonObject>

namespace countertop {

// The bodies of what `SiteLink` carries, as JSON, for a link that has a wire between its ends.
// Facts travel as the very bytes that are stored and hashed, in a text (SY-02); hashes in
// hexadecimal. *errors* of all readers: Invalid JsonError, also for more than a message may hold.

/// Version of these messages. Another one is refused, with the words what it was.
inline constexpr int wireVersion = 1;

QJsonObject pushRequestToJson(const PushRequest &request);
Result<PushRequest> pushRequestFromJson(const QJsonObject &json);

QJsonObject pushAnswerToJson(const PushAnswer &answer);
Result<PushAnswer> pushAnswerFromJson(const QJsonObject &json);

QJsonObject feedRowToJson(const FeedRow &row);
Result<FeedRow> feedRowFromJson(const QJsonObject &json);

QJsonObject feedPageToJson(const FeedPage &page);
Result<FeedPage> feedPageFromJson(const QJsonObject &json);

QJsonObject commandToJson(const Command &command);
Result<Command> commandFromJson(const QJsonObject &json);

QJsonObject commandAnswerToJson(const CommandAnswer &answer);
Result<CommandAnswer> commandAnswerFromJson(const QJsonObject &json);

QJsonObject questionToJson(const SiteQuestion &question);
Result<SiteQuestion> questionFromJson(const QJsonObject &json);

/// "accepted", "gap", "fork", "chain_broken", "epoch_stale", "unknown_device".
QString pushOutcomeCode(PushOutcome outcome);

} // namespace countertop

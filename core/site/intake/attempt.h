#pragma once

#include "core/protocol/setasidenotice.h"
#include "core/protocol/sitelink.h"
#include "core/site/command/scope.h"

#include <optional>

namespace countertop::site {

/// Where a fact stands in the journal of its device.
struct FactPlace
{
    DeviceId device;
    int epoch = 0;
    std::int64_t seq = 0;
    auto operator<=>(const FactPlace &) const = default;
};

/// How it went to give a fact its effect.
struct Attempt
{
    /// Why the fact has to wait: its rule failed, or an earlier fact about the same object waits
    /// (SY-13, SY-14). Empty when it has its effect.
    std::optional<Error> problem;
};

/// Gives a fact its effect, whole or not at all. *errors*: of the engine only.
Result<Attempt> attempt(Scope &scope, const PushedFact &fact, const QJsonObject &body);

/// From now on later facts about the same objects wait behind this one.
Result<void>
blockObjects(Scope &scope, const FactPlace &place, const PushedFact &fact, const QJsonObject &body);

/// What the tills of the store read about a fact that waits; why, and since when, is not in it.
SetAsideNotice
noticeOf(const PushedFact &fact, const QJsonObject &body, const FactPlace &place, int deviceNumber);

/// Publishes the notice in the feed of the store.
Result<void> publishNotice(Scope &scope, const SetAsideNotice &notice);

} // namespace countertop::site

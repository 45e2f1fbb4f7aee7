#pragma once

#include "core/async/future.h"
#include "core/domain/people/rights.h"
#include "core/domain/ticket/ticket.h"
#include "core/protocol/refusal.h"
#include "core/till/people/session.h"
#include "core/till/sync/sync.h"

#include <map>

namespace countertop::till {

/// What the refusals of the site are called by a desk.
template <typename DeskError>
using RefusalNames = std::map<Refusal, DeskError>;

/// *error* of a command in the words of a desk: Offline without the site, the name of the refusal
/// where the desk has one, otherwise the refusal itself.
template <typename DeskError>
Error inDeskWords(const Error &error, const RefusalNames<DeskError> &names)
{
    if (error.code.feature() == errorFeature(SiteLinkError::Unreachable)) {
        return { error.kind, DeskError::Offline, error.detail };
    }
    for (const auto &[refusal, name] : names) {
        if (error.code.is(refusal)) {
            return { error.kind, name, error.detail };
        }
    }
    if (error.code.is(Refusal::VersionTooOld)) {
        return { error.kind, SyncError::ProgramTooOld, error.detail };
    }
    if (error.code.is(Refusal::HoldsCardNumber)) {
        return { error.kind, TicketError::TextHoldsCardNumber, error.detail };
    }
    return error;
}

/// A command whose answer says nothing but done.
template <typename DeskError>
Future<Result<void>> runCommand(Sync &sync,
                                const QString &kind,
                                const QJsonObject &body,
                                const PersonRef &by,
                                const RefusalNames<DeskError> &names)
{
    return sync.command(kind, body, by)
        .then([names](const Result<CommandAnswer> &answer) -> Result<void> {
            return answer ? done() : Result<void>(inDeskWords(answer.error(), names));
        });
}

inline bool mayDo(const Session &session, QLatin1StringView right)
{
    return rights::valueOf(session.role, right) == RightValue::Allowed;
}

} // namespace countertop::till

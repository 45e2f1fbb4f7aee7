#pragma once

#include "core/base/idsource.h"
#include "core/protocol/sitelink.h"
#include "core/till/sync/feedcopy.h"
#include "core/till/sync/syncstanding.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <memory>

namespace countertop::till {

enum class SyncError {
    SiteRefused,
    ProgramTooOld, ///< for commands; detail: the least version (SY-39)
};
std::string_view errorFeature(SyncError);

/// The lane of commands and questions (sync-and-safety.md 2.13): a thread of its own, so that what
/// a person waits for never stands behind a push or a pull on a bad line.
class SyncCommands final
{
public:
    /// *pull* reads the feeds; a command waits for it a moment, so that its effect is seen. The log
    /// of commands lies in the live one of *copies*, which is used on the reader thread only.
    SyncCommands(Till &till,
                 SiteLink &link,
                 SyncStanding &standing,
                 FeedCopies &copies,
                 std::function<Future<Result<SyncState>>()> pull);
    /// Finishes what waits.
    ~SyncCommands();
    SyncCommands(const SyncCommands &) = delete;
    SyncCommands &operator=(const SyncCommands &) = delete;

    Future<Result<CommandAnswer>> command(QString kind, QJsonObject body, PersonRef actor);
    Future<Result<QJsonObject>> ask(QString kind, QJsonObject body);

private:
    /// An act that was answered: how many calls had been made by then.
    struct AnsweredAct
    {
        CommandId command;
        std::int64_t callsByThen = 0;
    };

    // All below run on the thread.
    Result<CommandAnswer>
    send(const QString &kind, const QJsonObject &body, const PersonRef &actor, std::int64_t call);
    Result<CommandId> logCommand(const Command &command, const QByteArray &act, std::int64_t call);
    Result<void> noteAnswer(const CommandId &command, const CommandAnswer &answer);
    template <typename Answer>
    Result<Answer> heard(Result<Answer> answer);

    Till &m_till;
    SiteLink &m_link;
    SyncStanding &m_standing;
    FeedCopies &m_copies;
    std::function<Future<Result<SyncState>>()> m_pull;
    std::unique_ptr<IdSource> m_ids;
    std::atomic<std::int64_t> m_calls = 0;
    QHash<QByteArray, AnsweredAct> m_answered;
    std::unique_ptr<storage::SerialWorker> m_thread;
};

} // namespace countertop::till

#pragma once

#include "core/protocol/sitelink.h"
#include "core/till/sync/reference.h"
#include "core/till/till.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace countertop::till {

/// How the till stands with its site, as the header and the sync list show it.
struct SyncState
{
    bool isOnline = false; ///< the last call to the site was answered
    std::int64_t unsent = 0; ///< facts above the acknowledged one (SY-04)
    std::int64_t setAside = 0; ///< facts that wait for a person at the site
    std::optional<Instant> lastContact;
    bool operator==(const SyncState &) const = default;
};

/// How the till's copy of the feeds was found at the start.
enum class CopyState {
    Kept,
    Missing, ///< made anew; empty until the first pull
    Damaged, ///< the same; the damaged files are kept beside it
};

enum class SyncError { SiteRefused };
std::string_view errorFeature(SyncError);

/// Keeps the till and its site together: pushes facts, pulls feeds into `reference.db`, sends
/// commands. Selling never waits for any of it.
///
/// Its own thread *net* waits for the site, so that neither the counter nor a search does. Made
/// and used on the ui thread; must go before the Till and the SiteLink.
class Sync final : public QObject
{
    Q_OBJECT

public:
    /// Opens `reference.db` beside `till.db` and hands its settings to the till. It is a copy of
    /// the feeds: one that is missing or damaged is made anew. *errors*: of Reference::open, but
    /// none of kind Corrupt that making it anew mends.
    static Result<std::unique_ptr<Sync>> open(Till &till, SiteLink &link);
    ~Sync() override;
    Sync(const Sync &) = delete;
    Sync &operator=(const Sync &) = delete;

    /// Begins to push every 2 s when there is something, and to pull every 15 s.
    void start();

    /// Sends every unsent fact. *errors*: Unavailable SiteLinkError::Unreachable; what was not
    /// acknowledged is sent again next time.
    QFuture<Result<SyncState>> pushNow();
    /// Reads every feed to its end. *errors*: as above; what was read stays.
    QFuture<Result<SyncState>> pullNow();

    /// Sends a command: its id is stored before (SY-22), a second click while it runs and a retry
    /// of one that was never answered use the same id (SY-23). When it answers, the change can be
    /// read here. *errors*: Unavailable Unreachable – commands are never queued (SY-25); the error
    /// kind and Refusal of the site's answer.
    QFuture<Result<CommandAnswer>> command(QString kind, QJsonObject body, PersonRef actor);
    /// Asks for central rows that are not published. *errors*: as above.
    QFuture<Result<QJsonObject>> ask(QString kind, QJsonObject body);

    /// Queues *job*, a callable `Result<T>(Reference &)`, on the reader thread.
    template <typename Job>
    auto read(storage::Urgency urgency, Job job) -> QFuture<std::invoke_result_t<Job, Reference &>>
    {
        return m_till.readerThread().post(
            urgency, [this, job = std::move(job)] { return job(*m_reference); });
    }

    Till &till() { return m_till; }
    /// Where it was not Kept, nobody can sign in or sell before `pullNow` has answered.
    CopyState copyState() const { return m_copyState; }

Q_SIGNALS:
    void stateChanged(const countertop::till::SyncState &state);
    void catalogChanged();
    void peopleChanged();
    void settingsChanged(const countertop::Settings &settings);
    void customersChanged();

private:
    /// An act that was answered: how many calls had been made by then.
    struct AnsweredAct
    {
        CommandId command;
        std::int64_t callsByThen = 0;
    };
    struct Batch
    {
        PushRequest request;
        std::int64_t ackedSeq = 0;
    };

    Sync(Till &till, SiteLink &link);

    // All below run on the thread *net*.
    Result<SyncState> push();
    Result<SyncState> pull();
    Result<bool> pullFeed(const QString &feed);
    Result<void> tellChanges(const QString &feed);
    Result<Batch> nextBatch();
    Result<void> keepAnswer(const PushAnswer &answer);
    Result<CommandAnswer>
    send(const QString &kind, const QJsonObject &body, const PersonRef &actor, std::int64_t call);
    Result<CommandId> logCommand(const Command &command, const QByteArray &act, std::int64_t call);
    Result<void> noteAnswer(const CommandId &command, const CommandAnswer &answer);
    Result<SyncState> noteContact(bool isOnline);

    Till &m_till;
    SiteLink &m_link;
    CopyState m_copyState = CopyState::Kept;
    std::unique_ptr<Reference> m_reference; ///< lives on the reader thread
    std::unique_ptr<IdSource> m_ids; ///< used on *net*
    std::atomic<std::int64_t> m_calls = 0;
    QHash<QByteArray, AnsweredAct> m_answered; ///< used on *net*
    SyncState m_state; ///< used on *net*
    QString m_siteEpoch; ///< used on *net*
    std::unique_ptr<storage::SerialWorker> m_net;
    QTimer m_pushTimer;
    QTimer m_pullTimer;
};

} // namespace countertop::till

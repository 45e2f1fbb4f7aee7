#pragma once

#include "core/protocol/sitelink.h"
#include "core/till/sync/feedpull.h"
#include "core/till/sync/hintwatch.h"
#include "core/till/sync/retrywait.h"
#include "core/till/sync/synccommands.h"
#include "core/till/sync/syncstanding.h"
#include "core/till/till.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace countertop::till {

/// Keeps the till and its site together: pushes facts, pulls feeds into `reference.db`, sends
/// commands. Selling never waits for any of it.
///
/// Its own thread *net* waits for the site, so that neither the counter nor a search does; commands
/// have a lane of their own. Made and used on the ui thread; must go before the Till and the
/// SiteLink.
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

    /// Begins to listen for hints (SY-26), to push every 2 s when there is something, and to pull
    /// every 15 s. A site that does not answer is left alone for a while (SY-40).
    void start();

    /// Sends every unsent fact, now. *errors*: Unavailable SiteLinkError::Unreachable; what was not
    /// acknowledged is sent again next time.
    Future<Result<SyncState>> pushNow();
    /// Reads every feed to its end, now. *errors*: as above; what was read stays.
    Future<Result<SyncState>> pullNow();

    /// Sends a command: its id is stored before (SY-22), a second click while it runs and a retry
    /// of one that was never answered use the same id (SY-23). When it answers, the change can be
    /// read here. *errors*: Unavailable Unreachable – commands are never queued (SY-25); the error
    /// kind and Refusal of the site's answer.
    Future<Result<CommandAnswer>> command(QString kind, QJsonObject body, PersonRef actor);
    /// Asks for central rows that are not published. *errors*: as above.
    Future<Result<QJsonObject>> ask(QString kind, QJsonObject body);

    /// Works offline by hand until it is taken back: nothing is sent, everything is kept (SY-29).
    Future<Result<SyncState>> workOffline(bool isOffline);

    /// Queues *job*, a callable `Result<T>(Reference &)`, on the reader thread.
    template <typename Job>
    auto read(storage::Urgency urgency, Job job) -> Future<std::invoke_result_t<Job, Reference &>>
    {
        return m_till.readerThread().post(
            urgency, [this, job = std::move(job)] { return job(*m_copies.live); });
    }

    Till &till() { return m_till; }
    /// Where the site is; empty for a till that stands alone.
    QString sitePlace() const { return m_link.place(); }
    SyncState state() const { return m_standing.state(); }
    /// Where it was not Kept, nobody can sign in or sell before `pullNow` has answered.
    CopyState copyState() const { return m_copyState; }

Q_SIGNALS:
    void stateChanged(const countertop::till::SyncState &state);
    void catalogChanged();
    void peopleChanged();
    void settingsChanged(const countertop::Settings &settings);
    void customersChanged();

private:
    struct Batch
    {
        PushRequest request;
        std::int64_t ackedSeq = 0;
    };

    Sync(Till &till, SiteLink &link);

    void pushWhenDue();
    void pullWhenDue();
    void listenWhenDue();
    /// On any thread: the feed has grown; an empty name: all may have.
    void wake(const QString &named);

    // All below run on the thread *net*.
    /// One emptying of the outbox.
    struct Run
    {
        std::int64_t rewinds = 0;
        std::int64_t keptAside
            = 0; ///< facts up to this one, by a site that lets this till in no more
        std::optional<Error> refusal; ///< of those
    };

    Result<SyncState> push();
    Result<SyncState> pushBatch(const Batch &batch, Run &run);
    Result<SyncState> noteRefusal(const PushAnswer &answer, std::int64_t lastSent, Run &run);
    Result<SyncState> pull(const QStringList &feeds);
    Result<void> renewCopy();
    Result<void> tellChanges(const QString &feed);
    Result<void> keepSetAside();
    Result<Batch> nextBatch(const Run &run);
    Result<void> keepAnswer(const PushAnswer &answer, std::int64_t lastSent);
    Result<SyncState> noteFailure(const Error &error);
    Result<SyncState> noteSuccess();

    Till &m_till;
    SiteLink &m_link;
    CopyState m_copyState = CopyState::Kept;
    FeedCopies m_copies; ///< live on the reader thread
    SyncStanding m_standing;
    FeedPull m_pull; ///< used on *net*
    QMutex m_waitMutex;
    RetryWait m_wait; ///< under its mutex
    HintWatch m_hints; ///< used on the ui thread
    bool m_isListening = false; ///< used on the ui thread
    int m_pollsSaved = 0; ///< used on the ui thread
    /// Where hints go; the stream outlives who listens.
    struct Ear
    {
        QMutex mutex;
        Sync *sync = nullptr;
    };
    std::shared_ptr<Ear> m_ear = std::make_shared<Ear>();
    QMutex m_wokenMutex;
    QStringList m_woken; ///< feeds that a pull already waits for
    int m_batchMost
        = PushRequest::factsMost; ///< used on *net*; less where site or line took no more
    QString m_siteEpoch; ///< used on *net*
    /// Used on *net*. At the start there may be some that came before the end of the last run.
    bool m_hasSetAsideNews = true;
    std::unique_ptr<storage::SerialWorker> m_net;
    std::unique_ptr<SyncCommands> m_commands;
    QTimer m_pushTimer;
    QTimer m_pullTimer;
};

} // namespace countertop::till

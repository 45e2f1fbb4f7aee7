#include "core/till/sync/sync.h"

#include "core/protocol/wirecodec.h"
#include "core/till/sync/feedcopy.h"
#include "core/till/sync/leasecontact.h"
#include "core/till/sync/setasidenews.h"
#include "core/till/sync/signedheads.h"

#include <QMutexLocker>

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int pushEveryMs = 2'000;
constexpr int pullEveryMs = 15'000;
constexpr int pollsSavedByHints = 4;
constexpr int batchStep = 25; ///< facts: what a batch grows by, and what a bad line still carries
PushedFact pushedFrom(const Fact &fact)
{
    return { fact.seq, fact.id, fact.kind, fact.version, fact.bytes, fact.hash };
}

/// The new mark and what the site set aside, in one database transaction.
Result<void> storeAnswer(Ledger &ledger, const PushAnswer &answer, std::int64_t lastSent)
{
    CT_TRY(posting, ledger.begin());
    // The site compared what was sent and no more. A journal that came back from an older copy may
    // differ from there on, and must be sent all the same, or nobody would notice the fork (SY-10).
    const std::int64_t acked = std::min(answer.ackedSeq, lastSent);
    posting.head().ackedSeq = acked;
    CT_TRY(mark, posting.database().statement(u"sync/update_acked"_s));
    CT_TRY(marked, mark->bind("acked"_L1, acked).run());
    Q_UNUSED(marked);
    CT_TRY(problem, posting.database().statement(u"sync/put_problem"_s));
    for (const SetAsideFact &fact : answer.setAside) {
        CT_TRY(kept,
               problem->bind("seq"_L1, fact.seq)
                   .bind("code"_L1, fact.code)
                   .bind("detail"_L1, fact.text)
                   .bind("at"_L1, ledger.clock().now().ms())
                   .run());
        Q_UNUSED(kept);
    }
    if (answer.head) {
        CT_TRY_DONE(keepHead(posting.database(), *answer.head, ledger.clock().now()));
    }
    return posting.commit();
}

std::uint32_t seedFrom(IdSource &ids)
{
    return static_cast<std::uint32_t>(qHash(ids.make<CommandId>().toText()));
}

/// How long the site asked to be left alone; nothing where it did not.
std::chrono::seconds askedWait(const Error &error)
{
    return error.code.is(SiteLinkError::Busy) ? std::chrono::seconds(error.detail.toInt())
                                              : std::chrono::seconds();
}

/// Whether the site keeps each further push too, whatever stands in it.
bool keepsAll(PushOutcome outcome)
{
    return outcome == PushOutcome::Fork || outcome == PushOutcome::EpochStale
        || outcome == PushOutcome::Revoked;
}

} // namespace

Sync::Sync(Till &till, SiteLink &link)
    : m_till(till)
    , m_link(link)
    // Queued by Qt: receivers live on the ui thread.
    , m_standing(till, [this](const SyncState &state) { Q_EMIT stateChanged(state); })
    , m_pull(till, link, m_copies)
    , m_wait(till.clock(), seedFrom(*till.makeIds()))
    , m_hints(till.clock(), seedFrom(*till.makeIds()))
    , m_net(std::make_unique<storage::SerialWorker>(u"net"_s))
    , m_commands(std::make_unique<SyncCommands>(
          till, link, m_standing, m_copies, [this] { return pullNow(); }))
{
    m_ear->sync = this;
    connect(&m_pushTimer, &QTimer::timeout, this, &Sync::pushWhenDue);
    connect(&m_pullTimer, &QTimer::timeout, this, &Sync::pullWhenDue);
}

Sync::~Sync()
{
    {
        const QMutexLocker lock(&m_ear->mutex);
        m_ear->sync = nullptr;
    }
    m_pushTimer.stop();
    m_pullTimer.stop();
    m_commands.reset(); // first: a command waits for its pull
    m_net.reset();
    m_till.readerThread().post(Urgency::Background, [this] { m_copies = {}; }).waitForFinished();
}

Result<std::unique_ptr<Sync>> Sync::open(Till &till, SiteLink &link)
{
    std::unique_ptr<Sync> sync(new Sync(till, link));
    Sync *raw = sync.get();
    const auto opened = till.readerThread()
                            .post(Urgency::Normal,
                                  [raw, &till]() -> Result<Settings> {
                                      CT_TRY(copy, openOrMakeCopy(till));
                                      raw->m_copies.live = std::move(copy.reference);
                                      raw->m_copyState = copy.state;
                                      return copy.settings;
                                  })
                            .takeResult();
    if (!opened) {
        return opened.error();
    }
    till.useSettings(*opened);
    return sync;
}

void Sync::start()
{
    m_pushTimer.start(pushEveryMs);
    m_pullTimer.start(pullEveryMs);
    pullNow();
    listenWhenDue();
}

void Sync::pushWhenDue()
{
    listenWhenDue();
    const bool isDue = [this] {
        const QMutexLocker lock(&m_waitMutex);
        return m_wait.isOver();
    }();
    const bool goesByItself = m_standing.state().problem != SyncProblem::Stuck;
    m_net->post(Urgency::Background, [this, isTried = isDue && goesByItself] {
        return isTried ? push() : m_standing.recount();
    });
}

void Sync::pullWhenDue()
{
    // Whoever is woken polls only now and then, in case a hint was lost.
    if (m_hints.isSpeaking() && ++m_pollsSaved < pollsSavedByHints) {
        return;
    }
    m_pollsSaved = 0;
    const QMutexLocker lock(&m_waitMutex);
    if (m_wait.isOver()) {
        wake({});
    }
}

void Sync::listenWhenDue()
{
    const bool isWanted = m_standing.state().problem != SyncProblem::ByHand;
    if (m_isListening || !isWanted || !m_hints.mayListen()) {
        return;
    }
    m_isListening = true;
    m_link
        .listen([ear = m_ear](const QString &feed) {
            const QMutexLocker lock(&ear->mutex);
            if (Sync *sync = ear->sync) {
                QMetaObject::invokeMethod(
                    sync, [sync] { sync->m_hints.began(); }, Qt::QueuedConnection);
                sync->wake(feed);
            }
        })
        .then(this, [this](const Result<void> &) {
            m_isListening = false;
            m_hints.ended();
        });
}

void Sync::wake(const QString &named)
{
    const QString feed = Reference::feeds().contains(named) ? named : QString();
    const QMutexLocker lock(&m_wokenMutex);
    if (m_woken.contains(feed) || m_woken.contains(QString())) {
        return; // a pull that has not begun yet will see it
    }
    m_woken.append(feed);
    m_net->post(Urgency::Background, [this, feed] {
        {
            const QMutexLocker begun(&m_wokenMutex);
            m_woken.removeAll(feed);
        }
        return pull(feed.isEmpty() ? Reference::feeds() : QStringList(feed));
    });
}

Future<Result<SyncState>> Sync::pushNow()
{
    return m_net->post(Urgency::Background, [this] { return push(); });
}

Future<Result<SyncState>> Sync::pullNow()
{
    return m_net->post(Urgency::Background, [this] { return pull(Reference::feeds()); });
}

Future<Result<SyncState>> Sync::workOffline(bool isOffline)
{
    return m_net->post(Urgency::Normal, [this, isOffline] {
        {
            const QMutexLocker lock(&m_waitMutex);
            m_wait.succeeded(); // whoever takes it back wants to know at once
        }
        return m_standing.workByHand(isOffline);
    });
}

Future<Result<CommandAnswer>> Sync::command(QString kind, QJsonObject body, PersonRef actor)
{
    return m_commands->command(std::move(kind), std::move(body), std::move(actor));
}

Future<Result<QJsonObject>> Sync::ask(QString kind, QJsonObject body)
{
    return m_commands->ask(std::move(kind), std::move(body));
}

Result<Sync::Batch> Sync::nextBatch(const Run &run)
{
    return m_till
        .write(Urgency::Background,
               [most = m_batchMost, kept = run.keptAside](Ledger &ledger) -> Result<Batch> {
                   Batch batch;
                   batch.ackedSeq = ledger.head().ackedSeq;
                   const std::int64_t sent = std::max(batch.ackedSeq, kept);
                   CT_TRY(facts, ledger.journal().after(sent, most));
                   qsizetype bytes = 0;
                   for (const Fact &fact : facts) {
                       bytes += fact.bytes.size();
                       if (bytes > PushRequest::bytesMost && !batch.request.facts.empty()) {
                           break;
                       }
                       batch.request.facts.push_back(pushedFrom(fact));
                   }
                   batch.request.device = ledger.device().device;
                   batch.request.epoch = ledger.device().epoch;
                   batch.request.previousHash = facts.empty() ? QByteArray() : facts.front().prev;
                   batch.request.queueLength = ledger.head().seq - sent;
                   batch.request.now = ledger.clock().now();
                   return batch;
               })
        .takeResult();
}

Result<SyncState> Sync::noteFailure(const Error &error)
{
    {
        const QMutexLocker lock(&m_waitMutex);
        m_wait.failed(askedWait(error));
    }
    return m_standing.failed(error);
}

Result<SyncState> Sync::push()
{
    Run run;
    while (true) {
        if (m_standing.state().problem == SyncProblem::ByHand) {
            return m_standing.recount();
        }
        CT_TRY(batch, nextBatch(run));
        if (batch.request.facts.empty()) {
            return run.refusal ? *run.refusal : m_standing.recount();
        }
        const bool isLong
            = batch.request.queueLength > static_cast<std::int64_t>(batch.request.facts.size());
        if (isLong && m_standing.state().sendTotal == 0) {
            CT_TRY_DONE(m_standing.beginSending());
        }
        CT_TRY(state, pushBatch(batch, run));
        Q_UNUSED(state);
    }
}

Result<SyncState> Sync::pushBatch(const Batch &batch, Run &run)
{
    PushRequest request = batch.request;
    request.siteEpoch = m_siteEpoch;
    const auto answer = m_link.push(request).result();
    if (!answer && answer.error().code.is(SiteLinkError::TooLong) && request.facts.size() > 1) {
        m_batchMost = static_cast<int>(request.facts.size() / 2); // 413 halves the batch (SY-40)
        return m_standing.state();
    }
    if (!answer) {
        // A line that is slow, or breaks off after so many bytes, may carry less at a time.
        const auto sent = static_cast<int>(request.facts.size());
        if (answer.error().code.is(SiteLinkError::Unreachable) && sent > batchStep) {
            m_batchMost = std::max(sent / 2, batchStep);
        }
        CT_TRY(state, noteFailure(answer.error()));
        Q_UNUSED(state);
        return answer.error();
    }
    CT_TRY_DONE(keepAnswer(*answer, request.facts.back().seq));
    const bool isStuck = answer->outcome != PushOutcome::Accepted
        && (answer->outcome != PushOutcome::Gap || ++run.rewinds > 1);
    if (isStuck) {
        return noteRefusal(*answer, request.facts.back().seq, run);
    }
    m_batchMost = std::min(m_batchMost + batchStep, PushRequest::factsMost);
    return noteSuccess();
}

/// A site that lets this till in no more keeps what it sends, without effect: all of it, not only
/// the first batch (SY-10, SY-35), and at each try again: a replica that was behind may have lost
/// what was kept.
Result<SyncState> Sync::noteRefusal(const PushAnswer &answer, std::int64_t lastSent, Run &run)
{
    const Error refusal{ ErrorKind::Refused,
                         SyncError::SiteRefused,
                         u"push answered %1"_s.arg(pushOutcomeCode(answer.outcome)) };
    CT_TRY(state, m_standing.stuck());
    if (!keepsAll(answer.outcome)) {
        return refusal;
    }
    run.keptAside = lastSent;
    run.refusal = refusal;
    return state;
}

Result<void> Sync::keepAnswer(const PushAnswer &answer, std::int64_t lastSent)
{
    const bool isAboutMark
        = answer.outcome == PushOutcome::Accepted || answer.outcome == PushOutcome::Gap;
    if (!isAboutMark) {
        return done();
    }
    m_siteEpoch = answer.siteEpoch;
    // The mark may go back after a restore of the site: then the till sends again (2.3).
    return m_till
        .write(Urgency::Background,
               [answer, lastSent](Ledger &ledger) { return storeAnswer(ledger, answer, lastSent); })
        .takeResult();
}

Result<SyncState> Sync::noteSuccess()
{
    {
        const QMutexLocker lock(&m_waitMutex);
        m_wait.succeeded();
    }
    return m_standing.reached();
}

Result<SyncState> Sync::pull(const QStringList &feeds)
{
    if (m_standing.state().problem == SyncProblem::ByHand) {
        return m_standing.recount();
    }
    for (const QString &feed : feeds) {
        const auto came = m_pull.follow(feed);
        if (!came) {
            CT_TRY(state, noteFailure(came.error()));
            Q_UNUSED(state);
            return came.error();
        }
        m_hasSetAsideNews = m_hasSetAsideNews || came->contains("setAside"_L1);
        if (feed == "store"_L1 && m_hasSetAsideNews) {
            CT_TRY_DONE(keepSetAside());
        }
        if (!came->isEmpty()) {
            CT_TRY_DONE(tellChanges(feed));
        }
    }
    CT_TRY_DONE(renewCopy());
    if (feeds.size() > 1) {
        CT_TRY_DONE(compareLeases(m_till, m_link));
    }
    return noteSuccess();
}

/// Another history at the site: the copy is made anew beside the one in use.
Result<void> Sync::renewCopy()
{
    const auto isNew = m_pull.renew();
    if (!isNew) {
        CT_TRY(state, noteFailure(isNew.error()));
        Q_UNUSED(state);
        return isNew.error();
    }
    if (!*isNew) {
        return done();
    }
    CT_TRY_DONE(keepSetAside());
    for (const QString &feed : Reference::feeds()) {
        CT_TRY_DONE(tellChanges(feed));
    }
    return done();
}

Result<void> Sync::tellChanges(const QString &feed)
{
    if (feed == "catalog"_L1) {
        Q_EMIT catalogChanged();
    } else if (feed == "customers"_L1) {
        Q_EMIT customersChanged();
    } else {
        CT_TRY(settings, read(Urgency::Background, [](Reference &reference) -> Result<Settings> {
                             CT_TRY(records, reference.records());
                             return records->settings;
                         }).takeResult());
        m_till.useSettings(settings);
        Q_EMIT settingsChanged(settings);
        Q_EMIT peopleChanged();
    }
    return done();
}

Result<void> Sync::keepSetAside()
{
    CT_TRY(notices, read(Urgency::Background, [](Reference &reference) {
                        return reference.setAside();
                    }).takeResult());
    const auto kept = m_till
                          .write(Urgency::Background,
                                 [notices = std::move(notices)](Ledger &ledger) {
                                     return noteSetAside(ledger, notices);
                                 })
                          .takeResult();
    m_hasSetAsideNews = m_hasSetAsideNews && !kept;
    return kept;
}

} // namespace countertop::till

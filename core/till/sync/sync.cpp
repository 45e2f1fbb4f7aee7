#include "core/till/sync/sync.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/refusal.h"
#include "core/protocol/typedtext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace countertop::till {

Q_LOGGING_CATEGORY(syncLog, "countertop.till.sync")

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int pushEveryMs = 2'000;
constexpr int pullEveryMs = 15'000;
constexpr int rowsAPage = 500;
constexpr qsizetype rememberedActsMost = 1'000;
/// Bodies of staged imports can be read from their file again and are not kept in the log.
constexpr QLatin1StringView stageKind{ "import.stage" };

PushedFact pushedFrom(const Fact &fact)
{
    return { fact.seq, fact.id, fact.kind, fact.version, fact.bytes, fact.hash };
}

Result<QByteArray> actOf(const Command &command)
{
    CT_TRY(bytes,
           canonicalBytes({ { "kind"_L1, command.kind },
                            { "body"_L1, command.body },
                            { "actor"_L1, command.actor.id.toText() } }));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The new mark and what the site set aside, in one database transaction.
Result<void> storeAnswer(Ledger &ledger, const PushAnswer &answer)
{
    CT_TRY(posting, ledger.begin());
    posting.head().ackedSeq = answer.ackedSeq;
    CT_TRY(mark, posting.database().statement(u"sync/update_acked"_s));
    CT_TRY(marked, mark->bind("acked"_L1, answer.ackedSeq).run());
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
    return posting.commit();
}

Result<std::int64_t> countProblems(Ledger &ledger)
{
    CT_TRY(statement, ledger.database().statement(u"journal/count_set_aside"_s));
    CT_TRY(count, statement->one([](const storage::Row &row) { return row.integer(0); }));
    return count.value_or(0);
}

/// The copy of the feeds as it was opened.
struct OpenedCopy
{
    std::unique_ptr<Reference> reference;
    Settings settings;
    CopyState state = CopyState::Kept;
};

QString copyPath(const Till &till)
{
    return till.folder() + u"/reference.db"_s;
}

Result<OpenedCopy> openCopy(const Till &till)
{
    OpenedCopy copy;
    copy.state = QFileInfo(copyPath(till)).size() > 0 ? CopyState::Kept : CopyState::Missing;
    CT_TRY(reference, Reference::open(copyPath(till), till.clock(), till.device().device));
    CT_TRY(records, reference->records());
    copy.settings = records->settings;
    copy.reference = std::move(reference);
    return copy;
}

/// Moves the files of a damaged copy away, over those of the last time.
void setCopyAside(const Till &till)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        const QString damaged = copyPath(till) + u".damaged"_s + suffix;
        QFile::remove(damaged);
        QFile::rename(copyPath(till) + suffix, damaged);
    }
}

/// Opens the copy of the feeds; a damaged one is set aside and made anew.
Result<OpenedCopy> openOrMakeCopy(const Till &till)
{
    auto copy = openCopy(till);
    const bool isDamaged = !copy && copy.error().kind == ErrorKind::Corrupt
        && !copy.error().code.is(storage::StorageError::MissingStatement);
    if (!isDamaged) {
        return copy;
    }
    qCWarning(syncLog) << "the copy of the feeds is made anew:" << copy.error().detail;
    setCopyAside(till);
    copy = openCopy(till);
    if (copy) {
        copy->state = CopyState::Damaged;
    }
    return copy;
}

Error errorOf(const CommandAnswer &answer)
{
    const auto refusal = refusalFromCode(answer.code);
    if (!refusal) {
        return { answer.errorKind, SyncError::SiteRefused, answer.code + u": "_s + answer.detail };
    }
    return { answer.errorKind, *refusal, answer.detail };
}

} // namespace

std::string_view errorFeature(SyncError)
{
    return "sync";
}

Sync::Sync(Till &till, SiteLink &link)
    : m_till(till)
    , m_link(link)
    , m_ids(till.makeIds())
    , m_net(std::make_unique<storage::SerialWorker>(u"net"_s))
{
    connect(&m_pushTimer, &QTimer::timeout, this, &Sync::pushNow);
    connect(&m_pullTimer, &QTimer::timeout, this, &Sync::pullNow);
}

Sync::~Sync()
{
    m_pushTimer.stop();
    m_pullTimer.stop();
    m_net.reset();
    m_till.readerThread()
        .post(Urgency::Background, [this] { m_reference.reset(); })
        .waitForFinished();
}

Result<std::unique_ptr<Sync>> Sync::open(Till &till, SiteLink &link)
{
    std::unique_ptr<Sync> sync(new Sync(till, link));
    Sync *raw = sync.get();
    const auto opened = till.readerThread()
                            .post(Urgency::Normal,
                                  [raw, &till]() -> Result<Settings> {
                                      CT_TRY(copy, openOrMakeCopy(till));
                                      raw->m_reference = std::move(copy.reference);
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
}

QFuture<Result<SyncState>> Sync::pushNow()
{
    return m_net->post(Urgency::Background, [this] { return push(); });
}

QFuture<Result<SyncState>> Sync::pullNow()
{
    return m_net->post(Urgency::Background, [this] { return pull(); });
}

QFuture<Result<CommandAnswer>> Sync::command(QString kind, QJsonObject body, PersonRef actor)
{
    const std::int64_t call = ++m_calls;
    return m_net->post(
        Urgency::Normal,
        [this, kind = std::move(kind), body = std::move(body), actor = std::move(actor), call] {
            return send(kind, body, actor, call);
        });
}

QFuture<Result<QJsonObject>> Sync::ask(QString kind, QJsonObject body)
{
    return m_net->post(Urgency::Normal, [this, kind = std::move(kind), body = std::move(body)] {
        return m_link.ask({ m_till.device().device, kind, body }).takeResult();
    });
}

Result<Sync::Batch> Sync::nextBatch()
{
    return m_till
        .write(Urgency::Background,
               [](Ledger &ledger) -> Result<Batch> {
                   Batch batch;
                   batch.ackedSeq = ledger.head().ackedSeq;
                   CT_TRY(facts, ledger.journal().after(batch.ackedSeq, PushRequest::factsMost));
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
                   batch.request.queueLength = ledger.head().seq - batch.ackedSeq;
                   batch.request.now = ledger.clock().now();
                   return batch;
               })
        .takeResult();
}

Result<SyncState> Sync::push()
{
    std::int64_t rewinds = 0;
    while (true) {
        CT_TRY(batch, nextBatch());
        m_state.unsent = batch.request.queueLength;
        if (batch.request.facts.empty()) {
            return noteContact(m_state.isOnline);
        }
        batch.request.siteEpoch = m_siteEpoch;
        const auto answer = m_link.push(batch.request).takeResult();
        if (!answer) {
            CT_TRY(state, noteContact(false));
            Q_UNUSED(state);
            return answer.error();
        }
        CT_TRY_DONE(keepAnswer(*answer));
        const bool isStuck = answer->outcome != PushOutcome::Accepted
            && (answer->outcome != PushOutcome::Gap || ++rewinds > 1);
        if (isStuck) {
            CT_TRY(state, noteContact(true));
            Q_UNUSED(state);
            return Error{ ErrorKind::Refused,
                          SyncError::SiteRefused,
                          u"push answered %1"_s.arg(static_cast<int>(answer->outcome)) };
        }
        CT_TRY(state, noteContact(true));
        Q_UNUSED(state);
    }
}

Result<void> Sync::keepAnswer(const PushAnswer &answer)
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
               [answer](Ledger &ledger) { return storeAnswer(ledger, answer); })
        .takeResult();
}

Result<SyncState> Sync::noteContact(bool isOnline)
{
    const SyncState before = m_state;
    m_state.isOnline = isOnline;
    if (isOnline) {
        m_state.lastContact = m_till.clock().now();
    }
    CT_TRY(setAside, m_till.write(Urgency::Background, countProblems).takeResult());
    m_state.setAside = setAside;
    if (m_state != before) {
        // Queued by Qt: receivers live on the ui thread, this runs on *net*.
        Q_EMIT stateChanged(m_state);
    }
    return m_state;
}

Result<SyncState> Sync::pull()
{
    for (const QString &feed : Reference::feeds()) {
        const auto hasChanged = pullFeed(feed);
        if (!hasChanged) {
            CT_TRY(state, noteContact(false));
            Q_UNUSED(state);
            return hasChanged.error();
        }
        if (*hasChanged) {
            CT_TRY_DONE(tellChanges(feed));
        }
    }
    return noteContact(true);
}

Result<bool> Sync::pullFeed(const QString &feed)
{
    bool hasChanged = false;
    while (true) {
        CT_TRY(cursor, read(Urgency::Background, [feed](Reference &reference) {
                           return reference.cursor(feed);
                       }).takeResult());
        CT_TRY(
            page,
            m_link
                .feedPage(
                    { m_till.device().device, feed, cursor.position, rowsAPage, cursor.siteEpoch })
                .takeResult());
        hasChanged = hasChanged || page.mustResync || !page.rows.empty();
        const bool goesOn = page.hasMore || page.mustResync;
        CT_TRY_DONE(read(Urgency::Background, [feed, page = std::move(page)](Reference &reference) {
                        return reference.applyPage(feed, page);
                    }).takeResult());
        if (!goesOn) {
            return hasChanged;
        }
    }
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

Result<CommandId> Sync::logCommand(const Command &command, const QByteArray &act, std::int64_t call)
{
    const auto answered = m_answered.constFind(act);
    if (answered != m_answered.constEnd() && answered->callsByThen >= call) {
        return answered->command; // clicked twice: the second call was made before the answer
    }
    const QJsonObject kept = command.kind == stageKind ? QJsonObject() : command.body;
    CT_TRY(body, canonicalBytes(kept));
    return read(Urgency::Normal,
                [command, act, body = body](Reference &reference) -> Result<CommandId> {
                    CT_TRY(find, reference.database().statement(u"sync/find_unanswered"_s));
                    CT_TRY(open, find->bind("act"_L1, act).one([](const storage::Row &row) {
                        return row.text(0);
                    }));
                    if (open) {
                        return CommandId::fromText(*open);
                    }
                    CT_TRY(log, reference.database().statement(u"sync/log_command"_s));
                    CT_TRY(touched,
                           log->bind("command"_L1, command.id.toText())
                               .bind("kind"_L1, command.kind)
                               .bind("body"_L1, body)
                               .bind("act"_L1, act)
                               .bind("actor"_L1, command.actor.id.toText())
                               .bind("at"_L1, reference.clock().now().ms())
                               .run());
                    Q_UNUSED(touched);
                    return command.id;
                })
        .takeResult();
}

Result<void> Sync::noteAnswer(const CommandId &command, const CommandAnswer &answer)
{
    return read(
               Urgency::Normal,
               [command, code = answer.code](Reference &reference) -> Result<void> {
                   CT_TRY(statement, reference.database().statement(u"sync/answer_command"_s));
                   CT_TRY(
                       touched,
                       statement->bind("command"_L1, command.toText()).bind("code"_L1, code).run());
                   Q_UNUSED(touched);
                   return done();
               })
        .takeResult();
}

Result<CommandAnswer>
Sync::send(const QString &kind, const QJsonObject &body, const PersonRef &actor, std::int64_t call)
{
    Command command{ m_ids->make<CommandId>(), kind, body, actor, m_till.device().device };
    if (kind != stageKind && holdsCardNumber(body)) {
        return refused(Refusal::HoldsCardNumber); // before it is logged
    }
    CT_TRY(act, actOf(command));
    CT_TRY(id, logCommand(command, act, call));
    command.id = id;
    const auto answer = m_link.command(command).takeResult();
    if (!answer) {
        CT_TRY(state, noteContact(false));
        Q_UNUSED(state);
        return answer.error();
    }
    CT_TRY_DONE(noteAnswer(command.id, *answer));
    if (m_answered.size() > rememberedActsMost) {
        m_answered.clear();
    }
    m_answered.insert(act, { command.id, m_calls });
    if (!answer->isDone) {
        return errorOf(*answer);
    }
    if (kind != stageKind) {
        CT_TRY(state, pull());
        Q_UNUSED(state);
    }
    return *answer;
}

} // namespace countertop::till

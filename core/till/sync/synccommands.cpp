#include "core/till/sync/synccommands.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/refusal.h"
#include "core/protocol/typedtext.h"

#include <QCryptographicHash>

#include <chrono>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

/// How long an answer waits to be seen in the feeds (sync-and-safety.md 2.4).
constexpr std::chrono::milliseconds seenWithin{ 2'000 };
constexpr qsizetype rememberedActsMost = 1'000;
/// Bodies of staged imports can be read from their file again and are not kept in the log.
constexpr QLatin1StringView stageKind{ "import.stage" };

Result<QByteArray> actOf(const Command &command)
{
    CT_TRY(bytes,
           canonicalBytes({ { "kind"_L1, command.kind },
                            { "body"_L1, command.body },
                            { "actor"_L1, command.actor.id.toText() } }));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Error errorOf(const CommandAnswer &answer)
{
    const auto refusal = refusalFromCode(answer.code);
    if (!refusal) {
        return { answer.errorKind, SyncError::SiteRefused, answer.code + u": "_s + answer.detail };
    }
    return { answer.errorKind, *refusal, answer.detail };
}

/// Nothing leaves a till that somebody set to work offline (SY-29).
Error byHand()
{
    return { ErrorKind::Unavailable, SiteLinkError::Unreachable, u"offline by hand"_s };
}

} // namespace

std::string_view errorFeature(SyncError)
{
    return "sync";
}

SyncCommands::SyncCommands(Till &till,
                           SiteLink &link,
                           SyncStanding &standing,
                           FeedCopies &copies,
                           std::function<Future<Result<SyncState>>()> pull)
    : m_till(till)
    , m_link(link)
    , m_standing(standing)
    , m_copies(copies)
    , m_pull(std::move(pull))
    , m_ids(till.makeIds())
    , m_thread(std::make_unique<storage::SerialWorker>(u"commands"_s))
{
}

SyncCommands::~SyncCommands() = default;

Future<Result<CommandAnswer>> SyncCommands::command(QString kind, QJsonObject body, PersonRef actor)
{
    const std::int64_t call = ++m_calls;
    return m_thread->post(
        Urgency::Normal,
        [this, kind = std::move(kind), body = std::move(body), actor = std::move(actor), call] {
            return send(kind, body, actor, call);
        });
}

Future<Result<QJsonObject>> SyncCommands::ask(QString kind, QJsonObject body)
{
    return m_thread->post(
        Urgency::Normal,
        [this, kind = std::move(kind), body = std::move(body)]() -> Result<QJsonObject> {
            if (m_standing.state().problem == SyncProblem::ByHand) {
                return byHand();
            }
            return heard(m_link.ask({ m_till.device().device, kind, body }).result());
        });
}

/// Notes whether the site was reached. A refusal by rule is an answer (SY-27).
template <typename Answer>
Result<Answer> SyncCommands::heard(Result<Answer> answer)
{
    const bool isOfTheLine
        = !answer && answer.error().code.feature() == errorFeature(SiteLinkError::Unreachable);
    CT_TRY(state, isOfTheLine ? m_standing.failed(answer.error()) : m_standing.reached());
    Q_UNUSED(state);
    return answer;
}

Result<CommandId>
SyncCommands::logCommand(const Command &command, const QByteArray &act, std::int64_t call)
{
    const auto answered = m_answered.constFind(act);
    if (answered != m_answered.constEnd() && answered->callsByThen >= call) {
        return answered->command; // clicked twice: the second call was made before the answer
    }
    const QJsonObject kept = command.kind == stageKind ? QJsonObject() : command.body;
    CT_TRY(body, canonicalBytes(kept));
    return m_till.readerThread()
        .post(Urgency::Normal,
              [this, command, act, body = body]() -> Result<CommandId> {
                  CT_TRY(find, m_copies.live->database().statement(u"sync/find_unanswered"_s));
                  CT_TRY(open, find->bind("act"_L1, act).one([](const storage::Row &row) {
                      return row.text(0);
                  }));
                  if (open) {
                      return CommandId::fromText(*open);
                  }
                  CT_TRY(log, m_copies.live->database().statement(u"sync/log_command"_s));
                  CT_TRY(touched,
                         log->bind("command"_L1, command.id.toText())
                             .bind("kind"_L1, command.kind)
                             .bind("body"_L1, body)
                             .bind("act"_L1, act)
                             .bind("actor"_L1, command.actor.id.toText())
                             .bind("at"_L1, m_copies.live->clock().now().ms())
                             .run());
                  Q_UNUSED(touched);
                  return command.id;
              })
        .result();
}

Result<void> SyncCommands::noteAnswer(const CommandId &command, const CommandAnswer &answer)
{
    return m_till.readerThread()
        .post(Urgency::Normal,
              [this, command, code = answer.code]() -> Result<void> {
                  CT_TRY(statement, m_copies.live->database().statement(u"sync/answer_command"_s));
                  CT_TRY(
                      touched,
                      statement->bind("command"_L1, command.toText()).bind("code"_L1, code).run());
                  Q_UNUSED(touched);
                  return done();
              })
        .result();
}

Result<CommandAnswer> SyncCommands::send(const QString &kind,
                                         const QJsonObject &body,
                                         const PersonRef &actor,
                                         std::int64_t call)
{
    if (m_standing.state().problem == SyncProblem::ByHand) {
        return byHand(); // never queued (SY-25), so it is not logged either
    }
    Command command{ m_ids->make<CommandId>(), kind, body, actor, m_till.device().device };
    if (kind != stageKind && holdsCardNumber(body)) {
        return refused(Refusal::HoldsCardNumber); // before it is logged
    }
    CT_TRY(act, actOf(command));
    CT_TRY(id, logCommand(command, act, call));
    command.id = id;
    CT_TRY(answer, heard(m_link.command(command).result()));
    CT_TRY_DONE(noteAnswer(command.id, answer));
    if (m_answered.size() > rememberedActsMost) {
        m_answered.clear();
    }
    m_answered.insert(act, { command.id, m_calls });
    if (!answer.isDone) {
        return errorOf(answer);
    }
    if (kind != stageKind) {
        m_pull().waitAtMost(seenWithin);
    }
    return answer;
}

} // namespace countertop::till

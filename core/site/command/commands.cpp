#include "core/site/command/commands.h"

#include "core/domain/people/rights.h"
#include "core/domain/settings/programversion.h"
#include "core/domain/settings/settings.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"
#include "core/protocol/typedtext.h"
#include "core/site/account/accounts.h"
#include "core/site/catalog/catalogcommands.h"
#include "core/site/catalog/imports.h"
#include "core/site/intake/decidesetaside.h"
#include "core/site/intake/quarantine.h"
#include "core/site/intake/setaside.h"
#include "core/site/lease/leasefence.h"
#include "core/site/lease/leases.h"
#include "core/site/people/peoplecommands.h"
#include "core/site/settings/settingscommands.h"
#include "core/site/stock/stockholds.h"
#include "core/site/stock/stockmoves.h"
#include "core/storage/savepoint.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

using Effect = Result<QJsonObject> (*)(Scope &scope, const QJsonObject &body);

/// What the till itself does when a ticket is given up, whoever stands there.
constexpr QLatin1StringView noRight{ "" };

/// What a kind of command needs and does.
struct CommandKind
{
    QLatin1StringView kind;
    QLatin1StringView right;
    Effect effect;
};

constexpr std::array kinds{
    CommandKind{ "product.save"_L1, rights::catalogEdit, saveProduct },
    CommandKind{ "category.save"_L1, rights::catalogEdit, saveCategory },
    CommandKind{ "category.delete"_L1, rights::catalogEdit, deleteCategory },
    CommandKind{ "taxClass.save"_L1, rights::catalogEdit, saveTaxClass },
    CommandKind{ "import.begin"_L1, rights::catalogImport, beginImport },
    CommandKind{ "import.stage"_L1, rights::catalogImport, stageImport },
    CommandKind{ "import.publish"_L1, rights::catalogImport, publishImport },
    CommandKind{ "import.discard"_L1, rights::catalogImport, discardImport },
    CommandKind{ "import.undo"_L1, rights::catalogImport, undoImport },
    CommandKind{ "person.save"_L1, rights::peopleEdit, savePerson },
    CommandKind{ "role.save"_L1, rights::peopleEdit, saveRole },
    CommandKind{ "verifier.set"_L1, rights::peopleEdit, setVerifier },
    CommandKind{ "verifier.recover"_L1, rights::posUse, recoverVerifier },
    CommandKind{ "setting.set"_L1, rights::settingsEdit, setSetting },
    CommandKind{ "setting.reset"_L1, rights::settingsEdit, resetSetting },
    CommandKind{ "customer.save"_L1, rights::posUse, saveCustomer },
    CommandKind{ "ledger.post"_L1, rights::managerArea, postByHand },
    CommandKind{ "credit.reserve"_L1, rights::payAccount, reserveCredit },
    CommandKind{ "credit.release"_L1, noRight, releaseCredit },
    CommandKind{ "stock.change"_L1, rights::stockChange, changeStock },
    CommandKind{ "stock.hold"_L1, rights::ticketCreate, holdStock },
    CommandKind{ "stock.endHold"_L1, noRight, endHold },
    CommandKind{ "stock.setSafety"_L1, rights::stockChange, setSafetyStock },
    CommandKind{ "lot.post"_L1, rights::managerArea, postLot },
    CommandKind{ "lease.grant"_L1, rights::ticketCreate, grantLease },
    CommandKind{ "lease.adjust"_L1, rights::ticketCreate, adjustLease },
    CommandKind{ "lease.report"_L1, noRight, reportLeases },
    CommandKind{ "lease.fence"_L1, noRight, fenceDevice }, // by two
    CommandKind{ "lease.writeOff"_L1, noRight, writeOffLease }, // by two
    CommandKind{ "lease.lift"_L1, rights::managerArea, liftGuards },
    CommandKind{ "facts.decide"_L1, noRight, decideSetAside }, // by one or by two
};

struct QuestionKind
{
    QLatin1StringView kind;
    Effect answer;
};

constexpr std::array questions{
    QuestionKind{ "ledger.entries"_L1, ledgerEntries },
    QuestionKind{ "stock.moves"_L1, stockMoves },
    QuestionKind{ "stock.available"_L1, availableStock },
    QuestionKind{ "lots.list"_L1, listLots },
    QuestionKind{ "lease.list"_L1, listLeases },
    QuestionKind{ "import.state"_L1, importState },
    QuestionKind{ "imports.list"_L1, listImports },
    QuestionKind{ "facts.setAside"_L1, listSetAside },
    QuestionKind{ "facts.quarantined"_L1, listQuarantined },
    QuestionKind{ "shift.usage"_L1, shiftUsageOf },
};

/// True for errors that a person's input or another person caused; they become the stored answer.
bool isAnswer(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Conflict
        || error.kind == ErrorKind::Invalid;
}

CommandAnswer refusalOf(const Error &error)
{
    CommandAnswer answer;
    answer.errorKind = error.kind;
    answer.code = refusalCodeOf(error);
    answer.detail = shortDetail(error.detail);
    return answer;
}

QJsonObject answerToJson(const CommandAnswer &answer)
{
    return { { "isDone"_L1, answer.isDone },
             { "errorKind"_L1, static_cast<int>(answer.errorKind) },
             { "code"_L1, answer.code },
             { "detail"_L1, answer.detail },
             { "body"_L1, answer.body },
             { "feed"_L1, answer.feed },
             { "position"_L1, static_cast<qint64>(answer.position) } };
}

CommandAnswer answerFromJson(const QJsonObject &json)
{
    CommandAnswer answer;
    answer.isDone = json.value("isDone"_L1).toBool();
    answer.errorKind = static_cast<ErrorKind>(json.value("errorKind"_L1).toInt());
    answer.code = json.value("code"_L1).toString();
    answer.detail = json.value("detail"_L1).toString();
    answer.body = json.value("body"_L1).toObject();
    answer.feed = json.value("feed"_L1).toString();
    answer.position = json.value("position"_L1).toInteger();
    return answer;
}

/// A word that is none locks out: it was written by nobody of ours.
DeviceState stateOf(const QString &code)
{
    if (code == "active"_L1) {
        return DeviceState::Active;
    }
    return code == "quarantined"_L1 ? DeviceState::Quarantined : DeviceState::Revoked;
}

Result<QByteArray> hashOf(const Command &command)
{
    CT_TRY(bytes,
           canonicalBytes({ { "kind"_L1, command.kind },
                            { "body"_L1, command.body },
                            { "actor"_L1, command.actor.id.toText() } }));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<std::optional<DeviceRow>> findDevice(storage::Database &database, const DeviceId &device)
{
    struct Texts
    {
        QString org;
        QString store;
        DeviceRow row;
    };
    CT_TRY(statement, database.statement(u"intake/find_device"_s));
    CT_TRY(found, statement->bind("device"_L1, device.toText()).one([&](const storage::Row &row) {
        Texts texts{ row.text(0), row.text(1), DeviceRow() };
        texts.row.device = device;
        texts.row.number = static_cast<int>(row.integer(2));
        texts.row.epoch = static_cast<int>(row.integer(3));
        texts.row.ackedSeq = row.integer(4);
        texts.row.lastHash = row.bytes(5);
        texts.row.siteEpoch = row.text(6);
        texts.row.state = stateOf(row.text(7));
        texts.row.role = deviceRoleFromCode(row.text(8)).value_or(DeviceRole::Till);
        texts.row.publicKey = row.bytes(9);
        texts.row.appVersion = row.text(10);
        return texts;
    }));
    if (!found) {
        return std::optional<DeviceRow>();
    }
    CT_TRY(org, OrgId::fromText(found->org));
    CT_TRY(store, StoreId::fromText(found->store));
    found->row.org = org;
    found->row.store = store;
    return std::optional(found->row);
}

Commands::Commands(storage::Database &database, const Clock &clock, IdSource &ids)
    : m_database(database)
    , m_clock(clock)
    , m_ids(ids)
{
}

Result<CommandAnswer> Commands::run(const Command &command)
{
    CT_TRY(transaction, storage::Transaction::begin(m_database));
    CT_TRY(device, findDevice(m_database, command.device));
    if (!device || device->state != DeviceState::Active) {
        return refusalOf(refused(Refusal::NotFound, command.device.toText()));
    }
    const auto hash = hashOf(command);
    if (!hash) {
        return refusalOf(hash.error());
    }
    CT_TRY(first, firstAnswer(*device, command, *hash));
    if (first) {
        return *first;
    }
    Publisher publisher(m_database, device->org, command.actor.name, m_clock.now());
    Scope scope{ m_database,     publisher,     m_ids,         device->org,        device->store,
                 device->device, command.actor, m_clock.now(), command.id.toText() };
    CT_TRY(tooOld, refuseOldProgram(scope, command));
    if (tooOld) {
        return *tooOld; // not for good: after an update the same act may be sent again
    }
    AuditImages images;
    CT_TRY(answer, decide(scope, command, images));
    CT_TRY_DONE(auditCommand(scope, command, answer, images));
    CT_TRY_DONE(keep(*device, command, *hash, answer));
    CT_TRY_DONE(transaction.commit());
    return answer;
}

Result<std::optional<CommandAnswer>>
Commands::firstAnswer(const DeviceRow &device, const Command &command, const QByteArray &hash)
{
    CT_TRY(statement, m_database.statement(u"command/find_answer"_s));
    CT_TRY(stored,
           statement->bind("org"_L1, device.org.toText())
               .bind("command"_L1, command.id.toText())
               .one([](const storage::Row &row) { return std::pair(row.bytes(0), row.bytes(1)); }));
    if (!stored) {
        return std::optional<CommandAnswer>();
    }
    if (stored->first != hash) {
        return std::optional(refusalOf(refused(Refusal::OtherBody, command.id.toText())));
    }
    CT_TRY(json, readJson(stored->second));
    CommandAnswer answer = answerFromJson(json);
    answer.isRepeated = true;
    return std::optional(answer);
}

Result<std::optional<CommandAnswer>> Commands::refuseOldProgram(Scope &scope,
                                                                const Command &command)
{
    const auto program = ProgramVersion::fromText(command.appVersion);
    if (!program) {
        return std::optional<CommandAnswer>(); // this very program, or none of ours
    }
    CT_TRY(image, scope.publisher.find(settingKey(scope.store, QString(setting::leastVersion))));
    if (!image || image->isDeleted) {
        return std::optional<CommandAnswer>();
    }
    CT_TRY(json, readJson(image->body));
    CT_TRY(demand, settingFromImage(json, image->version));
    const auto standing
        = standingOf(*program, ProgramVersion::fromText(demand.value), demand.at, scope.now);
    return standing == VersionStanding::Refused
        ? std::optional(refusalOf(refused(Refusal::VersionTooOld, demand.value)))
        : std::optional<CommandAnswer>();
}

Result<CommandAnswer> Commands::decide(Scope &scope, const Command &command, AuditImages &images)
{
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&command](const CommandKind &row) {
        return command.kind == row.kind;
    });
    if (kind == kinds.end()) {
        return refusalOf(refused(Refusal::UnknownKind, command.kind));
    }
    if (!kind->right.isEmpty()) {
        CT_TRY(right, rightOf(scope, scope.actor.id, kind->right));
        if (right != RightValue::Allowed) {
            return refusalOf(refused(Refusal::RightDenied, kind->right));
        }
    }
    if (holdsCardNumber(command.body)) {
        return refusalOf(refused(Refusal::HoldsCardNumber));
    }
    CT_TRY(savepoint, storage::Savepoint::begin(m_database));
    const auto effect = kind->effect(scope, command.body);
    if (!effect) {
        return isAnswer(effect.error()) ? Result<CommandAnswer>(refusalOf(effect.error()))
                                        : Result<CommandAnswer>(effect.error());
    }
    CT_TRY(changed, imagesOf(scope.publisher));
    const auto heads = scope.publisher.flush();
    if (!heads) {
        return isAnswer(heads.error()) ? Result<CommandAnswer>(refusalOf(heads.error()))
                                       : Result<CommandAnswer>(heads.error());
    }
    CT_TRY_DONE(savepoint.keep());
    images = std::move(changed);
    CommandAnswer answer;
    answer.isDone = true;
    answer.body = *effect;
    if (!heads->empty()) {
        answer.feed = heads->begin()->first;
        answer.position = heads->begin()->second;
    }
    return answer;
}

Result<void> Commands::keep(const DeviceRow &device,
                            const Command &command,
                            const QByteArray &hash,
                            const CommandAnswer &answer)
{
    CT_TRY(bytes, canonicalBytes(answerToJson(answer)));
    CT_TRY(statement, m_database.statement(u"command/insert_answer"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, device.org.toText())
               .bind("command"_L1, command.id.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("kind"_L1, command.kind)
               .bind("hash"_L1, hash)
               .bind("answer"_L1, bytes)
               .bind("actor"_L1, command.actor.id.toText())
               .bind("at"_L1, m_clock.now().ms())
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<QJsonObject> Commands::answer(const SiteQuestion &question)
{
    CT_TRY(device, findDevice(m_database, question.device));
    const auto kind
        = std::find_if(questions.begin(), questions.end(), [&question](const QuestionKind &row) {
              return question.kind == row.kind;
          });
    if (!device || device->state != DeviceState::Active || kind == questions.end()) {
        return refused(Refusal::UnknownKind, question.kind);
    }
    Publisher publisher(m_database, device->org, QString(), m_clock.now());
    Scope scope{ m_database,     publisher,   m_ids,         device->org, device->store,
                 device->device, PersonRef(), m_clock.now(), QString() };
    return kind->answer(scope, question.body);
}

} // namespace countertop::site

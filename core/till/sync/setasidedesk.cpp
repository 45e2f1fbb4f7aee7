#include "core/till/sync/setasidedesk.h"

#include "core/domain/ticket/completedticket.h"
#include "core/protocol/tickettables.h"
#include "core/till/report/daybook.h"
#include "core/till/sync/deskerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int ownMost = 1'000;

const RefusalNames<SetAsideError> &refusals()
{
    static const RefusalNames<SetAsideError> names{
        { Refusal::RightDenied, SetAsideError::RightDenied },
        { Refusal::NoReason, SetAsideError::NoReason },
        { Refusal::WrongState, SetAsideError::DecidedAlready },
        { Refusal::NotFound, SetAsideError::NotBooked },
    };
    return names;
}

Error invalid(SetAsideError error, const QString &detail)
{
    return { ErrorKind::Invalid, error, detail };
}

QJsonObject placeOf(const DeviceId &device, int epoch, std::int64_t seq)
{
    return { { "device"_L1, device.toText() },
             { "epoch"_L1, epoch },
             { "seq"_L1, static_cast<qint64>(seq) } };
}

bool isAbout(const QJsonObject &row, const SetAsideNotice &fact)
{
    return row.value("device"_L1).toString() == fact.device.toText()
        && row.value("epoch"_L1).toInt() == fact.epoch
        && row.value("seq"_L1).toInteger() == fact.seq;
}

/// One of this till's own that no feed told about yet.
SetAsideNotice noticeOf(const FactSetAside &own, const DeviceIdentity &device)
{
    SetAsideNotice notice;
    notice.device = device.device;
    notice.deviceNumber = device.deviceNumber;
    notice.epoch = device.epoch;
    notice.seq = own.seq;
    notice.kind = own.kind;
    notice.code = own.code;
    notice.receivedAt = own.at;
    notice.receiptNumber = own.receiptNumber;
    notice.total = own.total;
    return notice;
}

std::vector<SetAsideNotice> waitingOf(const std::vector<SetAsideNotice> &told,
                                      const std::vector<FactSetAside> &own,
                                      const DeviceIdentity &device)
{
    std::vector<SetAsideNotice> waiting;
    for (const SetAsideNotice &notice : told) {
        if (notice.state == SetAsideState::Waiting) {
            waiting.push_back(notice);
        }
    }
    for (const FactSetAside &fact : own) {
        const bool isTold = std::ranges::any_of(told, [&](const SetAsideNotice &notice) {
            return notice.device == device.device && notice.seq == fact.seq;
        });
        if (!isTold) {
            waiting.push_back(noticeOf(fact, device));
        }
    }
    std::ranges::stable_sort(waiting, {}, [](const SetAsideNotice &notice) {
        return std::pair(notice.receivedAt, notice.seq);
    });
    return waiting;
}

Result<SetAsideOutcome> outcomeOf(const Result<CommandAnswer> &answer, const SetAsideNotice &fact)
{
    if (!answer) {
        return inDeskWords(answer.error(), refusals());
    }
    SetAsideOutcome outcome{ answer->body.value("booked"_L1).toInteger(), {} };
    const QJsonArray waiting = answer->body.value("waiting"_L1).toArray();
    for (const auto &row : waiting) {
        if (isAbout(row.toObject(), fact)) {
            outcome.waitsBecause = row.toObject().value("code"_L1).toString();
        }
    }
    return outcome;
}

/// The place of a receipt of this till in its journal.
Result<std::int64_t> seqOf(storage::Database &database, const ReceiptNumber &number)
{
    CT_TRY(statement, database.statement(u"ticket/find_fact_by_number"_s));
    CT_TRY(seq,
           statement->bind("device_number"_L1, std::int64_t{ number.deviceNumber })
               .bind("receipt_year"_L1, std::int64_t{ number.year })
               .bind("receipt_number"_L1, number.number)
               .one([](const storage::Row &row) { return row.integer(0); }));
    return seq ? *seq
               : Result<std::int64_t>(invalid(SetAsideError::ReceiptUnknown, number.toText()));
}

Result<void>
writeFact(const Result<QJsonObject> &answer, const SetAsideNotice &fact, const QString &path)
{
    if (!answer) {
        return inDeskWords(answer.error(), refusals());
    }
    const QJsonArray facts = answer->value("facts"_L1).toArray();
    const auto found = std::find_if(facts.begin(), facts.end(), [&fact](const QJsonValue &row) {
        return isAbout(row.toObject(), fact);
    });
    if (found == facts.end()) {
        return Error{ ErrorKind::Refused,
                      SetAsideError::DecidedAlready,
                      QString::number(fact.seq) };
    }
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(found->toObject()).toJson(QJsonDocument::Indented);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    return isWritten
        ? done()
        : Error{ ErrorKind::Unavailable, SetAsideError::NotWritten, file.errorString() };
}

} // namespace

std::string_view errorFeature(SetAsideError)
{
    return "setaside";
}

SetAsideDesk::SetAsideDesk(Sync &sync)
    : m_sync(sync)
{
}

Future<Result<std::vector<SetAsideNotice>>> SetAsideDesk::waiting()
{
    using Notices = Result<std::vector<SetAsideNotice>>;
    return m_sync.read(Urgency::Normal, [](Reference &reference) { return reference.setAside(); })
        .then([till = &m_sync.till()](const Notices &told) {
            return till->read(
                [told, device = till->device()](storage::Database &database) -> Notices {
                    CT_TRY(notices, told);
                    CT_TRY(own, factsSetAside(database, ownMost));
                    return waitingOf(notices, own, device);
                });
        });
}

Future<Result<SetAsideOutcome>> SetAsideDesk::tryAgain(const SetAsideNotice &fact,
                                                       const Session &by)
{
    return decide(fact, { { "decision"_L1, u"retry"_s } }, by);
}

Future<Result<SetAsideOutcome>> SetAsideDesk::accept(const SetAsideNotice &fact,
                                                     const QString &reason,
                                                     const Session &by,
                                                     const Approval &approval)
{
    return decide(fact,
                  { { "decision"_L1, u"accept"_s },
                    { "reason"_L1, reason },
                    { "approver"_L1, personToJson(approval.approver) } },
                  by);
}

Future<Result<SetAsideOutcome>> SetAsideDesk::putRight(const SetAsideNotice &fact,
                                                       const QString &receiptNumber,
                                                       const QString &reason,
                                                       const Session &by,
                                                       const Approval &approval)
{
    const auto number = ReceiptNumber::fromText(receiptNumber.trimmed());
    const DeviceIdentity &device = m_sync.till().device();
    if (!number || number->deviceNumber != device.deviceNumber) {
        return ready<SetAsideOutcome>(invalid(SetAsideError::ReceiptUnknown, receiptNumber));
    }
    return m_sync.till()
        .read([number](storage::Database &database) { return seqOf(database, *number); })
        .then([this, fact, reason, by, approval, device](const Result<std::int64_t> &seq) {
            if (!seq) {
                return ready<SetAsideOutcome>(seq.error());
            }
            return decide(fact,
                          { { "decision"_L1, u"repair"_s },
                            { "reason"_L1, reason },
                            { "approver"_L1, personToJson(approval.approver) },
                            { "correctedBy"_L1, placeOf(device.device, device.epoch, *seq) } },
                          by);
        });
}

Future<Result<void>> SetAsideDesk::save(const SetAsideNotice &fact, const QString &path)
{
    return m_sync.ask(u"facts.setAside"_s, {})
        .then([fact, path](const Result<QJsonObject> &answer) {
            return writeFact(answer, fact, path);
        });
}

Future<Result<SetAsideOutcome>>
SetAsideDesk::decide(const SetAsideNotice &fact, QJsonObject decision, const Session &by)
{
    if (rights::valueOf(by.role, rights::setAsideDecide) == RightValue::Denied) {
        return ready<SetAsideOutcome>(
            Error{ ErrorKind::Refused, SetAsideError::RightDenied, rights::setAsideDecide });
    }
    const bool wantsReason = decision.value("decision"_L1) != u"retry"_s;
    if (wantsReason && decision.value("reason"_L1).toString().trimmed().isEmpty()) {
        return ready<SetAsideOutcome>(invalid(SetAsideError::NoReason, {}));
    }
    decision.insert("facts"_L1, QJsonArray{ placeOf(fact.device, fact.epoch, fact.seq) });
    return m_sync.command(u"facts.decide"_s, decision, by.ref())
        .then([fact](const Result<CommandAnswer> &answer) { return outcomeOf(answer, fact); });
}

} // namespace countertop::till

#include "core/till/journal/rollbackguard.h"

#include "core/base/check.h"
#include "core/protocol/jsonfields.h"
#include "core/storage/finishfile.h"
#include "core/till/journal/startcheck.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr std::int64_t saveEveryMs = 1000;

} // namespace

GuardMark guardMarkOf(const DeviceIdentity &device, const JournalHead &head)
{
    return { device.epoch, head.seq, head.hash };
}

QByteArray guardMarkBytes(const GuardMark &mark)
{
    const auto bytes
        = canonicalBytes({ { "epoch"_L1, mark.epoch },
                           { "seq"_L1, static_cast<qint64>(mark.seq) },
                           { "chainHead"_L1, QString::fromLatin1(mark.head.toHex()) } });
    CT_CHECK(bytes); // whole numbers and hexadecimal digits
    return *bytes;
}

std::optional<GuardMark> guardMarkFrom(const QByteArray &bytes)
{
    const auto json = readJson(bytes);
    if (!json) {
        return std::nullopt;
    }
    JsonFields::Problem problem;
    const JsonFields fields(*json, problem);
    const GuardMark mark{ fields.smallOr("epoch"_L1, 0),
                          fields.integer("seq"_L1),
                          QByteArray::fromHex(fields.text("chainHead"_L1).toLatin1()) };
    return problem ? std::nullopt : std::optional(mark);
}

Result<bool> isBehind(Ledger &ledger, const GuardMark &mark)
{
    if (mark.epoch != ledger.device().epoch) {
        // A backup put back begins a later epoch than any that was: a mark of one that is still to
        // come belongs to the newer database that an older one was copied over.
        return mark.epoch > ledger.device().epoch;
    }
    if (mark.seq > ledger.head().seq) {
        return true;
    }
    CT_TRY(fact, ledger.journal().at(mark.seq));
    return !fact || fact->hash != mark.head;
}

Result<bool> heedGuard(Ledger &ledger, const GuardMark &mark)
{
    if (ledger.head().isProvisional) {
        return false;
    }
    CT_TRY(isRolledBack, isBehind(ledger, mark));
    if (!isRolledBack) {
        return false;
    }
    CT_TRY_DONE(goProvisional(ledger));
    return true;
}

RollbackGuard::RollbackGuard(const QString &folder)
    : m_path(folder + u"/till.guard"_s)
{
}

void RollbackGuard::note(const DeviceIdentity &device,
                         const JournalHead &head,
                         std::int64_t monotonicMs)
{
    if (head.seq != m_savedSeq && monotonicMs - m_savedAtMs >= saveEveryMs) {
        save(device, head);
        m_savedAtMs = monotonicMs;
    }
}

void RollbackGuard::save(const DeviceIdentity &device, const JournalHead &head)
{
    if (head.isProvisional) {
        return; // what it remembers is the only trace of the sales that are missing
    }
    const QByteArray bytes = guardMarkBytes(guardMarkOf(device, head));
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && storage::finishFile(file)) {
        m_savedSeq = head.seq;
    }
}

std::optional<GuardMark> RollbackGuard::mark() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? guardMarkFrom(file.readAll()) : std::nullopt;
}

void RollbackGuard::forget()
{
    QFile::remove(m_path);
}

} // namespace countertop::till

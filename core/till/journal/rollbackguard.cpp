#include "core/till/journal/rollbackguard.h"

#include "core/protocol/jsonfields.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr std::int64_t saveEveryMs = 1000;

struct GuardMark
{
    int epoch = 0;
    std::int64_t seq = 0;
    QByteArray head;
};

std::optional<GuardMark> readMark(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const auto json = readJson(file.readAll());
    if (!json) {
        return std::nullopt; // a lost guard: the fork check of the site remains
    }
    JsonFields::Problem problem;
    const JsonFields fields(*json, problem);
    const GuardMark mark{ fields.smallOr("epoch"_L1, 0),
                          fields.integer("seq"_L1),
                          QByteArray::fromHex(fields.text("chainHead"_L1).toLatin1()) };
    return problem ? std::nullopt : std::optional(mark);
}

} // namespace

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
    const auto bytes
        = canonicalBytes({ { "epoch"_L1, device.epoch },
                           { "seq"_L1, static_cast<qint64>(head.seq) },
                           { "chainHead"_L1, QString::fromLatin1(head.hash.toHex()) } });
    QSaveFile file(m_path);
    if (bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size()
        && file.commit()) {
        m_savedSeq = head.seq;
    }
}

Result<bool> RollbackGuard::isRolledBack(Ledger &ledger) const
{
    const auto mark = readMark(m_path);
    if (!mark || mark->epoch != ledger.device().epoch) {
        return false;
    }
    if (mark->seq > ledger.head().seq) {
        return true;
    }
    CT_TRY(fact, ledger.journal().at(mark->seq));
    return !fact || fact->hash != mark->head;
}

void RollbackGuard::forget()
{
    QFile::remove(m_path);
}

} // namespace countertop::till

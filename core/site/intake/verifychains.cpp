#include "core/site/intake/verifychains.h"

#include "core/protocol/canonicaljson.h"
#include "core/storage/snapshot.h"

#include <QCryptographicHash>

#include <array>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t factsAtOnce = 500;

QByteArray chainStart()
{
    return QByteArray(QCryptographicHash::hashLength(QCryptographicHash::Sha256), '\0');
}

struct WalkedDevice
{
    QString org;
    QString store;
    QString device;
    QString orgName;
    std::int64_t storeNumber = 0;
    std::int64_t number = 0;
};

struct StoredFact
{
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    QString id;
    QString kind;
    std::int64_t version = 0;
    QByteArray bytes;
    QByteArray hash;
    bool isSetAside = false;
};

/// Where a journal stands: the last fact that fitted, or the mark of its device.
struct ChainHead
{
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    QByteArray hash = chainStart();

    bool operator==(const ChainHead &) const = default;
};

Error flaw(VerifyError code, const WalkedDevice &device, std::int64_t epoch, const QString &what)
{
    return { ErrorKind::Corrupt,
             code,
             u"%1, store %2, device %3, epoch %4: %5"_s.arg(device.orgName,
                                                            QString::number(device.storeNumber),
                                                            QString::number(device.number),
                                                            QString::number(epoch),
                                                            what) };
}

/// Whether the bytes, which the hash holds together, say what the row says.
bool saysTheSame(const StoredFact &fact)
{
    const auto whole = readJson(fact.bytes);
    return whole && whole->value("id"_L1).toString() == fact.id
        && whole->value("kind"_L1).toString() == fact.kind
        && whole->value("seq"_L1).toInteger() == fact.seq
        && whole->value("v"_L1).toInteger() == fact.version;
}

QByteArray hashAfter(const QByteArray &previous, const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(bytes);
    return hash.result();
}

/// Walks the journal of one device.
class DeviceWalk final
{
public:
    DeviceWalk(storage::Database &database, const WalkedDevice &device, WalkedChains &walked)
        : m_database(database)
        , m_device(device)
        , m_walked(walked)
    {
    }

    Result<void> run()
    {
        CT_TRY(snapshot, storage::Snapshot::begin(m_database));
        std::size_t found = factsAtOnce;
        while (found == factsAtOnce) {
            CT_TRY(facts, nextFacts());
            for (const StoredFact &fact : facts) {
                CT_TRY_DONE(take(fact));
            }
            found = facts.size();
        }
        return compareHead();
    }

private:
    Result<std::vector<StoredFact>> nextFacts()
    {
        CT_TRY(statement, m_database.statement(u"verify/list_facts"_s));
        return statement->bind("org"_L1, m_device.org)
            .bind("store"_L1, m_device.store)
            .bind("device"_L1, m_device.device)
            .bind("epoch"_L1, m_head.epoch)
            .bind("seq"_L1, m_head.seq)
            .bind("most"_L1, factsAtOnce)
            .all([](const storage::Row &row) {
                return StoredFact{ row.integer(0), row.integer(1),
                                   row.text(2),    row.text(3),
                                   row.integer(4), row.bytes(5),
                                   row.bytes(6),   row.text(7) == "set_aside"_L1 };
            });
    }

    Result<void> take(const StoredFact &fact)
    {
        const bool beginsAnew = fact.epoch > m_head.epoch && fact.seq == 1;
        const std::int64_t expected = beginsAnew ? 1 : m_head.seq + 1;
        const QByteArray previous = beginsAnew ? chainStart() : m_head.hash;
        if (fact.seq != expected) {
            return flaw(VerifyError::ChainBroken,
                        m_device,
                        fact.epoch,
                        u"fact %1 is missing, %2 follows"_s.arg(expected).arg(fact.seq));
        }
        if (fact.hash != hashAfter(previous, fact.bytes)) {
            return flaw(VerifyError::ChainBroken,
                        m_device,
                        fact.epoch,
                        u"fact %1 does not fit the one before"_s.arg(fact.seq));
        }
        if (!saysTheSame(fact)) {
            return flaw(VerifyError::EnvelopeDiffers,
                        m_device,
                        fact.epoch,
                        u"the row of fact %1 does not say what its bytes say"_s.arg(fact.seq));
        }
        m_head = { fact.epoch, fact.seq, fact.hash };
        ++m_walked.factCount;
        m_walked.setAsideCount += fact.isSetAside ? 1 : 0;
        return done();
    }

    Result<void> compareHead()
    {
        CT_TRY(statement, m_database.statement(u"verify/find_head"_s));
        CT_TRY(mark,
               statement->bind("org"_L1, m_device.org)
                   .bind("store"_L1, m_device.store)
                   .bind("device"_L1, m_device.device)
                   .one([](const storage::Row &row) {
                       return ChainHead{ row.integer(0), row.integer(1), row.bytes(2) };
                   }));
        if (!mark) {
            return done(); // let in and gone since the list was read: no such thing is known
        }
        if (fits(*mark)) {
            return done();
        }
        return flaw(VerifyError::HeadDiffers,
                    m_device,
                    mark->epoch,
                    u"its mark stands at fact %1, its journal ends at fact %2 of epoch %3%4"_s
                        .arg(mark->seq)
                        .arg(m_head.seq)
                        .arg(m_head.epoch)
                        .arg(mark->seq == m_head.seq ? u" with another hash"_s : QString()));
    }

    /// An epoch without facts yet begins anew, or goes on from the last one.
    bool fits(const ChainHead &mark) const
    {
        if (mark.epoch == m_head.epoch) {
            return mark == m_head;
        }
        const bool isFresh = mark.seq == 0 && mark.hash == chainStart();
        const bool goesOn = mark.seq == m_head.seq && mark.hash == m_head.hash;
        return mark.epoch > m_head.epoch && (isFresh || goesOn);
    }

    storage::Database &m_database;
    const WalkedDevice &m_device;
    WalkedChains &m_walked;
    ChainHead m_head;
};

Result<void> refuseNobodysFacts(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"verify/find_nobodys_facts"_s));
    CT_TRY(found, statement->one([](const storage::Row &row) {
        return u"%1 facts of device %2, which is not known here"_s.arg(row.integer(1))
            .arg(row.text(0));
    }));
    return found ? Result<void>(Error{ ErrorKind::Corrupt, VerifyError::NobodysFacts, *found })
                 : done();
}

/// A statement that finds a figure which is not the sum of its entries, and how it is told.
struct SumRule
{
    QLatin1StringView statement;
    VerifyError code;
    QStringView sentence; ///< of the four columns
};

constexpr std::array sumRules{
    SumRule{ "verify/find_wrong_balance"_L1,
             VerifyError::SumDiffers,
             u"the balance of customer %1 (%2) is %3, its entries come to %4 minor units" },
    SumRule{ "verify/find_wrong_reserve"_L1,
             VerifyError::SumDiffers,
             u"of customer %1 (%2) %3 minor units are reserved, its open reservations come to %4" },
    SumRule{ "verify/find_overdrawn"_L1,
             VerifyError::BelowZero,
             u"the balance of customer %1 (%2) is %3 minor units, below %4" },
    SumRule{ "verify/find_wrong_stock"_L1,
             VerifyError::SumDiffers,
             u"of product %1 in store %2 there are %3 thousandths on hand, its moves come to %4" },
    SumRule{ "verify/find_wrong_lot"_L1,
             VerifyError::SumDiffers,
             u"lot %1 of account %2 holds %3, its entries come to %4" },
    SumRule{ "verify/find_wrong_lease"_L1,
             VerifyError::SumDiffers,
             u"of lot %1 of account %2 %3 are reserved, its leases come to %4" },
    SumRule{ "verify/find_unfenced"_L1,
             VerifyError::SumDiffers,
             u"lease %1 is open for device %2, epoch %3, which is locked out, epoch %4" },
    SumRule{ "verify/find_wrong_hold"_L1,
             VerifyError::SumDiffers,
             u"of product %1 in store %2 %3 thousandths are reserved, its holds come to %4" },
    SumRule{ "verify/find_row_above_head"_L1,
             VerifyError::RowAboveHead,
             u"feed %1 holds a row of %2 at position %3, above its head %4" },
};

} // namespace

std::string_view errorFeature(VerifyError)
{
    return "site verification";
}

Result<WalkedChains> verifyChains(storage::Database &database)
{
    CT_TRY(list, database.statement(u"verify/list_devices"_s));
    CT_TRY(devices, list->all([](const storage::Row &row) {
        return WalkedDevice{ row.text(0), row.text(1),    row.text(2),
                             row.text(3), row.integer(4), row.integer(5) };
    }));
    WalkedChains walked;
    for (const WalkedDevice &device : devices) {
        CT_TRY_DONE(DeviceWalk(database, device, walked).run());
        ++walked.deviceCount;
    }
    CT_TRY_DONE(refuseNobodysFacts(database));
    CT_TRY(count, database.statement(u"verify/count_quarantined"_s));
    CT_TRY(quarantined, count->one([](const storage::Row &row) { return row.integer(0); }));
    walked.quarantinedCount = quarantined.value_or(0);
    return walked;
}

Result<void> verifySums(storage::Database &database)
{
    for (const SumRule &rule : sumRules) {
        CT_TRY(statement, database.statement(rule.statement));
        CT_TRY(found, statement->one([&rule](const storage::Row &row) {
            return rule.sentence.toString().arg(row.text(0), row.text(1), row.text(2), row.text(3));
        }));
        if (found) {
            return Error{ ErrorKind::Corrupt, rule.code, *found };
        }
    }
    return done();
}

} // namespace countertop::site

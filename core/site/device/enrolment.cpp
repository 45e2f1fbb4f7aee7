#include "core/site/device/enrolment.h"

#include "core/base/check.h"
#include "core/domain/settings/settings.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/sealed.h"
#include "core/site/command/scope.h"
#include "core/site/device/securityevents.h"
#include "core/site/lease/leasefence.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr int selectorLength = 3; ///< letters of a code that name it
constexpr int codesAtOnceMost = 64; ///< tries to find a selector that no open code has

Error refusedFor(EnrolmentError code, const QString &detail = {})
{
    return { ErrorKind::Refused, code, detail };
}

QByteArray hashOf(const EnrolmentCode &code, const EnrolmentTerms &terms)
{
    return QMessageAuthenticationCode::hash(
        code.text().toLatin1(), terms.sealingKey, QCryptographicHash::Sha256);
}

/// 50 random bits: the random ones of an id, mixed, for they are the source that tests can hold.
EnrolmentCode newCode(IdSource &ids)
{
    const QByteArray mixed
        = QCryptographicHash::hash(ids.next().toText().toLatin1(), QCryptographicHash::Sha256);
    return EnrolmentCode::fromBits(qFromLittleEndian<quint64>(mixed.constData()));
}

/// A code's row.
struct CodeRow
{
    OrgId org;
    StoreId store;
    QByteArray hash;
    QString role;
    std::optional<QString> device;
    std::int64_t triesLeft = 0;
    Instant expiresAt;
    std::optional<QString> usedBy;
};

Result<std::optional<CodeRow>> findCode(storage::Database &database, const QByteArray &hash)
{
    CT_TRY(statement, database.statement(u"device/find_code"_s));
    CT_TRY(found, statement->bind("hash"_L1, hash).one([&hash](const storage::Row &row) {
        CodeRow code;
        code.hash = hash;
        code.role = row.text(2);
        code.device = row.optionalText(3);
        code.triesLeft = row.integer(4);
        code.expiresAt = Instant::fromMs(row.integer(5));
        code.usedBy = row.optionalText(6);
        return std::pair(std::pair(row.text(0), row.text(1)), code);
    }));
    if (!found) {
        return std::optional<CodeRow>();
    }
    CT_TRY(org, OrgId::fromText(found->first.first));
    CT_TRY(store, StoreId::fromText(found->first.second));
    found->second.org = org;
    found->second.store = store;
    return std::optional(found->second);
}

/// What is known about a device that is let in.
struct GrantRow
{
    EnrolmentGrant grant; ///< without pins, money and time
    QByteArray sealedPepper;
    QByteArray publicKey;
};

Result<GrantRow> readGrant(storage::Database &database, const DeviceId &device)
{
    CT_TRY(statement, database.statement(u"device/find_grant"_s));
    CT_TRY(found, statement->bind("device"_L1, device.toText()).one([](const storage::Row &row) {
        GrantRow read;
        read.grant.deviceNumber = static_cast<int>(row.integer(2));
        read.grant.epoch = static_cast<int>(row.integer(3));
        read.grant.ackedSeq = row.integer(4);
        read.grant.role = deviceRoleFromCode(row.text(5)).value_or(DeviceRole::Till);
        read.grant.storeNumber = static_cast<int>(row.integer(6));
        read.grant.storeName = row.text(7);
        read.grant.orgName = row.text(8);
        read.grant.siteEpoch = row.text(9);
        read.sealedPepper = row.bytes(10);
        read.publicKey = row.bytes(11);
        return std::pair(std::pair(row.text(0), row.text(1)), read);
    }));
    if (!found) {
        return refusedFor(EnrolmentError::NoSuchDevice, device.toText());
    }
    CT_TRY(org, OrgId::fromText(found->first.first));
    CT_TRY(store, StoreId::fromText(found->first.second));
    found->second.grant.org = org;
    found->second.grant.store = store;
    found->second.grant.device = device;
    return found->second;
}

/// One enrolment within its database transaction.
class Enrolment final
{
public:
    Enrolment(Site &site, const EnrolmentWish &wish, const EnrolmentTerms &terms)
        : m_site(site)
        , m_database(site.database())
        , m_wish(wish)
        , m_terms(terms)
    {
    }

    Result<EnrolmentGrant> run(const EnrolmentCode &code);
    Result<void> countWrongTry(const EnrolmentCode &code);

private:
    Result<DeviceId> admit(const CodeRow &code);
    Result<DeviceId> admitNew(const CodeRow &code);
    Result<void> checkNewestCommand(const CodeRow &code);
    Result<DeviceId> admitKnown(const CodeRow &code, const DeviceId &device);
    Result<std::int64_t> nextNumber(const CodeRow &code);
    Result<void> useCode(const CodeRow &code, const DeviceId &device);
    Result<void> keepPepper(const CodeRow &code, const QByteArray &sealedNow);
    Result<EnrolmentGrant> grantTo(const DeviceId &device);
    Result<QString> settingOf(const EnrolmentGrant &grant, QLatin1StringView key);

    Site &m_site;
    storage::Database &m_database;
    const EnrolmentWish &m_wish;
    const EnrolmentTerms &m_terms;
};

Result<EnrolmentGrant> Enrolment::run(const EnrolmentCode &typed)
{
    CT_TRY(code, findCode(m_database, hashOf(typed, m_terms)));
    if (!code || code->triesLeft == 0) {
        return refusedFor(EnrolmentError::CodeUnknown);
    }
    if (code->usedBy) {
        CT_TRY(device, DeviceId::fromText(*code->usedBy));
        CT_TRY(row, readGrant(m_database, device));
        // The answer was lost and the device asks again: with the same key it is the same device.
        return row.publicKey == m_wish.publicKey ? grantTo(device)
                                                 : refusedFor(EnrolmentError::CodeUsed);
    }
    if (m_site.clock().now() >= code->expiresAt) {
        return refusedFor(EnrolmentError::CodeExpired);
    }
    CT_TRY(device, admit(*code));
    CT_TRY_DONE(useCode(*code, device));
    return grantTo(device);
}

Result<void> Enrolment::countWrongTry(const EnrolmentCode &code)
{
    CT_TRY(find, m_database.statement(u"device/find_open_code"_s));
    CT_TRY(meant,
           find->bind("selector"_L1, code.text().left(selectorLength))
               .bind("now"_L1, m_site.clock().now().ms())
               .one([](const storage::Row &row) {
                   return std::tuple(row.text(0), row.text(1), row.bytes(2));
               }));
    if (!meant) {
        return done();
    }
    const auto &[orgText, storeText, hash] = *meant;
    CT_TRY(count, m_database.statement(u"device/count_wrong_try"_s));
    CT_TRY(counted,
           count->bind("org"_L1, orgText).bind("store"_L1, storeText).bind("hash"_L1, hash).run());
    Q_UNUSED(counted);
    CT_TRY(org, OrgId::fromText(orgText));
    CT_TRY(store, StoreId::fromText(storeText));
    return writeDown(m_database,
                     m_site.ids(),
                     m_site.clock().now(),
                     { org, store, std::nullopt, "code_wrong"_L1, u"a wrong try at a code"_s });
}

Result<DeviceId> Enrolment::admit(const CodeRow &code)
{
    if (!code.device) {
        return m_wish.device ? Result<DeviceId>(refusedFor(EnrolmentError::OtherDevice))
                             : admitNew(code);
    }
    CT_TRY(device, DeviceId::fromText(*code.device));
    return m_wish.device && *m_wish.device != device
        ? Result<DeviceId>(refusedFor(EnrolmentError::OtherDevice))
        : admitKnown(code, device);
}

Result<std::int64_t> Enrolment::nextNumber(const CodeRow &code)
{
    CT_TRY(statement, m_database.statement(u"device/find_highest_number"_s));
    CT_TRY(highest,
           statement->bind("org"_L1, code.org.toText())
               .bind("store"_L1, code.store.toText())
               .one([](const storage::Row &row) { return row.integer(0); }));
    return highest.value_or(0) + 1; // no device is ever deleted, so no number comes again (SY-05)
}

Result<DeviceId> Enrolment::admitNew(const CodeRow &code)
{
    CT_TRY(number, nextNumber(code));
    const auto device = m_site.ids().make<DeviceId>();
    CT_TRY(insert, m_database.statement(u"device/insert_enrolled"_s));
    CT_TRY(inserted,
           insert->bind("org"_L1, code.org.toText())
               .bind("store"_L1, code.store.toText())
               .bind("device"_L1, device.toText())
               .bind("number"_L1, number)
               .bind("hash"_L1, QByteArray(32, '\0'))
               .bind("key"_L1, m_wish.publicKey)
               .bind("role"_L1, code.role)
               .bind("version"_L1, m_wish.appVersion)
               .run());
    CT_CHECK(inserted == 1);
    return device;
}

/// What was changed at the till's own site after the adoption would be lost without a word: prices,
/// people. Its facts are not concerned; they are in the till's journal and are sent.
Result<void> Enrolment::checkNewestCommand(const CodeRow &code)
{
    if (!m_wish.newestCommand) {
        return done();
    }
    CT_TRY(find, m_database.statement(u"command/find_answer"_s));
    CT_TRY(known,
           find->bind("org"_L1, code.org.toText())
               .bind("command"_L1, m_wish.newestCommand->toText())
               .one([](const storage::Row &) { return true; }));
    return known ? done() : Result<void>(refusedFor(EnrolmentError::ChangedSince));
}

Result<DeviceId> Enrolment::admitKnown(const CodeRow &code, const DeviceId &device)
{
    const auto bindAll = [&](storage::Statement &statement) -> storage::Statement & {
        return statement.bind("org"_L1, code.org.toText())
            .bind("store"_L1, code.store.toText())
            .bind("device"_L1, device.toText())
            .bind("key"_L1, m_wish.publicKey)
            .bind("version"_L1, m_wish.appVersion);
    };
    CT_TRY(give, m_database.statement(u"device/give_key"_s));
    CT_TRY(given, bindAll(*give).run());
    if (given == 1) {
        CT_TRY_DONE(checkNewestCommand(code));
        return device; // it stood alone: journal, epoch and number go on
    }
    CT_TRY(number, nextNumber(code));
    CT_TRY_DONE(fenceLeases(m_database, code.org, device, m_site.clock().now()));
    CT_TRY(begin, m_database.statement(u"device/begin_epoch"_s));
    CT_TRY(begun,
           bindAll(*begin).bind("number"_L1, number).bind("hash"_L1, QByteArray(32, '\0')).run());
    return begun == 1 ? Result<DeviceId>(device)
                      : refusedFor(EnrolmentError::NoSuchDevice, device.toText());
}

Result<void> Enrolment::useCode(const CodeRow &code, const DeviceId &device)
{
    CT_TRY(use, m_database.statement(u"device/use_code"_s));
    CT_TRY(used,
           use->bind("org"_L1, code.org.toText())
               .bind("store"_L1, code.store.toText())
               .bind("hash"_L1, code.hash)
               .bind("device"_L1, device.toText())
               .run());
    if (used != 1) {
        return refusedFor(EnrolmentError::CodeUsed);
    }
    CT_TRY(row, readGrant(m_database, device));
    CT_TRY_DONE(keepPepper(code, row.sealedPepper));
    return writeDown(m_database,
                     m_site.ids(),
                     m_site.clock().now(),
                     { code.org,
                       code.store,
                       device,
                       "enrolled"_L1,
                       u"device %1, epoch %2"_s.arg(row.grant.deviceNumber).arg(row.grant.epoch) });
}

/// All tills of a store check PINs with one pepper. It comes from the till that stood alone, or is
/// made here where no PIN was ever set.
Result<void> Enrolment::keepPepper(const CodeRow &code, const QByteArray &sealedNow)
{
    if (!sealedNow.isEmpty()) {
        return done();
    }
    QByteArray pepper = code.device ? m_wish.pinPepper : QByteArray();
    if (pepper.isEmpty()) {
        CT_TRY(has, m_database.statement(u"device/has_verifiers"_s));
        CT_TRY(hasVerifiers,
               has->bind("org"_L1, code.org.toText()).one([](const storage::Row &row) {
                   return row.integer(0);
               }));
        if (hasVerifiers.value_or(0) != 0) {
            return refusedFor(EnrolmentError::PepperMissing);
        }
        pepper = makeSealingKey();
    }
    CT_TRY(sealed, seal(m_terms.sealingKey, pepper));
    CT_TRY(keep, m_database.statement(u"device/keep_pepper"_s));
    CT_TRY(kept,
           keep->bind("org"_L1, code.org.toText())
               .bind("store"_L1, code.store.toText())
               .bind("pepper"_L1, sealed)
               .run());
    Q_UNUSED(kept);
    return done();
}

Result<QString> Enrolment::settingOf(const EnrolmentGrant &grant, QLatin1StringView key)
{
    Publisher publisher(m_database, grant.org, QString(), m_site.clock().now());
    CT_TRY(image, publisher.find(settingKey(grant.store, key)));
    if (!image || image->isDeleted) {
        return QString(Settings::definition(key)->standard);
    }
    CT_TRY(json, readJson(image->body));
    CT_TRY(change, settingFromImage(json, image->version));
    return change.value;
}

Result<EnrolmentGrant> Enrolment::grantTo(const DeviceId &device)
{
    CT_TRY(row, readGrant(m_database, device));
    EnrolmentGrant grant = row.grant;
    if (!row.sealedPepper.isEmpty()) {
        CT_TRY(pepper, unseal(m_terms.sealingKey, row.sealedPepper));
        grant.pinPepper = pepper;
    }
    CT_TRY(currency, settingOf(grant, setting::currency));
    CT_TRY(zone, settingOf(grant, setting::zone));
    grant.currency = currency;
    grant.zone = zone;
    grant.pins = m_terms.pins;
    grant.serverTime = m_site.clock().now();
    return grant;
}

Result<StoreId> storeOf(storage::Database &database, const CodeWish &wish)
{
    CT_TRY(find, database.statement(u"shop/find_store"_s));
    CT_TRY(store,
           find->bind("org"_L1, wish.org.toText())
               .bind("number"_L1, std::int64_t{ wish.storeNumber })
               .one([](const storage::Row &row) { return row.text(0); }));
    if (!store) {
        return Error{ ErrorKind::Invalid,
                      EnrolmentError::NoSuchStore,
                      QString::number(wish.storeNumber) };
    }
    return StoreId::fromText(*store);
}

Result<std::optional<QString>> deviceOf(storage::Database &database, const CodeWish &wish)
{
    if (!wish.deviceNumber) {
        return std::optional<QString>();
    }
    CT_TRY(find, database.statement(u"device/find_by_number"_s));
    CT_TRY(device,
           find->bind("org"_L1, wish.org.toText())
               .bind("store"_L1, std::int64_t{ wish.storeNumber })
               .bind("number"_L1, std::int64_t{ *wish.deviceNumber })
               .one([](const storage::Row &row) { return row.text(0); }));
    if (!device) {
        return Error{ ErrorKind::Invalid,
                      EnrolmentError::NoSuchDevice,
                      QString::number(*wish.deviceNumber) };
    }
    return device;
}

/// A code whose first letters name no other open one.
Result<EnrolmentCode> freeCode(Site &site)
{
    CT_TRY(count, site.database().statement(u"device/count_open_codes"_s));
    for (int round = 0; round < codesAtOnceMost; ++round) {
        const EnrolmentCode code = newCode(site.ids());
        CT_TRY(open,
               count->bind("selector"_L1, code.text().left(selectorLength))
                   .bind("now"_L1, site.clock().now().ms())
                   .one([](const storage::Row &row) { return row.integer(0); }));
        if (open.value_or(0) == 0) {
            return code;
        }
    }
    return Error{ ErrorKind::Unavailable, EnrolmentError::CodeUsed, u"too many open codes"_s };
}

} // namespace

std::string_view errorFeature(EnrolmentError)
{
    return "enrolment";
}

Result<MadeCode> makeEnrolmentCode(Site &site, const CodeWish &wish, const EnrolmentTerms &terms)
{
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(store, storeOf(site.database(), wish));
    CT_TRY(device, deviceOf(site.database(), wish));
    CT_TRY(code, freeCode(site));
    const Instant now = site.clock().now();
    const Instant expiresAt = now.plus(codeValidFor);
    CT_TRY(insert, site.database().statement(u"device/insert_code"_s));
    CT_TRY(inserted,
           insert->bind("org"_L1, wish.org.toText())
               .bind("store"_L1, store.toText())
               .bind("hash"_L1, hashOf(code, terms))
               .bind("selector"_L1, code.text().left(selectorLength))
               .bind("role"_L1, deviceRoleCode(wish.role))
               .bind("device"_L1, device)
               .bind("tries"_L1, std::int64_t{ codeTriesMost })
               .bind("at"_L1, now.ms())
               .bind("expires"_L1, expiresAt.ms())
               .run());
    CT_CHECK(inserted == 1);
    CT_TRY_DONE(transaction.commit());
    return MadeCode{ code, expiresAt };
}

Result<EnrolmentGrant> enrol(Site &site, const EnrolmentWish &wish, const EnrolmentTerms &terms)
{
    const auto code = EnrolmentCode::fromTyped(wish.code);
    if (!code) {
        return refusedFor(EnrolmentError::CodeUnknown);
    }
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    Enrolment enrolment(site, wish, terms);
    auto grant = enrolment.run(*code);
    if (!grant && !grant.error().code.is(EnrolmentError::CodeUnknown)) {
        return grant; // nothing of it happened
    }
    if (!grant) {
        CT_TRY_DONE(enrolment.countWrongTry(*code));
    }
    CT_TRY_DONE(transaction.commit());
    return grant;
}

} // namespace countertop::site

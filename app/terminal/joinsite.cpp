#include "app/terminal/joinsite.h"

#include "app/terminal/newshop.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "core/site/site.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

Error joinError(JoinError code, const QString &detail = {})
{
    return { code == JoinError::BadCode ? ErrorKind::Invalid : ErrorKind::Refused, code, detail };
}

/// The key of a device that is being let in, for its user alone: when the site's answer is lost,
/// the same key with the same code gets the same answer. It goes when the till has joined.
class JoiningKey final
{
public:
    explicit JoiningKey(const QString &folder)
        : m_path(QDir(folder).filePath(u"joining.key"_s))
    {
    }

    Result<DeviceKey> readOrMake() const
    {
        QFile file(m_path);
        if (file.exists()) {
            const bool isOpen = file.open(QIODevice::ReadOnly);
            const auto key = DeviceKey::fromSecret(isOpen ? file.readAll() : QByteArray());
            return key ? key : Result<DeviceKey>(joinError(JoinError::KeyUnreadable, m_path));
        }
        const DeviceKey key = DeviceKey::make();
        QSaveFile made(m_path);
        const bool isWritten = QDir().mkpath(QFileInfo(m_path).path())
            && made.open(QIODevice::WriteOnly)
            && made.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && made.write(key.secret()) == DeviceKey::secretBytes && made.commit();
        return isWritten ? Result<DeviceKey>(key)
                         : Error{ ErrorKind::Unavailable, JoinError::KeyUnreadable, m_path };
    }
    void remove() const { QFile::remove(m_path); }

private:
    QString m_path;
};

/// Asks the site once.
Result<EnrolmentGrant> ask(const JoinWish &wish, EnrolmentWish asked, const Clock &clock)
{
    const auto code = EnrolmentCode::fromTyped(wish.code);
    if (!code) {
        return joinError(JoinError::BadCode, wish.code);
    }
    asked.code = code->text();
    asked.appVersion = QStringLiteral(CT_VERSION);
    SiteWire wire(wish.address, SiteTrust(wish.pins), clock);
    return waitFor(enrolAt(wire, asked));
}

/// The connection that a grant opens. Pins that the site names win over those that were typed: it
/// knows its next key too.
till::SiteConnection
connectionOf(const JoinWish &wish, const EnrolmentGrant &grant, const Clock &clock)
{
    return { wish.address.toString(),
             wish.pins.isEmpty() ? QStringList() : grant.pins,
             grant.role,
             grant.orgName,
             clock.now() };
}

Result<till::DeviceIdentity> identityOf(const EnrolmentGrant &grant)
{
    CT_TRY(currency, Currency::fromCode(grant.currency));
    CT_TRY(zone, Zone::fromName(grant.zone));
    return till::DeviceIdentity{ grant.org,          grant.store, grant.storeNumber, grant.device,
                                 grant.deviceNumber, grant.epoch, currency,          zone };
}

JoinedSite joinedOf(const EnrolmentGrant &grant)
{
    return { grant.orgName, grant.storeName, grant.storeNumber, grant.deviceNumber, 0, {} };
}

Result<void>
keepSecrets(till::SecretVault &vault, const DeviceKey &key, const EnrolmentGrant &grant)
{
    CT_TRY_DONE(waitFor(vault.write(till::secrets::deviceKey, key.secret())));
    return waitFor(vault.write(till::secrets::pinPepper, grant.pinPepper));
}

/// Everything that the site publishes for this till.
Result<void> fill(OpenedShop &shop)
{
    CT_TRY_DONE(waitFor(shop.unlockSite()));
    CT_TRY(state, waitFor(shop.sync().pullNow()));
    Q_UNUSED(state);
    return done();
}

/// What a till that stood alone says of itself.
Result<EnrolmentWish> wishOf(OpenedShop &shop, const DeviceKey &key)
{
    EnrolmentWish asked;
    asked.publicKey = key.publicHalf();
    asked.device = shop.till().device().device;
    auto pepper = waitFor(shop.vault().read(till::secrets::pinPepper));
    if (!pepper && !pepper.error().code.is(till::VaultError::NotFound)) {
        return pepper.error();
    }
    asked.pinPepper = pepper.value_or(QByteArray());
    CT_TRY(newest,
           waitFor(shop.ownSite()->onSite([](site::Site &site) -> Result<std::optional<QString>> {
               CT_TRY(find, site.database().statement(u"command/find_newest"_s));
               return find->one([](const storage::Row &row) { return row.text(0); });
           })));
    if (newest) {
        CT_TRY(command, CommandId::fromText(*newest));
        asked.newestCommand = command;
    }
    return asked;
}

/// Whether the site means this till, and its journal is the one that the site has.
Result<void> checkGrant(OpenedShop &shop, const EnrolmentGrant &grant)
{
    const till::DeviceIdentity &own = shop.till().device();
    if (grant.device != own.device || grant.epoch != own.epoch
        || grant.deviceNumber != own.deviceNumber || grant.org != own.org) {
        return joinError(JoinError::OtherTill, grant.orgName);
    }
    CT_TRY(head,
           waitFor(shop.till().write(
               storage::Urgency::Normal,
               [](till::Ledger &ledger) -> Result<std::int64_t> { return ledger.head().seq; })));
    return grant.ackedSeq <= head
        ? done()
        : Result<void>(
            joinError(JoinError::BehindSite, u"%1 of %2"_s.arg(head).arg(grant.ackedSeq)));
}

Result<void>
keepGrant(OpenedShop &shop, const till::SiteConnection &connection, const EnrolmentGrant &grant)
{
    return waitFor(shop.till().write(storage::Urgency::Normal,
                                     [connection, acked = grant.ackedSeq](till::Ledger &ledger) {
                                         return till::keepConnection(ledger, connection, acked);
                                     }));
}

/// Sends what the site lacks, and reads what it publishes.
Result<std::int64_t> catchUp(const QString &folder, const Clock &clock)
{
    CT_TRY(shop, OpenedShop::open(folder, clock));
    CT_TRY_DONE(waitFor(shop->unlockSite()));
    CT_TRY(unsent,
           waitFor(shop->till().write(storage::Urgency::Normal,
                                      [](till::Ledger &ledger) -> Result<std::int64_t> {
                                          return ledger.head().seq - ledger.head().ackedSeq;
                                      })));
    CT_TRY(pushed, waitFor(shop->sync().pushNow()));
    Q_UNUSED(pushed);
    CT_TRY_DONE(fill(*shop));
    return unsent;
}

} // namespace

std::string_view errorFeature(JoinError)
{
    return "join";
}

Result<JoinedSite> joinAsNewTill(const QString &folder, const JoinWish &wish, const Clock &clock)
{
    CT_TRY_DONE(checkFree(folder));
    const JoiningKey kept(folder);
    CT_TRY(key, kept.readOrMake());
    EnrolmentWish asked;
    asked.publicKey = key.publicHalf();
    const auto grant = ask(wish, asked, clock);
    if (!grant) {
        return grant.error();
    }
    CT_TRY(identity, identityOf(*grant));
    const auto make = [&](const QString &aside) -> Result<void> {
        CT_TRY(shop,
               OpenedShop::makeJoined(aside, clock, identity, connectionOf(wish, *grant, clock)));
        CT_TRY_DONE(keepSecrets(shop->vault(), key, *grant));
        return fill(*shop);
    };
    CT_TRY_DONE(makeShopAside(folder, make));
    kept.remove();
    return joinedOf(*grant);
}

Result<JoinedSite> joinWithShop(const QString &folder, const JoinWish &wish, const Clock &clock)
{
    CT_TRY(shop, OpenedShop::open(folder, clock));
    if (shop->connection()) {
        return joinError(JoinError::AlreadyJoined, shop->connection()->address);
    }
    const JoiningKey kept(folder);
    CT_TRY(key, kept.readOrMake());
    CT_TRY(asked, wishOf(*shop, key));
    const auto grant = ask(wish, asked, clock);
    if (!grant) {
        return grant.error();
    }
    CT_TRY_DONE(checkGrant(*shop, *grant));
    CT_TRY_DONE(keepSecrets(shop->vault(), key, *grant));
    CT_TRY_DONE(keepGrant(*shop, connectionOf(wish, *grant, clock), *grant));
    shop.reset(); // from here on it is a till of that site
    kept.remove();
    CT_TRY_DONE(putOwnSiteAway(folder));
    JoinedSite joined = joinedOf(*grant);
    const auto sent = catchUp(folder, clock);
    if (!sent) {
        joined.notYet = sent.error();
    }
    joined.factsSent = sent.value_or(0);
    return joined;
}

} // namespace countertop::terminal

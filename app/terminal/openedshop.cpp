#include "app/terminal/openedshop.h"

#include "app/terminal/keychain/guardedvault.h"
#include "app/terminal/keychain/keychainvault.h"
#include "core/storage/movefiles.h"
#include "core/till/journal/startcheck.h"
#include "core/till/people/pinhasher.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>

namespace countertop::terminal {

bool OpenedShop::isShop(const QString &folder)
{
    const auto found = ShopFolder(folder).hasTill();
    return found || !found.error().code.is(OpenError::NoShop);
}

QString OpenedShop::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("countertop"));
}

/// Secrets of one till's folder apart from those of another.
static std::unique_ptr<till::SecretVault> keychainOf(const till::DeviceIdentity &device)
{
    return std::make_unique<KeychainVault>(QStringLiteral("countertop ") + device.device.toText());
}

OpenedShop::OpenedShop(const QString &folder, std::unique_ptr<till::Till> till)
    : m_vault(std::make_unique<GuardedVault>(
        keychainOf(till->device()), QDir(folder).filePath(QStringLiteral("secrets.sealed"))))
    , m_till(std::move(till))
{
}

void OpenedShop::hostSite(std::unique_ptr<InProcessLink> site)
{
    m_ownSite = site.get();
    m_link = std::move(site);
}

void OpenedShop::joinSite(const till::SiteConnection &connection)
{
    auto link = std::make_unique<HttpsLink>(
        QUrl(connection.address), SiteTrust(connection.pins), m_till->clock());
    m_connection = connection;
    m_joinedSite = link.get();
    m_link = std::move(link);
}

OpenedShop::~OpenedShop() = default;

Result<std::unique_ptr<OpenedShop>> OpenedShop::open(const QString &folder, const Clock &clock)
{
    CT_TRY_DONE(ShopFolder(folder).isWhole());
    till::TillOptions options;
    options.folder = folder;
    options.clock = &clock;
    options.ballastBytes = till::TillOptions::usualBallastBytes;
    auto opened = openOnce(options);
    // The till gives the ballast back by itself; the site and the copy may need it just as much.
    const storage::Ballast ballast(till::LedgerHost::ballastPath(options), options.ballastBytes);
    if (!opened && opened.error().code.is(storage::StorageError::DiskFull) && ballast.release()) {
        opened = openOnce(options);
    }
    return opened;
}

Result<std::unique_ptr<OpenedShop>> OpenedShop::openCopy(const QString &folder, const Clock &clock)
{
    CT_TRY_DONE(ShopFolder(folder).isWhole());
    till::TillOptions options;
    options.folder = folder;
    options.clock = &clock;
    return openOnce(options);
}

Result<void> putOwnSiteAway(const QString &folder)
{
    const QDir place(folder);
    for (const QString &suffix :
         { QStringLiteral("-wal"), QStringLiteral("-shm"), QString() }) { // the database last
        const QString name = QStringLiteral("site.db") + suffix;
        const QString away = QStringLiteral("site.db.alone") + suffix;
        if (place.exists(name) && !QFile::rename(place.filePath(name), place.filePath(away))) {
            return storage::systemError(errno, place.filePath(name));
        }
    }
    return done();
}

/// The site that a till hosts itself; none for one that joined another.
static Result<std::unique_ptr<InProcessLink>>
ownSiteOf(const QString &folder, const Clock &clock, bool hasJoined)
{
    if (hasJoined) {
        CT_TRY_DONE(putOwnSiteAway(folder)); // where joining was killed before its last step
        return std::unique_ptr<InProcessLink>();
    }
    return InProcessLink::open(folder, clock);
}

/// A journal that may be an older copy goes on under a provisional series.
static Result<void> heedGuard(const QString &folder, till::Till &till)
{
    CT_TRY(isProven, ShopFolder(folder).provesTheJournal());
    return isProven ? done()
                    : till.write(storage::Urgency::Normal, till::goProvisional).takeResult();
}

Result<std::unique_ptr<OpenedShop>> OpenedShop::openOnce(const till::TillOptions &options)
{
    const QString &folder = options.folder;
    const Clock &clock = *options.clock;
    CT_TRY(till, till::Till::open(options)); // first: it holds the lock of the folder
    // Not by the ledger: any job of it writes the guard anew, which is looked at first.
    CT_TRY(connection, ShopFolder(folder).connection());
    CT_TRY(ownSite, ownSiteOf(folder, clock, connection.has_value()));
    CT_TRY_DONE(heedGuard(folder, *till)); // before anything is written in it
    std::unique_ptr<OpenedShop> shop(new OpenedShop(folder, std::move(till)));
    if (connection) {
        shop->joinSite(*connection);
    } else {
        shop->hostSite(std::move(ownSite));
    }
    CT_TRY_DONE(shop->openDesks());
    CT_TRY_DONE(shop->fillCopy());
    return shop;
}

Result<std::unique_ptr<OpenedShop>> OpenedShop::make(const QString &folder,
                                                     const Clock &clock,
                                                     const till::DeviceIdentity &identity,
                                                     std::unique_ptr<InProcessLink> link)
{
    till::TillOptions options;
    options.folder = folder;
    options.clock = &clock;
    options.identity = identity;
    CT_TRY(till, till::Till::open(options));
    std::unique_ptr<OpenedShop> shop(new OpenedShop(folder, std::move(till)));
    shop->hostSite(std::move(link));
    CT_TRY_DONE(shop->openDesks());
    return shop;
}

Result<std::unique_ptr<OpenedShop>> OpenedShop::makeJoined(const QString &folder,
                                                           const Clock &clock,
                                                           const till::DeviceIdentity &identity,
                                                           const till::SiteConnection &connection)
{
    till::TillOptions options;
    options.folder = folder;
    options.clock = &clock;
    options.identity = identity;
    CT_TRY(till, till::Till::open(options));
    CT_TRY_DONE(till->write(storage::Urgency::Normal,
                            [connection](till::Ledger &ledger) {
                                return till::keepConnection(ledger, connection, 0);
                            })
                    .takeResult());
    std::unique_ptr<OpenedShop> shop(new OpenedShop(folder, std::move(till)));
    shop->joinSite(connection);
    CT_TRY_DONE(shop->openDesks());
    return shop;
}

Result<void> OpenedShop::openDesks()
{
    CT_TRY(sync, till::Sync::open(*m_till, *m_link));
    m_sync = std::move(sync);
    m_ids = m_till->makeIds();
    m_people = std::make_unique<till::PeopleDesk>(*m_sync);
    m_tickets = std::make_unique<till::TicketDesk>(*m_till);
    m_shifts = std::make_unique<till::ShiftDesk>(*m_till);
    m_catalog = std::make_unique<till::CatalogDesk>(*m_sync);
    m_accounts = std::make_unique<till::AccountDesk>(*m_sync);
    m_stock = std::make_unique<till::StockDesk>(*m_sync);
    m_settings = std::make_unique<till::SettingsDesk>(*m_sync);
    m_reports = std::make_unique<till::ReportDesk>(*m_till);
    m_setAside = std::make_unique<till::SetAsideDesk>(*m_sync);
    m_imports = std::make_unique<till::ImportDesk>(*m_sync);
    m_exporter = std::make_unique<till::Exporter>(*m_sync);
    m_print = std::make_unique<till::PrintDesk>(*m_till);
    return done();
}

Result<void> OpenedShop::fillCopy()
{
    if (m_joinedSite != nullptr || m_sync->copyState() == till::CopyState::Kept) {
        return done(); // a site elsewhere is asked when the key is there
    }
    // The site lies on this computer and answers from its own thread: a moment, and worth it, for
    // an empty copy knows nobody who could sign in.
    CT_TRY_DONE(m_sync->pullNow().takeResult());
    return done();
}

std::unique_ptr<till::SecretVault> OpenedShop::keychain() const
{
    return keychainOf(m_till->device());
}

Future<Result<void>> OpenedShop::unlockPins()
{
    return m_vault->read(till::secrets::pinPepper)
        .then(m_sync.get(), [this](const Result<QByteArray> &stored) -> Future<Result<void>> {
            if (stored) {
                return ready(usePepper(*stored));
            }
            const bool isNewTill
                = stored.error().code.is(till::VaultError::NotFound) && m_joinedSite == nullptr;
            return isNewTill ? makePepper() : ready(Result<void>(stored.error()));
        });
}

Result<void> OpenedShop::usePepper(const QByteArray &pepper)
{
    CT_TRY(hasher, till::PinHasher::withPepper(pepper));
    m_people->usePepper(hasher);
    return done();
}

Future<Result<void>> OpenedShop::makePepper()
{
    const QByteArray pepper = till::PinHasher::newPepper();
    return m_vault->write(till::secrets::pinPepper, pepper)
        .then(m_sync.get(), [this, pepper](const Result<void> &written) -> Result<void> {
            return written ? usePepper(pepper) : written;
        });
}

Future<Result<void>> OpenedShop::unlockSite()
{
    if (m_joinedSite == nullptr) {
        return ready(done());
    }
    return m_vault->read(till::secrets::deviceKey)
        .then(m_sync.get(), [this](const Result<QByteArray> &secret) -> Future<Result<void>> {
            const auto key
                = secret ? DeviceKey::fromSecret(*secret) : Result<DeviceKey>(secret.error());
            if (!key) {
                return ready(Result<void>(key.error()));
            }
            m_joinedSite->useSigner({ m_till->device().device, *key });
            if (m_sync->copyState() == till::CopyState::Kept) {
                return ready(done());
            }
            return m_sync->pullNow().then(
                [](const Result<till::SyncState> &pulled) -> Result<void> {
                    return pulled ? done() : Result<void>(pulled.error());
                });
        });
}

ui::Desks OpenedShop::desks()
{
    return { *m_tickets, *m_shifts,       *m_people, *m_catalog, *m_accounts,
             *m_stock,   *m_settings,     *m_print,  *m_reports, *m_setAside,
             *m_sync,    m_till->clock(), *m_ids };
}

} // namespace countertop::terminal

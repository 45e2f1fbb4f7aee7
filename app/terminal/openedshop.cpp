#include "app/terminal/openedshop.h"

#include "app/terminal/keychain/guardedvault.h"
#include "app/terminal/keychain/keychainvault.h"
#include "core/till/journal/startcheck.h"
#include "core/till/people/pinhasher.h"

#include <QDir>
#include <QStandardPaths>

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

OpenedShop::OpenedShop(const QString &folder,
                       std::unique_ptr<InProcessLink> link,
                       std::unique_ptr<till::Till> till)
    : m_vault(std::make_unique<GuardedVault>(
        keychainOf(till->device()), QDir(folder).filePath(QStringLiteral("secrets.sealed"))))
    , m_link(std::move(link))
    , m_till(std::move(till))
{
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

Result<std::unique_ptr<OpenedShop>> OpenedShop::openOnce(const till::TillOptions &options)
{
    const QString &folder = options.folder;
    const Clock &clock = *options.clock;
    CT_TRY(till, till::Till::open(options)); // first: it holds the lock of the folder
    CT_TRY(link, InProcessLink::open(folder, clock));
    CT_TRY(isProven, ShopFolder(folder).provesTheJournal()); // before anything is written in it
    if (!isProven) {
        CT_TRY_DONE(till->write(storage::Urgency::Normal, till::goProvisional).takeResult());
    }
    std::unique_ptr<OpenedShop> shop(new OpenedShop(folder, std::move(link), std::move(till)));
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
    std::unique_ptr<OpenedShop> shop(new OpenedShop(folder, std::move(link), std::move(till)));
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
    m_imports = std::make_unique<till::ImportDesk>(*m_sync);
    m_exporter = std::make_unique<till::Exporter>(*m_sync);
    m_print = std::make_unique<till::PrintDesk>(*m_till);
    return done();
}

Result<void> OpenedShop::fillCopy()
{
    if (m_sync->copyState() == till::CopyState::Kept) {
        return done();
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

QFuture<Result<void>> OpenedShop::unlockPins()
{
    const auto use = [this](const QByteArray &pepper) -> Result<void> {
        CT_TRY(hasher, till::PinHasher::withPepper(pepper));
        m_people->usePepper(hasher);
        return done();
    };
    return m_vault->read(till::secrets::pinPepper)
        .then(m_sync.get(),
              [this, use](const Result<QByteArray> &stored) -> QFuture<Result<void>> {
                  if (stored) {
                      return QtFuture::makeReadyFuture(use(*stored));
                  }
                  if (!stored.error().code.is(till::VaultError::NotFound)) {
                      return QtFuture::makeReadyFuture(Result<void>(stored.error()));
                  }
                  const QByteArray pepper = till::PinHasher::newPepper();
                  return m_vault->write(till::secrets::pinPepper, pepper)
                      .then(m_sync.get(),
                            [use, pepper](const Result<void> &written) -> Result<void> {
                                return written ? use(pepper) : written;
                            });
              })
        .unwrap();
}

ui::Desks OpenedShop::desks()
{
    return { *m_tickets,  *m_shifts, *m_people,  *m_catalog,      *m_accounts, *m_stock,
             *m_settings, *m_print,  *m_reports, m_till->clock(), *m_ids };
}

} // namespace countertop::terminal

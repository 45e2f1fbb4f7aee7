#pragma once

#include "app/terminal/shopfolder.h"
#include "app/terminal/sitelink/httpslink.h"
#include "app/terminal/sitelink/inprocesslink.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/people/secretvault.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/exporter.h"
#include "core/till/report/reportdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/stock/stockdesk.h"
#include "core/till/sync/setasidedesk.h"
#include "core/till/sync/sync.h"
#include "core/till/ticket/ticketdesk.h"
#include "core/till/till.h"
#include "ui/shell/desks.h"

#include <QString>

#include <memory>
#include <optional>

namespace countertop::terminal {

/// A shop's folder, opened: the till, its site – in process, or the one that it joined –, what
/// keeps them together, the vault and the desks. The window and every command work through one of
/// these.
class OpenedShop final
{
public:
    /// Makes no database of the shop that is missing. *errors*: those of ShopFolder::isWhole;
    /// Unavailable StorageError::AlreadyInUse while another process has the folder; those of
    /// Till::open, Sync::open and InProcessLink::open.
    static Result<std::unique_ptr<OpenedShop>> open(const QString &folder, const Clock &clock);
    /// As open, for a copy of a shop that is read and thrown away: it needs no room kept free.
    static Result<std::unique_ptr<OpenedShop>> openCopy(const QString &folder, const Clock &clock);
    /// As open, for a folder whose shop was just made: the till is made too.
    static Result<std::unique_ptr<OpenedShop>> make(const QString &folder,
                                                    const Clock &clock,
                                                    const till::DeviceIdentity &identity,
                                                    std::unique_ptr<InProcessLink> link);
    /// As make, for a till that a site let in.
    static Result<std::unique_ptr<OpenedShop>> makeJoined(const QString &folder,
                                                          const Clock &clock,
                                                          const till::DeviceIdentity &identity,
                                                          const till::SiteConnection &connection);
    /// Whether the folder holds a shop, whole or not, or cannot be looked into: no place for a
    /// first start.
    static bool isShop(const QString &folder);
    /// The folder when `--data` says none: countertop below the user's data folder.
    static QString defaultFolder();

    ~OpenedShop();
    OpenedShop(const OpenedShop &) = delete;
    OpenedShop &operator=(const OpenedShop &) = delete;

    /// Asks the vault for this device's pepper, makes one at the first time, and hands it to the
    /// people desk. A till that joined a site has the site's. Needs the event loop; never holds
    /// anybody up (decisions.md 19).
    Future<Result<void>> unlockPins();
    /// Asks the vault for this device's key, without which the site it joined does not know it, and
    /// fills a copy of the feeds that was made anew. Needs the event loop. Done at once where the
    /// till stands alone. *errors*: VaultError; of Sync::pullNow.
    Future<Result<void>> unlockSite();

    ui::Desks desks();
    till::Till &till() { return *m_till; }
    till::Sync &sync() { return *m_sync; }
    /// The site that this till hosts itself; null when it joined one.
    InProcessLink *ownSite() { return m_ownSite; }
    till::SecretVault &vault() { return *m_vault; }
    till::PeopleDesk &people() { return *m_people; }
    till::TicketDesk &tickets() { return *m_tickets; }
    till::ShiftDesk &shifts() { return *m_shifts; }
    till::CatalogDesk &catalog() { return *m_catalog; }
    till::SettingsDesk &settings() { return *m_settings; }
    till::ReportDesk &reports() { return *m_reports; }
    till::ImportDesk &imports() { return *m_imports; }
    till::Exporter &exporter() { return *m_exporter; }
    till::PrintDesk &printing() { return *m_print; }
    const till::SecretVault &vault() const { return *m_vault; }
    const std::optional<till::SiteConnection> &connection() const { return m_connection; }
    /// The computer's keychain itself, for who guards himself against it.
    std::unique_ptr<till::SecretVault> keychain() const;

private:
    OpenedShop(const QString &folder, std::unique_ptr<till::Till> till);
    void hostSite(std::unique_ptr<InProcessLink> site);
    void joinSite(const till::SiteConnection &connection);
    static Result<std::unique_ptr<OpenedShop>> openOnce(const till::TillOptions &options);
    Result<void> openDesks();
    Result<void> usePepper(const QByteArray &pepper);
    Future<Result<void>> makePepper();
    /// Reads the feeds into a copy of them that was just made.
    Result<void> fillCopy();

    // In the order of dependence: the last goes first.
    std::unique_ptr<till::SecretVault> m_vault;
    std::unique_ptr<SiteLink> m_link;
    InProcessLink *m_ownSite = nullptr;
    HttpsLink *m_joinedSite = nullptr;
    std::optional<till::SiteConnection> m_connection;
    std::unique_ptr<till::Till> m_till;
    std::unique_ptr<till::Sync> m_sync;
    std::unique_ptr<IdSource> m_ids;
    std::unique_ptr<till::PeopleDesk> m_people;
    std::unique_ptr<till::TicketDesk> m_tickets;
    std::unique_ptr<till::ShiftDesk> m_shifts;
    std::unique_ptr<till::CatalogDesk> m_catalog;
    std::unique_ptr<till::AccountDesk> m_accounts;
    std::unique_ptr<till::StockDesk> m_stock;
    std::unique_ptr<till::SettingsDesk> m_settings;
    std::unique_ptr<till::ReportDesk> m_reports;
    std::unique_ptr<till::SetAsideDesk> m_setAside;
    std::unique_ptr<till::ImportDesk> m_imports;
    std::unique_ptr<till::Exporter> m_exporter;
    std::unique_ptr<till::PrintDesk> m_print;
};

/// Keeps the `site.db` of a till that joined a site as `site.db.alone`: nothing reads it any more,
/// and nobody shall take it for the shop's. *errors*: of the file system.
Result<void> putOwnSiteAway(const QString &folder);

} // namespace countertop::terminal

#pragma once

#include "app/terminal/shopfolder.h"
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
#include "core/till/sync/sync.h"
#include "core/till/ticket/ticketdesk.h"
#include "core/till/till.h"
#include "ui/shell/desks.h"

#include <QString>

#include <memory>
#include <optional>

namespace countertop::terminal {

/// A shop's folder, opened: the site in process, the till, what keeps them together, the vault and
/// the desks. The window and every command work through one of these.
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
    /// Whether the folder holds a shop, whole or not, or cannot be looked into: no place for a
    /// first start.
    static bool isShop(const QString &folder);
    /// The folder when `--data` says none: countertop below the user's data folder.
    static QString defaultFolder();

    ~OpenedShop();
    OpenedShop(const OpenedShop &) = delete;
    OpenedShop &operator=(const OpenedShop &) = delete;

    /// Asks the vault for this device's pepper, makes one at the first time, and hands it to the
    /// people desk. Needs the event loop; never holds anybody up (decisions.md 19).
    QFuture<Result<void>> unlockPins();

    ui::Desks desks();
    till::Till &till() { return *m_till; }
    till::Sync &sync() { return *m_sync; }
    InProcessLink &link() { return *m_link; }
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
    /// The computer's keychain itself, for who guards himself against it.
    std::unique_ptr<till::SecretVault> keychain() const;

private:
    OpenedShop(const QString &folder,
               std::unique_ptr<InProcessLink> link,
               std::unique_ptr<till::Till> till);
    static Result<std::unique_ptr<OpenedShop>> openOnce(const till::TillOptions &options);
    Result<void> openDesks();
    /// Reads the feeds into a copy of them that was just made.
    Result<void> fillCopy();

    // In the order of dependence: the last goes first.
    std::unique_ptr<till::SecretVault> m_vault;
    std::unique_ptr<InProcessLink> m_link;
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
    std::unique_ptr<till::ImportDesk> m_imports;
    std::unique_ptr<till::Exporter> m_exporter;
    std::unique_ptr<till::PrintDesk> m_print;
};

} // namespace countertop::terminal

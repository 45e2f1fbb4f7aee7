#include "core/site/device/adoptcompany.h"

#include "core/storage/backup.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <optional>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView incoming{ "incoming" };

/// In an order that foreign keys allow. Codes stay behind: they are of another door.
constexpr std::array copies{
    "adopt/copy_orgs"_L1,
    "adopt/copy_stores"_L1,
    "adopt/copy_devices"_L1,
    "adopt/copy_set_aside_objects"_L1,
    "adopt/copy_feed_heads"_L1,
    "adopt/copy_feed_marks"_L1,
    "adopt/copy_published"_L1,
    "adopt/copy_commands"_L1,
    "adopt/copy_products"_L1,
    "adopt/copy_product_codes"_L1,
    "adopt/copy_stock_moves"_L1,
    "adopt/copy_stock_on_hand"_L1,
    "adopt/copy_balances"_L1,
    "adopt/copy_ledger_entries"_L1,
    "adopt/copy_reservations"_L1,
    "adopt/copy_lots"_L1,
    "adopt/copy_lot_entries"_L1,
    "adopt/copy_leases"_L1,
    "adopt/copy_lease_guards"_L1,
    "adopt/copy_stock_holds"_L1,
    "adopt/copy_shift_usage"_L1,
    "adopt/copy_imports"_L1,
    "adopt/copy_import_rows"_L1,
    "adopt/copy_pin_verifiers"_L1,
    "adopt/copy_quarantined_facts"_L1,
    "adopt/copy_fact_decisions"_L1,
    "adopt/copy_security_events"_L1,
    "adopt/copy_audit_entries"_L1,
};

Error refusedFor(AdoptError code, const QString &detail = {})
{
    return { ErrorKind::Refused, code, detail };
}

/// A copy of the file that goes with this, brought to this program's tables: beside the database,
/// where there is room for it anyway, or in a folder for this user alone.
class IncomingCopy final
{
public:
    explicit IncomingCopy(const storage::Database &database)
    {
        if (database.engine() == storage::Engine::Sqlite) {
            m_path = database.path() + u".incoming"_s;
            return;
        }
        m_folder.emplace(QDir::tempPath() + u"/countertop-XXXXXX"_s);
        m_path = m_folder->filePath(u"incoming.db"_s);
    }
    ~IncomingCopy()
    {
        for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
            QFile::remove(m_path + suffix);
        }
    }
    IncomingCopy(const IncomingCopy &) = delete;
    IncomingCopy &operator=(const IncomingCopy &) = delete;

    const QString &path() const { return m_path; }

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

/// Makes the tables of the copy visible, and hides them when it goes.
class Attached final
{
public:
    explicit Attached(storage::Database &database)
        : m_database(database)
    {
    }
    ~Attached()
    {
        // A copy that stays visible hinders nothing but the next adoption, which then says so.
        [[maybe_unused]] const auto detached = m_database.detach(incoming);
    }
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    storage::Database &m_database;
};

Result<void> bringUpToDate(Site &site, const QString &path)
{
    CT_TRY(opened, Site::open(path, site.clock(), std::make_unique<RandomIds>(site.clock())));
    return opened->database().checkpoint();
}

/// The one company in the copy, where it may come in.
Result<AdoptedCompany> theCompany(storage::Database &database)
{
    CT_TRY(list, database.statement(u"adopt/list_incoming"_s));
    CT_TRY(companies,
           list->all([](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); }));
    if (companies.size() != 1) {
        return refusedFor(AdoptError::NoCompany, u"%1 companies"_s.arg(companies.size()));
    }
    CT_TRY(known, database.statement(u"adopt/list_known"_s));
    CT_TRY(here, known->one([](const storage::Row &row) { return row.text(0); }));
    if (here) {
        return refusedFor(AdoptError::AlreadyHere, *here);
    }
    CT_TRY(keyed, database.statement(u"adopt/find_other_key"_s));
    CT_TRY(key, keyed->one([](const storage::Row &row) { return row.text(0); }));
    if (key) {
        return refusedFor(AdoptError::NotAlone, *key);
    }
    CT_TRY(org, OrgId::fromText(companies.front().first));
    return AdoptedCompany{ org, companies.front().second, 0 };
}

Result<AdoptedCompany> copyAll(storage::Database &database)
{
    CT_TRY(transaction, storage::Transaction::begin(database));
    CT_TRY(company, theCompany(database));
    for (const QLatin1StringView &copy : copies) {
        CT_TRY(statement, database.statement(copy));
        CT_TRY(rows, statement->run());
        Q_UNUSED(rows);
    }
    CT_TRY(facts, database.statement(u"adopt/copy_facts"_s));
    CT_TRY(count, facts->run());
    company.factCount = count;
    CT_TRY_DONE(transaction.commit());
    return company;
}

} // namespace

std::string_view errorFeature(AdoptError)
{
    return "adoption";
}

Result<AdoptedCompany> adoptCompany(Site &site, const QString &path)
{
    storage::Database &database = site.database();
    const IncomingCopy copy(database);
    CT_TRY_DONE(storage::copyDatabase(path, copy.path()));
    CT_TRY_DONE(bringUpToDate(site, copy.path()));
    CT_TRY_DONE(database.attach(copy.path(), incoming));
    const Attached attached(database);
    return copyAll(database);
}

} // namespace countertop::site

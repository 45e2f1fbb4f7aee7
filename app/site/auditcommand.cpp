#include "app/site/auditcommand.h"

#include "app/site/siteproblem.h"
#include "app/site/sitereader.h"
#include "core/domain/catalog/csvwriter.h"
#include "core/site/audit/auditjournal.h"
#include "core/storage/storageerror.h"

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QSaveFile>

#include <functional>
#include <map>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

constexpr int daysToldOf = 31;

using Take = std::function<Result<void>(const site::StoredAuditEntry &)>;

/// The stores of the company whose journal is asked for.
struct Company
{
    OrgId org;
    std::map<StoreId, int> stores;
};

/// A day as it is typed; the moment when it begins, in UTC.
std::optional<Instant> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid()
        ? std::optional(Instant::fromMs(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()))
        : std::nullopt;
}

/// Which entries the options of *call* ask for; *stores* is not looked at yet.
std::optional<site::AuditFilter> filterOf(const SiteCall &call)
{
    constexpr std::chrono::hours day{ 24 };
    const QString from = call.options.value(u"from"_s);
    const QString until = call.options.value(u"until"_s);
    const auto first
        = from.isEmpty() ? std::optional(call.clock.now().plus(-day * daysToldOf)) : dayOf(from);
    const auto last = until.isEmpty() ? std::optional(call.clock.now()) : dayOf(until);
    if (!first || !last) {
        return std::nullopt;
    }
    site::AuditFilter filter;
    filter.from = *first;
    filter.until = last->plus(day); // that day too
    filter.words = call.options.value(u"search"_s);
    return filter;
}

Result<Company> companyOf(storage::Database &database, const QString &name)
{
    CT_TRY(list, database.statement(u"shop/list_orgs"_s));
    CT_TRY(orgs,
           list->all([](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); }));
    std::erase_if(orgs, [&name](const auto &org) { return !name.isEmpty() && org.second != name; });
    if (orgs.size() != 1) {
        return Error{ ErrorKind::Refused,
                      ReadError::WhichCompany,
                      u"%1 companies"_s.arg(orgs.size()) };
    }
    Company company;
    CT_TRY(org, OrgId::fromText(orgs.front().first));
    company.org = org;
    CT_TRY(statement, database.statement(u"audit/list_stores"_s));
    CT_TRY(stores, statement->bind("org"_L1, orgs.front().first).all([](const storage::Row &row) {
        return std::pair(row.text(0), static_cast<int>(row.integer(1)));
    }));
    for (const auto &[id, number] : stores) {
        CT_TRY(store, StoreId::fromText(id));
        company.stores.emplace(store, number);
    }
    return company;
}

QString jsonText(const QJsonObject &json)
{
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString lineOf(const Company &company, const site::StoredAuditEntry &stored)
{
    const site::AuditEntry &entry = stored.entry;
    const auto store = company.stores.find(entry.store);
    QString line = u"%1  store %2  %3  %4"_s.arg(timeText(entry.at))
                       .arg(store == company.stores.end() ? 0 : store->second)
                       .arg(entry.person.name.isEmpty() ? u"–"_s : entry.person.name,
                            entry.isDone ? entry.kind : u"refused: "_s + entry.kind);
    for (const QString &part :
         { entry.object,
           entry.detail,
           entry.approver ? u"approved by "_s + entry.approver->name : QString(),
           jsonText(entry.before),
           entry.after.isEmpty() ? QString() : u"→ "_s + jsonText(entry.after) }) {
        if (!part.isEmpty()) {
            line += u"  "_s + part;
        }
    }
    return line;
}

CsvCells cellsOf(const Company &company, const site::StoredAuditEntry &stored)
{
    const site::AuditEntry &entry = stored.entry;
    const auto store = company.stores.find(entry.store);
    return {
        CsvCell::number(stored.position),
        CsvCell::text(
            QDateTime::fromMSecsSinceEpoch(entry.at.ms(), Qt::UTC).toString(Qt::ISODateWithMs)),
        CsvCell::number(store == company.stores.end() ? 0 : store->second),
        CsvCell::text(entry.person.name),
        CsvCell::text(entry.approver ? entry.approver->name : QString()),
        CsvCell::text(entry.kind),
        CsvCell::text(entry.object),
        CsvCell::text(entry.isDone ? u"done"_s : u"refused"_s),
        CsvCell::text(entry.detail),
        CsvCell::text(jsonText(entry.before)),
        CsvCell::text(jsonText(entry.after))
    };
}

/// Hands over everything that fits, page by page. *returns* how many.
Result<int>
tellAll(storage::Database &database, const OrgId &org, site::AuditFilter filter, const Take &take)
{
    int told = 0;
    while (true) {
        CT_TRY(page, site::searchAudit(database, org, filter));
        for (const site::StoredAuditEntry &entry : page) {
            CT_TRY_DONE(take(entry));
        }
        told += static_cast<int>(page.size());
        if (page.size() < static_cast<std::size_t>(filter.rowsMost)) {
            return told;
        }
        filter.below = page.back().position;
    }
}

Result<int> writeFile(const QString &path,
                      storage::Database &database,
                      const Company &company,
                      const site::AuditFilter &filter)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return storage::fileError(file);
    }
    CsvWriter csv(file);
    CT_TRY_DONE(csv.begin({ u"position"_s,
                            u"at"_s,
                            u"store"_s,
                            u"person"_s,
                            u"approver"_s,
                            u"kind"_s,
                            u"object"_s,
                            u"outcome"_s,
                            u"detail"_s,
                            u"before"_s,
                            u"after"_s }));
    CT_TRY(told, tellAll(database, company.org, filter, [&](const auto &entry) {
               return csv.add(cellsOf(company, entry));
           }));
    if (!file.commit()) {
        return storage::fileError(file);
    }
    return told;
}

} // namespace

SiteExit audit(const SiteCall &call)
{
    auto filter = filterOf(call);
    if (!call.operands.isEmpty() || !filter) {
        return usage(u"audit takes --from and --until as days, like 2026-05-14."_s);
    }
    const auto site = openToRead(call.site, call.clock);
    if (!site) {
        return fail(site.error(), call.site);
    }
    storage::Database &database = (*site)->database();
    const auto company = companyOf(database, call.options.value(u"company"_s));
    if (!company) {
        return fail(company.error(), call.site);
    }
    if (call.options.isSet(u"store"_s)) {
        const int number = call.options.value(u"store"_s).toInt();
        const auto store = std::find_if(company->stores.begin(),
                                        company->stores.end(),
                                        [number](const auto &one) { return one.second == number; });
        if (store == company->stores.end()) {
            warn(u"There is no store %1. Nothing was changed."_s.arg(
                call.options.value(u"store"_s)));
            return SiteExit::Refused;
        }
        filter->store = store->first;
    }
    const QString path = call.options.value(u"csv"_s);
    const auto told = path.isEmpty() ? tellAll(database,
                                               company->org,
                                               *filter,
                                               [&company](const auto &entry) -> Result<void> {
                                                   say(lineOf(*company, entry));
                                                   return done();
                                               })
                                     : writeFile(path, database, *company, *filter);
    if (!told) {
        return fail(told.error(), path.isEmpty() ? call.site.name() : path);
    }
    warn(u"%1 entries from %2 to %3."_s.arg(*told).arg(timeText(filter->from),
                                                       timeText(filter->until)));
    return SiteExit::Done;
}

} // namespace countertop::sitehost

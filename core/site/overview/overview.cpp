#include "core/site/overview/overview.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

std::optional<Instant> instantOf(const std::optional<std::int64_t> &ms)
{
    return ms ? std::optional(Instant::fromMs(*ms)) : std::nullopt;
}

Result<WaitingFacts> waitingOf(storage::Database &database, const QString &statementName)
{
    CT_TRY(statement, database.statement(statementName));
    CT_TRY(waiting, statement->one([](const storage::Row &row) {
        return WaitingFacts{ row.integer(0), instantOf(row.optionalInteger(1)) };
    }));
    return waiting.value_or(WaitingFacts());
}

DeviceOverview deviceOf(const storage::Row &row)
{
    DeviceOverview device;
    device.orgName = row.text(0);
    device.storeNumber = row.integer(1);
    device.storeName = row.text(2);
    device.number = row.integer(3);
    device.role = row.text(4);
    device.state = row.text(5);
    device.epoch = row.integer(6);
    device.ackedSeq = row.integer(7);
    device.appVersion = row.text(8);
    device.hasKey = row.integer(9) != 0;
    device.lastFactAt = instantOf(row.optionalInteger(10));
    return device;
}

} // namespace

Result<SiteOverview> readOverview(storage::Database &database)
{
    SiteOverview overview;
    CT_TRY(orgs, database.statement(u"shop/list_orgs"_s));
    CT_TRY(names, orgs->all([](const storage::Row &row) { return row.text(1); }));
    overview.orgNames = QStringList(names.begin(), names.end());
    CT_TRY(list, database.statement(u"overview/list_devices"_s));
    CT_TRY(devices, list->all(deviceOf));
    overview.devices = std::move(devices);
    CT_TRY(count, database.statement(u"overview/count_facts"_s));
    CT_TRY(facts, count->one([](const storage::Row &row) { return row.integer(0); }));
    overview.factCount = facts.value_or(0);
    CT_TRY(setAside, waitingOf(database, u"overview/count_set_aside"_s));
    overview.setAside = setAside;
    CT_TRY(quarantined, waitingOf(database, u"overview/count_quarantined"_s));
    overview.quarantined = quarantined;
    return overview;
}

} // namespace countertop::site

#include "app/site/orders.h"

#include "core/site/device/adoptcompany.h"
#include "core/site/device/lockout.h"

#include <QJsonArray>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

QJsonObject refusal(const QString &code, const QString &detail = {})
{
    return { { "done"_L1, false }, { "code"_L1, code }, { "detail"_L1, detail } };
}

QString lockoutWord(site::LockoutError code)
{
    using site::LockoutError;
    switch (code) {
    case LockoutError::NoSuchDevice:
        return u"no_device"_s;
    case LockoutError::NoReason:
        return u"no_reason"_s;
    case LockoutError::AlreadyOut:
        return u"already_out"_s;
    case LockoutError::NotOut:
        return u"not_out"_s;
    case LockoutError::DoesNotFollow:
        return u"does_not_follow"_s;
    }
    return u"failed"_s;
}

QJsonObject refusalOf(const Error &error)
{
    using site::AdoptError;
    using site::EnrolmentError;
    if (error.code.is(EnrolmentError::NoSuchStore)) {
        return refusal(u"no_store"_s, error.detail);
    }
    if (error.code.is(EnrolmentError::NoSuchDevice)) {
        return refusal(u"no_device"_s, error.detail);
    }
    if (error.code.is(AdoptError::NoCompany)) {
        return refusal(u"no_company_in_file"_s, error.detail);
    }
    if (error.code.is(AdoptError::AlreadyHere)) {
        return refusal(u"already_here"_s, error.detail);
    }
    if (error.code.is(AdoptError::NotAlone)) {
        return refusal(u"not_alone"_s, error.detail);
    }
    if (error.code.feature() == errorFeature(site::LockoutError::NoReason)) {
        return refusal(lockoutWord(static_cast<site::LockoutError>(error.code.value())),
                       error.detail);
    }
    return refusal(u"failed"_s, error.detail);
}

Result<std::vector<std::pair<QString, QString>>> companiesOf(site::Site &site)
{
    CT_TRY(statement, site.database().statement(u"shop/list_orgs"_s));
    return statement->all(
        [](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); });
}

/// The company that is meant: the only one, or the one that is named.
Result<std::optional<OrgId>> companyOf(site::Site &site, const QString &name)
{
    CT_TRY(companies, companiesOf(site));
    std::optional<OrgId> found;
    for (const auto &[id, orgName] : companies) {
        const bool isMeant = name.isEmpty() ? companies.size() == 1 : name == orgName;
        if (isMeant) {
            CT_TRY(org, OrgId::fromText(id));
            found = org;
        }
    }
    return found;
}

QJsonObject makeCode(site::Site &site, const QJsonObject &order, const site::EnrolmentTerms &terms)
{
    const auto company = companyOf(site, order.value("org"_L1).toString());
    if (!company) {
        return refusalOf(company.error());
    }
    if (!*company) {
        return refusal(u"no_company"_s, order.value("org"_L1).toString());
    }
    const auto role = deviceRoleFromCode(order.value("role"_L1).toString(u"till"_s));
    if (!role) {
        return refusal(u"no_role"_s, order.value("role"_L1).toString());
    }
    site::CodeWish wish{ **company, order.value("store"_L1).toInt(1), *role, {} };
    if (order.contains("device"_L1)) {
        wish.deviceNumber = order.value("device"_L1).toInt();
    }
    const auto made = site::makeEnrolmentCode(site, wish, terms);
    if (!made) {
        return refusalOf(made.error());
    }
    return { { "done"_L1, true },
             { "code"_L1, made->code.shown() },
             { "expiresAt"_L1, static_cast<qint64>(made->expiresAt.ms()) },
             { "pins"_L1, QJsonArray::fromStringList(terms.pins) } };
}

QJsonObject adopt(site::Site &site, const QJsonObject &order)
{
    const auto adopted = site::adoptCompany(site, order.value("file"_L1).toString());
    if (!adopted) {
        return refusalOf(adopted.error());
    }
    return { { "done"_L1, true },
             { "org"_L1, adopted->org.toText() },
             { "name"_L1, adopted->name },
             { "facts"_L1, static_cast<qint64>(adopted->factCount) } };
}

/// Locks a device out, or decides about what it sent since.
QJsonObject decide(site::Site &site, const QJsonObject &order)
{
    const auto company = companyOf(site, order.value("org"_L1).toString());
    if (!company) {
        return refusalOf(company.error());
    }
    if (!*company) {
        return refusal(u"no_company"_s, order.value("org"_L1).toString());
    }
    const site::DeviceName name{ **company,
                                 order.value("store"_L1).toInt(1),
                                 order.value("device"_L1).toInt() };
    const QString reason = order.value("reason"_L1).toString();
    const QString kind = order.value("order"_L1).toString();
    QJsonObject said{ { "done"_L1, true } };
    if (kind == "release"_L1) {
        const auto released = site::releaseQuarantined(site, name, reason);
        if (!released) {
            return refusalOf(released.error());
        }
        said.insert("applied"_L1, static_cast<qint64>(released->applied));
        said.insert("setAside"_L1, static_cast<qint64>(released->setAside));
        return said;
    }
    if (kind == "keep"_L1) {
        const auto kept = site::keepQuarantined(site, name, reason);
        if (!kept) {
            return refusalOf(kept.error());
        }
        said.insert("kept"_L1, static_cast<qint64>(*kept));
        return said;
    }
    const auto revoked = site::revokeDevice(site, name, reason);
    return revoked ? said : refusalOf(revoked.error());
}

QJsonObject listCompanies(site::Site &site)
{
    const auto companies = companiesOf(site);
    if (!companies) {
        return refusalOf(companies.error());
    }
    QJsonArray array;
    for (const auto &[id, name] : *companies) {
        array.append(QJsonObject{ { "id"_L1, id }, { "name"_L1, name } });
    }
    return { { "done"_L1, true }, { "companies"_L1, array } };
}

} // namespace

QJsonObject runOrder(site::Site &site, const QJsonObject &order, const site::EnrolmentTerms &terms)
{
    const QString kind = order.value("order"_L1).toString();
    if (kind == "enroll-code"_L1) {
        return makeCode(site, order, terms);
    }
    if (kind == "adopt"_L1) {
        return adopt(site, order);
    }
    if (kind == "revoke"_L1 || kind == "release"_L1 || kind == "keep"_L1) {
        return decide(site, order);
    }
    if (kind == "companies"_L1) {
        return listCompanies(site);
    }
    return refusal(u"unknown_order"_s, kind);
}

} // namespace countertop::sitehost

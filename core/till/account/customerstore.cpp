#include "core/till/account/customerstore.h"

#include "core/domain/catalog/searchtext.h"
#include "core/protocol/canonicaljson.h"
#include "core/till/catalog/productstore.h"

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

constexpr int mergesMost = 8;
constexpr std::int64_t candidatesMost = 200;

struct Image
{
    std::int64_t version = 0;
    QByteArray body;
    QByteArray figures;
    QString searchText;
};

Image imageOf(const storage::Row &row)
{
    return { row.integer(0), row.bytes(1), row.bytes(2), QString() };
}

Result<StoredCustomer> read(const Image &image)
{
    CT_TRY(json, readJson(image.body));
    CT_TRY(customer, customerFromImage(json, image.version));
    StoredCustomer stored{ std::move(customer), std::nullopt };
    if (!image.figures.isEmpty()) {
        CT_TRY(figuresJson, readJson(image.figures));
        CT_TRY(figures, figuresFromImage(figuresJson));
        stored.figures = figures;
    }
    return stored;
}

struct Before
{
    std::int64_t row = 0;
    std::int64_t version = 0;
    QString searchText;
};

Result<void>
putSearch(storage::Database &database, const QString &name, std::int64_t row, const QString &text)
{
    if (text.isEmpty()) {
        return done();
    }
    CT_TRY(statement, database.statement(name));
    CT_TRY(touched, statement->bind("row"_L1, row).bind("search"_L1, text).run());
    Q_UNUSED(touched);
    return done();
}

} // namespace

Result<void> CustomerStore::apply(const FeedRow &row)
{
    if (row.entity == "customer"_L1) {
        return applyCustomer(row);
    }
    // Figures come in the order of their feed; the newest image stands.
    CT_TRY(statement, m_database.statement(u"account/put_figures"_s));
    CT_TRY(touched, statement->bind("customer"_L1, row.id).bind("figures"_L1, row.body).run());
    Q_UNUSED(touched);
    return done();
}

Result<void> CustomerStore::applyCustomer(const FeedRow &row)
{
    CT_TRY(find, m_database.statement(u"account/find_stored"_s));
    CT_TRY(before, find->bind("customer"_L1, row.id).one([](const storage::Row &found) {
        return Before{ found.integer(0), found.integer(1), found.text(2) };
    }));
    if (before && before->version >= row.version) {
        return done();
    }
    Customer customer;
    if (!row.isDeleted) {
        CT_TRY(json, readJson(row.body));
        CT_TRY(read, customerFromImage(json, row.version));
        customer = std::move(read);
    }
    const QString searchText = row.isDeleted
        ? QString()
        : foldForSearch(customer.name + u' ' + customer.phone + u' ' + customer.email);
    CT_TRY(
        statement,
        m_database.statement(before ? u"account/update_customer"_s : u"account/insert_customer"_s));
    statement->bind("version"_L1, row.version)
        .bind("deleted"_L1, std::int64_t{ row.isDeleted ? 1 : 0 })
        .bind("name"_L1, customer.name)
        .bind("search"_L1, searchText)
        .bind("body"_L1, row.body);
    if (before) {
        CT_TRY(touched, statement->bind("row"_L1, before->row).run());
        Q_UNUSED(touched);
        CT_TRY_DONE(
            putSearch(m_database, u"account/delete_search"_s, before->row, before->searchText));
        return putSearch(m_database, u"account/insert_search"_s, before->row, searchText);
    }
    CT_TRY(place, statement->bind("customer"_L1, row.id).one([](const storage::Row &inserted) {
        return inserted.integer(0);
    }));
    return putSearch(m_database, u"account/insert_search"_s, place.value_or(0), searchText);
}

Result<void> CustomerStore::clear()
{
    for (const QString &name : { u"sync/clear_customer_search"_s, u"sync/clear_customers"_s }) {
        CT_TRY(statement, m_database.statement(name));
        CT_TRY(touched, statement->run());
        Q_UNUSED(touched);
    }
    return done();
}

Result<std::optional<StoredCustomer>> CustomerStore::find(const CustomerId &customer)
{
    CT_TRY(statement, m_database.statement(u"account/find_customer"_s));
    CustomerId id = customer;
    for (int step = 0; step < mergesMost; ++step) {
        CT_TRY(image, statement->bind("customer"_L1, id.toText()).one(imageOf));
        if (!image) {
            return std::optional<StoredCustomer>();
        }
        CT_TRY(stored, read(*image));
        if (!stored.customer.mergedInto) {
            return std::optional(std::move(stored));
        }
        id = *stored.customer.mergedInto;
    }
    return std::optional<StoredCustomer>();
}

Result<std::vector<StoredCustomer>> CustomerStore::search(const QString &text, int countMost)
{
    const QString query = ftsQuery(searchTermsOf(text));
    CT_TRY(
        statement,
        m_database.statement(query.isEmpty() ? u"account/list_customers"_s : u"account/search"_s));
    statement->bind("most"_L1, query.isEmpty() ? std::int64_t{ countMost } : candidatesMost);
    if (!query.isEmpty()) {
        statement->bind("query"_L1, query);
    }
    CT_TRY(images, statement->all(imageOf));
    std::vector<StoredCustomer> found;
    for (const Image &image : images) {
        CT_TRY(stored, read(image));
        if (!stored.customer.mergedInto && static_cast<int>(found.size()) < countMost) {
            found.push_back(std::move(stored));
        }
    }
    return found;
}

} // namespace countertop::till

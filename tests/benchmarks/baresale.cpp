#include "tests/benchmarks/baresale.h"

#include <cstdio>
#include <cstdlib>

namespace countertop::bench {

namespace {

constexpr int productCount = 300;
constexpr int lineCount = 4;
constexpr const char *ticketId = "019705aa-7b1c-7000-8000-000000000001";

constexpr const char *tables = R"(
CREATE TABLE tickets (ticket INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL, receipt_number INTEGER NOT NULL,
    shift_id TEXT NOT NULL, person_id TEXT NOT NULL, completed_at INTEGER NOT NULL, total_minor INTEGER NOT NULL) STRICT;
CREATE TABLE lines (ticket INTEGER NOT NULL, place INTEGER NOT NULL, product_id TEXT NOT NULL, name TEXT NOT NULL,
    quantity INTEGER NOT NULL, price_minor INTEGER NOT NULL, tax_ppm INTEGER NOT NULL, total_minor INTEGER NOT NULL,
    PRIMARY KEY (ticket, place)) STRICT, WITHOUT ROWID;
CREATE TABLE tenders (ticket INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, given_minor INTEGER NOT NULL,
    change_minor INTEGER NOT NULL, PRIMARY KEY (ticket, place)) STRICT, WITHOUT ROWID;
CREATE TABLE draft (only_row INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE stock (product INTEGER PRIMARY KEY, quantity INTEGER NOT NULL) STRICT;
)";

constexpr std::array texts{
    "BEGIN IMMEDIATE",
    "INSERT INTO tickets (ticket, ticket_id, receipt_number, shift_id, person_id, completed_at, "
    "total_minor) "
    "VALUES (?1, ?2, ?1, ?2, ?2, 1778760420000, 1596)",
    "INSERT INTO lines (ticket, place, product_id, name, quantity, price_minor, tax_ppm, "
    "total_minor) "
    "VALUES (?1, ?2, ?3, 'Article number 1', 1000, 399, 190000, 399)",
    "INSERT INTO tenders (ticket, place, kind, given_minor, change_minor) VALUES (?1, 0, 'cash', "
    "2000, 404)",
    "UPDATE stock SET quantity = quantity - 1000 WHERE product = ?1",
    "INSERT INTO draft (only_row, body) VALUES (1, ?1) ON CONFLICT (only_row) DO UPDATE SET body = "
    "excluded.body",
    "COMMIT",
};

void mustBe(int expected, int code, sqlite3 *database)
{
    if (code != expected) {
        std::fprintf(stderr, "bare sale: %s\n", sqlite3_errmsg(database));
        std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
    }
}

} // namespace

BareSale::BareSale(const QString &path)
{
    mustBe(SQLITE_OK, sqlite3_open(path.toUtf8().constData(), &m_database), m_database);
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA wal_autocheckpoint=1000");
    execute("PRAGMA journal_size_limit=67108864");
    execute("PRAGMA cell_size_check=ON");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA trusted_schema=OFF");
    execute("PRAGMA mmap_size=0");
    execute("PRAGMA temp_store=MEMORY");
    execute("PRAGMA cache_size=-4096");
    execute(tables);
    execute("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299) "
            "INSERT INTO stock (product, quantity) SELECT i, 1000000 FROM n");
    for (std::size_t place = 0; place < texts.size(); ++place) {
        mustBe(SQLITE_OK,
               sqlite3_prepare_v3(m_database,
                                  texts.at(place),
                                  -1,
                                  SQLITE_PREPARE_PERSISTENT,
                                  &m_statements.at(place),
                                  nullptr),
               m_database);
    }
}

BareSale::~BareSale()
{
    for (sqlite3_stmt *statement : m_statements) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_database);
}

void BareSale::execute(const char *sql)
{
    mustBe(SQLITE_OK, sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr), m_database);
}

void BareSale::run(Statement statement)
{
    sqlite3_stmt *prepared = m_statements.at(statement);
    mustBe(SQLITE_DONE, sqlite3_step(prepared), m_database);
    sqlite3_reset(prepared);
}

void BareSale::keep()
{
    run(Begin);
    sqlite3_bind_text(m_statements[SaveDraft], 1, ticketId, -1, SQLITE_STATIC);
    run(SaveDraft);
    run(Commit);
}

void BareSale::sell()
{
    ++m_ticket;
    run(Begin);
    sqlite3_bind_int64(m_statements[InsertTicket], 1, m_ticket);
    sqlite3_bind_text(m_statements[InsertTicket], 2, ticketId, -1, SQLITE_STATIC);
    run(InsertTicket);
    for (int line = 0; line < lineCount; ++line) {
        sqlite3_bind_int64(m_statements[InsertLine], 1, m_ticket);
        sqlite3_bind_int(m_statements[InsertLine], 2, line);
        sqlite3_bind_text(m_statements[InsertLine], 3, ticketId, -1, SQLITE_STATIC);
        run(InsertLine);
        sqlite3_bind_int64(
            m_statements[UpdateStock], 1, (m_ticket * lineCount + line) % productCount);
        run(UpdateStock);
    }
    sqlite3_bind_int64(m_statements[InsertTender], 1, m_ticket);
    run(InsertTender);
    run(Commit);
}

} // namespace countertop::bench

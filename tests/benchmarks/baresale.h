#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <sqlite3.h>

namespace countertop::bench {

/// The measure for a durable sale: one ticket, four lines, one tender and four updates of stock,
/// through SQLite's own C interface with prepared statements, under the till's pragmas
/// (decisions.md 39). No journal, no chain, no checks, no values of ours.
class BareSale final
{
public:
    explicit BareSale(const QString &path);
    ~BareSale();
    BareSale(const BareSale &) = delete;
    BareSale &operator=(const BareSale &) = delete;

    /// One sale in one database transaction; durable when it returns.
    void sell();
    /// A commit of one small row, as keeping the open ticket is one.
    void keep();
    /// Commits without waiting for the disk, to see what the processor does.
    void loseDurability() { execute("PRAGMA synchronous=OFF"); }

private:
    enum Statement {
        Begin,
        InsertTicket,
        InsertLine,
        InsertTender,
        UpdateStock,
        SaveDraft,
        Commit,
        StatementCount
    };

    void execute(const char *sql);
    void run(Statement statement);

    sqlite3 *m_database = nullptr;
    std::array<sqlite3_stmt *, StatementCount> m_statements{};
    std::int64_t m_ticket = 0;
};

} // namespace countertop::bench

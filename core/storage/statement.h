#pragma once

#include "core/storage/engine.h"
#include "core/storage/storageerror.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

class QSqlQuery;

namespace countertop::storage {

/// The row a running SELECT stands on; columns by their place in the statement, from 0.
class Row final
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    std::int64_t integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::optional<QString> optionalText(int column) const;

private:
    const QSqlQuery &m_query;
};

/// A prepared statement with named placeholders, kept by its Database and used again and again.
/// Bind every placeholder, then call exactly one of run, one, all. Each leaves it ready for reuse.
class Statement final
{
public:
    Statement(std::unique_ptr<QSqlQuery> query, Engine engine);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(QLatin1StringView name, const QString &text);
    Statement &bind(QLatin1StringView name, std::int64_t number);
    Statement &bind(QLatin1StringView name, const QByteArray &bytes);
    Statement &bindNull(QLatin1StringView name);

    template <typename Value>
    Statement &bind(QLatin1StringView name, const std::optional<Value> &value)
    {
        return value ? bind(name, *value) : bindNull(name);
    }

    /// Runs an INSERT, UPDATE or DELETE. *returns* the number of rows it touched.
    Result<int> run();

    /// The first row mapped by *map*, or nothing when there is none.
    template <typename Map>
    auto one(Map map) -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        using Value = std::invoke_result_t<Map, const Row &>;
        CT_TRY_DONE(start());
        std::optional<Value> value;
        CT_TRY(hasRow, step());
        if (hasRow) {
            value.emplace(map(row()));
        }
        finish();
        return value;
    }

    /// Every row mapped by *map*, in the statement's order.
    template <typename Map>
    auto all(Map map) -> Result<std::vector<std::invoke_result_t<Map, const Row &>>>
    {
        std::vector<std::invoke_result_t<Map, const Row &>> values;
        CT_TRY_DONE(start());
        while (true) {
            CT_TRY(hasRow, step());
            if (!hasRow) {
                break;
            }
            values.push_back(map(row()));
        }
        finish();
        return values;
    }

private:
    Result<void> start();
    Result<bool> step();
    Row row() const { return Row(*m_query); }
    void finish();
    const QString &placeholder(QLatin1StringView name);

    std::unique_ptr<QSqlQuery> m_query;
    Engine m_engine;
    std::vector<QString> m_placeholders; ///< ":name" of each that was bound
};

} // namespace countertop::storage

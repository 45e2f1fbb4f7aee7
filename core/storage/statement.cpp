#include "core/storage/statement.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace countertop::storage {

std::int64_t Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

std::optional<std::int64_t> Row::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<QString> Row::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

Statement::Statement(std::unique_ptr<QSqlQuery> query, Engine engine)
    : m_query(std::move(query))
    , m_engine(engine)
{
}

Statement::~Statement() = default;

const QString &Statement::placeholder(QLatin1StringView name)
{
    const auto known
        = std::find_if(m_placeholders.begin(), m_placeholders.end(), [name](const QString &each) {
              return QStringView(each).mid(1) == name;
          });
    return known != m_placeholders.end() ? *known
                                         : m_placeholders.emplace_back(QLatin1Char(':') + name);
}

Statement &Statement::bind(QLatin1StringView name, const QString &text)
{
    // A null QString would be stored as NULL; an empty text is meant.
    QString bound = text.isNull() ? QStringLiteral("") : text;
    if (m_engine == Engine::PostgreSql) {
        // The one character that its texts cannot hold. Facts keep it: they are bytes.
        bound.replace(QChar::Null, QChar::ReplacementCharacter);
    }
    m_query->bindValue(placeholder(name), bound);
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, std::int64_t number)
{
    m_query->bindValue(placeholder(name), static_cast<qlonglong>(number));
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, const QByteArray &bytes)
{
    m_query->bindValue(placeholder(name), bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bindNull(QLatin1StringView name)
{
    m_query->bindValue(placeholder(name), QVariant());
    return *this;
}

Result<int> Statement::run()
{
    CT_TRY_DONE(start());
    const int touched = m_query->numRowsAffected();
    finish();
    return touched;
}

Result<void> Statement::start()
{
    if (!m_query->exec()) {
        const Error error = storageError(m_query->lastError(), m_query->lastQuery().left(80));
        finish();
        return error;
    }
    return done();
}

Result<bool> Statement::step()
{
    if (m_query->next()) {
        return true;
    }
    const QSqlError error = m_query->lastError();
    if (error.isValid()) {
        const Error failure = storageError(error, m_query->lastQuery().left(80));
        finish();
        return failure;
    }
    return false;
}

void Statement::finish()
{
    m_query->finish();
}

} // namespace countertop::storage

#pragma once

#include "core/storage/storageerror.h"

#include <QHash>
#include <QString>

namespace countertop::storage {

/// The statements of one owner (till, site), one `.sql` file each, by path below its folder
/// without the ending: "ticket/insert_ticket". Loaded once from the program's resources.
class QueryCatalog final
{
public:
    /// Reads every `.sql` file below *folder*, e.g. ":/till/queries".
    explicit QueryCatalog(const QString &folder);

    /// *errors*: Corrupt StorageError::MissingStatement.
    Result<QString> statement(const QString &name) const;
    QStringList names() const { return m_statements.keys(); }

private:
    QHash<QString, QString> m_statements;
};

} // namespace countertop::storage

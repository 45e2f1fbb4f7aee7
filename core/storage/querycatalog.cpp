#include "core/storage/querycatalog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace countertop::storage {

QueryCatalog::QueryCatalog(const QString &folder)
{
    QDirIterator files(
        folder, { QStringLiteral("*.sql") }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString name = path.mid(folder.size() + 1).chopped(4);
        m_statements.insert(name, QString::fromUtf8(file.readAll()).trimmed());
    }
}

Result<QString> QueryCatalog::statement(const QString &name) const
{
    const auto found = m_statements.constFind(name);
    if (found == m_statements.constEnd()) {
        return Error{ ErrorKind::Corrupt, StorageError::MissingStatement, name };
    }
    return *found;
}

} // namespace countertop::storage

#include "core/documents/documentresources.h"

#include <QDir>
#include <QFile>

static void initDocumentResources()
{
    // A static library's resources are linked only when named, and only outside of namespaces.
    Q_INIT_RESOURCE(documents);
}

namespace countertop {

std::string_view errorFeature(DocumentResourceError)
{
    return "documentresource";
}

Result<QByteArray> documentResource(const QString &path)
{
    initDocumentResources();
    QFile file(QStringLiteral(":/countertop/") + path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Invalid, DocumentResourceError::Missing, path };
    }
    return file.readAll();
}

QStringList carriedPrinters()
{
    initDocumentResources();
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/countertop/printers"))
                                  .entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file != u"codetables.json") {
            names += file.chopped(5);
        }
    }
    return names;
}

} // namespace countertop

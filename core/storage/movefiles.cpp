#include "core/storage/movefiles.h"

#include <QFile>

namespace countertop::storage {

using namespace Qt::StringLiterals;

Result<void> moveFiles(const QStringList &names, const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &name : names) {
        if (!QFile::exists(from + u'/' + name)) {
            continue;
        }
        if (!QFile::rename(from + u'/' + name, to + u'/' + name)) {
            for (const QString &back : moved) {
                QFile::rename(to + u'/' + back, from + u'/' + back);
            }
            return Error{ ErrorKind::Unavailable,
                          StorageError::IoFailed,
                          u"cannot move "_s + name };
        }
        moved << name;
    }
    return done();
}

} // namespace countertop::storage

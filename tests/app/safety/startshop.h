#pragma once

#include "app/terminal/cli/initcommand.h"
#include "app/terminal/cli/problemwords.h"
#include "app/terminal/openedshop.h"
#include "tests/faults/faultvfs.h"
#include "tests/support/tillfixture.h"

#include <QFile>

#include <sqlite3.h>

namespace countertop::tests {

/// A shop that was made and closed.
struct StartShop
{
    StartShop()
    {
        const terminal::ShopWish wish{ QStringLiteral("Shop"),
                                       QStringLiteral("EUR"),
                                       QStringLiteral("Europe/Berlin"),
                                       QStringLiteral("19"),
                                       true,
                                       QStringLiteral("Anna"),
                                       {},
                                       {},
                                       false };
        const auto made = terminal::makeShopIn(path(), wish);
        if (!made) {
            qFatal("%s", qPrintable(made.error().detail));
        }
        clock.set(SystemClock().now().plus(std::chrono::minutes(1)));
    }

    QString path(const QString &file = {}) const
    {
        return folder.filePath(file.isEmpty() ? QStringLiteral("shop")
                                              : QStringLiteral("shop/") + file);
    }
    Result<std::unique_ptr<terminal::OpenedShop>> open() const
    {
        return terminal::OpenedShop::open(path(), clock);
    }
    /// What a person reads when it does not open; empty when it does.
    QString problem() const
    {
        const auto opened = open();
        return opened ? QString() : terminal::problemText(opened.error(), path());
    }
    /// An entry of the journal that needs no goods and no shift.
    static bool writeFact(terminal::OpenedShop &shop)
    {
        till::OpenShift request;
        request.openingSum = eur(10000);
        request.by = aSession();
        return shop.shifts().open(request).takeResult().has_value();
    }

    QTemporaryDir folder;
    FakeClock clock;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(content) == content.size();
}

inline bool isChange(FileCall call)
{
    return call == FileCall::Write || call == FileCall::Sync || call == FileCall::Truncate;
}

} // namespace countertop::tests

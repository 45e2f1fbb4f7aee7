#include "app/terminal/cli/exportcommand.h"

#include "app/terminal/cli/shopcall.h"
#include "app/terminal/waiting.h"
#include "core/till/report/exporter.h"

#include <QDir>
#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

Result<std::vector<till::ExportTable>> tablesOf(const Call &call)
{
    std::vector<till::ExportTable> tables(till::exportTables().begin(), till::exportTables().end());
    if (!call.has(u"only"_s)) {
        return tables;
    }
    tables.clear();
    for (const QString &word : call.value(u"only"_s).split(u',')) {
        const auto table = till::exportTableFromCode(word.trimmed());
        if (!table) {
            return Error{ ErrorKind::Invalid, till::ExportError::UnknownTable, word };
        }
        tables.push_back(*table);
    }
    return tables;
}

} // namespace

Result<ExitCode> runExport(const Call &call, const QString &folder)
{
    CT_TRY(tables, tablesOf(call));
    const SystemClock clock;
    CT_TRY(shop, ShopToRead::open(folder, clock));
    // The site knows the stock: what was sold goes there first.
    CT_TRY(pushed, waitFor(shop->sync().pushNow()));
    CT_TRY(pulled, waitFor(shop->sync().pullNow()));
    Q_UNUSED(pushed)
    Q_UNUSED(pulled)
    const QDir target(call.operands.value(0, u"countertop-export"_s));
    if (!QDir().mkpath(target.path())) {
        return Error{ ErrorKind::Unavailable, till::ExportError::NotWritten, target.path() };
    }
    till::Exporter exporter(shop->sync());
    QTextStream out(stdout);
    for (const till::ExportTable table : tables) {
        const QString path = target.filePath(till::exportTableCode(table) + u".csv"_s);
        CT_TRY(rows, waitFor(exporter.write(table, path)));
        out << u"%1 rows in %2\n"_s.arg(rows).arg(path);
    }
    return ExitCode::Done;
}

} // namespace countertop::terminal

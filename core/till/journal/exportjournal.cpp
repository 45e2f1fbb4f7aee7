#include "core/till/journal/exportjournal.h"

#include "core/till/journal/journal.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr int factsAtOnce = 500;

QByteArray lineOf(const Fact &fact)
{
    return QByteArray::number(static_cast<qint64>(fact.seq)) + '\t' + fact.prev.toHex() + '\t'
        + fact.hash.toHex() + '\t' + fact.bytes + '\n';
}

Error notTaken(const QIODevice &out)
{
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    return file != nullptr ? storage::fileError(*file)
                           : Error{ ErrorKind::Unavailable,
                                    storage::StorageError::IoFailed,
                                    u"export: "_s + out.errorString() };
}

} // namespace

Result<std::int64_t> exportJournal(storage::Database &database, QIODevice &out)
{
    Journal journal(database);
    std::int64_t after = 0;
    std::int64_t written = 0;
    while (true) {
        CT_TRY(facts, journal.after(after, factsAtOnce));
        if (facts.empty()) {
            return written;
        }
        for (const Fact &fact : facts) {
            const QByteArray line = lineOf(fact);
            if (out.write(line) != line.size()) {
                return notTaken(out);
            }
            ++written;
        }
        after = facts.back().seq;
    }
}

} // namespace countertop::till

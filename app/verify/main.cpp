// Walks an export of a till's journal: chain, receipt numbers, heads on the Z reports. On purpose
// it includes nothing of ours; see README.md.

#include <QByteArray>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTextStream>

#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace {

constexpr int allFits = 0;
constexpr int doesNotFit = 1;
constexpr int cannotRead = 2;

/// A row of the export.
struct Fact
{
    qint64 seq = 0;
    QByteArray prev;
    QByteArray hash;
    QByteArray bytes;
};

std::optional<Fact> factOf(const QByteArray &line)
{
    const QList<QByteArray> fields = line.split('\t');
    if (fields.size() != 4) {
        return std::nullopt;
    }
    bool isNumber = false;
    const Fact fact{ fields.at(0).toLongLong(&isNumber),
                     QByteArray::fromHex(fields.at(1)),
                     QByteArray::fromHex(fields.at(2)),
                     fields.at(3) };
    return isNumber ? std::optional(fact) : std::nullopt;
}

/// Everything that must hold from one fact to the next.
class Walk
{
public:
    /// Keeps the hash of the fact with that number when it comes by.
    void watch(qint64 seq) { m_watched = seq; }
    /// That hash; empty where the journal is shorter.
    const QByteArray &watchedHash() const { return m_watchedHash; }

    /// False at the first fact that does not fit; `problem` says why.
    bool take(const Fact &fact)
    {
        QCryptographicHash sum(QCryptographicHash::Sha256);
        sum.addData(m_head);
        sum.addData(fact.bytes);
        if (fact.seq != m_count + 1) {
            m_problem = QStringLiteral("fact %1 is missing").arg(m_count + 1);
            return false;
        }
        if (fact.prev != m_head || fact.hash != sum.result()) {
            m_problem = QStringLiteral("fact %1 does not fit the chain").arg(fact.seq);
            return false;
        }
        const QJsonObject whole = QJsonDocument::fromJson(fact.bytes).object();
        if (whole.value(QLatin1String("seq")).toInteger() != fact.seq) {
            m_problem = QStringLiteral("fact %1 says another number of itself").arg(fact.seq);
            return false;
        }
        if (!fitsZ(fact, whole)) {
            return false;
        }
        noteReceipt(whole);
        m_count = fact.seq;
        m_head = fact.hash;
        if (m_count == m_watched) {
            m_watchedHash = m_head;
        }
        return true;
    }

    /// Numbers that a series skips, and those that it has twice.
    QStringList receiptProblems() const
    {
        QStringList problems = m_repeated;
        for (const auto &[series, numbers] : m_receipts) {
            qint64 expected = 1;
            for (const qint64 number : numbers) {
                for (; expected < number; ++expected) {
                    problems << QStringLiteral("receipt number %1%2 is missing")
                                    .arg(series)
                                    .arg(expected, 6, 10, QLatin1Char('0'));
                }
                ++expected;
            }
        }
        return problems;
    }

    const QString &problem() const { return m_problem; }
    qint64 count() const { return m_count; }
    const QByteArray &head() const { return m_head; }

private:
    /// A Z names how many facts stood before it and how the chain ended there.
    bool fitsZ(const Fact &fact, const QJsonObject &whole)
    {
        if (whole.value(QLatin1String("kind")).toString() != QLatin1String("shift.closed")) {
            return true;
        }
        const QJsonObject state = whole.value(QLatin1String("body"))
                                      .toObject()
                                      .value(QLatin1String("state"))
                                      .toObject();
        const bool fits = state.value(QLatin1String("facts")).toInteger() == m_count
            && state.value(QLatin1String("head")).toString().toLatin1() == m_head.toHex().left(8);
        if (!fits) {
            m_problem = QStringLiteral("fact %1, a Z, names another head").arg(fact.seq);
        }
        return fits;
    }

    void noteReceipt(const QJsonObject &whole)
    {
        if (whole.value(QLatin1String("kind")).toString() != QLatin1String("ticket.completed")) {
            return;
        }
        const QString receipt = whole.value(QLatin1String("body"))
                                    .toObject()
                                    .value(QLatin1String("receipt"))
                                    .toString();
        const auto place = receipt.lastIndexOf(QLatin1Char('-')) + 1;
        if (!m_receipts[receipt.left(place)].insert(receipt.mid(place).toLongLong()).second) {
            m_repeated << QStringLiteral("receipt number %1 is there twice").arg(receipt);
        }
    }

    qint64 m_count = 0;
    qint64 m_watched = 0;
    QByteArray m_watchedHash;
    QByteArray m_head = QByteArray(32, '\0');
    std::map<QString, std::set<qint64>> m_receipts;
    QStringList m_repeated;
    QString m_problem;
};

void say(const QString &sentence)
{
    std::printf("%s\n", qUtf8Printable(sentence));
}

/// How far the guard beside the database remembers the journal.
struct Guard
{
    qint64 seq = 0;
    QByteArray head;
};

std::optional<Guard> readGuard(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject mark = QJsonDocument::fromJson(file.readAll()).object();
    return Guard{ mark.value(QLatin1String("seq")).toInteger(),
                  QByteArray::fromHex(
                      mark.value(QLatin1String("chainHead")).toString().toLatin1()) };
}

/// The journal must reach at least as far as the guard, and be the same one up to there.
std::optional<QString> guardProblem(const Guard &guard, const Walk &walk)
{
    if (guard.head.isEmpty()) {
        return std::nullopt; // what is no mark remembers nothing
    }
    if (walk.count() < guard.seq) {
        return QStringLiteral("the journal ends at fact %1, the guard knows %2")
            .arg(walk.count())
            .arg(guard.seq);
    }
    if (walk.watchedHash() != guard.head) {
        return QStringLiteral("fact %1 is another one than the guard knows").arg(guard.seq);
    }
    return std::nullopt;
}

int verify(QFile &file, const QString &guardPath)
{
    Walk walk;
    const std::optional<Guard> guard = guardPath.isEmpty() ? std::nullopt : readGuard(guardPath);
    walk.watch(guard ? guard->seq : 0);
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.endsWith('\n')) {
            line.chop(1);
        }
        const auto fact = factOf(line);
        if (!fact) {
            say(QStringLiteral("fact %1 cannot be read").arg(walk.count() + 1));
            return doesNotFit;
        }
        if (!walk.take(*fact)) {
            say(walk.problem());
            return doesNotFit;
        }
    }
    QStringList problems = walk.receiptProblems();
    if (!guardPath.isEmpty() && !guard) {
        problems << QStringLiteral("the guard %1 cannot be read").arg(guardPath);
    }
    if (guard) {
        if (const auto problem = guardProblem(*guard, walk)) {
            problems << *problem;
        }
    }
    for (const QString &problem : problems) {
        say(problem);
    }
    if (!problems.isEmpty()) {
        return doesNotFit;
    }
    say(QStringLiteral("good: %1 facts, head %2")
            .arg(walk.count())
            .arg(QString::fromLatin1(walk.head().toHex().left(8))));
    return allFits;
}

void complain(const QString &sentence)
{
    QTextStream(stderr) << sentence << u'\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool hasGuard = arguments.size() == 4 && arguments.at(2) == QLatin1String("--guard");
    if (arguments.size() != 2 && !hasGuard) {
        complain(QStringLiteral("usage: countertop-verify FILE [--guard FILE]"));
        return cannotRead;
    }
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(file.fileName() + QStringLiteral(": ") + file.errorString());
        return cannotRead;
    }
    return verify(file, hasGuard ? arguments.at(3) : QString());
}

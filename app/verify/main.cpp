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

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <sodium.h>

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
    void watch(qint64 seq) { m_watched.insert(seq, QByteArray()); }
    /// That hash; empty where the journal is shorter.
    QByteArray watchedHash(qint64 seq) const { return m_watched.value(seq); }

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
        if (const auto watched = m_watched.find(m_count); watched != m_watched.end()) {
            *watched = m_head;
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
    QHash<qint64, QByteArray> m_watched;
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
    if (walk.watchedHash(guard.seq) != guard.head) {
        return QStringLiteral("fact %1 is another one than the guard knows").arg(guard.seq);
    }
    return std::nullopt;
}

/// What a site signed: which hash the fact of that number had when it took it.
struct Head
{
    qint64 seq = 0;
    QByteArray hash;
    QByteArray key;
    bool isSigned = false;
};

bool isSignature(const QByteArray &text, const QByteArray &key, const QByteArray &signature)
{
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(
            array.constData()); // NOLINT: libsodium's type
    };
    return key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(bytes(signature),
                                       bytes(text),
                                       static_cast<unsigned long long>(text.size()),
                                       bytes(key))
        == 0;
}

/// Lines of device, epoch, seq, hash, key and signature; nothing for a file that holds others.
std::optional<QList<Head>> readHeads(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    QList<Head> heads;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split('\t');
        if (fields.size() != 6) {
            return std::nullopt;
        }
        const QByteArray text = "countertop-head-1\n" + fields.mid(0, 4).join('\n') + '\n';
        const QByteArray key = QByteArray::fromHex(fields.at(4));
        heads.append({ fields.at(2).toLongLong(),
                       QByteArray::fromHex(fields.at(3)),
                       key,
                       isSignature(text, key, QByteArray::fromHex(fields.at(5))) });
    }
    return heads;
}

/// The first fact that is another one than the site signed, and all that is no signature of it.
QStringList headProblems(QList<Head> heads, const QByteArray &siteKey, const Walk &walk)
{
    std::sort(
        heads.begin(), heads.end(), [](const Head &a, const Head &b) { return a.seq < b.seq; });
    QStringList problems;
    for (const Head &head : heads) {
        if (!head.isSigned || (!siteKey.isEmpty() && head.key != siteKey)) {
            problems
                << QStringLiteral("the head of fact %1 is not signed by that site").arg(head.seq);
        }
    }
    for (const Head &head : heads) {
        if (walk.watchedHash(head.seq) != head.hash) {
            return problems
                << QStringLiteral("fact %1 is another one than the site signed").arg(head.seq);
        }
    }
    return problems;
}

/// What the journal is compared with, besides itself.
struct Besides
{
    QString guardPath;
    QString headsPath;
    QByteArray siteKey;
};

int verify(QFile &file, const Besides &besides)
{
    const QString &guardPath = besides.guardPath;
    Walk walk;
    const std::optional<Guard> guard = guardPath.isEmpty() ? std::nullopt : readGuard(guardPath);
    walk.watch(guard ? guard->seq : 0);
    const auto heads = besides.headsPath.isEmpty() ? QList<Head>() : readHeads(besides.headsPath);
    for (const Head &head : heads.value_or(QList<Head>())) {
        walk.watch(head.seq);
    }
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
    if (!heads) {
        problems << QStringLiteral("the heads in %1 cannot be read").arg(besides.headsPath);
    } else {
        problems << headProblems(*heads, besides.siteKey, walk);
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

std::optional<Besides> besidesIn(const QStringList &options)
{
    Besides besides;
    for (qsizetype index = 0; index < options.size(); index += 2) {
        const QString value = options.value(index + 1);
        if (options.at(index) == QLatin1String("--guard")) {
            besides.guardPath = value;
        } else if (options.at(index) == QLatin1String("--heads")) {
            besides.headsPath = value;
        } else if (options.at(index) == QLatin1String("--site-key")) {
            besides.siteKey = QByteArray::fromHex(value.toLatin1());
        } else {
            return std::nullopt;
        }
        if (value.isEmpty()) {
            return std::nullopt;
        }
    }
    return besides;
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
    const auto besides = besidesIn(arguments.mid(2));
    if (arguments.size() < 2 || !besides || sodium_init() < 0) {
        complain(QStringLiteral(
            "usage: countertop-verify FILE [--guard FILE] [--heads FILE] [--site-key HEX]"));
        return cannotRead;
    }
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(file.fileName() + QStringLiteral(": ") + file.errorString());
        return cannotRead;
    }
    return verify(file, *besides);
}

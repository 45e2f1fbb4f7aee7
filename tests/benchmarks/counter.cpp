// The counter in its real window, offscreen: how long from the start to the sign-in, from the PIN
// to the sale screen, from a scan to the painted line, and how much memory it takes. On the demo
// shop and on one with 818,775 products, which is made once and kept below build/.
//
// Each measurement is a process of its own, begun by this one: `bench_counter --child FOLDER
// [CODES]`.

#include "app/terminal/cli/initcommand.h"
#include "app/terminal/openedshop.h"
#include "tests/benchmarks/counterwindow.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/goods.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

namespace {

using namespace countertop;
using namespace countertop::bench;
using namespace Qt::StringLiterals;

constexpr int starts = 7;
constexpr int scans = 1'000;

struct Measured
{
    Times start;
    Times signIn;
    Times scan;
    std::int64_t memory = 0;
    std::int64_t memoryAfter = 0;
};

void run(Measured &measured, const QString &folder, const QString &codes)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                       u"disabled:"_s); // no keychain of the builder's
    environment.insert(u"CT_BENCH_BEGUN"_s, QString::number(nowNs()));
    child.setProcessEnvironment(environment);
    QStringList words{ u"--child"_s, folder };
    if (!codes.isEmpty()) {
        words << codes;
    }
    child.start(QCoreApplication::applicationFilePath(), words);
    if (!child.waitForFinished(600'000) || child.exitCode() != 0) {
        qFatal("the window under measurement ended with %d: %s",
               child.exitCode(),
               child.readAllStandardError().constData());
    }
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray what = line.split(' ').first();
        const std::int64_t value = line.mid(what.size() + 1).toLongLong();
        if (what == "start") {
            measured.start.add(value);
        } else if (what == "signin") {
            measured.signIn.add(value);
        } else if (what == "scan") {
            measured.scan.add(value);
        } else if (what == "memory") {
            measured.memory = std::max(measured.memory, value);
        } else if (what == "memoryAfter") {
            measured.memoryAfter = std::max(measured.memoryAfter, value);
        }
    }
}

Measured measure(const QString &folder, const QStringList &codes)
{
    Measured measured;
    for (int start = 0; start < starts; ++start) {
        run(measured, folder, QString());
    }
    const QTemporaryDir temporary;
    QFile file(temporary.filePath(u"codes"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("no place for the codes");
    }
    file.write(codes.join(u'\n').toUtf8());
    file.close();
    if (!codes.isEmpty()) {
        run(measured, folder, file.fileName());
    }
    return measured;
}

void makeDemoShop(const QString &folder)
{
    terminal::ShopWish wish{
        u"Ufergarten"_s, u"EUR"_s, u"Europe/Berlin"_s, u"19"_s, true, u"Owner"_s, {}, {}, true
    };
    const auto made = terminal::makeShopIn(folder, wish);
    if (!made) {
        qFatal("%s", qPrintable(made.error().detail));
    }
}

/// Whether the shop in the cache is one that this program made, whole.
bool isWhole(const QString &folder, std::size_t products)
{
    const SystemClock clock;
    const auto shop = terminal::OpenedShop::open(folder, clock);
    if (!shop) {
        return false;
    }
    const auto count
        = (*shop)
              ->sync()
              .read(storage::Urgency::Normal,
                    [](till::Reference &reference) { return reference.products().count(); })
              .takeResult();
    return count && *count >= static_cast<std::int64_t>(products);
}

/// The shop with every product of the list, made once.
QString bigShop(const std::vector<Goods> &goods)
{
    const QDir cache(QCoreApplication::applicationDirPath() + u"/../bench-cache"_s);
    const QString folder = QDir::cleanPath(cache.filePath(u"big-%1"_s.arg(goods.size())));
    if (isWhole(folder, goods.size())) {
        return folder;
    }
    std::printf("Making the shop with %zu products once; that takes a minute or two.\n",
                goods.size());
    std::fflush(stdout);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    makeDemoShop(folder);
    const SystemClock clock;
    auto shop = terminal::OpenedShop::open(folder, clock);
    if (!shop) {
        qFatal("%s", qPrintable(shop.error().detail));
    }
    addGoods((*shop)->sync(), goods);
    return folder;
}

void reportStart(const QString &where, const Measured &measured)
{
    report(u"start until the sign-in is painted, %1, p50"_s.arg(where),
           milliseconds(measured.start.percentile(50)),
           "ms",
           "<= 150",
           150,
           Want::AtMost);
    report(u"PIN check until the sale screen is painted, %1, p50"_s.arg(where),
           milliseconds(measured.signIn.percentile(50)),
           "ms",
           "<= 100",
           100,
           Want::AtMost);
}

void reportScan(const QString &where, const Measured &measured)
{
    note(u"scan until the line is painted, %1, p50"_s.arg(where),
         milliseconds(measured.scan.percentile(50)),
         "ms");
    report(u"scan until the line is painted, %1, p99"_s.arg(where),
           milliseconds(measured.scan.percentile(99)),
           "ms",
           "<= 8",
           8,
           Want::AtMost);
}

void reportMemory(const QString &where, const Measured &measured, double goalMib, const char *goal)
{
    report(u"resident memory at the sale screen, %1"_s.arg(where),
           static_cast<double>(measured.memory) / 1024 / 1024,
           "MiB",
           goal,
           goalMib,
           Want::AtMost);
    if (measured.memoryAfter > 0) {
        note(u"resident memory after %1 scans, %2"_s.arg(measured.scan.count()).arg(where),
             static_cast<double>(measured.memoryAfter) / 1024 / 1024,
             "MiB");
    }
}

/// Scans codes of the list and asks for what cannot be scanned right: each finds its own product,
/// also where it begins as the shop's labels do, and no code finds another's.
void reportLookUps(const QString &folder, const QStringList &codes)
{
    const SystemClock clock;
    auto shop = terminal::OpenedShop::open(folder, clock);
    if (!shop) {
        qFatal("%s", qPrintable(shop.error().detail));
    }
    const QSet<QString> known(codes.begin(), codes.end());
    QStringList asked = codes.mid(0, 10'000);
    const QStringList irregular = irregularCodes();
    asked += irregular;
    Times times;
    int wrong = 0;
    for (const QString &code : asked) {
        const auto answer
            = timed(times, [&] { return (*shop)->catalog().findCode(code).takeResult(); });
        const bool isFound = answer && answer->match == till::CodeMatch::Barcode
            && answer->found->product.sku == code;
        const bool isUnknown = answer && !answer->found;
        wrong += (known.contains(code) ? isFound : isUnknown) ? 0 : 1;
    }
    report(
        u"wrong hits of %1 codes, %2 of them irregular"_s.arg(asked.size()).arg(irregular.size()),
        wrong,
        "",
        "0",
        0,
        Want::AtMost);
    note(u"look-up of a code among 818,775 products, p99"_s,
         milliseconds(times.percentile(99)),
         "ms");
}

/// Codes in no order, each once.
QStringList shuffled(QStringList codes)
{
    QRandomGenerator random(20'260'514);
    std::shuffle(codes.begin(), codes.end(), random);
    return codes;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0) {
        return runCounterWindow(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    const QTemporaryDir demo;
    makeDemoShop(demo.path());
    const Measured small = measure(demo.path(), {});
    reportStart(u"demo shop"_s, small);
    reportMemory(u"demo shop"_s, small, 64, "<= 64");
    QStringList codes;
    QString folder;
    {
        const std::vector<Goods> goods = allGoods();
        folder = bigShop(goods);
        for (const Goods &article : goods) {
            codes << article.code;
        }
    }
    codes = shuffled(codes);
    reportLookUps(folder, codes);
    const Measured large = measure(folder, codes.mid(0, scans));
    const QString where = u"818,775 products"_s;
    reportStart(where, large);
    reportScan(where, large);
    reportMemory(where, large, 96, "<= 96");
    return 0;
}

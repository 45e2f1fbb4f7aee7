// How long a search of two words takes over 100,000 names, through the desk that the counter asks.

#include "core/domain/catalog/csvreader.h"
#include "core/till/catalog/catalogdesk.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/goods.h"
#include "tests/support/standalone.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <map>

namespace {

using namespace countertop;
using namespace countertop::bench;
using namespace Qt::StringLiterals;

constexpr int searches = 2'000;
constexpr int hitsShown = 20;

/// Two words of a name as somebody types them: the one whole, the other begun.
QString typedFrom(const QString &name, QRandomGenerator &random)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2) {
        return {};
    }
    const qsizetype first = random.bounded(static_cast<int>(words.size()));
    qsizetype second = random.bounded(static_cast<int>(words.size()) - 1);
    second += second >= first ? 1 : 0;
    const QString &begun = words.at(second);
    return words.at(first) + u' ' + begun.left(std::max<qsizetype>(2, begun.size() / 2));
}

QString scriptOf(const QString &name)
{
    static const std::map<QChar::Script, QString> names{
        { QChar::Script_Cyrillic, u"Cyrillic"_s }, { QChar::Script_Greek, u"Greek"_s },
        { QChar::Script_Arabic, u"Arabic"_s },     { QChar::Script_Han, u"Chinese, Japanese"_s },
        { QChar::Script_Thai, u"Thai"_s },         { QChar::Script_Hangul, u"Korean"_s },
        { QChar::Script_Hebrew, u"Hebrew"_s },
    };
    for (const QChar letter : name) {
        const auto found = names.find(letter.script());
        if (found != names.end()) {
            return found->second;
        }
    }
    return u"Latin"_s;
}

/// What somebody types of a name in a script without spaces: two fragments out of one word of it.
QString fragmentsOf(const QString &name)
{
    QString run;
    for (const QChar letter : name + u' ') {
        const QChar::Script script = letter.script();
        const bool isOfIt = script == QChar::Script_Han || script == QChar::Script_Thai
            || script == QChar::Script_Hangul;
        if (isOfIt) {
            run += letter;
        } else if (run.size() >= 5) {
            break;
        } else {
            run.clear();
        }
    }
    return run.size() < 5 ? QString() : run.mid(1, 2) + u' ' + run.mid(3, 2);
}

struct Asked
{
    Times times;
    int unfound = 0;
};

void ask(till::CatalogDesk &desk, const QString &typed, Asked &asked)
{
    const auto found
        = timed(asked.times, [&] { return desk.search(typed, hitsShown).takeResult(); });
    if (!found || found->empty()) {
        ++asked.unfound;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    tests::StandAlone shop;
    const std::vector<Goods> goods = someGoods(100'000);
    addGoods(*shop.sync, goods);
    till::CatalogDesk desk(*shop.sync);
    QRandomGenerator random(20'260'514);
    Asked all;
    std::map<QString, Asked> scripts;
    for (int search = 0; search < searches; ++search) {
        QString typed;
        while (typed.isEmpty()) {
            typed = typedFrom(goods.at(random.bounded(static_cast<quint32>(goods.size()))).name,
                              random);
        }
        ask(desk, typed, all);
    }
    for (const Goods &article : goods) {
        const QString script = scriptOf(article.name);
        Asked &asked = scripts[script];
        if (script == u"Latin"_s || asked.times.count() >= 200) {
            continue;
        }
        const QString fragments = fragmentsOf(article.name);
        const QString typed = fragments.isEmpty() ? typedFrom(article.name, random) : fragments;
        if (!typed.isEmpty()) {
            ask(desk, typed, asked);
        }
    }
    report(u"two-word search over 100,000 names, p50"_s,
           milliseconds(all.times.percentile(50)),
           "ms",
           "<= 1",
           1,
           Want::AtMost);
    report(u"two-word search over 100,000 names, p99"_s,
           milliseconds(all.times.percentile(99)),
           "ms",
           "<= 5",
           5,
           Want::AtMost);
    report(u"two-word searches that found nothing"_s, all.unfound, "", "0", 0, Want::AtMost);
    for (const auto &[script, asked] : scripts) {
        if (asked.times.count() == 0) {
            continue;
        }
        report(u"  in %1 (%2 searches), p99"_s.arg(script).arg(asked.times.count()),
               milliseconds(asked.times.percentile(99)),
               "ms",
               "<= 5",
               5,
               Want::AtMost);
        report(u"  in %1, found nothing"_s.arg(script), asked.unfound, "", "0", 0, Want::AtMost);
    }
    return 0;
}

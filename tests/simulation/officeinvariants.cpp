// What must hold of commands and feeds.

#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "tests/simulation/files.h"
#include "tests/simulation/invariants.h"

#include <QJsonDocument>

#include <set>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

using Lines = std::map<QByteArray, QByteArray>; ///< what a record is, by what it is called

Lines linesOf(const Rows &rows)
{
    Lines lines;
    for (const auto &row : rows) {
        lines[row[0] + ' ' + row[1]] = row[2] + ' ' + row[3];
    }
    return lines;
}

/// What is published, as a till's tables hold it.
Lines published(const SimSite &site)
{
    Lines lines = linesOf(
        rowsOf(site.path(),
               "SELECT entity, entity_id, CAST(version AS TEXT), body "
               "FROM published WHERE entity NOT IN ('stock', 'figures') AND is_deleted = 0"));
    lines.merge(linesOf(rowsOf(site.path(),
                               "SELECT 'stock', p.entity_id, CAST(p.version AS TEXT), "
                               "CAST(s.quantity_thousandths AS TEXT) "
                               "FROM published p JOIN stock_on_hand s ON s.product_id = "
                               "substr(p.entity_id, -36) WHERE p.entity = 'stock'")));
    return lines;
}

Lines copied(const SimTill &till)
{
    const QString path = till.referencePath();
    Lines lines = linesOf(rowsOf(path,
                                 "SELECT entity, record_id, CAST(version AS TEXT), body "
                                 "FROM records WHERE is_deleted = 0"));
    lines.merge(linesOf(rowsOf(path,
                               "SELECT 'product', product_id, CAST(version AS TEXT), body "
                               "FROM products WHERE is_deleted = 0")));
    lines.merge(linesOf(rowsOf(path,
                               "SELECT 'customer', customer_id, CAST(version AS TEXT), body "
                               "FROM customers WHERE is_deleted = 0")));
    lines.merge(linesOf(rowsOf(path,
                               "SELECT 'stock', product_id, CAST(version AS TEXT), "
                               "CAST(quantity_thousandths AS TEXT) FROM stock")));
    return lines;
}

} // namespace

void Invariants::actsHaveOneEffect()
{
    std::map<QByteArray, int> effects;
    std::map<QByteArray, std::vector<const BookedAct *>> saved; // by product, in the site's order
    for (const auto &row :
         rowsOf(m_site.path(), "SELECT command_id, answer FROM commands ORDER BY rowid")) {
        const auto id = CommandId::fromText(QString::fromLatin1(row[0]));
        const auto sent = id ? m_network.commands.find(*id) : m_network.commands.end();
        const auto answer = readJson(row[1]);
        if (sent == m_network.commands.end() || !answer || !answer->value("isDone"_L1).toBool()) {
            continue;
        }
        ++effects[sent->second];
        for (const BookedAct &act : m_book.acts) {
            if (act.kind == "product.save"_L1 && act.bytes() == sent->second) {
                const QString product
                    = act.body.value("product"_L1).toObject().value("id"_L1).toString();
                saved[product.toLatin1()].push_back(&act);
            }
        }
    }
    for (std::size_t place = 0; place < m_book.acts.size(); ++place) {
        const BookedAct &act = m_book.acts[place];
        const int count = effects[act.bytes()];
        const bool isMissing = act.state == BookedAct::State::Done && !act.isGone && count == 0;
        const bool isWrong = act.state == BookedAct::State::Refused && !act.isGone && count > 0;
        if (count > 1 || isMissing || isWrong) {
            m_report(u"SY-22: act %1 (%2) had %3 effects"_s.arg(place).arg(act.kind).arg(count));
        }
    }
    for (const auto &row : rowsOf(m_site.path(),
                                  "SELECT entity_id, CAST(version AS TEXT), body FROM published "
                                  "WHERE entity = 'product'")) {
        versionsRiseByOne({ row[1], row[2] }, saved[row[0]]);
    }
}

void Invariants::versionsRiseByOne(const std::vector<QByteArray> &stands,
                                   const std::vector<const BookedAct *> &saved)
{
    std::int64_t version = 1;
    for (const BookedAct *act : saved) {
        if (act->body.value("expectedVersion"_L1).toInteger() != version++) {
            m_report(u"SY-24: a price was saved over one that nobody had seen"_s);
        }
    }
    if (stands[0].toLongLong() != version) {
        m_report(
            u"SY-24: %1 saves made version %2"_s.arg(saved.size()).arg(stands[0].toLongLong()));
    }
    if (!saved.empty()) {
        const QJsonObject wanted = saved.back()->body.value("product"_L1).toObject();
        if (wanted.value("prices"_L1)
            != QJsonDocument::fromJson(stands[1]).object().value("prices"_L1)) {
            m_report(u"SY-24: the price that stands is not the one that was saved last"_s);
        }
    }
}

void Invariants::copiesAreAlike()
{
    const Lines at = published(m_site);
    for (const auto &till : m_tills) {
        if (!standingOf(*till).isActive) {
            continue; // it reads nothing any more
        }
        const Lines here = copied(*till);
        for (const auto &[name, content] : at) {
            const auto found = here.find(name);
            if (found == here.end() || found->second != content) {
                m_report(u"SY-18: till %1 has %2 as %3, the site as %4"_s.arg(till->number() + 1)
                             .arg(QString::fromLatin1(name),
                                  found == here.end() ? u"nothing"_s
                                                      : QString::fromUtf8(found->second.left(60)),
                                  QString::fromUtf8(content.left(60))));
                break;
            }
        }
        if (here.size() != at.size()) {
            m_report(u"SY-18: till %1 has %2 records, the site %3"_s.arg(till->number() + 1)
                         .arg(here.size())
                         .arg(at.size()));
        }
    }
}

} // namespace countertop::simulation

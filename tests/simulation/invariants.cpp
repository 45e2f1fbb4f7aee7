#include "tests/simulation/invariants.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/factkind.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/site/intake/verifychains.h"
#include "tests/simulation/files.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

constexpr int factsOnABadLine = 25; ///< what a till sends at the least, if it has them (SY-42)

QString words(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

Result<CompletedTicket> saleOf(const SiteFact &fact)
{
    CT_TRY(whole, readJson(fact.bytes));
    return completedTicketFromJson(whole.value("body"_L1).toObject());
}

bool isSale(const SiteFact &fact)
{
    return fact.kind == QByteArray("ticket.completed");
}

} // namespace

Invariants::Invariants(const MadeCompany &company,
                       SimSite &site,
                       const Network &network,
                       const Tills &tills,
                       const Book &book)
    : m_company(company)
    , m_site(site)
    , m_network(network)
    , m_tills(tills)
    , m_book(book)
{
    for (const auto &row :
         rowsOf(site.path(),
                "SELECT device_id, CAST(seq AS TEXT), fact_id, kind, bytes, hash, state, code "
                "FROM facts ORDER BY device_id, epoch, seq")) {
        m_facts.push_back({ row[0],
                            row[1].toLongLong(),
                            row[2],
                            row[3],
                            row[4],
                            row[5],
                            row[6] == QByteArray("set_aside"),
                            row[7] });
    }
    for (const auto &row :
         rowsOf(site.path(), "SELECT device_id, state, CAST(acked_seq AS TEXT) FROM devices")) {
        m_standings[row[0]] = { row[1] == QByteArray("active"),
                                row[1] == QByteArray("revoked"),
                                row[2].toLongLong() };
    }
}

void Invariants::check(const Report &report)
{
    m_report = report;
    chainsAndSumsHold();
    journalsAreAtTheSite();
    salesAreThereOnce();
    tendersComeToTheTotal();
    shiftsCountWhatWasSold();
    stockIsWhatWasSold();
    setAsideIsShown();
    creditsAreSpentOnce();
    actsHaveOneEffect();
    copiesAreAlike();
}

QByteArray Invariants::deviceOf(const SimTill &till) const
{
    return m_company.tills.at(static_cast<std::size_t>(till.number())).device.toText().toLatin1();
}

const Invariants::Standing &Invariants::standingOf(const SimTill &till) const
{
    return m_standings.at(deviceOf(till));
}

void Invariants::chainsAndSumsHold()
{
    const auto chains
        = m_site.on([](site::Site &site) { return site::verifyChains(site.database()); });
    if (!chains) {
        m_report(u"I1: "_s + chains.error().detail);
    }
    const auto sums = m_site.on([](site::Site &site) { return site::verifySums(site.database()); });
    if (!sums) {
        m_report(u"I7: "_s + sums.error().detail);
    }
}

void Invariants::journalsAreAtTheSite()
{
    for (const auto &till : m_tills) {
        const Standing standing = standingOf(*till);
        if (standing.isActive) {
            journalIsAtTheSite(*till, standing);
        } else if (standing.isLockedOut && till->wasLockedOut) {
            whatWasSentIsReleased(*till);
        } else if (till->wasRestored) {
            forkIsKeptAside(*till);
        } else {
            m_report(
                u"I1: till %1 is locked out and has one journal only"_s.arg(till->number() + 1));
        }
    }
}

void Invariants::journalIsAtTheSite(SimTill &till, const Standing &standing)
{
    const Rows journal
        = rowsOf(till.journalPath(),
                 "SELECT CAST(seq AS TEXT), fact_id, body, hash FROM facts ORDER BY seq");
    const QByteArray device = deviceOf(till);
    std::map<std::int64_t, const SiteFact *> stored;
    for (const SiteFact &fact : m_facts) {
        if (fact.device == device) {
            stored[fact.seq] = &fact;
        }
    }
    const QString who = u"till %1 "_s.arg(till.number() + 1);
    for (const auto &row : journal) {
        const auto found = stored.find(row[0].toLongLong());
        if (found == stored.end()) {
            m_report(u"SY-42: "_s + who + u"has fact %1, the site has not"_s.arg(words(row[0])));
            return;
        }
        const SiteFact &fact = *found->second;
        if (fact.id != row[1] || fact.bytes != row[2] || fact.hash != row[3]) {
            m_report(u"I1: "_s + who + u"fact %1 is another one at the site"_s.arg(words(row[0])));
            return;
        }
    }
    if (static_cast<std::size_t>(standing.mark) != journal.size()
        || stored.size() != journal.size()) {
        m_report(u"I1: "_s + who
                 + u"has %1 facts, the site %2, its mark is %3"_s.arg(journal.size())
                       .arg(stored.size())
                       .arg(standing.mark));
    }
    const till::SyncState state = till.state();
    if (state.unsent != 0) {
        m_report(u"SY-42: "_s + who + u"says that %1 facts wait"_s.arg(state.unsent));
    }
    const bool isStuck = state.problem != till::SyncProblem::None;
    if (isStuck && !till.wasRestored && !till.wasLockedOut) {
        m_report(u"SY-42: "_s + who + u"does not speak with its site"_s);
    }
}

/// Two journals under one name: what the till sends is kept, without effect. How much it sends at a
/// time says the line; its mark does not move, so that this is all it ever sends.
void Invariants::forkIsKeptAside(SimTill &till)
{
    const QByteArray acked
        = rowsOf(till.journalPath(), "SELECT CAST(acked_seq AS TEXT) FROM device_state")[0][0];
    const Rows sent = rowsOf(till.journalPath(),
                             "SELECT hash FROM facts WHERE seq > " + acked + " ORDER BY seq LIMIT "
                                 + QByteArray::number(factsOnABadLine));
    std::set<QByteArray> kept;
    for (const SiteFact &fact : m_facts) {
        kept.insert(fact.hash);
    }
    for (const auto &row : rowsOf(m_site.path(), "SELECT hash FROM quarantined_facts")) {
        kept.insert(row[0]);
    }
    for (const auto &row : sent) {
        if (!kept.contains(row[0])) {
            m_report(
                u"SY-10: a fact of the fork of till %1 is not kept aside"_s.arg(till.number() + 1));
            return;
        }
    }
    if (till.state().problem == till::SyncProblem::None) {
        m_report(u"SY-10: till %1 does not know of its fork"_s.arg(till.number() + 1));
    }
}

/// A till that is out sends one batch and hears that nobody listens: that batch counts, once.
void Invariants::whatWasSentIsReleased(SimTill &till)
{
    const QByteArray acked
        = rowsOf(till.journalPath(), "SELECT CAST(acked_seq AS TEXT) FROM device_state")[0][0];
    const std::int64_t mark = standingOf(till).mark;
    std::set<QByteArray> stored;
    for (const SiteFact &fact : m_facts) {
        stored.insert(fact.hash);
    }
    const Rows sent = rowsOf(till.journalPath(),
                             "SELECT hash FROM facts WHERE seq <= " + acked + " + "
                                 + QByteArray::number(factsOnABadLine));
    const bool isWhole = std::all_of(
        sent.begin(), sent.end(), [&stored](const auto &row) { return stored.contains(row[0]); });
    if (!isWhole && mark >= acked.toLongLong()) {
        m_report(u"SY-35: what till %1 sent was not released"_s.arg(till.number() + 1));
    }
}

void Invariants::salesAreThereOnce()
{
    std::map<QByteArray, std::vector<const SiteFact *>> there;
    for (const SiteFact &fact : m_facts) {
        if (isSale(fact)) {
            there[fact.id].push_back(&fact);
        }
    }
    for (const auto &[ticket, booked] : m_book.sales) {
        const QByteArray id = ticket.toText().toLatin1();
        const auto found = there.find(id);
        if (found == there.end()) {
            const SimTill &till = *m_tills.at(static_cast<std::size_t>(booked.till));
            const bool waits = !standingOf(till).isActive
                && !rowsOf(till.journalPath(), "SELECT 1 FROM facts WHERE fact_id = '" + id + "'")
                        .empty();
            const bool isKept
                = !rowsOf(m_site.path(),
                          "SELECT 1 FROM quarantined_facts WHERE fact_id = '" + id + "'")
                       .empty();
            if (booked.isAcknowledged && !booked.isGone && !waits && !isKept) {
                m_report(u"LOST: a sale of till %1 over %2"_s.arg(booked.till + 1)
                             .arg(booked.totalMinor));
            }
            continue;
        }
        if (found->second.size() > 1) {
            m_report(u"DOUBLED: a sale of till %1 over %2"_s.arg(booked.till + 1)
                         .arg(booked.totalMinor));
        }
        const SiteFact &fact = *found->second.front();
        if (fact.isSetAside != booked.isUnwelcome) {
            m_report((booked.isUnwelcome ? u"SY-14: a fact that has to wait was applied, till %1"_s
                                         : u"SY-13: a good sale was set aside, till %1"_s)
                         .arg(booked.till + 1)
                     + u' ' + words(fact.code));
        }
        there.erase(found);
    }
    if (!there.empty()) {
        m_report(u"DOUBLED: %1 sales that nobody made"_s.arg(there.size()));
    }
}

void Invariants::tendersComeToTheTotal()
{
    for (const SiteFact &fact : m_facts) {
        if (!isSale(fact)) {
            continue;
        }
        const auto sale = saleOf(fact);
        const auto booked = sale ? m_book.sales.find(sale->ticket.id) : m_book.sales.end();
        if (booked == m_book.sales.end()) {
            m_report(u"I2: fact %1 is no sale that was made"_s.arg(fact.seq));
            continue;
        }
        std::int64_t paid = 0;
        for (const Tender &tender : sale->settlement.tenders) {
            paid += tender.net.minor();
        }
        if (paid != booked->second.totalMinor || sale->priced.total.minor() != paid) {
            m_report(
                u"I2: %1 was paid, the cashier took %2"_s.arg(paid).arg(booked->second.totalMinor));
        }
    }
}

void Invariants::shiftsCountWhatWasSold()
{
    std::map<QByteArray, std::pair<int, std::int64_t>> open; // by device: receipts and turnover
    for (const SiteFact &fact : m_facts) {
        if (fact.kind == QByteArray("shift.opened")) {
            open[fact.device] = {};
        }
        if (isSale(fact)) {
            const auto sale = saleOf(fact);
            open[fact.device].first += 1;
            open[fact.device].second += sale ? sale->priced.total.minor() : 0;
        }
        if (fact.kind != QByteArray("shift.closed")) {
            continue;
        }
        const auto whole = readJson(fact.bytes);
        const auto figures
            = shiftFiguresFromJson(whole ? whole->value("body"_L1).toObject() : QJsonObject());
        const auto &[receipts, turnover] = open[fact.device];
        if (!figures || figures->receiptCount != receipts
            || figures->turnover.minor() != turnover) {
            m_report(u"I3: the Z in fact %1 is not what was sold in its shift"_s.arg(fact.seq));
        }
    }
}

void Invariants::stockIsWhatWasSold()
{
    std::map<int, std::int64_t> expected;
    for (int product = 0; product < productCount; ++product) {
        expected[product] = std::int64_t{ stockAtFirst } * 1000;
    }
    for (const SiteFact &fact : m_facts) {
        const auto ticket = TicketId::fromText(words(fact.id));
        const auto booked = ticket ? m_book.sales.find(*ticket) : m_book.sales.end();
        if (isSale(fact) && booked != m_book.sales.end() && !booked->second.isUnwelcome) {
            for (const auto &[product, moved] : booked->second.goods) {
                expected[product] += moved;
            }
        }
    }
    std::set<QByteArray> done;
    for (const auto &row :
         rowsOf(m_site.path(), "SELECT command_id FROM commands WHERE kind = 'stock.change'")) {
        const auto id = CommandId::fromText(words(row[0]));
        const auto sent = id ? m_network.commands.find(*id) : m_network.commands.end();
        if (sent != m_network.commands.end()) {
            done.insert(sent->second);
        }
    }
    for (const QByteArray &body : done) {
        const QJsonObject row
            = QJsonDocument::fromJson(body).object().value("rows"_L1).toArray().first().toObject();
        for (int product = 0; product < productCount; ++product) {
            if (m_company.products[static_cast<std::size_t>(product)].id.toText()
                == row.value("product"_L1).toString()) {
                expected[product] += row.value("quantity"_L1).toInteger();
            }
        }
    }
    std::map<QByteArray, std::int64_t> onHand;
    for (const auto &row :
         rowsOf(m_site.path(),
                "SELECT product_id, CAST(quantity_thousandths AS TEXT) FROM stock_on_hand")) {
        onHand[row[0]] = row[1].toLongLong();
    }
    for (const auto &[product, quantity] : expected) {
        const auto id = m_company.products[static_cast<std::size_t>(product)].id.toText();
        if (onHand[id.toLatin1()] != quantity) {
            m_report(u"I7: of product %1 there are %2 thousandths, bought less sold are %3"_s
                         .arg(product)
                         .arg(onHand[id.toLatin1()])
                         .arg(quantity));
        }
    }
}

void Invariants::setAsideIsShown()
{
    std::map<QByteArray, std::int64_t> setAside;
    std::int64_t all = 0;
    for (const SiteFact &fact : m_facts) {
        if (fact.isSetAside) {
            ++setAside[fact.device];
            ++all;
        }
    }
    for (const auto &till : m_tills) {
        if (!standingOf(*till).isActive) {
            continue;
        }
        const DeviceId device = m_company.tills[static_cast<std::size_t>(till->number())].device;
        const auto shown = m_site.on([&device](site::Site &site) {
            return site.ask({ device, u"facts.setAside"_s, {} });
        });
        if (!shown || shown->value("facts"_L1).toArray().size() != all) {
            m_report(u"I10: not every fact that was set aside is shown at the site"_s);
        }
        if (till->state().setAside != setAside[deviceOf(*till)]) {
            m_report(u"I10: till %1 shows %2 facts that were set aside, the site has %3"_s
                         .arg(till->number() + 1)
                         .arg(till->state().setAside)
                         .arg(setAside[deviceOf(*till)]));
        }
    }
}

} // namespace countertop::simulation

// What people do at the tills of a seed.

#include "core/domain/ticket/returns.h"
#include "core/protocol/accountcodec.h"
#include "core/protocol/factkind.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "tests/simulation/files.h"
#include "tests/simulation/simulation.h"
#include "tests/support/tillfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t soldKept = 20;
constexpr qint64 pullGivenUpMs = 1'900;

QString shortly(const Error &error)
{
    return u"%1 %2"_s
        .arg(QString::fromLatin1(error.code.feature().data(),
                                 static_cast<qsizetype>(error.code.feature().size())))
        .arg(error.code.value());
}

QString words(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

bool isOfTheLine(const Error &error)
{
    return error.code.feature() == errorFeature(SiteLinkError::Unreachable);
}

Tender paidInCash(const Ticket &ticket)
{
    return tests::cash(priceTicket(ticket).total.minor());
}

} // namespace

void Simulation::sellSome(SimTill &till)
{
    const std::int64_t count = m_chance.between(1, 4);
    for (std::int64_t sale = 0; sale < count; ++sale) {
        sell(till, m_chance.percent(2));
    }
}

void Simulation::sell(SimTill &till, bool isUnwelcome)
{
    tests::TicketBuilder builder;
    BookedSale booked{ till.number(), 0, {}, isUnwelcome };
    const std::int64_t lines = m_chance.between(1, 4);
    for (std::int64_t line = 0; line < lines; ++line) {
        const auto place = m_chance.below(productCount);
        const auto pieces = m_chance.between(1, 3);
        builder.with(pieces, m_company.products.at(static_cast<std::size_t>(place)));
        booked.goods[static_cast<int>(place)] -= pieces * 1000;
    }
    if (isUnwelcome) {
        builder.with(1, tests::aProduct(u"Unknown at the site"_s).costing(500));
    }
    complete(till, builder, std::move(booked));
}

bool Simulation::complete(SimTill &till, Ticket ticket, BookedSale booked)
{
    ticket.id = booked.ticket.isNull() ? m_ids.make<TicketId>() : booked.ticket;
    for (TicketLine &line : ticket.lines) {
        line.id = m_ids.make<LineId>();
    }
    booked.totalMinor = priceTicket(ticket).total.minor();
    const bool isReturn = booked.totalMinor < 0;
    till::CompleteTicket request{ .draft = { ticket, { paidInCash(ticket) } },
                                  .by = tests::aSession(),
                                  .printsReceipt = false,
                                  .spends = booked.spends };
    auto sold = till::TicketDesk(till.till()).complete(request).takeResult();
    if (!sold && sold.error().code.is(till::TicketDeskError::NoOpenShift)) {
        openShift(till);
        sold = till::TicketDesk(till.till()).complete(request).takeResult();
    }
    booked.isAcknowledged = sold.has_value() && !till.wire.isDead;
    m_book.sales[ticket.id] = booked;
    note(till,
         u"%1 %2%3"_s.arg(isReturn ? u"gives back"_s : u"sells"_s)
             .arg(booked.totalMinor)
             .arg(sold ? QString() : u": "_s + shortly(sold.error())));
    if (!booked.isAcknowledged) {
        return false;
    }
    m_outcome.counted.add(isReturn ? u"return"_s : u"sale"_s);
    if (!isReturn) {
        auto &kept = m_sold[till.number()];
        kept.push_back({ *std::move(sold), booked.isUnwelcome });
        if (kept.size() > soldKept) {
            kept.erase(kept.begin());
        }
    }
    return true;
}

void Simulation::giveBack(SimTill &till)
{
    auto &kept = m_sold[till.number()];
    if (kept.empty()) {
        return;
    }
    // What the site did not take is given back more often: it has to wait behind its sale.
    auto chosen
        = std::find_if(kept.begin(), kept.end(), [](const Sold &sold) { return sold.isUnwelcome; });
    if (chosen == kept.end()) {
        chosen = kept.begin() + m_chance.below(static_cast<std::int64_t>(kept.size()));
    }
    const Sold sold = *chosen;
    kept.erase(chosen);
    const TicketLine &line = sold.sale.ticket.lines.front();
    const auto back = returnLine(
        sold.sale, {}, { line.id, Quantity::pieces(1) }, m_ids.make<LineId>(), tests::anna());
    if (!back) {
        violated(u"a sale cannot be given back: "_s + back.error().detail);
        return;
    }
    tests::TicketBuilder builder;
    builder.with(*back);
    BookedSale booked{ till.number(), 0, {}, sold.isUnwelcome };
    const auto product
        = std::find_if(m_company.products.begin(),
                       m_company.products.end(),
                       [&line](const Product &one) { return one.id == line.product; });
    booked.goods[static_cast<int>(product - m_company.products.begin())] += 1000;
    complete(till, builder, std::move(booked));
}

void Simulation::moveCash(SimTill &till)
{
    const till::MoveCash request{ .amount = tests::eur(m_chance.between(100, 5'000)),
                                  .reason = u"change"_s,
                                  .by = tests::aSession() };
    const auto moved = till::ShiftDesk(till.till()).moveCash(request).takeResult();
    note(till, moved ? u"cash in"_s : u"cash in: "_s + shortly(moved.error()));
}

void Simulation::openShift(SimTill &till)
{
    till::OpenShift request;
    request.openingSum = tests::eur(10'000);
    request.by = tests::aSession();
    const auto opened = till::ShiftDesk(till.till()).open(request).takeResult();
    note(till, opened ? u"opens a shift"_s : u"opens a shift: "_s + shortly(opened.error()));
}

void Simulation::closeShift(SimTill &till)
{
    till::ShiftDesk desk(till.till());
    const auto figures = desk.figures().takeResult();
    if (!figures) {
        openShift(till);
        return;
    }
    till::CloseShift request;
    request.count = CashCount{ { { 1, figures->expectedCash().minor() } } };
    request.by = tests::aSession();
    request.printsPaper = false;
    const auto closed = desk.close(request).takeResult();
    note(till, closed ? u"closes its shift"_s : u"closes its shift: "_s + shortly(closed.error()));
    m_outcome.counted.add(u"shift closed"_s, closed ? 1 : 0);
    till.settle(); // old papers are thrown away behind it
    if (m_chance.percent(70)) {
        openShift(till);
    }
}

void Simulation::push(SimTill &till)
{
    const auto pushed = till.sync().pushNow().takeResult();
    m_outcome.counted.add(u"push"_s);
    note(till,
         pushed ? u"pushes, %1 unsent, %2 set aside"_s.arg(pushed->unsent).arg(pushed->setAside)
                : u"pushes: "_s + shortly(pushed.error()));
}

void Simulation::pull(SimTill &till)
{
    const auto pulled = till.sync().pullNow().takeResult();
    m_outcome.counted.add(u"pull"_s);
    note(till, pulled ? u"pulls"_s : u"pulls: "_s + shortly(pulled.error()));
}

void Simulation::restart(SimTill &till)
{
    till.restart();
    note(till, u"is ended and starts again"_s);
}

void Simulation::workOffline(SimTill &till)
{
    const bool isOffline = till.state().problem != till::SyncProblem::ByHand;
    (void)till.sync().workOffline(isOffline).takeResult().has_value();
    note(till, isOffline ? u"works offline by hand"_s : u"works online again"_s);
}

std::size_t Simulation::newAct(SimTill &till)
{
    const std::size_t place = m_book.acts.size();
    const auto number = static_cast<std::int64_t>(place);
    Product product = m_chance.oneOf(m_company.products);
    BookedAct act;
    act.till = till.number();
    const std::int64_t kind = m_chance.below(3);
    if (kind == 0) {
        const Rows known = rowsOf(till.referencePath(),
                                  "SELECT CAST(version AS TEXT) FROM products WHERE product_id = '"
                                      + product.id.toText().toLatin1() + "'");
        product.prices.front().price = tests::eur(10'000 + number);
        act.kind = u"product.save"_s;
        act.body = savingOf(product, known.empty() ? 0 : known.front().front().toLongLong());
    } else if (kind == 1) {
        act.kind = u"stock.change"_s;
        act.body = receiptOf(product.id, 1 + number);
    } else {
        // Published once and never again: a page that is missed is missed for good.
        const Customer customer{ .id = m_ids.make<CustomerId>(),
                                 .name = u"Guest %1"_s.arg(number) };
        act.kind = u"customer.save"_s;
        act.body = { { "customer"_L1, customerImage(customer) }, { "expectedVersion"_L1, 0 } };
    }
    m_book.acts.push_back(std::move(act));
    return place;
}

void Simulation::send(SimTill &till, std::size_t act, int clicks)
{
    QElapsedTimer elapsed;
    elapsed.start();
    std::vector<Future<Result<CommandAnswer>>> asked;
    const BookedAct wanted = m_book.acts.at(act);
    till.wire.hold();
    for (int click = 0; click < clicks; ++click) {
        asked.push_back(till.sync().command(wanted.kind, wanted.body, m_company.owner));
    }
    till.wire.letGo();
    for (Future<Result<CommandAnswer>> &one : asked) {
        const auto answer = one.takeResult();
        BookedAct &booked = m_book.acts.at(act);
        note(till,
             u"%1 %2%3"_s.arg(wanted.kind)
                 .arg(act)
                 .arg(answer ? QString() : u": "_s + shortly(answer.error())));
        if (till.wire.isDead || (!answer && isOfTheLine(answer.error()))) {
            continue; // nobody saw an answer
        }
        if (booked.state == BookedAct::State::Done && !answer) {
            violated(u"SY-22: act %1 was done and then refused"_s.arg(act));
        }
        booked.state = answer ? BookedAct::State::Done : BookedAct::State::Refused;
        m_outcome.counted.add(u"command"_s);
    }
    if (elapsed.elapsed() > pullGivenUpMs) {
        pull(till); // the desk no longer waits for the pull of its command; the next step must
    }
}

void Simulation::act(SimTill &till)
{
    send(till, newAct(till), 1);
}

void Simulation::actTwice(SimTill &till)
{
    send(till, newAct(till), 2);
}

void Simulation::tryAgain(SimTill &till)
{
    for (std::size_t act = 0; act < m_book.acts.size(); ++act) {
        const BookedAct &booked = m_book.acts[act];
        if (booked.till == till.number() && booked.state == BookedAct::State::Open) {
            send(till, act, 1);
            return;
        }
    }
}

/// Somebody sends another wish under the id of one that was answered.
void Simulation::useIdAgain()
{
    if (!m_site->isUp()) {
        return;
    }
    const Rows stored
        = rowsOf(m_site->path(),
                 "SELECT command_id FROM commands WHERE kind = 'stock.change' ORDER BY rowid");
    const auto id = stored.empty() ? CommandId::fromText(u""_s)
                                   : CommandId::fromText(words(m_chance.oneOf(stored).front()));
    if (!id || !m_network->commands.contains(*id)) {
        return; // of the day when the company was made
    }
    const Command forged{ *id,
                          u"stock.change"_s,
                          receiptOf(m_company.products.front().id, 100'000),
                          m_company.owner,
                          m_company.tills.front().device };
    const auto answer = m_site->on([&forged](site::Site &site) { return site.command(forged); });
    note(u"an id is used again: %1"_s.arg(answer ? answer->code : answer.error().detail));
    if (!answer || (answer->code != "other_body"_L1 && answer->code != "not_found"_L1)) {
        violated(u"SY-23: the id of an act was used for another one"_s);
    }
    m_outcome.counted.add(u"id used again"_s);
}

} // namespace countertop::simulation

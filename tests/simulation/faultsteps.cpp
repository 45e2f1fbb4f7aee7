// What goes wrong in a seed.

#include "core/site/device/lockout.h"
#include "tests/simulation/files.h"
#include "tests/simulation/simulation.h"

#include <algorithm>
#include <set>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t minuteMs = 60'000;

std::set<QByteArray> firstColumn(const Rows &rows)
{
    std::set<QByteArray> found;
    for (const auto &row : rows) {
        found.insert(row.front());
    }
    return found;
}

site::DeviceName deviceName(const MadeCompany &company, const SimTill &till)
{
    const till::DeviceIdentity &identity
        = company.tills.at(static_cast<std::size_t>(till.number()));
    return { identity.org, identity.storeNumber, identity.deviceNumber };
}

} // namespace

void Simulation::changeWeather(SimTill &till)
{
    Weather &weather = till.wire.weather;
    const bool isCut = weather.isCut;
    weather = m_chance.percent(30) ? Weather()
                                   : Weather{ static_cast<int>(m_chance.between(0, 40)),
                                              static_cast<int>(m_chance.between(0, 30)),
                                              static_cast<int>(m_chance.between(0, 30)),
                                              static_cast<int>(m_chance.between(0, 10)) };
    weather.isCut = isCut;
    note(till,
         u"line: %1 % dropped, %2 % of the answers, %3 % repeated"_s.arg(weather.drops)
             .arg(weather.losesAnswers)
             .arg(weather.repeats));
}

void Simulation::cutOrMend(SimTill &till)
{
    Weather &weather = till.wire.weather;
    weather.isCut = !weather.isCut;
    if (weather.isCut) {
        m_outcome.counted.addFault(u"cut off"_s);
    }
    note(till, weather.isCut ? u"cut off"_s : u"line mended"_s);
}

void Simulation::jumpClock(SimTill &till)
{
    const std::int64_t minutes = m_chance.between(-3 * 24 * 60, 3 * 24 * 60);
    till.clock.set(till.clock.now().plus(std::chrono::minutes(minutes)));
    m_outcome.counted.addFault(u"clock jump"_s);
    note(till, u"its clock jumps by %1 min"_s.arg(minutes));
}

void Simulation::doSomething(SimTill &till)
{
    switch (m_chance.below(7)) {
    case 0:
        sell(till, false);
        break;
    case 1:
        act(till);
        break;
    case 2:
        closeShift(till);
        break;
    case 3:
    case 4:
    case 5:
        pull(till); // it has the most commits to be killed at
        break;
    default:
        push(till);
        break;
    }
}

void Simulation::killTill(SimTill &till)
{
    const auto commits = static_cast<int>(m_chance.between(1, 7));
    note(till, u"will be killed at its commit %1 from now"_s.arg(commits));
    till.killAtCommit(commits);
    doSomething(till);
    till.killNow();
    till.revive();
    m_outcome.counted.addFault(u"till killed"_s);
    note(till, u"starts again"_s);
    readCommandLog(till);
}

/// What was answered before the kill is known to the till, and is no longer tried again.
void Simulation::readCommandLog(SimTill &till)
{
    for (const auto &row :
         rowsOf(till.referencePath(),
                "SELECT body, answer_code FROM command_log WHERE state = 'answered'")) {
        for (BookedAct &act : m_book.acts) {
            if (act.till == till.number() && act.state == BookedAct::State::Open
                && act.bytes() == row[0]) {
                act.state = row[1].isEmpty() ? BookedAct::State::Done : BookedAct::State::Refused;
            }
        }
    }
}

void Simulation::killSite()
{
    if (m_site->isUp()) {
        const auto commits = static_cast<int>(m_chance.between(1, 3));
        note(u"the site will be killed at its commit %1 from now"_s.arg(commits));
        m_site->killAtCommit(commits);
        doSomething(someTill());
        m_site->killNow();
        m_outcome.counted.addFault(u"site killed"_s);
    }
}

void Simulation::copyTill(SimTill &till)
{
    QString &copy = m_tillCopies[till.number()];
    removeFolder(copy);
    copy = m_root + u"/copy-%1"_s.arg(++m_copies);
    till.copyTo(copy);
    note(till, u"is copied"_s);
}

void Simulation::restoreTill(SimTill &till)
{
    const QString copy = m_tillCopies[till.number()];
    if (copy.isEmpty() || till.wasLockedOut || !mayDropOut(till)) {
        return;
    }
    const bool isWhole = m_chance.percent(60);
    isWhole ? till.restoreFolder(copy) : till.restoreJournal(copy);
    m_sold.erase(till.number());
    for (BookedAct &act : m_book.acts) {
        if (act.till == till.number() && act.state == BookedAct::State::Open) {
            act.state = BookedAct::State::GivenUp;
        }
    }
    m_outcome.counted.addFault(u"till restored from an older copy"_s);
    note(till, isWhole ? u"is an older copy of itself"_s : u"has an older journal"_s);
    noteWhatIsGone();
}

/// One till always goes on, or nothing more happens.
bool Simulation::mayDropOut(const SimTill &till) const
{
    const auto out = std::count_if(m_tills.begin(), m_tills.end(), [](const auto &one) {
        return one->wasRestored || one->wasLockedOut;
    });
    return till.wasRestored || out + 1 < static_cast<std::ptrdiff_t>(m_tills.size());
}

std::int64_t Simulation::markOf(const SimTill &till) const
{
    const DeviceId device = m_company.tills.at(static_cast<std::size_t>(till.number())).device;
    const Rows rows = rowsOf(m_site->path(),
                             "SELECT CAST(acked_seq AS TEXT) FROM devices WHERE device_id = '"
                                 + device.toText().toLatin1() + "'");
    return rows.at(0).at(0).toLongLong();
}

void Simulation::lockOut(SimTill &till)
{
    if (till.wasRestored || !m_site->isUp() || !mayDropOut(till)) {
        return;
    }
    const site::DeviceName name = deviceName(m_company, till);
    const auto locked = m_site->on(
        [&name](site::Site &site) { return site::revokeDevice(site, name, u"stolen"_s); });
    if (locked) {
        till.wasLockedOut = true;
        m_lockedAt[till.number()] = markOf(till);
    }
    m_outcome.counted.addFault(u"till locked out"_s);
    note(till, locked ? u"is locked out"_s : u"is locked out already"_s);
}

/// A person decides that what locked-out tills sent counts.
void Simulation::releaseWhatWaits()
{
    for (const auto &till : m_tills) {
        if (!till->wasLockedOut || !m_site->isUp()) {
            continue;
        }
        if (markOf(*till) != m_lockedAt[till->number()] && !m_wasRolledBack) {
            violated(u"SY-35: what till %1 sends counts, and it is locked out"_s.arg(till->number()
                                                                                     + 1));
        }
        const site::DeviceName name = deviceName(m_company, *till);
        const auto released = m_site->on([&name](site::Site &site) {
            return site::releaseQuarantined(site, name, u"found again"_s);
        });
        note(*till,
             released ? u"%1 facts released"_s.arg(released->applied) : u"nothing released"_s);
        m_lockedAt[till->number()] = markOf(*till);
        // A site that was rolled back may have forgotten the lock, or what went before.
        if (!released && !m_wasRolledBack) {
            violated(u"SY-35: what till %1 sent does not follow"_s.arg(till->number() + 1));
        }
    }
}

void Simulation::copySite()
{
    removeFolder(m_siteCopy);
    m_siteCopy = m_root + u"/copy-%1"_s.arg(++m_copies);
    m_site->copyTo(m_siteCopy);
    note(u"the site is copied"_s);
}

void Simulation::rollSiteBack()
{
    if (m_siteCopy.isEmpty() || !m_site->isUp()) {
        return;
    }
    const bool isRestore = m_chance.percent(50);
    isRestore ? m_site->restore(m_siteCopy) : m_site->failOver(m_siteCopy);
    m_wasRolledBack = true;
    m_book.wasFailedOver = m_book.wasFailedOver || !isRestore;
    m_outcome.counted.addFault(isRestore ? u"site restored"_s : u"site failed over"_s);
    note(isRestore ? u"the site is restored, in a new epoch"_s
                   : u"the site fails over to a replica that was behind"_s);
    noteWhatIsGone();
    noteActsThatAreGone();
}

/// A sale that neither its till nor the site has any more cannot come back.
void Simulation::noteWhatIsGone()
{
    const QByteArray sales = "SELECT fact_id FROM facts WHERE kind = 'ticket.completed'";
    std::set<QByteArray> there = firstColumn(rowsOf(m_site->path(), sales));
    for (const auto &till : m_tills) {
        there.merge(firstColumn(rowsOf(till->journalPath(), sales)));
    }
    for (auto &[ticket, sale] : m_book.sales) {
        if (sale.isAcknowledged && !there.contains(ticket.toText().toLatin1())) {
            sale.isGone = true;
        }
    }
}

void Simulation::noteActsThatAreGone()
{
    const std::set<QByteArray> ids
        = firstColumn(rowsOf(m_site->path(), "SELECT command_id FROM commands"));
    std::set<QByteArray> there;
    for (const auto &[id, bytes] : m_network->commands) {
        if (ids.contains(id.toText().toLatin1())) {
            there.insert(bytes);
        }
    }
    for (BookedAct &act : m_book.acts) {
        const bool isAnswered
            = act.state == BookedAct::State::Done || act.state == BookedAct::State::Refused;
        if (isAnswered && !there.contains(act.bytes())) {
            act.isGone = true;
        }
    }
}

} // namespace countertop::simulation

#include "tests/simulation/simulation.h"

#include "tests/simulation/files.h"
#include "tests/simulation/invariants.h"

#include <QJsonDocument>

#include <numeric>

namespace countertop::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsMost = 4'000;
constexpr int roundsToDrain = 3;

} // namespace

QByteArray BookedAct::bytes() const
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Simulation::Simulation(const MadeCompany &company, std::uint64_t seed)
    : m_company(company)
    , m_chance(seed)
    , m_ids(seed, 1)
    , m_root(company.root() + u"/seed-%1"_s.arg(seed))
{
    m_outcome.seed = seed;
    m_losesDisks = m_chance.percent(40);
    m_losesSites = m_chance.percent(40);
    m_locksOut = m_chance.percent(25);
    m_site = std::make_unique<SimSite>(m_root, company.siteFolder(), seed);
    m_network.reset(new Network{ *m_site, m_chance, m_outcome.counted, {}, {}, {} });
    const int tills = static_cast<int>(m_chance.between(2, tillsMost));
    for (int number = 0; number < tills; ++number) {
        m_tills.push_back(std::make_unique<SimTill>(
            SimTill::Start{ m_root, seed, number, company.tillFolder(number), {} }, *m_network));
    }
}

Simulation::~Simulation()
{
    m_tills.clear();
    m_site.reset();
    removeFolder(m_root);
}

Outcome Simulation::run()
{
    takeSteps();
    heal();
    Invariants(m_company, *m_site, *m_network, m_tills, m_book).check([this](const QString &what) {
        violated(what);
    });
    if (!hasEnough()) {
        violated(u"floors: %1 sales, %2 commands, %3 faults"_s.arg(m_outcome.counted.of(u"sale"_s))
                     .arg(m_outcome.counted.of(u"command"_s))
                     .arg(m_outcome.counted.faults()));
    }
    m_outcome.digest = m_digest.result();
    return std::move(m_outcome);
}

bool Simulation::hasEnough() const
{
    return m_outcome.counted.of(u"sale"_s) >= salesLeast
        && m_outcome.counted.of(u"command"_s) >= commandsLeast
        && m_outcome.counted.faults() >= faultsLeast;
}

std::vector<Simulation::Step> Simulation::steps()
{
    const auto at = [this](void (Simulation::*step)(SimTill &)) {
        return [this, step] { (this->*step)(someTill()); };
    };
    const auto here
        = [this](void (Simulation::*step)()) { return [this, step] { (this->*step)(); }; };
    const int disks = m_losesDisks ? 1 : 0;
    const int sites = m_losesSites ? 1 : 0;
    const int locks = m_locksOut ? 1 : 0;
    return {
        { 210, at(&Simulation::sellSome) },
        { 30, at(&Simulation::giveBack) },
        { 60, at(&Simulation::useCredits) },
        { 20, at(&Simulation::finishLater) },
        { 12, at(&Simulation::moveCash) },
        { 10, at(&Simulation::closeShift) },
        { 140, at(&Simulation::push) },
        { 60, at(&Simulation::pull) },
        { 170, at(&Simulation::act) },
        { 40, at(&Simulation::actTwice) },
        { 60, at(&Simulation::tryAgain) },
        { 12, here(&Simulation::useIdAgain) },
        { 60, [this] { pass(m_chance.between(100, 40'000)); } },
        { 40, at(&Simulation::changeWeather) },
        { 25, at(&Simulation::cutOrMend) },
        { 12, at(&Simulation::jumpClock) },
        { 36, at(&Simulation::killTill) },
        { 20, here(&Simulation::killSite) },
        { 10, at(&Simulation::restart) },
        { 10, at(&Simulation::workOffline) },
        { 20 * disks, at(&Simulation::copyTill) },
        { 14 * disks, at(&Simulation::restoreTill) },
        { 20 * sites, here(&Simulation::copySite) },
        { 16 * sites, here(&Simulation::rollSiteBack) },
        { 10 * locks, at(&Simulation::lockOut) },
        { 10 * locks, here(&Simulation::releaseWhatWaits) },
    };
}

void Simulation::takeSteps()
{
    const std::vector<Step> all = steps();
    const int weights = std::accumulate(
        all.begin(), all.end(), 0, [](int sum, const Step &step) { return sum + step.weight; });
    for (int count = 0; count < stepsMost && !hasEnough(); ++count) {
        std::int64_t drawn = m_chance.below(weights);
        const auto step = std::find_if(all.begin(), all.end(), [&drawn](const Step &one) {
            drawn -= one.weight;
            return drawn < 0;
        });
        step->take();
        for (const auto &till : m_tills) {
            till->settle(); // what a till still does by itself comes before the next step, always
        }
        if (!m_site->isUp() && m_chance.percent(40)) {
            m_site->revive();
            note(u"the site is up again"_s);
        }
    }
}

/// The lines are mended, everything that lies in the network arrives, everybody sells once more and
/// sends until nothing waits.
void Simulation::heal()
{
    m_site->revive();
    for (const auto &till : m_tills) {
        till->wire.weather = {};
        (void)till->sync().workOffline(false).takeResult().has_value();
    }
    note(u"healed"_s);
    pass(200'000);
    for (const auto &till : m_tills) {
        sell(*till, false);
    }
    for (int round = 0; round < roundsToDrain; ++round) {
        for (const auto &till : m_tills) {
            push(*till);
            pull(*till);
            endAllTickets(*till);
            push(*till);
        }
        pass(60'000);
    }
    releaseWhatWaits();
    for (const auto &till : m_tills) {
        pull(*till);
    }
}

SimTill &Simulation::someTill()
{
    return *m_chance.oneOf(m_tills);
}

void Simulation::note(const QString &what)
{
    m_digest.addData(what.toUtf8());
    m_outcome.trace.append(what);
}

void Simulation::note(const SimTill &till, const QString &what)
{
    note(u"till %1: %2"_s.arg(till.number() + 1).arg(what));
}

void Simulation::violated(const QString &what)
{
    note(u"VIOLATED "_s + what);
    m_outcome.violations.append(what);
}

void Simulation::pass(std::int64_t ms)
{
    const std::chrono::milliseconds span(ms);
    m_site->clock.advance(span);
    for (const auto &till : m_tills) {
        till->clock.advance(span);
    }
    const int arrived = m_network->deliver();
    note(arrived == 0 ? u"%1 ms pass"_s.arg(ms)
                      : u"%1 ms pass, %2 late requests arrive"_s.arg(ms).arg(arrived));
}

} // namespace countertop::simulation

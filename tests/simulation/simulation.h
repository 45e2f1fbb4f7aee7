#pragma once

#include "core/domain/ticket/completedticket.h"
#include "core/till/lease/leasedesk.h"
#include "tests/simulation/book.h"
#include "tests/simulation/madecompany.h"
#include "tests/simulation/simtill.h"

#include <QCryptographicHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace countertop::simulation {

/// What every seed reaches, or it proves nothing (decisions.md 40).
inline constexpr int salesLeast = 100;
inline constexpr int commandsLeast = 20;
inline constexpr int faultsLeast = 10;

struct Outcome
{
    std::uint64_t seed = 0;
    QStringList violations; ///< each begins with the name of its rule
    QStringList trace; ///< every step, in order
    QByteArray digest; ///< of the steps and of what they came to
    Counted counted;
};

/// One seed: two to five tills, their site, and everything that goes wrong between them. One step
/// after the other, so a seed is the same in every run.
class Simulation final
{
public:
    Simulation(const MadeCompany &company, std::uint64_t seed);
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    Outcome run();

private:
    struct Step
    {
        int weight = 0;
        std::function<void()> take;
    };
    struct Sold
    {
        CompletedTicket sale;
        bool isUnwelcome = false;
    };

    std::vector<Step> steps();
    bool hasEnough() const;
    void takeSteps();
    void heal();
    SimTill &someTill();
    void note(const QString &what);
    void note(const SimTill &till, const QString &what);
    void violated(const QString &what);
    void pass(std::int64_t ms);

    // At the counter.
    void sellSome(SimTill &till);
    void sell(SimTill &till, bool isUnwelcome);
    bool complete(SimTill &till, Ticket ticket, BookedSale booked);
    void giveBack(SimTill &till);
    void moveCash(SimTill &till);
    void closeShift(SimTill &till);
    void openShift(SimTill &till);
    void push(SimTill &till);
    void pull(SimTill &till);
    void restart(SimTill &till);
    void workOffline(SimTill &till);

    // Credits.
    void useCredits(SimTill &till);
    void finishLater(SimTill &till);
    void finish(SimTill &till, const TicketId &ticket, int lot, const std::optional<Lease> &lease);
    void endTicket(SimTill &till, const TicketId &ticket);
    void endAllTickets(SimTill &till);

    // In the office.
    void act(SimTill &till);
    void actTwice(SimTill &till);
    void tryAgain(SimTill &till);
    void useIdAgain();
    std::size_t newAct(SimTill &till);
    void send(SimTill &till, std::size_t act, int clicks);

    // What goes wrong.
    void changeWeather(SimTill &till);
    void cutOrMend(SimTill &till);
    void jumpClock(SimTill &till);
    void killTill(SimTill &till);
    void readCommandLog(SimTill &till);
    void killSite();
    void copyTill(SimTill &till);
    void restoreTill(SimTill &till);
    void lockOut(SimTill &till);
    void releaseWhatWaits();
    std::int64_t markOf(const SimTill &till) const;
    bool mayDropOut(const SimTill &till) const;
    void copySite();
    void rollSiteBack();
    void noteWhatIsGone();
    void noteActsThatAreGone();
    void doSomething(SimTill &till);

    const MadeCompany &m_company;
    Chance m_chance;
    SeededIds m_ids;
    Outcome m_outcome;
    QCryptographicHash m_digest{ QCryptographicHash::Sha256 };
    QString m_root;
    std::unique_ptr<SimSite> m_site;
    std::unique_ptr<Network> m_network;
    std::vector<std::unique_ptr<SimTill>> m_tills;
    Book m_book;
    std::map<int, std::vector<Sold>> m_sold; ///< by till: what can be given back
    struct Waiting
    {
        TicketId ticket;
        int lot = 0;
        std::optional<Lease> lease;
    };
    std::map<int, std::vector<Waiting>> m_waiting; ///< by till: tickets with credits set aside
    std::map<int, QString> m_tillCopies;
    std::map<int, std::int64_t> m_lockedAt; ///< by till: the site's mark since
    QString m_siteCopy;
    int m_copies = 0;
    bool m_losesDisks = false;
    bool m_losesSites = false;
    bool m_locksOut = false;
    bool m_wasRolledBack = false; ///< one way or the other
};

} // namespace countertop::simulation

#pragma once

#include "tests/simulation/book.h"
#include "tests/simulation/madecompany.h"
#include "tests/simulation/simtill.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace countertop::simulation {

/// A fact as the site stored it.
struct SiteFact
{
    QByteArray device;
    std::int64_t seq = 0;
    QByteArray id;
    QByteArray kind;
    QByteArray bytes;
    QByteArray hash;
    bool isSetAside = false;
    QByteArray code;
};

/// What must hold once everything is mended and sent (sync-and-safety.md 2.10): each function is a
/// rule. It reads the databases past the code under test.
class Invariants final
{
public:
    using Report = std::function<void(const QString &)>;
    using Tills = std::vector<std::unique_ptr<SimTill>>;

    Invariants(const MadeCompany &company,
               SimSite &site,
               const Network &network,
               const Tills &tills,
               const Book &book);
    void check(const Report &report);

private:
    /// A till as the site knows it.
    struct Standing
    {
        bool isActive = false;
        bool isLockedOut = false; ///< by a person
        std::int64_t mark = 0;
    };

    const Standing &standingOf(const SimTill &till) const;
    QByteArray deviceOf(const SimTill &till) const;

    // I1: journals are at the site, whole, in their order, to the byte.
    void chainsAndSumsHold();
    void journalsAreAtTheSite();
    void journalIsAtTheSite(SimTill &till, const Standing &standing);
    void forkIsKeptAside(SimTill &till);
    void whatWasSentIsReleased(SimTill &till);
    // Sales: none lost, none doubled.
    void salesAreThereOnce();
    void tendersComeToTheTotal(); // I2
    void shiftsCountWhatWasSold(); // I3
    void stockIsWhatWasSold(); // I7
    void setAsideIsShown(); // I10
    // Credits: none spent twice, none lost (SY-53 … SY-57).
    void creditsAreSpentOnce();
    bool isNothingForgotten() const;
    // Commands: one effect an act (SY-22, SY-24).
    void actsHaveOneEffect();
    /// *stands*: version and body as published.
    void versionsRiseByOne(const std::vector<QByteArray> &stands,
                           const std::vector<const BookedAct *> &saved);
    // Feeds: every copy is the site's.
    void copiesAreAlike();

    const MadeCompany &m_company;
    SimSite &m_site;
    const Network &m_network;
    const Tills &m_tills;
    const Book &m_book;
    Report m_report;
    std::vector<SiteFact> m_facts;
    std::map<QByteArray, Standing> m_standings; ///< by device
};

} // namespace countertop::simulation

// What must hold of credits.

#include "tests/simulation/files.h"
#include "tests/simulation/invariants.h"

#include <algorithm>
#include <set>

namespace countertop::simulation {

using namespace Qt::StringLiterals;

/// Whether everything that a till ever knew is somewhere still.
bool Invariants::isNothingForgotten() const
{
    return !m_book.wasFailedOver
        && std::all_of(m_tills.begin(), m_tills.end(), [this](const auto &till) {
               return standingOf(*till).isActive && !till->wasRestored && !till->wasLockedOut;
           });
}

void Invariants::creditsAreSpentOnce()
{
    for (const auto &till : m_tills) {
        const Rows open
            = rowsOf(m_site.path(),
                     "SELECT lease_id FROM leases WHERE state = 'open' AND device_id = '"
                         + deviceOf(*till) + "'");
        if (standingOf(*till).isActive && !open.empty()) {
            m_report(u"SY-57: %1 leases of till %2 are nobody's"_s.arg(open.size())
                         .arg(till->number() + 1));
        }
    }
    if (!isNothingForgotten()) {
        return; // what went with a disk, or waits for a person, may be missing
    }
    std::set<QByteArray> known;
    for (const SiteFact &fact : m_facts) {
        known.insert(fact.id);
        if (fact.kind.startsWith("lease.") && fact.isSetAside) {
            m_report(u"SY-54: a spend was not covered: %1"_s.arg(QString::fromUtf8(fact.code)));
        }
    }
    std::map<int, std::int64_t> spent;
    for (const auto &[ticket, sale] : m_book.sales) {
        if (known.contains(ticket.toText().toLatin1())) {
            for (const LeaseSpend &spend : sale.spends) {
                spent[sale.lot] += spend.amount;
            }
        }
    }
    for (int number = 0; number < lotCount; ++number) {
        const Lease &lot = m_company.lots.at(static_cast<std::size_t>(number));
        const Rows row = rowsOf(m_site.path(),
                                "SELECT CAST(posted AS TEXT), CAST(posted - reserved AS TEXT) FROM "
                                "lots WHERE lot_id = '"
                                    + lot.lot.toText().toLatin1() + "'");
        const std::int64_t posted = row.front()[0].toLongLong();
        if (posted != creditsAtFirst - spent[number]) {
            m_report(u"SY-54: of lot %1 %2 were spent, %3 are left"_s.arg(number)
                         .arg(spent[number])
                         .arg(posted));
        }
        if (row.front()[1].toLongLong() != posted) {
            m_report(u"SY-57: lot %1 holds credits that nobody can spend"_s.arg(number));
        }
    }
}

} // namespace countertop::simulation

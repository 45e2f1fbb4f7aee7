#pragma once

#include "core/domain/people/rights.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "core/till/till.h"
#include "tests/support/sales.h"

#include <QTemporaryDir>

#include <memory>

namespace countertop::tests {

/// A person with every right, as an owner is.
inline till::Session aSession(const PersonRef &who = anna())
{
    till::Session session;
    session.person.id = who.id;
    session.person.name = who.name;
    session.role.isManager = true;
    for (const QLatin1StringView right : rights::all()) {
        session.role.rights.emplace(right, RightValue::Allowed);
    }
    session.signedInAt = noon();
    return session;
}

inline till::DeviceIdentity aDevice()
{
    return { .org = idOf<OrgId>(u"org"),
             .store = idOf<StoreId>(u"store"),
             .storeNumber = 2,
             .device = idOf<DeviceId>(u"device"),
             .deviceNumber = 1,
             .epoch = 1,
             .currency = euros(),
             .zone = *Zone::fromName(QStringLiteral("Europe/Berlin")) };
}

/// A till in a folder of its own, with a clock that stands still. Closing and opening again is what
/// a restart is.
class TillFixture final
{
public:
    TillFixture() { open(); }

    void open()
    {
        till::TillOptions options;
        options.folder = m_folder.path();
        options.clock = &clock;
        options.identity = aDevice();
        auto opened = till::Till::open(options);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        till = std::move(*opened);
    }
    void close() { till.reset(); }
    void restart()
    {
        close();
        open();
    }

    Shift openShift(std::int64_t floatMinor = 10000)
    {
        till::OpenShift request;
        request.openingSum = eur(floatMinor);
        request.by = aSession();
        return *till::ShiftDesk(*till).open(request).takeResult();
    }
    /// A ticket of one line with an id of its own.
    Ticket ticket(std::int64_t priceMinor = 1092)
    {
        Ticket made = aTicket().with(aLine(QStringLiteral("Coffee"), priceMinor));
        made.id = ids.make<TicketId>();
        return made;
    }
    Result<CompletedTicket> complete(const Ticket &ticket, std::vector<Tender> tenders)
    {
        till::CompleteTicket request{ .draft = { ticket, std::move(tenders) }, .by = aSession() };
        return till::TicketDesk(*till).complete(request).result();
    }
    Result<CompletedTicket> sell(std::int64_t priceMinor = 1092)
    {
        return complete(ticket(priceMinor), { cash(priceMinor) });
    }
    QString folder() const { return m_folder.path(); }
    /// What a job on the ledger thread answers.
    template <typename Job>
    auto onLedger(Job job)
    {
        return till->write(storage::Urgency::Normal, std::move(job)).takeResult();
    }
    std::int64_t number(const QString &sql)
    {
        return onLedger([&sql](till::Ledger &ledger) { return ledger.database().read(sql); })
            ->toLongLong();
    }

    FakeClock clock;
    CountedIds ids;
    std::unique_ptr<till::Till> till;

private:
    QTemporaryDir m_folder;
};

} // namespace countertop::tests

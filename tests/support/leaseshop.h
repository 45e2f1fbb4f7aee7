#pragma once

#include "core/base/check.h"
#include "core/protocol/leasecodec.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

namespace countertop::tests {

/// A shop with a lot of credits, as its tills and managers meet it.
class LeaseShop final
{
public:
    explicit LeaseShop(std::int64_t credits = 3, storage::Engine engine = ScratchPostgres::wanted())
        : shop(engine)
    {
        CT_CHECK(post(credits).isDone);
        Person bo{ .id = tests::bo().id, .name = QStringLiteral("Bo") };
        bo.role = shop.made->owner.role;
        bo.stores = { shop.made->device.store };
        CT_CHECK(shop.run(QStringLiteral("person.save"),
                          { { QStringLiteral("person"), personImage(bo) } })
                     .isDone);
    }

    CommandAnswer post(std::int64_t amount, const QString &text = QStringLiteral("bought"))
    {
        return shop.run(QStringLiteral("lot.post"),
                        { { QStringLiteral("account"), account.toText() },
                          { QStringLiteral("lot"), lot.toText() },
                          { QStringLiteral("unit"), QStringLiteral("credit") },
                          { QStringLiteral("amount"), static_cast<qint64>(amount) },
                          { QStringLiteral("text"), text } });
    }
    QJsonObject wish(const Lease &lease) const
    {
        return { { QStringLiteral("lease"), lease.id.toText() },
                 { QStringLiteral("account"), lease.account.toText() },
                 { QStringLiteral("lot"), lease.lot.toText() },
                 { QStringLiteral("ticket"), lease.ticket.toText() },
                 { QStringLiteral("amount"), static_cast<qint64>(lease.amount) } };
    }
    Lease newLease(std::int64_t amount)
    {
        return { .id = shop.ids.make<LeaseId>(),
                 .account = account,
                 .lot = lot,
                 .ticket = shop.ids.make<TicketId>(),
                 .amount = amount };
    }
    CommandAnswer ask(const Lease &lease)
    {
        return shop.run(QStringLiteral("lease.grant"), wish(lease));
    }
    Lease granted(std::int64_t amount)
    {
        const Lease lease = newLease(amount);
        const CommandAnswer answer = ask(lease);
        CT_CHECK(answer.isDone);
        return leaseIn(answer.body);
    }
    CommandAnswer adjust(const Lease &lease, std::int64_t amount)
    {
        return shop.run(
            QStringLiteral("lease.adjust"),
            { { QStringLiteral("lease"), lease.id.toText() },
              { QStringLiteral("amount"), static_cast<qint64>(amount) },
              { QStringLiteral("expectedVersion"), static_cast<qint64>(lease.version) } });
    }
    static Lease leaseIn(const QJsonObject &json)
    {
        JsonFields::Problem problem;
        Lease lease = leaseFromJson(JsonFields(json, problem));
        CT_CHECK(!problem);
        return lease;
    }
    /// The till's fact of a spend; *lease* goes on with what is left.
    void addSpend(Lease &lease, std::int64_t amount)
    {
        journal.add(factkind::leaseSpent, toJson(LeaseSpent{ lease, amount }));
        lease.used += amount;
    }
    void addSettlement(const Lease &lease)
    {
        journal.add(factkind::leaseSettled, leaseSettledToJson(lease));
    }
    CommandAnswer byTwo(const QString &kind, QJsonObject body, const QString &reason)
    {
        body.insert(QStringLiteral("reason"), reason);
        body.insert(QStringLiteral("approver"),
                    QJsonObject{ { QStringLiteral("id"), bo().id.toText() },
                                 { QStringLiteral("name"), bo().name } });
        return shop.run(kind, body);
    }
    CommandAnswer fence(const DeviceId &device)
    {
        return byTwo(QStringLiteral("lease.fence"),
                     { { QStringLiteral("device"), device.toText() } },
                     QStringLiteral("it was stolen"));
    }
    std::int64_t posted() { return shop.number(QStringLiteral("SELECT posted FROM lots")); }
    std::int64_t isFree()
    {
        return shop.number(QStringLiteral("SELECT posted - reserved FROM lots"));
    }
    /// What the lost tills' leases still hold.
    std::int64_t inSuspense()
    {
        return shop.number(QStringLiteral(
            "SELECT coalesce(sum(amount - used), 0) FROM leases WHERE state = 'fenced'"));
    }

    SiteShop shop;
    PushedJournal journal{ shop };
    AccountId account = idOf<AccountId>(u"account");
    LotId lot = idOf<LotId>(u"lot");
};

} // namespace countertop::tests

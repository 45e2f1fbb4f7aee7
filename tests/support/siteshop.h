#pragma once

#include "core/domain/people/demoroles.h"
#include "core/domain/ticket/pricing.h"
#include "core/protocol/accountcodec.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/factkind.h"
#include "core/protocol/peoplecodec.h"
#include "core/protocol/refusal.h"
#include "core/protocol/ticketcodec.h"
#include "core/site/people/makeshop.h"
#include "core/storage/engine.h"
#include "tests/support/sales.h"
#include "tests/support/scratchpostgres.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <memory>

namespace countertop::tests {

inline site::NewShop aNewShop(IdSource &ids)
{
    site::NewShop shop{ .name = QStringLiteral("Ufergarten"),
                        .currency = euros(),
                        .zone = *Zone::fromName(QStringLiteral("Europe/Berlin")),
                        .taxRate = Rate::fromPercent(19) };
    shop.ownerName = QStringLiteral("Mats");
    shop.roles = rolesOfADemoShop(euros(), ids).all();
    shop.storeNumber = 2;
    return shop;
}

/// A site with a made shop in a folder of its own, on the calling thread.
class SiteShop final
{
public:
    /// On the engine that is asked for, unless the test is about files.
    explicit SiteShop(storage::Engine engine = ScratchPostgres::wanted())
        : m_address(engine == storage::Engine::PostgreSql
                        ? ScratchPostgres::running().newPlace()
                        : m_folder.filePath(QStringLiteral("site.db")))
    {
        open();
        made = std::make_unique<site::MadeShop>(*site::makeShop(*site, aNewShop(ids)));
    }

    /// At an address of one's own.
    explicit SiteShop(const QString &address)
        : m_address(address)
    {
        open();
        made = std::make_unique<site::MadeShop>(*site::makeShop(*site, aNewShop(ids)));
    }

    void open()
    {
        auto opened = site::Site::open(path(), clock, std::make_unique<RandomIds>(clock));
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        site = std::move(*opened);
    }
    /// The file, or the address of the server.
    const QString &path() const { return m_address; }
    void restart()
    {
        site.reset();
        open();
    }

    PersonRef owner() const { return { made->owner.id, made->owner.name }; }
    DeviceId device() const { return made->device.device; }

    Command command(const QString &kind, const QJsonObject &body)
    {
        return { ids.make<CommandId>(), kind, body, owner(), device() };
    }
    CommandAnswer run(const Command &command) { return *site->command(command); }
    CommandAnswer run(const QString &kind, const QJsonObject &body)
    {
        return run(command(kind, body));
    }
    CommandAnswer saveProduct(const Product &product, std::int64_t expected = 0)
    {
        Product taxed = product;
        taxed.taxClass = made->standardTaxClass;
        return run(QStringLiteral("product.save"),
                   { { QStringLiteral("product"), productToJson(taxed) },
                     { QStringLiteral("expectedVersion"), static_cast<qint64>(expected) } });
    }
    CommandAnswer saveCustomer(const Customer &customer)
    {
        return run(QStringLiteral("customer.save"),
                   { { QStringLiteral("customer"), customerImage(customer) } });
    }
    QJsonObject ask(const QString &kind, const QJsonObject &body = {})
    {
        return *site->ask({ device(), kind, body });
    }
    FeedPage page(const QString &feed, std::int64_t after = 0)
    {
        return *site->feedPage({ device(), feed, after, 5000, QString() });
    }
    /// One record of a feed as it stands.
    std::optional<FeedRow> record(const QString &feed, const QString &id)
    {
        for (const FeedRow &row : page(feed).rows) {
            if (row.id == id) {
                return row;
            }
        }
        return std::nullopt;
    }
    std::int64_t number(const QString &sql)
    {
        const auto answer = site->database().read(sql);
        if (!answer) {
            qFatal("%s", qPrintable(answer.error().detail));
        }
        return answer->toLongLong();
    }

    FakeClock clock;
    CountedIds ids;
    std::unique_ptr<site::Site> site;
    std::unique_ptr<site::MadeShop> made;

private:
    QTemporaryDir m_folder;
    QString m_address;
};

/// The journal of a till, as the site sees it: facts in a chain, to be pushed in any pieces.
class PushedJournal final
{
public:
    explicit PushedJournal(SiteShop &shop)
        : m_shop(shop)
    {
    }

    PushedFact &add(QLatin1StringView kind, const QJsonObject &body, int version = 1)
    {
        PushedFact fact;
        fact.seq = static_cast<std::int64_t>(facts.size()) + 1;
        fact.id = m_shop.ids.make<FactId>();
        fact.kind = kind;
        fact.version = version;
        fact.bytes = *canonicalBytes({ { QStringLiteral("at"), 0 },
                                       { QStringLiteral("body"), body },
                                       { QStringLiteral("id"), fact.id.toText() },
                                       { QStringLiteral("kind"), QString(kind) },
                                       { QStringLiteral("seq"), static_cast<qint64>(fact.seq) },
                                       { QStringLiteral("v"), version } });
        fact.hash = hashAfter(hashBefore(fact.seq), fact.bytes);
        facts.push_back(fact);
        return facts.back();
    }
    CompletedTicket addSale(Ticket ticket, std::vector<Tender> tenders)
    {
        ticket.id = m_shop.ids.make<TicketId>();
        PricedTicket priced = priceTicket(ticket);
        const Money total = priced.total;
        CompletedTicket sale{ .ticket = std::move(ticket),
                              .priced = std::move(priced),
                              .settlement = { total, 1, std::move(tenders) },
                              .receiptNumber = { 2, 1, 2026, ++m_receipts } };
        sale.shift = idOf<ShiftId>(u"shift");
        sale.businessDay = BusinessDay(QDate(2026, 5, 14));
        sale.completedAt = m_shop.clock.now();
        sale.completedBy = anna();
        add(factkind::ticketCompleted, completedTicketToJson(sale));
        return sale;
    }
    /// A sale of a product for cash.
    CompletedTicket addSale(const Product &product, std::int64_t count = 1)
    {
        const Ticket ticket = aTicket().with(count, product);
        return addSale(ticket, { cash(priceTicket(ticket).total.minor()) });
    }

    PushRequest request(std::size_t from, std::size_t until) const
    {
        PushRequest request;
        request.device = m_shop.device();
        request.facts.assign(facts.begin() + static_cast<std::ptrdiff_t>(from),
                             facts.begin() + static_cast<std::ptrdiff_t>(until));
        request.previousHash = hashBefore(static_cast<std::int64_t>(from) + 1);
        return request;
    }
    PushAnswer push(std::size_t from, std::size_t until)
    {
        return *m_shop.site->push(request(from, until));
    }
    PushAnswer pushAll() { return push(0, facts.size()); }

    static QByteArray hashAfter(const QByteArray &previous, const QByteArray &bytes)
    {
        return QCryptographicHash::hash(previous + bytes, QCryptographicHash::Sha256);
    }

    std::vector<PushedFact> facts;

private:
    QByteArray hashBefore(std::int64_t seq) const
    {
        return seq == 1 ? QByteArray(32, '\0') : facts.at(static_cast<std::size_t>(seq) - 2).hash;
    }

    SiteShop &m_shop;
    std::int64_t m_receipts = 0;
};

} // namespace countertop::tests

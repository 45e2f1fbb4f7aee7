#pragma once

#include "app/terminal/sitelink/inprocesslink.h"
#include "core/domain/people/demoroles.h"
#include "core/site/people/makeshop.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/people/pinhasher.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/reportdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/stock/stockdesk.h"
#include "core/till/sync/sync.h"
#include "core/till/ticket/ticketdesk.h"
#include "tests/support/fakes.h"
#include "ui/shell/desks.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace countertop::tests {

/// A wall clock that a test sets; the monotonic one runs, because the scanner listens to it.
class CounterClock final : public Clock
{
public:
    CounterClock() { m_running.start(); }
    Instant now() const override { return Instant::fromMs(m_now.load()); }
    std::int64_t monotonicMs() const override { return m_running.elapsed(); }
    void advance(std::chrono::milliseconds span) { m_now += span.count(); }

private:
    std::atomic<std::int64_t> m_now{ 1'778'760'420'000 }; ///< 14 May 2026, 12:07 UTC
    QElapsedTimer m_running;
};

/// What a future of a desk answers, with the event loop running.
template <typename T>
T answered(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000)) {
        qFatal("a desk did not answer");
    }
    return future.takeResult();
}

/// The same for what must succeed.
template <typename T>
T expected(QFuture<Result<T>> future)
{
    Result<T> result = answered(std::move(future));
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// A whole shop in a folder of its own, with its real site, till and desks: Anna is a cashier, Bo a
/// manager, Oda the owner; everybody's PIN is 274913 and one more by person.
class TestShop final
{
public:
    explicit TestShop(const QString &currency = QStringLiteral("EUR"))
        : money(*Currency::fromCode(currency))
        , roles(rolesOfADemoShop(money, m_making))
    {
        open();
        addPerson(QStringLiteral("Anna"), roles.cashier, QStringLiteral("274913"));
        addPerson(QStringLiteral("Bo"), roles.manager, QStringLiteral("830275"));
    }

    ui::Desks desks()
    {
        return { *tickets,  *shifts,   *people,  *catalog, *accounts, *stock,
                 *settings, *printing, *reports, clock,    *m_ids };
    }

    /// A product of the standard tax class that is found by *code*.
    Product addProduct(const QString &name, std::int64_t priceMinor, const QString &code)
    {
        Product product;
        product.id = m_ids->make<ProductId>();
        product.name = name;
        product.sku = code;
        product.prices = { { QDate(2026, 1, 1), Money::fromMinor(priceMinor, money) } };
        product.taxClass = m_made->standardTaxClass;
        product.barcodes = { Barcode{ .code = code } };
        product.isFavourite = true;
        expected(catalog->change({ product, {}, {} }, owner()));
        return product;
    }
    void set(QLatin1StringView key, const QString &value)
    {
        expected(settings->change(QString(key), value, owner()));
    }
    till::Session owner() const { return { m_made->owner, roles.owner, clock.now() }; }
    Money amount(std::int64_t minor) const { return Money::fromMinor(minor, money); }

    /// Closes the till and opens it again; *clean* is how the program ended.
    QString folder() const { return m_folder.path(); }

    CounterClock clock;
    Currency money;

private:
    CountedIds m_making;

public:
    ShopRoles roles;
    std::unique_ptr<terminal::InProcessLink> link;
    std::unique_ptr<till::Till> till;
    std::unique_ptr<till::Sync> sync;
    std::unique_ptr<till::PeopleDesk> people;
    std::unique_ptr<till::TicketDesk> tickets;
    std::unique_ptr<till::ShiftDesk> shifts;
    std::unique_ptr<till::CatalogDesk> catalog;
    std::unique_ptr<till::AccountDesk> accounts;
    std::unique_ptr<till::StockDesk> stock;
    std::unique_ptr<till::SettingsDesk> settings;
    std::unique_ptr<till::ReportDesk> reports;
    std::unique_ptr<till::PrintDesk> printing;

private:
    void open()
    {
        auto opened = terminal::InProcessLink::open(m_folder.path(), clock);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        link = std::move(*opened);
        const Zone zone = *Zone::fromName(QStringLiteral("Europe/Berlin"));
        site::NewShop shop{ .name = QStringLiteral("Corner shop"),
                            .currency = money,
                            .zone = zone,
                            .taxRate = Rate::fromPercent(19),
                            .taxMode = TaxMode::Included,
                            .taxName = {},
                            .ownerName = QStringLiteral("Oda"),
                            .roles = roles.all() };
        m_made = std::make_unique<site::MadeShop>(expected(
            link->onSite([shop](site::Site &site) { return site::makeShop(site, shop); })));
        till::TillOptions options;
        options.folder = m_folder.path();
        options.clock = &clock;
        const auto &device = m_made->device;
        options.identity = till::DeviceIdentity{ device.org,
                                                 device.store,
                                                 device.storeNumber,
                                                 device.device,
                                                 device.deviceNumber,
                                                 device.epoch,
                                                 money,
                                                 zone };
        auto made = till::Till::open(options);
        if (!made) {
            qFatal("%s", qPrintable(made.error().detail));
        }
        till = std::move(*made);
        openDesks();
    }

    void openDesks()
    {
        sync = std::move(*till::Sync::open(*till, *link));
        m_ids = till->makeIds();
        people = std::make_unique<till::PeopleDesk>(*sync);
        people->usePepper(*till::PinHasher::withPepper(QByteArray(32, 'p')));
        tickets = std::make_unique<till::TicketDesk>(*till);
        shifts = std::make_unique<till::ShiftDesk>(*till);
        catalog = std::make_unique<till::CatalogDesk>(*sync);
        accounts = std::make_unique<till::AccountDesk>(*sync);
        stock = std::make_unique<till::StockDesk>(*sync);
        settings = std::make_unique<till::SettingsDesk>(*sync);
        reports = std::make_unique<till::ReportDesk>(*till);
        printing = std::make_unique<till::PrintDesk>(*till);
        expected(sync->pullNow());
    }

    void addPerson(const QString &name, const Role &role, const QString &pin)
    {
        Person person;
        person.id = m_ids->make<PersonId>();
        person.name = name;
        person.role = role.id;
        person.stores = { m_made->device.store };
        expected(people->savePerson(owner(), person));
        expected(people->setPin(owner(), person.id, pin));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<site::MadeShop> m_made;
    std::unique_ptr<IdSource> m_ids;
};

} // namespace countertop::tests

#include "tests/support/window/testshop.h"

#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"
#include "core/site/people/makeshop.h"
#include "core/till/people/pinhasher.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

till::PinHasher hasher()
{
    return must(till::PinHasher::withPepper(QByteArray(till::PinHasher::pepperBytes, 'p')));
}

} // namespace

TestShop::TestShop(const QString &currency, Filling filling)
    : money(must(Currency::fromCode(currency)))
    , roles(rolesOfADemoShop(money, m_making))
    , m_folder(std::make_unique<QTemporaryDir>())
{
    const bool isDemo = filling == Filling::Demo;
    make({ .name = isDemo ? u"Ufergarten"_s : u"Corner shop"_s,
           .currency = money,
           .zone = must(Zone::fromName(u"Europe/Berlin"_s)),
           .taxRate = Rate::fromPercent(19),
           .taxMode = TaxMode::Included,
           .taxName = {},
           .ownerName = isDemo ? u"Mats"_s : u"Oda"_s,
           .roles = roles.all() });
    if (isDemo) {
        expected(m_shop->sync().pullNow());
        must(terminal::fillDemoShop(m_shop->sync(), m_shop->people(), owner()));
    } else {
        addPerson(u"Anna"_s, roles.cashier, u"274913"_s);
        addPerson(u"Bo"_s, roles.manager, u"830275"_s);
    }
    expected(m_shop->sync().pullNow());
}

TestShop::TestShop(const QString &folder, Instant leftAt)
    : money(must(Currency::fromCode(u"EUR"_s)))
    , roles(rolesOfADemoShop(money, m_making))
{
    copyFrom(folder);
    clock.advance(leftAt.since(clock.now()));
    open();
}

TestShop::~TestShop() = default;

ui::Desks TestShop::desks()
{
    return m_shop->desks();
}

QString TestShop::folder() const
{
    return m_folder->path();
}

till::Session TestShop::owner() const
{
    return { m_made->owner, roles.owner, clock.now() };
}

Product TestShop::addProduct(const QString &name, std::int64_t priceMinor, const QString &code)
{
    Product product;
    product.name = name;
    product.sku = code;
    product.prices = { { QDate(2026, 1, 1), amount(priceMinor) } };
    product.barcodes = { Barcode{ .code = code } };
    product.isFavourite = true;
    return addProduct(product);
}

Product TestShop::addProduct(Product product)
{
    if (product.id.isNull()) {
        product.id = desks().ids.make<ProductId>();
    }
    if (!product.taxClass) {
        product.taxClass = m_made->standardTaxClass;
    }
    expected(desks().catalog.change({ product, {}, {} }, owner()));
    return product;
}

void TestShop::set(QLatin1StringView key, const QString &value)
{
    expected(desks().settings.change(QString(key), value, owner()));
}

Category TestShop::addCategory(const QString &name)
{
    Category category;
    category.id = desks().ids.make<CategoryId>();
    category.name = name;
    expected(desks().catalog.change({ {}, category, {}, {} }, owner()));
    return category;
}

void TestShop::setRight(const RoleId &role, QLatin1StringView right, RightValue value)
{
    for (Role changed : expected(desks().people.roles())) {
        if (changed.id == role) {
            changed.rights[right] = value;
            expected(desks().people.saveRole(owner(), changed));
        }
    }
}

void TestShop::openShift(std::int64_t floatMinor)
{
    expected(desks().shift.open({ {}, amount(floatMinor), owner() }));
}

void TestShop::restart()
{
    m_shop.reset();
    open();
}

QString TestShop::close()
{
    m_shop.reset();
    return folder();
}

void TestShop::restartAfterPowerLoss()
{
    const auto before = std::move(m_folder);
    copyFrom(before->path());
    m_shop.reset();
    open();
}

void TestShop::copyFrom(const QString &folder)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir from(folder);
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = m_folder->filePath(from.relativeFilePath(file));
        QDir().mkpath(QFileInfo(copy).path());
        QFile::copy(file, copy);
    }
}

void TestShop::make(const site::NewShop &shop)
{
    auto link = must(terminal::InProcessLink::open(folder(), clock));
    m_made = std::make_unique<site::MadeShop>(
        expected(link->onSite([shop](site::Site &site) { return site::makeShop(site, shop); })));
    const site::EnrolledDevice &device = m_made->device;
    const till::DeviceIdentity identity{
        device.org,   device.store, device.storeNumber, device.device, device.deviceNumber,
        device.epoch, money,        shop.zone
    };
    m_shop = must(terminal::OpenedShop::make(folder(), clock, identity, std::move(link)));
    m_shop->people().usePepper(hasher());
}

void TestShop::open()
{
    m_shop = must(terminal::OpenedShop::open(folder(), clock));
    m_shop->people().usePepper(hasher());
}

void TestShop::addPerson(const QString &name, const Role &role, const QString &pin)
{
    Person person;
    person.id = desks().ids.make<PersonId>();
    person.name = name;
    person.role = role.id;
    person.stores = { m_made->device.store };
    expected(m_shop->people().savePerson(owner(), person));
    expected(m_shop->people().setPin(owner(), person.id, pin));
}

} // namespace countertop::tests

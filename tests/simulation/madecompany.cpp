#include "tests/simulation/madecompany.h"

#include "core/protocol/accountcodec.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/devicekey.h"
#include "core/protocol/sealed.h"
#include "core/site/device/enrolment.h"
#include "core/site/device/lockout.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/simsite.h"
#include "tests/simulation/simtill.h"
#include "tests/support/siteshop.h"
#include "tests/support/tillfixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t seedOfTheMade = 0;

template <typename Value>
Value must(Result<Value> result)
{
    if (!result) {
        qFatal("the company is not made: %s", qPrintable(result.error().detail));
    }
    return *std::move(result);
}

QString placeForFolders()
{
    const QString inMemory = u"/dev/shm"_s;
    return QDir(inMemory).exists() ? inMemory : QDir::tempPath();
}

Product goods(int number, const TaxClassId &taxClass)
{
    Product product = tests::aProduct(u"Product %1"_s.arg(number)).costing(100 + 37 * number);
    product.isStockTracked = true;
    product.taxClass = taxClass;
    return product;
}

void run(site::Site &site, const Command &command)
{
    const auto answer = must(site.command(command));
    if (!answer.isDone) {
        qFatal("%s: %s", qPrintable(command.kind), qPrintable(answer.code));
    }
}

till::DeviceIdentity identityOf(const EnrolmentGrant &grant)
{
    return { .org = grant.org,
             .store = grant.store,
             .storeNumber = grant.storeNumber,
             .device = grant.device,
             .deviceNumber = grant.deviceNumber,
             .epoch = grant.epoch,
             .currency = tests::euros(),
             .zone = must(Zone::fromName(grant.zone)) };
}

till::DeviceIdentity letIn(site::Site &site, const OrgId &org, int storeNumber)
{
    site::EnrolmentTerms terms;
    terms.sealingKey = QByteArray(sealingKeyBytes, 's');
    terms.pins = { QString::fromLatin1(QByteArray(32, 'p').toBase64()) };
    const auto code
        = must(site::makeEnrolmentCode(site, { org, storeNumber, DeviceRole::Till, {} }, terms));
    EnrolmentWish wish;
    wish.code = code.code.text();
    wish.publicKey = DeviceKey::make().publicHalf();
    return identityOf(must(site::enrol(site, wish, terms)));
}

} // namespace

QJsonObject savingOf(const Product &product, std::int64_t expectedVersion)
{
    return { { "product"_L1, productToJson(product) },
             { "expectedVersion"_L1, static_cast<qint64>(expectedVersion) } };
}

QJsonObject receiptOf(const ProductId &product, std::int64_t pieces)
{
    QJsonObject row = quantityImage(Quantity::pieces(pieces));
    row.insert("product"_L1, product.toText());
    return { { "kind"_L1, u"receive"_s },
             { "reason"_L1, QString() },
             { "rows"_L1, QJsonArray{ row } } };
}

MadeCompany::MadeCompany()
    : m_folder(
        std::make_unique<QTemporaryDir>(placeForFolders() + u"/countertop-simulation-XXXXXX"_s))
    , m_root(m_folder->path())
{
    const QString raw = m_root + u"/raw-site"_s;
    makeSite(raw);
    makeTills(raw);
}

MadeCompany::~MadeCompany() = default;

QString MadeCompany::siteFolder() const
{
    return m_root + u"/made-site"_s;
}

QString MadeCompany::tillFolder(int till) const
{
    return m_root + u"/made-till-%1"_s.arg(till);
}

void MadeCompany::makeSite(const QString &folder)
{
    QDir().mkpath(folder);
    const tests::FakeClock clock;
    SeededIds ids(seedOfTheMade, 1);
    const auto site = must(site::Site::open(
        folder + u"/site.db"_s, clock, std::make_unique<SeededIds>(seedOfTheMade, 2)));
    const auto shop = must(site::makeShop(*site, tests::aNewShop(ids)));
    owner = { shop.owner.id, shop.owner.name };
    for (int number = 0; number < productCount; ++number) {
        const Product product = goods(number, shop.standardTaxClass);
        run(*site,
            { ids.make<CommandId>(),
              u"product.save"_s,
              savingOf(product, 0),
              owner,
              shop.device.device });
        run(*site,
            { ids.make<CommandId>(),
              u"stock.change"_s,
              receiptOf(product.id, stockAtFirst),
              owner,
              shop.device.device });
        products.push_back(product);
        products.back().version = 1;
    }
    for (int number = 0; number < lotCount; ++number) {
        lots.push_back({ .account = ids.make<AccountId>(), .lot = ids.make<LotId>() });
        run(*site,
            { ids.make<CommandId>(),
              u"lot.post"_s,
              { { "account"_L1, lots.back().account.toText() },
                { "lot"_L1, lots.back().lot.toText() },
                { "unit"_L1, u"credit"_s },
                { "amount"_L1, static_cast<qint64>(creditsAtFirst) },
                { "text"_L1, u"bought"_s } },
              owner,
              shop.device.device });
    }
    // Nobody stands at it, and a restored site would wait for its leases for ever.
    const site::DeviceName first{ shop.device.org,
                                  shop.device.storeNumber,
                                  shop.device.deviceNumber };
    if (!site::revokeDevice(*site, first, u"it was never used"_s)) {
        qFatal("the first device stays");
    }
    for (int number = 0; number < tillsMost; ++number) {
        tills.push_back(letIn(*site, shop.device.org, shop.device.storeNumber));
    }
}

void MadeCompany::makeTills(const QString &siteMade)
{
    Chance chance(seedOfTheMade);
    Counted counted;
    const QString root = m_root + u"/making"_s;
    SimSite site(root, siteMade, seedOfTheMade);
    Network network{ site, chance, counted, {}, {}, {} };
    for (int number = 0; number < tillsMost; ++number) {
        SimTill till(
            { root, seedOfTheMade, number, {}, tills.at(static_cast<std::size_t>(number)) },
            network);
        till::OpenShift request;
        request.openingSum = tests::eur(10000);
        request.by = tests::aSession();
        must(till::ShiftDesk(till.till()).open(request).takeResult());
        must(till.sync().pushNow().takeResult());
        must(till.sync().pullNow().takeResult());
        till.endInto(tillFolder(number));
    }
    site.restart();
    site.copyTo(siteFolder());
}

} // namespace countertop::simulation

#include "core/domain/catalog/importfile.h"
#include "core/domain/catalog/labelrule.h"
#include "core/domain/people/pinpolicy.h"
#include "tests/support/checked.h"
#include "tests/support/importshop.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace countertop {

/// Holds the files of resources/demo to each other and to the rules that they are meant to show.
class DemoShopTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyProductCanBeImported();
    void barcodesAreValidAndOurOwn();
    void categoriesTaxesAndIconsExist();
    void everyKindOfProductIsThere();
    void favouritesFillOnePageOfTiles();
    void peopleHaveEveryRoleAndAGoodPin();
    void parkedTicketAndFamilyNameWhatExists();
    void CT_28_demoLabelRulesReadADemoLabel();

private:
    ImportedProducts m_products;
    QJsonObject m_shop;
};

namespace {

QString demoPath(const char *name)
{
    return QStringLiteral(CT_SOURCE_DIR "/resources/demo/") + QString::fromLatin1(name);
}

template <typename Predicate>
int countOf(const std::vector<ProductDraft> &drafts, Predicate predicate)
{
    return static_cast<int>(std::count_if(drafts.begin(), drafts.end(), predicate));
}

QStringList namesOf(const QJsonArray &entries)
{
    QStringList names;
    for (const QJsonValue &entry : entries) {
        names.append(entry.toObject().value("name"_L1).toString());
    }
    return names;
}

} // namespace

void DemoShopTest::initTestCase()
{
    QFile products(demoPath("products.csv"));
    QVERIFY(products.open(QIODevice::ReadOnly));
    const auto read = readProducts(products, CsvCaps{}, *Currency::fromCode(u"EUR"));
    QVERIFY(read);
    m_products = *read;
    QFile shop(demoPath("shop.json"));
    QVERIFY(shop.open(QIODevice::ReadOnly));
    m_shop = QJsonDocument::fromJson(shop.readAll()).object();
    QVERIFY(!m_shop.isEmpty());
}

void DemoShopTest::everyProductCanBeImported()
{
    QVERIFY(m_products.problems.empty());
    QVERIFY(m_products.drafts.size() >= 290 && m_products.drafts.size() <= 330);
    tests::ImportShop shop(namesOf(m_shop.value("taxClasses"_L1).toArray()));
    const ImportPlan plan = planImport(m_products, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), static_cast<std::int64_t>(m_products.drafts.size()));
    shop.store(plan);
    QCOMPARE(planImport(m_products, shop.lookup(), {}).order.size(), std::size_t{ 0 });
    for (const auto &[id, product] : shop.products()) {
        QVERIFY(product.taxClass && product.category);
        const bool hasPrice = !product.prices.empty() || product.hasVariants
            || product.priceKind == PriceKind::Open;
        QVERIFY2(hasPrice, qPrintable(product.name));
    }
}

void DemoShopTest::barcodesAreValidAndOurOwn()
{
    QSet<QString> codes;
    QSet<QString> plus;
    for (const ProductDraft &draft : m_products.drafts) {
        for (const Barcode &barcode : draft.barcodes) {
            QVERIFY2(hasValidCheckDigit(barcode.code), qPrintable(barcode.code));
            QVERIFY(barcode.code.startsWith(u"29"_s)); // free for shops, and no label rule reads it
            QVERIFY(!codes.contains(barcode.code));
            codes.insert(barcode.code);
        }
        if (draft.plu) {
            QVERIFY2(!plus.contains(*draft.plu), qPrintable(*draft.plu));
            plus.insert(*draft.plu);
        }
    }
    QVERIFY(codes.size() > 150);
}

void DemoShopTest::categoriesTaxesAndIconsExist()
{
    QSet<QStringList> categories;
    for (const QJsonValue &entry : m_shop.value("categories"_L1).toArray()) {
        categories.insert(entry.toObject().value("path"_L1).toVariant().toStringList());
    }
    const QSet<QString> tints
        = { u"clay"_s, u"sand"_s, u"plum"_s, u"sage"_s, u"slate"_s, u"rose"_s };
    for (const ProductDraft &draft : m_products.drafts) {
        QVERIFY2(categories.contains(draft.category), qPrintable(draft.category.join(u'>')));
        QVERIFY2(categories.contains(draft.category.mid(0, 1)), qPrintable(draft.category.first()));
        QVERIFY(tints.contains(draft.tint.value_or(QString())));
        const QString icon = QStringLiteral(CT_SOURCE_DIR "/resources/icons/%1.svg")
                                 .arg(draft.icon.value_or(QString()));
        QVERIFY2(QFile::exists(icon), qPrintable(icon));
    }
    QCOMPARE(m_shop.value("taxClasses"_L1).toArray().size(), 3);
}

void DemoShopTest::everyKindOfProductIsThere()
{
    const auto &drafts = m_products.drafts;
    QVERIFY(
        countOf(drafts,
                [](const ProductDraft &draft) { return draft.unit == Unit::Kilogram && draft.plu; })
        >= 30);
    QVERIFY(countOf(drafts, [](const ProductDraft &draft) { return !draft.parent.isEmpty(); })
            >= 15);
    QVERIFY(countOf(drafts, [](const ProductDraft &draft) { return !draft.components.empty(); })
            >= 5);
    QVERIFY(countOf(drafts,
                    [](const ProductDraft &draft) { return draft.priceKind == PriceKind::Open; })
            >= 4);
    QVERIFY(
        countOf(drafts, [](const ProductDraft &draft) { return draft.quantityPrice.has_value(); })
        >= 4);
    QVERIFY(countOf(drafts, [](const ProductDraft &draft) { return draft.floorPrice.has_value(); })
            >= 3);
    QVERIFY(countOf(drafts, [](const ProductDraft &draft) { return draft.barcodes.size() > 1; })
            >= 2);
    QVERIFY(countOf(drafts, [](const ProductDraft &draft) { return draft.isActive == false; })
            >= 1);
}

void DemoShopTest::favouritesFillOnePageOfTiles()
{
    QSet<int> places;
    for (const ProductDraft &draft : m_products.drafts) {
        if (draft.isFavourite.value_or(false)) {
            places.insert(draft.tileOrder.value_or(0));
        }
    }
    QCOMPARE(places.size(), 20);
    QCOMPARE(*std::min_element(places.begin(), places.end()), 1);
    QCOMPARE(*std::max_element(places.begin(), places.end()), 20);
}

void DemoShopTest::peopleHaveEveryRoleAndAGoodPin()
{
    QSet<QString> roles;
    const QString storeNumber = m_shop.value("store"_L1).toObject().value("number"_L1).toString();
    const PinPolicy policy{ .today = QDate(2026, 5, 14), .storeNumber = storeNumber };
    for (const QJsonValue &entry : m_shop.value("people"_L1).toArray()) {
        roles.insert(entry.toObject().value("role"_L1).toString());
        const QString pin = entry.toObject().value("pin"_L1).toString();
        QVERIFY2(checkPin(pin, policy), qPrintable(pin));
    }
    QCOMPARE(roles, (QSet<QString>{ u"cashier"_s, u"manager"_s, u"storeStaff"_s, u"owner"_s }));
}

void DemoShopTest::parkedTicketAndFamilyNameWhatExists()
{
    QSet<QString> codes;
    for (const ProductDraft &draft : m_products.drafts) {
        codes.insert(draft.sku);
    }
    QSet<QString> customers;
    for (const QJsonValue &entry : m_shop.value("customers"_L1).toArray()) {
        customers.insert(entry.toObject().value("key"_L1).toString());
    }
    const QStringList people = namesOf(m_shop.value("people"_L1).toArray());
    for (const QJsonValue &entry : m_shop.value("parkedTickets"_L1).toArray()) {
        const QJsonObject ticket = entry.toObject();
        QVERIFY(people.contains(ticket.value("person"_L1).toString()));
        QVERIFY(customers.contains(ticket.value("customer"_L1).toString()));
        for (const QJsonValue &line : ticket.value("lines"_L1).toArray()) {
            QVERIFY(codes.contains(line.toObject().value("code"_L1).toString()));
        }
    }
    const QJsonObject family = m_shop.value("families"_L1).toArray().first().toObject();
    QVERIFY(customers.contains(family.value("customer"_L1).toString()));
    QCOMPARE(family.value("students"_L1).toArray().size(), 2);
}

void DemoShopTest::CT_28_demoLabelRulesReadADemoLabel()
{
    const std::vector<LabelRule> rules = { { u"21"_s, 5, 5, LabelValue::Price, Unit::Kilogram },
                                           { u"22"_s, 5, 5, LabelValue::Weight, Unit::Kilogram } };
    QCOMPARE(m_shop.value("labelRules"_L1).toArray().size(), 2);
    const auto reading = readLabel(u"2200042002347", rules);
    QVERIFY(reading);
    const auto isComte = [](const ProductDraft &draft) {
        return draft.plu == u"42"_s && draft.price->minor() == 2490;
    };
    QCOMPARE(countOf(m_products.drafts, isComte), 1);
}

} // namespace countertop

CT_TEST_CLASS(countertop::DemoShopTest)
#include "demoshoptest.moc"

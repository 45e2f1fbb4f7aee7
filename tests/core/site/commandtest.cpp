#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

class CommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_22_sameIdGetsTheFirstAnswerForGood();
    void SY_22_refusalIsRepeatedToo();
    void SY_23_sameIdWithAnotherBodyIsRefused();
    void SY_24_ofManyAtOnceOneWinsAndTheOthersHearWho();
    void SY_17_pollerMeetsEveryPositionWithoutAHole();
    void SY_18_pageHoldsFullImages();
    void CT_31_takenCodeIsRefusedByTheNameOfTheFirst();
    void CT_92_categoriesStayATree();
    void CT_92_categoryInUseIsNotDeleted();
    void CT_90_settingIsPublishedWithWhoAndWhen();
    void CT_90_settingOfATillIsPublishedForThatTill();
    void CT_04_verifierGoesOnlyWhereThePersonWorks();
    void CT_47_joinedCustomerKeepsItsId();
    void CT_85_importIsPublishedWhole();
    void CT_85_undoTakesBackWhatTheImportMade();
    void CT_93_transferIsOneCommandWithTwoMoves();
    void CT_57_commandWithACardNumberIsRefused_data();
    void CT_57_commandWithACardNumberIsRefused();
    void rightsAreCheckedAtTheSite();
    void somebodyMayAlwaysEditPeople();
    void secondShopIsRefused();

private:
    static Product priced(std::int64_t minor)
    {
        return tests::aProduct(u"Oat milk"_s).costing(minor).changed([](Product &product) {
            product.taxClass.reset();
        });
    }
    static QJsonObject stagedProduct(const Product &product, std::int64_t expected = 0)
    {
        return { { "entity"_L1, u"product"_s },
                 { "image"_L1, productToJson(product) },
                 { "expectedVersion"_L1, static_cast<qint64>(expected) } };
    }
};

void CommandTest::SY_22_sameIdGetsTheFirstAnswerForGood()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(priced(189)).isDone);
    const Command command = shop.command(
        u"product.save"_s,
        { { "product"_L1, productToJson(priced(199)) }, { "expectedVersion"_L1, 1 } });
    const CommandAnswer first = shop.run(command);
    QVERIFY(first.isDone && !first.isRepeated);
    shop.clock.advance(std::chrono::days(500));
    const CommandAnswer again = shop.run(command);
    QVERIFY(again.isDone && again.isRepeated);
    QCOMPARE(again.body, first.body);
    QCOMPARE(shop.record(u"catalog"_s, priced(0).id.toText())->version, 2);
}

void CommandTest::SY_22_refusalIsRepeatedToo()
{
    tests::SiteShop shop;
    const Command command = shop.command(
        u"product.save"_s,
        { { "product"_L1, productToJson(priced(199)) }, { "expectedVersion"_L1, 7 } });
    QCOMPARE(shop.run(command).code, u"not_found"_s);
    QVERIFY(shop.saveProduct(priced(189)).isDone);
    const CommandAnswer again = shop.run(command);
    QVERIFY(again.isRepeated && !again.isDone);
    QCOMPARE(again.code, u"not_found"_s);
}

void CommandTest::SY_23_sameIdWithAnotherBodyIsRefused()
{
    tests::SiteShop shop;
    Command command
        = shop.command(u"product.save"_s, { { "product"_L1, productToJson(priced(199)) } });
    QVERIFY(shop.run(command).isDone);
    command.body.insert("product"_L1, productToJson(priced(299)));
    QCOMPARE(shop.run(command).code, u"other_body"_s);
    const auto row = shop.record(u"catalog"_s, priced(0).id.toText());
    QCOMPARE(productFromJson(*readJson(row->body), 1)->prices.front().price, tests::eur(199));
}

void CommandTest::SY_24_ofManyAtOnceOneWinsAndTheOthersHearWho()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(priced(189)).isDone);
    int winners = 0;
    for (int till = 0; till < 16; ++till) {
        const CommandAnswer answer = shop.saveProduct(priced(200 + till), 1);
        winners += answer.isDone ? 1 : 0;
        if (!answer.isDone) {
            QCOMPARE(answer.code, u"stale_version"_s);
            QCOMPARE(answer.errorKind, ErrorKind::Conflict);
            QVERIFY(answer.detail.startsWith(u"Mats at "_s));
        }
    }
    QCOMPARE(winners, 1);
    QCOMPARE(shop.record(u"catalog"_s, priced(0).id.toText())->version, 2);
}

void CommandTest::SY_17_pollerMeetsEveryPositionWithoutAHole()
{
    tests::SiteShop shop;
    std::int64_t cursor = shop.page(u"customers"_s).next;
    std::int64_t met = 0;
    for (int writer = 0; writer < 400; ++writer) {
        Customer customer{ .id = shop.ids.make<CustomerId>(), .name = u"C %1"_s.arg(writer) };
        QVERIFY(shop.saveCustomer(customer).isDone);
        if (writer % 7 != 0) {
            continue;
        }
        for (const FeedRow &row : shop.page(u"customers"_s, cursor).rows) {
            QCOMPARE(row.position, cursor + 1);
            cursor = row.position;
            ++met;
        }
    }
    met += static_cast<std::int64_t>(shop.page(u"customers"_s, cursor).rows.size());
    QCOMPARE(met, 400);
    QCOMPARE(shop.number(u"SELECT position FROM feed_heads WHERE feed = 'customers'"_s), 400);
}

void CommandTest::SY_18_pageHoldsFullImages()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(priced(189)).isDone);
    QVERIFY(shop.saveProduct(priced(199), 1).isDone);
    const auto row = shop.record(u"catalog"_s, priced(0).id.toText());
    QCOMPARE(row->version, 2);
    const auto read = productFromJson(*readJson(row->body), row->version);
    QVERIFY(read);
    Product expected = priced(199);
    expected.version = 2;
    expected.taxClass = shop.made->standardTaxClass;
    QVERIFY(*read == expected);
    const auto other = shop.site->feedPage({ shop.device(), u"catalog"_s, 0, 10, u"other"_s });
    QVERIFY(other && other->mustResync);
    QVERIFY(shop.site->feedPage({ shop.device(), u"catalog"_s, 999, 10, QString() })->mustResync);
}

void CommandTest::CT_31_takenCodeIsRefusedByTheNameOfTheFirst()
{
    tests::SiteShop shop;
    const Product can = tests::aProduct(u"Can"_s)
                            .costing(189)
                            .withBarcode(u"4006381333931"_s)
                            .withBarcode(u"4006381333948"_s, 6, tests::eur(990));
    QVERIFY(shop.saveProduct(can).isDone);
    const Product other = tests::aProduct(u"Other"_s).costing(100).withBarcode(u"4006381333948"_s);
    const CommandAnswer refused = shop.saveProduct(other);
    QCOMPARE(refused.code, u"code_taken"_s);
    QCOMPARE(refused.detail, u"4006381333948: Can"_s);
    QVERIFY(!shop.record(u"catalog"_s, other.id.toText()));
    // Given up by the first it is free, and the same barcode as a SKU is another code.
    Product lean = can;
    lean.barcodes.pop_back();
    QVERIFY(shop.saveProduct(lean, 1).isDone);
    QVERIFY(shop.saveProduct(other).isDone);
}

void CommandTest::CT_92_categoriesStayATree()
{
    tests::SiteShop shop;
    const auto save = [&](const QString &name,
                          const std::optional<CategoryId> &parent,
                          std::int64_t expected = 0) {
        Category category{ .id = tests::idOf<CategoryId>(name), .name = name };
        category.parent = parent;
        return shop.run(u"category.save"_s,
                        { { "category"_L1, categoryToJson(category) },
                          { "expectedVersion"_L1, static_cast<qint64>(expected) } });
    };
    const auto drinks = tests::idOf<CategoryId>(u"Drinks");
    const auto juice = tests::idOf<CategoryId>(u"Juice");
    QVERIFY(save(u"Drinks"_s, std::nullopt).isDone);
    QVERIFY(save(u"Juice"_s, drinks).isDone);
    QCOMPARE(save(u"Drinks"_s, juice, 1).code, u"category_ring"_s);
    QCOMPARE(save(u"Lost"_s, tests::idOf<CategoryId>(u"nowhere")).code, u"no_such_category"_s);
}

void CommandTest::CT_92_categoryInUseIsNotDeleted()
{
    tests::SiteShop shop;
    const Category juice{ .id = tests::idOf<CategoryId>(u"Juice"), .name = u"Juice"_s };
    QVERIFY(shop.run(u"category.save"_s, { { "category"_L1, categoryToJson(juice) } }).isDone);
    Product apple = tests::aProduct(u"Apple juice"_s).costing(378);
    apple.category = juice.id;
    QVERIFY(shop.saveProduct(apple).isDone);
    const QJsonObject id{ { "id"_L1, juice.id.toText() } };
    const CommandAnswer refused = shop.run(u"category.delete"_s, id);
    QCOMPARE(refused.code, u"category_in_use"_s);
    QVERIFY(refused.detail.contains(u"1"_s));
    apple.category.reset();
    QVERIFY(shop.saveProduct(apple, 1).isDone);
    QVERIFY(shop.run(u"category.delete"_s, id).isDone);
    QVERIFY(shop.record(u"catalog"_s, juice.id.toText())->isDeleted);
}

void CommandTest::CT_90_settingIsPublishedWithWhoAndWhen()
{
    tests::SiteShop shop;
    QVERIFY(shop.run(u"setting.set"_s,
                     { { "key"_L1, u"ticket.quantity_most"_s }, { "value"_L1, u"99"_s } })
                .isDone);
    const auto row = shop.record(u"store"_s, u"ticket.quantity_most"_s);
    const auto change = settingFromImage(*readJson(row->body), row->version);
    QCOMPARE(change->value, u"99"_s);
    QCOMPARE(change->by.name, u"Mats"_s);
    QCOMPARE(change->at.ms(), shop.clock.now().ms());
    QCOMPARE(shop.run(u"setting.set"_s,
                      { { "key"_L1, u"ticket.quantity_most"_s }, { "value"_L1, u"many"_s } })
                 .code,
             u"not_allowed_value"_s);
    QVERIFY(shop.run(u"setting.reset"_s, { { "key"_L1, u"ticket.quantity_most"_s } }).isDone);
    QVERIFY(shop.record(u"store"_s, u"ticket.quantity_most"_s)->isDeleted);
}

void CommandTest::CT_90_settingOfATillIsPublishedForThatTill()
{
    tests::SiteShop shop;
    const QString key(setting::soundVolume);
    QVERIFY(shop.run(u"setting.set"_s, { { "key"_L1, key }, { "value"_L1, u"30"_s } }).isDone);
    QVERIFY(!shop.record(u"store"_s, key));
    const QString own = settingIdOf(shop.device(), key);
    QCOMPARE(settingFromImage(*readJson(shop.record(u"store"_s, own)->body), 1)->value, u"30"_s);
    QVERIFY(shop.run(u"setting.reset"_s, { { "key"_L1, key } }).isDone);
    QVERIFY(shop.record(u"store"_s, own)->isDeleted);
}

void CommandTest::CT_04_verifierGoesOnlyWhereThePersonWorks()
{
    tests::SiteShop shop;
    const QJsonObject verifier{ { "pin"_L1, u"$argon2id$…"_s } };
    QVERIFY(shop.run(u"verifier.set"_s,
                     { { "person"_L1, shop.owner().id.toText() }, { "verifier"_L1, verifier } })
                .isDone);
    QVERIFY(shop.number(u"SELECT count(*) FROM published WHERE entity = 'verifier'"_s) == 1);
    Person bo{ .id = tests::bo().id, .name = u"Bo"_s };
    bo.role = shop.made->owner.role;
    bo.stores = { tests::idOf<StoreId>(u"another store") };
    QVERIFY(shop.run(u"person.save"_s, { { "person"_L1, personImage(bo) } }).isDone);
    const QJsonObject bosVerifier{ { "person"_L1, bo.id.toText() }, { "verifier"_L1, verifier } };
    QVERIFY(shop.run(u"verifier.set"_s, bosVerifier).isDone);
    const auto verifierOfBo = [&] {
        const QString count
            = u"SELECT count(*) FROM published WHERE entity = 'verifier' AND is_deleted = 0 "
              "AND entity_id = '%1'"_s;
        return shop.number(count.arg(bo.id.toText()));
    };
    QCOMPARE(verifierOfBo(), 0);
    bo.stores.insert(shop.made->device.store);
    QVERIFY(shop.run(u"person.save"_s,
                     { { "person"_L1, personImage(bo) }, { "expectedVersion"_L1, 1 } })
                .isDone);
    QCOMPARE(verifierOfBo(), 1);
    bo.isActive = false;
    QVERIFY(shop.run(u"person.save"_s,
                     { { "person"_L1, personImage(bo) }, { "expectedVersion"_L1, 2 } })
                .isDone);
    QCOMPARE(verifierOfBo(), 0);
}

void CommandTest::CT_47_joinedCustomerKeepsItsId()
{
    tests::SiteShop shop;
    const Customer older{ .id = tests::idOf<CustomerId>(u"older"), .name = u"Dora"_s };
    Customer dora{ .id = tests::idOf<CustomerId>(u"Dora"), .name = u"Dora"_s };
    QVERIFY(shop.saveCustomer(older).isDone);
    QVERIFY(shop.saveCustomer(dora).isDone);
    dora.mergedInto = older.id;
    QVERIFY(shop.run(u"customer.save"_s,
                     { { "customer"_L1, customerImage(dora) }, { "expectedVersion"_L1, 1 } })
                .isDone);
    const auto row = shop.record(u"customers"_s, dora.id.toText());
    QVERIFY(customerFromImage(*readJson(row->body), row->version)->mergedInto == older.id);
    QCOMPARE(shop.run(u"customer.save"_s, { { "customer"_L1, customerImage({}) } }).code,
             u"name_missing"_s);
}

void CommandTest::CT_85_importIsPublishedWhole()
{
    tests::SiteShop shop;
    const Product first = tests::aProduct(u"First"_s).costing(100);
    const Product second = tests::aProduct(u"Second"_s).costing(200);
    const auto untaxed = [](Product product) {
        product.taxClass.reset();
        return stagedProduct(product);
    };
    const auto stage = [&](int firstRow, const QJsonArray &rows) {
        return shop.run(
            u"import.stage"_s,
            { { "importId"_L1, u"i"_s }, { "firstRow"_L1, firstRow }, { "rows"_L1, rows } });
    };
    const QJsonObject id{ { "importId"_L1, u"i"_s } };
    QVERIFY(shop.run(u"import.begin"_s,
                     { { "importId"_L1, u"i"_s }, { "fileName"_L1, u"f"_s }, { "rows"_L1, 2 } })
                .isDone);
    QVERIFY(stage(0, { untaxed(first) }).isDone);
    QCOMPARE(shop.run(u"import.publish"_s, id).code, u"wrong_state"_s);
    QVERIFY(!shop.record(u"catalog"_s, first.id.toText()));
    shop.restart(); // killed half-way
    QCOMPARE(shop.ask(u"import.state"_s, id).value("staged"_L1).toInteger(), 1);
    QVERIFY(stage(0, { untaxed(first), untaxed(second) }).isDone);
    QVERIFY(shop.run(u"import.publish"_s, id).isDone);
    QVERIFY(shop.record(u"catalog"_s, first.id.toText()));
    QVERIFY(shop.record(u"catalog"_s, second.id.toText()));
    QCOMPARE(shop.run(u"import.publish"_s, id).code, u"wrong_state"_s);
}

void CommandTest::CT_85_undoTakesBackWhatTheImportMade()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(priced(189)).isDone);
    Product changed = priced(299);
    changed.taxClass = shop.made->standardTaxClass;
    const Product added = tests::aProduct(u"Added"_s).costing(100).changed([](Product &product) {
        product.taxClass.reset();
    });
    const QJsonObject id{ { "importId"_L1, u"i"_s } };
    QVERIFY(shop.run(u"import.begin"_s, { { "importId"_L1, u"i"_s }, { "rows"_L1, 2 } }).isDone);
    QVERIFY(
        shop.run(u"import.stage"_s,
                 { { "importId"_L1, u"i"_s },
                   { "firstRow"_L1, 0 },
                   { "rows"_L1, QJsonArray{ stagedProduct(changed, 1), stagedProduct(added) } } })
            .isDone);
    QVERIFY(shop.run(u"import.publish"_s, id).isDone);
    QVERIFY(shop.run(u"import.undo"_s, id).isDone);
    QVERIFY(shop.record(u"catalog"_s, added.id.toText())->isDeleted);
    const auto row = shop.record(u"catalog"_s, changed.id.toText());
    QCOMPARE(productFromJson(*readJson(row->body), 1)->prices.front().price, tests::eur(189));
    QCOMPARE(shop.run(u"import.undo"_s, id).code, u"wrong_state"_s);
    // Its codes are free again.
    Product heir = tests::aProduct(u"Heir"_s).costing(100);
    heir.sku = added.sku;
    QVERIFY(shop.saveProduct(heir).isDone);
}

void CommandTest::CT_93_transferIsOneCommandWithTwoMoves()
{
    tests::SiteShop shop;
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(189).changed([](Product &product) {
        product.isStockTracked = true;
    });
    QVERIFY(shop.saveProduct(milk).isDone);
    const QString another = u"INSERT INTO stores (org_id, store_id, number, name) "
                            "VALUES ('%1', '%2', 3, 'Market')"_s;
    QVERIFY(shop.site->database().execute(
        another.arg(shop.made->device.org.toText(), tests::idOf<StoreId>(u"market").toText())));
    QJsonObject row = quantityImage(Quantity::pieces(2));
    row.insert("product"_L1, milk.id.toText());
    const auto change = [&](const QString &kind) {
        return shop.run(
            u"stock.change"_s,
            { { "kind"_L1, kind }, { "toStore"_L1, 3 }, { "rows"_L1, QJsonArray{ row } } });
    };
    QVERIFY(change(u"receive"_s).isDone);
    QVERIFY(change(u"transfer"_s).isDone);
    QCOMPARE(shop.number(u"SELECT count(*) FROM stock_moves WHERE kind = 'transfer'"_s), 2);
    QCOMPARE(shop.number(u"SELECT sum(quantity_thousandths) FROM stock_on_hand"_s), 2000);
    QCOMPARE(shop.number(u"SELECT min(quantity_thousandths) FROM stock_on_hand"_s), 0);
}

void CommandTest::CT_57_commandWithACardNumberIsRefused_data()
{
    const auto body = [](const char *key, const QJsonObject &inside) {
        return QJsonObject{ { QLatin1StringView(key), inside }, { "expectedVersion"_L1, 0 } };
    };
    const QString card = u"4111 1111 1111 1111"_s;
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    Product named = priced(189);
    named.name = card;
    QTest::newRow("name of a product")
        << u"product.save"_s << body("product", productToJson(named));
    Product coded = priced(189);
    coded.barcodes = { Barcode{ u"4111111111111111"_s, {}, 1, {} } };
    QTest::newRow("barcode of a product")
        << u"product.save"_s << body("product", productToJson(coded));
    QTest::newRow("name of a category")
        << u"category.save"_s
        << body("category",
                categoryToJson({ .id = tests::idOf<CategoryId>(u"drinks"), .name = card }));
    QTest::newRow("phone of a customer")
        << u"customer.save"_s
        << body("customer",
                customerImage(
                    { .id = tests::idOf<CustomerId>(u"dora"), .name = u"Dora"_s, .phone = card }));
    QTest::newRow("reason of a stock move")
        << u"stock.change"_s << QJsonObject{ { "kind"_L1, u"adjust"_s }, { "reason"_L1, card } };
    QTest::newRow("text of a ledger entry")
        << u"ledger.post"_s << QJsonObject{ { "text"_L1, card } };
}

void CommandTest::CT_57_commandWithACardNumberIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, body);
    tests::SiteShop shop;
    const std::int64_t records = shop.number(u"SELECT sum(position) FROM feed_heads"_s);
    QCOMPARE(shop.run(kind, body).code, u"holds_card_number"_s);
    QCOMPARE(shop.number(u"SELECT sum(position) FROM feed_heads"_s), records);
}

void CommandTest::rightsAreCheckedAtTheSite()
{
    tests::SiteShop shop;
    Person anna{ .id = tests::anna().id, .name = u"Anna"_s };
    const auto roles = shop.page(u"people"_s).rows;
    for (const FeedRow &row : roles) {
        if (row.entity == "role"_L1
            && roleFromImage(*readJson(row.body), 1)->name.contains(u"ashier"_s)) {
            anna.role = *RoleId::fromText(row.id);
        }
    }
    QVERIFY(!anna.role.isNull());
    QVERIFY(shop.run(u"person.save"_s, { { "person"_L1, personImage(anna) } }).isDone);
    Command command
        = shop.command(u"product.save"_s, { { "product"_L1, productToJson(priced(199)) } });
    command.actor = tests::anna();
    QCOMPARE(shop.run(command).code, u"right_denied"_s);
    command.id = shop.ids.make<CommandId>();
    command.actor = { tests::idOf<PersonId>(u"nobody"), u"Nobody"_s };
    QCOMPARE(shop.run(command).code, u"right_denied"_s);
    QVERIFY(!shop.record(u"catalog"_s, priced(0).id.toText()));
}

void CommandTest::somebodyMayAlwaysEditPeople()
{
    tests::SiteShop shop;
    Person owner = shop.made->owner;
    owner.isActive = false;
    QCOMPARE(shop.run(u"person.save"_s,
                      { { "person"_L1, personImage(owner) }, { "expectedVersion"_L1, 1 } })
                 .code,
             u"last_manager"_s);
}

void CommandTest::secondShopIsRefused()
{
    tests::SiteShop shop;
    const auto second = site::makeShop(*shop.site, tests::aNewShop(shop.ids));
    QVERIFY(!second);
    QVERIFY(second.error().code.is(site::ShopError::AlreadyMade));
    QCOMPARE(shop.number(u"SELECT count(*) FROM orgs"_s), 1);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CommandTest)
#include "commandtest.moc"

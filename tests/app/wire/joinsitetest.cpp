#include "app/terminal/joinsite.h"

#include "app/terminal/cli/initcommand.h"
#include "app/terminal/newshop.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "core/till/catalog/catalogdesk.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"
#include "tests/support/strangeserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace countertop {

using terminal::joinAsNewTill;
using terminal::JoinError;
using terminal::joinWithShop;
using terminal::OpenedShop;
using terminal::waitFor;

/// Tills become tills of a site: new ones, and one that stood alone.
class JoinSiteTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_08_aTillThatStoodAloneJoinsWithItsHistory();
    void SY_31_aNewTillSellsForTheSite();
    void SY_31_aLostAnswerIsAskedForAgain();
    void SY_44_aChangeAtOneTillReachesTheOther();
    void SY_44_aPriceIsOnTheOtherTillWithinTwoSeconds();
    void SY_26_aStreamThatIsOverWakesNobodyWhoIsGone();
    void SY_29_offlineByHandHoldsUntilItIsTakenBack();
    void SY_45_aPersonWhoWasLockedOutIsSoAtTheOtherTill();
    void whatWasChangedAfterTheAdoptionIsNotLost();
    void joiningThatWasKilledGoesOn();
    void refusalsLeaveTheFolderAsItWas_data();
    void refusalsLeaveTheFolderAsItWas();
    void theSiteBeingAwayHoldsNobodyUp();
    void anOlderCopyOfTheTillIsRefused();
};

namespace {

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : filesOf(from)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name)) {
            qFatal("%s is not copied", qPrintable(name));
        }
    }
}

Product milk()
{
    return tests::aProduct(u"Oat milk"_s).costing(1092);
}

/// A shop that sells milk, made once: its secrets take as long as a keychain may.
const QString &madeShop()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const terminal::ShopWish wish{ u"Hafenladen"_s, u"EUR"_s,  u"Europe/Berlin"_s,
                                       u"19"_s,         true,      u"Mara"_s,
                                       u"482913"_s,     QString(), false };
        const QString made = folder.filePath(u"shop"_s);
        if (const auto shop = terminal::makeShopIn(made, wish); !shop) {
            qFatal("%s", qPrintable(shop.error().detail));
        }
        return made;
    }();
    return path;
}

/// A running site, and a shop that was made by itself and may join it.
struct Company
{
    Company()
    {
        copyFolder(madeShop(), first());
        site.clock.set(SystemClock().now().plus(std::chrono::seconds(1)));
    }

    QString first() const { return folder.filePath(u"first"_s); }
    QString second() const { return folder.filePath(u"second"_s); }
    void adopt()
    {
        org = site.adopt(first() + u"/site.db"_s);
        site.start();
    }
    terminal::JoinWish wish(std::optional<int> device = {})
    {
        return { site.address(), site.codeFor({ org, 1, DeviceRole::Till, device }), site.pins() };
    }
    std::unique_ptr<OpenedShop> open(const QString &path)
    {
        auto opened = OpenedShop::open(path, site.clock);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        // The owner is there when the feeds are.
        if (const auto unlocked = waitFor((*opened)->unlockSite()); !unlocked) {
            qWarning("%s", qPrintable(unlocked.error().detail));
        }
        return std::move(*opened);
    }

    QTemporaryDir folder;
    tests::RunningSite site;
    OrgId org;
};

till::Session ownerOf(OpenedShop &shop)
{
    const auto people = waitFor(shop.people().people());
    const auto roles = waitFor(shop.people().roles());
    if (!people || people->empty() || !roles) {
        qFatal("nobody is known at this till");
    }
    till::Session session{ people->front().person, {}, shop.till().clock().now() };
    for (const Role &role : *roles) {
        if (role.id == session.person.role) {
            session.role = role;
        }
    }
    return session;
}

/// Rings *count* sales of 10.92 up; the shift is opened at the first.
void sell(OpenedShop &shop, int count)
{
    const auto owner = ownerOf(shop);
    if (const auto shift = waitFor(shop.shifts().current()); shift && !*shift) {
        till::OpenShift request;
        request.openingSum = tests::eur(10000);
        request.by = owner;
        if (const auto opened = waitFor(shop.shifts().open(request)); !opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
    }
    const auto ids = shop.till().makeIds();
    for (int sale = 0; sale < count; ++sale) {
        Ticket ticket = tests::aTicket().with(1, milk());
        ticket.id = ids->make<TicketId>();
        till::CompleteTicket request{
            .draft = { ticket, { tests::cash(priceTicket(ticket).total.minor()) } }, .by = owner
        };
        if (const auto sold = waitFor(shop.tickets().complete(request)); !sold) {
            qFatal("%s", qPrintable(sold.error().detail));
        }
    }
}

const QString sales = u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s;
const QString setAside = u"SELECT count(*) FROM facts WHERE state = 'set_aside'"_s;

} // namespace

void JoinSiteTest::SY_08_aTillThatStoodAloneJoinsWithItsHistory()
{
    Company company;
    {
        const auto shop = company.open(company.first());
        Product known = milk();
        known.taxClass.reset();
        QVERIFY(waitFor(shop->catalog().change({ .product = known }, ownerOf(*shop))));
        sell(*shop, 3);
        QVERIFY(waitFor(shop->sync().pushNow()));
    }
    company.adopt();
    {
        const auto shop = company.open(company.first());
        sell(*shop, 2); // after the copy: only the till's journal has them, and its own site
        QVERIFY(waitFor(shop->sync().pushNow()));
    }
    const auto joined = joinWithShop(company.first(), company.wish(1), company.site.clock);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().detail));
    QVERIFY2(!joined->notYet, qPrintable(joined->notYet ? joined->notYet->detail : QString()));
    QCOMPARE(joined->deviceNumber, 1);
    QVERIFY(joined->factsSent >= 2);
    QCOMPARE(company.site.number(sales), 5);
    const auto shop = company.open(company.first());
    QVERIFY(shop->connection());
    sell(*shop, 1);
    QVERIFY(waitFor(shop->sync().pushNow()));
    QCOMPARE(company.site.number(sales), 6);
    QCOMPARE(company.site.number(setAside), 0);
    QCOMPARE(company.site.number(u"SELECT count(DISTINCT seq) - max(seq) FROM facts"_s), 0);
    QVERIFY(!QFile::exists(company.first() + u"/site.db"_s));
    QVERIFY(QFile::exists(company.first() + u"/site.db.alone"_s));
    QVERIFY(!QFile::exists(company.first() + u"/joining.key"_s));
    // The PIN of before is the PIN of now.
    QVERIFY(waitFor(shop->unlockPins()));
    const auto session = waitFor(shop->people().signIn(ownerOf(*shop).person.id, u"482913"_s));
    QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
}

void JoinSiteTest::SY_31_aNewTillSellsForTheSite()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    const auto joined = joinAsNewTill(company.second(), company.wish(), company.site.clock);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().detail));
    QCOMPARE(joined->deviceNumber, 2);
    QCOMPARE(joined->company, u"Hafenladen"_s);
    const auto shop = company.open(company.second());
    QCOMPARE(shop->till().device().deviceNumber, 2);
    sell(*shop, 2);
    QVERIFY(waitFor(shop->sync().pushNow()));
    QCOMPARE(company.site.number(sales), 2);
    QVERIFY(waitFor(shop->unlockPins()));
    QVERIFY(waitFor(shop->people().signIn(ownerOf(*shop).person.id, u"482913"_s)));
    QVERIFY(!QFile::exists(company.second() + u"/site.db"_s)); // what is central lies elsewhere
}

void JoinSiteTest::SY_31_aLostAnswerIsAskedForAgain()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    const auto wish = company.wish();
    // The first time the site lets the device in, and the answer never comes.
    const DeviceKey key = DeviceKey::make();
    QVERIFY(QDir().mkpath(company.second()));
    QFile kept(company.second() + u"/joining.key"_s);
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(key.secret()) == DeviceKey::secretBytes);
    kept.close();
    EnrolmentWish asked;
    asked.code = EnrolmentCode::fromTyped(wish.code)->text();
    asked.publicKey = key.publicHalf();
    company.site.enterAs(asked);
    company.site.clock.advance(std::chrono::minutes(11)); // and the code is over meanwhile
    const auto joined = joinAsNewTill(company.second(), wish, company.site.clock);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().detail));
    QCOMPARE(joined->deviceNumber, 2);
    QCOMPARE(company.site.number(u"SELECT count(*) FROM devices"_s), 2);
}

void JoinSiteTest::SY_44_aChangeAtOneTillReachesTheOther()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    QVERIFY(joinAsNewTill(company.second(), company.wish(), company.site.clock));
    const auto first = company.open(company.first());
    const auto second = company.open(company.second());
    Product milk = tests::aProduct(u"Oat milk"_s).costing(189).withBarcode(u"4006381333931"_s);
    milk.taxClass.reset();
    QVERIFY(waitFor(first->catalog().change({ .product = milk }, ownerOf(*first))));
    QVERIFY(waitFor(second->sync().pullNow()));
    const auto found = waitFor(second->catalog().findCode(u"4006381333931"_s));
    QVERIFY(found);
    QVERIFY(found->found);
    QCOMPARE(found->found->product.prices.back().price, tests::eur(189));
}

void JoinSiteTest::SY_44_aPriceIsOnTheOtherTillWithinTwoSeconds()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    QVERIFY(joinAsNewTill(company.second(), company.wish(), company.site.clock));
    const auto first = company.open(company.first());
    const auto second = company.open(company.second());
    QSignalSpy changed(&second->sync(), &till::Sync::catalogChanged);
    second->sync().start();
    QTRY_VERIFY(second->sync().state().isOnline);
    QTRY_VERIFY(company.site.service->listeners() == 1);
    changed.clear();
    Product known = milk();
    known.taxClass.reset();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(waitFor(first->catalog().change({ .product = known }, ownerOf(*first))));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 14'000); // before any poll
    const qint64 span = timer.elapsed();
    qInfo("on the other till after %lld ms", span);
    QVERIFY(span < 2000);
    const auto found = waitFor(second->catalog().search(u"oat milk"_s, 5));
    QVERIFY(found && found->size() == 1);
}

void JoinSiteTest::SY_26_aStreamThatIsOverWakesNobodyWhoIsGone()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    for (int round = 0; round < 4; ++round) {
        company.site.clock.advance(std::chrono::seconds(30)); // no faster than a device may ask
        const auto shop = company.open(company.first());
        shop->sync().start();
        QTRY_VERIFY(shop->sync().state().isOnline);
        QTRY_VERIFY(company.site.service->listeners() >= 1);
        // The shop goes while hints are under way.
        company.site.execute(u"UPDATE feed_heads SET position = position + 1"_s);
    }
}

void JoinSiteTest::SY_29_offlineByHandHoldsUntilItIsTakenBack()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    const auto shop = company.open(company.first());
    QVERIFY(waitFor(shop->sync().workOffline(true)));
    const auto facts = company.site.number(u"SELECT count(*) FROM facts"_s);
    sell(*shop, 2);
    QVERIFY(waitFor(shop->sync().pushNow())); // no error: it is what was wanted
    QCOMPARE(company.site.number(u"SELECT count(*) FROM facts"_s), facts);
    QVERIFY(shop->sync().state().problem == till::SyncProblem::ByHand);
    QVERIFY(shop->sync().state().unsent > 0);
    Product known = milk();
    known.taxClass.reset();
    const auto change = waitFor(shop->catalog().change({ .product = known }, ownerOf(*shop)));
    QVERIFY(!change && change.error().code.is(till::CatalogDeskError::Offline));
    QVERIFY(waitFor(shop->sync().workOffline(false)));
    QVERIFY(waitFor(shop->sync().pushNow()));
    QCOMPARE(shop->sync().state().unsent, 0);
    QVERIFY(shop->sync().state().isOnline);
    QCOMPARE(company.site.number(sales), 2);
}

void JoinSiteTest::SY_45_aPersonWhoWasLockedOutIsSoAtTheOtherTill()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    const auto first = company.open(company.first());
    const till::Session owner = ownerOf(*first);
    const auto ids = first->till().makeIds();
    Person anna;
    anna.id = ids->make<PersonId>();
    anna.name = u"Anna"_s;
    anna.role = owner.person.role;
    anna.stores = owner.person.stores;
    QVERIFY(waitFor(first->unlockPins()));
    QVERIFY(waitFor(first->people().savePerson(owner, anna)));
    QVERIFY(waitFor(first->people().setPin(owner, anna.id, u"593074"_s)));
    QVERIFY(joinAsNewTill(company.second(), company.wish(), company.site.clock));
    const auto second = company.open(company.second());
    QVERIFY(waitFor(second->unlockPins()));
    QVERIFY(waitFor(second->people().signIn(anna.id, u"593074"_s)));
    second->sync().start();
    QTRY_VERIFY(company.site.service->listeners() == 1);
    QSignalSpy changed(&second->sync(), &till::Sync::peopleChanged);
    const auto known = waitFor(first->people().people());
    for (const till::PersonTile &tile : *known) {
        anna = tile.person.id == anna.id ? tile.person : anna;
    }
    anna.isActive = false;
    QVERIFY(waitFor(first->people().savePerson(owner, anna)));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 14'000); // woken, not polled
    const auto refused = waitFor(second->people().signIn(anna.id, u"593074"_s));
    QVERIFY(!refused);
}

void JoinSiteTest::whatWasChangedAfterTheAdoptionIsNotLost()
{
    Company company;
    company.adopt();
    {
        const auto shop = company.open(company.first());
        Product milk = tests::aProduct(u"Oat milk"_s).costing(189);
        milk.taxClass.reset();
        QVERIFY(waitFor(shop->catalog().change({ .product = milk }, ownerOf(*shop))));
    }
    const auto refused = joinWithShop(company.first(), company.wish(1), company.site.clock);
    QVERIFY(!refused);
    QVERIFY2(refused.error().code.is(EnrolmentRefusal::ChangedSince),
             qPrintable(refused.error().detail));
    const auto shop = company.open(company.first()); // it stands alone and sells as before
    QVERIFY(!shop->connection());
    sell(*shop, 1);
    QVERIFY(waitFor(shop->sync().pushNow()));
}

void JoinSiteTest::joiningThatWasKilledGoesOn()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    // Killed after the till knew its site and before its own one was put away.
    QVERIFY(QFile::rename(company.first() + u"/site.db.alone"_s, company.first() + u"/site.db"_s));
    const auto shop = company.open(company.first());
    QVERIFY(shop->connection());
    QVERIFY(shop->ownSite() == nullptr);
    QVERIFY(!QFile::exists(company.first() + u"/site.db"_s));
    QVERIFY(QFile::exists(company.first() + u"/site.db.alone"_s));
    sell(*shop, 1);
    QVERIFY(waitFor(shop->sync().pushNow()));
    QCOMPARE(company.site.number(sales), 1);
}

void JoinSiteTest::refusalsLeaveTheFolderAsItWas_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("feature");
    QTest::newRow("no code") << u"what?"_s << u"join"_s;
    QTest::newRow("a code that nobody made") << u"7K2MQ-9XW4T"_s << u"enrolment-refusal"_s;
}

void JoinSiteTest::refusalsLeaveTheFolderAsItWas()
{
    QFETCH(QString, code);
    QFETCH(QString, feature);
    Company company;
    company.adopt();
    auto wish = company.wish(1);
    wish.code = code;
    const QStringList before = filesOf(company.first());
    const auto refused = joinWithShop(company.first(), wish, company.site.clock);
    QVERIFY(!refused);
    QCOMPARE(QString::fromUtf8(refused.error().code.feature()), feature);
    for (const QString &name : { u"site.db"_s, u"till.db"_s, u"secrets.sealed"_s }) {
        QVERIFY(before.contains(name));
        QVERIFY(filesOf(company.first()).contains(name));
    }
    QVERIFY(!filesOf(company.first()).contains(u"site.db.alone"_s));
    const auto shop = company.open(company.first());
    QVERIFY(!shop->connection());
    const auto fresh = joinAsNewTill(company.second(), wish, company.site.clock);
    QVERIFY(!fresh);
    QVERIFY(!OpenedShop::isShop(company.second()));
}

void JoinSiteTest::theSiteBeingAwayHoldsNobodyUp()
{
    Company company;
    company.adopt();
    QVERIFY(joinWithShop(company.first(), company.wish(1), company.site.clock));
    company.site.stop();
    {
        const auto shop = company.open(company.first());
        sell(*shop, 4); // no site, no matter
        const auto sent = waitFor(shop->sync().pushNow());
        QVERIFY(!sent);
        QVERIFY(sent.error().code.is(SiteLinkError::Unreachable));
        const auto change = waitFor(shop->catalog().change(
            { .product = tests::aProduct(u"Tea"_s).costing(189) }, ownerOf(*shop)));
        QVERIFY(!change);
        QVERIFY(change.error().code.is(till::CatalogDeskError::Offline));
    }
    company.site.start();
    const auto shop = company.open(company.first());
    const auto sent = waitFor(shop->sync().pushNow());
    QVERIFY(sent);
    QCOMPARE(sent->unsent, 0);
    QCOMPARE(company.site.number(sales), 4);
}

void JoinSiteTest::anOlderCopyOfTheTillIsRefused()
{
    Company company;
    const QString old = company.folder.filePath(u"old"_s);
    {
        const auto shop = company.open(company.first());
        sell(*shop, 1);
        QVERIFY(waitFor(shop->sync().pushNow()));
    }
    copyFolder(company.first(), old);
    {
        const auto shop = company.open(company.first());
        sell(*shop, 2);
        QVERIFY(waitFor(shop->sync().pushNow()));
    }
    company.adopt();
    const auto refused = joinWithShop(old, company.wish(1), company.site.clock);
    QVERIFY(!refused);
    QVERIFY2(refused.error().code.is(JoinError::BehindSite), qPrintable(refused.error().detail));
}

} // namespace countertop

CT_TEST_CLASS(countertop::JoinSiteTest)
#include "joinsitetest.moc"

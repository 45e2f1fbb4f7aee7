#include "core/till/catalog/catalogdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/sync/signedheads.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace countertop {

using till::CatalogDesk;

/// What a till sends and what it keeps to itself: pushes by size, the way back after a gap, closing
/// without a site, and what never leaves the person's hand.
class OutboxTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_07_twoFactsOf400KiBFillAPush();
    void SY_09_tillRewindsToTheSeqExpected();
    void SY_10_anOlderCopySendsWhatItSellsNext();
    void SY_10_theMarkOfALongerJournalCountsForWhatWasSentOnly();
    void SY_35_allThatALockedOutTillSoldIsKeptAside();
    void SY_49_theTillKeepsWhatTheSiteSigned();
    void CT_75_theServiceTakesACountOfTheDrawer();
    void CT_78_closingOfflineSaysWhatWaits();
    void CT_57_commandWithACardNumberIsNeitherLoggedNorSent();
    void MT_06_notSoldToClientsIsNeitherFoundNorScanned();
    void ICX_09_inactiveIsHiddenEvenIfThePortalShowsIt();

private:
    static Product milk()
    {
        Product made = tests::aProduct(u"Oat milk"_s).costing(1092).withBarcode(u"4006381333931"_s);
        made.taxClass.reset();
        return made;
    }
    static void save(tests::StandAlone &shop, Product product)
    {
        product.taxClass = shop.made->standardTaxClass;
        const auto saved
            = CatalogDesk(*shop.sync).change({ .product = product }, shop.owner()).takeResult();
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().detail));
    }
    template <typename Job>
    static auto onLedger(tests::StandAlone &shop, Job job)
    {
        return shop.till->write(storage::Urgency::Normal, std::move(job)).takeResult();
    }
    static bool isOffered(tests::StandAlone &shop)
    {
        return !CatalogDesk(*shop.sync).search(u"oat"_s, 50).takeResult()->empty();
    }
    static std::int64_t inReference(tests::StandAlone &shop, const QString &sql)
    {
        return shop.sync
            ->read(storage::Urgency::Normal,
                   [sql](till::Reference &reference) { return reference.database().read(sql); })
            .takeResult()
            ->toLongLong();
    }
};

void OutboxTest::SY_07_twoFactsOf400KiBFillAPush()
{
    tests::StandAlone shop;
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.wire->pushed.clear();
    QVERIFY(onLedger(shop, [](till::Ledger &ledger) -> Result<void> {
        CT_TRY(posting, ledger.begin());
        for (int fact = 0; fact < 5; ++fact) {
            CT_TRY_DONE(posting.append({ factkind::signedOut,
                                         1,
                                         ledger.ids().make<FactId>(),
                                         { { "note"_L1, QString(400 * 1024, u'x') } } }));
        }
        return posting.commit();
    }));
    QVERIFY(shop.sync->pushNow().takeResult());
    QCOMPARE(shop.wire->pushed, (std::vector<int>{ 2, 2, 1 }));
}

void OutboxTest::SY_09_tillRewindsToTheSeqExpected()
{
    tests::StandAlone shop;
    save(shop, milk());
    shop.openShift();
    QVERIFY(shop.sell(milk()));
    QVERIFY(shop.sync->pushNow().takeResult());
    const std::int64_t known = shop.siteNumber(u"SELECT max(seq) FROM facts"_s);
    shop.wire->isCut = true;
    for (int sale = 0; sale < 4; ++sale) {
        QVERIFY(shop.sell(milk()));
    }
    // The till takes two facts for sent that never arrived.
    QVERIFY(onLedger(shop, [known](till::Ledger &ledger) {
        return ledger.database().execute(
            u"UPDATE device_state SET acked_seq = %1"_s.arg(known + 2));
    }));
    shop.restart();
    shop.wire->pushed.clear();
    const auto state = shop.sync->pushNow().takeResult();
    QVERIFY(state);
    QCOMPARE(state->unsent, 0);
    QCOMPARE(shop.wire->pushed, (std::vector<int>{ 2, 4 })); // refused, then all four
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts"_s), known + 4);
    QCOMPARE(shop.siteNumber(u"SELECT max(seq) FROM facts"_s), known + 4);
}

void OutboxTest::SY_10_anOlderCopySendsWhatItSellsNext()
{
    tests::StandAlone shop;
    save(shop, milk());
    shop.openShift();
    QVERIFY(shop.sell(milk()));
    // A copy of the till, its guard too, with a sale that was not sent yet.
    const QStringList files{ u"till.db"_s, u"till.guard"_s };
    shop.close();
    for (const QString &name : files) {
        QVERIFY(QFile::copy(shop.file(name), shop.file(name + u".copy"_s)));
    }
    shop.restart();
    QVERIFY(shop.sell(milk()));
    QVERIFY(shop.sell(milk()));
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.close();
    for (const QString &name : files) {
        QVERIFY(QFile::remove(shop.file(name)));
        QVERIFY(QFile::copy(shop.file(name + u".copy"_s), shop.file(name)));
    }
    shop.restart();
    const auto behind = shop.sync->pushNow().takeResult();
    QVERIFY(behind);
    QCOMPARE(behind->unsent, 0); // the site has more than this till, which is no debt of the till
    QVERIFY(shop.sell(milk()));
    QVERIFY(!shop.sync->pushNow().takeResult());
    QCOMPARE(shop.sync->state().problem, till::SyncProblem::Stuck);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM quarantined_facts"_s), 1);
}

void OutboxTest::SY_10_theMarkOfALongerJournalCountsForWhatWasSentOnly()
{
    tests::StandAlone shop;
    save(shop, milk());
    shop.openShift();
    const auto count = [&shop](int sales) {
        for (int sale = 0; sale < sales; ++sale) {
            QVERIFY(shop.sell(milk()));
        }
    };
    count(PushRequest::factsMost); // one full push is the same in both journals
    const QStringList files{ u"till.db"_s, u"till.guard"_s };
    shop.close();
    for (const QString &name : files) {
        QVERIFY(QFile::copy(shop.file(name), shop.file(name + u".copy"_s)));
    }
    shop.restart();
    count(3);
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.close();
    for (const QString &name : files) {
        QFile::remove(shop.file(name));
        QVERIFY(QFile::rename(shop.file(name + u".copy"_s), shop.file(name)));
    }
    shop.restart();
    count(5);
    const auto pushed = shop.sync->pushNow().takeResult();
    QVERIFY(!pushed); // the second part is another one than the site's: a fork, and no silence
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM devices WHERE state = 'quarantined'"_s), 1);
}

void OutboxTest::SY_35_allThatALockedOutTillSoldIsKeptAside()
{
    tests::StandAlone shop;
    save(shop, milk());
    shop.openShift();
    QVERIFY(shop.sync->pushNow().takeResult());
    const std::int64_t sold = PushRequest::factsMost + 30;
    for (std::int64_t sale = 0; sale < sold; ++sale) {
        QVERIFY(shop.sell(milk()));
    }
    const auto revoke = [](site::Site &site) {
        return site.database().execute(u"UPDATE devices SET state = 'revoked'"_s);
    };
    QVERIFY(shop.link->onSite(revoke).takeResult());
    shop.wire->pushed.clear();
    QVERIFY(!shop.sync->pushNow().takeResult());
    QCOMPARE(shop.wire->pushed, (std::vector<int>{ PushRequest::factsMost, 30 }));
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM quarantined_facts"_s), sold);
    QCOMPARE(shop.sync->state().problem, till::SyncProblem::Stuck);
    QCOMPARE(shop.sync->state().unsent, sold); // kept aside is not taken

    // Asked again it sends all of it, for a replica that was behind may have lost what was kept.
    QVERIFY(shop.sell(milk()));
    QVERIFY(shop.link
                ->onSite([](site::Site &site) {
                    return site.database().execute(
                        u"DELETE FROM quarantined_facts WHERE seq > 100"_s);
                })
                .takeResult());
    shop.wire->pushed.clear();
    QVERIFY(!shop.sync->pushNow().takeResult());
    QCOMPARE(shop.wire->pushed, (std::vector<int>{ PushRequest::factsMost, 31 }));
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM quarantined_facts"_s), sold + 1);
}

void OutboxTest::SY_49_theTillKeepsWhatTheSiteSigned()
{
    tests::StandAlone shop;
    shop.openShift();
    const DeviceKey key = DeviceKey::make();
    bool isForged = false;
    shop.wire->signsHead = [&](const PushAnswer &answer) {
        const auto hash = onLedger(shop, [&answer](till::Ledger &ledger) -> Result<QByteArray> {
            CT_TRY(fact, ledger.journal().at(answer.ackedSeq));
            return fact ? fact->hash : QByteArray();
        });
        SignedHead head{ shop.till->device().device, 1, answer.ackedSeq, *hash, {}, {} };
        sign(head, key);
        head.signature[0] ^= isForged ? 1 : 0;
        return head;
    };
    const auto heads = [&shop] {
        QBuffer out;
        (void)out.open(QIODevice::WriteOnly);
        const auto written = onLedger(shop, [&out](till::Ledger &ledger) {
            return till::exportHeads(ledger.database(), out);
        });
        QStringList seqs;
        for (const QByteArray &line : out.data().trimmed().split('\n')) {
            seqs << QString::fromLatin1(line.split('\t').value(2));
        }
        return written ? seqs : QStringList();
    };
    const auto sellAndPush = [&shop] {
        QVERIFY(shop.sell(milk()));
        QVERIFY(shop.sync->pushNow().takeResult());
    };
    sellAndPush();
    sellAndPush(); // of a day the newest is kept
    QCOMPARE(heads().size(), 1);
    const QString firstDay = heads().front();
    shop.clock.advance(std::chrono::hours(24));
    sellAndPush();
    QCOMPARE(heads().size(), 2);
    QCOMPARE(heads().front(), firstDay);
    shop.clock.advance(std::chrono::hours(24));
    isForged = true;
    sellAndPush();
    QCOMPARE(heads().size(), 2);
}

void OutboxTest::CT_75_theServiceTakesACountOfTheDrawer()
{
    tests::StandAlone shop;
    shop.openShift();
    till::ShiftDesk drawer(*shop.till);
    QVERIFY(drawer.count({ CashCount{ { { 100, 1 } } }, shop.owner() }).takeResult());
    QVERIFY(shop.sync->pushNow().takeResult());
    const auto figures = drawer.figures().takeResult();
    QVERIFY(figures);
    QCOMPARE(figures->earlierCounts.size(), std::size_t(1));
    QCOMPARE(figures->state.unsent, 0);
    QCOMPARE(figures->state.setAside, 0); // a kind that it did not know would be
}

void OutboxTest::CT_78_closingOfflineSaysWhatWaits()
{
    tests::StandAlone shop;
    save(shop, milk());
    shop.openShift();
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.wire->isCut = true;
    for (int sale = 0; sale < 12; ++sale) {
        QVERIFY(shop.sell(milk()));
    }
    Ticket parked = tests::aTicket().with(1, milk());
    parked.id = shop.ids.make<TicketId>();
    QVERIFY(till::TicketDesk(*shop.till).park(parked, u"blue coat"_s, shop.owner()).takeResult());
    till::CloseShift close;
    close.by = shop.owner();
    close.count = CashCount{ { { 1, 10000 + 12 * 1092 } } };
    const auto z = till::ShiftDesk(*shop.till).close(close).takeResult();
    QVERIFY(z);
    QCOMPARE(z->z->number, 1);
    QCOMPARE(z->state.unsent, 12);
    QCOMPARE(z->state.parkedTickets, 1);
    QCOMPARE(till::TicketDesk(*shop.till).parkedTickets().takeResult()->size(), std::size_t(1));
}

void OutboxTest::CT_57_commandWithACardNumberIsNeitherLoggedNorSent()
{
    tests::StandAlone shop;
    save(shop, milk());
    const std::int64_t logged = inReference(shop, u"SELECT count(*) FROM command_log"_s);
    shop.wire->commands.clear();
    Product named = milk();
    named.name = u"4111 1111 1111 1111"_s;
    named.version = 1;
    const auto refused
        = CatalogDesk(*shop.sync).change({ .product = named }, shop.owner()).takeResult();
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(TicketError::TextHoldsCardNumber));
    QVERIFY(shop.wire->commands.empty());
    QCOMPARE(inReference(shop, u"SELECT count(*) FROM command_log"_s), logged);
    named.name = u"Oat drink"_s;
    QVERIFY(CatalogDesk(*shop.sync).change({ .product = named }, shop.owner()).takeResult());
    QCOMPARE(shop.wire->commands.size(), std::size_t(1));
}

void OutboxTest::MT_06_notSoldToClientsIsNeitherFoundNorScanned()
{
    tests::StandAlone shop;
    save(shop, milk());
    QVERIFY(isOffered(shop));
    Product kept = milk();
    kept.version = 1;
    kept.isSoldToClients = false;
    save(shop, kept);
    QVERIFY(!isOffered(shop));
    const auto scanned = CatalogDesk(*shop.sync).findCode(u"4006381333931"_s).takeResult();
    QVERIFY(scanned->found && !scanned->found->product.isSoldToClients);
}

void OutboxTest::ICX_09_inactiveIsHiddenEvenIfThePortalShowsIt()
{
    tests::StandAlone shop;
    Product shown = milk();
    shown.isShownOnPortal = true;
    save(shop, shown);
    QVERIFY(isOffered(shop));
    shown.version = 1;
    shown.isActive = false;
    save(shop, shown);
    QVERIFY(!isOffered(shop));
    const auto pages = CatalogDesk(*shop.sync).tilePages().takeResult();
    QVERIFY(pages);
    for (const till::TilePage &page : *pages) {
        QVERIFY(page.tiles.empty());
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::OutboxTest)
#include "outboxtest.moc"

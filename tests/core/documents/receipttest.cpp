#include "core/documents/ticket/receipt.h"

#include "core/documents/layout.h"
#include "core/documents/shift/drawerslip.h"
#include "core/documents/shift/shiftreport.h"
#include "core/documents/ticket/giftreceipt.h"
#include "tests/support/checked.h"
#include "tests/support/paper/papersamples.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countertop {

using namespace tests;

namespace {

/// The golden file of a paper; with CT_WRITE_GOLDEN set it is written first, to be read in the
/// diff.
QString golden(const QString &name, const QString &actual)
{
    QFile file(QStringLiteral(CT_SOURCE_DIR "/tests/core/documents/golden/") + name + u".txt"_s);
    if (qEnvironmentVariableIsSet("CT_WRITE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
        file.write(actual.toUtf8());
        file.close();
    }
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

ReceiptBlocks germanBlocks()
{
    ReceiptBlocks blocks;
    blocks.head = ReceiptHead::BeginAndEnd;
    return blocks;
}

FiscalRows signedRows()
{
    return { FiscalRows::State::Signed,
             { u"TSE-Transaktion 48213, Signaturzähler 96407"_s,
               u"TSE-Seriennr. 7f2a91c4…0be3d815"_s,
               u"Kassen-Seriennr. CT-04177-0002"_s,
               u"Prüfwert MEUCIQDk9t…x8Qw=="_s },
             u"V0;CT-04177-0002;Kassenbeleg-V1;Beleg^18.71_11.03_0.00_0.00_0.00^29.74:Bar"_s };
}

Money eur(std::int64_t cents)
{
    return Money::fromMinor(cents, Currency::fromCode(u"EUR").value());
}

CashMove payOut()
{
    return { CashMoveKind::PayOut,
             eur(500),
             u"Porto"_s,
             { PersonId(), u"Anna"_s },
             Instant::fromMs(1'794'650'000'000) };
}

ShiftFigures zFigures()
{
    ShiftFigures figures(Currency::fromCode(u"EUR").value());
    figures.shiftNumber = 412;
    figures.businessDay = BusinessDay(QDate(2026, 11, 14));
    figures.openedAt = Instant::fromMs(1'794'642'900'000);
    figures.openedBy = { PersonId(), u"Anna"_s };
    figures.closedAt = Instant::fromMs(1'794'676'320'000);
    figures.closedBy = PersonRef{ PersonId(), u"Bo"_s };
    figures.firstReceipt = ReceiptNumber{ 2, 1, 2026, 128 };
    figures.lastReceipt = ReceiptNumber{ 2, 1, 2026, 231 };
    figures.receiptCount = 104;
    figures.grossSold = eur(128460);
    figures.discounts = { 11, eur(-2410) };
    figures.returns = { 2, eur(-1890) };
    figures.turnover = eur(124160);
    figures.net = eur(109421);
    figures.tax = eur(14739);
    figures.taxes = {
        TaxFigure{ { TaxId(), u"MwSt"_s, u"A"_s, Rate::fromPercent(19) }, eur(59000), eur(11210) },
        TaxFigure{ { TaxId(), u"MwSt"_s, u"B"_s, Rate::fromPercent(7) }, eur(50421), eur(3529) }
    };
    figures.tenders = { { TenderKind::Cash, 61, eur(48620) },
                        { TenderKind::CardSlip, 42, eur(71540) },
                        { TenderKind::Account, 0, eur(0) },
                        { TenderKind::StoreCredit, 2, eur(4000) } };
    figures.splitReceiptCount = 1;
    figures.openingFloat = eur(15000);
    figures.cashFromSales = eur(48620);
    const PersonRef anna{ PersonId(), u"Anna"_s };
    figures.cashMoves
        = { { CashMoveKind::PayIn, eur(2000), u"Wechselgeld"_s, anna, figures.openedAt },
            { CashMoveKind::PayOut, eur(1240), u"Porto"_s, anna, figures.openedAt },
            { CashMoveKind::Drop, eur(30000), u"Tresor"_s, anna, figures.openedAt } };
    figures.payIns = eur(2000);
    figures.payOuts = eur(1240);
    figures.drops = eur(30000);
    figures.counted = eur(34330);
    figures.voidedLines = { LineVoided{
        TicketId(), LineId(), u"Sauerteigbrot"_s, Quantity::pieces(1), eur(520), anna, {}, {} } };
    figures.voidedSum = eur(520);
    figures.cancelledTickets = { 1, eur(1092) };
    figures.noSaleCount = 1;
    figures.reprintCount = 2;
    figures.unpaidBills = { 2, eur(2184) };
    figures.trainingCount = 2;
    figures.state = { 1893, u"9c4107fe"_s, 3, 0, 1 };
    figures.z
        = ZMark{ 318, { eur(4860000), eur(-38965), 127 }, { eur(4986050), eur(-40855), 231 } };
    return figures;
}

/// Prices set by hand: lower for one, for two and for a weight, higher, and the same.
CompletedTicket changedPrices()
{
    const auto line = [](const QString &name, Quantity quantity, qint64 listed, qint64 price) {
        TicketLine made = paperLine(name, quantity, eur(listed), u"A"_s, Rate::fromPercent(19));
        made.priceOverride
            = PriceOverride{ eur(price), u"dented"_s, { PersonId(), u"Anna"_s }, {} };
        return made;
    };
    const Quantity one = Quantity::pieces(1);
    return paperSale(
        Currency::fromCode(u"EUR").value(),
        TaxMode::Included,
        { line(u"Shirt"_s, one, 2000, 1500),
          line(u"Scarf"_s, Quantity::pieces(2), 2000, 1500),
          line(u"Cheese"_s, Quantity::fromThousandths(234, Unit::Kilogram), 2490, 1500),
          line(u"Boots"_s, one, 6000, 6300),
          line(u"Pen"_s, one, 253, 253) },
        { cash(eur(11404), eur(11404)) },
        {},
        {},
        u"Anna"_s);
}

int countOf(const QString &text, const QString &words)
{
    return int(text.count(words));
}

} // namespace

class ReceiptTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void goldenPapersAreWordForWord_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const Document german
            = receipt(farmShopSale(), farmShop(), germanBlocks(), germanPaper(), signedRows());
        const Document american = receipt(dojoSale(), dojo(), {}, americanPaper());
        for (const int columns : { 32, 42, 48 }) {
            QTest::addRow("German receipt on %d columns", columns)
                << u"receipt-de-%1"_s.arg(columns) << plainText(german, columns);
            QTest::addRow("American receipt on %d columns", columns)
                << u"receipt-us-%1"_s.arg(columns) << plainText(american, columns);
            QTest::addRow("Z report on %d columns", columns)
                << u"z-de-%1"_s.arg(columns)
                << plainText(shiftReport(zFigures(), u"Kasse 2"_s, farmShop(), germanPaper(), {}),
                             columns);
        }
        QTest::newRow("copy of the American receipt")
            << u"copy-us-42"_s << plainText(copyOf(american, 1, americanPaper().texts), 42);
        QTest::newRow("gift receipt")
            << u"gift-us-42"_s
            << plainText(giftReceipt(dojoSale(),
                                     { {},
                                       u"Mia Torres"_s,
                                       u"Well done on your first stripe!\nSee you on Saturday."_s,
                                       QDate(2027, 1, 15) },
                                     dojo(),
                                     americanPaper()),
                         42);
        const CompletedTicket open = farmShopSale();
        QTest::newRow("unpaid bill") << u"unpaid-de-48"_s
                                     << plainText(unpaidBill(open.ticket,
                                                             open.priced,
                                                             open.completedAt,
                                                             open.completedBy,
                                                             farmShop(),
                                                             germanBlocks(),
                                                             germanPaper()),
                                                  48);
        QTest::newRow("slip of a pay-out")
            << u"slip-de-48"_s
            << plainText(drawerSlip(payOut(), u"Kasse 2"_s, farmShop(), germanPaper()), 48);
        QTest::newRow("store copy")
            << u"storecopy-us-42"_s
            << plainText(storeCopy(dojoSale(), dojo(), {}, americanPaper()), 42);
        QTest::newRow("receipt with prices by hand")
            << u"changed-de-32"_s
            << plainText(receipt(changedPrices(), farmShop(), germanBlocks(), germanPaper()), 32);
        QTest::newRow("Arabic receipt")
            << u"receipt-ar-42"_s
            << plainText(receipt(saleOf({ u"جبنة بيضاء"_s }),
                                 farmShop(),
                                 {},
                                 paperLanguage(u"ar"_s, u"ar_AE"_s, u"Asia/Dubai"_s)),
                         42);
    }
    void goldenPapersAreWordForWord()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QCOMPARE(text, golden(name, text));
    }

    void CT_57_noCardNumberReachesPaper()
    {
        CompletedTicket sale = dojoSale();
        const QString number = u"4111111111111111"_s;
        sale.ticket.note = number;
        sale.ticket.lines.front().note = u"card 4111 1111 1111 1111 please"_s;
        sale.ticket.lines.front().name = u"Hoodie 4111-1111-1111-1111"_s;
        sale.settlement.tenders.front().reference = number;
        sale.settlement.tenders.front().lastFour = number; // what no screen would take
        const QString text = plainText(receipt(sale, dojo(), {}, americanPaper()), 48);
        QString digits = text;
        digits.remove(QRegularExpression(u"[^0-9]"_s));
        QVERIFY(!text.contains(number) && !text.contains(u"4111 1111"_s)
                && !text.contains(u"4111-1111"_s));
        QVERIFY(text.contains(u"Card ending 1111"_s));
        QVERIFY(text.contains(u"card ****1111 please"_s));
    }

    void ICX_02_receiptShowsTheListPriceBesideTheChargedOne()
    {
        const CompletedTicket sale = changedPrices();
        QCOMPARE(sale.priced.total, eur(11404));
        const auto textOf = [&sale](const PaperLanguage &language) {
            return plainText(receipt(sale, farmShop(), {}, language), 42);
        };
        const QString text = textOf(americanPaper());
        QVERIFY2(text.contains(QRegularExpression(u"Shirt +15\\.00 A\n  instead of 20\\.00\n"_s)),
                 qPrintable(text));
        QVERIFY2(text.contains(
                     QRegularExpression(u"Scarf +30\\.00 A\n  2 @ 15\\.00 instead of 20\\.00\n"_s)),
                 qPrintable(text));
        QVERIFY2(text.contains(u"  0.234 kg @ 15.00 instead of 24.90\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"  instead of 60.00\n"_s), qPrintable(text)); // dearer by hand
        QCOMPARE(countOf(text, u"instead"_s), 4); // not at the list price
        QVERIFY(textOf(germanPaper()).contains(u"  2 x 15,00 statt 20,00\n"_s));
        const QString copy = plainText(
            copyOf(receipt(sale, farmShop(), {}, americanPaper()), 1, americanPaper().texts), 42);
        QCOMPARE(countOf(copy, u"instead"_s), 4);
        const QString gift
            = plainText(giftReceipt(sale, { {}, {}, {}, {} }, farmShop(), americanPaper()), 42);
        QVERIFY(gift.contains(u"Shirt"_s));
        QVERIFY2(!gift.contains(u"instead"_s) && !gift.contains(u"0.00"_s), qPrintable(gift));
    }

    void CT_61_onlyCashOpensTheDrawer()
    {
        QVERIFY(opensDrawer(receipt(farmShopSale(), farmShop(), {}, germanPaper())));
        QVERIFY(!opensDrawer(receipt(dojoSale(), dojo(), {}, americanPaper())));
        CompletedTicket split = dojoSale();
        const Money fiveNinety = Money::fromMinor(590, split.priced.total.currency());
        split.settlement.tenders.push_back(cash(fiveNinety, fiveNinety));
        const Document both = receipt(split, dojo(), {}, americanPaper());
        QCOMPARE(std::count_if(
                     both.blocks.begin(),
                     both.blocks.end(),
                     [](const Block &block) { return blockAs<DrawerBlock>(block) != nullptr; }),
                 1);
        QVERIFY(!opensDrawer(copyOf(both, 1, americanPaper().texts)));
        CompletedTicket training = farmShopSale();
        training.isTraining = true;
        QVERIFY(!opensDrawer(receipt(training, farmShop(), {}, germanPaper())));
    }

    void CT_75_countsMadeBeforeStandOnTheZ()
    {
        ShiftFigures figures = zFigures();
        figures.earlierCounts = { DrawerCounted{ ShiftId(),
                                                 eur(100),
                                                 eur(34380),
                                                 { PersonId(), u"Anna"_s },
                                                 Instant::fromMs(1'794'650'000'000) } };
        for (const int columns : { 32, 42, 48 }) {
            const QString text = plainText(
                shiftReport(figures, u"Kasse 2"_s, farmShop(), germanPaper(), {}), columns);
            static const QRegularExpression row(
                u"\\n *Vorher gezählt: Anna [0-9:]{5} +1,00\\n *GEZÄHLT +343,30\\n"_s);
            QVERIFY2(text.contains(row), qPrintable(text));
        }
    }

    void CT_70_copiesSaySoTwiceAndKeepEveryWord()
    {
        const Document first
            = receipt(farmShopSale(), farmShop(), germanBlocks(), germanPaper(), signedRows());
        const DocumentTexts texts = germanPaper().texts;
        const QString original = plainText(first, 48);
        for (const int number : { 1, 2 }) {
            QString copy = plainText(copyOf(first, number, texts), 48);
            const QString mark = u"KOPIE %1"_s.arg(number);
            QCOMPARE(countOf(copy, mark), 2);
            QVERIFY(copy.trimmed().startsWith(mark) && copy.trimmed().endsWith(mark));
            QStringList rows = copy.split(u'\n');
            rows.removeIf([&](const QString &row) { return row.contains(mark); });
            QCOMPARE(rows.join(u'\n'), original);
        }
    }

    void CT_71_giftReceiptsHoldNoPrice()
    {
        const CompletedTicket sale = saleOf({ u"Apfelsaft"_s, u"Bergkäse"_s });
        QCOMPARE(sale.priced.total, eur(1040));
        const GiftPaper gift{ {}, u"Mia Torres"_s, u"Alles Gute!"_s, QDate(2027, 1, 15) };
        const Document document = giftReceipt(sale, gift, farmShop(), germanPaper());
        const QString text = plainText(document, 42);
        for (const QString &price :
             { u"5,20"_s, u"10,40"_s, u"5.20"_s, u"10.40"_s, u"520"_s, u"1040"_s, u"EUR"_s }) {
            QVERIFY2(!text.contains(price), qPrintable(price));
        }
        QVERIFY(text.contains(u"Apfelsaft"_s) && text.contains(u"Bergkäse"_s));
        QVERIFY(text.contains(u"Für Mia Torres"_s) && text.contains(u"\"Alles Gute!\""_s));
        QVERIFY(text.contains(u"Umtausch bis 15.01.2027"_s));
        QVERIFY(std::count(document.blocks.begin(),
                           document.blocks.end(),
                           Block(BarcodeBlock{ u"2-1-2026-000231"_s }))
                == 1);
        QVERIFY(!opensDrawer(document));
    }

    void E_R7_giftReceiptsNameTheRecipientAndCarryTheMessage()
    {
        CompletedTicket sale = saleOf({ u"Apfelsaft"_s });
        sale.ticket.lines.front().gift
            = GiftDetails{ u"Mia"_s, u"Torres"_s, {}, {}, u"Alles Gute!\nDeine Tante"_s };
        const auto papers = giftPapersOf(sale);
        QCOMPARE(papers.size(), std::size_t(1));
        const QString text
            = plainText(giftReceipt(sale, papers.front(), farmShop(), germanPaper()), 42);
        QVERIFY(text.contains(u"Für Mia Torres"_s));
        QVERIFY(text.contains(u"\"Alles Gute!"_s) && text.contains(u"Deine Tante\""_s));
        QVERIFY(text.contains(u"Apfelsaft"_s));
        QVERIFY(!text.contains(u"5,20"_s) && !text.contains(u"EUR"_s));
    }

    void giftPapersFollowTheRecipients()
    {
        CompletedTicket sale = saleOf({ u"Apfelsaft"_s, u"Bergkäse"_s, u"Brot"_s });
        sale.ticket.lines.at(0).gift = GiftDetails{ u"Mia"_s, u"Torres"_s, {}, {}, u"Hallo"_s };
        sale.ticket.lines.at(2).gift = sale.ticket.lines.at(0).gift;
        sale.ticket.lines.at(1).gift = GiftDetails{ u"Leo"_s, u"Park"_s, {}, {}, {} };
        const auto papers = giftPapersOf(sale);
        QCOMPARE(papers.size(), std::size_t(2));
        QCOMPARE(papers.at(0).recipient, u"Mia Torres"_s);
        QCOMPARE(papers.at(0).lines.size(), std::size_t(2));
        const QString leo
            = plainText(giftReceipt(sale, papers.at(1), farmShop(), germanPaper()), 42);
        QVERIFY(leo.contains(u"Bergkäse"_s) && !leo.contains(u"Apfelsaft"_s));
        QCOMPARE(giftPapersOf(saleOf({ u"Brot"_s })).size(), std::size_t(1));
    }

    void CT_72_unpaidBillsSayNotAReceiptTwice()
    {
        const CompletedTicket sale = farmShopSale();
        const Document bill = unpaidBill(sale.ticket,
                                         sale.priced,
                                         sale.completedAt,
                                         sale.completedBy,
                                         dojo(),
                                         {},
                                         americanPaper());
        const QString text = plainText(bill, 48);
        QCOMPARE(countOf(text, u"NOT A RECEIPT"_s), 2);
        QVERIFY(text.trimmed().startsWith(u"NOT A RECEIPT"_s)
                && text.trimmed().endsWith(u"NOT A RECEIPT"_s));
        QVERIFY(!text.contains(sale.receiptNumber.toText()));
        QVERIFY(text.contains(u"29.74"_s) && !text.contains(u"Cash"_s));
        QVERIFY(!opensDrawer(bill));
    }

    void CT_74_slipsHaveTwoLinesToSign()
    {
        const Document slip = drawerSlip(payOut(), u"Kasse 2"_s, farmShop(), germanPaper());
        const QString text = plainText(slip, 48);
        QVERIFY(text.contains(u"EUR 5,00"_s) && text.contains(u"Grund: Porto"_s));
        QVERIFY(text.contains(u"Unterschrift Anna"_s) && text.contains(u"Zweite Unterschrift"_s));
        QCOMPARE(countOf(text, QString(48, u'-') + u"\nUnterschrift Anna"_s), 1);
        QCOMPARE(countOf(text, QString(48, u'-') + u"\nZweite Unterschrift"_s), 1);
        QVERIFY(opensDrawer(slip));
    }

    void CT_76_zNamesItsNumberTotalsAndChain()
    {
        const QString text
            = plainText(shiftReport(zFigures(), u"Kasse 2"_s, farmShop(), germanPaper(), {}), 48);
        for (const QString &part : { u"Z-BERICHT 0318"_s,
                                     u"Kette 9c4107fe"_s,
                                     u"49.451,95"_s,
                                     u"48.210,35"_s,
                                     u"Noch nicht gesendet"_s,
                                     u"Zurückgestellt"_s,
                                     u"1.893"_s }) {
            QVERIFY2(text.contains(part), qPrintable(part));
        }
        ShiftFigures running = zFigures();
        running.z.reset();
        const QString x
            = plainText(shiftReport(running, u"Kasse 2"_s, farmShop(), germanPaper(), {}), 48);
        QVERIFY(x.contains(u"X-BERICHT"_s) && !x.contains(u"0318"_s)
                && !x.contains(u"49.451,95"_s));
        const QString blind = plainText(
            shiftReport(running, u"Kasse 2"_s, farmShop(), germanPaper(), {}, ShowExpected::No),
            48);
        QVERIFY(!blind.contains(u"343,80"_s) && !blind.contains(u"SOLL"_s));
    }

    void CT_98_theReceiptKeepsItsOwnLanguage()
    {
        QLocale::setDefault(QLocale(u"ar_EG"_s)); // what the screens speak
        const CompletedTicket sale = saleOf({ u"Apfelsaft"_s, u"Bergkäse"_s });
        const QString german = plainText(receipt(sale, farmShop(), {}, germanPaper()), 42);
        QLocale::setDefault(QLocale::c());
        QVERIFY(german.contains(u"10,40"_s) && german.contains(u"SUMME EUR"_s));
        QVERIFY(!german.contains(u"١٠"_s));

        const Currency yen = Currency::fromCode(u"JPY").value();
        const Money price = Money::fromMinor(892, yen);
        const CompletedTicket inYen = paperSale(
            yen,
            TaxMode::Included,
            { paperLine(u"茶"_s, Quantity::pieces(1), price, u"A"_s, Rate::fromPercent(10)) },
            { cash(price, price) },
            {},
            {},
            u"Anna"_s);
        const QString text = plainText(receipt(inYen, farmShop(), {}, germanPaper()), 42);
        QVERIFY(text.contains(u" 892 A\n"_s) && !text.contains(u"892,"_s)
                && !text.contains(u"8,92"_s));
    }

    void trainingSalesAreMarkedAndHaveNothingToScan()
    {
        CompletedTicket sale = farmShopSale();
        sale.isTraining = true;
        const Document document = receipt(sale, farmShop(), {}, germanPaper(), signedRows());
        const QString text = plainText(document, 48);
        QCOMPARE(countOf(text, u"TRAINING - KEIN BELEG"_s), 2);
        QVERIFY(
            std::none_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
                return blockAs<BarcodeBlock>(block) != nullptr
                    || blockAs<QrBlock>(block) != nullptr;
            }));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::ReceiptTest)

#include "receipttest.moc"

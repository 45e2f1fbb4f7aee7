#include "core/domain/ticket/ticketedit.h"

#include "core/domain/ticket/freetext.h"
#include "core/domain/ticket/pricing.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

const LineVoid byAnna{ anna(), noon() };

Ticket oneCoffee()
{
    return aTicket().with(aLine(QStringLiteral("Coffee"), 189));
}

LineId firstLine(const Ticket &ticket)
{
    return ticket.lines.front().id;
}

PriceOverride priceByHand(std::int64_t minor)
{
    return { eur(minor), QStringLiteral("as agreed"), anna(), std::nullopt };
}

Ticket
scanned(const Ticket &ticket, TicketLine line, RepeatedScan repeated = RepeatedScan::JoinsLine)
{
    return addLine(ticket, std::move(line), repeated)->ticket;
}

GiftDetails forCarla()
{
    return { QStringLiteral("Carla"),
             QStringLiteral("Diaz"),
             QStringLiteral("0170 1"),
             {},
             QStringLiteral("Enjoy") };
}

} // namespace

class TicketEditTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_32_aRepeatedScanJoinsItsLine();
    void CT_32_aLineWithADiscountIsNotJoined();
    void CT_32_otherPricesNotesAndCasesStayApart();
    void CT_32_secondLineSettingNeverJoins();
    void CT_33_aCardNumberIsRefusedInAnyText_data();
    void CT_33_aCardNumberIsRefusedInAnyText();
    void CT_57_aCardNumberIsShownByItsLastFour_data();
    void CT_57_aCardNumberIsShownByItsLastFour();
    void CT_33_notesAreKept();
    void CT_34_zeroIsAVoidAndNegativeIsRefused();
    void CT_34_voidKeepsWhoAndWhen();
    void CT_15_minusTakesOneOff();
    void CT_17_quantityAboveTheLimitIsRefused();
    void CT_38_amountAboveTheLineIsRefused();
    void CT_38_malformedDiscountsAreRefused();
    void CT_38_goodsMarkedNoDiscountRefuseOne();
    void CT_41_belowTheFloorAnApproverIsNeeded();
    void CT_41_aPriceByHandNeedsAReason();
    void IC_25_anAddedLineCannotBecomeAGift();
    void IC_26_aGiftNeedsBothNames();
    void IC_27_aGiftCarriesThePhone();
    void IC_28_aGiftWithoutEmailIsAGiftAll();
    void IC_29_messageOf250IsTakenAnd251Refused();
    void CT_48_parkedTicketKeepsItsReference();
    void CT_49_recallGivesTheSameTicketBack();
    void CT_05_whoGoesOnIsNoted();
    void unknownAndVoidedLinesAreRefused();
};

void TicketEditTest::CT_32_aRepeatedScanJoinsItsLine()
{
    const Ticket ticket = scanned(oneCoffee(), aLine(QStringLiteral("Coffee"), 189));
    QCOMPARE(ticket.lines.size(), std::size_t{ 1 });
    QCOMPARE(ticket.lines.front().quantity, Quantity::pieces(2));
    QCOMPARE(priceTicket(ticket).total.minor(), 378);
}

void TicketEditTest::CT_32_aLineWithADiscountIsNotJoined()
{
    const Ticket coffee = oneCoffee();
    const Ticket reduced = *discountLine(coffee, firstLine(coffee), percentOff(10));
    const Ticket twice = scanned(reduced, aLine(QStringLiteral("Coffee"), 189));
    QCOMPARE(twice.lines.size(), std::size_t{ 2 });
    QCOMPARE(priceTicket(twice).lines[1].total.minor(), 189);
    // A third scan joins the newest line that it fits, not the reduced one.
    const Ticket thrice = scanned(twice, aLine(QStringLiteral("Coffee"), 189));
    QCOMPARE(thrice.lines.size(), std::size_t{ 2 });
    QCOMPARE(thrice.lines[1].quantity, Quantity::pieces(2));
}

void TicketEditTest::CT_32_otherPricesNotesAndCasesStayApart()
{
    TicketLine dearer = aLine(QStringLiteral("Coffee"), 199);
    QCOMPARE(scanned(oneCoffee(), dearer).lines.size(), std::size_t{ 2 });
    TicketLine packed = aLine(QStringLiteral("Coffee"), 189);
    packed.stockPerUnit = Quantity::pieces(6);
    QCOMPARE(scanned(oneCoffee(), packed).lines.size(), std::size_t{ 2 });
    TicketLine noted = aLine(QStringLiteral("Coffee"), 189);
    noted.note = QStringLiteral("ground");
    QCOMPARE(scanned(oneCoffee(), noted).lines.size(), std::size_t{ 2 });
    TicketLine labelled = aLine(QStringLiteral("Coffee"), 189);
    labelled.isLabelPrice = true;
    QCOMPARE(scanned(scanned(aTicket(), labelled), labelled).lines.size(), std::size_t{ 2 });
    const Ticket coffee = oneCoffee();
    const Ticket voided = *voidLine(coffee, firstLine(coffee), byAnna);
    QCOMPARE(scanned(voided, aLine(QStringLiteral("Coffee"), 189)).lines.size(), std::size_t{ 2 });
}

void TicketEditTest::CT_32_secondLineSettingNeverJoins()
{
    const Ticket ticket
        = scanned(oneCoffee(), aLine(QStringLiteral("Coffee"), 189), RepeatedScan::SecondLine);
    QCOMPARE(ticket.lines.size(), std::size_t{ 2 });
    const AddedLine added
        = *addLine(ticket, aLine(QStringLiteral("Rye"), 249), RepeatedScan::SecondLine);
    QCOMPARE(added.line, added.ticket.lines.back().id);
}

void TicketEditTest::CT_33_aCardNumberIsRefusedInAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCard");
    QTest::newRow("sixteen digits") << QStringLiteral("4111111111111111") << true;
    QTest::newRow("in groups of four")
        << QStringLiteral("paid by 4111 1111 1111 1111 today") << true;
    QTest::newRow("with dashes") << QStringLiteral("4111-1111-1111-1111") << true;
    QTest::newRow("fifteen digits") << QStringLiteral("378282246310005") << true;
    QTest::newRow("glued to a word") << QStringLiteral("card4111111111111111x") << true;
    QTest::newRow("after another number") << QStringLiteral("table 12 4111 1111 1111 1111") << true;
    QTest::newRow("in Arabic digits") << QStringLiteral("٤١١١١١١١١١١١١١١١") << true;
    QTest::newRow("one digit wrong") << QStringLiteral("4111111111111112") << false;
    QTest::newRow("twelve digits") << QStringLiteral("411111111111") << false;
    QTest::newRow("twenty digits are no card") << QStringLiteral("41111111111111110000") << false;
    QTest::newRow("a barcode that is no card") << QStringLiteral("4006381333931") << false;
    QTest::newRow("words") << QStringLiteral("for Friday, 2 pieces") << false;
}

void TicketEditTest::CT_33_aCardNumberIsRefusedInAnyText()
{
    QFETCH(QString, text);
    QFETCH(bool, isCard);
    QCOMPARE(holdsCardNumber(text), isCard);
    const Ticket coffee = oneCoffee();
    const Result<Ticket> onLine = setNote(coffee, firstLine(coffee), text);
    const Result<Ticket> onTicket = setTicketNote(coffee, text);
    const Result<Ticket> parked = park(coffee, QStringLiteral("P1"), text, noon());
    for (const Result<Ticket> *result : { &onLine, &onTicket, &parked }) {
        QCOMPARE(result->has_value(), !isCard);
        QVERIFY(!isCard || result->error().code.is(TicketError::TextHoldsCardNumber));
        QVERIFY(!isCard || !result->error().detail.contains(text));
    }
}

void TicketEditTest::CT_57_aCardNumberIsShownByItsLastFour_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("alone") << QStringLiteral("4111111111111111") << QStringLiteral("****1111");
    QTest::newRow("in groups within words") << QStringLiteral("paid 4111 1111-1111.1111, thanks")
                                            << QStringLiteral("paid ****1111, thanks");
    QTest::newRow("two of them") << QStringLiteral("4111111111111111 or 378282246310005")
                                 << QStringLiteral("****1111 or ****0005");
    QTest::newRow("after a table's number")
        << QStringLiteral("table 12 4111111111111111") << QStringLiteral("table 12 ****1111");
    QTest::newRow("none") << QStringLiteral("table 12, 4006381333931")
                          << QStringLiteral("table 12, 4006381333931");
}

void TicketEditTest::CT_57_aCardNumberIsShownByItsLastFour()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(withMaskedCards(text), shown);
    QVERIFY(!holdsCardNumber(withMaskedCards(text)));
}

void TicketEditTest::CT_33_notesAreKept()
{
    const Ticket coffee = oneCoffee();
    const Ticket noted = *setNote(coffee, firstLine(coffee), QStringLiteral("for Friday"));
    QCOMPARE(noted.lines.front().note, QStringLiteral("for Friday"));
    QCOMPARE(setTicketNote(coffee, QStringLiteral("call first"))->note,
             QStringLiteral("call first"));
    QVERIFY(setTicketNote(coffee, QString(251, u'x')).error().code.is(TicketError::TextTooLong));
}

void TicketEditTest::CT_34_zeroIsAVoidAndNegativeIsRefused()
{
    const Ticket coffee = oneCoffee();
    const Ticket voided = *setQuantity(coffee, firstLine(coffee), Quantity::pieces(0), byAnna);
    QCOMPARE(voided, *voidLine(coffee, firstLine(coffee), byAnna));
    QVERIFY(voided.isEmpty());
    const Result<Ticket> refused
        = setQuantity(coffee, firstLine(coffee), Quantity::pieces(-1), byAnna);
    QVERIFY(refused.error().code.is(TicketError::QuantityNotPositive));
    const Result<Ticket> half = setQuantity(
        coffee, firstLine(coffee), Quantity::fromThousandths(500, Unit::Piece), byAnna);
    QVERIFY(half.error().code.is(TicketError::QuantityNotWhole));
}

void TicketEditTest::CT_34_voidKeepsWhoAndWhen()
{
    const Ticket coffee = oneCoffee();
    const Ticket voided = *voidLine(coffee, firstLine(coffee), byAnna);
    QCOMPARE(*voided.lines.front().voided, byAnna);
    QCOMPARE(priceTicket(voided).total.minor(), 0);
}

void TicketEditTest::CT_15_minusTakesOneOff()
{
    const Ticket three = aTicket().with(aLine(QStringLiteral("Coffee"), 189, Quantity::pieces(3)));
    const Ticket two = *minusOne(three, firstLine(three), byAnna);
    QCOMPARE(priceTicket(two).total.minor(), 378);
    const Ticket none = *minusOne(*minusOne(two, firstLine(two), byAnna), firstLine(two), byAnna);
    QCOMPARE(*none.lines.front().voided, byAnna);
    const Ticket five = *setQuantity(three, firstLine(three), Quantity::pieces(5), byAnna);
    QCOMPARE(priceTicket(five).total.minor(), 945);
}

void TicketEditTest::CT_17_quantityAboveTheLimitIsRefused()
{
    const Ticket coffee = oneCoffee();
    QVERIFY(setQuantity(coffee, firstLine(coffee), Quantity::pieces(999), byAnna).has_value());
    QVERIFY(setQuantity(coffee, firstLine(coffee), Quantity::pieces(1000), byAnna)
                .error()
                .code.is(TicketError::QuantityOverLimit));
}

void TicketEditTest::CT_38_amountAboveTheLineIsRefused()
{
    const Ticket cheese = aTicket().with(aLine(QStringLiteral("Cheese"), 583));
    QVERIFY(discountLine(cheese, firstLine(cheese), amountOff(600))
                .error()
                .code.is(TicketError::DiscountAboveLine));
    const Ticket reduced = *discountLine(cheese, firstLine(cheese), amountOff(583));
    QCOMPARE(priceTicket(reduced).total.minor(), 0);
    // A second discount stands in place of the first, it is not measured against what the first
    // left.
    QCOMPARE(priceTicket(*discountLine(reduced, firstLine(reduced), amountOff(100))).total.minor(),
             483);
    QCOMPARE(priceTicket(*removeDiscount(reduced, firstLine(reduced))).total.minor(), 583);
}

void TicketEditTest::CT_38_malformedDiscountsAreRefused()
{
    const Ticket coffee = oneCoffee();
    Discount both = percentOff(10);
    both.amount = eur(100);
    for (const Discount &wrong :
         { percentOff(0), percentOff(101), amountOff(0), amountOff(-100), both, Discount{} }) {
        QVERIFY(discountLine(coffee, firstLine(coffee), wrong)
                    .error()
                    .code.is(TicketError::DiscountMalformed));
        QVERIFY(discountTicket(coffee, wrong).error().code.is(TicketError::DiscountMalformed));
    }
    QCOMPARE(removeTicketDiscount(*discountTicket(coffee, percentOff(10))), coffee);
}

void TicketEditTest::CT_38_goodsMarkedNoDiscountRefuseOne()
{
    TicketLine stamps = aLine(QStringLiteral("Stamps"), 85);
    stamps.isDiscountable = false;
    const Ticket ticket = aTicket().with(stamps);
    QVERIFY(discountLine(ticket, stamps.id, percentOff(10))
                .error()
                .code.is(TicketError::DiscountNotAllowedOnLine));
}

void TicketEditTest::CT_41_belowTheFloorAnApproverIsNeeded()
{
    TicketLine boots = aLine(QStringLiteral("Boots"), 2490);
    boots.floorPrice = eur(2000);
    const Ticket ticket = aTicket().with(boots);
    const Ticket sold = *overridePrice(ticket, boots.id, priceByHand(2100));
    QCOMPARE(sold.lines.front().listPrice.minor(), 2490);
    QCOMPARE(priceTicket(sold).total.minor(), 2100);
    PriceOverride low = priceByHand(1999);
    QVERIFY(overridePrice(ticket, boots.id, low).error().code.is(TicketError::BelowFloorPrice));
    low.approvedBy = bo();
    QCOMPARE(overridePrice(ticket, boots.id, low)->lines.front().priceOverride->approvedBy->name,
             QStringLiteral("Bo"));
}

void TicketEditTest::CT_41_aPriceByHandNeedsAReason()
{
    const Ticket coffee = oneCoffee();
    PriceOverride price = priceByHand(100);
    price.reason = QStringLiteral("  ");
    QVERIFY(overridePrice(coffee, firstLine(coffee), price)
                .error()
                .code.is(TicketError::ReasonMissing));
    QVERIFY(overridePrice(coffee, firstLine(coffee), priceByHand(-1))
                .error()
                .code.is(TicketError::PriceNegative));
    QCOMPARE(priceTicket(*overridePrice(coffee, firstLine(coffee), priceByHand(0))).total.minor(),
             0);
}

void TicketEditTest::IC_25_anAddedLineCannotBecomeAGift()
{
    TicketLine gift = aLine(QStringLiteral("Coffee"), 189);
    gift.gift = forCarla();
    const Ticket ticket = scanned(oneCoffee(), gift);
    QCOMPARE(ticket.lines.size(), std::size_t{ 2 }); // a gift never joins a line
    QVERIFY(changeGift(ticket, ticket.lines[0].id, forCarla())
                .error()
                .code.is(TicketError::GiftAfterAdding));
    GiftDetails changed = forCarla();
    changed.message = QStringLiteral("Happy birthday");
    QCOMPARE(changeGift(ticket, ticket.lines[1].id, changed)->lines[1].gift->message,
             QStringLiteral("Happy birthday"));
}

void TicketEditTest::IC_26_aGiftNeedsBothNames()
{
    for (const bool isFirst : { true, false }) {
        TicketLine line = aLine(QStringLiteral("Coffee"), 189);
        line.gift = forCarla();
        (isFirst ? line.gift->firstName : line.gift->lastName) = QStringLiteral(" ");
        QVERIFY(addLine(aTicket(), line, RepeatedScan::JoinsLine)
                    .error()
                    .code.is(TicketError::GiftNameMissing));
    }
}

void TicketEditTest::IC_27_aGiftCarriesThePhone()
{
    TicketLine line = aLine(QStringLiteral("Coffee"), 189);
    line.gift = forCarla();
    QCOMPARE(scanned(aTicket(), line).lines.front().gift->phone, QStringLiteral("0170 1"));
}

void TicketEditTest::IC_28_aGiftWithoutEmailIsAGiftAll()
{
    GiftDetails gift = forCarla();
    QVERIFY(checkGift(gift).has_value());
    gift.email = QStringLiteral("carla@example.org");
    QVERIFY(checkGift(gift).has_value());
}

void TicketEditTest::IC_29_messageOf250IsTakenAnd251Refused()
{
    GiftDetails gift = forCarla();
    const QString emoji = QString::fromUtf8("\xF0\x9F\x8E\x81"); // one code point, two UTF-16 units
    gift.message = emoji.repeated(250);
    QVERIFY(checkGift(gift).has_value());
    gift.message += emoji;
    QVERIFY(checkGift(gift).error().code.is(TicketError::TextTooLong));
    QCOMPARE(characterCount(QStringLiteral("a\r\nb")), qsizetype{ 3 });
    QCOMPARE(characterCount(QStringLiteral("e\u0301")), qsizetype{ 1 }); // composed by NFC
}

void TicketEditTest::CT_48_parkedTicketKeepsItsReference()
{
    const Ticket parked
        = *park(oneCoffee(), QStringLiteral("K7Q"), QStringLiteral("blue coat"), noon());
    QCOMPARE(parked.parkReference, QStringLiteral("K7Q"));
    QCOMPARE(parked.parkName, QStringLiteral("blue coat"));
    QCOMPARE(*parked.parkedAt, noon());
    const Ticket again
        = *park(*recall(parked), QStringLiteral("X2X"), QStringLiteral("blue coat"), noon());
    QCOMPARE(again.parkReference, QStringLiteral("K7Q"));
    QVERIFY(park(aTicket(), QStringLiteral("K7Q"), {}, noon())
                .error()
                .code.is(TicketError::TicketEmpty));
}

void TicketEditTest::CT_49_recallGivesTheSameTicketBack()
{
    Ticket ticket = *setTicketNote(
        aTicket().with(aLine(QStringLiteral("Coffee"), 1092)).discounted(percentOff(10)),
        QStringLiteral("call first"));
    const Ticket recalled = *recall(*park(ticket, QStringLiteral("K7Q"), {}, noon()));
    QCOMPARE(recalled.lines, ticket.lines);
    QCOMPARE(recalled.discount, ticket.discount);
    QCOMPARE(recalled.note, ticket.note);
    QCOMPARE(priceTicket(recalled), priceTicket(ticket));
    QVERIFY(recall(recalled).error().code.is(TicketError::NotParked));
}

void TicketEditTest::CT_05_whoGoesOnIsNoted()
{
    const Ticket coffee = oneCoffee();
    QVERIFY(takeOver(coffee, anna()).continuedBy.empty());
    const Ticket byBoth = takeOver(takeOver(coffee, bo()), bo());
    QCOMPARE(byBoth.continuedBy, std::vector<PersonRef>{ bo() });
    QCOMPARE(byBoth.openedBy, anna());
    QCOMPARE(takeOver(byBoth, anna()).continuedBy.size(), std::size_t{ 2 });
}

void TicketEditTest::unknownAndVoidedLinesAreRefused()
{
    const Ticket coffee = oneCoffee();
    QVERIFY(
        voidLine(coffee, idOf<LineId>(u"none"), byAnna).error().code.is(TicketError::NoSuchLine));
    const Ticket voided = *voidLine(coffee, firstLine(coffee), byAnna);
    QVERIFY(voidLine(voided, firstLine(coffee), byAnna).error().code.is(TicketError::LineIsVoided));
    QVERIFY(setNote(voided, firstLine(coffee), QStringLiteral("x"))
                .error()
                .code.is(TicketError::LineIsVoided));
}

} // namespace countertop

CT_TEST_CLASS(countertop::TicketEditTest)
#include "ticketedittest.moc"

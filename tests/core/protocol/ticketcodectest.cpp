#include "core/protocol/ticketcodec.h"

#include "core/protocol/canonicaljson.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countertop {

class TicketCodecTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void openTicketComesBackWhole();
    void completedTicketComesBackWhole();
    void returnComesBackWithItsOrigin();
    void tendersComeBackWhole();
    void SY_02_bytesAreSortedIntegersWithoutWhiteSpace();
    void SY_02_fractionIsRefused();
    void SY_03_customerIsAnIdAlone();
    void damagedTicketIsRefused_data();
    void damagedTicketIsRefused();
    void threeLineSaleStaysSmall();
};

/// Through bytes, as drafts and facts travel.
static QJsonObject throughBytes(const QJsonObject &json)
{
    return *readJson(*canonicalBytes(json));
}

void TicketCodecTest::openTicketComesBackWhole()
{
    Ticket ticket = tests::aFullTicket();
    ticket.customer
        = TicketCustomer{ tests::idOf<CustomerId>(u"mia"), u"Mia K"_s, true, u"staff"_s };
    ticket.parkReference = u"P-12"_s;
    ticket.parkName = u"blue jacket"_s;
    ticket.parkedAt = tests::noon();
    const auto read = ticketFromJson(throughBytes(ticketToJson(ticket)));
    QVERIFY(read);
    QVERIFY(*read == ticket);
}

void TicketCodecTest::completedTicketComesBackWhole()
{
    const CompletedTicket sale
        = tests::completed(tests::aFullTicket(), { tests::cash(5000, 123), tests::cash(10) });
    const auto read = completedTicketFromJson(throughBytes(completedTicketToJson(sale)));
    QVERIFY(read);
    QVERIFY(read->ticket == sale.ticket);
    QVERIFY(read->priced == sale.priced);
    QVERIFY(*read == sale);
}

void TicketCodecTest::returnComesBackWithItsOrigin()
{
    TicketLine line = tests::aLine(u"Mug"_s, 900);
    line.kind = LineKind::Return;
    line.restock = Restock::No;
    line.origin = ReturnOrigin{ .ticket = tests::idOf<TicketId>(u"first"),
                                .line = tests::idOf<LineId>(u"first line"),
                                .receiptNumber = u"2-1-2026-000230"_s,
                                .component = 1,
                                .total = tests::eur(-900),
                                .taxes = { tests::eur(-144) },
                                .components = { { tests::eur(-900), { tests::eur(-144) } } } };
    TicketLine unknown = tests::aLine(u"Cup"_s, 300);
    unknown.kind = LineKind::ReturnWithoutReceipt;
    const Ticket ticket = tests::aTicket().with(line).with(unknown);
    const auto read = ticketFromJson(throughBytes(ticketToJson(ticket)));
    QVERIFY(read);
    QVERIFY(*read == ticket);
}

void TicketCodecTest::tendersComeBackWhole()
{
    Tender foreign = tests::cash(9200, 100);
    foreign.foreign = ForeignCash{ Money::fromMinor(10000, *Currency::fromCode(u"USD")),
                                   Rate::fromPpm(920'000) };
    Tender slip = tests::cash(500);
    slip.kind = TenderKind::CardSlip;
    slip.lastFour = u"1111"_s;
    slip.reference = u"A 7"_s;
    const std::vector<Tender> tenders{ foreign, slip };
    const auto read = tendersFromJson(tendersToJson(tenders), tests::euros());
    QVERIFY(read);
    QVERIFY(*read == tenders);
}

void TicketCodecTest::SY_02_bytesAreSortedIntegersWithoutWhiteSpace()
{
    const CompletedTicket sale = tests::completed(
        tests::aTicket().with(tests::aLine(u"Coffee"_s, 1092)), { tests::cash(1092) });
    const QByteArray bytes = *canonicalBytes(completedTicketToJson(sale));
    QVERIFY(
        bytes.startsWith("{\"completedAt\":1778760420000,\"completedBy\":1,\"currency\":\"EUR\""));
    QVERIFY(bytes.contains("\"total\":1092"));
    QVERIFY(!bytes.contains(": "));
    QVERIFY(!bytes.contains(", "));
    const QByteArray again
        = *canonicalBytes(completedTicketToJson(*completedTicketFromJson(*readJson(bytes))));
    QCOMPARE(again, bytes);
}

void TicketCodecTest::SY_02_fractionIsRefused()
{
    const auto bytes = canonicalBytes({ { u"total"_s, 10.92 } });
    QVERIFY(!bytes);
    QVERIFY(bytes.error().code.is(JsonError::NotAnInteger));
}

void TicketCodecTest::SY_03_customerIsAnIdAlone()
{
    Ticket ticket = tests::aTicket().with(tests::aLine(u"Coffee"_s, 1092));
    ticket.customer = TicketCustomer{ tests::idOf<CustomerId>(u"mia"), u"Mia K"_s, false, {} };
    const QByteArray bytes
        = *canonicalBytes(completedTicketToJson(tests::completed(ticket, { tests::cash(1092) })));
    QVERIFY(bytes.contains(ticket.customer->id.toText().toLatin1()));
    QVERIFY(!bytes.contains("Mia"));
}

void TicketCodecTest::damagedTicketIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no ticket id") << u"ticket"_s << QJsonValue(u"12"_s);
    QTest::newRow("unknown currency") << u"currency"_s << QJsonValue(u"XXZ"_s);
    QTest::newRow("total is a text") << u"total"_s << QJsonValue(u"1092"_s);
    QTest::newRow("total with a fraction") << u"total"_s << QJsonValue(10.92);
    QTest::newRow("no table of people") << u"people"_s << QJsonValue(QJsonArray());
    QTest::newRow("no such day") << u"day"_s << QJsonValue(u"2026-02-30"_s);
    QTest::newRow("receipt number of letters") << u"receipt"_s << QJsonValue(u"a-b"_s);
    QTest::newRow("lines are a number") << u"lines"_s << QJsonValue(7);
    QTest::newRow("a tax that the table does not have")
        << u"taxed"_s << QJsonValue(QJsonArray{ QJsonArray{ 9, 1, 1 } });
}

void TicketCodecTest::damagedTicketIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = completedTicketToJson(tests::completed(
        tests::aTicket().with(tests::aLine(u"Coffee"_s, 1092)), { tests::cash(1092) }));
    QVERIFY(completedTicketFromJson(json));
    json.insert(key, value);
    QVERIFY(!completedTicketFromJson(json));
}

void TicketCodecTest::threeLineSaleStaysSmall()
{
    // Growth of till.db is bound to 20 MB per 10,000 such sales; the fact is the largest part.
    const Ticket ticket = tests::aTicket()
                              .with(tests::aLine(u"Organic oat milk 1 l"_s, 189))
                              .with(tests::aLine(u"Sourdough bread 750 g"_s, 549))
                              .with(tests::aLine(u"Mountain cheese mild"_s, 354));
    const QByteArray bytes = *canonicalBytes(
        completedTicketToJson(tests::completed(ticket, { tests::cash(2000, 908) })));
    QVERIFY2(bytes.size() <= 1280, bytes.constData());
}

} // namespace countertop

CT_TEST_CLASS(countertop::TicketCodecTest)

#include "ticketcodectest.moc"

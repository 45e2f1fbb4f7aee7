#include "core/domain/shift/shiftfigures.h"

#include "core/domain/shift/shiftusage.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

using tests::eur;

Shift aShift()
{
    return { tests::idOf<ShiftId>(u"shift"),
             118,
             BusinessDay(QDate(2026, 5, 14)),
             tests::noon(),
             tests::anna(),
             eur(10000),
             std::nullopt };
}

Tender tender(TenderKind kind, const Money &given)
{
    Tender made{ .given = given, .change = Money::zero(given.currency()), .net = given };
    made.id = tests::idOf<TenderId>(u"tender");
    made.kind = kind;
    return made;
}

TicketLine returned(TicketLine line)
{
    const Money total = -line.listPrice.times(line.quantity, Rounding::HalfUp);
    line.kind = LineKind::Return;
    const Money tax = total.scaled(19, 119, Rounding::HalfUp);
    line.origin = ReturnOrigin{ .ticket = tests::idOf<TicketId>(u"sold"),
                                .line = line.id,
                                .receiptNumber = u"2-1-2026-000001"_s,
                                .total = total,
                                .taxes = { tax } };
    return line;
}

/// Pays the whole ticket: *card* first, the rest in cash, exact.
CompletedTicket paid(const Ticket &ticket, std::int64_t number, std::int64_t cardMinor = 0)
{
    CompletedTicket sale{ ticket,
                          priceTicket(ticket),
                          Settlement{ .total = eur(0),
                                      .cashStepMinor = ticket.terms.cashStepMinor } };
    sale.settlement.total = sale.priced.total;
    if (cardMinor != 0) {
        sale.settlement.tenders.push_back(tender(TenderKind::CardSlip, eur(cardMinor)));
    }
    const Money rest = sale.settlement.remainingInCash();
    if (!rest.isZero()) {
        sale.settlement.tenders.push_back(tender(TenderKind::Cash, rest));
    }
    sale.receiptNumber = { 2, 1, 2026, number };
    sale.completedBy = tests::anna();
    sale.completedAt = tests::noon();
    return sale;
}

CompletedTicket sold(std::int64_t minor, std::int64_t number)
{
    return paid(tests::aTicket().with(tests::aLine(u"goods"_s, minor)), number);
}

/// What one Z row must be, added up without the code under test.
struct Sums
{
    std::map<TenderKind, std::int64_t> tenders;
    std::map<std::pair<QString, std::int64_t>, std::int64_t> taxes;
    std::map<QString, std::int64_t> categories;
    std::int64_t turnover = 0;
    std::int64_t rounding = 0;
};

void addTo(Sums &sums, const CompletedTicket &sale)
{
    for (const Tender &row : sale.settlement.tenders) {
        sums.tenders[row.kind] += row.given.minor() - row.change.minor();
    }
    for (const TaxAmount &tax : sale.priced.taxes) {
        sums.taxes[{ tax.tax.name, tax.tax.rate.ppm() }] += tax.amount.minor();
    }
    for (const PricedLine &line : sale.priced.lines) {
        sums.categories[sale.ticket.find(line.line)->categoryName] += line.totalWithTax().minor();
    }
    sums.turnover += sale.priced.total.minor();
    sums.rounding += sale.settlement.cashRounding().minor();
}

/// One to six lines of three categories and three rates, some weighed, discounted or returned.
CompletedTicket randomSale(std::mt19937_64 &random, std::int64_t number)
{
    tests::TicketBuilder builder = tests::aTicket();
    if (random() % 3 == 0) {
        builder.cashStep(5);
    }
    if (random() % 2 == 0) {
        builder.taxByLine();
    }
    if (random() % 3 == 0) {
        builder.taxAdded();
    }
    const auto lineCount = 1 + random() % 6;
    for (std::uint64_t i = 0; i < lineCount; ++i) {
        const auto price = static_cast<std::int64_t>(1 + random() % 5000);
        TicketLine line = tests::aLine(u"goods"_s, price);
        line.categoryName = QStringLiteral("category %1").arg(random() % 3);
        line.category = tests::idOf<CategoryId>(line.categoryName);
        if (random() % 5 == 0) {
            line = returned(line);
        } else {
            const auto rate = random() % 3;
            line.taxes = rate == 0 ? std::vector<LineTax>{} : tests::vat(rate == 1 ? 7 : 19);
            line.quantity = Quantity::pieces(static_cast<std::int64_t>(1 + random() % 9));
            if (random() % 4 == 0) {
                line.discount = tests::percentOff(static_cast<std::int64_t>(random() % 60));
            }
        }
        builder.with(line);
    }
    if (random() % 4 == 0) {
        builder.discounted(tests::percentOff(10));
    }
    const Ticket &ticket = builder.ticket();
    const std::int64_t total = priceTicket(ticket).total.minor();
    const std::int64_t card = total > 100 && random() % 2 == 0 ? total / 2 : 0;
    return paid(ticket, number, card);
}

} // namespace

class ShiftFiguresTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_76_XTwiceHasTheSameFiguresAndNoNumber()
    {
        const Ticket back = tests::aTicket().with(returned(tests::aLine(u"goods"_s, 189)));
        const std::vector<ShiftEvent> events{ sold(1092, 231), sold(189, 232), paid(back, 233) };
        const ShiftFigures first = figuresOf(aShift(), events);
        QVERIFY(first == figuresOf(aShift(), events));
        QVERIFY(!first.z);
        QCOMPARE(first.sales, eur(1281));
        QCOMPARE(first.returns.sum, eur(-189));
        QCOMPARE(first.turnover, eur(1092));
        QCOMPARE(first.firstReceipt->number, std::int64_t{ 231 });
        QCOMPARE(first.lastReceipt->number, std::int64_t{ 233 });
        QCOMPARE(first.receiptCount, 3);
    }

    void CT_77_everyRowIsTheSumOfItsReceiptsOver500Shifts()
    {
        std::mt19937_64 random(77);
        for (int round = 0; round < 500; ++round) {
            std::vector<ShiftEvent> events;
            Sums sums;
            const auto saleCount = random() % 12;
            for (std::uint64_t i = 0; i < saleCount; ++i) {
                CompletedTicket sale = randomSale(random, static_cast<std::int64_t>(i + 1));
                sale.isTraining = random() % 10 == 0;
                if (!sale.isTraining) {
                    addTo(sums, sale);
                }
                events.emplace_back(std::move(sale));
            }
            const ShiftFigures figures = figuresOf(aShift(), events);
            compare(figures, sums);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void CT_50_reportsUseNetAndNotGiven()
    {
        CompletedTicket sale = sold(1090, 1);
        Tender &cash = sale.settlement.tenders.front();
        cash.given = eur(2000);
        cash.change = eur(910);
        const ShiftFigures figures = figuresOf(aShift(), std::vector<ShiftEvent>{ sale });
        QCOMPARE(figures.tenders.front().net, eur(1090));
        QCOMPARE(figures.expectedCash(), eur(11090));
    }

    void CT_55_foreignNotesComeInAndChangeGoesOut()
    {
        CompletedTicket sale = sold(1500, 1);
        Tender &cash = sale.settlement.tenders.front();
        cash.given = eur(1840);
        cash.change = eur(340);
        const Money twenty = Money::fromMinor(2000, *Currency::fromCode(u"USD"));
        cash.foreign = ForeignCash{ twenty, Rate::fromPpm(920'000) };
        const ShiftFigures figures = figuresOf(aShift(), std::vector<ShiftEvent>{ sale });
        QCOMPARE(figures.foreignCash.size(), std::size_t{ 1 });
        QCOMPARE(figures.foreignCash.front().given, twenty);
        QCOMPARE(figures.foreignCash.front().change, eur(340));
        QCOMPARE(figures.tenders.front().net, eur(1500));
        QCOMPARE(figures.expectedCash(), eur(10000 - 340));
    }

    void CT_69_anExchangeStandsOnBothSides()
    {
        const Ticket swap = tests::aTicket()
                                .with(returned(tests::aLine(u"old"_s, 2490)))
                                .with(tests::aLine(u"new"_s, 2990));
        const ShiftFigures figures = figuresOf(aShift(), std::vector<ShiftEvent>{ paid(swap, 1) });
        QCOMPARE(figures.sales, eur(2990));
        QCOMPARE(figures.returns.sum, eur(-2490));
        QCOMPARE(figures.turnover, eur(500));
    }

    void CT_79_exceptionsAreCountedAndTrainingIsNot()
    {
        const LineVoided voided{ .name = u"tea"_s, .amount = eur(903), .person = tests::anna() };
        LineVoided practised = voided;
        practised.isTraining = true;
        const TicketCancelled cancelled{ .total = eur(1092), .person = tests::anna() };
        CompletedTicket training = sold(500, 9);
        training.isTraining = true;
        const NoSale noSale{ u"change"_s, tests::anna(), tests::bo(), tests::noon() };
        const UnpaidBillPrinted bill{ .total = eur(1092) };
        const std::vector<ShiftEvent> events{
            voided, practised, cancelled, training, noSale, ReceiptReprinted{}, ReceiptReprinted{},
            bill,   bill
        };
        const ShiftFigures figures = figuresOf(aShift(), events);
        QCOMPARE(figures.noSaleCount, 1);
        QCOMPARE(figures.voidedLines.size(), std::size_t{ 1 });
        QCOMPARE(figures.voidedSum, eur(903));
        QCOMPARE(figures.cancelledTickets.sum, eur(1092));
        QCOMPARE(figures.reprintCount, 2);
        QCOMPARE(figures.unpaidBills.sum, eur(2184));
        QCOMPARE(figures.trainingCount, 1);
        QCOMPARE(figures.turnover, eur(0));
    }

    void CT_34_aVoidedReturnLineCountsByItsSize()
    {
        const LineVoided sold{ .name = u"tea"_s, .amount = eur(83400), .person = tests::anna() };
        const LineVoided back{ .name = u"tea"_s, .amount = eur(-16000), .person = tests::anna() };
        const ShiftFigures figures = figuresOf(aShift(), std::vector<ShiftEvent>{ sold, back });
        QCOMPARE(figures.voidedLines.size(), std::size_t{ 2 });
        QCOMPARE(figures.voidedSum, eur(99400));
    }

    void CT_35_aCancelledReturnCountsByItsSize()
    {
        const TicketCancelled sale{ .total = eur(50000), .person = tests::anna() };
        const TicketCancelled back{ .total = eur(-132600), .person = tests::anna() };
        const ShiftFigures figures = figuresOf(aShift(), std::vector<ShiftEvent>{ sale, back });
        QCOMPARE(figures.cancelledTickets, (CountedSum{ 2, eur(182600) }));
    }

    void CT_11_usageCountsWhatTheRolesHoldersDid()
    {
        Ticket discounted = tests::aTicket()
                                .with(tests::aLine(u"goods"_s, 1000))
                                .discounted(tests::percentOff(10));
        const Ticket back = tests::aTicket().with(returned(tests::aLine(u"goods"_s, 8000)));
        const NoSale noSale{ u"change"_s, tests::bo(), tests::anna(), tests::noon() };
        const std::vector<ShiftEvent> events{ paid(discounted, 1), paid(back, 2), noSale };
        const ShiftUsage usage = usageOf(tests::euros(), events);
        const std::set<PersonId> cashiers{ tests::anna().id };
        QCOMPARE(usage.of(cashiers, LimitedAction::Refund).sum, eur(8000));
        QCOMPARE(usage.of(cashiers, LimitedAction::Discount).sum, eur(100));
        QCOMPARE(usage.of(cashiers, LimitedAction::Discount).count, 1);
        QCOMPARE(usage.of(cashiers, LimitedAction::NoSale).count, 0);
        QCOMPARE(usage.of({ tests::anna().id, tests::bo().id }, LimitedAction::NoSale).count, 1);
    }

    void categoriesRollUpIntoTheirParents()
    {
        const auto category = [](const QString &name, const QString &parent) {
            Category made;
            made.id = tests::idOf<CategoryId>(name);
            made.name = name;
            if (!parent.isEmpty()) {
                made.parent = tests::idOf<CategoryId>(parent);
            }
            return made;
        };
        const std::vector<Category> catalog{ category(u"Food"_s, {}),
                                             category(u"Bread"_s, u"Food"_s),
                                             category(u"Toys"_s, {}) };
        TicketLine bread = tests::aLine(u"rye"_s, 520);
        bread.category = tests::idOf<CategoryId>(u"Bread"_s);
        bread.categoryName = u"Bread"_s;
        const Ticket ticket = tests::aTicket().with(bread).with(tests::aLine(u"loose"_s, 100));
        const auto rows
            = rollUp(figuresOf(aShift(), std::vector<ShiftEvent>{ paid(ticket, 1) }), catalog);
        QCOMPARE(rows.size(), std::size_t{ 3 });
        QCOMPARE(rows[0].own.name, u"Food"_s);
        QCOMPARE(rows[0].totalWithChildren, eur(520));
        QCOMPARE(rows[1].depth, 1);
        QVERIFY(!rows[2].own.category);
        QCOMPARE(rows[2].totalWithChildren, eur(100));
    }

private:
    static void compare(const ShiftFigures &figures, const Sums &sums)
    {
        std::int64_t tenders = 0;
        for (const TenderFigure &row : figures.tenders) {
            const auto expected = sums.tenders.find(row.kind);
            QCOMPARE(row.net.minor(), expected == sums.tenders.end() ? 0 : expected->second);
            tenders += row.net.minor();
        }
        std::size_t taxed = 0;
        std::int64_t gross = 0;
        for (const TaxFigure &row : figures.taxes) {
            gross += row.gross().minor();
            if (!row.tax.name.isEmpty()) {
                ++taxed;
                QCOMPARE(row.amount.minor(), sums.taxes.at({ row.tax.name, row.tax.rate.ppm() }));
            }
        }
        QCOMPARE(taxed, sums.taxes.size());
        QCOMPARE(gross, sums.turnover);
        std::int64_t categories = 0;
        for (const CategoryFigure &row : figures.categories) {
            QCOMPARE(row.total.minor(), sums.categories.at(row.name));
            categories += row.total.minor();
        }
        QCOMPARE(categories, sums.turnover);
        QCOMPARE(figures.turnover.minor(), sums.turnover);
        QCOMPARE((figures.sales + figures.returns.sum).minor(), sums.turnover);
        QCOMPARE((figures.net + figures.tax).minor(), sums.turnover);
        QCOMPARE((figures.grossSold + figures.discounts.sum + figures.taxAdded).minor(),
                 figures.sales.minor());
        QCOMPARE(tenders, sums.turnover + sums.rounding);
        QCOMPARE(figures.rounding.minor(), sums.rounding);
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::ShiftFiguresTest)

#include "shiftfigurestest.moc"

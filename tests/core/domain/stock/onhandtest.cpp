#include "core/domain/stock/onhand.h"

#include "core/domain/stock/ticketstock.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

StockMove
move(StockMoveKind kind, std::int64_t pieces, const QString &cause, const QString &reason = {})
{
    StockMove made;
    made.store = idOf<StoreId>(u"store 1");
    made.product = idOf<ProductId>(u"Coffee");
    made.kind = kind;
    made.change = Quantity::pieces(pieces);
    made.causeId = cause;
    made.reason = reason;
    return made;
}

Quantity coffeeOnHand(const std::vector<StockMove> &moves, QStringView store = u"store 1")
{
    return onHand(moves, idOf<StoreId>(store), idOf<ProductId>(u"Coffee"), Unit::Piece);
}

TicketLine tracked(const QString &name, std::int64_t count)
{
    TicketLine line = aLine(name, 189, Quantity::pieces(count));
    line.isStockTracked = true;
    return line;
}

} // namespace

class OnHandTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_93_onHandIsTheSumOfItsMoves();
    void CT_93_aCausePostsOnce();
    void correctionsNeedAReason();
    void CT_31_aCaseTakesSixPieces();
    void CT_67_damagedGoodsDoNotGoBackOnTheShelf();
    void CT_91_eachComponentLeavesTheShelf();
    void oneChangeAProduct();
};

void OnHandTest::CT_93_onHandIsTheSumOfItsMoves()
{
    std::vector<StockMove> moves = { move(StockMoveKind::Receive, 10, QStringLiteral("d1")),
                                     move(StockMoveKind::Sale, -3, QStringLiteral("t1")),
                                     move(StockMoveKind::Return, 1, QStringLiteral("t2")) };
    QCOMPARE(coffeeOnHand(moves), Quantity::pieces(8));
    const Quantity change = countChange(Quantity::pieces(6), coffeeOnHand(moves));
    QCOMPARE(change, Quantity::pieces(-2));
    moves.push_back(move(StockMoveKind::Count, -2, QStringLiteral("c1"), QStringLiteral("count")));
    QCOMPARE(coffeeOnHand(moves), Quantity::pieces(6));
    moves.push_back(move(StockMoveKind::Transfer, -2, QStringLiteral("x1")));
    StockMove arrival = move(StockMoveKind::Transfer, 2, QStringLiteral("x1"));
    arrival.store = idOf<StoreId>(u"store 2");
    QVERIFY(checkMove(moves, arrival).has_value());
    moves.push_back(arrival);
    QCOMPARE(coffeeOnHand(moves), Quantity::pieces(4));
    QCOMPARE(coffeeOnHand(moves, u"store 2"), Quantity::pieces(2));
    moves.push_back(move(StockMoveKind::Sale, -9, QStringLiteral("t3")));
    QCOMPARE(coffeeOnHand(moves), Quantity::pieces(-5)); // a negative sum is allowed
}

void OnHandTest::CT_93_aCausePostsOnce()
{
    const std::vector<StockMove> moves = { move(StockMoveKind::Sale, -3, QStringLiteral("t1")) };
    QVERIFY(checkMove(moves, moves.front()).error().code.is(StockError::AlreadyPosted));
    QVERIFY(checkMove(moves, move(StockMoveKind::Return, 3, QStringLiteral("t1"))).has_value());
}

void OnHandTest::correctionsNeedAReason()
{
    QVERIFY(checkMove({}, move(StockMoveKind::Count, -2, QStringLiteral("c1")))
                .error()
                .code.is(StockError::ReasonMissing));
    QVERIFY(
        checkMove({}, move(StockMoveKind::Adjust, 1, QStringLiteral("c1"), QStringLiteral("found")))
            .has_value());
    QVERIFY(
        checkMove({}, move(StockMoveKind::Count, 0, QStringLiteral("c1"), QStringLiteral("right")))
            .has_value());
    QVERIFY(checkMove({}, move(StockMoveKind::Sale, 0, QStringLiteral("t1")))
                .error()
                .code.is(StockError::NothingMoved));
    QVERIFY(checkMove({}, move(StockMoveKind::Receive, -1, QStringLiteral("d1")))
                .error()
                .code.is(StockError::NotPositive));
}

void OnHandTest::CT_31_aCaseTakesSixPieces()
{
    TicketLine line = tracked(QStringLiteral("Can"), 2);
    line.stockPerUnit = Quantity::pieces(6);
    QCOMPARE(stockChanges(aTicket().with(line)).front().change, Quantity::pieces(-12));
}

void OnHandTest::CT_67_damagedGoodsDoNotGoBackOnTheShelf()
{
    TicketLine line = tracked(QStringLiteral("Can"), 1);
    line.kind = LineKind::ReturnWithoutReceipt;
    QCOMPARE(stockChanges(aTicket().with(line)),
             (std::vector<TicketStockChange>{ { *line.product, Quantity::pieces(1) } }));
    line.restock = Restock::No;
    QVERIFY(stockChanges(aTicket().with(line)).empty());
}

void OnHandTest::CT_91_eachComponentLeavesTheShelf()
{
    TicketLine line = aLine(QStringLiteral("Breakfast"), 999, Quantity::pieces(2));
    line.components = {
        { idOf<ProductId>(u"Bread"), {}, {}, Quantity::pieces(3), eur(500), vat(7), true },
        { idOf<ProductId>(u"Service"), {}, {}, Quantity::pieces(1), eur(100), vat(19), false }
    };
    QCOMPARE(
        stockChanges(aTicket().with(line)),
        (std::vector<TicketStockChange>{ { idOf<ProductId>(u"Bread"), Quantity::pieces(-6) } }));
}

void OnHandTest::oneChangeAProduct()
{
    TicketLine voided = tracked(QStringLiteral("Can"), 5);
    voided.voided = LineVoid{ anna(), noon() };
    const Ticket ticket = aTicket()
                              .with(tracked(QStringLiteral("Can"), 2))
                              .with(tracked(QStringLiteral("Can"), 1))
                              .with(voided)
                              .with(aLine(QStringLiteral("Untracked"), 100));
    QCOMPARE(stockChanges(ticket),
             (std::vector<TicketStockChange>{ { idOf<ProductId>(u"Can"), Quantity::pieces(-3) } }));
}

} // namespace countertop

CT_TEST_CLASS(countertop::OnHandTest)
#include "onhandtest.moc"

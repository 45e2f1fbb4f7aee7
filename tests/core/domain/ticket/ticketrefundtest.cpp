#include "core/domain/ticket/ticketrefund.h"

#include "tests/support/checked.h"
#include "tests/support/sales.h"

namespace countertop {

/// What the one at the counter hands out when a ticket is closed.
class TicketRefundTest : public tests::Checked
{
    Q_OBJECT

private:
    static Money handedOut(std::int64_t dueMinor, std::vector<Tender> tenders)
    {
        return cashToHandOut({ tests::eur(dueMinor), 1, std::move(tenders) });
    }
    static Tender card(std::int64_t minor)
    {
        Tender tender = tests::cash(minor);
        tender.kind = TenderKind::CardSlip;
        return tender;
    }

private Q_SLOTS:
    void aSaleHandsOutItsChange()
    {
        QCOMPARE(handedOut(1092, { tests::cash(2000, 908) }), tests::eur(908));
        QCOMPARE(handedOut(1092, { card(1092) }), tests::eur(0));
    }
    void CT_67_aRefundHandsOutItsCashOnly()
    {
        QCOMPARE(handedOut(-1092, { tests::cash(-1092) }), tests::eur(1092));
        QCOMPARE(handedOut(-1092, { card(-1000), tests::cash(-92) }), tests::eur(92));
        QCOMPARE(handedOut(-1092, { card(-1092) }), tests::eur(0));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::TicketRefundTest)

#include "ticketrefundtest.moc"

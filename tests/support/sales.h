#pragma once

#include "core/domain/ticket/completedticket.h"
#include "tests/support/builders.h"

namespace countertop::tests {

/// A ticket with every kind of row that a line can have, so that a codec that forgets one fails.
inline Ticket aFullTicket()
{
    TicketLine override = aLine(QStringLiteral("Pens \"blue\"\n10 %"), 250);
    override.priceOverride = PriceOverride{ eur(199), QStringLiteral("dented"), bo(), anna() };
    override.floorPrice = eur(150);
    override.note = QStringLiteral("for Friday");
    TicketLine weighed
        = aLine(QStringLiteral("Cheese"), 1990, Quantity::fromThousandths(234, Unit::Kilogram));
    weighed.category = idOf<CategoryId>(u"dairy");
    weighed.categoryName = QStringLiteral("Dairy");
    weighed.isLabelPrice = true;
    weighed.isStockTracked = true;
    TicketLine several = aLine(QStringLiteral("Apple"), 60, Quantity::pieces(7));
    several.quantityPrice = QuantityPrice{ 3, eur(150) };
    several.discount = percentOff(10);
    several.discount->approvedBy = bo();
    several.isCommissionEligible = false;
    several.stockPerUnit = Quantity::pieces(6);
    several.quantityMost = 24;
    TicketLine gift = aLine(QStringLiteral("Mug"), 900);
    gift.gift = GiftDetails{ QStringLiteral("Mia"),
                             QStringLiteral("K"),
                             QStringLiteral("030 1"),
                             QStringLiteral("m@example.org"),
                             QStringLiteral("奶酪") };
    gift.optionText = QStringLiteral("navy, M");
    gift.code = QStringLiteral("4006381333931");
    gift.isTypedPrice = true;
    gift.isDiscountable = false;
    TicketLine voided = aLine(QStringLiteral("Wrong"), 100);
    voided.voided = LineVoid{ bo(), noon() };
    TicketLine bundle = aLine(QStringLiteral("Set"), 1500);
    bundle.components = { { idOf<ProductId>(u"a"),
                            QStringLiteral("A"),
                            QStringLiteral("Part A"),
                            Quantity::pieces(2),
                            eur(800),
                            vat(19),
                            true },
                          { idOf<ProductId>(u"b"),
                            QString(),
                            QStringLiteral("Part B"),
                            Quantity::pieces(1),
                            eur(900),
                            vat(7),
                            false } };
    bundle.taxes = { vat(19).front(), vat(7).front() };
    TicketBuilder builder = aTicket()
                                .with(override)
                                .with(weighed)
                                .with(several)
                                .with(gift)
                                .with(voided)
                                .with(bundle)
                                .discounted(amountOff(100))
                                .cashStep(5);
    Ticket ticket = builder;
    ticket.note = QStringLiteral("call back");
    ticket.continuedBy = { bo() };
    return ticket;
}

inline Tender cash(std::int64_t givenMinor, std::int64_t changeMinor = 0)
{
    Tender tender{ .given = eur(givenMinor),
                   .change = eur(changeMinor),
                   .net = eur(givenMinor - changeMinor) };
    tender.id = idOf<TenderId>(QStringLiteral("cash %1").arg(givenMinor));
    return tender;
}

inline CompletedTicket completed(const Ticket &ticket, std::vector<Tender> tenders)
{
    PricedTicket priced = priceTicket(ticket);
    Settlement settlement{ priced.total, ticket.terms.cashStepMinor, std::move(tenders) };
    return { .ticket = ticket,
             .priced = std::move(priced),
             .settlement = std::move(settlement),
             .receiptNumber = { 2, 1, 2026, 231 },
             .shift = idOf<ShiftId>(u"shift"),
             .businessDay = BusinessDay(QDate(2026, 5, 14)),
             .completedAt = noon(),
             .completedBy = bo() };
}

} // namespace countertop::tests

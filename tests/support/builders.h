#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "core/domain/ticket/completedticket.h"
#include "tests/support/fakes.h"

#include <functional>
#include <utility>

namespace countertop::tests {

// Short ways to make valid things. Every builder is a value: change a copy, then take what it made.

inline Currency euros()
{
    return *Currency::fromCode(u"EUR");
}

inline Money eur(std::int64_t minor)
{
    return Money::fromMinor(minor, euros());
}

/// The same id for the same word, in every run and every test.
template <typename TypedId>
TypedId idOf(QStringView word)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U; // FNV-1a
    for (const QChar character : word) {
        hash = (hash ^ character.unicode()) * 1'099'511'628'211U;
    }
    return TypedId(makeUuid7(1'778'760'420'000, 7, hash));
}

inline PersonRef anna()
{
    return { idOf<PersonId>(u"Anna"), QStringLiteral("Anna") };
}

inline PersonRef bo()
{
    return { idOf<PersonId>(u"Bo"), QStringLiteral("Bo") };
}

inline Instant noon()
{
    return Instant::fromMs(1'778'760'420'000);
}

inline const QDate &longAgo()
{
    static const QDate day(2020, 1, 1);
    return day;
}

/// A tax as it is frozen into a line; its letter is the name's first.
inline LineTax aTax(const QString &name, Rate rate, TaxBase base = TaxBase::Net)
{
    return { idOf<TaxId>(name), name, name.left(1), rate, base };
}

inline std::vector<LineTax> vat(std::int64_t percent)
{
    return { aTax(QStringLiteral("VAT %1").arg(percent), Rate::fromPercent(percent)) };
}

/// A class with one tax since long ago.
inline TaxClass aTaxClass(const QString &name, Rate rate)
{
    TaxClass made;
    made.id = idOf<TaxClassId>(name);
    made.name = name;
    made.taxes
        = { { idOf<TaxId>(name), name, name.left(1), TaxBase::Net, { { longAgo(), rate } } } };
    return made;
}

/// `aProduct(u"Coffee").costing(189).withBarcode(…)`: sold by the piece, in tax class "standard".
class ProductBuilder
{
public:
    explicit ProductBuilder(const QString &name)
    {
        m_product.id = idOf<ProductId>(name);
        m_product.name = name;
        m_product.sku = name.toUpper();
        m_product.taxClass = idOf<TaxClassId>(u"standard");
    }

    ProductBuilder &costing(std::int64_t minor) { return costingFrom(longAgo(), minor); }
    ProductBuilder &costingFrom(const QDate &from, std::int64_t minor)
    {
        m_product.prices.push_back({ from, eur(minor) });
        return *this;
    }
    ProductBuilder &byWeight()
    {
        m_product.unit = Unit::Kilogram;
        return *this;
    }
    ProductBuilder &
    withBarcode(const QString &code, std::int64_t factor = 1, std::optional<Money> price = {})
    {
        m_product.barcodes.push_back(
            { code, factor == 1 ? QString() : QStringLiteral("case"), factor, price });
        return *this;
    }
    ProductBuilder &withPlu(const QString &plu)
    {
        m_product.plu = plu;
        return *this;
    }
    ProductBuilder &changed(const std::function<void(Product &)> &change)
    {
        change(m_product);
        return *this;
    }

    const Product &product() const { return m_product; }
    operator Product() const
    {
        return m_product;
    } // NOLINT(google-explicit-constructor): reads as the product

private:
    Product m_product;
};

inline ProductBuilder aProduct(const QString &name)
{
    return ProductBuilder(name);
}

/// A line of *name* at a price, with 19 % inside unless told otherwise.
inline TicketLine
aLine(const QString &name, std::int64_t priceMinor, const Quantity &quantity = Quantity::pieces(1))
{
    static CountedIds ids;
    TicketLine line{ .listPrice = eur(priceMinor) };
    line.id = ids.make<LineId>();
    line.product = idOf<ProductId>(name);
    line.name = name;
    line.sku = name.toUpper();
    line.quantity = quantity;
    line.stockPerUnit = Quantity::fromThousandths(1000, quantity.unit());
    line.taxes = vat(19);
    line.addedBy = anna();
    return line;
}

inline Discount percentOff(std::int64_t percent)
{
    return {
        Rate::fromPercent(percent), std::nullopt, QStringLiteral("regular"), anna(), std::nullopt
    };
}

inline Discount amountOff(std::int64_t minor)
{
    return { std::nullopt, eur(minor), QStringLiteral("regular"), anna(), std::nullopt };
}

/// `aTicket().with(3, coffee)`: in euros, tax included, rounded by total, at 19 %.
class TicketBuilder
{
public:
    TicketBuilder()
    {
        m_ticket.id = idOf<TicketId>(u"ticket");
        m_ticket.openedAt = noon();
        m_ticket.openedBy = anna();
    }

    TicketBuilder &with(TicketLine line)
    {
        m_ticket.lines.push_back(std::move(line));
        return *this;
    }
    /// So many pieces (or whole units) of a product at its newest price, taxed at *taxes*.
    TicketBuilder &
    with(std::int64_t count, const Product &product, std::vector<LineTax> taxes = vat(19))
    {
        TicketLine line = aLine(product.name,
                                product.prices.back().price.minor(),
                                Quantity::fromThousandths(count * 1000, product.unit));
        line.product = product.id;
        line.sku = product.sku;
        line.taxes = std::move(taxes);
        line.quantityPrice = product.quantityPrice;
        line.floorPrice = product.floorPrice;
        line.isDiscountable = product.isDiscountable;
        line.isStockTracked = product.isStockTracked;
        return with(std::move(line));
    }
    TicketBuilder &discounted(Discount discount)
    {
        m_ticket.discount = std::move(discount);
        return *this;
    }
    TicketBuilder &forCustomer(TicketCustomer customer)
    {
        m_ticket.customer = std::move(customer);
        return *this;
    }
    TicketBuilder &taxAdded()
    {
        m_ticket.terms.taxMode = TaxMode::Added;
        return *this;
    }
    TicketBuilder &taxByLine()
    {
        m_ticket.terms.taxRounding = TaxRounding::ByLine;
        return *this;
    }
    TicketBuilder &cashStep(std::int64_t minor)
    {
        m_ticket.terms.cashStepMinor = minor;
        return *this;
    }

    const Ticket &ticket() const { return m_ticket; }
    operator Ticket() const
    {
        return m_ticket;
    } // NOLINT(google-explicit-constructor): reads as the ticket

private:
    Ticket m_ticket{ .terms = { .currency = euros() } };
};

inline TicketBuilder aTicket()
{
    return {};
}

/// The ticket as it was sold: paid exactly in cash, receipt 1-1-2026-000001 unless told otherwise.
inline CompletedTicket sold(const Ticket &ticket, std::int64_t number = 1)
{
    const PricedTicket priced = priceTicket(ticket);
    const Settlement open{ priced.total, ticket.terms.cashStepMinor, {} };
    const Money cash = open.remainingInCash();
    Tender tender{ .given = cash, .change = Money::zero(cash.currency()), .net = cash };
    tender.id = idOf<TenderId>(u"cash");
    CompletedTicket made{ .ticket = ticket,
                          .priced = priced,
                          .settlement = { priced.total, ticket.terms.cashStepMinor, { tender } } };
    made.receiptNumber = { 1, 1, 2026, number };
    made.shift = idOf<ShiftId>(u"shift");
    made.businessDay = BusinessDay(QDate(2026, 5, 14));
    made.completedAt = noon();
    made.completedBy = anna();
    return made;
}

} // namespace countertop::tests

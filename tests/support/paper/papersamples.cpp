#include "tests/support/paper/papersamples.h"

#include "tests/support/fakes.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

Currency euro()
{
    return Currency::fromCode(u"EUR").value();
}

Currency dollar()
{
    return Currency::fromCode(u"USD").value();
}

Instant at(const QString &isoUtc)
{
    return Instant::fromMs(QDateTime::fromString(isoUtc, Qt::ISODate).toMSecsSinceEpoch());
}

} // namespace

PaperLanguage paperLanguage(const QString &language, const QString &locale, const QString &zone)
{
    return { DocumentTexts::load(language).value(), QLocale(locale), Zone::fromName(zone).value() };
}

PaperLanguage germanPaper()
{
    return paperLanguage(u"de"_s, u"de_DE"_s, u"Europe/Berlin"_s);
}

PaperLanguage americanPaper()
{
    return paperLanguage(u"en"_s, u"en_US"_s, u"America/Chicago"_s);
}

StoreText farmShop()
{
    return {
        u"Hofladen Lindenau"_s,
        { u"Hofladen Lindenau GmbH"_s, u"Gutsweg 12, 04177 Leipzig"_s, u"USt-IdNr. DE123456789"_s },
        { u"Umtausch 14 Tage mit diesem Beleg"_s },
        {}
    };
}

StoreText dojo()
{
    return { u"Lakeside Dojo"_s,
             { u"214 Pecan Street, Austin, TX 78704"_s, u"(512) 555-0142"_s },
             { u"Returns within 30 days with this receipt"_s },
             {} };
}

TicketLine paperLine(const QString &name,
                     Quantity quantity,
                     const Money &price,
                     const QString &letter,
                     const Rate &rate)
{
    static CountedIds ids;
    TicketLine line{ ids.make<LineId>(), LineKind::Sale, {},   {}, {}, name, {}, {}, {},
                     quantity,           quantity,       price };
    // One id a letter and rate, so that equal taxes of two lines are the same tax.
    line.taxes = { LineTax{
        TaxId(makeUuid7(1, std::uint16_t(letter.front().unicode()), std::uint64_t(rate.ppm()))),
        u"Sales tax"_s,
        letter,
        rate,
        TaxBase::Net } };
    return line;
}

CompletedTicket paperSale(Currency currency,
                          TaxMode taxMode,
                          std::vector<TicketLine> lines,
                          std::vector<Tender> tenders,
                          Instant openedAt,
                          Instant completedAt,
                          const QString &person)
{
    static CountedIds ids;
    Ticket ticket{ ids.make<TicketId>(),
                   TicketTerms{ currency, taxMode, TaxRounding::ByTotal, 1 } };
    ticket.lines = std::move(lines);
    ticket.openedAt = openedAt;
    ticket.openedBy = { ids.make<PersonId>(), person };
    PricedTicket priced = priceTicket(ticket);
    Settlement settlement{ priced.total, 1, std::move(tenders) };
    CompletedTicket sale{ ticket, priced, settlement };
    sale.receiptNumber = { 2, 1, 2026, 231 };
    sale.completedAt = completedAt;
    sale.completedBy = ticket.openedBy;
    return sale;
}

Tender cash(const Money &given, const Money &total)
{
    return { TenderId(), TenderKind::Cash, given, given - total, total };
}

Tender card(const Money &amount, const QString &lastFour)
{
    Tender tender{
        TenderId(), TenderKind::CardSlip, amount, Money::zero(amount.currency()), amount
    };
    tender.lastFour = lastFour;
    return tender;
}

CompletedTicket farmShopSale()
{
    const auto eur = [](std::int64_t cents) { return Money::fromMinor(cents, euro()); };
    const Rate full = Rate::fromPercent(19);
    const Rate reduced = Rate::fromPercent(7);
    std::vector<TicketLine> lines{
        paperLine(u"Sauerteigbrot 1 kg"_s, Quantity::pieces(1), eur(520), u"B"_s, reduced),
        paperLine(u"Bergkäse 12 Monate"_s,
                  Quantity::fromThousandths(234, Unit::Kilogram),
                  eur(2490),
                  u"B"_s,
                  reduced),
        paperLine(u"Apfelsaft naturtrüb 1 l"_s, Quantity::pieces(2), eur(240), u"A"_s, full),
        paperLine(u"Pfand"_s, Quantity::pieces(2), eur(25), u"A"_s, full),
        paperLine(u"Steingutbecher Lindenau, salzglasiert, blau"_s,
                  Quantity::pieces(1),
                  eur(1490),
                  u"A"_s,
                  full),
    };
    lines.back().discount = Discount{ Rate::fromPercent(10), {}, {}, {}, {} };
    return paperSale(euro(),
                     TaxMode::Included,
                     std::move(lines),
                     { cash(eur(5000), eur(2974)) },
                     at(u"2026-11-14T09:41:07Z"_s),
                     at(u"2026-11-14T09:42:55Z"_s),
                     u"Anna"_s);
}

CompletedTicket dojoSale()
{
    const auto usd = [](std::int64_t cents) { return Money::fromMinor(cents, dollar()); };
    const Rate salesTax = Rate::fromPpm(82'500);
    std::vector<TicketLine> lines{
        paperLine(u"Team Hoodie"_s, Quantity::pieces(1), usd(4800), u"T"_s, salesTax),
        paperLine(u"Grip Socks, M"_s, Quantity::pieces(2), usd(950), u"T"_s, salesTax),
    };
    lines.front().optionText = u"navy, M"_s;
    lines.front().discount = Discount{ Rate::fromPercent(10), {}, {}, {}, {} };
    Tender visa = card(usd(6733), u"4242"_s);
    visa.reference = u"083716"_s;
    CompletedTicket sale = paperSale(dollar(),
                                     TaxMode::Added,
                                     std::move(lines),
                                     { visa },
                                     at(u"2026-11-14T16:40:00Z"_s),
                                     at(u"2026-11-14T16:42:10Z"_s),
                                     u"Bo"_s);
    sale.ticket.customer = TicketCustomer{ CustomerId(), u"Rosa Almeida"_s };
    sale.receiptNumber = { 1, 1, 2026, 4417 };
    return sale;
}

CompletedTicket saleOf(const QStringList &names)
{
    std::vector<TicketLine> lines;
    for (const QString &name : names) {
        lines.push_back(paperLine(name,
                                  Quantity::pieces(1),
                                  Money::fromMinor(520, euro()),
                                  u"B"_s,
                                  Rate::fromPercent(7)));
    }
    const Money total = Money::fromMinor(520 * std::int64_t(names.size()), euro());
    return paperSale(euro(),
                     TaxMode::Included,
                     std::move(lines),
                     { cash(total, total) },
                     at(u"2026-11-14T09:41:07Z"_s),
                     at(u"2026-11-14T09:42:55Z"_s),
                     u"Anna"_s);
}

} // namespace countertop::tests

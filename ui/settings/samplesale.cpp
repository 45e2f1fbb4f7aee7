#include "ui/settings/samplesale.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

QString spoken(const char *text)
{
    return QCoreApplication::translate("SampleSale", text);
}

class SampleTicket final
{
public:
    SampleTicket(const Settings &settings, PersonRef person, Instant at, IdSource &ids)
        : m_ids(ids)
        , m_person(std::move(person))
        , m_ticket{ .id = ids.make<TicketId>(), .terms = settings.ticketTerms() }
        , m_tax{ ids.make<TaxId>(),
                 spoken(QT_TRANSLATE_NOOP("SampleSale", "VAT")),
                 QStringLiteral("A"),
                 Rate::fromPercent(19),
                 TaxBase::Net }
    {
        m_ticket.openedAt = at;
        m_ticket.openedBy = m_person;
    }

    /// *price* in whole units and hundredths of the store's currency.
    TicketLine &add(const QString &name, std::int64_t hundredths, const Quantity &quantity)
    {
        const Currency currency = m_ticket.terms.currency;
        std::int64_t minor = hundredths;
        for (int digit = 2; digit > currency.exponent(); --digit) {
            minor /= 10;
        }
        TicketLine line{ .id = m_ids.make<LineId>(),
                         .name = name,
                         .quantity = quantity,
                         .stockPerUnit = quantity,
                         .listPrice = Money::fromMinor(minor, currency) };
        line.taxes = { m_tax };
        line.addedBy = m_person;
        m_ticket.lines.push_back(std::move(line));
        return m_ticket.lines.back();
    }

    const Ticket &ticket() const { return m_ticket; }

private:
    IdSource &m_ids;
    PersonRef m_person;
    Ticket m_ticket;
    LineTax m_tax;
};

/// The next round sum above the total, as people hand it over.
Money handedOver(const Money &total)
{
    constexpr std::int64_t round = 1000;
    return Money::fromMinor((total.minor() / round + 1) * round, total.currency());
}

} // namespace

CompletedTicket
sampleSale(const Settings &settings, const PersonRef &person, Instant at, IdSource &ids)
{
    SampleTicket sample(settings, person, at, ids);
    sample.add(spoken(QT_TRANSLATE_NOOP("SampleSale", "Oat milk 1 l")), 189, Quantity::pieces(3));
    sample.add(spoken(QT_TRANSLATE_NOOP("SampleSale", "Mountain cheese")),
               2490,
               Quantity::fromThousandths(234, Unit::Kilogram));
    TicketLine &gift = sample.add(
        spoken(QT_TRANSLATE_NOOP("SampleSale", "Tea towel")), 1490, Quantity::pieces(1));
    gift.discount = Discount{ .rate = Rate::fromPercent(10), .givenBy = person };
    gift.note = spoken(QT_TRANSLATE_NOOP("SampleSale", "Wrapped"));
    gift.gift = GiftDetails{ .firstName = spoken(QT_TRANSLATE_NOOP("SampleSale", "Dora")),
                             .message = spoken(QT_TRANSLATE_NOOP("SampleSale", "With love")) };
    const PricedTicket priced = priceTicket(sample.ticket());
    const Money nothing = Money::zero(priced.total.currency());
    Settlement settlement{ priced.total, settings.cashStepMinor(), {} };
    const Tender cash{
        ids.make<TenderId>(), TenderKind::Cash, handedOver(priced.total), nothing, nothing
    };
    if (auto paid = addTender(settlement, cash, { cash.given, {} }, Plausibility::AskedAlready)) {
        settlement = std::move(*paid);
    }
    const QDate day = settings.storeZone().toLocal(at).date();
    return { sample.ticket(),
             priced,
             settlement,
             { static_cast<int>(settings.number(setting::storeNumber)), 1, day.year(), 0 },
             {},
             BusinessDay(day),
             at,
             person };
}

} // namespace countertop::ui

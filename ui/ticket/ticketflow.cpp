#include "ui/ticket/ticketflow.h"

#include "core/base/businessday.h"
#include "core/base/check.h"
#include "core/base/idsource.h"
#include "core/domain/people/decision.h"
#include "core/domain/people/stake.h"
#include "core/domain/ticket/freetext.h"
#include "core/domain/ticket/ticketedit.h"

#include <algorithm>

namespace countertop::ui {

namespace {

QString withoutSpaces(const QString &code)
{
    return code.trimmed();
}

/// The lines that a mark can stand on.
std::vector<LineId> markableLines(const Ticket &ticket)
{
    std::vector<LineId> lines;
    for (const TicketLine &line : ticket.lines) {
        if (!line.voided) {
            lines.push_back(line.id);
        }
    }
    return lines;
}

bool looksLikeWords(const QString &text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
}

} // namespace

TicketFlow::TicketFlow(Desks desks, QObject *parent)
    : QObject(parent)
    , m_desks(desks)
    , m_draft{ Ticket{ .id = {}, .terms = m_settings.ticketTerms() }, {} }
    , m_priced(priceTicket(m_draft.ticket))
{
}

void TicketFlow::setSettings(const Settings &settings)
{
    m_settings = settings;
    if (m_draft.ticket.isEmpty()) {
        begin();
    }
}

void TicketFlow::setSession(const std::optional<till::Session> &session)
{
    m_session = session;
    if (!session) {
        return;
    }
    if (m_draft.ticket.isEmpty()) {
        begin();
    } else {
        edit(takeOver(m_draft.ticket, session->ref()));
    }
}

void TicketFlow::restore(const till::TillStart &start)
{
    m_lastSale = start.lastSale;
    if (start.draft) {
        continueWith(*start.draft);
    } else {
        begin();
    }
}

void TicketFlow::continueWith(const till::TicketDraft &draft)
{
    m_draft = draft;
    const auto lines = markableLines(m_draft.ticket);
    m_marked = lines.empty() ? std::nullopt : std::optional(lines.back());
    m_newest.reset();
    readProductsOf(m_draft.ticket);
    readSalesBehind(m_draft.ticket);
    refresh();
}

Settlement TicketFlow::settlement() const
{
    return { m_priced.total, m_draft.ticket.terms.cashStepMinor, m_draft.tenders };
}

Ticket TicketFlow::newTicket() const
{
    Ticket ticket{ .id = m_desks.ids.make<TicketId>(), .terms = m_settings.ticketTerms() };
    ticket.openedAt = m_desks.clock.now();
    if (m_session) {
        ticket.openedBy = m_session->ref();
    }
    return ticket;
}

void TicketFlow::begin()
{
    m_draft = { newTicket(), {} };
    m_approvals.clear();
    m_returned.clear();
    m_isOtherRefundAllowed = false;
    m_marked.reset();
    m_newest.reset();
    refresh();
}

SellingTerms TicketFlow::sellingTerms() const
{
    const QDate day = m_settings.storeZone().toLocal(m_desks.clock.now()).date();
    const QString priceList
        = m_draft.ticket.customer ? m_draft.ticket.customer->priceList : QString();
    return { m_settings.storeCurrency(), day, priceList, m_settings.number(setting::quantityMost) };
}

void TicketFlow::takeCode(const QString &code, const std::optional<std::int64_t> &thousandths)
{
    const QString clean = withoutSpaces(code);
    m_desks.catalog.findCode(clean).then(
        this, [this, clean, thousandths](const Result<till::CodeAnswer> &answer) {
            answerCode(clean, thousandths, answer);
        });
}

void TicketFlow::answerCode(const QString &code,
                            const std::optional<std::int64_t> &thousandths,
                            const Result<till::CodeAnswer> &answer)
{
    if (!answer) {
        refuse(answer.error(), code);
        return;
    }
    if (answer->found) {
        sell({ *answer->found, answer->barcode, answer->label, code, thousandths, {}, {} });
        return;
    }
    if (!answer->isBadLabel && looksLikeWords(code)) {
        emit nameSearchWanted(code);
        return;
    }
    if (isCardNumber(code)) {
        emit refused(
            { code,
              tr("That is the number of a card. It was not kept. Cards are taken in payment.") });
        return;
    }
    if (m_session) {
        m_desks.catalog.noteUnknownScan(code, *m_session);
    }
    if (answer->isBadLabel) {
        emit refused(
            { code,
              tr("This label cannot be read: its check digit is wrong. Type the item's number.") });
        return;
    }
    const std::int64_t typed = thousandths.value_or(1000);
    emit refused({ code,
                   tr("Unknown code. It is kept in the list of unknown scans."),
                   typed > 0 && typed % 1000 == 0 ? std::optional(typed / 1000) : std::nullopt });
}

void TicketFlow::sell(const Wanted &wanted)
{
    remember(wanted.product);
    const LineRequest request{ .id = wanted.line ? *wanted.line : m_desks.ids.make<LineId>(),
                               .product = wanted.product.product,
                               .barcode = wanted.barcode,
                               .label = wanted.label,
                               .code = wanted.code,
                               .typedThousandths = wanted.thousandths,
                               .typedPrice = wanted.typedPrice,
                               .gift = wanted.gift ? wanted.gift : m_pendingGift,
                               .addedBy = m_session ? m_session->ref() : PersonRef{} };
    const auto line = newLine(request, sellingTerms(), m_catalog);
    if (!line && line.error().code.is(TicketError::NoPrice)) {
        emit priceWanted(wanted);
        return;
    }
    if (!line && line.error().code.is(TicketError::VariantNotChosen)) {
        emit variantWanted(wanted);
        return;
    }
    if (!line) {
        refuse(line.error(), wanted.code);
        return;
    }
    if (putOnTicket(*line, wanted.code) && wanted.product.onHand
        && wanted.product.onHand->thousandths() <= 0) {
        emit soldWithoutStock(wanted.product);
    }
}

bool TicketFlow::putOnTicket(const TicketLine &line, const QString &code)
{
    if (!mayGoOn()) {
        return false;
    }
    const auto repeated = m_settings.text(setting::repeatedScan) == QStringLiteral("second_line")
        ? RepeatedScan::SecondLine
        : RepeatedScan::JoinsLine;
    const auto added = addLine(m_draft.ticket, line, repeated);
    if (!added) {
        refuse(added.error(), code);
        return false;
    }
    m_shownSale.reset();
    m_marked = added->line;
    m_newest = added->line;
    if (m_pendingGift) {
        setPendingGift({});
    }
    edit(added->ticket);
    emit lineSold(added->line);
    return true;
}

void TicketFlow::markLine(const LineId &line)
{
    m_marked = line;
    emit changed();
}

void TicketFlow::moveMark(int steps)
{
    const auto lines = markableLines(m_draft.ticket);
    if (lines.empty()) {
        return;
    }
    const auto marked = m_marked ? std::find(lines.begin(), lines.end(), *m_marked) : lines.end();
    const auto last = static_cast<int>(lines.size()) - 1;
    const int from = marked == lines.end() ? last : static_cast<int>(marked - lines.begin());
    m_marked = lines.at(static_cast<std::size_t>(std::clamp(from + steps, 0, last)));
    emit changed();
}

void TicketFlow::setQuantity(const LineId &line, const Quantity &quantity)
{
    edit(countertop::setQuantity(m_draft.ticket, line, quantity, voidMark()));
}

void TicketFlow::takeOneOff()
{
    if (m_marked) {
        edit(minusOne(m_draft.ticket, *m_marked, voidMark()));
    }
}

void TicketFlow::voidMarkedLine()
{
    if (m_marked) {
        edit(voidLine(m_draft.ticket, *m_marked, voidMark()));
    }
}

void TicketFlow::discountLine(const LineId &line, const std::optional<Discount> &discount)
{
    edit(discount ? countertop::discountLine(m_draft.ticket, line, *discount)
                  : removeDiscount(m_draft.ticket, line));
}

void TicketFlow::discountTicket(const std::optional<Discount> &discount)
{
    edit(discount ? countertop::discountTicket(m_draft.ticket, *discount)
                  : Result<Ticket>(removeTicketDiscount(m_draft.ticket)));
}

void TicketFlow::overridePrice(const LineId &line, const PriceOverride &price)
{
    edit(countertop::overridePrice(m_draft.ticket, line, price));
}

void TicketFlow::setLineNote(const LineId &line, const QString &note)
{
    edit(setNote(m_draft.ticket, line, note));
}

void TicketFlow::setTicketNote(const QString &note)
{
    edit(countertop::setTicketNote(m_draft.ticket, note));
}

void TicketFlow::setCustomer(const std::optional<TicketCustomer> &customer)
{
    const RepricedTicket repriced = customer
        ? countertop::setCustomer(
            m_draft.ticket, *customer, sellingTerms(), m_catalog, tenderState())
        : removeCustomer(m_draft.ticket, sellingTerms(), m_catalog, tenderState());
    edit(repriced.ticket);
    if (!repriced.notes.empty()) {
        emit pricesChanged(repriced.notes);
    }
}

Result<DiscountEffect> TicketFlow::discountEffect(const std::optional<LineId> &line,
                                                  const Discount &discount) const
{
    CT_CHECK(m_session.has_value());
    const Ticket &ticket = m_draft.ticket;
    CT_TRY(tried,
           line ? countertop::discountLine(ticket, *line, discount)
                : countertop::discountTicket(ticket, discount));
    const PricedTicket after = priceTicket(tried);
    const Role &role = m_session->role;
    const CountedSum none{ 0, Money::zero(m_priced.total.currency()) };
    DiscountEffect effect{ ticket.id.toText(), m_priced.total, after.total, none.sum };
    if (line) {
        const PricedLine *before = m_priced.find(*line);
        const PricedLine *reduced = after.find(*line);
        CT_CHECK(before != nullptr && reduced != nullptr); // a voided line was refused above
        const Money taken = reduced->discount.abs();
        effect = { line->toText(), before->total, reduced->total, taken };
        effect.verdict = decideDiscount(role, discount, reduced->gross, taken, none).verdict;
    } else {
        effect.verdict = decideTicketDiscount(role, tried, after, none).verdict;
        effect.taken = ticketDiscountTaken(after);
    }
    for (const PricedLine &priced : after.lines) {
        const bool isMeant = !line || priced.line == *line;
        if (isMeant && effect.verdict == Verdict::Allowed) {
            effect.verdict
                = decideStackedDiscounts(role, m_session->ref().id, tried, priced).verdict;
        }
    }
    return effect;
}

void TicketFlow::edit(const Result<Ticket> &edited)
{
    if (!edited) {
        refuse(edited.error());
        return;
    }
    if (!mayGoOn()) {
        return;
    }
    m_draft.ticket = *edited;
    const auto lines = markableLines(m_draft.ticket);
    if (m_marked && std::find(lines.begin(), lines.end(), *m_marked) == lines.end()) {
        m_marked = lines.empty() ? std::nullopt : std::optional(lines.back());
    }
    refresh();
    keepDraft();
}

bool TicketFlow::mayGoOn()
{
    const Ticket &ticket = m_draft.ticket;
    const bool may = !m_session
        || decideTakeOver(m_session->role, m_session->ref(), ticket).verdict != Verdict::Denied;
    if (!may) {
        emit refused(
            { {},
              tr("This ticket is %1's, and you do not have the right to go on with it. Park "
                 "it, or let %1 sign in.")
                  .arg(ticket.openedBy.name) });
    }
    return may;
}

void TicketFlow::refresh()
{
    m_priced = priceTicket(m_draft.ticket);
    emit changed();
}

void TicketFlow::keepDraft()
{
    m_desks.ticket.keepDraft(m_draft);
}

void TicketFlow::refuse(const Error &error, const QString &code)
{
    emit refused({ code, sentenceFor(error) });
}

void TicketFlow::remember(const till::SellableProduct &product)
{
    m_catalog.products.insert(product.product.id, product.product);
    if (product.taxClass) {
        m_catalog.taxClasses.insert(product.taxClass->id, *product.taxClass);
    }
    if (product.product.category) {
        m_catalog.categoryNames.insert(*product.product.category, product.categoryName);
    }
    for (const till::SellableProduct &component : product.components) {
        remember(component);
    }
}

void TicketFlow::readProductsOf(const Ticket &ticket)
{
    for (const TicketLine &line : ticket.lines) {
        if (line.product && !m_catalog.products.contains(*line.product)) {
            m_desks.catalog.product(*line.product)
                .then(this, [this](const Result<till::SellableProduct> &product) {
                    if (product) {
                        remember(*product);
                    }
                });
        }
    }
}

TenderState TicketFlow::tenderState() const
{
    return hasTenders() ? TenderState::SomeGiven : TenderState::NoneGiven;
}

LineVoid TicketFlow::voidMark() const
{
    return { m_session ? m_session->ref() : PersonRef{}, m_desks.clock.now() };
}

} // namespace countertop::ui

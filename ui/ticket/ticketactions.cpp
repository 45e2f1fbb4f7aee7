#include "ui/ticket/ticketactions.h"

#include "core/base/idsource.h"
#include "core/domain/people/rights.h"
#include "core/domain/people/stake.h"
#include "ui/pages/confirmpage.h"
#include "ui/pages/numberpage.h"
#include "ui/pages/textpage.h"
#include "ui/pages/typedmoney.h"
#include "ui/payment/paymentpage.h"
#include "ui/ticket/lineshow.h"
#include "ui/widgets/moneytext.h"

#include <QVBoxLayout>

namespace countertop::ui {

namespace {

QStringList discountReasons()
{
    return { TicketActions::tr("Regular customer"),
             TicketActions::tr("Damaged"),
             TicketActions::tr("Last piece"),
             TicketActions::tr("Staff") };
}

} // namespace

TicketActions::TicketActions(Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
{
}

PaymentPage *TicketActions::payment() const
{
    return m_payment;
}

void TicketActions::pay(const QString &givenText)
{
    if (m_frame.flow.ticket().isEmpty()) {
        say(tr("There is nothing on the ticket yet."));
        return;
    }
    if (m_frame.flow.priced().total.isZero()) {
        m_frame.flow.complete(); // nothing is due: the ticket closes without a tender
        return;
    }
    const Ticket &ticket = m_frame.flow.ticket();
    const QString pieces = pieceText(m_frame.flow.priced().pieceCount);
    auto *page = new DialogPage(
        tr("Payment"), ticket.customer ? tr("%1 · %2").arg(ticket.customer->name, pieces) : pieces);
    page->setBodyFlush();
    m_payment = new PaymentPage(m_frame, page);
    page->body()->addWidget(m_payment, 1);
    m_payment->open(givenText); // before it is measured: what it shows decides its height
    page->setFirstFocus(m_payment->firstFocus());
    m_frame.dialog.setBackWord(tr("Back to ticket"));
    m_frame.dialog.open(page, DialogWidth::Wide);
}

void TicketActions::withRight(const till::ApprovalRequest &request, const Permitted &act)
{
    askRight(m_frame, this, request, [this, act](const std::optional<Approval> &approval) {
        if (approval) {
            m_frame.flow.addApproval(*approval);
        }
        act(approval);
    });
}

void TicketActions::approveSale(const QString &right)
{
    const TicketFlow &flow = m_frame.flow;
    const Money total = flow.priced().total;
    const Money stake = atStake(right, flow.session()->ref(), flow.ticket(), flow.priced());
    const bool isBack = right == rights::ticketRefund || right == rights::refundWithoutReceipt;
    const till::ApprovalRequest request{ right,
                                         flow.ticket().id.toText(),
                                         tr("Limit of the role"),
                                         isBack || stake.isZero() ? QString()
                                                                  : amount(total + stake),
                                         amount(isBack ? stake : total),
                                         stake };
    askRight(m_frame,
             this,
             Verdict::NeedsApproval,
             request,
             [this](const std::optional<Approval> &approval) {
                 m_frame.flow.addApproval(*approval);
                 m_frame.flow.complete();
             });
}

const TicketLine *TicketActions::markedLine()
{
    const std::optional<LineId> &marked = m_frame.flow.markedLine();
    const TicketLine *line = marked ? m_frame.flow.ticket().find(*marked) : nullptr;
    if (line == nullptr) {
        say(tr("Mark a line first."));
    }
    return line;
}

void TicketActions::changeQuantity()
{
    const TicketLine *line = markedLine();
    if (line == nullptr) {
        return;
    }
    const NumberPage::Question question{ .title = tr("Quantity"),
                                         .subject = line->name,
                                         .field = tr("Quantity"),
                                         .proposal = numberText(line->quantity, m_frame.locale),
                                         .primary = tr("Set"),
                                         .decimalMark = m_frame.locale.decimalPoint() };
    m_frame.dialog.open(new NumberPage(
        question, [this, id = line->id, unit = line->quantity.unit()](const auto &answer) {
            const auto thousandths = parseQuantity(answer.number);
            if (!thousandths) {
                return entryProblem(thousandths.error());
            }
            m_frame.dialog.close();
            setQuantity(id, Quantity::fromThousandths(*thousandths, unit));
            return QString();
        }));
}

void TicketActions::askDiscount(const QString &title, const std::optional<LineId> &line)
{
    const TicketLine *subject = line ? m_frame.flow.ticket().find(*line) : nullptr;
    const NumberPage::Question question{ .title = title,
                                         .subject = subject != nullptr ? subject->name : QString(),
                                         .field = tr("Discount"),
                                         .proposal = QStringLiteral("10"),
                                         .primary = tr("Give"),
                                         .decimalMark = m_frame.locale.decimalPoint(),
                                         .kinds = { tr("Per cent"), tr("Amount") },
                                         .reasons = discountReasons() };
    m_frame.dialog.open(new NumberPage(question, [this, line](const NumberPage::Answer &answer) {
        const auto discount = discountOf(answer.number, answer.kind, answer.reason);
        if (!discount) {
            return tr("Type a discount above zero and up to 100 %.");
        }
        const auto effect = m_frame.flow.discountEffect(line, *discount);
        if (!effect) {
            return sentenceFor(effect.error());
        }
        // The approval names what the desk will look for: the line, or the ticket.
        const till::ApprovalRequest request{ rights::discount,      effect->object,
                                             answer.reason,         amount(effect->before),
                                             amount(effect->after), effect->taken };
        askRight(m_frame,
                 this,
                 effect->verdict,
                 request,
                 [this, line, discount](const std::optional<Approval> &approval) {
                     Discount given = *discount;
                     if (approval) {
                         m_frame.flow.addApproval(*approval);
                         given.approvedBy = approval->approver;
                     }
                     m_frame.dialog.close();
                     giveDiscount(line, given);
                 });
        return QString();
    }));
}

void TicketActions::giveDiscount(const std::optional<LineId> &line, const Discount &discount)
{
    line ? m_frame.flow.discountLine(*line, discount) : m_frame.flow.discountTicket(discount);
}

std::optional<Discount>
TicketActions::discountOf(const QString &number, int kind, const QString &reason) const
{
    Discount discount{ .rate = {},
                       .amount = {},
                       .reason = reason,
                       .givenBy = m_frame.flow.session()->ref(),
                       .approvedBy = {} };
    const bool hasSign = number.trimmed().endsWith(u'%'); // says what is meant, whatever is chosen
    if (kind == 0 || hasSign) {
        const auto thousandths = parseQuantity(number.trimmed().chopped(hasSign ? 1 : 0).trimmed());
        if (!thousandths || *thousandths <= 0) {
            return {};
        }
        discount.rate = Rate::fromPpm(*thousandths * 10);
        return discount;
    }
    discount.amount = typedMoney(number, m_frame.flow.settings());
    return discount.amount && discount.amount->isPositive() ? std::optional(discount)
                                                            : std::nullopt;
}

void TicketActions::discountLine()
{
    if (const TicketLine *line = markedLine()) {
        askDiscount(tr("Discount on the line"), line->id);
    }
}

void TicketActions::discountTicket()
{
    askDiscount(tr("Discount on the ticket"), {});
}

void TicketActions::changePrice()
{
    const TicketLine *line = markedLine();
    if (line == nullptr) {
        return;
    }
    const NumberPage::Question question{
        .title = tr("Change price"),
        .subject = line->name,
        .field = tr("New price"),
        .proposal = amount(line->unitPrice()),
        .primary = tr("Change"),
        .decimalMark = m_frame.locale.decimalPoint(),
        .kinds = {},
        .reasons = { tr("Price on the shelf"), tr("Damaged"), tr("Agreed with customer") },
        .needsReason = true
    };
    const TicketLine copy = *line;
    m_frame.dialog.open(new NumberPage(question, [this, copy](const NumberPage::Answer &answer) {
        const auto price = readMoney(answer.number, m_frame.flow.settings());
        if (!price) {
            return moneyProblem(price.error(), m_frame.flow.settings(), m_frame.locale);
        }
        const bool isBelowFloor = copy.floorPrice && *price < *copy.floorPrice;
        const QString right = isBelowFloor ? rights::priceBelowFloor : rights::priceOverride;
        TicketLine tried = copy;
        tried.priceOverride = PriceOverride{ *price, answer.reason, {}, {} };
        const till::ApprovalRequest request{ right,          copy.id.toText(),
                                             answer.reason,  amount(copy.unitPrice()),
                                             amount(*price), priceCut(tried) };
        withRight(
            request,
            [this, copy, price, reason = answer.reason](const std::optional<Approval> &approval) {
                PriceOverride changed{ *price, reason, m_frame.flow.session()->ref(), {} };
                if (approval) {
                    changed.approvedBy = approval->approver;
                }
                m_frame.dialog.close();
                m_frame.flow.overridePrice(copy.id, changed);
            });
        return QString();
    }));
}

void TicketActions::noteOnLine()
{
    const TicketLine *line = markedLine();
    if (line == nullptr) {
        return;
    }
    m_frame.dialog.open(new TextPage(
        { tr("Note on the line"), line->name, tr("Note"), line->note, tr("Keep"), 250 },
        [this, id = line->id](const QString &note) {
            return takeNote([this, id, note] { m_frame.flow.setLineNote(id, note); });
        }));
}

void TicketActions::noteOnTicket()
{
    m_frame.dialog.open(new TextPage(
        { tr("Note on the ticket"), {}, tr("Note"), m_frame.flow.ticket().note, tr("Keep"), 250 },
        [this](const QString &note) {
            return takeNote([this, note] { m_frame.flow.setTicketNote(note); });
        }));
}

QString TicketActions::takeNote(const std::function<void()> &set)
{
    QString problem;
    const auto listening
        = connect(&m_frame.flow, &TicketFlow::refused, this, [&problem](const Refusal &refusal) {
              problem = refusal.sentence;
          });
    set();
    disconnect(listening);
    if (problem.isEmpty()) {
        m_frame.dialog.close();
    }
    return problem;
}

void TicketActions::park()
{
    // One key, as often as a queue builds up (CT-52); a name can be given in the list.
    m_frame.flow.park(QString());
}

void TicketActions::askPrice(const Wanted &wanted)
{
    const NumberPage::Question question{ .title = tr("Price"),
                                         .subject = wanted.product.product.name,
                                         .field = tr("Price of one"),
                                         .proposal = {},
                                         .primary = tr("Sell"),
                                         .decimalMark = m_frame.locale.decimalPoint() };
    m_frame.dialog.open(new NumberPage(question, [this, wanted](const NumberPage::Answer &answer) {
        const auto price = readMoney(answer.number, m_frame.flow.settings());
        if (!price) {
            return moneyProblem(price.error(), m_frame.flow.settings(), m_frame.locale);
        }
        Wanted priced = wanted;
        priced.typedPrice = *price;
        priced.line = m_frame.desks.ids.make<LineId>(); // the desk asks for the line's approval
        const till::ApprovalRequest request{
            rights::openPrice, priced.line->toText(), {}, {}, amount(*price)
        };
        withRight(request, [this, priced](const std::optional<Approval> &) {
            m_frame.dialog.close();
            m_frame.flow.sell(priced);
        });
        return QString();
    }));
}

void TicketActions::askPlausible(const Tender &tender)
{
    const ConfirmPage::Question question{
        .title = tr("Is that right?"),
        .sentence = tr("%1 in cash was typed. That is a lot.").arg(amount(tender.given)),
        .safe = tr("Type again"),
        .act = tr("Yes, take it"),
        .actKey = {},
        .isDanger = false
    };
    m_frame.dialog.open(new ConfirmPage(
        question,
        [this, tender] {
            m_frame.dialog.back();
            if (m_frame.flow.addTender(tender, Plausibility::AskedAlready)
                && m_frame.flow.settlement().isSettled()) {
                m_frame.flow.complete();
            }
        },
        [this] { m_frame.dialog.back(); }));
}

void TicketActions::askSecond(const QString &code, const std::function<void()> &sellSecond)
{
    m_frame.sounds.play(Sound::Refused);
    const ConfirmPage::Question question{
        .title = tr("Two of it?"),
        .sentence = tr("%1 was read twice within a moment. One is on the ticket.").arg(code),
        .safe = tr("No, one"),
        .act = tr("Yes, two"),
        .actKey = {},
        .isDanger = false
    };
    m_frame.dialog.open(new ConfirmPage(
        question,
        [this, sellSecond] {
            m_frame.dialog.close();
            sellSecond();
        },
        [this] { m_frame.dialog.back(); }));
}

void TicketActions::say(const QString &sentence)
{
    m_frame.sounds.play(Sound::Refused);
    m_frame.messages.addPassing({ QStringLiteral("counter"), Tone::Warning, {}, sentence, {}, {} });
}

QString TicketActions::amount(const Money &money) const
{
    return moneyText(money, m_frame.locale);
}

} // namespace countertop::ui

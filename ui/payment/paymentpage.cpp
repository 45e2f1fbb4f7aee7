#include "ui/payment/paymentpage.h"

#include "core/base/check.h"
#include "core/base/idsource.h"
#include "ui/pages/typedmoney.h"
#include "ui/payment/amountfield.h"
#include "ui/payment/tenderlist.h"
#include "ui/people/actionrights.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyleHints>

#include <algorithm>

namespace countertop::ui {

namespace {

bool needsCustomer(TenderKind kind)
{
    return kind == TenderKind::Account || kind == TenderKind::StoreCredit;
}

Action actionOf(TenderKind kind)
{
    const auto row
        = std::find_if(tenderChoices.begin(),
                       tenderChoices.end(),
                       [kind](const TenderChoice &choice) { return choice.kind == kind; });
    CT_CHECK(row != tenderChoices.end());
    return row->action;
}

} // namespace

PaymentPage::PaymentPage(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_flow(frame.flow)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildDueSide(), 39);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    layout->addWidget(buildTenderSide(), 61);
    connect(&m_flow, &TicketFlow::changed, this, &PaymentPage::refresh);
    connect(&m_flow, &TicketFlow::refused, this, [this](const Refusal &refusal) {
        if (isVisible()) {
            say(refusal.sentence);
            emit problem(refusal.sentence);
        }
    });
}

QWidget *PaymentPage::firstFocus() const
{
    return m_amount;
}

void PaymentPage::open(const QString &givenText)
{
    m_currency->clear();
    m_currency->addItem(m_flow.settings().storeCurrency().code());
    for (const auto &[code, rate] : m_flow.settings().foreignRates()) {
        m_currency->addItem(code);
    }
    m_currency->setVisible(m_currency->count() > 1);
    m_kind = TenderKind::Cash;
    m_cardRow->hide();
    m_amount->setText(givenText);
    say(QString());
    refresh();
    m_amount->setFocus();
    if (m_flow.settlement().total.isNegative()) {
        chooseTender(nextKind());
    }
}

TenderKind PaymentPage::nextKind() const
{
    const TicketRefund refund = m_flow.refund();
    if (!refund.shares.empty()) {
        return refund.shares.front().kind; // the way it came (CT-67)
    }
    const std::vector<TenderKind> allowed = m_flow.settings().returnTenders();
    return refund.uncovered.isZero() || allowed.empty() ? TenderKind::Cash : allowed.front();
}

Money PaymentPage::dueNow() const
{
    const Settlement settlement = m_flow.settlement();
    const TicketRefund refund = m_flow.refund();
    const bool isWhole = refund.shares.size() + (refund.uncovered.isZero() ? 0 : 1) <= 1;
    for (const RefundShare &share : refund.shares) {
        if (share.kind == m_kind && !isWhole) {
            return share.amount;
        }
    }
    return m_kind == TenderKind::Cash ? settlement.remainingInCash() : settlement.remaining();
}

Result<Money> PaymentPage::typedAmount() const
{
    const Settings &settings = m_flow.settings();
    const auto currency = Currency::fromCode(m_currency->currentText());
    return parseMoney(
        m_amount->text(), moneyTypingOf(settings), currency ? *currency : settings.storeCurrency());
}

Tender PaymentPage::tenderOf(const Money &given) const
{
    const Money zero = Money::zero(m_flow.settings().storeCurrency());
    Tender tender{ .id = m_frame.desks.ids.make<TenderId>(),
                   .kind = m_kind,
                   .given = given,
                   .change = zero,
                   .net = given };
    if (m_kind == TenderKind::CardSlip) {
        tender.lastFour = m_lastFour->text().trimmed();
        tender.reference = m_reference->text().trimmed();
    }
    const auto rates = m_flow.settings().foreignRates();
    const auto rate = rates.find(given.currency().code());
    if (given.currency() != m_flow.settings().storeCurrency() && rate != rates.end()) {
        tender.foreign = ForeignCash{ given, rate->second };
        tender.given = inStoreCurrency(*tender.foreign, m_flow.settings().storeCurrency());
        tender.net = tender.given;
    }
    if (m_flow.settlement().total.isNegative() && tender.given.isPositive()) {
        tender.given = -tender.given;
        tender.net = tender.given;
    }
    return tender;
}

bool PaymentPage::give(const Money &given, Plausibility plausibility)
{
    if (sayDenied(m_kind)) {
        return false;
    }
    if (!m_flow.addTender(tenderOf(given), plausibility)) {
        return false;
    }
    m_amount->clear();
    m_lastFour->clear();
    m_reference->clear();
    say(QString());
    if (m_flow.settlement().total.isNegative()) {
        chooseTender(nextKind());
    }
    m_sinceGiven.start();
    return true;
}

bool PaymentPage::isSecondPress() const
{
    return m_sinceGiven.isValid() && m_amount->text().isEmpty()
        && !m_sinceGiven.hasExpired(QGuiApplication::styleHints()->mouseDoubleClickInterval());
}

void PaymentPage::finish()
{
    if (m_flow.isCompleting()) {
        return;
    }
    if (!m_flow.settlement().isSettled()) {
        if (isSecondPress()) {
            return;
        }
        const Result<Money> typed = typedAmount();
        if (!typed && !m_amount->text().isEmpty()) {
            m_frame.sounds.play(Sound::Refused);
            say(moneyProblem(typed.error(), m_flow.settings(), m_frame.locale));
            m_amount->selectAll();
            return;
        }
        if (!give(typed ? *typed : dueNow(), Plausibility::Ask)) {
            return;
        }
    }
    if (m_flow.settlement().isSettled()) {
        m_flow.complete();
        emit finished();
    }
}

bool PaymentPage::sayDenied(TenderKind kind)
{
    const QString denied = denial(m_frame, actionOf(kind));
    if (!denied.isEmpty()) {
        m_frame.sounds.play(Sound::Refused);
        say(denied);
    }
    return !denied.isEmpty();
}

void PaymentPage::chooseTender(TenderKind kind)
{
    if (needsCustomer(kind) && !m_flow.ticket().customer) {
        say(tr("Put the customer on the ticket first. Press F4."));
        return;
    }
    m_kind = kind;
    m_sinceGiven.invalidate(); // another way to pay is another act
    const bool isRefund = m_flow.settlement().total.isNegative();
    m_amount->setSubject(isRefund ? tr("Back by %1").arg(tenderWord(kind, m_flow.settings()))
                             : kind == TenderKind::Cash ? tr("Cash given")
                                                        : tenderWord(kind, m_flow.settings()));
    m_cardRow->setVisible(kind == TenderKind::CardSlip && !isRefund);
    refresh();
    m_amount->setFocus();
}

bool PaymentPage::perform(Action action)
{
    switch (action) {
    case Action::Tender1:
    case Action::Tender2:
    case Action::Tender3:
    case Action::Tender4: {
        const auto index
            = static_cast<std::size_t>(action) - static_cast<std::size_t>(Action::Tender1);
        const TenderKind kind = tenderChoices.at(index).kind;
        if (!sayDenied(kind) && m_kinds.at(kind)->isEnabled()) {
            chooseTender(kind);
        }
        return true;
    }
    case Action::ExactCash:
        takeExact();
        return true;
    case Action::RemoveTender:
        if (!m_amount->text().isEmpty()) {
            return false; // the field needs the key itself
        }
        removeLastTender();
        return true;
    case Action::Pay:
        finish();
        return true;
    default:
        return false;
    }
}

void PaymentPage::takeExact()
{
    m_amount->clear();
    m_sinceGiven.invalidate();
    finish();
}

void PaymentPage::removeLastTender()
{
    m_flow.removeLastTender();
    m_sinceGiven.invalidate();
    m_amount->setFocus();
}

void PaymentPage::refresh()
{
    const Settlement settlement = m_flow.settlement();
    m_due->setAmount(text(settlement.total), settlement.total.currency().symbol());
    m_tenders->show(
        settlement.tenders, settlement.cashRounding(), m_flow.settings(), m_frame.locale);
    m_amount->setProposal(text(dueNow()));
    refreshTenderButtons();
    refreshQuickCash();
    refreshChange();
}

void PaymentPage::refreshTenderButtons()
{
    const QStringList allowed = m_flow.settings().list(setting::tenders);
    for (const TenderChoice &row : tenderChoices) {
        ActionButton *button = m_kinds.at(row.kind);
        button->setVisible(allowed.contains(QLatin1StringView(row.setting)));
        button->setWord(tenderWord(row.kind, m_flow.settings()));
        button->setChosen(row.kind == m_kind);
        const QString denied = denial(m_frame, row.action);
        if (denied.isEmpty() && needsCustomer(row.kind) && !m_flow.ticket().customer) {
            button->disableBecause(tr("No customer"));
        } else {
            showDenial(*button, denied, DenialShown::OnButton);
        }
    }
}

void PaymentPage::refreshQuickCash()
{
    while (QLayoutItem *old = m_quick->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const Money due = dueNow();
    if (m_kind != TenderKind::Cash || !due.isPositive()
        || !m_flow.settings().isOn(setting::quickCash)) {
        return;
    }
    const std::vector<Money> sums = quickCash(due);
    const std::size_t most = roomOf(&m_frame.dialog).quickSumsMost();
    for (std::size_t index = 0; index < std::min(sums.size(), most); ++index) {
        auto *button = new ActionButton(text(sums.at(index)), m_quick->parentWidget());
        button->setFocusPolicy(Qt::TabFocus);
        button->setButtonSize(ButtonSize::Small);
        if (index == 0) {
            button->setAccessibleDescription(tr("Exact"));
            button->setToolTip(tr("Exact"));
        }
        connect(button, &ActionButton::clicked, this, [this, sum = sums.at(index)] {
            if (give(sum, Plausibility::AskedAlready)) {
                finish();
            }
        });
        m_quick->addWidget(button, 1);
    }
}

void PaymentPage::refreshChange()
{
    const Settlement settlement = m_flow.settlement();
    const Money zero = Money::zero(settlement.total.currency());
    const Result<Money> typed = typedAmount();
    Settlement preview = settlement;
    if (typed) {
        const auto tried
            = countertop::addTender(settlement,
                                    tenderOf(*typed),
                                    { Money::fromMinor(Money::limitMinor, zero.currency()), {} },
                                    Plausibility::AskedAlready);
        preview = tried ? *tried : settlement;
    }
    const bool isChange = preview.isSettled();
    const Money shown = isChange ? preview.change() : preview.remainingInCash();
    m_changeWord->setText(isChange ? tr("Change")
                                   : (shown.isNegative() ? tr("To give back") : tr("Remaining")));
    m_change->setSubject(m_changeWord->text());
    m_change->setAmount(text(shown.abs()), shown.currency().symbol());
    const ColorRole role = isChange ? ColorRole::Success : ColorRole::Warning;
    m_changeIcon->setDrawing(Icon(isChange ? QStringLiteral("coins") : QStringLiteral("hourglass")),
                             role);
    m_changeWord->setColorRole(role);
    m_changePanel->setProperty("surface",
                               isChange ? QStringLiteral("success") : QStringLiteral("warning"));
    m_changePanel->update();
    const Money taken = typed ? *typed : dueNow();
    m_finish->setWord(m_flow.isCompleting() ? tr("Storing …") : tr("Finish"));
    m_finish->setEnabled(!m_flow.isCompleting());
    m_finish->setAmount(settlement.isSettled() ? QString() : text(taken),
                        settlement.isSettled() ? QString() : taken.currency().symbol());
}

void PaymentPage::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString PaymentPage::text(const Money &money) const
{
    return moneyText(money, m_frame.locale);
}

} // namespace countertop::ui

#include "ui/payment/paymentpage.h"

#include "core/base/idsource.h"
#include "core/domain/ticket/entry.h"
#include "ui/payment/amountfield.h"
#include "ui/payment/tenderlist.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace countertop::ui {

namespace {

struct TenderKey
{
    TenderKind kind;
    Qt::Key key;
    const char *setting; ///< its word in setting::tenders
};

// In the store's order; F5 to F8 while paying (screens.md 3.4).
constexpr std::array tenderKeys = {
    TenderKey{ TenderKind::Cash, Qt::Key_F5, "cash" },
    TenderKey{ TenderKind::CardSlip, Qt::Key_F6, "card" },
    TenderKey{ TenderKind::Account, Qt::Key_F7, "account" },
    TenderKey{ TenderKind::StoreCredit, Qt::Key_F8, "store_credit" },
};

bool needsCustomer(TenderKind kind)
{
    return kind == TenderKind::Account || kind == TenderKind::StoreCredit;
}

} // namespace

PaymentPage::PaymentPage(TicketFlow &flow, Desks desks, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_desks(desks)
    , m_locale(locale)
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

QWidget *PaymentPage::buildDueSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space::n7, space::n5, space::n7, space::n6);
    layout->setSpacing(space::n2);
    layout->addWidget(
        new TextLabel(tr("Due"), TypeStep::Lead, Weight::Regular, ColorRole::TextMuted, side));
    m_due = new MoneyLabel(TypeStep::DueDialog, Weight::Bold, side);
    m_due->setAlignment(Qt::AlignLeft);
    m_due->setSubject(tr("Due"));
    layout->addWidget(m_due);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    m_tenders = new TenderList(side);
    connect(m_tenders, &TenderList::removeWanted, this, &PaymentPage::removeLastTender);
    layout->addWidget(m_tenders);
    layout->addStretch(1);
    m_changePanel = new QWidget(side);
    auto *panel = new QHBoxLayout(m_changePanel);
    panel->setContentsMargins(space::n4, space::n2, space::n4, space::n2);
    m_changeWord
        = new TextLabel(QString(), TypeStep::Lead, Weight::Bold, ColorRole::Text, m_changePanel);
    m_change = new MoneyLabel(TypeStep::Change, Weight::Bold, m_changePanel);
    panel->addWidget(m_changeWord);
    panel->addStretch(1);
    panel->addWidget(m_change);
    layout->addWidget(m_changePanel);
    return side;
}

QWidget *PaymentPage::buildTenderSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space::n7, space::n6, space::n7, space::n6);
    layout->setSpacing(space::n3);
    layout->addWidget(buildTenderButtons());
    auto *entry = new QHBoxLayout;
    entry->setSpacing(space::n2);
    m_amount = new AmountField(tr("Cash given"), side);
    m_currency = new QComboBox(side);
    m_currency->setAccessibleName(tr("Currency"));
    entry->addWidget(m_amount, 1);
    entry->addWidget(m_currency);
    layout->addLayout(entry);
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, side);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(buildQuickCash());
    m_keypad = new Keypad(PadLayout::Amount, side);
    m_keypad->setDecimalMark(m_locale.decimalPoint());
    layout->addWidget(m_keypad, 1);
    m_finish = new ActionButton(Icon(QStringLiteral("check")), tr("Finish"), side);
    m_finish->setVariant(ButtonVariant::Primary);
    m_finish->setButtonSize(ButtonSize::Large);
    m_finish->setArrangement(ButtonArrangement::Spread);
    m_finish->setKeys({ QKeySequence(Qt::Key_Return) });
    layout->addWidget(m_finish);
    connect(m_finish, &ActionButton::clicked, this, &PaymentPage::finish);
    connect(m_amount, &AmountField::returnPressed, this, &PaymentPage::finish);
    connect(m_amount, &AmountField::textChanged, this, [this] {
        say(QString());
        refreshChange();
    });
    connect(m_currency, &QComboBox::currentIndexChanged, this, &PaymentPage::refreshChange);
    connect(m_keypad, &Keypad::typed, m_amount, &AmountField::type);
    connect(m_keypad, &Keypad::pressed, this, [this](PadKey key) {
        if (key == PadKey::Exact) {
            takeExact();
        } else if (key == PadKey::Clear) {
            m_amount->clear();
        } else {
            m_amount->backspace();
        }
    });
    return side;
}

QWidget *PaymentPage::buildTenderButtons()
{
    auto *buttons = new QWidget(this);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::n2);
    int place = 0;
    for (const TenderKey &row : tenderKeys) {
        auto *button
            = new ActionButton(Icon(tenderIconName(row.kind)), tenderWord(row.kind), buttons);
        button->setKeys({ QKeySequence(row.key) });
        button->setFocusPolicy(Qt::TabFocus);
        connect(
            button, &ActionButton::clicked, this, [this, kind = row.kind] { chooseTender(kind); });
        grid->addWidget(button, place / 2, place % 2);
        m_kinds.emplace(row.kind, button);
        ++place;
    }
    return buttons;
}

QWidget *PaymentPage::buildQuickCash()
{
    auto *row = new QWidget(this);
    m_quick = new QHBoxLayout(row);
    m_quick->setContentsMargins(0, 0, 0, 0);
    m_quick->setSpacing(space::n2);
    return row;
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

std::optional<Money> PaymentPage::typedAmount() const
{
    const auto currency = Currency::fromCode(m_currency->currentText());
    const MoneyTyping typing
        = m_flow.settings().text(setting::moneyTyping) == QStringLiteral("cents")
        ? MoneyTyping::Cents
        : MoneyTyping::Decimal;
    const auto amount = parseMoney(
        m_amount->text(), typing, currency ? *currency : m_flow.settings().storeCurrency());
    return amount ? std::optional(*amount) : std::nullopt;
}

Tender PaymentPage::tenderOf(const Money &given) const
{
    const Money zero = Money::zero(m_flow.settings().storeCurrency());
    Tender tender{ .id = m_desks.ids.make<TenderId>(),
                   .kind = m_kind,
                   .given = given,
                   .change = zero,
                   .net = given };
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
    if (!m_flow.addTender(tenderOf(given), plausibility)) {
        return false;
    }
    m_amount->clear();
    say(QString());
    if (m_flow.settlement().total.isNegative()) {
        chooseTender(nextKind());
    }
    return true;
}

void PaymentPage::finish()
{
    if (m_flow.isCompleting()) {
        return;
    }
    if (!m_flow.settlement().isSettled()) {
        const std::optional<Money> typed = typedAmount();
        if (!typed && !m_amount->text().isEmpty()) {
            say(tr("That is no amount. Type digits with one decimal mark, for example %1.")
                    .arg(text(Money::fromMinor(1250, m_flow.settings().storeCurrency()))));
            return;
        }
        if (!give(typed.value_or(dueNow()), Plausibility::Ask)) {
            return;
        }
    }
    if (m_flow.settlement().isSettled()) {
        m_flow.complete();
        emit finished();
    }
}

void PaymentPage::chooseTender(TenderKind kind)
{
    if (needsCustomer(kind) && !m_flow.ticket().customer) {
        say(tr("Put the customer on the ticket first. Press F4."));
        return;
    }
    m_kind = kind;
    const bool isRefund = m_flow.settlement().total.isNegative();
    m_amount->setSubject(isRefund                       ? tr("Back by %1").arg(tenderWord(kind))
                             : kind == TenderKind::Cash ? tr("Cash given")
                                                        : tenderWord(kind));
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
        if (m_kinds.at(tenderKeys.at(index).kind)->isEnabled()) {
            chooseTender(tenderKeys.at(index).kind);
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
    finish();
}

void PaymentPage::removeLastTender()
{
    m_flow.removeLastTender();
    m_amount->setFocus();
}

void PaymentPage::refresh()
{
    const Settlement settlement = m_flow.settlement();
    m_due->setAmount(text(settlement.total), settlement.total.currency().symbol());
    m_tenders->show(settlement.tenders, settlement.cashRounding(), m_locale);
    m_amount->setProposal(text(dueNow()));
    refreshTenderButtons();
    refreshQuickCash();
    refreshChange();
}

void PaymentPage::refreshTenderButtons()
{
    const QStringList allowed = m_flow.settings().list(setting::tenders);
    for (const TenderKey &row : tenderKeys) {
        ActionButton *button = m_kinds.at(row.kind);
        button->setVisible(allowed.contains(QLatin1StringView(row.setting)));
        button->setChosen(row.kind == m_kind);
        if (needsCustomer(row.kind) && !m_flow.ticket().customer) {
            button->disableBecause(tr("No customer"));
        } else {
            button->enable();
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
    for (std::size_t index = 0; index < sums.size(); ++index) {
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
    const std::optional<Money> typed = typedAmount();
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
    m_changeWord->setColorRole(isChange ? ColorRole::Success : ColorRole::Warning);
    m_changePanel->setProperty("surface",
                               isChange ? QStringLiteral("success") : QStringLiteral("warning"));
    m_changePanel->update();
    const Money taken = typed.value_or(dueNow());
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
    return moneyText(money, m_locale);
}

} // namespace countertop::ui

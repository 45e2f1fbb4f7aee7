// What the payment dialog is made of; declared in paymentpage.h.

#include "ui/payment/amountfield.h"
#include "ui/payment/paymentpage.h"
#include "ui/payment/tenderlist.h"
#include "ui/shell/keyed.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

/// At the sides of both halves.
int paymentMargin(const Room &room)
{
    return room.isAmple() ? space::n7 : room.isScant() ? space::n2 : space::n3;
}

} // namespace

QWidget *PaymentPage::buildDueSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    const bool isAmple = roomOf(&m_frame.dialog).isAmple();
    const int margin = paymentMargin(roomOf(&m_frame.dialog));
    layout->setContentsMargins(margin, space::n5, margin, isAmple ? space::n6 : space::n3);
    layout->setSpacing(space::n2);
    layout->addWidget(
        new TextLabel(tr("Due"), TypeStep::Lead, Weight::Regular, ColorRole::TextMuted, side));
    m_due = new MoneyLabel(isAmple ? TypeStep::DueDialog : TypeStep::Change, Weight::Bold, side);
    m_due->setAlignment(Qt::AlignLeft);
    m_due->setSubject(tr("Due"));
    layout->addWidget(m_due);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    m_tenders = new TenderList(side);
    connect(m_tenders, &TenderList::removeWanted, this, &PaymentPage::removeLastTender);
    layout->addWidget(m_tenders);
    layout->addStretch(1);
    m_changePanel = new QWidget(side);
    auto *panel = new QBoxLayout(isAmple ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom,
                                 m_changePanel);
    panel->setContentsMargins(space::n4, space::n2, space::n4, space::n2);
    panel->setSpacing(space::n3);
    m_changeIcon = new IconLabel({}, IconSize::Normal, ColorRole::Text, m_changePanel);
    m_changeWord
        = new TextLabel(QString(), TypeStep::Lead, Weight::Bold, ColorRole::Text, m_changePanel);
    m_change = new MoneyLabel(
        isAmple ? TypeStep::Change : TypeStep::Figure, Weight::Bold, m_changePanel);
    panel->addWidget(m_changeIcon);
    panel->addWidget(m_changeWord);
    panel->addWidget(m_change, 1);
    layout->addWidget(m_changePanel);
    return side;
}

QWidget *PaymentPage::buildTenderSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    const int edge = isInLowWindow(&m_frame.dialog) ? space::n4 : space::n6;
    const bool isAmple = roomOf(&m_frame.dialog).isAmple();
    const int margin = paymentMargin(roomOf(&m_frame.dialog));
    layout->setContentsMargins(margin, edge, margin, isAmple ? edge : 0);
    layout->setSpacing(isAmple ? space::n3 : space::n2);
    layout->addWidget(buildTenderButtons());
    auto *entry = new QHBoxLayout;
    entry->setSpacing(space::n2);
    m_amount = new AmountField(tr("Cash given"), side);
    m_currency = new QComboBox(side);
    m_currency->setAccessibleName(tr("Currency"));
    entry->addWidget(m_amount, 1);
    entry->addWidget(m_currency);
    layout->addLayout(entry);
    layout->addWidget(buildCardRow());
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, side);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(buildQuickCash());
    m_keypad = new Keypad(PadLayout::Amount, side);
    m_keypad->setDecimalMark(m_frame.locale.decimalPoint());
    layout->addWidget(m_keypad, 1);
    m_finish = new ActionButton(Icon(QStringLiteral("check")), tr("Finish"), side);
    m_finish->setVariant(ButtonVariant::Primary);
    m_finish->setButtonSize(ButtonSize::Large);
    m_finish->setArrangement(ButtonArrangement::Spread);
    m_finish->setKeys({ QKeySequence(Qt::Key_Return) });
    layout->addWidget(m_finish);
    connectEntry();
    return side;
}

QWidget *PaymentPage::buildTenderButtons()
{
    auto *buttons = new QWidget(this);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::n2);
    const bool isLow = isInLowWindow(&m_frame.dialog); // no room for a second row
    const int columns = isLow && !roomOf(&m_frame.dialog).isScant() ? 4 : 2;
    int place = 0;
    for (const TenderChoice &row : tenderChoices) {
        auto *button = new ActionButton(
            Icon(tenderIconName(row.kind)), tenderWord(row.kind, m_flow.settings()), buttons);
        button->setArrangement(isLow ? ButtonArrangement::Centred : ButtonArrangement::Spread);
        showKeyOf(*button, row.action, m_frame.keys);
        button->setFocusPolicy(Qt::TabFocus);
        connect(
            button, &ActionButton::clicked, this, [this, kind = row.kind] { chooseTender(kind); });
        grid->addWidget(button, place / columns, place % columns);
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

QWidget *PaymentPage::buildCardRow()
{
    static constexpr int lastFourLength = 4;
    static constexpr int referenceLength = 40;
    m_cardRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_cardRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::n2);
    m_lastFour = new QLineEdit(m_cardRow);
    m_lastFour->setMaxLength(lastFourLength);
    m_lastFour->setAccessibleName(tr("Last 4 digits"));
    m_lastFour->setPlaceholderText(tr("Last 4 digits"));
    m_reference = new QLineEdit(m_cardRow);
    m_reference->setMaxLength(referenceLength);
    m_reference->setAccessibleName(tr("Reference on the slip"));
    m_reference->setPlaceholderText(tr("Reference on the slip"));
    row->addWidget(m_lastFour, 2);
    row->addWidget(m_reference, 3);
    for (QLineEdit *field : { m_lastFour, m_reference }) {
        connect(field, &QLineEdit::returnPressed, this, &PaymentPage::finish);
        connect(field, &QLineEdit::textChanged, this, [this] { say(QString()); });
    }
    m_cardRow->hide();
    return m_cardRow;
}

void PaymentPage::connectEntry()
{
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
}

} // namespace countertop::ui

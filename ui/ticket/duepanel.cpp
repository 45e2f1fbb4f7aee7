#include "ui/ticket/duepanel.h"

#include "core/domain/ticket/ticketrefund.h"
#include "ui/people/actionrights.h"
#include "ui/ticket/lineshow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

/// That *row* needs side by side.
int widthOf(const QBoxLayout &row)
{
    int width = 0;
    for (int index = 0; index < row.count(); ++index) {
        const QWidget *part = row.itemAt(index)->widget();
        width += part != nullptr && !part->isHidden() ? part->sizeHint().width() + space::n2 : 0;
    }
    return width;
}

} // namespace

DuePanel::DuePanel(const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_locale(locale)
    , m_pieces(
          new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_discount(
          new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_tax(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_word(new TextLabel(tr("Due"), TypeStep::Title, Weight::Bold, ColorRole::Text, this))
    , m_amount(new MoneyLabel(TypeStep::Due, Weight::Bold, this))
    , m_after(new QWidget(this))
    , m_copy(new ActionButton(Icon(QStringLiteral("printer")), tr("Print again"), m_after))
    , m_gift(new ActionButton(Icon(QStringLiteral("gift")), tr("Gift receipt"), m_after))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *rule = new Hairline(Qt::Horizontal, this);
    rule->setTotal();
    layout->addWidget(rule);
    auto *inner = new QVBoxLayout;
    const int margin = themeOf(this).panelMargin();
    inner->setContentsMargins(margin, space::n3, margin, space::n3);
    inner->setSpacing(0);
    auto *facts = new QHBoxLayout;
    facts->addWidget(m_pieces);
    facts->addStretch(1);
    facts->addWidget(m_discount);
    facts->addStretch(1);
    facts->addWidget(m_tax);
    inner->addLayout(facts);
    m_facts = facts;
    auto *due = new QHBoxLayout;
    due->addWidget(m_word, 0, Qt::AlignBottom);
    due->addStretch(1);
    due->addWidget(m_amount, 0, Qt::AlignBottom);
    inner->addLayout(due);
    m_dueRow = due;
    auto *after = new QHBoxLayout(m_after);
    after->setContentsMargins(0, space::n2, 0, 0);
    after->addStretch(1);
    for (ActionButton *button : { m_copy, m_gift }) {
        button->setButtonSize(ButtonSize::Small);
        button->setFocusPolicy(Qt::TabFocus);
        after->addWidget(button);
    }
    inner->addWidget(m_after);
    m_afterRow = after;
    layout->addLayout(inner);
    connect(m_copy, &ActionButton::clicked, this, &DuePanel::copyWanted);
    connect(m_gift, &ActionButton::clicked, this, &DuePanel::giftReceiptWanted);
}

void DuePanel::showDue(const PricedTicket &priced, TaxMode taxMode)
{
    m_after->hide();
    m_pieces->setText(pieceText(priced.pieceCount));
    m_discount->setText(priced.discounts.isZero()
                            ? QString()
                            : tr("Discount %1").arg(moneyText(priced.discounts, m_locale)));
    m_discount->setVisible(!m_discount->text().isEmpty());
    const QString tax = moneyText(priced.tax, m_locale);
    m_tax->setText(taxMode == TaxMode::Included ? tr("Tax included %1").arg(tax)
                                                : tr("Tax %1").arg(tax));
    m_word->setText(priced.total.isNegative() ? tr("To give back") : tr("Due"));
    m_word->setColorRole(ColorRole::Text);
    m_amount->setColorRole(ColorRole::Text);
    m_amount->setSubject(m_word->text());
    m_amount->setAmount(moneyText(priced.total.abs(), m_locale), priced.total.currency().symbol());
}

void DuePanel::fit()
{
    const Room room = roomOf(this);
    const bool isAmple = room.isAmple();
    const bool isCompact = !isAmple || themeOf(this).choice().smallScreen;
    m_amount->setStep(room.isShort()  ? TypeStep::Change
                          : isCompact ? TypeStep::DueCompact
                                      : TypeStep::Due);
    for (QBoxLayout *row : { m_facts, m_dueRow, m_afterRow }) {
        row->setDirection(isAmple || widthOf(*row) <= m_facts->geometry().width()
                              ? QBoxLayout::LeftToRight
                              : QBoxLayout::TopToBottom);
    }
}

bool DuePanel::event(QEvent *event)
{
    if (m_afterRow != nullptr
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)) {
        fit();
    }
    return QWidget::event(event);
}

void DuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DuePanel::showPrintDenial(const QString &denial)
{
    for (ActionButton *button : { m_copy, m_gift }) {
        showDenial(*button, denial, DenialShown::InTooltip);
    }
}

void DuePanel::showSale(const CompletedTicket &sale)
{
    const Money back = cashToHandOut(sale.settlement);
    const bool isBack = sale.priced.total.isNegative();
    const bool isBackOtherwise = isBack && back.isZero();
    const QString total = moneyText(sale.priced.total.abs(), m_locale);
    m_after->show();
    m_pieces->setText(tr("Receipt %1").arg(sale.receiptNumber.toText()));
    m_discount->hide();
    m_tax->setText(isBackOtherwise ? tr("No cash to hand out")
                       : isBack    ? tr("Given back %1").arg(total)
                                   : tr("Paid %1").arg(total));
    m_word->setText(isBackOtherwise ? tr("Given back") : isBack ? tr("Pay out") : tr("Change"));
    m_word->setColorRole(ColorRole::Success);
    m_amount->setColorRole(ColorRole::Success);
    m_amount->setSubject(m_word->text());
    const Money shown = isBackOtherwise ? sale.priced.total.abs() : back;
    m_amount->setAmount(moneyText(shown, m_locale), shown.currency().symbol());
}

} // namespace countertop::ui

#include "ui/office/figurecard.h"

#include "ui/widgets/moneylabel.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

FigureCard::FigureCard(const Icon &icon, const QString &subject, QWidget *parent)
    : QFrame(parent)
    , m_amount(new MoneyLabel(TypeStep::Figure, Weight::Bold, this))
    , m_fact(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
{
    setProperty("surface", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::n5, space::n4, space::n5, space::n4);
    layout->setSpacing(space::n1);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::n2);
    head->addWidget(new IconLabel(icon, IconSize::Inline, ColorRole::TextMuted, this));
    auto *word
        = new TextLabel(subject, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    word->setWordWrap(true);
    head->addWidget(word, 1);
    layout->addLayout(head);
    m_amount->setSubject(subject);
    m_amount->setAlignment(Qt::AlignLeft);
    layout->addWidget(m_amount);
    m_fact->setWordWrap(true);
    layout->addWidget(m_fact);
    layout->addStretch(1);
}

void FigureCard::setFigure(const QString &amount, const QString &sign, const QString &fact)
{
    m_amount->setAmount(amount, sign);
    m_fact->setText(fact);
}

} // namespace countertop::ui

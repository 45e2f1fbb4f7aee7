#include "ui/pages/numberpage.h"

#include "ui/pages/boxname.h"
#include "ui/payment/amountfield.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace countertop::ui {

NumberPage::NumberPage(const Question &question, Take take)
    : DialogPage(question.title, question.subject)
    , m_take(std::move(take))
    , m_needsReason(question.needsReason)
{
    if (question.kinds.size() > 1) {
        m_kinds = new SegmentedControl(question.field, this);
        for (const QString &kind : question.kinds) {
            m_kinds->addSegment(kind);
        }
        m_kinds->setCurrent(0);
        body()->addWidget(m_kinds);
    }
    m_field = new AmountField(question.field, this);
    m_field->setProposal(question.proposal);
    body()->addWidget(m_field);
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    if (!question.reasons.isEmpty()) {
        body()->addWidget(new TextLabel(question.needsReason ? tr("Reason (needed)") : tr("Reason"),
                                        TypeStep::Small,
                                        Weight::Regular,
                                        ColorRole::TextMuted,
                                        this));
        m_reason = new QComboBox(this);
        m_reason->setEditable(true);
        nameBox(*m_reason, tr("Reason"));
        m_reason->addItems(question.reasons);
        m_reason->setCurrentIndex(question.proposesReason ? 0 : -1);
        body()->addWidget(m_reason);
    }
    auto *keypad = new Keypad(PadLayout::Number, this);
    keypad->setDecimalMark(question.decimalMark);
    body()->addWidget(keypad);
    connect(keypad, &Keypad::typed, m_field, &AmountField::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_field->clear() : m_field->backspace();
    });
    connect(m_field, &AmountField::textChanged, m_problem, &TextLabel::hide);
    connect(m_field, &AmountField::returnPressed, this, &NumberPage::takeNow);
    connect(setPrimary(question.primary), &ActionButton::clicked, this, &NumberPage::takeNow);
    setFirstFocus(m_field);
}

void NumberPage::takeNow()
{
    const QString reason = m_reason == nullptr ? QString() : m_reason->currentText().trimmed();
    QString problem;
    if (m_needsReason && reason.isEmpty()) {
        problem = tr("Say why: a reason is needed.");
    } else {
        problem = m_take({ m_field->text(), m_kinds == nullptr ? 0 : m_kinds->current(), reason });
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
    }
}

void NumberPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_field->setFocus();
    m_field->selectAll();
}

} // namespace countertop::ui

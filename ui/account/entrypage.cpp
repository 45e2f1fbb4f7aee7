#include "ui/account/entrypage.h"

#include "ui/pages/typedmoney.h"

#include <QLineEdit>

namespace countertop::ui {

EntryPage::EntryPage(const Question &question, const Settings &settings)
    : FormPage(question.title, question.subject, question.primary)
    , m_settings(settings)
    , m_fixed(question.fixedAmount)
{
    if (!m_fixed) {
        m_amount = addText(tr("Amount"), {});
    }
    m_reason = addText(tr("Reason"), {}, tr("It stands on the account"));
    addSentence(question.hint);
    connect(this, &FormPage::stored, this, &EntryPage::take);
}

void EntryPage::take()
{
    const auto amount = m_fixed ? m_fixed : typedMoney(m_amount->text(), m_settings);
    const QString reason = m_reason->text().trimmed();
    if (!amount || amount->isZero()) {
        showProblem(tr("Type an amount above zero."));
    } else if (reason.isEmpty()) {
        showProblem(tr("Say why: a reason is needed."));
    } else {
        showProblem({});
        emit entryTyped(*amount, reason);
    }
}

} // namespace countertop::ui

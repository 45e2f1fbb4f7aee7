#include "ui/shift/closeshiftview.h"

#include "core/domain/people/rights.h"
#include "core/domain/shift/shiftrules.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/people/rightgate.h"
#include "ui/shift/cashcounter.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QStackedWidget>

namespace countertop::ui {

void CloseShiftView::begin()
{
    forget();
    m_counter->setLocked(false);
    m_counter->clear();
    m_countProblem->clear();
    m_checkProblem->clear();
    m_sides->setCurrentIndex(0);
    const std::optional<till::Session> &session = m_frame.flow.session();
    const BlindCount blind
        = m_frame.flow.settings().isOn(setting::blindCount) ? BlindCount::On : BlindCount::Off;
    m_blind->setVisible(!session || !maySeeExpected(session->role, blind, CountState::Running));
    refresh();
    m_counter->firstField()->setFocus();
    emit stepChanged(0);
}

void CloseShiftView::forget()
{
    m_figures.reset();
    for (MoneyLabel *label : { m_expected, m_difference }) {
        label->setAmount({}, {}); // those of the count before are not left for a screen reader
    }
    m_reason->clear(); // nor is the list of a hidden box
}

void CloseShiftView::resume()
{
    if (isCounting()) {
        m_counter->firstField()->setFocus();
        return;
    }
    m_frame.desks.shift.figures().then(this, [this](const Result<ShiftFigures> &now) {
        if (now && m_figures && now->expectedCash() != m_figures->expectedCash()) {
            begin();
            m_countProblem->setText(tr("Cash has moved since the count. Count once more."));
        }
    });
}

void CloseShiftView::confirm()
{
    isCounting() ? confirmCount() : closeNow();
}

void CloseShiftView::confirmCount()
{
    if (!m_counter->isTouched()) {
        m_countProblem->setText(tr("Count the drawer first. Type 0 if it is empty."));
        m_frame.sounds.play(Sound::Refused);
        return;
    }
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    m_counter->setLocked(true);
    m_frame.desks.shift.figures().then(this, [this](const Result<ShiftFigures> &figures) {
        m_isAsking = false;
        if (!figures) {
            m_counter->setLocked(false);
            m_countProblem->setText(sentenceFor(figures.error()));
            return;
        }
        ShiftFigures counted = *figures;
        counted.counted = m_counter->total();
        showCheck(counted);
    });
}

void CloseShiftView::showCheck(const ShiftFigures &figures)
{
    m_figures = figures;
    const QLocale &locale = m_frame.locale;
    const Money difference = *figures.difference();
    const Money limit = m_frame.flow.settings().amount(setting::differenceLimit);
    m_expected->setAmount(moneyText(figures.expectedCash(), locale), figures.currency.symbol());
    m_difference->setAmount(signedMoneyText(difference, locale), figures.currency.symbol());
    const DifferenceNeeds needs = needsOf(difference, limit);
    m_difference->setColorRole(needs == DifferenceNeeds::Nothing      ? ColorRole::Success
                                   : needs == DifferenceNeeds::Reason ? ColorRole::Warning
                                                                      : ColorRole::Danger);
    switch (needs) {
    case DifferenceNeeds::Nothing:
        m_verdict->setText(tr("The drawer is right."));
        break;
    case DifferenceNeeds::Reason:
        m_verdict->setText(difference.isNegative() ? tr("Cash is missing. Say why, then close.")
                                                   : tr("There is too much. Say why, then close."));
        break;
    case DifferenceNeeds::ReasonAndManager:
        m_verdict->setText(tr("Above the limit of %1: a reason is needed, and somebody with the "
                              "right to confirm it.")
                               .arg(moneyText(limit, locale)));
        break;
    }
    const bool asksReason = needs != DifferenceNeeds::Nothing;
    m_reasonWord->setVisible(asksReason);
    m_reason->setVisible(asksReason);
    if (asksReason) {
        m_reason->addItems({ tr("Wrong change given"), tr("Torn note"), tr("Not known") });
    }
    m_reason->setCurrentIndex(-1);
    m_reason->setEditText(QString());
    m_checkProblem->clear();
    m_blind->hide();
    m_sides->setCurrentIndex(1);
    asksReason ? m_reason->setFocus() : m_close->setFocus();
    emit stepChanged(1);
}

void CloseShiftView::closeNow()
{
    const std::optional<Shift> &shift = m_frame.shift.shift();
    if (!shift || !m_figures || !m_frame.flow.session()) {
        return;
    }
    const Money difference = *m_figures->difference();
    const DifferenceNeeds needs
        = needsOf(difference, m_frame.flow.settings().amount(setting::differenceLimit));
    const QString reason = m_reason->currentText().trimmed();
    if (needs != DifferenceNeeds::Nothing && reason.isEmpty()) {
        showProblem(tr("Say why the drawer differs: a reason is needed."));
        m_reason->setFocus();
        return;
    }
    if (needs != DifferenceNeeds::ReasonAndManager) {
        closeWith(reason, {});
        return;
    }
    const till::ApprovalRequest request{
        rights::shiftForceClose,
        shift->id.toText(),
        reason,
        {},
        tr("Difference %1").arg(signedMoneyText(difference, m_frame.locale))
    };
    askRight(m_frame, this, request, [this, reason](const std::optional<Approval> &approval) {
        closeWith(reason, approval);
    });
}

void CloseShiftView::closeWith(const QString &reason, const std::optional<Approval> &approval)
{
    m_frame.dialog.close();
    m_frame.shift.close({ m_counter->count(), reason, *m_frame.flow.session(), approval });
}

void CloseShiftView::refresh()
{
    const Money total = m_counter->total();
    m_counted->setAmount(moneyText(total, m_frame.locale), total.currency().symbol());
    m_markedSubject->setText(m_counter->markedSubject());
    m_markedPieces->setText(m_counter->markedPieces());
}

void CloseShiftView::showProblem(const QString &sentence)
{
    m_checkProblem->setText(sentence);
    m_frame.sounds.play(Sound::Refused);
}

QWidget *CloseShiftView::firstField() const
{
    return m_counter->firstField();
}

} // namespace countertop::ui

#include "ui/shift/closeshiftview.h"

#include "core/documents/moneytext.h"
#include "core/domain/people/rights.h"
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
    say(*m_countProblem, {});
    say(*m_checkProblem, {});
    m_sides->setCurrentIndex(0);
    const std::optional<till::Session> &session = m_frame.flow.session();
    m_person = session ? std::optional(session->person.id) : std::nullopt;
    m_blind->setVisible(blind() == BlindCount::On);
    m_earlier->hide();
    tellEarlierCount();
    refresh();
    m_counter->firstField()->setFocus();
    emit stepChanged(0);
}

BlindCount CloseShiftView::blind() const
{
    const std::optional<till::Session> &session = m_frame.flow.session();
    return session ? blindCountFor(session->role, m_frame.flow.settings()) : BlindCount::On;
}

void CloseShiftView::tellEarlierCount()
{
    m_frame.desks.shift.figures().then(this, [this](const Result<ShiftFigures> &now) {
        if (now && isCounting() && !now->earlierCounts.empty()) {
            m_earlier->setText(earlierText(now->earlierCounts.back()));
            m_earlier->show();
        }
    });
}

QString CloseShiftView::earlierText(const DrawerCounted &count) const
{
    const QString counted = moneyText(count.counted, m_frame.locale);
    const Zone zone = m_frame.flow.settings().storeZone();
    const QString at = timeText(zone.toLocal(count.at).time(), m_frame.locale);
    const bool isBlind = blind() == BlindCount::On;
    // A colleague's difference would tell somebody who counts blindly what to count.
    const bool isKnown = !isBlind || m_person == count.person.id;
    const QString told = isKnown
        ? tr("Counted %1 at %2 by %3, difference %4.")
              .arg(counted,
                   at,
                   count.person.name,
                   signedMoneyText(count.difference(), m_frame.locale))
        : tr("Counted %1 at %2 by %3.").arg(counted, at, count.person.name);
    return isBlind ? told + u' '
            + tr("Another count is confirmed by somebody with the right to, whatever it comes to.")
                   : told;
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
    const std::optional<till::Session> &session = m_frame.flow.session();
    if (session && m_person != session->person.id) {
        begin();
        return;
    }
    if (isCounting()) {
        m_counter->firstField()->setFocus();
        return;
    }
    m_frame.desks.shift.figures().then(this, [this](const Result<ShiftFigures> &now) {
        if (now && m_figures && now->expectedCash() != m_figures->expectedCash()) {
            begin();
            say(*m_countProblem, tr("Cash has moved since the count. Count once more."));
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
        say(*m_countProblem, tr("Count the drawer first. Type 0 if it is empty."));
        m_frame.sounds.play(Sound::Refused);
        return;
    }
    if (m_isAsking || !m_frame.flow.session()) {
        return;
    }
    m_isAsking = true;
    m_counter->setLocked(true);
    m_frame.desks.shift.count({ m_counter->count(), *m_frame.flow.session() })
        .then(this, [this](const Result<ShiftFigures> &counted) {
            m_isAsking = false;
            if (!counted) {
                m_counter->setLocked(false);
                say(*m_countProblem, sentenceFor(counted.error()));
                return;
            }
            showCheck(*counted);
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
    const DifferenceNeeds size = needsOf(difference, limit);
    m_difference->setColorRole(size == DifferenceNeeds::Nothing      ? ColorRole::Success
                                   : size == DifferenceNeeds::Reason ? ColorRole::Warning
                                                                     : ColorRole::Danger);
    m_verdict->setText(verdictOf(figures));
    const bool asksReason = needsOf(figures, limit, blind()) != DifferenceNeeds::Nothing;
    m_reason->setVisible(asksReason);
    if (asksReason) {
        m_reason->addItems({ tr("Wrong change given"), tr("Torn note"), tr("Not known") });
        if (!figures.earlierCounts.empty()) {
            m_reason->addItem(tr("Miscounted before"));
        }
    }
    m_reason->setCurrentIndex(-1);
    m_reason->setEditText(QString());
    say(*m_checkProblem, {});
    m_blind->hide();
    m_earlier->hide();
    m_sides->setCurrentIndex(1);
    asksReason ? m_reason->setFocus() : m_close->setFocus();
    emit stepChanged(1);
}

QString CloseShiftView::verdictOf(const ShiftFigures &figures) const
{
    const Money difference = *figures.difference();
    const Money limit = m_frame.flow.settings().amount(setting::differenceLimit);
    switch (needsOf(figures, limit, blind())) {
    case DifferenceNeeds::Nothing:
        return tr("The drawer is right.");
    case DifferenceNeeds::Reason:
        return difference.isNegative() ? tr("Cash is missing. Say why, then close.")
                                       : tr("There is too much. Say why, then close.");
    case DifferenceNeeds::ReasonAndManager:
        break;
    }
    return difference.abs() > limit
        ? tr("Above the limit of %1: a reason is needed, and somebody with the right to confirm "
             "it.")
              .arg(moneyText(limit, m_frame.locale))
        : tr("The drawer was counted before: a reason is needed, and somebody with the right to "
             "confirm it.");
}

void CloseShiftView::closeNow()
{
    const std::optional<Shift> &shift = m_frame.shift.shift();
    if (!shift || !m_figures || !m_frame.flow.session()) {
        return;
    }
    const Money difference = *m_figures->difference();
    const DifferenceNeeds needs
        = needsOf(*m_figures, m_frame.flow.settings().amount(setting::differenceLimit), blind());
    const QString reason = m_reason->currentText().trimmed();
    if (needs != DifferenceNeeds::Nothing && reason.isEmpty()) {
        showProblem(difference.isZero() ? tr("Say why it was counted again: a reason is needed.")
                                        : tr("Say why the drawer differs: a reason is needed."));
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
    say(*m_checkProblem, sentence);
    m_frame.sounds.play(Sound::Refused);
}

QWidget *CloseShiftView::firstField() const
{
    return m_counter->firstField();
}

} // namespace countertop::ui

#include "ui/shift/shiftactions.h"

#include "core/documents/moneytext.h"
#include "core/domain/people/rights.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/pages/numberpage.h"
#include "ui/pages/pickpage.h"
#include "ui/pages/textpage.h"
#include "ui/pages/typedmoney.h"
#include "ui/people/rightgate.h"
#include "ui/report/papernote.h"
#include "ui/report/receiptlist.h"
#include "ui/shell/deskproblem.h"
#include "ui/shift/closedshiftpage.h"
#include "ui/shift/openshiftpage.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

#include <QPointer>

#include <array>

namespace countertop::ui {

namespace {

constexpr std::array cashKinds = { CashMoveKind::PayIn, CashMoveKind::PayOut, CashMoveKind::Drop };

} // namespace

ShiftActions::ShiftActions(Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
{
}

void ShiftActions::openShift(const std::function<void()> &then)
{
    const auto show = [this, then](const std::optional<Approval> &) {
        auto *page = new OpenShiftPage(m_frame);
        connect(page, &OpenShiftPage::opened, this, [this, then] {
            m_frame.dialog.close();
            m_frame.sounds.play(Sound::Accepted);
            then();
        });
        m_frame.dialog.open(page, DialogWidth::Wide);
    };
    askRight(m_frame, this, { rights::shiftOpen, {}, {}, {}, {} }, show);
}

void ShiftActions::moveCash()
{
    const std::optional<Shift> &shift = m_frame.shift.shift();
    if (!shift) {
        say(tr("No shift is open. Open one first."));
        return;
    }
    const NumberPage::Question question{
        .title = tr("Cash in or out"),
        .subject = tr("a slip to sign is printed"),
        .field = tr("Amount"),
        .proposal = {},
        .primary = tr("Move cash"),
        .decimalMark = m_frame.locale.decimalPoint(),
        .kinds = { tr("Pay in"), tr("Pay out"), tr("Drop to the safe") },
        .reasons = { tr("Change money"), tr("Postage"), tr("Cleaning"), tr("To the safe") },
        .needsReason = true,
        .proposesReason = false
    };
    const auto page = std::make_shared<QPointer<NumberPage>>();
    *page = new NumberPage(
        question, [this, page, id = shift->id](const NumberPage::Answer &answer) -> QString {
            const auto amount = readMoney(answer.number, m_frame.flow.settings());
            if (!amount && !answer.number.isEmpty()) {
                return moneyProblem(amount.error(), m_frame.flow.settings(), m_frame.locale);
            }
            if (!amount || !amount->isPositive()) {
                return tr("Type an amount above zero.");
            }
            const till::ApprovalRequest request{
                rights::cashMove, id.toText(), answer.reason, {}, moneyText(*amount, m_frame.locale)
            };
            const CashMoveKind kind = cashKinds.at(static_cast<std::size_t>(answer.kind));
            askRight(m_frame,
                     this,
                     request,
                     [this, page, kind, amount, reason = answer.reason](
                         const std::optional<Approval> &approval) {
                         m_frame.desks.shift
                             .moveCash({ kind, *amount, reason, *m_frame.flow.session(), approval })
                             .then(this, [this, page](const Result<void> &moved) {
                                 if (moved) {
                                     m_frame.dialog.close();
                                     m_frame.sounds.play(Sound::Accepted);
                                     emit happened();
                                 } else if (*page) {
                                     (*page)->showProblem(sentenceFor(moved.error()));
                                     m_frame.sounds.play(Sound::Refused);
                                 }
                             });
                     });
            return {};
        });
    m_frame.dialog.open(*page);
}

void ShiftActions::openDrawer()
{
    const std::optional<Shift> &shift = m_frame.shift.shift();
    if (!shift) {
        say(tr("No shift is open. Open one first."));
        return;
    }
    m_frame.dialog.open(new TextPage(
        { tr("Open the drawer without a sale"), {}, tr("Reason"), {}, tr("Open drawer"), 100 },
        [this, id = shift->id](const QString &reason) -> QString {
            if (reason.isEmpty()) {
                return tr("Say why: a reason is needed.");
            }
            askRight(m_frame,
                     this,
                     { rights::drawerNoSale, id.toText(), reason, {}, {} },
                     [this, reason](const std::optional<Approval> &approval) {
                         m_frame.dialog.close();
                         m_frame.desks.shift.openDrawer(reason, *m_frame.flow.session(), approval)
                             .then(this, [this](const Result<void> &opened) {
                                 if (!opened) {
                                     say(sentenceFor(opened.error()));
                                 }
                                 emit happened();
                             });
                     });
            return {};
        }));
}

void ShiftActions::printX()
{
    m_frame.desks.shift.printX(*m_frame.flow.session())
        .then(this, [this](const Result<void> &queued) {
            notePaper(m_frame, queued, tr("The X report is being printed."));
        });
}

void ShiftActions::closeWithoutCount()
{
    const std::optional<Shift> &shift = m_frame.shift.shift();
    if (!shift) {
        return;
    }
    m_frame.dialog.open(new TextPage(
        { tr("Close without a count"),
          tr("Z says «not counted»"),
          tr("Reason"),
          {},
          tr("Close shift"),
          100 },
        [this, id = shift->id](const QString &reason) -> QString {
            if (reason.isEmpty()) {
                return tr("Say why: a reason is needed.");
            }
            askRight(m_frame,
                     this,
                     { rights::shiftForceClose, id.toText(), reason, {}, {} },
                     [this, reason](const std::optional<Approval> &approval) {
                         m_frame.dialog.close();
                         m_frame.shift.close({ {}, reason, *m_frame.flow.session(), approval });
                     });
            return {};
        }));
}

void ShiftActions::showArchive()
{
    auto *page = new PickPage({ .title = tr("Closed shifts"),
                                .subject = {},
                                .headers = { tr("Shift"), tr("Day"), tr("Difference"), tr("Net") },
                                .numbersFrom = 2,
                                .primary = tr("Show figures"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("No shift was closed yet"),
                                .emptyFact = tr("Each one stays here with its Z.") });
    m_frame.dialog.open(page, DialogWidth::Middle);
    m_frame.desks.shift.archive().then(
        page, [this, page](const Result<std::vector<till::ClosedShift>> &closed) {
            if (!closed) {
                page->showProblem(deskProblem(closed.error()));
                return;
            }
            std::vector<PickRow> rows;
            for (const till::ClosedShift &row : *closed) {
                const QString difference = row.difference
                    ? signedMoneyText(*row.difference, m_frame.locale)
                    : tr("not counted");
                rows.push_back(
                    { { tr("Z %1 · shift %2").arg(row.zNumber).arg(row.shift.number),
                        dateText(row.shift.businessDay.date(), m_frame.locale),
                        difference,
                        moneyText(row.net, m_frame.locale) },
                      row.shift.openedBy.name + QStringLiteral(" · ") + timeOf(row.shift.openedAt),
                      {} });
            }
            page->setRows(std::move(rows));
            connect(page, &PickPage::picked, this, [this, found = *closed](int row) {
                showClosed(found.at(static_cast<std::size_t>(row)).shift);
            });
        });
}

void ShiftActions::showClosed(const Shift &shift)
{
    m_frame.dialog.open(new ClosedShiftPage(m_frame, shift, tr("Shift %1").arg(shift.number)),
                        DialogWidth::Middle);
}

void ShiftActions::showReceipts(const ShiftId &shift, const QString &figure, const QString &name)
{
    ReceiptList::open(m_frame, name, m_frame.desks.shift.receiptsBehind(shift, figure));
}

void ShiftActions::say(const QString &sentence)
{
    m_frame.sounds.play(Sound::Refused);
    m_frame.messages.addPassing({ QStringLiteral("shift"), Tone::Warning, {}, sentence, {}, {} });
}

QString ShiftActions::timeOf(Instant at) const
{
    return timeText(m_frame.flow.settings().storeZone().toLocal(at).time(), m_frame.locale);
}

} // namespace countertop::ui
